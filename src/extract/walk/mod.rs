//! The walk through the document: headings and labels make topics, lines make entries, and any link that
//! is neither is skipped with a reason.

mod blocks;
mod entries;
mod facts;
mod headings;
mod items;
mod labelled;
mod paragraphs;
mod pieces;
mod titled;

use super::entry::{Extraction, Reason, Skip, Topic, TopicForm};
use super::habit::{Habit, for_each_pieces};
use super::legend::Legend;
use super::outline::{self, Wording};
use crate::markdown::{Block, BlockKind, Document, HiddenIn, Inline, InlineKind, Span};
use rustc_hash::{FxHashMap, FxHashSet};

pub(super) use entries::{description, draft};

/// Reads the topics and entries of a document. Only the whole list shows which names are authors; see
/// [`settle_authors`](super::settle_authors).
#[must_use]
pub fn read(document: &Document<'_>) -> Extraction {
    let headings = outline::headings(&document.blocks);
    let title_at = outline::title_position(&headings);
    let slugs = headings.iter().map(|heading| crate::text::slug(&heading.wording.text)).collect();
    let habit = Habit::of(document, &slugs);
    let mut walk = Walk {
        title_at,
        habit: &habit,
        heading_slugs: slugs,
        name_at: outline::name_position(&headings).filter(|_| title_at.is_some()),
        slip: outline::slip(&headings, title_at),
        wordings: headings.into_iter().map(|heading| (heading.start, heading.wording)).collect(),
        ..Walk::default()
    };
    // Growing the vector repeatedly costs more than an estimate that is too high.
    walk.found.entries.reserve(document.blocks.iter().map(lines_of).sum());
    walk.blocks(&document.blocks, &BlockContext::default());
    for hidden in &document.hidden {
        let reason = match hidden.place {
            HiddenIn::Comment => Reason::Comment,
            HiddenIn::Code => Reason::Code,
        };
        walk.found.skips.push(Skip { address: hidden.address.clone(), reason, span: hidden.span.clone() });
    }
    walk.found.skips.sort_by_key(|skip| skip.span.start);
    walk.found.topics.iter_mut().for_each(shorten);
    walk.found.slips.clone_from(&document.slips);
    // The span of a line in a paragraph may start with the preceding line break.
    for entry in &mut walk.found.entries {
        entry.span = document.trimmed(entry.span.clone());
    }
    walk.found
}

/// The state of the walk.
#[derive(Default)]
struct Walk<'h> {
    habit: &'h Habit,
    found: Extraction,
    /// The headings above, each with its topic; a title has none.
    headings: Vec<(u8, Option<usize>)>,
    /// The topics found so far, by parent and slug.
    topics: FxHashMap<(Option<usize>, String), usize>,
    section: Section,
    legend: Legend,
    title_at: Option<usize>,
    /// The heading above the title that names the document.
    name_at: Option<usize>,
    /// The heading whose level is a mistake, with the intended level.
    slip: Option<(usize, u8)>,
    /// The start and wording of each heading of the document, in order.
    wordings: Vec<(usize, Wording)>,
    /// Their slugs: the possible targets of links within the page.
    heading_slugs: FxHashSet<String>,
    /// The entry that a heading is, until something has described it.
    undescribed: Option<usize>,
    /// The entry that a heading above is, with the level of that heading.
    told: Option<(u8, usize)>,
}

/// What kind of section the walk is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Section {
    /// It holds entries.
    #[default]
    Content,
    /// It holds a table of contents.
    Contents,
    /// It is about the list itself, down to the next heading of this level or higher.
    About(Reason, u8),
}

/// The position of a block in the structure.
#[derive(Clone, Copy, Debug, Default)]
struct BlockContext {
    /// The topic set by a label or a bullet, overriding that of the headings.
    topic: Option<usize>,
    /// The enclosing entry.
    parent: Option<usize>,
    /// Whether it is in a quotation.
    is_quoted: bool,
    /// Whether it is in a list that holds entries.
    is_among_entries: bool,
}

impl Walk<'_> {
    /// The topic of what is at `place`.
    fn topic(&self, place: &BlockContext) -> Option<usize> {
        place.topic.or_else(|| self.headings.iter().rev().find_map(|(_, topic)| *topic))
    }

    /// The wording of the heading with this content.
    fn wording(&self, start: usize, content: &[Inline<'_>]) -> Wording {
        match self.wordings.binary_search_by_key(&start, |(start, _)| *start) {
            Ok(at) => self.wordings[at].1.clone(),
            Err(_) => Wording::new(outline::heading_text(content)),
        }
    }

    /// Adds a topic below another one.
    fn add_topic(&mut self, written: &str, form: TopicForm, parent: Option<usize>, span: &Span) -> usize {
        let (text, written) = (outline::topic_name(written), written.to_owned());
        self.push_topic(Topic { text, written, parent, description: None, form, span: span.clone() })
    }

    /// Adds a topic; a sibling of the same name is the same topic.
    fn push_topic(&mut self, topic: Topic) -> usize {
        let next = self.found.topics.len();
        let at = *self.topics.entry((topic.parent, crate::text::slug(&topic.text))).or_insert(next);
        if at == next {
            self.found.topics.push(topic);
        }
        at
    }

    /// Skips every link in `pieces` that is not yet accounted for.
    fn skip_links(&mut self, pieces: &[Inline<'_>], why: impl Fn(&str) -> Reason) {
        for piece in pieces {
            let InlineKind::Link(link) = &piece.kind else { continue };
            let own = super::line::skip(link, &piece.span);
            self.found.skips.push(own.unwrap_or_else(|| Skip {
                address: link.address.to_string(),
                reason: why(&link.address),
                span: piece.span.clone(),
            }));
        }
    }

    /// Skips every link in `blocks` for one reason.
    fn skip_blocks(&mut self, blocks: &[Block<'_>], reason: Reason) {
        for_each_pieces(blocks, &mut |pieces| {
            for piece in pieces {
                if let InlineKind::Link(link) = &piece.kind {
                    let address = link.address.to_string();
                    self.found.skips.push(Skip { address, reason, span: piece.span.clone() });
                }
            }
        });
    }
}

/// The longest name of a topic, in characters: every entry below has it in its path.
const LONGEST_NAME: usize = 200;

/// Shortens a topic whose name is a whole text to the start of it; the rest becomes its description.
fn shorten(topic: &mut Topic) {
    if topic.text.len() <= LONGEST_NAME || topic.text.chars().count() <= LONGEST_NAME {
        return;
    }
    let name = crate::text::ellipsis(&topic.text, LONGEST_NAME);
    let text = std::mem::replace(&mut topic.text, name);
    topic.description.get_or_insert(text);
    topic.written = crate::text::ellipsis(&topic.written, LONGEST_NAME);
}

/// About how many lines of a block may be entries.
fn lines_of(block: &Block<'_>) -> usize {
    match &block.kind {
        BlockKind::List(items) => items.len(),
        BlockKind::Table(rows) => rows.len(),
        BlockKind::Details(blocks) => blocks.iter().map(lines_of).sum(),
        _ => 0,
    }
}
