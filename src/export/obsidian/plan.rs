//! What an export will do to a vault, worked out before anything is written.

use super::existing::{Existing, Found};
use super::front_matter::{FrontMatter, STATUS, Value};
use super::links::Links;
use super::manifest::{self, Manifest, OtherFile, State, Written};
use super::merge::{self, Merged};
use super::naming::Labels;
use super::note::{Note, note};
use super::vault::{Vault, id};
use super::words::Words;
use super::{bases, canvas, names, settings};
use crate::export::{Departed, Notes, Options, Output};
use crate::graph::{EdgeKind, Graph, Node, NodeKind};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::{fmt, io};

/// What an export does, by path.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that are new.
    pub create: Vec<String>,
    /// Files in which something of ours changes.
    pub update: Vec<String>,
    /// Files of ours that stay as they are.
    pub keep: Vec<String>,
    /// Notes of what left the lists; they will say so.
    pub mark: Vec<String>,
    /// Notes of what left the lists that no one has touched; they go.
    pub delete: Vec<String>,
    /// What is left to the person.
    pub conflicts: Vec<Conflict>,
    /// How many files in the folder are not ours; none of them is touched.
    pub foreign: usize,
    writes: BTreeMap<String, Vec<u8>>,
}

/// A file that was not written as we would have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Where it lies.
    pub path: String,
    /// Why.
    pub reason: Reason,
}

/// Why a file was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A person changed the text between our marks.
    BlockEdited,
    /// The marks are gone.
    BlockMissing,
    /// The note bears our id, but the manifest does not know it and it says something else.
    Unrecorded,
    /// The properties are no flat YAML.
    UnreadableProperties,
    /// A second note bears the same id.
    Copy,
    /// A file that is not ours lies where ours would.
    Foreign,
    /// A person changed a base or canvas, and ours would be another now.
    FileEdited,
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::BlockEdited => {
                "the text between the `listgraph` marks was edited by hand; it is left as it is"
            }
            Self::BlockMissing => "the `listgraph` marks are gone; only the properties are kept up to date",
            Self::Unrecorded => "the manifest does not know this note; its text is left as it is",
            Self::UnreadableProperties => "the properties cannot be read; the note is left as it is",
            Self::Copy => "another note has the same `listgraph-id`; this one is left as it is",
            Self::Foreign => "a file of yours lies where ours would; it is left as it is",
            Self::FileEdited => "the file was edited by hand; it is left as it is",
        })
    }
}

impl Plan {
    /// Whether nothing will be written or taken away.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.writes.is_empty() && self.delete.is_empty()
    }
}

/// What writing `graph` into the vault at `output` will do. Nothing is written.
///
/// # Errors
///
/// When the folder or the manifest in it cannot be read.
pub fn plan(graph: &Graph, options: &Options, output: &mut dyn Output) -> io::Result<Plan> {
    let old = read_manifest(output)?;
    let existing = Existing::read(output, old.as_ref())?;
    // When none of our notes is left the vault was thrown away, not each note of it.
    let old = old.filter(|old| old.written.keys().any(|id| existing.notes.contains_key(id)));
    let languages: Vec<&str> = options.languages.iter().map(String::as_str).collect();
    let labels = Labels { graph, languages: &languages };
    let notes =
        options.notes.or_else(|| Notes::named(&old.as_ref()?.notes)).unwrap_or_else(|| Notes::fitting(graph));
    let words = Words::of(old.as_ref().map_or_else(|| prevailing(labels), |old| old.words.as_str()));
    let mut planner = Planner {
        labels,
        words,
        new: Manifest::new(notes.name(), words.language),
        old: old.unwrap_or_else(|| Manifest::new(notes.name(), words.language)),
        existing,
        departed: options.departed,
        links: Links::default(),
        plan: Plan::default(),
    };
    planner.run(notes);
    planner.settings(output)?;
    planner.finish(output)
}

/// Does what `plan` says; the manifest comes last, so that an export cut short is taken up again.
///
/// # Errors
///
/// When a file cannot be written or taken away.
pub fn apply(plan: &Plan, output: &mut dyn Output) -> io::Result<()> {
    let is_manifest = |path: &&String| path.as_str() == manifest::PATH;
    for path in plan.writes.keys().filter(|path| !is_manifest(path)) {
        output.put(path, &plan.writes[path])?;
    }
    for path in &plan.delete {
        output.remove(path)?;
    }
    plan.writes.keys().filter(is_manifest).try_for_each(|path| output.put(path, &plan.writes[path]))
}

fn read_manifest(output: &mut dyn Output) -> io::Result<Option<Manifest>> {
    let Some(content) = output.get(manifest::PATH)? else { return Ok(None) };
    Manifest::read(&content).map(Some).map_err(|error| {
        let text = format!("`{}` cannot be read: {error}", manifest::PATH);
        io::Error::new(io::ErrorKind::InvalidData, text)
    })
}

