//! Headings and labels: their text without decoration, and which heading is the document's title.

use super::lexicon::{announces_contents, leads_to_top, strip_shortcodes};
use super::line::{is_entry_link, is_marker, is_undecorated};
use super::links::{self, LinkTarget};
use crate::markdown::{Block, BlockKind, Inline, InlineKind, Style};
use crate::text::{as_clean, cleaned};

/// The text of a heading, without badges, back-links and their remains.
pub(super) fn heading_text(pieces: &[Inline<'_>]) -> String {
    let length = |piece: &Inline<'_>| match &piece.kind {
        InlineKind::Text(text) | InlineKind::Code(text) => text.len(),
        InlineKind::Link(link) => link.text.len(),
        _ => 1,
    };
    let mut text = String::with_capacity(pieces.iter().map(length).sum());
    for piece in pieces {
        match &piece.kind {
            // `<kbd>12 projects</kbd>` is a count.
            InlineKind::Text(part)
                if piece.style.has(Style::CODE)
                    && !text.is_empty()
                    && part.starts_with(|c: char| c.is_ascii_digit()) => {}
            InlineKind::Text(part) | InlineKind::Code(part) => text.push_str(part),
            InlineKind::Link(link) => {
                let is_back = links::target(&link.address) == LinkTarget::Anchor
                    && (leads_to_top(&link.text, &link.address)
                        || !link.text.chars().any(char::is_alphanumeric));
                if !is_back {
                    text.push_str(&link.text);
                }
            }
            InlineKind::SoftBreak | InlineKind::HardBreak => text.push(' '),
            InlineKind::Image(_) => {}
        }
    }
    let text = cleaned(text);
    match text.contains(['(', '[']) && (text.contains("()") || text.contains("[]")) {
        true => text.replace("()", "").replace("[]", "").trim().to_owned(),
        false => text,
    }
}

/// `text` as the name of a topic: without emoji, shortcodes, numbering, counts and a final colon.
pub(super) fn topic_name(text: &str) -> String {
    let text = as_clean(text);
    let mut name = &*text;
    if is_undecorated(name) && !name.starts_with(|c: char| c.is_ascii_digit()) {
        return text.into_owned();
    }
    loop {
        let before = name.len();
        name = strip_shortcodes(name);
        let bare = name
            .trim_matches(|c: char| is_marker(c) || c.is_whitespace() || matches!(c, '*' | '_' | '¶' | '§'));
        // `awesome-*`: the sign stands for a word.
        name = match name.strip_suffix('*').filter(|start| start.ends_with('-') && start.ends_with(bare)) {
            Some(_) => return name.to_owned(),
            None => bare,
        };
        name = name.trim_end_matches([':', '：']).trim_end();
        name = strip_count(name);
        name = strip_numbering(name);
        if name.len() == before {
            break;
        }
    }
    if name.chars().any(char::is_alphanumeric) {
        name.to_owned()
    } else {
        text.trim_end_matches([':', '：']).to_owned()
    }
}

/// Whether the text of a heading is a statement rather than a name.
pub(super) fn is_sentence(text: &str) -> bool {
    if text.len() <= 20 {
        return false;
    }
    let length = text.chars().count();
    if text.is_ascii() {
        return length > 160;
    }
    let ends = text.matches(['。', '．', '！', '；']).count();
    let pauses = text.matches(['，', '、']).count();
    length > 30 && (ends > 0 || pauses > 2) || length > 20 && ends > 0 && pauses > 0 || length > 160
}

/// `Audio (39)`, `Inks [12]`: the number of entries.
fn strip_count(text: &str) -> &str {
    let inner = |open, close| {
        let cut = text.strip_suffix(close)?.rfind(open)?;
        let digits = &text[cut + 1..text.len() - 1];
        // Four digits are a year.
        let is_count = !digits.is_empty() && digits.len() < 4 && digits.bytes().all(|b| b.is_ascii_digit());
        (is_count && cut > 0).then(|| text[..cut].trim_end())
    };
    inner('(', ')').or_else(|| inner('[', ']')).unwrap_or(text)
}

