//! The habits of a document, learned before its entries are read: which texts it uses as labels.
//!
//! A link text that recurs with different addresses says what kind of link it is, not what it leads to:
//! `网盘下载`, `GitHub`, `点击查看`. The same holds for words before a colon.

use super::lexicon::is_generic;
use super::line::shows_address;
use super::links::{self, LinkTarget};
use crate::markdown::{Block, BlockKind, Cell, Document, Inline, InlineKind, Item, Link, plain_text};
use crate::text::fold_case;
use rustc_hash::{FxHashMap, FxHashSet};
use std::sync::LazyLock;

/// A text with this many addresses is a label: of 564 true titles eight have two, none has three.
const ENOUGH: usize = 3;

/// The longest label, in characters.
const LONGEST: usize = 30;

/// The longest label of a fact, a word or two.
pub(super) const LONGEST_LABEL: usize = 24;

/// The habits of a document; see the module documentation.
#[derive(Debug, Default)]
pub(super) struct Habit {
    labels: FxHashSet<String>,
    /// Whether the items below linked items are labels: few distinct texts, often repeated.
    has_labels_below: bool,
    /// Captions shared by several collapsed parts: they name none of them.
    captions: FxHashSet<String>,
    /// Texts before the colon of several items: `地址：…`.
    announcing: FxHashSet<String>,
    /// The addresses, without fragment, by which links to the document's headings refer to this document.
    own_pages: FxHashSet<String>,
    /// Whether most paragraphs with links start with one: they are entries, not running text.
    starts_with_links: bool,
}

impl Default for &Habit {
    fn default() -> Self {
        static NONE: LazyLock<Habit> = LazyLock::new(Habit::default);
        &NONE
    }
}

impl Habit {
    /// Learns the habits of `document`.
    pub fn of(document: &Document<'_>, headings: &FxHashSet<String>) -> Self {
        let mut scan = Scan {
            headings,
            uses: FxHashMap::default(),
            own_pages: FxHashSet::default(),
            below: (0, FxHashSet::default()),
            announcing: FxHashMap::default(),
            captions: FxHashMap::default(),
        };
        scan.blocks(&document.blocks, Stance::Alone);
        let is_label = |used: &Use| {
            let recurs = used.addresses.len() >= ENOUGH && used.beside * 5 > used.times * 3;
            recurs || used.addresses.len() >= 2 && used.announced == used.times
        };
        let labels = scan.uses.into_iter().filter(|(_, used)| is_label(used)).map(|(text, _)| text);
        let announcing =
            scan.announcing.into_iter().filter(|(_, times)| *times >= ENOUGH).map(|(text, _)| text);
        let captions = scan.captions.into_iter().filter(|(_, times)| *times >= ENOUGH).map(|(text, _)| text);
        let below = &scan.below;
        let has_labels_below = below.1.len() * 10 < below.0 * 7;
        Self {
            labels: labels.collect(),
            has_labels_below,
            captions: captions.collect(),
            announcing: announcing.collect(),
            starts_with_links: starts_with_links(&document.blocks),
            own_pages: scan.own_pages,
        }
    }

    /// Whether paragraphs that start with a link are entries.
    pub fn starts_with_links(&self) -> bool {
        self.starts_with_links
    }

    /// Whether the text of a link is used as a label, in this document or everywhere.
    pub fn is_label(&self, link: &Link<'_>) -> bool {
        is_generic(&link.text) || self.recurs(&link.text)
    }

    /// Whether the text of a link in an item below another one only says what the link is.
    pub fn is_label_below(&self, link: &Link<'_>) -> bool {
        is_generic(&link.text) || self.has_labels_below && self.recurs(&link.text)
    }

    /// Whether items below linked items mostly describe those.
    pub fn has_labels_below(&self) -> bool {
        self.has_labels_below
    }

    /// Whether a text has several addresses.
    pub fn recurs(&self, text: &str) -> bool {
        !self.labels.is_empty() && label(text).is_some_and(|text| self.labels.contains(&text))
    }

    /// Whether items of the document use a text as a label, before a colon.
    pub fn announces(&self, text: &str) -> bool {
        !self.announcing.is_empty() && label(text).is_some_and(|text| self.announcing.contains(&text))
    }

    /// Whether several collapsed parts have this caption.
    pub fn is_usual_caption(&self, text: &str) -> bool {
        !self.captions.is_empty() && label(text).is_some_and(|text| self.captions.contains(&text))
    }