/// The language of most headings: a third of them in Han make a Chinese vault, for many are names.
fn prevailing(labels: Labels<'_>) -> &'static str {
    let topics = labels.graph.nodes_of(NodeKind::Topic).map(|topic| labels.of(topic));
    let (mut all, mut han) = (0, 0);
    for label in topics {
        all += 1;
        han += usize::from(label.chars().any(crate::text::is_cjk));
    }
    if han * 3 > all { "zh" } else { "en" }
}

struct Planner<'a> {
    labels: Labels<'a>,
    words: &'static Words,
    old: Manifest,
    new: Manifest,
    existing: Existing,
    departed: Departed,
    links: Links,
    plan: Plan,
}

impl<'a> Planner<'a> {
    fn run(&mut self, notes: Notes) {
        let graph = self.labels.graph;
        for (id, found) in &self.existing.notes {
            self.links.learn(&found.path, id);
        }
        for written in self.old.written.iter() {
            // Old places come last: a new note may lie where another one lay.
            self.links.learn(&written.1.path, written.0);
        }
        let wanted: Vec<&Node> = graph.nodes().filter(|node| self.is_wanted(node, notes)).collect();
        let paths = self.paths(&wanted);
        for (id, path) in &paths {
            self.links.learn(path, id);
        }
        let mut vault = Vault::new(self.labels, self.words, paths);
        let files = self.files(&vault, &wanted);
        vault.set_files(files.iter().map(|(name, path, _)| (name.clone(), path.clone())).collect());
        for node in &wanted {
            if let Some(note) = note(&vault, node) {
                self.note(note);
            }
        }
        for (name, path, content) in files {
            self.file(name, path, content);
        }
        self.leave(&wanted);
    }

    /// Whether `node` has a note: not if a person deleted it, nor if it is only a line.
    fn is_wanted(&self, node: &Node, notes: Notes) -> bool {
        let id = id(self.labels.graph, node);
        match (self.existing.notes.get(&id), self.old.written.get(&id)) {
            (None, Some(_)) => false,
            (Some(found), Some(written)) if !notes.include(node.kind) => {
                self.departed == Departed::Mark || !merge::is_untouched(&found.text, written, &self.links)
            }
            (Some(_), _) => true,
            (None, None) => notes.include(node.kind),
        }
    }

    /// The path of each note without `.md`, by id: where it lies, or a new one.
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
        let names = names::assign(&candidates, &self.existing.names);
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

    /// The folder of a new note: its kind's, and for topics their list's within.
    fn folder(&self, node: &'a Node, new_lists: &HashMap<&str, String>) -> String {
        let kind = node.kind.plural();
        let lists = self.labels.graph.from(node, EdgeKind::InList);
        let Some(list) = lists.first().filter(|_| node.kind == NodeKind::Topic) else {
            return kind.to_owned();
        };
        let stem = new_lists.get(list.to.iri.as_str()).cloned();
        let label = stem.unwrap_or_else(|| names::file_name(&self.labels.of(list.to)));
        let short: String = label.chars().take(40).collect();
        format!("{kind}/{}", names::file_name(&short))
    }

