//! Decides what happens to each file: notes, other files, and those of nodes that have left the lists.

use super::existing::{Existing, ExistingNote};
use super::links::Links;
use super::manifest::{self, FileRecord, Journal, Manifest, NoteRecord, State};
use super::merge::{self, MergeOptions, Merged};
use super::plan::{Conflict, Plan, Reason};
use super::{recover, seal, settings};
use crate::graph::{EdgeKind, Node, NodeKind};
use crate::output::Output;
use crate::vault::options::{Edited, Notes, RemovedNotes};
use crate::vault::render::front_matter::{FrontMatter, STATUS, Value};
use crate::vault::render::layout::{Vault, id};
use crate::vault::render::note::{Note, note};
use crate::vault::render::note_names::Labels;
use crate::vault::render::words::Words;
use crate::vault::render::{bases, canvas, file_names, home};
use std::collections::{BTreeSet, HashMap, HashSet};
use std::io;

/// The state of planning: the folder, the last export, the graph.
pub(in crate::vault) struct Planner<'a> {
    /// The names of nodes.
    pub(in crate::vault) labels: Labels<'a>,
    /// The fixed words.
    pub(in crate::vault) words: &'static Words,
    /// The last export.
    pub(in crate::vault) old: Manifest,
    /// This export.
    pub(in crate::vault) new: Manifest,
    /// The contents of the folder.
    pub(in crate::vault) existing: Existing,
    /// What to do with notes whose nodes are no longer in the graph.
    pub(in crate::vault) departed: RemovedNotes,
    /// What to do with generated text that the user edited.
    pub(in crate::vault) edited: Edited,
    /// The journal of an interrupted export.
    pub(in crate::vault) journal: Option<Journal>,
    /// Paths that the interrupted export created and nobody edited.
    pub(in crate::vault) forgotten: Vec<String>,
    /// Maps links to the notes they mean.
    pub(in crate::vault) links: Links,
    /// The plan so far.
    pub(in crate::vault) plan: Plan,
}

impl<'a> Planner<'a> {
    /// Plans all notes and other files.
    pub(in crate::vault) fn run(&mut self, notes: Notes) {
        let graph = self.labels.graph;
        for (id, found) in &self.existing.notes {
            self.links.learn(&found.path, id);
        }
        for written in self.old.written.iter() {
            // Old paths come last: a new note may now have the path of an older one.
            self.links.learn(&written.1.path, written.0);
        }
        let wanted: Vec<&Node> = graph.nodes().filter(|node| self.is_wanted(node, notes)).collect();
        let paths = self.paths(&wanted);
        let home = self.home();
        self.links.learn(&home, home::ID);
        for (id, path) in &paths {
            self.links.learn(path, id);
        }
        let planned = self.journal.iter().filter_map(|journal| journal.to.as_ref());
        for (id, written) in planned.flat_map(|to| &to.written) {
            self.links.learn(&written.path, id);
        }
        recover::learn(&mut self.old, self.journal.as_ref(), &self.existing, &self.links);
        let shared_names = self.existing.shared_names.clone();
        let mut vault = Vault::new(self.labels, self.words, paths, &shared_names);
        let files = self.files(&vault, &wanted);
        vault.set_files(files.iter().map(|(name, path, _)| (name.clone(), path.clone())).collect());
        for node in &wanted {
            if let Some(note) = note(&vault, node) {
                self.note(note);
            }
        }
        let home = (!self.is_deleted(home::ID)).then(|| home::note(&vault, &home)).flatten();
        let ids = wanted.iter().map(|node| id(graph, node)).chain(home.as_ref().map(|home| home.id.clone()));
        let ids: HashSet<String> = ids.collect();
        if let Some(home) = home {
            self.note(home);
        }
        for (name, path, content) in files {
            self.file(name, path, content);
        }
        self.leave(&ids);
    }

    /// Whether the user deleted the note of this id.
    fn is_deleted(&self, id: &str) -> bool {
        self.old.written.contains_key(id) && !self.existing.notes.contains_key(id)
    }

