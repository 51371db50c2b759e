//! `title：address` and `address - description`: a bare address.

use crate::extract::entry::{Entry, Read, Role};
use crate::extract::evidence::Evidence;
use crate::extract::lexicon::{Column, column, role};
use crate::extract::line::{Draft, Line, is_blank, resembles_address, shows_address, title};
use crate::extract::tail::Tail;
use crate::markdown::{Inline, InlineKind, Link, plain_text};

pub(super) fn read<'t>(line: &Line<'t, '_>) -> Option<Draft<'t>> {
    let before = line.before();
    let is_named = before.trim_end().ends_with([':', '：', '-', '–', '—']) && !is_blank(before);
    let shows = |link: &Link<'_>| shows_address(link) || is_named && resembles_address(link);
    let (at, link) = line.links().next().filter(|(_, link)| shows(link))?;
    let label = before.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, ':' | '：' | '-' | '–' | '—' | '(' | '（' | '<' | '→' | '|' | '=' | '>')
    });
    let label = in_brackets(label).unwrap_or(label);
    let after = &line.pieces[at + 1..];
    let name = Some(title(label)).filter(|name| !is_blank(name));
    let is_clear = before.trim_end().ends_with([':', '：']) || name.is_none();
    let (name, description) = match labelled_lines(&line.pieces[..at]) {
        Some((name, description)) => (Some(name), description),
        None => (name, None),
    };
    let name = name.map(|name| match is_clear {
        true => Read::certain(name, Evidence::BareAddress),
        false => Read::guessed(name, Evidence::BareAddress),
    });
    let mut rest = Tail::new(after);
    // `title（address）`: the bracket opens before the address.
    if before.trim_end().ends_with(['(', '（']) {
        let open = rest.text.trim_start();
        if open.starts_with([')', '）']) {
            let start = rest.text.len() - open.len();
            let end = start + open.chars().next().map_or(0, char::len_utf8);
            rest.cut(start..end);
        }
    }
    Some(Draft {
        entry: Entry {
            span: line.span.clone(),
            title: name,
            address: Some(Read::certain(link.address.trim().to_owned(), Evidence::BareAddress)),
            description: description.map(|text| Read::certain(text, Evidence::BareAddress)),
            ..Entry::default()
        },
        before: Tail::new(&line.pieces[..at]).only_links(),
        tail: rest,
        ..Draft::default()
    })
}

/// `[Quill]https://…)`: the text in the brackets of a link that lost its `(`.
fn in_brackets(label: &str) -> Option<&str> {
    let inner = label.strip_prefix('[')?.strip_suffix(']')?;
    (!inner.contains(['[', ']'])).then_some(inner)
}

/// The title, the description and a labelled address, each on a separate line:
/// `Quill`, `Writes.`, `Project address: https://…`.
fn labelled_lines(before: &[Inline<'_>]) -> Option<(String, Option<String>)> {
    let breaks = |piece: &Inline<'_>| matches!(piece.kind, InlineKind::SoftBreak | InlineKind::HardBreak);
    let mut lines: Vec<_> = before.split(breaks).map(plain_text).collect();
    let label = lines.pop()?;
    let label = label.trim().strip_suffix([':', '：'])?;
    let leads = matches!(column(label), Some(Column::Address | Column::FurtherLink(_)))
        || matches!(role(label), Some(Role::Project | Role::Code));
    let mut lines = lines.into_iter().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
    let name = lines.next().map(|line| title(&line)).filter(|name| leads && !is_blank(name))?;
    let description = lines.collect::<Vec<_>>().join(" ");
    Some((name, Some(description).filter(|text| !text.is_empty())))
}

impl<'t> Tail<'t> {
    /// The links of what became the title, without its text.
    pub(in crate::extract) fn only_links(mut self) -> Self {
        self.runs.retain(|run| matches!(run.kind, crate::extract::tail::RunKind::Link(_)));
        self.text = "".into();
        for run in &mut self.runs {
            run.range = 0..0;
        }
        self
    }
}
