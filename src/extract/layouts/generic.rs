//! `**Title** [[Paper]](address) [[Code]](address)`: link texts that say what the links are, not their names.

use crate::extract::entry::{Certainty, Entry, FurtherLink, Read, Role, Skip};
use crate::extract::evidence::Evidence;
use crate::extract::lexicon::{is_generic, is_licence, role};
use crate::extract::line::{Draft, Line, is_blank, role_of_link, shows_address, title};
use crate::extract::marks;
use crate::extract::tail::Tail;
use crate::markdown::{Inline, InlineKind, Link, Style};
use crate::vocabulary::words::in_lower_case;
use memchr::memmem::Finder;
use std::borrow::Cow;
use std::sync::LazyLock;

pub(super) fn read<'t>(line: &Line<'t, '_>) -> Option<Draft<'t>> {
    let first = line.first_link()?;
    let text = line.before();
    let is_bare = is_blank(text.trim_end_matches(['[', '(']));
    let (at, link) = line.links().find(|(_, link)| is_bare || !is_licence_link(link))?;
    let is_note = !is_bare && is_bracketed(&line.pieces[..first], &link.text);
    let is_book = is_titled_before(text) && role(&link.text).is_some();
    if !(line.habit.is_label(link) || is_note || is_book) || shows_address(link) {
        return None;
    }
    let (at, link) = paper_of(line, at, link);
    let head = &line.pieces[..first];
    if is_bare {
        return after_its_companions(line, at);
    }
    let (name, range) = title_before(head, text)?;
    // Of two labels, the linked one is the better name: `LinkedIn [Munich](…)`.
    let is_year = || name.value.len() == 4 && marks::year_in(&name.value).is_some();
    if !is_generic(&link.text) && role(&name.value).is_some() && !is_year() {
        return None;
    }
    let before = Tail::new(&head[..range.start]);
    let skips = skips_in(&head[range.clone()]).collect();
    let mut rest = Tail::new(&head[range.end..]);
    let bracket = first == at && rest.text.trim_end().ends_with(['[', '(', '（', '【']);
    let marker = rest.text.len();
    rest.extend(&line.pieces[first..at]);
    rest.extend(&line.pieces[at + 1..]);
    if bracket {
        rest.close_bracket(marker);
    }
    let name = if name.value.is_empty() { None } else { Some(name) };
    let full = name.map(|mut name| {
        // `Elle [source code](address)`: all of it is the name, as nothing separates the two parts.
        let plain = first == at
            && head.len() == range.end
            && !text.trim_end().ends_with(['[', '(', '.', ':', '：', '。', '-', '—']);
        let alone = line.links().count() == 1 && range.start == 0 && line.pieces.len() == at + 1;
        if plain && alone && name.rule == Evidence::TitleBeforeLink && link.text.contains(' ') {
            name.value = format!("{} {}", name.value, link.text.trim());
        }
        name
    });
    let (full, description) = match full {
        Some(name) if leads_home(&link.text) => described(name),
        name => (name, None),
    };
    Some(Draft {
        entry: Entry {
            span: line.span.clone(),
            title: full,
            address: Some(Read::certain(link.address.trim().to_owned(), Evidence::GenericLinkText))
                .filter(|address| !address.value.is_empty()),
            description,
            ..Entry::default()
        },
        before,
        tail: rest,
        skips,
        ..Draft::default()
    })
}

/// `《墨水》（林小溪 著）[豆瓣](address)`: the title is in title marks before the link.
fn is_titled_before(text: &str) -> bool {
    let text = text.trim();
    text.starts_with('《') && text.ends_with(['》', '）', ')'])
}

