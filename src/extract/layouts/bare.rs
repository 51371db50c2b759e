//! `title：address` and `address - description`: the address stands as it is.

use crate::extract::entry::{Entry, Read};
use crate::extract::line::{Draft, Line, is_blank, shows_address, title};
use crate::extract::rest::Rest;

pub(super) fn read<'t>(line: &Line<'t, '_>) -> Option<Draft<'t>> {
    let (at, link) = line.links().next().filter(|(_, link)| shows_address(link))?;
    let before = line.text(0..at);
    let label = before.trim_end_matches(|c: char| {
        c.is_whitespace()
            || matches!(c, ':' | '：' | '-' | '–' | '—' | '(' | '（' | '<' | '→' | '|' | '=' | '>')
    });
    let after = &line.pieces[at + 1..];
    let name = Some(title(label)).filter(|name| !is_blank(name));
    let is_clear = before.trim_end().ends_with([':', '：']) || name.is_none();
    let name = name.map(|name| match is_clear {
        true => Read::certain(name, "bare-address"),
        false => Read::guessed(name, "bare-address"),
    });
    let mut rest = Rest::new(after);
    // `title（address）`: the bracket was opened before the address.
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
            address: Some(Read::certain(link.address.trim().to_owned(), "bare-address")),
            ..Entry::default()
        },
        before: Rest::new(&line.pieces[..at]).only_links(),
        rest,
        ..Draft::default()
    })
}

impl<'t> Rest<'t> {
    /// The links of what became the title, without its text.
    pub(in crate::extract) fn only_links(mut self) -> Self {
        self.runs.retain(|run| matches!(run.kind, crate::extract::rest::RunKind::Link(_)));
        self.text = "".into();
        for run in &mut self.runs {
            run.range = 0..0;
        }
        self
    }
}
