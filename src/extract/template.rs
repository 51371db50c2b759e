//! Learns what a list puts in each place, and reads the places of each entry accordingly.
//!
//! Every segment is read as names by its content alone. The votes of a place show what its author puts
//! there, in the file and, if that has too few, in the list. Then each entry is settled: the segment that
//! is best by place, content and habit holds its authors.

mod apply;
mod candidates;
mod front;
mod leftover;

use super::entry::{Considered, Entry, Extraction, NoteKind, Read};
use super::names::{Context, Cue, Kind, NameReading, Vocabulary, Vote};
use super::record::Slot;
use crate::gazetteer::Gazetteer;
use candidates::{Candidate, candidates};
use rustc_hash::FxHashMap;

/// The share of segments in an unknown place that hold names.
const USUAL: f32 = 0.2;

/// The weight, in votes, of the share in the wider part of the list.
const SHRINK: f32 = 2.0;

/// The votes of the segments in a place.
#[derive(Clone, Copy, Debug, Default)]
struct Votes {
    names: f32,
    all: f32,
}

impl Votes {
    fn add(&mut self, (names, all): (f32, f32)) {
        self.names += names;
        self.all += all;
    }

    /// The share of names according to the votes, leaving one of them out.
    fn share(self, without: (f32, f32), wider: f32) -> f32 {
        (self.names - without.0 + SHRINK * wider) / (self.all - without.1 + SHRINK)
    }
}

/// The votes of each place.
type Template = FxHashMap<Slot, Votes>;

/// The vote of one segment on its place: for names if it surely is one, against them if it cannot be, and
/// little either way otherwise.
fn vote(reading: &NameReading) -> (f32, f32) {
    match reading.vote {
        Vote::Sure if is_of_people(reading) => (1.0, 1.0),
        Vote::Sure | Vote::Open => (0.04, 0.2),
        Vote::Against => (0.0, 1.0),
    }
}

fn is_of_people(reading: &NameReading) -> bool {
    reading.makers().any(|name| matches!(name.kind, Kind::Person | Kind::Account))
}

/// Finds the authors of a list's entries in the places where the list names them; `files` are all its
/// documents.
pub(super) fn settle(files: &mut [&mut Extraction]) {
    for found in files.iter_mut() {
        front::tidy(&mut found.entries);
        front::labels_behind(&mut found.entries);
    }
    let titles: Vec<&str> = files
        .iter()
        .flat_map(|found| &found.entries)
        .filter_map(|entry| entry.title.as_ref())
        .map(|title| title.value.split(" - ").next().unwrap_or(&title.value))
        .collect();
    let words = Vocabulary::of(titles);
    let is_thing = |name: &str| Gazetteer::builtin().is_thing(name);
    let context = Context::new(&words, &is_thing);
    let read: Vec<Vec<Vec<Candidate>>> = files
        .iter()
        .map(|found| found.entries.iter().map(|entry| candidates(entry, context)).collect())
        .collect();
    let mut of_list = Template::default();
    let of_files: Vec<Template> = read
        .iter()
        .map(|entries| {
            let mut of_file = Template::default();
            for candidate in entries.iter().flatten() {
                let vote = vote(&candidate.reading);
                of_file.entry(candidate.place.clone()).or_default().add(vote);
                of_list.entry(candidate.place.clone()).or_default().add(vote);
            }
            of_file
        })
        .collect();
    for ((found, entries), of_file) in files.iter_mut().zip(read).zip(of_files) {
        let habit = Habit { of_list: &of_list, of_file: &of_file, context };
        for (entry, candidates) in found.entries.iter_mut().zip(entries) {
            if entry.authors.is_empty() {
                habit.settle(entry, &candidates);
            }
            front::named_and_quoted(entry);
            apply::year_in_title(entry);
            apply::facts_behind(entry);
            apply::described_below(entry);
            apply::access_code(entry);
            apply::unstop(entry);
            apply::unwrap_description(entry);
        }
        apply::usual_links(found);
        apply::parents(found, context);
        apply::headings(found);
        leftover::settle(found);
        found.entries.iter_mut().for_each(|entry| entry.record.clear());
    }
}

/// What is known about the places of a file.
struct Habit<'h> {
    of_list: &'h Template,
    of_file: &'h Template,
    context: Context<'h>,
}

