//! `Title [![arXiv](badge)](address)`: the links show pictures, and the text names what they lead to.

use super::generic::title_before;
use crate::extract::entry::{Entry, Read, Role};
use crate::extract::evidence::Evidence;
use crate::extract::line::{Draft, Line, is_blank, picture_links, role_of_link, title};
use crate::extract::tail::Tail;
use crate::markdown::{Inline, Link, Style, plain_text};

pub(super) fn read<'t>(line: &Line<'t, '_>) -> Option<Draft<'t>> {
    if line.first_link().is_some() {
        return None;
    }
    let (at, link) = picture_links(line.pieces).min_by_key(|(_, link)| rank(link))?;
    let first = picture_links(line.pieces).next().map_or(at, |(first, _)| first);
    let (head, behind) = (&line.pieces[..first], plain_text(&line.pieces[first..]));
    let mut end = line.pieces.len();
    let (name, mut rest) = match title_before(head, &plain_text(head)) {
        Some((name, range)) if !is_blank(&name.value) => (name, Tail::new(&head[range.end..])),
        _ => match by_picture(link, &line.pieces[at + 1..]) {
            Some(found) => {
                end = at;
                found
            }
            None => (Read::guessed(title(&behind), Evidence::EntryBadges), Tail::default()),
        },
    };
    let is_behind = name.rule == Evidence::EntryBadges;
    for (index, piece) in line.pieces[..end].iter().enumerate().skip(first).filter(|(index, _)| *index != at)
    {
        let is_link = matches!(piece.kind, crate::markdown::InlineKind::Link(_));
        if is_link || !is_behind {
            rest.push(&line.pieces[index]);
        }
    }
    (!is_blank(&name.value)).then(|| Draft {
        entry: Entry {
            span: line.span.clone(),
            title: Some(name),
            address: Some(Read::certain(link.address.trim().to_owned(), Evidence::EntryBadges)),
            ..Entry::default()
        },
        tail: rest,
        ..Draft::default()
    })
}

/// `[![Quill](logo)](address) - Writes.`, `[![logo](…)](address) **Quill** - Writes.`: the bold text after a
/// picture, or else the picture's alternative text, and the description.
fn by_picture<'t>(link: &Link<'_>, behind: &'t [Inline<'_>]) -> Option<(Read<String>, Tail<'t>)> {
    let is_strong = |piece: &&Inline<'_>| piece.style.has(Style::STRONG);
    let start = behind.iter().position(|piece| !is_blank(&plain_text(std::slice::from_ref(piece))))?;
    let length = behind[start..].iter().take_while(is_strong).count();
    let rest = &behind[start + length..];
    if !plain_text(rest).trim_start().starts_with(['-', '–', '—', ':', '：']) {
        return None;
    }
    let name = match length {
        0 => link.images.first().map(|image| title(&image.alt))?,
        _ => title(&plain_text(&behind[start..start + length])),
    };
    (!is_blank(&name)).then(|| (Read::guessed(name, Evidence::EntryBadges), Tail::new(rest)))
}

/// The paper ranks before the code, and both before links that are only about them.
fn rank(link: &Link<'_>) -> usize {
    match role_of_link(link) {
        Some(Role::Paper) => 0,
        Some(Role::Project | Role::Docs) => 1,
        Some(Role::Code) => 2,
        _ => 3,
    }
}
