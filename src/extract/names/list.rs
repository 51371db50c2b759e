//! A text as a list of names: each part is stripped and judged, then all of them together.

use super::bar::Bar;
use super::bounds::{next_label, run, stop};
use super::form::Form;
use super::inverted::{self, Item};
use super::judge::Candidate;
use super::lexicon::{AUTHOR_LABELS, HONORIFICS, JAPANESE_SURNAMES, OTHERS, ROLES, is_in};
use super::parts::{Joint, NamePart, brackets, pieces};
use super::reading::{Context, Cue, Kind, NameReading, Part, Stripped, Vote, What};
use super::script::is_east;
use super::strip::Bare;
use std::ops::Range;

/// From this strength on, a text is names without other evidence.
const ALONE: f32 = 0.0;
/// From this strength on, a text is names if its place suggests it.
const IN_PLACE: f32 = -4.6;
/// From this strength on, a text is names after a word such as `by`.
const BEHIND_BY: f32 = -3.15;

/// The whole of `text` as a list of names.
pub(in crate::extract) fn read(text: &str, context: Context<'_>) -> NameReading {
    let (body, cue) = body(text);
    let context = Context { cue: stronger(context.cue, cue), ..context };
    let end = next_label(&text[body.clone()]).map_or(body.end, |at| body.start + at);
    let found = candidates(text, body.start..end, context);
    let mut reading = settle(found, context);
    reading.cue = cue;
    if !reading.names.is_empty() {
        reading.span = covered(text, 0..end);
    }
    reading
}

/// The list of names at the start of `text`, up to the first part that is not a name.
pub(in crate::extract) fn leading(text: &str, context: Context<'_>) -> Option<NameReading> {
    let (body, cue) = body(text);
    let context = Context { cue: stronger(context.cue, cue), ..context };
    let end = body.start + run(&text[body.start..body.start + stop(&text[body.clone()])]);
    let mut found = candidates(text, body.start..end, context);
    let bound = match context.cue {
        Cue::None => -1.2,
        Cue::By => -2.6,
        Cue::Slot | Cue::Explicit => -3.9,
    };
    let fits = |candidate: &Candidate| match context.cue {
        Cue::Explicit => candidate.bar < Bar::Hard,
        _ => candidate.is_name(bound),
    };
    let kept = found.iter().position(|candidate| !fits(candidate)).unwrap_or(found.len());
    found.truncate(kept);
    let last = found.last().map(end_of)?;
    let mut reading = settle(found, context);
    reading.cue = cue;
    reading.span = covered(text, 0..last);
    (!reading.names.is_empty()).then_some(reading)
}

/// Where a candidate ends, including what was stripped after it.
fn end_of(candidate: &Candidate) -> usize {
    candidate.stripped.iter().map(|stripped| stripped.span.end).fold(candidate.span.end, usize::max)
}

/// The stronger of two cues.
fn stronger(one: Cue, other: Cue) -> Cue {
    let rank = |cue: Cue| match cue {
        Cue::None => 0,
        Cue::Slot => 1,
        Cue::By => 2,
        Cue::Explicit => 3,
    };
    if rank(one) >= rank(other) { one } else { other }
}

/// `span` without spaces at its ends.
fn covered(text: &str, span: Range<usize>) -> Range<usize> {
    let now = &text[span.clone()];
    let start = span.start + now.len() - now.trim_start().len();
    start..start + now.trim().len()
}

/// The text after the label or word that introduces a list of names, and the strength of that cue.
fn body(text: &str) -> (Range<usize>, Cue) {
    let whole = 0..text.len();
    let start = text.len() - text.trim_start().len();
    let trimmed = &text[start..];
    if let Some((at, colon)) = trimmed.char_indices().take(24).find(|(_, c)| matches!(c, ':' | '：')) {
        let label =
            trimmed[..at].trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '(' | '（'));
        if is_in(&AUTHOR_LABELS, label) {
            return (start + at + colon.len_utf8()..text.len(), Cue::Explicit);
        }
    }
    let is_by = trimmed.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
    if is_by { (start + 3..text.len(), Cue::By) } else { (whole, Cue::None) }
}

