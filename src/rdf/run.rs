//! Sorted runs: the statements of some lists, subject by subject, packed for sequential reading.
//!
//! A run is in memory or on disk. For each subject it holds the number of its graph, the length of the prefix that
//! its name shares with the subject before, the rest of the name, and for each statement the numbers of predicate
//! and graph and the text of the object. Predicates and graphs are few, so their names stay in memory.

use super::facts::Facts;
use super::interner::{Id, NONE};
use super::order::Order;
use super::statements::Statements;
use crate::output::Stretch;
use rustc_hash::FxHashMap;
use std::io::{self, BufRead, BufReader, Read as _, Write};

/// A statement about a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement<'a> {
    pub(super) predicate: &'a str,
    pub(super) object: &'a str,
    /// The name of the graph; empty for the default graph, or if graphs are omitted.
    pub(super) graph: &'a str,
}

/// All statements about one subject, or those in one graph if statements are sorted by graph.
#[derive(Clone, Copy, Debug)]
pub(super) struct Group<'a> {
    pub(super) graph: &'a str,
    pub(super) subject: &'a str,
    pub(super) statements: &'a [Statement<'a>],
}

/// The names of predicates and graphs, numbered. The first is the empty name of the default graph.
#[derive(Debug)]
pub(super) struct TermTable {
    all: Vec<String>,
    numbers: FxHashMap<String, u32>,
}

impl Default for TermTable {
    fn default() -> Self {
        Self { all: vec![String::new()], numbers: FxHashMap::from_iter([(String::new(), 0)]) }
    }
}

impl TermTable {
    pub(super) fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        // A run has far fewer predicates and graphs than that.
        let number = u32::try_from(self.all.len()).unwrap_or(u32::MAX);
        self.all.push(name.to_owned());
        self.numbers.insert(name.to_owned(), number);
        number
    }
}

/// Sorted statements without duplicates.
#[derive(Debug)]
pub(crate) struct Run {
    names: Vec<String>,
    content: Content,
    pub(super) facts: Facts,
}

#[derive(Debug)]
enum Content {
    Memory(Vec<u8>),
    Disk(Stretch),
}

/// How much of a run on disk is read at once.
const BUFFER: usize = 16 * 1024;

impl Run {
    /// `statements` sorted in `order`.
    pub(crate) fn of(statements: &Statements, order: Order) -> Self {
        let terms = &statements.terms;
        let ranked = order.sorted(terms, &statements.quads);
        let facts = Facts::of(order, terms, &ranked);
        let mut packer = Packer::new(Vec::with_capacity(48 * ranked.len()));
        let mut numbers = vec![u32::MAX; terms.len()];
        let mut open: Option<(Id, Id)> = None;
        let mut number = |packer: &mut Packer<Vec<u8>>, id: Id| {
            let known = &mut numbers[id as usize];
            if *known == u32::MAX {
                *known = packer.names.number(terms.get(id));
            }
            *known
        };
        for [subject, predicate, object, graph] in ranked.statements() {
            let of = (if order == Order::Graphs { graph } else { NONE }, subject);
            if open != Some(of)
                && let Some((graph, subject)) = open.replace(of)
            {
                let graph = number(&mut packer, graph);
                // Writing to memory cannot fail.
                let _ = packer.close(graph, terms.get(subject));
            }
            let (predicate, graph) = (number(&mut packer, predicate), number(&mut packer, graph));
            packer.statement(predicate, graph, terms.get(object));
        }
        if let Some((graph, subject)) = open {
            let graph = number(&mut packer, graph);
            let _ = packer.close(graph, terms.get(subject));
        }
        Self { names: packer.names.all, content: Content::Memory(packer.out), facts }
    }

    pub(super) fn on_disk(names: TermTable, stretch: Stretch, facts: Facts) -> Self {
        Self { names: names.all, content: Content::Disk(stretch), facts }
    }

    /// How many bytes of memory its statements take.
    pub(super) fn held(&self) -> usize {
        match &self.content {
            Content::Memory(bytes) => bytes.len(),
            Content::Disk(_) => 0,
        }
    }

    /// Adds a run that is in memory to `bytes`: the names and facts, and the statements to the end.
    pub(super) fn copy(&self, bytes: &mut Vec<u8>) -> io::Result<()> {
        let head = serde_json::to_vec(&(&self.names, &self.facts))?;
        push(head.len(), bytes);
        bytes.extend(head);
        if let Content::Memory(content) = &self.content {
            push(content.len(), bytes);
            bytes.extend(content);
        }
        Ok(())
    }

    /// Reads a run that [`Self::copy`] wrote, and moves `bytes` behind it.
    pub(super) fn read(bytes: &mut &[u8]) -> io::Result<Self> {
        let mut part = || {
            let length = number(bytes)?;
            let (part, rest) = bytes.split_at_checked(length).ok_or_else(damaged)?;
            *bytes = rest;
            Ok::<_, io::Error>(part)
        };
        let (names, facts) = serde_json::from_slice(part()?)?;
        Ok(Self { names, facts, content: Content::Memory(part()?.to_vec()) })
    }

    /// The same run, moved to disk.
    pub(super) fn moved(self, write: impl FnOnce(&[u8]) -> io::Result<Stretch>) -> io::Result<Self> {
        match self.content {
            Content::Memory(bytes) => Ok(Self { content: Content::Disk(write(&bytes)?), ..self }),
            Content::Disk(_) => Ok(self),
        }
    }