    /// Whether an address with a fragment leads to a page that other links treat as this one.
    pub fn is_own_page(&self, address: &str) -> bool {
        hosted_fragment(address).is_some_and(|(page, _)| self.own_pages.contains(page))
    }
}

/// Whether most of the paragraphs with links start with the name and the address of something.
fn starts_with_links(blocks: &[Block<'_>]) -> bool {
    let (mut all, mut starting) = (0, 0);
    for block in blocks {
        let BlockKind::Paragraph(pieces) = &block.kind else { continue };
        let mut links = pieces.iter().enumerate().filter_map(|(at, piece)| match &piece.kind {
            InlineKind::Link(link) => Some((at, link)),
            _ => None,
        });
        let Some((at, link)) = links.next() else { continue };
        all += 1;
        let is_named = has_word(&link.text) && links::target(&link.address) == LinkTarget::External;
        starting += usize::from(at == 0 && is_named);
    }
    starting > ENOUGH && starting * 3 > all * 2
}

/// The label of an item that consists of a label and an address: `arxiv: https://…`.
fn labelled_address(first: &Block<'_>) -> Option<String> {
    let BlockKind::Paragraph(pieces) = &first.kind else { return None };
    let [Inline { kind: InlineKind::Text(text), .. }, Inline { kind: InlineKind::Link(link), .. }] =
        &**pieces
    else {
        return None;
    };
    text.trim_end().strip_suffix([':', '：']).filter(|_| shows_address(link)).and_then(label)
}

/// The label before a colon, and the text after it.
pub(super) fn label_of(text: &str) -> Option<(&str, &str)> {
    let (label, value) = text.split_once(['：', ':'])?;
    let fits = label.chars().count() <= LONGEST_LABEL && !value.starts_with("//");
    fits.then_some((label, value))
}

/// `text` normalised for comparing labels; `None` if it is too long to be one.
fn label(text: &str) -> Option<String> {
    if text.len() > LONGEST * 4 {
        return None;
    }
    let bare = text.trim_matches(|c: char| !c.is_alphanumeric());
    let fits = (1..=LONGEST).contains(&bare.chars().count());
    fits.then(|| fold_case(bare))
}

/// The page and the fragment of an address at a host of repositories.
pub(super) fn hosted_fragment(address: &str) -> Option<(&str, &str)> {
    let (page, fragment) = address.split_once('#')?;
    let is_hosted = ["github.com/", "gitlab.com/", "gitee.com/"].iter().any(|host| page.contains(host));
    (is_hosted && !fragment.is_empty()).then_some((page, fragment))
}

/// The surroundings of a link.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stance {
    /// Nothing around it can name its target.
    Alone,
    /// A text, a cell or an item above may name its target.
    Beside,
    /// A text with a colon names its target.
    Announced,
}

/// How a text is used.
#[derive(Default)]
struct Use<'t> {
    addresses: FxHashSet<&'t str>,
    times: usize,
    /// How often something else may name the target.
    beside: usize,
    /// How often a text with a colon before it does.
    announced: usize,
}

/// The pass over a document that collects how it uses its texts.
struct Scan<'t> {
    headings: &'t FxHashSet<String>,
    uses: FxHashMap<String, Use<'t>>,
    announcing: FxHashMap<String, usize>,
    captions: FxHashMap<String, usize>,
    /// The links of items below linked items, and their texts.
    below: (usize, FxHashSet<&'t str>),
    own_pages: FxHashSet<String>,
}