    /// Files that are not notes and that we write: name, path and content.
    fn files(&mut self, vault: &Vault<'a>, wanted: &[&'a Node]) -> Vec<(String, String, String)> {
        let kinds: HashSet<NodeKind> = wanted.iter().map(|node| node.kind).collect();
        let mut files = bases::files(self.words, |kind| kinds.contains(&kind));
        files.extend(canvas::files(vault));
        files.retain_mut(|(name, path, content)| match self.old.files.get(name) {
            Some(old) if self.existing.files.contains(&old.path) => {
                path.clone_from(&old.path);
                true
            }
            Some(_) => false,
            None if self.existing.files.contains(path.as_str()) && !self.stands(path, content) => {
                self.plan.conflicts.push(Conflict { path: path.clone(), reason: Reason::Foreign });
                false
            }
            None => true,
        });
        files
    }

    /// Whether the file at `path` says what `content` says.
    fn stands(&self, path: &str, content: &str) -> bool {
        let stands = self.existing.others.get(path).map(|content| self.links.file_hash(content));
        stands.is_some_and(|hash| hash == self.links.file_hash(content.as_bytes()))
    }

    /// Plans one note.
    fn note(&mut self, note: Note) {
        let found = self.existing.notes.get(&note.id);
        let written = self.old.written.get(&note.id);
        let merged = match found {
            Some(Found { text, .. }) => merge::renewed(text, written, &note, &self.links, State::Listed),
            None => merge::fresh(&note, &self.links),
        };
        let place = if found.is_some() { Place::Update } else { Place::Create };
        self.take(note.id, &note.path, merged, place);
    }

    fn take(&mut self, id: String, path: &str, merged: Merged, place: Place) {
        self.new.written.insert(id, merged.written);
        if let Some(reason) = merged.conflict {
            self.plan.conflicts.push(Conflict { path: path.to_owned(), reason });
        }
        let Some(text) = merged.text else { return self.plan.keep.push(path.to_owned()) };
        self.write(path, text, place);
    }

    fn write(&mut self, path: &str, text: String, place: Place) {
        let paths = match place {
            Place::Create => &mut self.plan.create,
            Place::Update => &mut self.plan.update,
            Place::Mark => &mut self.plan.mark,
        };
        paths.push(path.to_owned());
        self.plan.writes.insert(path.to_owned(), text.into_bytes());
    }

    /// Plans one file that is not a note.
    fn file(&mut self, name: String, path: String, content: String) {
        let hash = self.links.file_hash(content.as_bytes());
        let entry = |hash| OtherFile { path: path.clone(), state: State::Listed, hash };
        let Some(old) = self.old.files.get(&name) else {
            self.new.files.insert(name, entry(hash));
            if self.existing.files.contains(&path) {
                return self.plan.keep.push(path);
            }
            return self.write(&path, content, Place::Create);
        };
        let recorded = old.hash.clone();
        let stands = self.existing.others.get(&path).map(|content| self.links.file_hash(content));
        if stands.as_ref() == Some(&hash) {
            self.plan.keep.push(path.clone());
            self.new.files.insert(name, entry(hash));
        } else if stands.as_ref() == Some(&recorded) {
            self.new.files.insert(name, entry(hash));
            self.write(&path, content, Place::Update);
        } else {
            if hash != recorded {
                self.plan.conflicts.push(Conflict { path: path.clone(), reason: Reason::FileEdited });
            }
            self.plan.keep.push(path.clone());
            self.new.files.insert(name, entry(recorded));
        }
    }

    /// Plans what becomes of notes and files that we wrote and would write no more.
    fn leave(&mut self, wanted: &[&Node]) {
        let wanted: HashSet<String> = wanted.iter().map(|node| id(self.labels.graph, node)).collect();
        for (id, written) in self.old.written.clone() {
            if wanted.contains(&id) {
                continue;
            }
            match self.existing.notes.get(&id).cloned() {
                None => {
                    self.new.written.insert(id, Written { state: State::Deleted, ..written });
                }
                Some(found)
                    if self.departed == Departed::Prune
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
            let stands = self.existing.others.get(&old.path).map(|content| self.links.file_hash(content));
            let state = if stands.is_some() { State::Removed } else { State::Deleted };
            if self.departed == Departed::Prune && stands.as_ref() == Some(&old.hash) {
                self.plan.delete.push(old.path);
            } else {
                self.new.files.insert(name, OtherFile { state, ..old });
            }
        }
    }

    /// Plans the mark on a note whose node left the lists. Its links go: what they lead to may go too.
    fn mark(&mut self, id: String, found: &Found, written: &Written) {
        let mut front = FrontMatter::default();
        for (name, value) in &written.properties {
            if !value.items().iter().any(|item| item.starts_with("[[")) {
                front.set(name, Value::typed(name, value));
            }
        }
        front.text(STATUS, "removed");
        let block = self.words.removed.to_owned();
        let note = Note { id: id.clone(), path: found.path.clone(), front, block };
        let merged = merge::renewed(&found.text, Some(written), &note, &self.links, State::Removed);
        self.take(id, &found.path, merged, Place::Mark);
    }

    /// Plans the files in `.obsidian`.
    fn settings(&mut self, output: &mut dyn Output) -> io::Result<()> {
        for (path, content) in settings::defaults() {
            if !self.existing.files.contains(path) {
                self.write(path, content, Place::Create);
            }
        }
        let old = output.get(settings::TYPES_PATH)?;
        let place = if old.is_some() { Place::Update } else { Place::Create };
        match settings::types(old.as_deref()) {
            Ok(Some(types)) => self.write(settings::TYPES_PATH, types, place),
            Ok(None) => {}
            Err(settings::NotTypes) => self
                .plan
                .conflicts
                .push(Conflict { path: settings::TYPES_PATH.to_owned(), reason: Reason::FileEdited }),
        }
        Ok(())
    }

    /// The plan, with the manifest among what is written when it changes.
    fn finish(mut self, output: &mut dyn Output) -> io::Result<Plan> {
        for path in std::mem::take(&mut self.existing.copies) {
            self.plan.conflicts.push(Conflict { path, reason: Reason::Copy });
        }
        let text = self.new.write().map_err(io::Error::other)?;
        if output.get(manifest::PATH)?.as_deref() != Some(text.as_bytes()) {
            self.plan.writes.insert(manifest::PATH.to_owned(), text.into_bytes());
        }
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
}

/// Which list of the plan a written file goes into.
#[derive(Clone, Copy)]
enum Place {
    Create,
    Update,
    Mark,
}
