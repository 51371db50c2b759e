//! Strips what people write around a name, until the name is bare.

use super::bar::is_date;
use super::lexicon::{
    ACCOUNT_LABELS, HAN_ORGANISATIONS, HONORIFICS, NATIONS, ORGANISATIONS, OTHERS, ROLES, ROLES_BEFORE,
    TITLES, is_in,
};
use super::reading::{Part, Stripped, What};
use super::script::{closing, is_east, is_han, is_raised};
use crate::text::{is_invisible, is_pictograph};
use std::ops::Range;

/// The longest part of a list of names, in bytes, including everything around the name.
const LONGEST: usize = 400;

/// A part of a list, stripped bare.
#[derive(Clone, Debug)]
pub(super) struct Bare {
    /// What is left.
    pub(super) span: Range<usize>,
    /// What was around it.
    pub(super) stripped: Vec<Stripped>,
    /// The role after the name, or before it.
    pub(super) role_behind: Option<Part>,
    pub(super) role_before: Option<Part>,
    /// Whether it is marked as an account.
    pub(super) is_account: bool,
    /// Whether a title shows that it is a person.
    pub(super) is_person: bool,
}

impl Bare {
    /// `span` of `text`, stripped bare.
    pub(super) fn of(text: &str, span: Range<usize>) -> Self {
        let mut bare = Self {
            span,
            stripped: Vec::new(),
            role_behind: None,
            role_before: None,
            is_account: false,
            is_person: false,
        };
        if bare.span.len() > LONGEST {
            return bare;
        }
        bare.steps(text);
        bare.cut_affiliation(text);
        bare.steps(text);
        bare
    }

    /// Strips as long as there is something to strip.
    fn steps(&mut self, text: &str) {
        while self.step(text) {}
    }

