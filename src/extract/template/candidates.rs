//! The segments of an entry that may name its authors, each read as names.

use crate::extract::entry::Entry;
use crate::extract::evidence::Evidence;
use crate::extract::names::{self, Context, NameReading, Vote};
use crate::extract::record::Slot;
use crate::text::slug;

/// A segment with its reading.
pub(super) struct Candidate {
    pub place: Slot,
    pub text: String,
    pub reading: NameReading,
    /// Where the segment starts in the title, including the mark before it, if it is in the title.
    pub start: Option<usize>,
}

impl Candidate {
    /// The segment read as names under another cue.
    pub fn read(&self, context: Context<'_>) -> Option<NameReading> {
        read(&self.place, &self.text, context)
    }

    /// The rule for names in such a place.
    pub fn rule(&self) -> Evidence {
        match self.place {
            Slot::Emphasis | Slot::Line | Slot::Behind(_) => Evidence::AuthorLine,
            Slot::Below => Evidence::FactBullets,
            Slot::TitleEnd(_) => Evidence::AuthorInTitle,
            Slot::BeforeQuote | Slot::Ahead => Evidence::AuthorBeforeQuote,
            Slot::Cell(_) => Evidence::AuthorColumn,
        }
    }
}

/// Text after a title may continue past the names; in any other place all of the text is names, or none of it.
fn read(place: &Slot, text: &str, context: Context<'_>) -> Option<NameReading> {
    match place {
        Slot::Behind(_) | Slot::Line | Slot::Emphasis => {
            // `Quill，提供了…`: a clause after a comma goes on about what is no name.
            let goes_on = |reading: &NameReading| text[reading.span.end..].trim_start().starts_with('，');
            let leading = names::leading(text, context).filter(|reading| !goes_on(reading));
            leading.or_else(|| Some(names::read(text, context)))
        }
        _ => Some(names::read(text, context)),
    }
}

/// The segments of an entry, read.
pub(super) fn candidates(entry: &Entry, context: Context<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for segment in &entry.record {
        // The manner of the list decides what a dash joins.
        if segment.place == Slot::Behind('-') {
            continue;
        }
        // `Ada Moreau, "On ink", QUILL, Vol. 3`: the names come before the title.
        let text = match segment.place {
            Slot::Below | Slot::Line => quoted(&segment.text).map_or(&*segment.text, |(before, ..)| before),
            _ => &segment.text,
        };
        if let Some(reading) = read(&segment.place, text, context) {
            found.push(Candidate {
                place: segment.place.clone(),
                text: text.to_owned(),
                reading,
                start: None,
            });
        }
    }
    if let Some(title) = &entry.title {
        let address = entry.address.as_ref().map_or("", |address| address.value.as_str());
        let is_own = |candidate: &Candidate| {
            candidate.place != Slot::BeforeQuote && is_called(address, &candidate.text)
        };
        found.extend(in_title(&title.value, context).into_iter().filter(|candidate| !is_own(candidate)));
    }
    found
}

/// Whether an address ends in a name: `Ada - inks` at `…/ada/inks` is a title.
fn is_called(address: &str, name: &str) -> bool {
    let last = address.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    !last.is_empty() && slug(last.split(['?', '#']).next().unwrap_or(last)) == slug(name)
}

