//! `listgraph.toml`: the settings of a run.

mod hand;

use crate::address::Rules;
use crate::address::sites::{Sites, SitesError};
use crate::gazetteer::{Gazetteer, GazetteerError};
use crate::iri::{Iri, Mint, hash};
use crate::ontology::{ByHand, Ontology};
use crate::source::{self, Commits, SourceError};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use thiserror::Error;
use toml::Spanned;

use hand::HandTable;
pub use hand::HandWritten;

/// Why settings could not be used.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// A file could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A file named on the command line is missing.
    #[error("`{0}`, given as settings, gazetteer or site rules, does not exist")]
    Missing(String),
    /// A value in a settings file is wrong.
    #[error("{path}:{line}: {reason}")]
    Place {
        /// The file.
        path: String,
        /// The line, from 1.
        line: usize,
        /// What is wrong.
        reason: String,
    },
    /// A setting on the command line is wrong.
    #[error("{0}")]
    Flag(String),
    /// A table of site rules is wrong.
    #[error("`{path}`: {error}")]
    Sites {
        /// The file.
        path: String,
        /// What is wrong.
        error: SitesError,
    },
    /// A gazetteer is wrong.
    #[error("`{path}`: {error}")]
    Gazetteer {
        /// The file.
        path: String,
        /// What is wrong.
        error: GazetteerError,
    },
}

/// Names of lists that override those from their location.
#[derive(Clone, Debug, Default)]
pub struct Naming {
    /// Paths of files or folders, and the list that each belongs to.
    pub lists: Vec<(PathBuf, String)>,
    /// The one list that every input belongs to.
    pub all: Option<String>,
}

/// The settings of a run. Paths are as given, relative to the settings file.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The names of lists.
    pub naming: Naming,
    /// The base of minted IRIs.
    pub base: Option<String>,
    /// The display languages.
    pub languages: Vec<String>,
    /// Further gazetteers, in Turtle.
    pub gazetteers: Vec<PathBuf>,
    /// Further site rules, tried before ours.
    pub sites: Vec<PathBuf>,
    /// Canonicalisation rules that are switched off.
    pub off: Vec<String>,
    /// Names of sections that are left out.
    pub skip_sections: Vec<String>,
    /// Manual decisions: which things are the same, and which are not.
    pub by_hand: Vec<HandWritten>,
    /// Which of the extracted facts are kept.
    pub keep: Keep,
    /// Whether local files that a list links to are read with it.
    pub follow: Follow,
    /// Whether the commit at which each list was read is recorded.
    pub commits: Commits,
    /// The output paths, which are not read as lists.
    pub outputs: Vec<PathBuf>,
    /// Whether to look for settings files of lists.
    pub lookup: Lookup,
}

/// Whether local files that a list links to are part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follow {
    /// They are read with it.
    #[default]
    Links,
    /// They are not.
    Nothing,
}

/// Where to look for the settings of a list, which these settings override.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lookup {
    /// In a `listgraph.toml` in the list's folder or one above.
    #[default]
    Beside,
    /// Nowhere.
    Nowhere,
}

/// Which of the extracted facts are kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// All of them.
    #[default]
    All,
    /// Only those without doubt.
    Certain,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct File {
    base: Option<Spanned<String>>,
    languages: Vec<Spanned<String>>,
    gazetteers: Vec<Spanned<PathBuf>>,
    sites: Vec<Spanned<PathBuf>>,
    rules_off: Vec<Spanned<String>>,
    skip_sections: Vec<String>,
    list: Vec<ListTable>,
    same: Vec<Spanned<HandTable>>,
    different: Vec<Spanned<HandTable>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListTable {
    path: Spanned<PathBuf>,
    name: String,
}

/// A settings file being checked.
struct TableReader<'a> {
    path: &'a Path,
    text: &'a str,
}

impl TableReader<'_> {
    fn error(&self, at: usize, reason: String) -> SettingsError {
        SettingsError::Place { path: self.path.display().to_string(), line: self.line(at), reason }
    }

    fn line(&self, at: usize) -> usize {
        self.text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
    }

    /// The value, if it passes `check`.
    fn checked(
        &self,
        value: &Spanned<String>,
        check: impl Fn(&str) -> Result<(), String>,
    ) -> Result<String, SettingsError> {
        check(value.get_ref()).map_err(|reason| self.error(value.span().start, reason))?;
        Ok(value.get_ref().clone())
    }

    /// The path relative to the working directory, if it exists.
    fn place(&self, value: &Spanned<PathBuf>) -> Result<PathBuf, SettingsError> {
        let place = self.path.parent().unwrap_or(Path::new("")).join(value.get_ref());
        if place.exists() {
            return Ok(place);
        }
        let reason = format!("`{}` does not exist", value.get_ref().display());
        Err(self.error(value.span().start, reason))
    }
}