    /// The path of the home note without `.md`: its present path, or one that no other note has.
    fn home(&self) -> String {
        if let Some(found) = self.existing.notes.get(home::ID) {
            return found.path.strip_suffix(".md").unwrap_or(&found.path).to_owned();
        }
        let name = self.words.home;
        let is_taken = self.existing.names.contains(&file_names::fold(name));
        if is_taken { format!("{name} (listgraph)") } else { name.to_owned() }
    }

    /// Whether `node` gets a note: not if the user deleted it, nor if its kind has no notes.
    fn is_wanted(&self, node: &Node, notes: Notes) -> bool {
        let id = id(self.labels.graph, node);
        match (self.existing.notes.get(&id), self.old.written.get(&id)) {
            (None, Some(_)) => false,
            (Some(found), Some(written)) if !notes.include(node.kind) => {
                self.departed == RemovedNotes::Mark || !merge::is_untouched(&found.text, written, &self.links)
            }
            (Some(_), _) => true,
            (None, None) => notes.include(node.kind),
        }
    }

    /// The path of each note without `.md`, by id: its present path or a new one.
    fn paths(&self, wanted: &[&'a Node]) -> HashMap<String, String> {
        let graph = self.labels.graph;
        let mut paths = HashMap::new();
        let mut new = Vec::new();
        for node in wanted {
            let id = id(graph, node);
            match self.existing.notes.get(&id) {
                Some(found) => {
                    let path = found.path.strip_suffix(".md").unwrap_or(&found.path);
                    paths.insert(id, path.to_owned());
                }
                None => new.push((*node, id)),
            }
        }
        let candidates: Vec<_> = new.iter().map(|(node, _)| self.labels.candidates(node)).collect();
        let mut taken = self.existing.names.clone();
        taken.insert(file_names::fold(&self.home()));
        let names = file_names::assign(&candidates, &taken);
        let stems: HashMap<&str, String> = new
            .iter()
            .zip(&names)
            .filter(|((node, _), _)| node.kind == NodeKind::List)
            .map(|((node, _), name)| (node.iri.as_str(), name.clone()))
            .collect();
        for ((node, id), name) in new.iter().zip(&names) {
            paths.insert(id.clone(), format!("{}/{name}", self.folder(node, &stems)));
        }
        paths
    }

    /// The folder of a new note: its kind, and for topics also their list.
    fn folder(&self, node: &'a Node, new_lists: &HashMap<&str, String>) -> String {
        let kind = node.kind.plural();
        let lists = self.labels.graph.from(node, EdgeKind::InList);
        let Some(list) = lists.first().filter(|_| node.kind == NodeKind::Topic) else {
            return kind.to_owned();
        };
        let stem = new_lists.get(list.to.iri.as_str()).cloned();
        let label = stem.unwrap_or_else(|| file_names::file_name(&self.labels.of(list.to)));
        let short: String = label.chars().take(40).collect();
        format!("{kind}/{}", file_names::file_name(&short))
    }

    /// The files other than notes that we write: name, path and content.
    fn files(&mut self, vault: &Vault<'_>, wanted: &[&Node]) -> Vec<(String, String, String)> {
        let kinds: HashSet<NodeKind> = wanted.iter().map(|node| node.kind).collect();
        let mut files = bases::files(self.words, |kind| kinds.contains(&kind));
        files.extend(canvas::files(vault));
        for (_, path, content) in &mut files {
            *content = seal::sealed(path, content);
        }
        files.retain_mut(|(name, path, content)| match self.old.files.get(name) {
            Some(old) if self.existing.files.contains(&old.path) => {
                path.clone_from(&old.path);
                true
            }
            Some(_) => false,
            None if self.existing.files.contains(path.as_str())
                && !self.is_current(path, content)
                && !self.is_ours(path) =>
            {
                self.plan.conflicts.push(Conflict { path: path.clone(), reason: Reason::Foreign });
                false
            }
            None => true,
        });
        files
    }

    /// Whether the file at `path` has this `content`.
    fn is_current(&self, path: &str, content: &str) -> bool {
        let found = self.existing.others.get(path).map(|content| self.links.file_hash(content));
        found.is_some_and(|hash| hash == self.links.file_hash(content.as_bytes()))
    }

    /// Whether the base or canvas at `path` is unedited, by its own hash.
    fn is_ours(&self, path: &str) -> bool {
        self.existing.others.get(path).is_some_and(|content| seal::is_ours(content))
    }

    fn merge_options(&self, state: State) -> MergeOptions {
        MergeOptions { state, edited: self.edited }
    }

    /// Plans one note.
    fn note(&mut self, note: Note) {
        let found = self.existing.notes.get(&note.id);
        let written = self.old.written.get(&note.id);
        let merged = match found {
            Some(ExistingNote { text, .. }) => {
                merge::renewed(text, written, &note, &self.links, self.merge_options(State::Listed))
            }
            None => merge::fresh(&note, &self.links, State::Listed),
        };
        let change = if found.is_some() { Change::Update } else { Change::Create };
        self.take(note.id, &note.path, merged, change);
    }

    fn take(&mut self, id: String, path: &str, merged: Merged, change: Change) {
        self.new.written.insert(id, merged.written);
        if let Some(reason) = merged.conflict {
            self.plan.conflicts.push(Conflict { path: path.to_owned(), reason });
        }
        let Some(text) = merged.text else { return self.plan.keep.push(path.to_owned()) };
        self.write(path, text, change);
    }

    fn write(&mut self, path: &str, text: String, change: Change) {
        let paths = match change {
            Change::Create => &mut self.plan.create,
            Change::Update => &mut self.plan.update,
            Change::Mark => &mut self.plan.mark,
        };
        paths.push(path.to_owned());
        self.plan.writes.insert(path.to_owned(), text.into_bytes());
    }

    /// Plans a file other than a note.
    fn file(&mut self, name: String, path: String, content: String) {
        let hash = self.links.file_hash(content.as_bytes());
        let entry = |hash| FileRecord { path: path.clone(), state: State::Listed, hash };
        let Some(old) = self.old.files.get(&name) else {
            self.new.files.insert(name, entry(hash));
            return match self.existing.files.contains(&path) {
                true if self.is_current(&path, &content) => self.plan.keep.push(path),
                true => self.write(&path, content, Change::Update),
                false => self.write(&path, content, Change::Create),
            };
        };
        let recorded = old.hash.clone();
        let found = self.existing.others.get(&path).map(|content| self.links.file_hash(content));
        if found.as_ref() == Some(&hash) {
            self.plan.keep.push(path.clone());
            self.new.files.insert(name, entry(hash));
        } else if found.as_ref() == Some(&recorded) || self.is_ours(&path) || self.edited == Edited::Overwrite
        {
            self.new.files.insert(name, entry(hash));
            self.write(&path, content, Change::Update);
        } else {
            if hash != recorded {
                self.plan.conflicts.push(Conflict { path: path.clone(), reason: Reason::FileEdited });
            }
            self.plan.keep.push(path.clone());
            self.new.files.insert(name, entry(recorded));
        }
    }

    /// Plans notes and files of earlier exports that this one no longer writes.
    fn leave(&mut self, wanted: &HashSet<String>) {
        for (id, written) in self.old.written.clone() {
            if wanted.contains(&id) {
                continue;
            }
            match self.existing.notes.get(&id).cloned() {
                None => {
                    self.new.written.insert(id, NoteRecord { state: State::Deleted, ..written });
                }
                Some(found)
                    if self.departed == RemovedNotes::Prune
                        && merge::is_untouched(&found.text, &written, &self.links) =>
                {
                    self.plan.delete.push(found.path);
                }
                Some(found) => self.mark(id, &found, &written),
            }
        }
        for (name, old) in self.old.files.clone() {
            if self.new.files.contains_key(&name) {
                continue;
            }
            let found = self.existing.others.get(&old.path).map(|content| self.links.file_hash(content));
            let state = if found.is_some() { State::Removed } else { State::Deleted };
            if self.departed == RemovedNotes::Prune && found.as_ref() == Some(&old.hash) {
                self.plan.delete.push(old.path);
            } else {
                self.new.files.insert(name, FileRecord { state, ..old });
            }
        }
    }

    /// Marks a note whose node has left the lists. Its links are dropped, as their targets may go too.
    fn mark(&mut self, id: String, found: &ExistingNote, written: &NoteRecord) {
        let mut front = FrontMatter::default();
        for (name, value) in &written.properties {
            if !value.items().iter().any(|item| item.starts_with("[[")) {
                front.set(name, Value::typed(name, value));
            }
        }
        front.text(STATUS, "removed");
        let block = self.words.removed.to_owned();
        let note = Note { id: id.clone(), path: found.path.clone(), front, block };
        let merged = merge::renewed(
            &found.text,
            Some(written),
            &note,
            &self.links,
            self.merge_options(State::Removed),
        );
        self.take(id, &found.path, merged, Change::Mark);
    }

    /// Plans the files in `.obsidian`.
    pub(in crate::vault) fn settings(&mut self, output: &mut dyn Output) -> io::Result<()> {
        for (path, content) in settings::defaults() {
            if !self.existing.files.contains(path) {
                self.write(path, content, Change::Create);
            }
        }
        let Ok(old) = output.get(settings::TYPES_PATH) else {
            let conflict = Conflict { path: settings::TYPES_PATH.to_owned(), reason: Reason::Foreign };
            self.plan.conflicts.push(conflict);
            return Ok(());
        };
        let change = if old.is_some() { Change::Update } else { Change::Create };
        match settings::types(old.as_deref()) {
            Ok(Some(types)) => self.write(settings::TYPES_PATH, types, change),
            Ok(None) => {}
            Err(settings::NotTypes) => self
                .plan
                .conflicts
                .push(Conflict { path: settings::TYPES_PATH.to_owned(), reason: Reason::FileEdited }),
        }
        Ok(())
    }

    /// Completes the plan: conflicts, manifest, journal.
    pub(in crate::vault) fn finish(mut self, output: &mut dyn Output) -> io::Result<Plan> {
        for path in std::mem::take(&mut self.existing.copies) {
            self.plan.conflicts.push(Conflict { path, reason: Reason::Copy });
        }
        let text = self.new.write().map_err(io::Error::other)?;
        if output.get(manifest::PATH)?.as_deref() != Some(text.as_bytes()) {
            self.plan.manifest = Some(text.into_bytes());
        }
        let forgotten = std::mem::take(&mut self.forgotten);
        self.plan.delete.extend(forgotten.into_iter().filter(|path| !self.plan.writes.contains_key(path)));
        self.plan.journal = self.journal().map_err(io::Error::other)?;
        let ours: BTreeSet<&str> = [&self.plan.update, &self.plan.keep, &self.plan.mark, &self.plan.delete]
            .into_iter()
            .flatten()
            .map(String::as_str)
            .collect();
        let is_hidden = |path: &&String| path.starts_with(".obsidian/") || path.starts_with(".listgraph/");
        let foreign = self.existing.files.iter().filter(|path| !is_hidden(path));
        self.plan.foreign = foreign.filter(|path| !ours.contains(path.as_str())).count();
        Ok(self.plan)
    }

    /// The journal of this plan.
    fn journal(&mut self) -> Result<Vec<u8>, String> {
        let known =
            |name: &&String| !self.old.written.contains_key(*name) && !self.old.files.contains_key(*name);
        let names = self.new.written.keys().chain(self.new.files.keys());
        let mut new: BTreeSet<String> = names.filter(known).cloned().collect();
        new.extend(self.journal.take().into_iter().flat_map(|journal| journal.new));
        Journal { new, to: Some(self.new.clone()) }.write().map(String::into_bytes)
    }
}

/// What happens to a file that is written.
#[derive(Clone, Copy)]
enum Change {
    Create,
    Update,
    Mark,
}