/// The ends of a title that may be names.
fn in_title(title: &str, context: Context<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    let mut push = |place: Slot, text: &str, start: usize| {
        let reading = names::read(text, context);
        found.push(Candidate { place, text: text.to_owned(), reading, start: Some(start) });
    };
    if let Some((before, _, _)) = quoted(title) {
        push(Slot::BeforeQuote, before, 0);
    }
    let core = without_year(title.strip_suffix('》').unwrap_or(title));
    if let Some((open, inner)) = last_bracket(core) {
        // `(MIPT, Ada Moreau)`: text all in capitals is an affiliation.
        let is_acronym =
            |part: &str| part.chars().all(char::is_uppercase) && (2..=6).contains(&part.chars().count());
        let text = match inner.split_once(", ") {
            Some((place, people)) if is_acronym(place) => people,
            _ => inner,
        };
        push(Slot::TitleEnd('('), text, open);
    }
    let dash = [" - ", " – ", " — ", " | ", " / "]
        .iter()
        .filter_map(|mark| Some((core.rfind(mark)?, mark.len())))
        .max();
    if let Some((at, length)) = dash.filter(|(at, _)| *at > 0) {
        push(Slot::TitleEnd('-'), core[at + length..].trim(), at);
    }
    for (at, _) in core.match_indices(". ").chain(core.match_indices("。")).take(4) {
        let text = core[at..].trim_start_matches(['.', '。', ' ']).trim();
        let reading = names::read(text, context);
        if reading.vote == Vote::Sure && at > 8 {
            found.push(Candidate {
                place: Slot::TitleEnd('.'),
                text: text.to_owned(),
                reading,
                start: Some(at),
            });
            break;
        }
    }
    if let Some((at, text)) = core
        .rsplit_once('_')
        .filter(|(before, _)| !before.is_ascii())
        .map(|(before, text)| (before.len(), text))
    {
        let reading = names::read(text, context);
        found.push(Candidate { place: Slot::TitleEnd('_'), text: text.to_owned(), reading, start: Some(at) });
    }
    // `Inks, Ada Moreau and Tom Heron`: several people, with only a comma before them.
    if found.is_empty()
        && let Some(reading) = names::trailing(core, context).filter(|reading| reading.makers().count() > 1)
    {
        let (start, text) = (reading.span.start, core[reading.span.clone()].to_owned());
        let text = text.trim_start_matches([',', '，', '-', '–', '—', ' ', '(', '（']).to_owned();
        found.push(Candidate { place: Slot::TitleEnd(','), text, reading, start: Some(start) });
    }
    found
}

/// A title without a bracket at its end that contains a year: `… (NAACL 2018)`.
pub(super) fn without_year(title: &str) -> &str {
    match last_bracket(title) {
        Some((open, inner))
            if crate::extract::marks::year_in(inner).is_some() && inner.chars().count() < 40 =>
        {
            title[..open].trim_end()
        }
        _ => title,
    }
}

/// The bracket at the end of a text: where it opens, and its content.
pub(super) fn last_bracket(text: &str) -> Option<(usize, &str)> {
    let text = text.trim_end();
    let close = text.chars().next_back().filter(|c| matches!(c, ')' | '）' | ']' | '】'))?;
    let open = match close {
        ')' | '）' => ['(', '（'],
        _ => ['[', '【'],
    };
    let at = text.rfind(open)?;
    let inner = at + text[at..].chars().next().map_or(1, char::len_utf8);
    let end = text.len() - close.len_utf8();
    (at > 0 && inner < end).then(|| (at, text[inner..end].trim()))
}

/// `Ada Moreau, "On ink" (QUILL 2031)`: the text before, in and after the quotation marks.
pub(super) fn quoted(title: &str) -> Option<(&str, &str, &str)> {
    const MARKS: [(char, char); 4] = [('"', '"'), ('“', '”'), ('«', '»'), ('”', '”')];
    let (open, close) = MARKS.iter().find_map(|(open, close)| Some((title.find(*open)?, *close)))?;
    let before = title[..open].trim_end_matches([' ', ',', '，', ':', '：', '(']);
    let start = open + title[open..].chars().next()?.len_utf8();
    let end = title.rfind(close).filter(|end| *end > start)?;
    let behind = title[end + close.len_utf8()..].trim();
    let is_remark = behind.is_empty() || behind.starts_with(['(', '（', '[', ',', '.']);
    let inner = title[start..end].trim().trim_end_matches([',', '.']);
    (!before.is_empty() && before.chars().count() < 120 && inner.chars().count() > 2 && is_remark)
        .then_some((before, inner, behind))
}
