//! The vault as found: our notes, recognised by their id wherever they are; everything else is foreign.

use super::manifest::Manifest;
use super::marks::BEGIN;
use super::yaml;
use crate::output::Output;
use crate::vault::render::file_names::fold;
use crate::vault::render::front_matter::{ID, PlainValue};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;

/// One of our notes, as found.
#[derive(Clone, Debug)]
pub(in crate::vault) struct ExistingNote {
    /// Its path.
    pub(in crate::vault) path: String,
    /// Its content.
    pub(in crate::vault) text: String,
}

/// The contents of the folder.
#[derive(Clone, Debug, Default)]
pub(in crate::vault) struct Existing {
    /// Our notes by id.
    pub(in crate::vault) notes: BTreeMap<String, ExistingNote>,
    /// Paths of copies that the user made of our notes.
    pub(in crate::vault) copies: Vec<String>,
    /// All paths.
    pub(in crate::vault) files: BTreeSet<String>,
    /// The contents of bases and canvases, by path.
    pub(in crate::vault) others: HashMap<String, Vec<u8>>,
    /// The folded names of all notes.
    pub(in crate::vault) names: HashSet<String>,
    /// Those that several notes have.
    pub(in crate::vault) shared_names: HashSet<String>,
}

impl Existing {
    /// Reads the vault at `output`; folders whose names start with a dot hold no notes.
    pub(in crate::vault) fn read(output: &mut dyn Output, manifest: Option<&Manifest>) -> io::Result<Self> {
        let ids: HashMap<&str, &str> = manifest
            .iter()
            .flat_map(|manifest| &manifest.written)
            .map(|(id, written)| (written.path.as_str(), id.as_str()))
            .collect();
        let mut existing = Self { files: output.list()?.into_iter().collect(), ..Self::default() };
        for path in existing.files.clone() {
            let is_hidden = path.split('/').any(|part| part.starts_with('.'));
            if path.ends_with(".base") || path.ends_with(".canvas") {
                if let Ok(Some(content)) = output.get(&path) {
                    existing.others.insert(path, content);
                }
                continue;
            }
            let Some(name) = path.strip_suffix(".md").filter(|_| !is_hidden) else { continue };
            let name = fold(name.rsplit('/').next().unwrap_or(name));
            if !existing.names.insert(name.clone()) {
                existing.shared_names.insert(name);
            }
            // What cannot be read (a linked folder, another encoding) is not ours.
            let Ok(Some(content)) = output.get(&path) else { continue };
            let Ok(text) = String::from_utf8(content) else { continue };
            let known = ids.get(path.as_str()).filter(|_| text.contains(BEGIN)).map(|id| (*id).to_owned());
            if let Some(id) = id(&text).or(known) {
                let written = manifest.and_then(|manifest| manifest.written.get(&id));
                existing.add(id, ExistingNote { path, text }, written.map(|written| written.path.as_str()));
            }
        }
        Ok(existing)
    }
}

impl Existing {
    /// Adds one of our notes. Of several with the same id, the one at `left_at`, its path in the last export, is
    /// ours.
    fn add(&mut self, id: String, found: ExistingNote, left_at: Option<&str>) {
        match self.notes.get_mut(&id) {
            Some(other) if left_at == Some(&found.path) => {
                self.copies.push(std::mem::replace(other, found).path);
            }
            Some(_) => self.copies.push(found.path),
            None => {
                self.notes.insert(id, found);
            }
        }
    }
}

/// The id of a note; `None` if the key occurs twice, which is not valid YAML.
fn id(text: &str) -> Option<String> {
    if !text.contains(ID) {
        return None;
    }
    let cut = yaml::cut(text)?;
    let mut ids = cut.entries.iter().filter(|entry| entry.key == ID);
    match (ids.next()?.value()?, ids.next()) {
        (PlainValue::One(id), None) => Some(id),
        _ => None,
    }
}