/// `1. `, `2.3 `, `一、`, `(4) `: the number of a section.
fn strip_numbering(text: &str) -> &str {
    let digits = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let head = &text[..text.len() - digits.len()];
    if !head.is_empty() && head.starts_with(|c: char| c.is_ascii_digit()) {
        if let Some(rest) = digits.strip_prefix(['、', ')', '）']) {
            return rest.trim_start();
        }
        if head.ends_with('.') && digits.starts_with(char::is_whitespace)
            || head.matches('.').count() > 0 && digits.starts_with(' ') && head.len() > 2
        {
            return digits.trim_start();
        }
    }
    let han =
        text.trim_start_matches(['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '第', '章']);
    if han.len() < text.len()
        && let Some(rest) = han.strip_prefix('、')
    {
        return rest.trim_start();
    }
    text
}

/// The position of the document's title heading: the only heading of level 1; or the first heading, if it
/// is the only one of its level, has deeper headings below and nothing shallower follows; or, of several
/// at level 1, the first, if no entries come right below it.
pub(super) fn title_position(headings: &[Heading<'_, '_>]) -> Option<usize> {
    let headings: Vec<&Heading<'_, '_>> = naming(headings).collect();
    let first = headings.first()?;
    let of_level = |level: u8| headings.iter().filter(|heading| heading.level == level).count();
    if let Some(only) = headings.iter().find(|heading| heading.level == 1).filter(|_| of_level(1) == 1) {
        // A level-1 heading at the very end is a section of a page without a title.
        let is_first =
            only.start == first.start || only.start < headings.get(1).map_or(0, |second| second.start);
        return is_first.then_some(only.start).or_else(|| chief(&headings));
    }
    if first.level == 1 {
        let is_title = !first.has_list() && !first.is_after_list;
        return chief(&headings).or_else(|| is_title.then_some(first.start));
    }
    let is_above = headings[1..].iter().all(|heading| heading.level > first.level);
    (headings.len() > 1 && is_above).then_some(first.start)
}

/// Of several headings of level 1, the one that nearly all deeper headings are under.
fn chief(headings: &[&Heading<'_, '_>]) -> Option<usize> {
    let deeper = headings.iter().filter(|heading| heading.level > 1).count();
    let mut sections = headings.chunk_by(|_, next| next.level > 1);
    let (chief, rest) = sections.find_map(|section| match section {
        [chief, rest @ ..] if rest.len() * 10 >= deeper * 9 => Some((chief, rest)),
        _ => None,
    })?;
    (chief.level == 1 && rest.len() > 4 && !chief.has_list()).then_some(chief.start)
}

/// The position of a heading that names the document but is not the title of what follows: the first of
/// several headings of level 1, with no entries right below it.
pub(super) fn name_position(headings: &[Heading<'_, '_>]) -> Option<usize> {
    let first = naming(headings).next()?;
    let is_name = first.level == 1 && !first.has_list() && !first.is_after_list;
    is_name.then_some(first.start)
}

/// A heading whose level is a mistake, and the intended level: the only heading shallower than the page's
/// sections, with sections before and after it.
pub(super) fn slip(headings: &[Heading<'_, '_>], title: Option<usize>) -> Option<(usize, u8)> {
    let headings: Vec<&Heading<'_, '_>> =
        naming(headings).filter(|heading| Some(heading.start) != title).collect();
    let level = headings.first()?.level;
    let mut shallower = headings.iter().enumerate().filter(|(_, heading)| heading.level < level);
    let (at, odd) = shallower.next()?;
    let count =
        |headings: &[&Heading<'_, '_>]| headings.iter().filter(|heading| heading.level == level).count();
    let is_slip = shallower.next().is_none()
        && odd.level > 1
        && count(&headings[..at]) > 2
        && count(&headings[at..]) > 0;
    is_slip.then_some((odd.start, level))
}

/// The wording of a heading.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    /// Its text, see [`heading_text`].
    pub text: String,
    /// The text as a topic name, see [`topic_name`].
    pub name: String,
    /// Whether it announces a table of contents.
    pub announces_contents: bool,
}

impl Wording {
    /// The wording of a heading with this text.
    pub fn new(text: String) -> Self {
        let name = topic_name(&text);
        let announces_contents = announces_contents(&name);
        Self { text, name, announces_contents }
    }
}

/// A heading of the document.
pub(super) struct Heading<'t, 'a> {
    level: u8,
    /// Where it starts.
    pub start: usize,
    /// Its wording.
    pub wording: Wording,
    /// The lists and tables between it and the next one.
    lists: Vec<&'t Block<'a>>,
    /// Whether any list or table comes before it.
    is_after_list: bool,
}

impl Heading<'_, '_> {
    /// Whether it can be a title: it is not just a picture, nor the heading of a table of contents.
    fn names(&self) -> bool {
        !self.wording.announces_contents && self.wording.text.contains(char::is_alphanumeric)
    }

    /// Whether there are entries between it and the next one.
    fn has_list(&self) -> bool {
        self.lists.iter().any(|block| holds_entries(block))
    }
}

fn naming<'h, 't, 'a>(headings: &'h [Heading<'t, 'a>]) -> impl Iterator<Item = &'h Heading<'t, 'a>> {
    headings.iter().filter(|heading| heading.names())
}

