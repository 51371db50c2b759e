//! Facts with a label in front: `地址：…`, `**Description**: …`, each an item below what it tells of.

use super::blocks::{has_entry_link, own_pieces};
use super::{Place, Walk};
use crate::extract::entry::{Certainty, Entry, Note, NoteKind, Read, Role};
use crate::extract::lexicon::{Column, column, role};
use crate::extract::line::{Draft, Line, title};
use crate::extract::marks;
use crate::markdown::{Block, BlockKind, Item, Piece, PieceKind, Style, plain_text};

/// A label is a word or two.
const LONGEST_LABEL: usize = 24;

/// An item with a label, and what it tells.
pub(super) struct Fact<'t, 'a> {
    pub tells: Column,
    pub value: String,
    pieces: &'t [Piece<'a>],
}

/// What the item tells by its label, when that is one we know.
pub(super) fn fact<'t, 'a>(item: &'t Item<'a>) -> Option<Fact<'t, 'a>> {
    let pieces = own_pieces(item).filter(|pieces| may_start_with_label(pieces))?;
    let text = plain_text(pieces);
    let (label, value) = text.split_once(['：', ':'])?;
    if label.chars().count() > LONGEST_LABEL || value.starts_with("//") {
        return None;
    }
    // What a list calls `Tool` or `Book` is an item of its own.
    let known = column(label).filter(|column| *column != Column::Title);
    let tells = known.or_else(|| role(label).filter(|role| *role != Role::SeeAlso).map(Column::Companion))?;
    Some(Fact { tells, value: value.trim().to_owned(), pieces })
}

/// Whether a colon stands in a text behind no more than a label has letters.
fn may_start_with_label(pieces: &[Piece<'_>]) -> bool {
    let texts = pieces.iter().filter_map(|piece| match &piece.kind {
        PieceKind::Text(text) | PieceKind::Code(text) => Some(&**text),
        PieceKind::Link(link) => Some(&*link.text),
        _ => None,
    });
    let mut letters = 0;
    for text in texts {
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b':' => return true,
                0xEF if text.as_bytes()[at..].starts_with("：".as_bytes()) => return true,
                // Latin letters and digits, and what most Chinese characters start with.
                b'0'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' | 0xE5..=0xE9 => letters += 1,
                _ => {}
            }
            if letters > LONGEST_LABEL {
                return false;
            }
        }
    }
    false
}

/// Whether most items of a list tell something by their labels.
pub(super) fn are_facts(items: &[Item<'_>]) -> bool {
    let known = items.iter().filter_map(fact).count();
    if known == 0 {
        return false;
    }
    let labelled = items.iter().filter(|item| fact(item).is_some() || has_bold_label(item)).count();
    labelled * 2 > items.len() && (labelled > 1 || items.len() == 1)
}

fn has_bold_label(item: &Item<'_>) -> bool {
    let Some([first, second, ..]) = own_pieces(item) else { return false };
    let (PieceKind::Text(label), PieceKind::Text(rest)) = (&first.kind, &second.kind) else { return false };
    first.style.has(Style::STRONG)
        && label.chars().count() <= LONGEST_LABEL
        && (label.trim_end().ends_with([':', '：']) || rest.trim_start().starts_with([':', '：']))
}

impl Fact<'_, '_> {
    fn link(&self) -> Option<String> {
        let line = Line::new(self.pieces, 0..0);
        line.links().next().map(|(_, link)| link.address.trim().to_owned())
    }
}

impl Walk {
    /// `ChatQuill：` with `地址：https://…` and `简介：…` below it.
    pub(super) fn labelled_entry(
        &mut self,
        item: &Item<'_>,
        pieces: &[Piece<'_>],
        rest: &[Block<'_>],
        place: &Place,
    ) -> bool {
        let [Block { kind: BlockKind::List(items), .. }, after @ ..] = rest else { return false };
        if !are_facts(items) {
            return false;
        }
        let facts: Vec<_> = items.iter().filter_map(fact).collect();
        let leads = |fact: &Fact<'_, '_>| match fact.tells {
            Column::Address | Column::Companion(Role::Project) => Some(0),
            Column::Companion(Role::Code) => Some(1),
            Column::Companion(_) => Some(2),
            _ => None,
        };
        let main =
            facts.iter().filter(|fact| fact.link().is_some()).filter_map(|fact| Some((leads(fact)?, fact)));
        let Some(address) = main.min_by_key(|(rank, _)| *rank).and_then(|(_, fact)| fact.link()) else {
            return false;
        };
        let text = plain_text(pieces);
        let name = title(text.trim().trim_end_matches([':', '：']));
        if name.is_empty() || name.chars().count() > 120 {
            return false;
        }
        let entry = Entry {
            span: item.span.start..item.blocks.first().map_or(item.span.end, |block| block.span.end),
            title: Some(Read::certain(name, "labelled-facts")),
            address: Some(Read::certain(address, "labelled-facts")),
            ..Entry::default()
        };
        let entry = self.push_draft(Draft { entry, ..Draft::default() }, place);
        let here = Place { parent: Some(entry), ..*place };
        self.facts(items, entry, &here);
        self.blocks(after, &here);
        true
    }

    /// Reads the item as a labelled fact of an entry; gives whether it is one.
    pub(super) fn labelled_fact(&mut self, item: &Item<'_>, entry: usize) -> bool {
        let Some(fact) = fact(item) else { return false };
        let found = &mut self.found.entries[entry];
        match fact.tells {
            Column::Description
                if found.description.as_ref().is_none_or(|read| read.certainty == Certainty::Guessed) =>
            {
                if fact.value.chars().any(char::is_alphanumeric) {
                    found.description = Some(Read::certain(fact.value, "labelled-facts"));
                }
            }
            Column::Author => {
                let names = marks::names(&fact.value).unwrap_or_default();
                if names.is_empty() {
                    return false;
                }
                // `Ada Moreau @[ada](address)`: the account is a further link.
                let bare = names.iter().map(|name| name.split(" @").next().unwrap_or(name).trim().to_owned());
                found.authors.extend(bare.map(|name| Read::certain(name, "labelled-facts")));
            }
            Column::Note(kind) if !has_entry_link(fact.pieces) => {
                match marks::table_note(kind, &fact.value) {
                    Some(note) => found.notes.push(note),
                    None => found
                        .notes
                        .push(Note { kind: NoteKind::Remark, value: plain_text(fact.pieces).into_owned() }),
                }
            }
            Column::Companion(_) if has_entry_link(fact.pieces) => {}
            _ => return false,
        }
        let first = self.found.entries[entry].companions.len();
        self.fact_links(fact.pieces, entry);
        if let Column::Companion(role) = fact.tells {
            for further in &mut self.found.entries[entry].companions[first..] {
                further.role = if further.role == Role::SeeAlso { role } else { further.role };
            }
        }
        true
    }
}