/// The candidates of `span`.
fn candidates(text: &str, span: Range<usize>, context: Context<'_>) -> Vec<Candidate> {
    let offset = span.start;
    let mut items: Vec<Item> = Vec::new();
    for piece in pieces(&text[span]) {
        let span = piece.span.start + offset..piece.span.end + offset;
        let mut joint = piece.joint;
        for span in behind_roles(text, span) {
            add(text, &mut items, NamePart { span, joint });
            joint = Joint::Mark;
        }
    }
    let mut found: Vec<Candidate> = Vec::new();
    for item in inverted::join(text, items, context.cue) {
        let joint = item.joint;
        let candidate = candidate(text, item, context);
        let is_school = joint == Joint::Comma && is_school(&candidate);
        if let Some(last) = found.last_mut().filter(|last| is_school && last.kind != Kind::Unknown) {
            last.stripped.push(Stripped { what: What::Affiliation, span: candidate.span });
            continue;
        }
        found.push(candidate);
    }
    roles(&mut found);
    found
}

/// `村上春树 著 林少华 译`: a part split after each role between spaces, if more text follows.
fn behind_roles(text: &str, span: Range<usize>) -> Vec<Range<usize>> {
    let mut spans = Vec::new();
    let (mut start, mut at) = (span.start, span.start);
    for word in text[span.clone()].split_inclusive(char::is_whitespace) {
        at += word.len();
        let role = word.trim_end();
        if role.starts_with(is_east) && at < span.end && at - start > word.len() && ROLES.contains(role) {
            spans.push(start..at);
            start = at;
        }
    }
    spans.push(start..span.end);
    spans
}

/// Adds a stripped part; two- to four-character Han names separated by spaces are several names.
fn add(text: &str, items: &mut Vec<Item>, piece: NamePart) {
    let bare = Bare::of(text, piece.span.clone());
    let now = &text[bare.span.clone()];
    if now.is_empty() {
        return;
    }
    let lower = now.to_lowercase();
    if OTHERS.contains(&lower) || HONORIFICS.contains(&lower) {
        let what = if OTHERS.contains(&lower) { What::Others } else { What::Title };
        let what = Stripped { what, span: bare.span };
        items.last_mut().into_iter().for_each(|last| last.bare.stripped.push(what.clone()));
        return;
    }
    let is_bracket = brackets(now).first().is_some_and(|bracket| bracket.len() == now.len());
    if is_bracket {
        let what = Stripped { what: What::Affiliation, span: bare.span };
        items.last_mut().into_iter().for_each(|last| last.bare.stripped.push(what.clone()));
        return;
    }
    if let Some(last) = items.last_mut().filter(|_| Form::of(now) == Form::Suffix) {
        last.bare.span.end = bare.span.end;
        return;
    }
    let words: Vec<&str> = now.split_whitespace().collect();
    let is_han_name =
        |word: &&str| (2..=4).contains(&word.chars().count()) && word.chars().all(super::script::is_han);
    // `上野 雄大` is one person, judging by the family name.
    let is_one = matches!(words.as_slice(), [family, _] if JAPANESE_SURNAMES.contains(*family));
    if words.len() < 2 || is_one || !words.iter().all(is_han_name) {
        items.push(Item { bare, joint: piece.joint, given: None });
        return;
    }
    let last = words.len() - 1;
    for (index, word) in words.iter().enumerate() {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let mut one = bare.clone();
        one.span = start..start + word.len();
        if index != last {
            one.stripped.clear();
            one.role_behind = None;
        }
        items.push(Item {
            bare: one,
            joint: if index == 0 { piece.joint } else { Joint::Comma },
            given: None,
        });
    }
}

