//! Markup that CommonMark leaves in the text of a block, and that readers should not see.
//!
//! Emphasis that CommonMark does not recognise next to Han and Hangul (`**“很好”**的`), Obsidian syntax
//! (`==marked==`, `%%comment%%`, `[[note|name]]`, `^block`, `key:: value`), and template tags
//! (`{{< x >}}`, `{% x %}`, `{: x}`).

use super::tree::{Inline, InlineKind, Style};
use std::borrow::Cow;

/// Delimiters that open and close, and the style they give to the text between them.
const PAIRS: [(&str, Style); 5] = [
    ("**", Style::STRONG),
    ("~~", Style::STRUCK),
    ("==", Style::NONE),
    ("*", Style::EMPHASIS),
    ("__", Style::STRONG),
];

/// Removes the marks from the text of `pieces`, the inline content of one block.
pub(super) fn clear(source: &str, pieces: &mut Vec<Inline<'_>>) {
    let may_hold_marks = |piece: &Inline<'_>| {
        text_of(piece).is_some_and(|text| {
            text.bytes()
                .any(|byte| matches!(byte, b'*' | b'~' | b'=' | b'%' | b'[' | b'{' | b'^' | b':' | b'_'))
        })
    };
    if !pieces.iter().any(may_hold_marks) {
        return;
    }
    let cuts = paired(source, pieces);
    if !cuts.is_empty() {
        *pieces = without(std::mem::take(pieces), &cuts);
    }
    let last = pieces.len().saturating_sub(1);
    let mut is_line_start = true;
    for (at, piece) in pieces.iter_mut().enumerate() {
        let is_break = matches!(piece.kind, InlineKind::SoftBreak | InlineKind::HardBreak);
        if let InlineKind::Text(text) = &mut piece.kind {
            strip_templates(text);
            if is_line_start {
                strip_key(text);
            }
            strip_notes(text);
            if at == last {
                strip_block_name(text);
            }
        }
        is_line_start = is_break;
    }
    pieces.retain(|piece| text_of(piece) != Some(""));
}

fn text_of<'t>(piece: &'t Inline<'_>) -> Option<&'t str> {
    match &piece.kind {
        InlineKind::Text(text) => Some(text),
        _ => None,
    }
}

/// A mark to remove.
struct Cut {
    piece: usize,
    at: usize,
    length: usize,
    style: Style,
}

/// The paired marks, in text order.
fn paired(source: &str, pieces: &[Inline<'_>]) -> Vec<Cut> {
    let mut open: [Option<(usize, usize)>; PAIRS.len()] = [None; PAIRS.len()];
    let mut cuts = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let Some(text) = text_of(piece) else { continue };
        // An escaped mark is meant to be seen.
        if source.get(piece.span.clone()).is_some_and(|written| written.contains(['\\', '&'])) {
            continue;
        }
        let (is_first, is_last) = (touches(pieces, index.checked_sub(1)), touches(pieces, Some(index + 1)));
        let mut from = 0;
        while let Some((at, kind)) = next_mark(text, from) {
            let (mark, style) = PAIRS[kind];
            from = at + mark.len();
            let before = text[..at].chars().next_back().or(is_first.then_some('x'));
            let after = text[from..].chars().next().or(is_last.then_some('x'));
            let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
            match open[kind] {
                Some(place) if solid(before) && fits(kind, before, after) => {
                    for (piece, at) in [place, (index, at)] {
                        cuts.push(Cut { piece, at, length: mark.len(), style });
                    }
                    open[kind] = None;
                }
                _ if solid(after) && fits(kind, after, before) => open[kind] = Some((index, at)),
                _ => {}
            }
        }
    }
    cuts.sort_by_key(|cut| (cut.piece, cut.at));
    cuts
}

/// Whether the characters next to a mark, inside and outside the pair, allow it to be one.
fn fits(kind: usize, inside: Option<char>, outside: Option<char>) -> bool {
    let is_loose = outside.is_none_or(|c| !c.is_ascii_alphanumeric());
    match PAIRS[kind].0 {
        "==" | "__" => is_loose,
        "*" => inside.is_some_and(|c| !c.is_alphanumeric() && !c.is_ascii()),
        _ => true,
    }
}

/// Whether the piece at `index` is one that a mark may directly enclose.
fn touches(pieces: &[Inline<'_>], index: Option<usize>) -> bool {
    let piece = index.and_then(|index| pieces.get(index));
    piece.is_some_and(|piece| !matches!(piece.kind, InlineKind::SoftBreak | InlineKind::HardBreak))
}

/// The next delimiter run that is exactly one of [`PAIRS`]: its position, and its index there.
fn next_mark(text: &str, mut from: usize) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    while let Some(at) = bytes[from..].iter().position(|byte| b"*~=_".contains(byte)).map(|at| from + at) {
        let run = bytes[at..].iter().take_while(|byte| **byte == bytes[at]).count();
        if let Some(kind) = PAIRS.iter().position(|(mark, _)| *mark == &text[at..at + run]) {
            return Some((at, kind));
        }
        from = at + run;
    }
    None
}

