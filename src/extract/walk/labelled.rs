//! Facts with a label in front: `地址：…`, `**Description**: …`, as items below the entry they describe.

use super::blocks::{has_entry_link, own_pieces};
use super::titled::without_remark;
use super::{BlockContext, Walk};
use crate::extract::entry::{Certainty, Entry, Note, NoteKind, Read, Role};
use crate::extract::evidence::Evidence;
use crate::extract::habit::{Habit, LONGEST_LABEL, label_of};
use crate::extract::lexicon::{Column, column, is_generic, role};
use crate::extract::line::{Draft, Line, shows_address, title};
use crate::extract::marks;
use crate::markdown::{Block, BlockKind, Inline, InlineKind, Item, Style, plain_text};

/// An item with a label, and the fact it states.
pub(super) struct Fact<'t, 'a> {
    pub tells: Column,
    pub value: String,
    pieces: &'t [Inline<'a>],
}

/// The fact an item states, if we know its label.
pub(super) fn fact<'t, 'a>(item: &'t Item<'a>, habit: &Habit) -> Option<Fact<'t, 'a>> {
    let pieces = own_pieces(item)?;
    let text = plain_text(pieces);
    let (label, value) = label_of(&text)?;
    // An item that the list labels `Tool` or `Book` is an entry, not a fact.
    let known = column(label).filter(|column| *column != Column::Title);
    let known = known.or_else(|| role(label).filter(|role| *role != Role::SeeAlso).map(Column::FurtherLink));
    let known = known.or_else(|| without_remark(label)).filter(|column| *column != Column::Title);
    // `[Inks: how they are made](…)`: in a link, the colon is part of the name; and `[Python](…): …` is an entry.
    let is_apart = || !matches!(pieces[0].kind, InlineKind::Link(_));
    let known = known.filter(|_| is_apart() || is_generic(label));
    let recurs = || (is_apart() && habit.announces(label)).then_some(Column::Other);
    let tells = known.or_else(recurs)?;
    Some(Fact { tells, value: value.trim().to_owned(), pieces })
}

/// Whether an item with a link states a fact by its label.
pub(super) fn tells(item: &Item<'_>, habit: &Habit) -> bool {
    fact(item, habit).is_some_and(|fact| fact.link(habit).is_some())
}

