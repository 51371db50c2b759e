//! `listgraph.toml`: what a run is told besides its inputs.

use crate::ontology::Ontology;
use crate::ontology::address::Rules;
use crate::ontology::gazetteer::{Gazetteer, GazetteerError};
use crate::ontology::iri::Mint;
use crate::ontology::sites::{Sites, SitesError};
use crate::source::{self, Naming, SourceError};
use serde::Deserialize;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// Why settings could not be used.
#[derive(Debug, Error)]
pub enum SettingsError {
    /// A file could not be read.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// A file that the settings name is missing.
    #[error("`{0}` does not exist, but the settings name it")]
    Missing(String),
    /// The settings are no TOML, or hold a key that is none of ours.
    #[error("`{path}`: {error}")]
    Toml {
        /// The file.
        path: String,
        /// What is wrong, with its line.
        error: String,
    },
    /// A table of site rules is wrong.
    #[error("`{path}`: {error}")]
    Sites {
        /// The file.
        path: String,
        /// What is wrong.
        error: SitesError,
    },
    /// A gazetteer is wrong.
    #[error("{error}")]
    Gazetteer {
        /// What is wrong.
        #[from]
        error: GazetteerError,
    },
    /// A rule that does not exist, or that cannot be switched off.
    #[error("`{0}` is no rule that can be switched off: these are: {names}", names = Rules::OPTIONAL.map(|step| step.name()).join(", "))]
    Rule(String),
}

/// What a run is told besides its inputs. Paths are as given, relative to the settings file.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// How lists are called.
    pub naming: Naming,
    /// Where data lie.
    pub base: Option<String>,
    /// Languages in which names are shown.
    pub languages: Vec<String>,
    /// Further gazetteers, in Turtle.
    pub gazetteers: Vec<PathBuf>,
    /// Further site rules, tried before ours.
    pub sites: Vec<PathBuf>,
    /// Rules of canonicalisation that are switched off.
    pub off: Vec<String>,
    /// Names of sections that are left out.
    pub skip_sections: Vec<String>,
    /// What is kept of a reading.
    pub keep: Keep,
    /// Whether files that a list links to are read with it.
    pub follow: Follow,
    /// Where the run writes, which is not read as lists.
    pub outputs: Vec<PathBuf>,
}

/// Whether files beside a list that it links to are part of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Follow {
    /// They are read with it.
    #[default]
    Links,
    /// They are not.
    Nothing,
}

/// What is kept of a reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keep {
    /// All that was read.
    #[default]
    All,
    /// Only what leaves no doubt.
    Certain,
}

#[derive(Deserialize, Default)]
#[serde(default, deny_unknown_fields)]
struct File {
    base: Option<String>,
    languages: Vec<String>,
    gazetteers: Vec<PathBuf>,
    sites: Vec<PathBuf>,
    rules_off: Vec<String>,
    skip_sections: Vec<String>,
    list: Vec<ListTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListTable {
    path: PathBuf,
    name: String,
}

/// The settings file for an input: `listgraph.toml` in its folder or in one above it.
#[must_use]
pub fn find_settings(input: &Path) -> Option<PathBuf> {
    let real = input.canonicalize().ok()?;
    real.ancestors().map(|folder| folder.join("listgraph.toml")).find(|path| path.is_file())
}

impl Settings {
    /// Reads a settings file.
    ///
    /// # Errors
    ///
    /// When it cannot be read, is no TOML or holds an unknown key.
    pub fn read(path: &Path) -> Result<Self, SettingsError> {
        let missing = || SettingsError::Missing(path.display().to_string());
        let text = source::text(path)?.ok_or_else(missing)?;
        let file: File = toml::from_str(&text).map_err(|error| SettingsError::Toml {
            path: path.display().to_string(),
            error: error.to_string(),
        })?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let place = |path: &PathBuf| folder.join(path);
        Ok(Self {
            naming: Naming {
                lists: file.list.iter().map(|list| (place(&list.path), list.name.clone())).collect(),
                all: None,
            },
            base: file.base,
            languages: file.languages,
            gazetteers: file.gazetteers.iter().map(place).collect(),
            sites: file.sites.iter().map(place).collect(),
            off: file.rules_off,
            skip_sections: file.skip_sections,
            keep: Keep::All,
            follow: Follow::Links,
            outputs: Vec::new(),
        })
    }

    /// What is known before any list is read, with the user's files beside ours.
    ///
    /// # Errors
    ///
    /// When one of the files is wrong.
    pub fn ontology(&self) -> Result<Ontology<'static>, SettingsError> {
        let mut ontology = Ontology::default();
        if let Some(base) = &self.base {
            ontology.mint = Mint::new(base);
        }
        for name in &self.off {
            let step = Rules::OPTIONAL.into_iter().find(|step| step.name() == name);
            ontology.rules = ontology.rules.without(step.ok_or_else(|| SettingsError::Rule(name.clone()))?);
        }
        // They live as long as the program: a run reads them once.
        if !self.gazetteers.is_empty() {
            let texts = self.gazetteers.iter().map(|path| read_named(path)).collect::<Result<Vec<_>, _>>()?;
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            ontology.gazetteer = Box::leak(Box::new(Gazetteer::with(&texts)?));
        }
        if let [first, rest @ ..] = self.sites.as_slice() {
            let mut table = read_named(first)?;
            for path in rest {
                table.extend(read_named(path)?.split_inclusive('\n').skip(1));
            }
            let sites = Sites::with(&table)
                .map_err(|error| SettingsError::Sites { path: first.display().to_string(), error })?;
            ontology.sites = Box::leak(Box::new(sites));
        }
        Ok(ontology)
    }
}

fn read_named(path: &Path) -> Result<String, SettingsError> {
    source::text(path)?.ok_or_else(|| SettingsError::Missing(path.display().to_string()))
}