    fn text<'t>(&self, text: &'t str) -> &'t str {
        &text[self.span.clone()]
    }

    /// Strips one thing; returns whether there was one.
    fn step(&mut self, text: &str) -> bool {
        let before = self.span.clone();
        self.trim(text);
        let _ = self.front(text) || self.back(text);
        self.span != before && !self.span.is_empty()
    }

    fn take_front(&mut self, length: usize, what: What) {
        let start = self.span.start;
        self.stripped.push(Stripped { what, span: start..start + length });
        self.span.start += length;
    }

    fn take_back(&mut self, length: usize, what: What) {
        let end = self.span.end;
        self.stripped.push(Stripped { what, span: end - length..end });
        self.span.end -= length;
    }

    /// Strips signs and spaces at both ends.
    fn trim(&mut self, text: &str) {
        let is_front = |c: char| {
            c.is_whitespace()
                || is_invisible(c)
                || is_raised(c)
                || is_pictograph(c)
                || matches!(
                    c,
                    '-' | '–'
                        | '—'
                        | ':'
                        | '：'
                        | '.'
                        | '·'
                        | '_'
                        | '~'
                        | '>'
                        | '»'
                        | '|'
                        | '!'
                        | '\\'
                        | '★'
                        | '。'
                        | '，'
                        | ','
                        | ';'
                        | '；'
                        | '、'
                )
        };
        let now = self.text(text);
        let front = now.len() - now.trim_start_matches(is_front).len();
        self.span.start += front;
        let is_back = |c: char| is_front(c) && c != '.' || matches!(c, '@' | '。');
        let now = self.text(text);
        let mut kept = now.trim_end_matches(is_back);
        // Superscript numbers: `Ann Lee1,2`, but not `scutan90`.
        let unnumbered = kept.trim_end_matches(|c: char| c.is_ascii_digit() || c == ',');
        if unnumbered.len() < kept.len()
            && unnumbered.contains(' ')
            && unnumbered.ends_with(char::is_alphabetic)
        {
            kept = unnumbered;
        }
        if kept.ends_with('.') && !ends_abbreviated(kept) {
            kept = kept.trim_end_matches('.');
        }
        self.span.end = self.span.start + kept.len();
        self.unquote(text);
    }

    /// Strips a pair of quotes around the whole text.
    fn unquote(&mut self, text: &str) {
        let now = self.text(text);
        let pairs = [('"', '"'), ('“', '”'), ('「', '」'), ('『', '』'), ('\'', '\''), ('【', '】')];
        for (open, close) in pairs {
            let inner = now.strip_prefix(open).and_then(|inner| inner.strip_suffix(close));
            if inner.is_some_and(|inner| {
                !inner.contains(open) && !inner.contains(close) && !inner.trim().is_empty()
            }) {
                self.is_account |= open == '「' || open == '『';
                self.span = self.span.start + open.len_utf8()..self.span.end - close.len_utf8();
                return;
            }
        }
    }

    /// Strips one thing from the start.
    fn front(&mut self, text: &str) -> bool {
        let now = self.text(text);
        if let Some(rest) = now.strip_prefix(['@', '＠']) {
            self.is_account = true;
            if let Some(end) = end_of_account(rest).filter(|end| *end < rest.len()) {
                self.take_back(rest.len() - end, What::Affiliation);
            }
            let now = self.text(text);
            let rest = now.trim_start_matches(['@', '＠']);
            self.take_front(now.len() - rest.trim_start().len(), What::Mark);
            return true;
        }
        if let Some((end, meaning)) = ROLES_BEFORE.at_start(now).filter(|(end, _)| opens(now, *end)) {
            self.role_before = Some(part(meaning));
            self.take_front(end, What::Role);
            return true;
        }
        if let Some((end, _)) = TITLES.at_start(now).filter(|(end, _)| ends_title(now, *end)) {
            self.is_person = true;
            self.take_front(end, What::Title);
            return true;
        }
        self.front_bracket(now) || self.account_label(now)
    }

    /// `[美]`, `（英）`; any bracket of one or two Han characters before a name.
    fn front_bracket(&mut self, now: &str) -> bool {
        let Some(close) = now.chars().next().and_then(closing) else { return false };
        let Some(end) = now.find(close).filter(|end| *end < 32) else { return false };
        let inner = now[..end].trim_start_matches(|c| closing(c).is_some()).trim();
        let rest = now[end + close.len_utf8()..].trim();
        let is_nation = is_in(&NATIONS, inner) || inner.chars().all(is_han) && inner.chars().count() <= 2;
        let is_role = ROLES.contains(inner.to_lowercase().as_str());
        if rest.is_empty() || !(is_nation || is_role) {
            return false;
        }
        if is_role {
            self.role_before = ROLES.at_end(inner).map(|(_, meaning)| part(meaning));
        }
        self.take_front(end + close.len_utf8(), if is_role { What::Role } else { What::Nation });
        true
    }

    /// `公众号「X」`, `知乎@X`, `微博：X`.
    fn account_label(&mut self, now: &str) -> bool {
        let mark = |c: char| matches!(c, '「' | '『' | '【' | '@' | ':' | '：' | '“');
        let Some((at, c)) = now.char_indices().take(10).find(|(_, c)| mark(*c)) else { return false };
        let label = now[..at].trim();
        if !is_in(&ACCOUNT_LABELS, label) {
            return false;
        }
        let length = if matches!(c, ':' | '：') { at + c.len_utf8() } else { at };
        self.is_account = true;
        self.take_front(length, What::Label);
        true
    }

    /// Strips one thing from the end.
    fn back(&mut self, text: &str) -> bool {
        let now = self.text(text);
        if let Some((at, _)) = OTHERS.at_end(now).filter(|(at, _)| leaves_name(now, *at)) {
            self.take_back(now.len() - at, What::Others);
            return true;
        }
        if let Some((at, meaning)) =
            ROLES.at_end(now).filter(|(at, _)| leaves_name(now, *at) && is_role(now, *at))
        {
            self.role_behind = Some(part(meaning));
            self.take_back(now.len() - at, What::Role);
            return true;
        }
        if let Some((at, _)) =
            HONORIFICS.at_end(now).filter(|(at, _)| leaves_name(now, *at) && is_short(&now[..*at]))
        {
            self.is_person = true;
            self.take_back(now.len() - at, What::Title);
            return true;
        }
        self.back_bracket(now)
    }

    /// The bracket at the end: a role, a nation, another spelling, or an affiliation.
    fn back_bracket(&mut self, now: &str) -> bool {
        let Some(last) = super::parts::brackets(now).pop().filter(|last| last.end == now.len()) else {
            return false;
        };
        if last.start == 0 {
            return false;
        }
        let inner =
            now[last.clone()].trim_matches(|c| closing(c).is_some() || super::script::is_closing(c)).trim();
        let role = ROLES
            .at_end(inner)
            .filter(|(at, _)| *at == 0)
            .or_else(|| ROLES_BEFORE.at_start(inner).filter(|(end, _)| *end == inner.len()));
        let what = match role {
            Some((_, meaning)) => {
                self.role_behind = Some(part(meaning));
                What::Role
            }
            None if is_in(&NATIONS, inner) => What::Nation,
            None if OTHERS.contains(inner) => What::Others,
            None if is_date(inner) => What::Mark,
            None if is_alias(&now[..last.start], inner) => What::Alias,
            None => What::Affiliation,
        };
        self.take_back(last.len(), what);
        true
    }

    /// Strips an affiliation from the end: `@ MIT`, `at Google`, `from ETH`, ` - fast.ai`.
    fn cut_affiliation(&mut self, text: &str) {
        let now = self.text(text);
        let spaced = [" @ ", " at ", " from ", " of the ", " - ", " – ", " — ", " @"];
        let found = spaced.iter().filter_map(|mark| now.find(mark)).min();
        let joined = now
            .char_indices()
            .skip(2)
            .find(|(at, c)| matches!(c, '@' | '＠') && now[..*at].ends_with(is_east));
        let at = [found, joined.map(|(at, _)| at)].into_iter().flatten().min();
        if let Some(at) = at.filter(|at| !self.is_account && *at > 0) {
            self.take_back(now.len() - at, What::Affiliation);
        }
    }
}

