//! Names in running text announced by a word or mark: `作者：`, `by`, `@`, `公众号「X」`.

use super::bounds::next_label;
use super::form::Form;
use super::lexicon::{
    ACCOUNT_LABELS, AUTHOR_LABELS, JOINTS, LATIN_SURNAMES, NO_ACCOUNT_BEFORE, NO_MAKER_BEFORE, ROLES_BEFORE,
    is_in,
};
use super::list::{leading, read};
use super::reading::{Context, Cue, NameReading, Part};
use super::script::is_east;
use super::told::{made, told};

/// All lists of names in `text` announced by a cue, in order, without overlaps.
pub(in crate::extract) fn announced(text: &str, context: Context<'_>) -> Vec<NameReading> {
    let mut found: Vec<NameReading> = Vec::new();
    let mut end = 0;
    for (at, c) in text.char_indices() {
        if at < end {
            continue;
        }
        let near = &text[..window(text, at)];
        let reading = match c {
            ':' | '：' => labelled(near, end, at, context),
            '@' | '＠' => account(near, at, context),
            '「' | '『' => channel(near, end, at, context),
            'b' | 'B' => by(near, at, context),
            '作' | '本' | '合' | '主' | '讲' | '博' => told(near, at, context),
            '由' => made(near, at, context),
            _ => None,
        };
        if let Some(reading) = reading {
            end = reading.span.end.max(at + 1);
            if !reading.names.is_empty() {
                found.push(reading);
            }
        }
    }
    found
}

/// The longest list of names in running text, in bytes; the limit keeps a cue without names cheap.
const WINDOW: usize = 600;

/// This many bytes are enough to tell whether a list of names may follow.
const GLANCE: usize = 64;

/// The end of the part of `text` that is examined for a cue at `at`.
fn window(text: &str, at: usize) -> usize {
    boundary(text, at + WINDOW)
}

/// The first character boundary from `at` on.
fn boundary(text: &str, at: usize) -> usize {
    (at..text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len())
}

/// `作者：X`, `Author: X`, `译者：X`, `公众号：X`, with the colon at `colon`.
fn labelled(text: &str, from: usize, colon: usize, context: Context<'_>) -> Option<NameReading> {
    let before = &text[from..colon];
    let mark = text[colon..].chars().next().map_or(1, char::len_utf8);
    let starts = label_starts(before);
    let is_label = |start: &usize| {
        let label = before[*start..].trim();
        is_in(&AUTHOR_LABELS, label)
            || is_in(&ACCOUNT_LABELS, label) && label.chars().any(is_east)
            || ROLES_BEFORE.contains(&format!("{}：", label.to_lowercase()))
            || ROLES_BEFORE.contains(&format!("{}:", label.to_lowercase()))
    };
    let start = from + starts.into_iter().find(is_label)?;
    let rest = &text[colon + mark..];
    let limit = next_label(rest).unwrap_or(rest.len());
    let limit = rest[..limit].find(['\n', '。', '）', ']', '】', '《']).unwrap_or(limit);
    let limit = open_bracket_end(&rest[..limit]);
    let mut reading = read(&rest[..limit], context.with(Cue::Explicit)).moved(colon + mark);
    let label = text[start..colon].trim();
    if !is_in(&AUTHOR_LABELS, label) && !is_in(&ACCOUNT_LABELS, label) {
        reading.names.iter_mut().for_each(|name| name.part = role_of(label));
    }
    reading.cue = Cue::Explicit;
    reading.span.start = start + text[start..colon].len() - text[start..colon].trim_start().len();
    (!reading.names.is_empty()).then_some(reading)
}

/// The role of the people that `label` announces.
fn role_of(label: &str) -> Part {
    let lower = label.to_lowercase();
    let meaning = [format!("{lower}："), format!("{lower}:")]
        .iter()
        .find_map(|key| ROLES_BEFORE.at_start(key))
        .map(|(_, meaning)| meaning);
    if meaning == Some("maker") { Part::Maker } else { Part::Contributor }
}

/// Where a label ending at the end of `before` may start, longest first: at one of its last three words.
fn label_starts(before: &str) -> Vec<usize> {
    let tail = before.char_indices().rev().nth(23).map_or(0, |(at, _)| at);
    // `Author(s)`: a bracket can be part of a label.
    let is_inner = |at: usize, c: char| {
        c.is_alphanumeric() || matches!(c, ')' | '/') || before[tail + at..].starts_with("(s)")
    };
    let edges = before[tail..].char_indices().rev().filter(|(at, c)| !is_inner(*at, *c));
    let mut starts: Vec<usize> =
        edges.map(|(at, c)| tail + at + c.len_utf8()).filter(|at| *at < before.len()).take(3).collect();
    if tail == 0 {
        starts.push(0);
    }
    starts.reverse();
    starts
}