/// The title of an item with facts below it, and the text after the title: `**Quill**：writes`.
fn named(pieces: &[Inline<'_>]) -> (String, Option<String>) {
    let length = pieces.iter().take_while(|piece| piece.style.has(Style::STRONG)).count();
    let behind = plain_text(&pieces[length..]);
    if length > 0 && behind.trim_start().starts_with([':', '：', '-', '–', '—']) {
        let name = title(plain_text(&pieces[..length]).trim());
        return (name, super::entries::description(&behind));
    }
    let text = plain_text(pieces);
    (title(text.trim().trim_end_matches([':', '：'])), None)
}

/// Whether most items of a list state a fact by their labels.
pub(super) fn are_facts(items: &[Item<'_>], habit: &Habit) -> bool {
    let fact = |item| fact(item, habit);
    let known = items.iter().filter_map(fact).count();
    if known == 0 {
        return false;
    }
    // If every item has a label and we know one of them, all of them are labels.
    if items.len() > 1 && items.iter().all(has_label) {
        return true;
    }
    let labelled = items.iter().filter(|item| fact(item).is_some() || has_bold_label(item)).count();
    labelled * 2 > items.len() && (labelled > 1 || items.len() == 1)
}

/// Whether an item starts with a word and a colon.
fn has_label(item: &Item<'_>) -> bool {
    let Some(pieces) = own_pieces(item) else { return false };
    let is_apart = !matches!(pieces.first().map(|piece| &piece.kind), Some(InlineKind::Link(_)) | None);
    let text = plain_text(pieces);
    let label = label_of(&text).map(|(label, _)| label.trim());
    is_apart && label.is_some_and(|label| label.chars().count() <= 8 && !label.contains(char::is_whitespace))
}

fn has_bold_label(item: &Item<'_>) -> bool {
    let Some([first, second, ..]) = own_pieces(item) else { return false };
    let (InlineKind::Text(label), InlineKind::Text(rest)) = (&first.kind, &second.kind) else { return false };
    first.style.has(Style::STRONG)
        && label.chars().count() <= LONGEST_LABEL
        && (label.trim_end().ends_with([':', '：']) || rest.trim_start().starts_with([':', '：']))
}

impl Fact<'_, '_> {
    pub(super) fn link(&self, habit: &Habit) -> Option<String> {
        let line = Line::new(self.pieces, 0..0, habit);
        line.links().next().map(|(_, link)| link.address.trim().to_owned())
    }
}

impl Walk<'_> {
    /// `ChatQuill：` with `地址：https://…` and `简介：…` below it.
    pub(super) fn labelled_entry(
        &mut self,
        item: &Item<'_>,
        pieces: &[Inline<'_>],
        rest: &[Block<'_>],
        place: &BlockContext,
    ) -> bool {
        let [Block { kind: BlockKind::List(items), .. }, after @ ..] = rest else { return false };
        let names_several = |fact: &Fact<'_, '_>| {
            let line = Line::new(fact.pieces, 0..0, self.habit);
            line.links().filter(|(_, link)| !self.habit.is_label(link) && !shows_address(link)).count() > 1
        };
        if !are_facts(items, self.habit)
            || items.iter().filter_map(|item| fact(item, self.habit)).any(|fact| names_several(&fact))
        {
            return false;
        }
        let facts: Vec<_> = items.iter().filter_map(|item| fact(item, self.habit)).collect();
        let leads = |fact: &Fact<'_, '_>| match fact.tells {
            Column::Address | Column::FurtherLink(Role::Project) => Some(0),
            Column::FurtherLink(Role::Code) => Some(1),
            Column::FurtherLink(_) => Some(2),
            Column::Other => Some(3),
            _ => None,
        };
        let main = facts
            .iter()
            .filter(|fact| fact.link(self.habit).is_some())
            .filter_map(|fact| Some((leads(fact)?, fact)));
        let Some(address) = main.min_by_key(|(rank, _)| *rank).and_then(|(_, fact)| fact.link(self.habit))
        else {
            return false;
        };
        let (name, description) = named(pieces);
        if name.is_empty() || name.chars().count() > 120 {
            return false;
        }
        let entry = Entry {
            span: item.span.start..item.blocks.first().map_or(item.span.end, |block| block.span.end),
            title: Some(Read::certain(name, Evidence::LabelledFacts)),
            address: Some(Read::certain(address, Evidence::LabelledFacts)),
            description: description.map(|text| Read::certain(text, Evidence::LabelledFacts)),
            ..Entry::default()
        };
        let entry = self.push_draft(Draft { entry, ..Draft::default() }, place);
        let here = BlockContext { parent: Some(entry), ..*place };
        self.facts(items, entry, &here);
        self.blocks(after, &here);
        true
    }

    /// Reads an item as a labelled fact of an entry; returns whether it is one.
    pub(super) fn labelled_fact(&mut self, item: &Item<'_>, entry: usize) -> bool {
        let Some(fact) = fact(item, self.habit) else { return false };
        let found = &mut self.found.entries[entry];
        match fact.tells {
            Column::Description
                if found.description.as_ref().is_none_or(|read| read.certainty == Certainty::Guessed) =>
            {
                if fact.value.chars().any(char::is_alphanumeric) {
                    found.description = Some(Read::certain(fact.value, Evidence::LabelledFacts));
                }
            }
            Column::Author => {
                let names = marks::names(&fact.value).unwrap_or_default();
                if names.is_empty() {
                    return false;
                }
                // `Ada Moreau @[ada](address)`: the account is a further link.
                let bare = names.iter().map(|name| name.split(" @").next().unwrap_or(name).trim().to_owned());
                found.authors.extend(bare.map(|name| Read::certain(name, Evidence::LabelledFacts)));
            }
            Column::Note(kind) if !has_entry_link(fact.pieces) => {
                match marks::table_notes(kind, &fact.value) {
                    notes if !notes.is_empty() => found.notes.extend(notes),
                    _ => found
                        .notes
                        .push(Note { kind: NoteKind::Remark, value: plain_text(fact.pieces).into_owned() }),
                }
            }
            Column::FurtherLink(_) | Column::Other | Column::Address if has_entry_link(fact.pieces) => {}
            _ => return false,
        }
        let first = self.found.entries[entry].further_links.len();
        self.fact_links(fact.pieces, entry);
        if let Column::FurtherLink(role) = fact.tells {
            for further in &mut self.found.entries[entry].further_links[first..] {
                further.role = if further.role == Role::SeeAlso { role } else { further.role };
            }
        }
        true
    }
}