    /// Adds its statements to `all`.
    pub(super) fn add_to(&self, all: &mut Statements) -> io::Result<()> {
        let name = |name: &String| if name.is_empty() { NONE } else { all.terms.text(name) };
        let names: Vec<Id> = self.names.iter().map(name).collect();
        let mut cursor = self.cursor();
        while cursor.advance()? {
            let subject = all.terms.text(cursor.subject());
            cursor.each(&mut |predicate, object, graph| {
                let object = all.terms.text(object);
                all.quads.push([subject, names[predicate], object, names[graph]]);
            })?;
        }
        Ok(())
    }

    pub(super) fn cursor(&self) -> Cursor<'_> {
        let source: Box<dyn BufRead + '_> = match &self.content {
            Content::Memory(bytes) => Box::new(bytes.as_slice()),
            Content::Disk(stretch) => Box::new(BufReader::with_capacity(BUFFER, stretch.reader())),
        };
        Cursor { source, names: &self.names, graph: 0, subject: String::new(), body: Vec::new() }
    }
}

/// Writes a run.
pub(super) struct Packer<W> {
    out: W,
    pub(super) names: TermTable,
    last: String,
    body: Vec<u8>,
}

impl<W: Write> Packer<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, names: TermTable::default(), last: String::new(), body: Vec::new() }
    }

    pub(super) fn statement(&mut self, predicate: u32, graph: u32, object: &str) {
        push(predicate as usize, &mut self.body);
        push(graph as usize, &mut self.body);
        push(object.len(), &mut self.body);
        self.body.extend_from_slice(object.as_bytes());
    }

    /// Ends the statements about `subject`.
    pub(super) fn close(&mut self, graph: u32, subject: &str) -> io::Result<()> {
        let equal = self.last.bytes().zip(subject.bytes()).take_while(|(a, b)| a == b).count();
        let shared = (0..=equal).rev().find(|at| subject.is_char_boundary(*at)).unwrap_or(0);
        let rest = &subject.as_bytes()[shared..];
        let mut head = Vec::with_capacity(rest.len() + 16);
        push(graph as usize, &mut head);
        push(shared, &mut head);
        push(rest.len(), &mut head);
        head.extend_from_slice(rest);
        push(self.body.len(), &mut head);
        self.out.write_all(&head)?;
        self.out.write_all(&self.body)?;
        self.body.clear();
        self.last.clear();
        self.last.push_str(subject);
        Ok(())
    }

    pub(super) fn group(&mut self, group: &Group<'_>) -> io::Result<()> {
        for statement in group.statements {
            let predicate = self.names.number(statement.predicate);
            let graph = self.names.number(statement.graph);
            self.statement(predicate, graph, statement.object);
        }
        let graph = self.names.number(group.graph);
        self.close(graph, group.subject)
    }
}

/// A position in a run: the statements about one subject.
pub(super) struct Cursor<'r> {
    source: Box<dyn BufRead + 'r>,
    names: &'r [String],
    graph: usize,
    subject: String,
    body: Vec<u8>,
}

impl<'r> Cursor<'r> {
    /// Moves to the next subject; returns whether there is one.
    pub(super) fn advance(&mut self) -> io::Result<bool> {
        if self.source.fill_buf()?.is_empty() {
            return Ok(false);
        }
        self.graph = number(&mut self.source)?;
        let (shared, rest) = (number(&mut self.source)?, number(&mut self.source)?);
        self.read(rest)?;
        if !self.subject.is_char_boundary(shared) {
            return Err(damaged());
        }
        self.subject.truncate(shared);
        self.subject.push_str(std::str::from_utf8(&self.body).map_err(|_| damaged())?);
        let length = number(&mut self.source)?;
        self.read(length)?;
        Ok(true)
    }

    fn read(&mut self, length: usize) -> io::Result<()> {
        self.body.clear();
        let read = self.source.by_ref().take(length as u64).read_to_end(&mut self.body)?;
        if read == length { Ok(()) } else { Err(damaged()) }
    }

    pub(super) fn subject(&self) -> &str {
        &self.subject
    }

    pub(super) fn graph(&self) -> &'r str {
        self.names.get(self.graph).map_or("", String::as_str)
    }

    /// Adds the statements about the current subject.
    pub(super) fn statements<'a>(&'a self, all: &mut Vec<Statement<'a>>) -> io::Result<()> {
        self.each(&mut |predicate, object, graph| {
            let (predicate, graph) = (&self.names[predicate], &self.names[graph]);
            all.push(Statement { predicate, object, graph });
        })
    }

    /// Visits the statements about the current subject: the numbers of predicate and graph among the names of the
    /// run, and the object.
    pub(super) fn each<'a>(&'a self, visit: &mut dyn FnMut(usize, &'a str, usize)) -> io::Result<()> {
        let mut rest = self.body.as_slice();
        while !rest.is_empty() {
            let (predicate, graph) = (number(&mut rest)?, number(&mut rest)?);
            let length = number(&mut rest)?;
            let (object, after) = rest.split_at_checked(length).ok_or_else(damaged)?;
            let object = std::str::from_utf8(object).map_err(|_| damaged())?;
            if predicate.max(graph) >= self.names.len() {
                return Err(damaged());
            }
            visit(predicate, object, graph);
            rest = after;
        }
        Ok(())
    }
}

/// Data that we wrote ourselves is always readable, unless another process changed the file.
fn damaged() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "a temporary file was changed by another process")
}

/// Appends a number, seven bits per byte.
fn push(mut number: usize, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push((number & 0x7F) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn number(source: &mut impl BufRead) -> io::Result<usize> {
    let mut number = 0;
    for shift in (0..usize::BITS).step_by(7) {
        let byte = *source.fill_buf()?.first().ok_or_else(damaged)?;
        source.consume(1);
        number |= usize::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    Err(damaged())
}