/// An item as a candidate.
fn candidate(text: &str, item: Item, context: Context<'_>) -> Candidate {
    let mut bare = item.bare;
    let mut shown = cleaned(&text[bare.span.clone()]);
    if let Some(given) = item.given {
        shown = format!("{} {shown}", cleaned(&text[given.span.clone()]));
        bare.span.end = given.span.end;
        bare.stripped.extend(given.stripped);
        bare.role_behind = given.role_behind;
    }
    Candidate::new(shown, bare, context)
}

/// A name with single spaces and without footnote signs.
fn cleaned(name: &str) -> String {
    let kept: String = name.chars().filter(|c| !super::script::is_raised(*c)).collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a candidate is a school, which after a comma is the affiliation of the person before it.
fn is_school(candidate: &Candidate) -> bool {
    candidate.kind == Kind::Organisation && super::lexicon::is_school(&candidate.text)
}

/// Gives each candidate its role: one after several names applies to all since the previous role, one before
/// several to all up to the next.
fn roles(found: &mut [Candidate]) {
    let mut before = None;
    let mut open = 0;
    for index in 0..found.len() {
        before = found[index].role_before.or(before);
        found[index].part = before.unwrap_or(Part::Maker);
        if let Some(behind) = found[index].role_behind {
            found[open..=index].iter_mut().for_each(|candidate| candidate.part = behind);
            open = index + 1;
        }
    }
}

/// All candidates together: whether they are names, and how strong the evidence is.
fn settle(found: Vec<Candidate>, context: Context<'_>) -> NameReading {
    let Some(strength) = together(&found) else {
        let vote = if found.is_empty() { Vote::Open } else { Vote::Against };
        return NameReading::none(vote, -4.0);
    };
    let barred = found.iter().filter(|candidate| candidate.bar > Bar::No).count();
    let vote = match strength {
        _ if barred * 2 > found.len() => Vote::Against,
        strength if strength >= ALONE => Vote::Sure,
        strength if strength < -3.8 => Vote::Against,
        _ => Vote::Open,
    };
    let is_taken = match context.cue {
        Cue::None => vote == Vote::Sure,
        Cue::Slot => barred * 2 <= found.len() && strength >= IN_PLACE,
        Cue::By => barred * 2 <= found.len() && strength >= BEHIND_BY,
        Cue::Explicit => true,
    };
    if !is_taken {
        return NameReading::none(vote, strength);
    }
    let bound = if context.cue == Cue::Explicit { Bar::Hard } else { Bar::Soft };
    let names = found.into_iter().filter(|candidate| candidate.bar < bound).map(Candidate::name).collect();
    NameReading { names, span: 0..0, strength, vote, cue: Cue::None }
}

/// The log-odds that the candidates together are a list of names; `None` if there is nothing to judge.
fn together(found: &[Candidate]) -> Option<f32> {
    let sigmoid = |odds: f32| 1.0 / (1.0 + (-odds).exp());
    let has_person = found.iter().any(|one| one.kind == Kind::Person && one.strength >= 0.0);
    let counts = |one: &&Candidate| !(has_person && one.kind == Kind::Organisation);
    let shares: Vec<f32> = found
        .iter()
        .filter(counts)
        .map(|one| if one.bar > Bar::No { 0.01 } else { sigmoid(one.strength) })
        .collect();
    if found.iter().all(|one| one.bar == Bar::Hard) || shares.is_empty() {
        return None;
    }
    let count = shares.len() as f32;
    let good = shares.iter().filter(|share| **share >= 0.5).count();
    let mut mean = shares.iter().sum::<f32>() / count;
    if (good as f32) < count / 2.0 {
        mean /= 2.0;
    }
    let odds = (mean / (1.0 - mean).max(0.001)).ln();
    let several = 0.5 * good.saturating_sub(1).min(4) as f32;
    Some((odds + if good as f32 >= count / 2.0 { several } else { 0.0 }).clamp(-5.0, 5.0))
}