impl Settings {
    /// Reads a settings file, and does not look for others.
    ///
    /// # Errors
    ///
    /// If it cannot be read, is not TOML, or contains an unknown key or an invalid value.
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        let missing = || SettingsError::Missing(path.display().to_string());
        let text = source::text(path)?.ok_or_else(missing)?;
        let reader = TableReader { path, text: &text };
        let file: File = toml::from_str(&text).map_err(|error| {
            reader.error(error.span().map_or(0, |span| span.start), error.message().to_owned())
        })?;
        let lists = file.list.iter().map(|list| Ok((reader.place(&list.path)?, list.name.clone())));
        let places = |paths: &[Spanned<PathBuf>]| -> Result<Vec<PathBuf>, SettingsError> {
            paths.iter().map(|path| reader.place(path)).collect()
        };
        let texts = |values: &[Spanned<String>], check: fn(&str) -> Result<(), String>| {
            values.iter().map(|value| reader.checked(value, check)).collect::<Result<Vec<_>, SettingsError>>()
        };
        Ok(Self {
            naming: Naming { lists: lists.collect::<Result<_, SettingsError>>()?, all: None },
            base: file
                .base
                .as_ref()
                .map(|base| reader.checked(base, |base| as_base(base).map(drop)))
                .transpose()?,
            languages: texts(&file.languages, check_language)?,
            gazetteers: places(&file.gazetteers)?,
            sites: places(&file.sites)?,
            off: texts(&file.rules_off, check_rule)?,
            skip_sections: file.skip_sections,
            by_hand: hand::read(&reader, &file.same, &file.different)?,
            lookup: Lookup::Nowhere,
            ..Self::default()
        })
    }

    /// These settings of a file, overridden by those of the command line, `flags`.
    #[must_use]
    pub(super) fn under(mut self, flags: &Self) -> Self {
        self.naming.all.clone_from(&flags.naming.all);
        self.naming.lists.extend(flags.naming.lists.iter().cloned());
        self.by_hand.extend(flags.by_hand.iter().cloned());
        if flags.base.is_some() {
            self.base.clone_from(&flags.base);
        }
        if !flags.languages.is_empty() {
            self.languages.clone_from(&flags.languages);
        }
        for (own, further) in [(&mut self.gazetteers, &flags.gazetteers), (&mut self.sites, &flags.sites)] {
            own.extend(further.iter().cloned());
        }
        for (own, further) in [(&mut self.off, &flags.off), (&mut self.skip_sections, &flags.skip_sections)] {
            own.extend(further.iter().cloned());
        }
        (self.keep, self.follow, self.lookup) = (flags.keep, flags.follow, flags.lookup);
        self.commits = flags.commits;
        self
    }

    /// What is known before any list is read, from our files and the user's.
    ///
    /// # Errors
    ///
    /// If one of the files or values is invalid.
    pub fn ontology(&self) -> Result<Ontology, SettingsError> {
        let mut ontology = Ontology::default();
        if let Some(base) = &self.base {
            ontology.mint = Mint::new(as_base(base).map_err(SettingsError::Flag)?);
        }
        for language in &self.languages {
            check_language(language).map_err(SettingsError::Flag)?;
        }
        for name in &self.off {
            let step = Rules::OPTIONAL.into_iter().find(|step| step.name() == name);
            let step = step.ok_or_else(|| SettingsError::Flag(no_rule(name)))?;
            ontology.rules = ontology.rules.without(step);
        }
        // Leaked on purpose: a run reads them once.
        if !self.gazetteers.is_empty() {
            let texts = self.gazetteers.iter().map(|path| read_named(path)).collect::<Result<Vec<_>, _>>()?;
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            ontology.further = hash(&texts);
            let gazetteer = Gazetteer::with(&texts)
                .map_err(|error| SettingsError::Gazetteer { path: shown(&self.gazetteers), error })?;
            ontology.gazetteer = Arc::new(gazetteer);
        }
        if let [first, rest @ ..] = self.sites.as_slice() {
            let mut table = read_named(first)?;
            for path in rest {
                table.extend(read_named(path)?.split_inclusive('\n').skip(1));
            }
            ontology.further = hash(&[&ontology.further, &table]);
            let sites = Sites::with(&table)
                .map_err(|error| SettingsError::Sites { path: shown(&self.sites), error })?;
            ontology.sites = Arc::new(sites);
        }
        let sayings = self.by_hand.iter().map(|saying| saying.known(&ontology));
        ontology.by_hand = ByHand(sayings.collect::<Result<_, _>>()?);
        Ok(ontology)
    }
}

fn shown(paths: &[PathBuf]) -> String {
    paths.iter().map(|path| path.display().to_string()).collect::<Vec<_>>().join("`, `")
}

fn read_named(path: &Path) -> Result<String, SettingsError> {
    source::text(path)?.ok_or_else(|| SettingsError::Missing(path.display().to_string()))
}

/// The base is a prefix of IRIs, so it must be an address that a path can be appended to.
fn as_base(base: &str) -> Result<Iri, String> {
    let is_web = base.strip_prefix("https://").or_else(|| base.strip_prefix("http://"));
    let has_host = is_web.is_some_and(|rest| !rest.starts_with(['/', '#', '?']) && !rest.is_empty());
    let iri = Iri::parse(base).ok().filter(|iri| iri.as_str() == base && base.ends_with(['/', '#']));
    iri.filter(|_| has_host).ok_or_else(|| {
        format!(
        "`{base}` cannot be a base for IRIs: use an absolute `https://` or `http://` IRI that ends in `/` or `#`"
    )
    })
}

fn check_language(tag: &str) -> Result<(), String> {
    let mut parts = tag.split('-');
    let is_language =
        |part: &str| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    if parts.next().is_some_and(is_language) && parts.all(is_part) {
        return Ok(());
    }
    Err(format!("`{tag}` is not a language tag, such as `en`, `zh` or `zh-Hant`"))
}

fn check_rule(name: &str) -> Result<(), String> {
    if Rules::OPTIONAL.iter().any(|step| step.name() == name) { Ok(()) } else { Err(no_rule(name)) }
}

fn no_rule(name: &str) -> String {
    let names = Rules::OPTIONAL.map(|step| step.name()).join(", ");
    format!("`{name}` is not a rule that can be switched off: choose from {names}")
}
