//! One name: what can be one, and what is written around it.

use crate::text::{is_cjk, is_hangul};
use crate::vocabulary::words::{self, Caseless, Edges};
use std::sync::LazyLock;

type Set = LazyLock<words::Set>;

static PARTICLES: Set = LazyLock::new(|| words::set("particle"));
/// Words in lower case that end the name of a group.
static GROUPS: Set = LazyLock::new(|| words::set("group"));
static JOINTS: Set = LazyLock::new(|| words::set("joint"));
/// Whatever stands in lower case between or inside names.
static LOWER: Set = LazyLock::new(|| {
    let lists = ["joint", "particle", "group"].into_iter().flat_map(words::all);
    lists.map(|word| word.word).chain(["al", "en", "ve", "и"]).collect()
});
static THINGS: LazyLock<Caseless> = LazyLock::new(|| Caseless::new("thing"));
/// Words that start sentences and descriptions, not names.
static NOT_NAMES: LazyLock<Caseless> = LazyLock::new(|| Caseless::new("not-a-name"));
static TITLES: LazyLock<Edges> = LazyLock::new(|| Edges::new("title-of-person"));
static TAILS: LazyLock<Edges> = LazyLock::new(|| Edges::new("behind-a-name"));
static CONTRIBUTORS: LazyLock<Edges> = LazyLock::new(|| Edges::new("contributor"));
static AFFILIATIONS: LazyLock<Edges> = LazyLock::new(|| Edges::new("affiliation"));

/// Whether a word in lower case belongs to a name: `van`, `de la`.
pub(super) fn is_particle(word: &str) -> bool {
    !starts_capital(word) && PARTICLES.contains(word)
}

/// Whether a word in lower case ends the name of a group.
pub(super) fn is_group_word(word: &str) -> bool {
    !starts_capital(word) && GROUPS.contains(word)
}

/// Whether a word in lower case can stand between or inside names.
pub(super) fn is_among_names(word: &str) -> bool {
    !starts_capital(word) && LOWER.contains(word)
}

/// Whether a word joins two names.
pub(super) fn is_joint(word: &str) -> bool {
    !starts_capital(word) && JOINTS.contains(word)
}

/// None of those words starts like this, which tells most names at once.
fn starts_capital(word: &str) -> bool {
    word.as_bytes().first().is_some_and(u8::is_ascii_uppercase)
}

/// Whether `word` starts with `prefix`, in whatever case.
fn starts_like(word: &str, prefix: &str) -> bool {
    let start = word.as_bytes().get(..prefix.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}

/// Whether `name` can be the name of a person, an organisation or an account.
pub(super) fn is_name(name: &str) -> bool {
    let Some(form) = Form::of(name) else { return false };
    if name.len() > 60 && name.chars().count() > 60 {
        return false;
    }
    if form.plain == form.words {
        return name.len() > 1;
    }
    if name.contains(['<', '>', '=', '?', '!', '“', '《', '：', ':', '[', '{', '→', '#', '%', '$', '…'])
    {
        return false;
    }
    if !name.is_ascii() && name.chars().any(|c| is_cjk(c) || is_hangul(c)) {
        return name.chars().count() <= 16 && !name.contains(['的', '了', '是', '。', '，', '在', '本']);
    }
    if form.words == 1 {
        return name.chars().nth(1).is_some() && !name.chars().all(|c| c.is_ascii_digit() || c == '.');
    }
    let lower_case = form.lower_case - usize::from(form.is_group);
    lower_case == 0 && form.capitals > 0 || form.caseless == form.words
}

/// How the words of a name are written.
#[derive(Default)]
struct Form {
    words: usize,
    /// Words of plain letters that start with a capital, as in most names.
    plain: usize,
    capitals: usize,
    /// Words in lower case that are no particles.
    lower_case: usize,
    /// Words that are neither.
    caseless: usize,
    /// Whether the last word ends the name of a group.
    is_group: bool,
}

impl Form {
    /// The form of `name`; `None` when it has no word, too many, or one that no name has.
    fn of(name: &str) -> Option<Self> {
        let mut form = Self::default();
        for word in name.split_ascii_whitespace() {
            form.words += 1;
            if form.words > 6 || !is_initial(word) && is_no_name(word) {
                return None;
            }
            form.add(word);
        }
        (form.words > 0).then_some(form)
    }

    fn add(&mut self, word: &str) {
        if is_plain_word(word) {
            self.plain += 1;
            self.capitals += 1;
            self.is_group = false;
            return;
        }
        let (is_capital, is_lower) = (is_capital(word), is_lower(word));
        self.capitals += usize::from(is_capital);
        self.lower_case += usize::from(is_lower && !is_particle(word));
        self.caseless += usize::from(!is_capital && !is_lower);
        self.is_group = is_group_word(word);
    }
}

/// Whether a byte may stand in a plain word: a Latin letter or what joins two.
const IS_PLAIN: [bool; 256] = {
    let mut is_plain = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        // The common Latin letters with marks start with 0xC3 to 0xC5.
        is_plain[byte] = (byte as u8).is_ascii_alphabetic()
            || matches!(byte as u8, b'-' | b'.' | 0x80..=0xBF | 0xC3..=0xC5);
        byte += 1;
    }
    is_plain
};