/// The headings of a document in order, including those in collapsed parts.
pub(super) fn headings<'t, 'a>(blocks: &'t [Block<'a>]) -> Vec<Heading<'t, 'a>> {
    let mut headings = Vec::new();
    collect(blocks, &mut headings, &mut false);
    headings
}

fn collect<'t, 'a>(blocks: &'t [Block<'a>], headings: &mut Vec<Heading<'t, 'a>>, is_after_list: &mut bool) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { level, content } => headings.push(Heading {
                level: *level,
                start: block.span.start,
                wording: Wording::new(heading_text(content)),
                lists: Vec::new(),
                is_after_list: *is_after_list,
            }),
            BlockKind::List(_) | BlockKind::Table(_) => {
                *is_after_list = true;
                if let Some(last) = headings.last_mut() {
                    last.lists.push(block);
                }
            }
            BlockKind::Details(inner) => collect(inner, headings, is_after_list),
            _ => {}
        }
    }
}

/// Whether more links of a list or table lead to the web than within the page.
fn holds_entries(block: &Block<'_>) -> bool {
    let (entries, places) = links_of(block);
    entries > places
}

/// How many links of a block can be entries, and how many lead to anchors in the document.
fn links_of(block: &Block<'_>) -> (usize, usize) {
    let of_pieces = |pieces: &[Inline<'_>]| {
        let links = pieces.iter().filter_map(|piece| match &piece.kind {
            InlineKind::Link(link) => Some(link),
            _ => None,
        });
        links.fold((0, 0), |(entries, places), link| match links::target(&link.address) {
            LinkTarget::Anchor => (entries, places + 1),
            _ => (entries + usize::from(is_entry_link(link)), places),
        })
    };
    let add = |one: (usize, usize), other: (usize, usize)| (one.0 + other.0, one.1 + other.1);
    match &block.kind {
        BlockKind::Paragraph(pieces) | BlockKind::Summary(pieces) => of_pieces(pieces),
        BlockKind::Heading { content, .. } => of_pieces(content),
        BlockKind::List(items) => {
            items.iter().flat_map(|item| item.blocks.iter()).map(links_of).fold((0, 0), add)
        }
        BlockKind::Table(rows) => {
            rows.iter().flatten().map(|cell| of_pieces(&cell.content)).fold((0, 0), add)
        }
        _ => (0, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoration_is_no_part_of_a_topic() {
        for (text, expected) in [
            ("📰 News", "News"),
            (":pencil: Drawing", "Drawing"),
            ("Audio (39)", "Audio"),
            ("1. First", "First"),
            ("2.3 Second", "Second"),
            ("一、综合", "综合"),
            ("学习率(warmup, decay)：", "学习率(warmup, decay)"),
            ("Nibs (Steel)", "Nibs (Steel)"),
            ("3D Printing", "3D Printing"),
            ("Proceedings (2024)", "Proceedings (2024)"),
            ("C#", "C#"),
            ("2024", "2024"),
            ("**Inks**", "Inks"),
            ("ink-*", "ink-*"),
        ] {
            assert_eq!(topic_name(text), expected);
        }
    }
}