/// `pieces` without the marks of `cuts`, the text between each pair in that pair's style.
fn without<'a>(pieces: Vec<Inline<'a>>, cuts: &[Cut]) -> Vec<Inline<'a>> {
    let mut cleared = Vec::with_capacity(pieces.len() + cuts.len() * 2);
    let mut cuts = cuts.iter().peekable();
    let mut open: Vec<Style> = Vec::new();
    for (index, mut piece) in pieces.into_iter().enumerate() {
        let mut eaten = 0;
        while let Some(cut) = cuts.next_if(|cut| cut.piece == index) {
            let InlineKind::Text(text) = &piece.kind else { continue };
            let (before, after) = (cut.at - eaten, cut.at - eaten + cut.length);
            let middle = (piece.span.start + before).min(piece.span.end);
            let rest = (piece.span.start + after).min(piece.span.end);
            let tail = Inline {
                kind: InlineKind::Text(super::bare::part(text, after..text.len())),
                style: piece.style,
                span: rest..piece.span.end,
            };
            let head = InlineKind::Text(super::bare::part(text, 0..before));
            let span = piece.span.start..middle;
            cleared.push(Inline { kind: head, style: set(piece.style, &open), span });
            eaten = cut.at + cut.length;
            match open.iter().position(|style| *style == cut.style) {
                Some(at) => {
                    open.remove(at);
                }
                None => open.push(cut.style),
            }
            piece = tail;
        }
        piece.style = set(piece.style, &open);
        cleared.push(piece);
    }
    cleared.retain(|piece| text_of(piece) != Some(""));
    cleared
}

fn set(style: Style, open: &[Style]) -> Style {
    open.iter().fold(style, |all, style| all.and(*style))
}

/// The longest template tag or hidden comment, to bound the search for its end.
const LONGEST_TAG: usize = 500;

/// Removes template tags.
fn strip_templates(text: &mut Cow<'_, str>) {
    for (open, close) in [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{:", "}"), ("%%", "%%")] {
        if !text.contains(open) {
            continue;
        }
        let mut kept = String::with_capacity(text.len());
        let mut rest = &**text;
        while let Some((before, inside)) = rest.split_once(open) {
            let near = (0..=LONGEST_TAG.min(inside.len())).rev().find(|at| inside.is_char_boundary(*at));
            let Some(end) = inside[..near.unwrap_or(0)].find(close) else {
                kept.push_str(before);
                kept.push_str(open);
                rest = inside;
                continue;
            };
            let (tag, after) = (&inside[..end], &inside[end + close.len()..]);
            // `{:x}` in running text is not an attribute list.
            let is_tag = open != "{:" || tag.starts_with(['.', '#', ' ']) || tag.contains('=');
            kept.push_str(before);
            if !is_tag {
                kept.push_str(open);
                rest = inside;
                continue;
            }
            rest = after;
        }
        kept.push_str(rest);
        *text = Cow::Owned(kept);
    }
}

/// `key:: value` at the start of a line as `key: value`.
fn strip_key(text: &mut Cow<'_, str>) {
    let Some((key, value)) = text.split_once(":: ") else { return };
    let is_key = !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    if is_key && key.len() <= 30 {
        *text = Cow::Owned(format!("{key}: {value}"));
    }
}

/// `[[note|name]]` as `name`, an embedded note as nothing.
fn strip_notes(text: &mut Cow<'_, str>) {
    if !text.contains("[[") {
        return;
    }
    let mut kept = String::with_capacity(text.len());
    let mut rest = &**text;
    while let Some((before, inside)) = rest.split_once("[[") {
        // Only up to the next bracket, so that many notes do not each rescan the rest.
        let note = &inside[..inside.find(['[', ']']).unwrap_or(inside.len())];
        let Some(after) = inside[note.len()..].strip_prefix("]]") else {
            kept.push_str(before);
            kept.push_str("[[");
            rest = inside;
            continue;
        };
        match before.strip_suffix('!') {
            Some(before) => kept.push_str(before),
            None => {
                kept.push_str(before);
                kept.push_str(note.rsplit('|').next().unwrap_or(note));
            }
        }
        rest = after;
    }
    kept.push_str(rest);
    *text = Cow::Owned(kept);
}

/// `text ^block-1` without the block name.
fn strip_block_name(text: &mut Cow<'_, str>) {
    let Some((before, name)) = text.rsplit_once('^') else { return };
    let is_name = name.len() > 3 && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_name && (before.is_empty() || before.ends_with(' ')) {
        *text = Cow::Owned(before.trim_end().to_owned());
    }
}