/// The length of `text` up to a round bracket that closes one opened before `text`.
fn open_bracket_end(text: &str) -> usize {
    let mut depth = 0usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return at,
            ')' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

/// `@x`, `T @ x`: an account, and any that follow it.
fn account(text: &str, at: usize, context: Context<'_>) -> Option<NameReading> {
    let before = &text[..at];
    let free = before.is_empty()
        || before.ends_with(|c: char| {
            c.is_whitespace() || is_east(c) || matches!(c, '(' | '（' | '[' | '-' | '，' | ',')
        });
    let mark = text[at..].chars().next().map_or(1, char::len_utf8);
    let last = before.trim_end();
    let near = last.char_indices().rev().take(12);
    let word = near.take_while(|(_, c)| !c.is_whitespace()).last().map_or(last.len(), |(at, _)| at);
    let thanks = NO_ACCOUNT_BEFORE.iter().any(|word| word.starts_with(is_east) && last.ends_with(word));
    if thanks || is_in(&NO_ACCOUNT_BEFORE, &last[word..]) {
        return None;
    }
    if !free || text[at + mark..].trim_start().is_empty() {
        return None;
    }
    let rest = &text[at..];
    let limit = rest
        .find(['\n', '。', ')', '）', ']', '：', '《', '(', '（', '。', '!', '！', '?', '？'])
        .unwrap_or(rest.len());
    let limit = rest[..limit].find(" - ").unwrap_or(limit);
    let rest = &rest[..limit];
    let is_plain = rest[mark..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    if is_plain {
        return handles(rest, context).map(|reading| reading.moved(at));
    }
    let reading = leading(rest, context.with(Cue::Slot))?.moved(at);
    Some(reading)
}

/// `@janedoe, @maxroe and @x`: as long as there are accounts.
fn handles(text: &str, context: Context<'_>) -> Option<NameReading> {
    let mut end = 0;
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| rest.starts_with(['@', '＠'])) {
        let mark = rest.chars().next().map_or(1, char::len_utf8);
        let is_handle = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let name = rest[mark..].find(|c: char| !is_handle(c)).unwrap_or(rest.len() - mark);
        let name = rest[mark..mark + name].trim_end_matches(['.', '-']).len();
        if name == 0 {
            break;
        }
        end = at + mark + name;
        let gap = &text[end..];
        let next = gap.find(['@', '＠']).unwrap_or(gap.len());
        let between = gap[..next].trim_matches(|c: char| {
            c.is_whitespace() || matches!(c, ',' | '、' | '，' | '&' | '/' | '+' | ';')
        });
        if !(between.is_empty() || JOINTS.contains(between)) {
            break;
        }
        at = end + next;
    }
    let reading = read(text.get(..end)?, context.with(Cue::By));
    // Even without names, the span keeps this text from being read again.
    Some(NameReading { span: 0..end, ..reading })
}

/// `公众号「X」`.
fn channel(text: &str, from: usize, open: usize, context: Context<'_>) -> Option<NameReading> {
    let before = text[from..open].trim_end();
    let start = label_starts(before)
        .into_iter()
        .chain(short_starts(before))
        .find(|start| is_in(&ACCOUNT_LABELS, before[*start..].trim()))?;
    let close = if text[open..].starts_with('「') { '」' } else { '』' };
    let end = open + text[open..].find(close)? + close.len_utf8();
    let reading = read(&text[open..end], context.with(Cue::Explicit)).moved(open);
    let span = from + start..end;
    (!reading.names.is_empty()).then_some(NameReading { span, cue: Cue::Explicit, ..reading })
}

/// The start offsets of the last few characters.
fn short_starts(before: &str) -> Vec<usize> {
    let mut starts: Vec<usize> = before.char_indices().rev().take(6).map(|(at, _)| at).collect();
    starts.reverse();
    starts
}

/// `by X`, `By X`, `created by X`, but not after words that change the meaning.
fn by(text: &str, at: usize, context: Context<'_>) -> Option<NameReading> {
    let rest =
        text[at..].get(..3).filter(|by| by.eq_ignore_ascii_case("by ") || by.eq_ignore_ascii_case("by:"))?;
    let before = &text[..at];
    if before.ends_with(|c: char| c.is_alphanumeric() || c == '-') {
        return None;
    }
    let last = before.trim_end().rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or("");
    if is_in(&NO_MAKER_BEFORE, last) {
        return None;
    }
    let inner = at + rest.len();
    if does(&text[inner..]) {
        return None;
    }
    let context = context.with(Cue::By);
    // What follows `by` is rarely a name, and its first words show that.
    leading(&text[inner..boundary(text, inner + GLANCE)], context)?;
    let reading = leading(&text[inner..], context)?;
    let reading = reading.moved(inner);
    Some(NameReading { span: at..reading.span.end, cue: Cue::By, ..reading })
}

/// Whether `by` introduces an action rather than a person: `by using it`, `by Reducing It`.
fn does(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or("");
    let goes_on = !first.ends_with([',', '.', ';', ')'])
        && words.next().is_some_and(|next| next.starts_with(char::is_alphabetic) && !JOINTS.contains(next));
    let is_lower = first.starts_with(char::is_lowercase) && Form::of(first) == Form::Lower;
    goes_on && (is_lower || first.len() > 5 && first.ends_with("ing") && !is_in(&LATIN_SURNAMES, first))
}