/// The part that a role stands for.
fn part(meaning: &str) -> Part {
    if meaning == "maker" { Part::Maker } else { Part::Contributor }
}

/// Whether a full stop at the end of `text` belongs to its last word.
fn ends_abbreviated(text: &str) -> bool {
    let word = text.trim_end_matches('.').rsplit([' ', '.', '-']).next().unwrap_or("");
    let is_initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    is_initial
        || matches!(
            word,
            "Jr" | "Sr" | "Inc" | "Ltd" | "Co" | "Corp" | "al" | "ed" | "eds" | "etc" | "D" | "др" | "ред"
        )
}

/// Whether the text up to `end` introduces a list of names rather than being one.
fn opens(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let is_marked =
        text[..end].ends_with([':', '：', '.']) || rest.starts_with([' ', ':', '：', '@', '\u{A0}']);
    is_marked && !rest.trim().is_empty()
}

/// Whether a title ending at `end` is a separate word.
fn ends_title(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    // `Dr. Moreau`, but `M.S.`; `Dr.Moreau`.
    let is_whole = rest.starts_with([' ', '\u{A0}', '.']) || end > 2 && text[..end].ends_with('.');
    is_whole && rest.trim_matches(['.', ' ']).chars().nth(1).is_some()
}

/// Whether enough text for a name remains before `at`.
fn leaves_name(text: &str, at: usize) -> bool {
    let rest = text[..at].trim_end();
    let is_own_word = rest.len() < at || text[at..].starts_with(['(', '.', '…']);
    let letters = rest.chars().filter(|c| c.is_alphanumeric()).count();
    let east = rest.ends_with(is_east) || text[at..].starts_with(is_east);
    letters >= 2 && (is_own_word || east) && !rest.ends_with(['·', '・', '-', '@'])
}

/// Whether the text before an honorific is as short as names are.
fn is_short(name: &str) -> bool {
    let name = name.trim();
    let most = if name.contains(super::script::is_interpunct) || !name.contains(is_east) { 30 } else { 4 };
    name.chars().count() <= most
}

/// Whether the text at `at` is a role rather than the end of a name: a single character that also occurs in
/// names needs a space before it, or a full name.
fn is_role(text: &str, at: usize) -> bool {
    let (rest, role) = (text[..at].trim_end(), &text[at..]);
    let is_spaced = rest.len() < at;
    let is_single = role.chars().nth(1).is_none();
    let length = rest.chars().count();
    let in_names = matches!(
        role,
        "文" | "绘"
            | "序"
            | "注"
            | "校"
            | "辑"
            | "讲"
            | "审"
            | "撰"
            | "写"
            | "作"
            | "저"
            | "글"
            | "역"
            | "訳"
    );
    !is_single || is_spaced || !in_names && length >= 2
}

/// Whether a bracket contains the same name in another script, or a handle.
fn is_alias(name: &str, inner: &str) -> bool {
    let is_organisation = HAN_ORGANISATIONS.at_end(inner).is_some()
        || inner.split_whitespace().any(|word| is_in(&ORGANISATIONS, word));
    let east = |text: &str| text.chars().any(is_east);
    !is_organisation
        && east(name) != east(inner)
        && (if east(inner) { inner.chars().count() <= 4 } else { inner.split_whitespace().count() >= 2 })
        || inner.starts_with('@')
}

/// The end of a handle at the start of `text`, if words in lower case or signs follow it.
fn end_of_account(text: &str) -> Option<usize> {
    let end = text.find(char::is_whitespace).filter(|end| *end > 0 && text[..*end].is_ascii())?;
    let behind = text[end..].trim_start();
    behind.starts_with(|c: char| c.is_lowercase() || !c.is_alphanumeric()).then_some(end)
}
