//! Takes lists from the cache instead of reading them, if their files, their settings and the program are unchanged.
//!
//! The key of an entry is a hash of the given files with their texts, the settings, and the kind of copy. Links in the
//! files lead to further files of the lists, so an entry also records which files were found through links, and is only
//! valid while the same ones would be found.

use super::config::Configs;
use super::files::{self, BatchMode, Claim, Files, Sourced};
use super::settings::Follow;
use super::unit::{Take, Unit};
use super::{PipelineError, Progress};
use crate::diagnostic::{Diagnostic, Place, Severity};
use crate::graph::{Element, Graph, element};
use crate::output::{Cache, Key};
use crate::resolve::Decision;
use crate::source::{self, FoundFile, SourceFile};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// Receives lists, from several threads and in arbitrary order: the graphs of those that were read, and for the others
/// a cached copy of what was derived from their graphs.
pub trait Receive: Sync {
    /// What copies depend on besides the list.
    fn kind(&self) -> String;

    /// Receives the graph of a list, and writes to `copy` what [`Self::again`] accepts instead of the graph.
    ///
    /// # Errors
    ///
    /// If the receiver cannot go on; nothing more is passed to it.
    fn take(&self, graph: &Graph, copy: Option<&mut Vec<u8>>) -> io::Result<()>;

    /// Receives such a copy.
    ///
    /// # Errors
    ///
    /// As [`Self::take`].
    fn again(&self, copy: &[u8]) -> io::Result<()>;
}

/// Receives graphs only.
pub(super) struct Taking<'t>(pub(super) Take<'t>);

impl Receive for Taking<'_> {
    fn kind(&self) -> String {
        String::new()
    }

    fn take(&self, graph: &Graph, _: Option<&mut Vec<u8>>) -> io::Result<()> {
        (self.0)(graph)
    }

    fn again(&self, _: &[u8]) -> io::Result<()> {
        Ok(())
    }
}

/// How files are read and where their lists go.
pub(super) struct ReadContext<'w> {
    pub(super) company: BatchMode,
    pub(super) configs: &'w Configs,
    pub(super) progress: &'w (dyn Fn(Progress) + Sync),
    pub(super) receive: &'w dyn Receive,
    pub(super) cache: Option<&'w Cache>,
}

impl ReadContext<'_> {
    /// Reads files that belong together, or takes them from the cache.
    pub(super) fn unit(&self, files: Vec<FoundFile>) -> Result<Unit, PipelineError> {
        let Self { company, configs, progress, receive, cache } = *self;
        let Some(cache) = cache else {
            return Unit::read(files, company, configs, progress, &|graph| receive.take(graph, None));
        };
        let sources = files::sources(files, configs);
        let key = self.key(cache, &sources);
        let entry = key.and_then(|key| cache.get(&key));
        if let Some((about, copies)) = entry.as_deref().and_then(parts)
            && about.is_current(&sources, configs)
        {
            about.files.iter().for_each(|_| progress(Progress::Read));
            for copy in copies {
                receive.again(copy).map_err(PipelineError::Taking)?;
            }
            let at = sources.first().map_or(0, |(file, _)| configs.at(&file.root));
            return Ok(about.unit(at));
        }
        let files = files::read_from(sources, company, configs, progress)?;
        let seen = Seen::all(&files, configs);
        let copies = Mutex::new(Vec::new());
        let unit = Unit::of(files, configs, &|graph| {
            let mut copy = Vec::new();
            receive.take(graph, Some(&mut copy))?;
            copies.lock().unwrap_or_else(PoisonError::into_inner).push(copy);
            Ok(())
        })?;
        if let (Some(key), Some(files)) = (key, seen) {
            let copies = copies.into_inner().unwrap_or_else(PoisonError::into_inner);
            // A path that is not Unicode cannot be kept.
            if let Ok(about) = serde_json::to_vec(&EntryHeader::of(files, &unit)) {
                cache.put(&key, &joined(&about, &copies));
            }
        }
        Ok(unit)
    }

    /// The key for `sources` and everything known before they are parsed; `None` if one of them cannot be read.
    fn key(&self, cache: &Cache, sources: &[Sourced]) -> Option<Key> {
        let (first, _) = sources.first()?;
        let settings = self.configs.of(&first.root).identity();
        let mut parts = vec![self.receive.kind(), format!("{:?}", self.company), settings];
        for (file, source) in sources {
            parts.push(format!("{file:?} {}", told(source.as_ref().ok()?)));
        }
        Some(cache.key(&parts))
    }
}

/// Identifies the text of a file in an entry.
fn told(source: &SourceFile) -> String {
    format!("{} {:?}", source.sha256, source.commit)
}

/// The parts in sequence, each preceded by its length.
fn joined(about: &[u8], copies: &[Vec<u8>]) -> Vec<u8> {
    let mut all = Vec::new();
    for part in std::iter::once(about).chain(copies.iter().map(Vec::as_slice)) {
        all.extend((part.len() as u64).to_le_bytes());
        all.extend(part);
    }
    all
}

