//! The settings of each list: from its folder or one above, overridden by the command line.

use super::settings::{Lookup, Settings, SettingsError};
use crate::ontology::Ontology;
use crate::source::{Called, FoundFile, is_settings, real_path};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

/// The configuration of a list.
pub(super) struct Config {
    pub(super) settings: Settings,
    pub(super) ontology: Ontology,
    /// The paths of `[[list]]` with symbolic links resolved, and the names.
    lists: Vec<(PathBuf, String)>,
}

impl Config {
    fn new(settings: Settings, ontology: Ontology) -> Self {
        let real = |path: &PathBuf| real_path(path);
        let lists = settings.naming.lists.iter();
        let lists = lists.filter_map(|(path, name)| Some((real(path)?, name.clone()))).collect();
        Self { settings, ontology, lists }
    }

    /// Everything that the reading of a list depends on besides its files. Display languages are for writers, and where
    /// output goes or settings are looked for decides which files are read, not how.
    pub(super) fn identity(&self) -> String {
        let settings = Settings {
            languages: Vec::new(),
            outputs: Vec::new(),
            lookup: Lookup::default(),
            ..self.settings.clone()
        };
        format!("{settings:?} {:?} {}", self.lists, self.ontology.further)
    }

    /// Whether these settings name lists.
    pub(super) fn gives_names(&self) -> bool {
        self.settings.naming.all.is_some() || !self.lists.is_empty()
    }

    /// The name given by the user to a file's list, and the file's path within that list.
    pub(super) fn given(&self, found: &FoundFile) -> Option<(String, String)> {
        if let Called::Given(name) = &found.called {
            return Some((name.clone(), found.file.clone()));
        }
        if let Some(name) = &self.settings.naming.all {
            return Some((name.clone(), found.file.clone()));
        }
        let given = self.lists.iter().filter_map(|(path, name)| {
            let below = found.real.strip_prefix(path).ok()?;
            Some((path.components().count(), below, name))
        });
        let (_, below, name) = given.max_by_key(|(depth, _, _)| *depth)?;
        let file = if below.as_os_str().is_empty() { found.real.file_name().map(Path::new)? } else { below };
        let parts = file.components().map(|part| part.as_os_str().to_string_lossy());
        Some((name.clone(), parts.collect::<Vec<_>>().join("/")))
    }
}

/// Settings that cannot be used.
pub(super) struct Wrong {
    /// The roots of the lists that they are for.
    pub(super) roots: BTreeSet<PathBuf>,
    pub(super) error: SettingsError,
}

/// The settings of all lists.
pub(super) struct Configs {
    /// The first is for lists without a settings file.
    all: Vec<Config>,
    /// The index of the settings, by root of the list.
    roots: HashMap<PathBuf, usize>,
}

impl Configs {
    /// Finds the settings for `files`. `flags` are the settings of the command line, and `ontology` comes from them.
    pub(super) fn new(
        flags: &Settings,
        ontology: &Ontology,
        files: &[FoundFile],
    ) -> Result<Self, SettingsError> {
        let (configs, wrong) = Self::each(flags, ontology, files);
        wrong.into_iter().next().map_or(Ok(configs), |wrong| Err(wrong.error))
    }

    /// The same, with the settings that cannot be used returned.
    pub(super) fn each(flags: &Settings, ontology: &Ontology, files: &[FoundFile]) -> (Self, Vec<Wrong>) {
        let mut configs =
            Self { all: vec![Config::new(flags.clone(), ontology.clone())], roots: HashMap::new() };
        let mut wrong: Vec<Wrong> = Vec::new();
        if flags.lookup == Lookup::Nowhere {
            return (configs, wrong);
        }
        let mut folders: HashMap<PathBuf, Option<PathBuf>> = HashMap::new();
        let mut paths: HashMap<PathBuf, Result<usize, usize>> = HashMap::new();
        for file in files.iter().filter(|file| !file.is_graph && file.real.is_absolute()) {
            let folder = if file.root == file.real { file.root.parent() } else { Some(file.root.as_path()) };
            let Some(path) = folder.and_then(|folder| settings_of(folder, &mut folders)) else { continue };
            let read = || {
                let settings = Settings::read(&path)?.under(flags);
                let ontology = settings.ontology()?;
                Ok(Config::new(settings, ontology))
            };
            let at = *paths.entry(path.clone()).or_insert_with(|| match read() {
                Ok(config) => {
                    configs.all.push(config);
                    Ok(configs.all.len() - 1)
                }
                Err(error) => {
                    wrong.push(Wrong { roots: BTreeSet::new(), error });
                    Err(wrong.len() - 1)
                }
            });
            match at {
                Ok(at) => drop(configs.roots.insert(file.root.clone(), at)),
                Err(at) => drop(wrong[at].roots.insert(file.root.clone())),
            }
        }
        (configs, wrong)
    }

    /// The index, for [`Self::get`], of the settings for the list at `root`.
    pub(super) fn at(&self, root: &Path) -> usize {
        self.roots.get(root).copied().unwrap_or(0)
    }

    pub(super) fn get(&self, at: usize) -> &Config {
        &self.all[at]
    }

    pub(super) fn of(&self, root: &Path) -> &Config {
        self.get(self.at(root))
    }

    /// The settings of the command line.
    pub(super) fn flags(&self) -> &Settings {
        &self.all[0].settings
    }

    /// The display languages: those of the command line, else those on which all settings that have any agree.
    pub(super) fn languages(&self) -> Vec<String> {
        let named = |config: &Config| Some(config.settings.languages.clone()).filter(|tags| !tags.is_empty());
        agreed(named(&self.all[0]).as_ref(), self.all.iter().filter_map(named)).unwrap_or_default()
    }

    /// The base of minted IRIs, by the same rule.
    pub(super) fn base(&self) -> Option<String> {
        let named = |config: &Config| config.settings.base.clone();
        agreed(named(&self.all[0]).as_ref(), self.all.iter().filter_map(named))
    }
}

/// See [`Configs::languages`] and [`Configs::base`].
fn agreed<T: Clone + Ord>(flag: Option<&T>, all: impl Iterator<Item = T>) -> Option<T> {
    let named: BTreeSet<T> = all.collect();
    flag.cloned().or_else(|| if named.len() == 1 { named.into_iter().next() } else { None })
}

/// The settings file for `folder`: in it or in the nearest folder above.
fn settings_of(folder: &Path, known: &mut HashMap<PathBuf, Option<PathBuf>>) -> Option<PathBuf> {
    if let Some(known) = known.get(folder) {
        return known.clone();
    }
    let own = folder.join("listgraph.toml");
    let found = match is_settings(&own) {
        true => Some(own),
        false => folder.parent().and_then(|above| settings_of(above, known)),
    };
    known.insert(folder.to_owned(), found.clone());
    found
}