impl Habit<'_> {
    /// The share of names in a place, judged by its other segments.
    fn share(&self, candidate: &Candidate) -> f32 {
        let own = vote(&candidate.reading);
        let of = |template: &Template| template.get(&candidate.place).copied().unwrap_or_default();
        of(self.of_file).share(own, of(self.of_list).share(own, USUAL))
    }

    /// How likely a segment is to name the authors of its entry, in log-odds.
    fn score(&self, candidate: &Candidate) -> f32 {
        let share = self.share(candidate);
        let evidence = (logit(share) - logit(USUAL)) * 1.2;
        let reading = &candidate.reading;
        if reading.vote == Vote::Against {
            return f32::MIN;
        }
        // If the place mostly holds names, take anything that is not ruled out.
        let is_usual = share >= 0.45 && self.is_settled(&candidate.place);
        if !is_usual && !is_of_people(reading) {
            return f32::MIN;
        }
        let content = if is_usual { reading.strength.max(-1.0) } else { reading.strength };
        candidate.place.prior() + content + evidence.clamp(-2.0, 2.5)
    }

    /// Whether there are enough segments to tell what a place holds.
    fn is_settled(&self, place: &Slot) -> bool {
        self.of_file.get(place).is_some_and(|votes| votes.names >= 3.0)
    }

    fn settle(&self, entry: &mut Entry, candidates: &[Candidate]) {
        let mut scored: Vec<(f32, &Candidate)> =
            candidates.iter().map(|candidate| (self.score(candidate), candidate)).collect();
        // The last of equals comes first.
        scored.reverse();
        scored.sort_by(|one, other| other.0.total_cmp(&one.0));
        // What is emphasised ends where its author ended it; the same text with more after it does not.
        let is_inside =
            |other: &Candidate, text: &str| other.place == Slot::Emphasis && text.starts_with(&*other.text);
        let best = scored.first().map(|(_, best)| best.text.clone()).unwrap_or_default();
        if let Some(at) = scored.iter().position(|(score, other)| *score > 0.0 && is_inside(other, &best)) {
            scored[..=at].rotate_right(1);
        }
        let chosen = scored.first().filter(|(score, _)| *score > 0.0);
        let is_taken = chosen.is_some_and(|(score, best)| self.take(entry, *score, best));
        let weighed = scored.iter().filter(|(score, _)| *score > f32::MIN).take(2).enumerate();
        entry.considered.extend(weighed.map(|(at, (score, candidate))| Considered {
            text: candidate.text.clone(),
            rule: candidate.rule(),
            percent: percent(*score),
            is_taken: at == 0 && is_taken,
        }));
    }

    /// Takes a segment as the authors of its entry, unless it names nobody after all.
    fn take(&self, entry: &mut Entry, score: f32, best: &Candidate) -> bool {
        let cue = if self.share(best) >= 0.45 { Cue::Slot } else { Cue::None };
        let Some(reading) = best.read(self.context.with(cue)) else { return false };
        let names = people_first(&reading);
        if names.is_empty() {
            return false;
        }
        let read = |name: String| match score > 3.0 {
            true => Read::certain(name, best.rule()),
            false => Read::guessed(name, best.rule()),
        };
        entry.authors.extend(names.into_iter().map(read));
        apply::take(entry, best, &reading);
        true
    }
}

/// Log-odds as a share of a hundred.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 100")]
fn percent(log_odds: f32) -> u8 {
    (100.0 / (1.0 + (-log_odds).exp())).round() as u8
}

/// The makers in a reading; if it names people, organisations are their affiliations.
pub(super) fn people_first(reading: &NameReading) -> Vec<String> {
    let people = reading.makers().filter(|name| name.kind != Kind::Organisation);
    let people: Vec<String> = people.map(|name| name.text.clone()).collect();
    match people.is_empty() || !is_of_people(reading) {
        true => reading.makers().map(|name| name.text.clone()).collect(),
        false => people,
    }
}

fn logit(share: f32) -> f32 {
    let share = share.clamp(0.01, 0.99);
    (share / (1.0 - share)).ln()
}

/// Whether an entry has a note of this kind.
fn has(entry: &Entry, kind: NoteKind) -> bool {
    entry.notes.iter().any(|note| note.kind == kind)
}