/// Whether a word is a capital, with Latin letters and the marks of names behind it.
pub(super) fn is_plain_word(word: &str) -> bool {
    starts_capital(word) && word.bytes().all(|byte| IS_PLAIN[usize::from(byte)])
}

fn is_initial(word: &str) -> bool {
    word.ends_with('.') && word.chars().nth(1).is_some() && word.chars().nth(2).is_none()
}

/// Whether no name has this word.
pub(super) fn is_no_name(word: &str) -> bool {
    NOT_NAMES.contains(without_stops(word))
}

/// A word without full stops and commas around it.
fn without_stops(word: &str) -> &str {
    let is_stop = |byte: Option<&u8>| matches!(byte, Some(b'.' | b','));
    let bytes = word.as_bytes();
    if is_stop(bytes.first()) || is_stop(bytes.last()) { word.trim_matches(['.', ',']) } else { word }
}

pub(super) fn is_capital(word: &str) -> bool {
    starts_capital(word)
        || word.trim_start_matches(['\'', '"', '(', '\u{2019}']).starts_with(char::is_uppercase)
        || ["d'", "d’", "al-", "el-", "o'", "l'"].iter().any(|prefix| starts_like(word, prefix))
}

fn is_lower(word: &str) -> bool {
    word.starts_with(char::is_lowercase) || word.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether nothing stands around a name: it starts and ends with plain letters and with none of the words.
fn is_bare(name: &str) -> bool {
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let bytes = name.as_bytes();
    is_plain(bytes.first()) && is_plain(bytes.last()) && stands_alone(name)
}

/// Whether a name starts and ends with none of the words around names, nor with a mark.
pub(super) fn stands_alone(name: &str) -> bool {
    !name.ends_with(['.', '-']) && !TITLES.is_at_start(name) && !TAILS.is_at_end(name)
}

/// Whether a title of a person may stand at the start of a name.
pub(super) fn is_titled(name: &str) -> bool {
    TITLES.is_at_start(name)
}

/// Whether a word may be one that stands behind a name.
pub(super) fn is_tail(word: &str) -> bool {
    TAILS.is_at_end(word)
}

/// A name without titles, roles and `et al.`
pub(super) fn bare_name(part: &str) -> &str {
    let mut name = part.trim();
    if is_bare(name) {
        return name;
    }
    loop {
        let before = name.len();
        for title in TITLES.at_start(name) {
            name = name
                .strip_prefix(title.word)
                .filter(|rest| rest.starts_with([' ', '.']))
                .map_or(name, |rest| rest.trim_start_matches(['.', ' ']));
        }
        for tail in TAILS.at_end(name) {
            name = name.strip_suffix(tail.word).map_or(name, str::trim_end);
        }
        name = name.strip_suffix(" .").unwrap_or(name);
        name = name.trim_matches(|c: char| {
            c.is_whitespace()
                || matches!(c, '@' | '"' | '\'' | '*' | '_' | ':' | '：' | '-' | '–' | '—' | '!' | '。')
        });
        name = name.strip_suffix(" .").unwrap_or(name).trim_end();
        let ends_sentence = name.ends_with('.')
            && name
                .trim_end_matches('.')
                .rsplit([' ', '.'])
                .next()
                .is_some_and(|word| word.chars().count() > 2 && word != "Jr" && word != "Inc");
        if ends_sentence {
            name = name.trim_end_matches('.');
        }
        if name.len() == before {
            return name;
        }
    }
}

/// Whether a name holds a word that names a thing rather than somebody.
pub(in crate::extract) fn names_things(name: &str) -> bool {
    name.split(' ').any(|word| THINGS.contains(without_stops(word)))
}

/// Whether a part of a list of names tells where the one before it works.
pub(super) fn is_affiliation(part: &str) -> bool {
    AFFILIATIONS.is_inside(part)
}

/// Whether a part of a list of names starts the list of those who did something else.
pub(super) fn contributes(part: &str) -> bool {
    let mut lower = [0; 4];
    let Some(first) = part.chars().next().and_then(|first| first.to_lowercase().next()) else { return false };
    // The words are few; what they start with tells most parts apart before any case is folded.
    let words = CONTRIBUTORS.at_start(first.encode_utf8(&mut lower));
    match first.is_ascii() {
        true => words.iter().any(|word| starts_like(part, word.word)),
        false => !words.is_empty() && starts_contribution(&part.to_lowercase()),
    }
}

fn starts_contribution(lower: &str) -> bool {
    CONTRIBUTORS.at_start(lower).iter().any(|word| lower.starts_with(word.word))
}
