//! Where a list of names ends: at the next label, a mark, or a word that does not occur in names.

use super::form::Form;
use super::lexicon::{AUTHOR_LABELS, JOINTS, LABELS, ORGANISATIONS, OTHERS, is_in};
use super::parts::brackets;
use super::script::is_east;

/// Where the next label on the same line starts: `译者：`, `Year:`.
pub(super) fn next_label(text: &str) -> Option<usize> {
    text.char_indices().filter(|(_, c)| matches!(c, ':' | '：')).find_map(|(at, c)| {
        let before = &text[..at];
        let start = before
            .rfind(|c: char| !(c.is_alphanumeric() || matches!(c, '/' | '(' | ')' | '-')))
            .map_or(0, |last| last + before[last..].chars().next().map_or(0, char::len_utf8));
        let label = &before[start..];
        let is_short =
            !label.is_empty() && label.chars().count() <= 12 && !label.chars().all(|c| c.is_ascii_digit());
        let is_known = is_in(&LABELS, label) || is_in(&AUTHOR_LABELS, label);
        let is_address = text[at + c.len_utf8()..].starts_with("//");
        let bracket = before[..start].chars().next_back().filter(|c| matches!(c, '(' | '（'));
        (is_short && (start > 0 || is_known) && !is_address && (is_known || label.chars().all(is_east)))
            .then_some(start - bracket.map_or(0, char::len_utf8))
    })
}

/// The upper bound for a list of names at the start of `text`: a full stop that ends a sentence, a quote,
/// a colon, an opening bracket other than a round one, or a dash between spaces.
pub(super) fn stop(text: &str) -> usize {
    let label = next_label(text).unwrap_or(text.len());
    let closed = brackets(text);
    let mut inside = 0;
    for (at, c) in text.char_indices().take_while(|(at, _)| *at < label) {
        if at < inside {
            continue;
        }
        let after = &text[at + c.len_utf8()..];
        let ends = match c {
            ')' | '）' | ']' | '】' => true,
            '[' | '【' => at > 0,
            '(' | '（' => match closed.binary_search_by_key(&at, |bracket| bracket.start) {
                Ok(bracket) => {
                    inside = closed[bracket].end;
                    false
                }
                Err(_) => true,
            },
            '《' | '“' | '”' | ':' | '：' | '。' | '|' | '!' | '?' | '？' | '！' => true,
            '"' => after.find('"').is_none_or(|close| close > 24),
            '.' if text[..at].ends_with(" al") && after.starts_with(' ') => return at + 1,
            '.' => ends_sentence(&text[..at], after),
            '-' | '–' | '—' => text[..at].ends_with(' ') && after.starts_with(' '),
            _ => false,
        };
        if ends {
            return at;
        }
    }
    label
}

/// Where the run of possible name words at the start of `text` ends: at a word in lower case that does not
/// occur in lists of names. Brackets are ignored.
pub(super) fn run(text: &str) -> usize {
    let mut is_first = true;
    // How many words the current name has so far.
    let mut count = 0;
    let mut depth = 0usize;
    let mut end = 0;
    let mut words = text.split_inclusive(char::is_whitespace).peekable();
    while let Some(word) = words.next() {
        let bare = word.trim().trim_end_matches([',', ';', '.']);
        let opened = bare.chars().filter(|c| *c == '(').count();
        let is_inside = depth > 0 || opened > 0;
        depth = (depth + opened).saturating_sub(bare.chars().filter(|c| *c == ')').count());
        // `Ada moreau, Tom Heron`: a family name in lower case.
        let is_slip = count == 1 && word.trim_end().ends_with(',');
        let next = words.peek().is_some_and(|next| !next.starts_with(char::is_lowercase));
        if !is_inside
            && !is_first
            && Form::of(bare) == Form::Lower
            && !goes_on(bare)
            && (!next || !joins(bare) && !is_slip)
        {
            return end;
        }
        let ends = word.trim_end().ends_with([',', ';']) || JOINTS.contains(bare);
        is_first = ends || is_first && !bare.contains(char::is_alphanumeric);
        count = if ends { 0 } else { count + usize::from(bare.contains(char::is_alphabetic)) };
        end += word.len();
    }
    end
}

/// Whether a word in lower case may occur inside a list of names.
fn goes_on(word: &str) -> bool {
    JOINTS.contains(word) || ORGANISATIONS.contains(word) || OTHERS.contains(word) || word == "al"
}

/// Whether a word in lower case may occur inside a list of names if a name follows.
fn joins(word: &str) -> bool {
    matches!(word, "at" | "from" | "of" | "in" | "the" | "translated" | "by" | "trl:")
}

/// Whether a full stop between `before` and `after` ends a sentence.
fn ends_sentence(before: &str, after: &str) -> bool {
    if !after.is_empty() && !after.starts_with(char::is_whitespace) {
        return false;
    }
    let word = before.rsplit(|c| matches!(c, ' ' | '.' | '-' | ',') || is_east(c)).next().unwrap_or("");
    let is_short = word.chars().count() <= 1 && word.chars().all(char::is_uppercase);
    let known = ["Jr", "Sr", "al", "et", "Dr", "Prof", "St", "Mr", "Ms", "Mrs", "eds", "ed", "Inc", "Ltd"];
    !is_short && !known.contains(&word)
}