impl<'t> Scan<'t> {
    fn blocks(&mut self, blocks: &'t [Block<'_>], stance: Stance) {
        for block in blocks {
            match &block.kind {
                BlockKind::Heading { content: pieces, .. } | BlockKind::Paragraph(pieces) => {
                    self.pieces(pieces, stance)
                }
                BlockKind::Summary(pieces) => {
                    if let Some(text) = label(&plain_text(pieces)) {
                        *self.captions.entry(text).or_default() += 1;
                    }
                    self.pieces(pieces, stance);
                }
                BlockKind::List(items) => items.iter().for_each(|item| self.item(&item.blocks, stance)),
                BlockKind::Table(rows) => rows.iter().for_each(|row| self.row(row)),
                BlockKind::Quote(blocks) | BlockKind::Details(blocks) | BlockKind::Footnote(blocks) => {
                    self.blocks(blocks, Stance::Alone);
                }
                BlockKind::Code | BlockKind::Rule => {}
            }
        }
    }

    fn item(&mut self, blocks: &'t [Block<'_>], stance: Stance) {
        let Some((first, rest)) = blocks.split_first() else { return };
        if let Some(label) = labelled_address(first) {
            *self.announcing.entry(label).or_default() += 1;
        }
        self.blocks(std::slice::from_ref(first), stance);
        let is_linked = match &first.kind {
            BlockKind::Paragraph(pieces) => {
                pieces.iter().any(|piece| matches!(piece.kind, InlineKind::Link(_)))
            }
            _ => false,
        };
        for item in rest
            .iter()
            .filter_map(|block| match &block.kind {
                BlockKind::List(items) => Some(items),
                _ => None,
            })
            .flatten()
        {
            self.announced(item);
        }
        self.blocks(rest, if is_linked { Stance::Beside } else { Stance::Alone });
    }

    /// Records the label of an item below another one.
    fn announced(&mut self, item: &'t Item<'_>) {
        let Some(first @ Block { kind: BlockKind::Paragraph(pieces), .. }) = item.blocks.first() else {
            return;
        };
        let text = plain_text(pieces);
        if let Some(InlineKind::Link(link)) = pieces.first().map(|piece| &piece.kind) {
            self.below.0 += 1;
            self.below.1.insert(link.text.trim());
        }
        let own = label_of(&text).filter(|_| labelled_address(first).is_none());
        if let Some(label) = own.and_then(|(label, _)| self::label(label)) {
            *self.announcing.entry(label).or_default() += 1;
        }
    }

    fn row(&mut self, row: &'t [Cell<'_>]) {
        for (at, cell) in row.iter().enumerate() {
            let says = |(other, cell): (usize, &Cell<'_>)| other != at && says_more(&cell.content);
            let is_beside = row.iter().enumerate().any(says);
            self.pieces(&cell.content, if is_beside { Stance::Beside } else { Stance::Alone });
        }
    }

    fn pieces(&mut self, pieces: &'t [Inline<'_>], stance: Stance) {
        let mut stance = stance;
        for piece in pieces {
            match &piece.kind {
                InlineKind::Link(link) => {
                    self.link(link, stance);
                    stance = Stance::Beside;
                }
                InlineKind::Text(text) if announces(text) => stance = Stance::Announced,
                InlineKind::Text(text) if has_word(text) => stance = Stance::Beside,
                _ => {}
            }
        }
    }

    fn link(&mut self, link: &'t Link<'_>, stance: Stance) {
        if links::target(&link.address) != LinkTarget::External {
            return;
        }
        if let Some((page, fragment)) = hosted_fragment(&link.address)
            && self.headings.contains(&crate::text::slug(fragment))
        {
            self.own_pages.insert(page.to_owned());
            return;
        }
        let Some(text) = label(&link.text) else { return };
        let used = self.uses.entry(text).or_default();
        used.addresses.insert(link.address.trim());
        used.times += 1;
        used.beside += usize::from(stance != Stance::Alone);
        used.announced += usize::from(stance == Stance::Announced);
    }
}

/// Whether a text is more than a number.
fn has_word(text: &str) -> bool {
    text.chars().filter(|c| c.is_alphabetic()).nth(1).is_some()
}

/// `2031：`: even a number names what follows its colon.
fn announces(text: &str) -> bool {
    text.contains(char::is_alphanumeric) && text.trim_end().ends_with([':', '：'])
}

fn says_more(pieces: &[Inline<'_>]) -> bool {
    pieces.iter().any(|piece| matches!(&piece.kind, InlineKind::Text(text) if has_word(text)))
}

/// Calls `read` with each run of inline content in `blocks`, in order.
pub(super) fn for_each_pieces<'t, 'a>(blocks: &'t [Block<'a>], read: &mut impl FnMut(&'t [Inline<'a>])) {
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } => read(content),
            BlockKind::Paragraph(pieces) | BlockKind::Summary(pieces) => read(pieces),
            BlockKind::List(items) => items.iter().for_each(|item| for_each_pieces(&item.blocks, read)),
            BlockKind::Table(rows) => rows.iter().flatten().for_each(|cell| read(&cell.content)),
            BlockKind::Quote(blocks) | BlockKind::Details(blocks) | BlockKind::Footnote(blocks) => {
                for_each_pieces(blocks, read);
            }
            BlockKind::Code | BlockKind::Rule => {}
        }
    }
}