fn parts(mut entry: &[u8]) -> Option<(EntryHeader, Vec<&[u8]>)> {
    let mut parts = Vec::new();
    while !entry.is_empty() {
        let (length, rest) = entry.split_first_chunk::<8>()?;
        let (part, rest) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
        parts.push(part);
        entry = rest;
    }
    let (about, copies) = parts.split_first()?;
    Some((serde_json::from_slice(about).ok()?, copies.to_vec()))
}

/// A file that was read.
#[derive(Serialize, Deserialize)]
struct Seen {
    file: String,
    told: String,
    /// The addresses of its links to further files.
    pages: Vec<String>,
}

impl Seen {
    /// All files in the order in which they were read; `None` if one was skipped, since it must be examined each time.
    fn all(files: &Files, configs: &Configs) -> Option<Vec<Self>> {
        if !files.findings.is_empty() || !files.passed.is_empty() {
            return None;
        }
        let follows = configs.flags().follow == Follow::Links;
        let seen = |document: &files::Document| Self {
            file: format!("{:?}", document.found),
            told: told(&document.source),
            pages: files::pages(&document.extraction).filter(|_| follows).map(str::to_owned).collect(),
        };
        Some(files.documents.iter().map(seen).collect())
    }
}

/// What an entry keeps of lists besides the copies.
#[derive(Serialize, Deserialize)]
struct EntryHeader {
    files: Vec<Seen>,
    /// The nodes of the lists, with key and content.
    heads: Vec<(String, String)>,
    findings: Vec<Finding>,
    filled: BTreeSet<PathBuf>,
    claims: Vec<Claim>,
    by_hand: Vec<Decision>,
    /// The keys of the lists.
    places: BTreeSet<String>,
}

/// A [`Diagnostic`] that owns its code.
#[derive(Serialize, Deserialize)]
struct Finding {
    severity: Severity,
    code: String,
    message: String,
    place: Option<Place>,
    help: Option<String>,
}

impl EntryHeader {
    fn of(files: Vec<Seen>, unit: &Unit) -> Self {
        let mut heads = Vec::new();
        unit.heads.elements(&mut |key, content| heads.push((key.to_owned(), content.to_owned())));
        let finding = |finding: &Diagnostic| Finding {
            severity: finding.severity,
            code: finding.code.to_owned(),
            message: finding.message.clone(),
            place: finding.place.clone(),
            help: finding.help.clone(),
        };
        Self {
            files,
            heads,
            findings: unit.findings.iter().map(finding).collect(),
            filled: unit.filled.clone(),
            claims: unit.claims.clone(),
            by_hand: unit.by_hand.clone(),
            places: unit.places.keys().cloned().collect(),
        }
    }

    /// Whether the same files would be read today as when the entry was made.
    fn is_current(&self, sources: &[Sourced], configs: &Configs) -> bool {
        let mut known: BTreeSet<(PathBuf, PathBuf)> =
            sources.iter().map(|(file, _)| source::identity(file)).collect();
        let mut seen = self.files.iter();
        let mut linked = Vec::new();
        let mut fits = |(file, source): &Sourced, linked: &mut Vec<FoundFile>| {
            let Some(seen) = seen.next() else { return false };
            linked.extend(seen.pages.iter().filter_map(|address| source::beside(file, address)));
            seen.file == format!("{file:?}") && source.as_ref().is_ok_and(|source| seen.told == told(source))
        };
        if !sources.iter().all(|source| fits(source, &mut linked)) {
            return false;
        }
        loop {
            linked.retain(|file| known.insert(source::identity(file)));
            linked.sort();
            if linked.is_empty() {
                break;
            }
            let sources = files::sources(std::mem::take(&mut linked), configs);
            if !sources.iter().all(|source| fits(source, &mut linked)) {
                return false;
            }
        }
        seen.next().is_none()
    }

    /// The lists as they were when they were read, with the settings at `at`.
    fn unit(self, at: usize) -> Unit {
        let mut heads = Graph::new();
        for (key, content) in &self.heads {
            if let Some(Element::Node(node)) = element(key, std::iter::once(content.as_str())) {
                heads.add(node);
            }
        }
        let finding = |finding: Finding| Diagnostic {
            severity: finding.severity,
            code: code(finding.code),
            message: finding.message,
            place: finding.place,
            help: finding.help,
        };
        Unit {
            heads,
            findings: self.findings.into_iter().map(finding).collect(),
            filled: self.filled,
            claims: self.claims,
            by_hand: self.by_hand,
            places: self.places.into_iter().map(|key| (key, at)).collect(),
            ..Unit::default()
        }
    }
}

/// A finding code with static lifetime. There are few, so each one read from the cache is leaked once.
fn code(code: String) -> &'static str {
    static KNOWN: Mutex<BTreeMap<String, &'static str>> = Mutex::new(BTreeMap::new());
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    known.entry(code).or_insert_with_key(|code| String::leak(code.clone()))
}