/// A title names the paper, even if the link to its code or a talk comes first.
fn paper_of<'t, 'a>(line: &Line<'t, 'a>, at: usize, link: &'t Link<'a>) -> (usize, &'t Link<'a>) {
    let yields = matches!(role_of_link(link), Some(Role::Code | Role::Video | Role::Slides | Role::Demo));
    let is_paper =
        |(_, link): &(usize, &Link<'_>)| line.habit.is_label(link) && role_of_link(link) == Some(Role::Paper);
    line.links().find(is_paper).filter(|_| yields).unwrap_or((at, link))
}

/// The links in `pieces` that cannot be entries.
fn skips_in(pieces: &[Inline<'_>]) -> impl Iterator<Item = Skip> {
    pieces.iter().filter_map(|piece| match &piece.kind {
        InlineKind::Link(link) => crate::extract::line::skip(link, &piece.span),
        _ => None,
    })
}

/// `**Title** [[Slot]](address)`: brackets around a text that is not a label.
fn is_bracketed(before: &[Inline<'_>], label: &str) -> bool {
    label.starts_with('[')
        && label.ends_with(']')
        && before.iter().any(|piece| piece.style.has(Style::STRONG))
}

/// `[GPL2](address)` or a link to the text of a licence.
fn is_licence_link(link: &Link<'_>) -> bool {
    static INNER: LazyLock<Finder<'_>> = LazyLock::new(|| Finder::new("icen"));
    let address = link.address.as_bytes();
    let mut inner = INNER.find_iter(address);
    let is_word = |at: usize| {
        let word = at.checked_sub(1).and_then(|start| address.get(start..start + 7));
        matches!(word, Some(b"license" | b"License" | b"licence"))
    };
    inner.any(is_word) || is_licence(&link.text)
}

/// `官网` after a text: the text before it is the name and the description.
fn leads_home(label: &str) -> bool {
    const HOMES: &[&str] =
        &["官网", "官方网站", "官方主页", "主页", "homepage", "website", "official website"];
    in_lower_case(label.trim(), |label| HOMES.contains(&label))
}

/// `名称：说明`: the name and the description in a text before its link.
fn described(mut name: Read<String>) -> (Option<Read<String>>, Option<Read<String>>) {
    let is_name = |text: &str| (1..=40).contains(&text.trim().chars().count());
    let parts = name.value.split_once('：').or_else(|| name.value.split_once(": "));
    let parts = parts.filter(|(head, tail)| is_name(head) && tail.chars().any(char::is_alphanumeric));
    let Some((head, tail)) = parts.filter(|_| name.rule == Evidence::TitleBeforeLink) else {
        return (Some(name), None);
    };
    let description = Read::certain(tail.trim().to_owned(), name.rule);
    name.value = title(head.trim());
    (Some(name), Some(description))
}

/// `[Paper] [Title](address)`: the further links come first.
fn after_its_companions<'t>(line: &Line<'t, '_>, first: usize) -> Option<Draft<'t>> {
    let (at, _) = line.links().find(|(_, link)| !line.habit.is_label(link))?;
    if !line.pieces[first + 1..at].iter().all(|piece| match &piece.kind {
        InlineKind::Text(text) => is_blank(text),
        InlineKind::Link(_) | InlineKind::Image(_) => true,
        _ => false,
    }) {
        return None;
    }
    let shorter = Line::new(&line.pieces[at..], line.span.clone(), line.habit);
    let mut draft = super::linked::read(&shorter)?;
    draft.skips.extend(skips_in(&line.pieces[..at]));
    for (at, link) in line.links().take_while(|(index, _)| *index < at) {
        draft.entry.further_links.push(FurtherLink {
            is_icon: false,
            role: role(&link.text).unwrap_or(Role::SeeAlso),
            label: link.text.to_string(),
            address: link.address.to_string(),
            span: line.pieces[at].span.clone(),
        });
    }
    Some(draft)
}

/// The title in the text before the links (`whole`), and the pieces that hold it: the bold run, or else
/// everything up to a line break.
pub(super) fn title_before(
    head: &[Inline<'_>],
    whole: &str,
) -> Option<(Read<String>, std::ops::Range<usize>)> {
    let is_strong = |piece: &Inline<'_>| {
        piece.style.has(Style::STRONG) && matches!(&piece.kind, InlineKind::Text(t) if t.trim().len() > 1)
    };
    let start = head.iter().position(is_strong);
    if let Some(start) = start {
        let length = head[start..].iter().take_while(|piece| piece.style.has(Style::STRONG)).count();
        let text = crate::markdown::plain_text(&head[start..start + length]);
        let name = title(text.trim_end_matches(['.', ':', '：', '。', ' ']));
        // A bold tag before a longer plain title is a marker, not the title.
        if name.chars().count() * 3 >= whole.chars().count() || name.chars().count() > 12 {
            return Some((Read::certain(name, Evidence::BoldTitle), start..start + length));
        }
    }
    let start = head.iter().position(|piece| !matches!(piece.kind, InlineKind::Image(_)))?;
    let length =
        head[start..].iter().take_while(|piece| !matches!(piece.kind, InlineKind::HardBreak)).count();
    let text = match start == 0 && length == head.len() {
        true => Cow::Borrowed(whole),
        false => crate::markdown::plain_text(&head[start..start + length]),
    };
    let name = title(trim_title(&text));
    let certainty = if name.is_empty() { Certainty::Guessed } else { Certainty::Certain };
    Some((Read { value: name, rule: Evidence::TitleBeforeLink, certainty }, start..start + length))
}

/// `text` without the punctuation that joins a title to its links.
fn trim_title(text: &str) -> &str {
    let mut text = text.trim();
    loop {
        let shorter = text.trim_end_matches(|c: char| {
            c.is_whitespace()
                || matches!(
                    c,
                    ':' | '：' | '-' | '–' | '—' | ',' | '，' | '(' | '（' | '[' | '【' | '|' | '、' | '。'
                )
        });
        let shorter = match shorter.strip_suffix('.') {
            Some(cut) if !cut.ends_with('.') => cut,
            _ => shorter,
        };
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

impl<'t> Tail<'t> {
    /// Adds the text of more pieces.
    fn extend(&mut self, pieces: &'t [Inline<'_>]) {
        pieces.iter().for_each(|piece| self.push(piece));
    }

    /// Cuts the brackets around the link that was at `at`.
    fn close_bracket(&mut self, at: usize) {
        let before = self.text[..at].trim_end();
        let start = before.trim_end_matches(['[', '(', '（', '【']).len();
        let after = &self.text[at..];
        let closed = after.len() - after.trim_start_matches([']', ')', '）', '】']).len();
        self.cut(start..at + closed);
    }
}
