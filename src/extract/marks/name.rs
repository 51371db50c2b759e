//! One name: what can be one, and what is written around it.

use crate::ontology::words;
use crate::text::{is_cjk, is_hangul};
use std::collections::HashSet;
use std::sync::LazyLock;

type Set = LazyLock<HashSet<&'static str>>;

static PARTICLES: Set = LazyLock::new(|| words::set("particle"));
/// Words in lower case that end the name of a group.
static GROUPS: Set = LazyLock::new(|| words::set("group"));
static JOINTS: Set = LazyLock::new(|| words::set("joint"));
/// Whatever stands in lower case between or inside names.
static LOWER: Set = LazyLock::new(|| {
    let lists = ["joint", "particle", "group"].into_iter().flat_map(words::all);
    lists.map(|word| word.word).chain(["al", "en", "ve", "и"]).collect()
});
static THINGS: Set = LazyLock::new(|| words::set("thing"));
/// Words that start sentences and descriptions, not names.
static NOT_NAMES: Set = LazyLock::new(|| words::set("not-a-name"));

/// Whether a word in lower case belongs to a name: `van`, `de la`.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(word)
}

/// Whether a word in lower case ends the name of a group.
pub(super) fn is_group_word(word: &str) -> bool {
    GROUPS.contains(word)
}

/// Whether a word in lower case can stand between or inside names.
pub(super) fn is_among_names(word: &str) -> bool {
    LOWER.contains(word)
}

/// Whether a word joins two names.
pub(super) fn is_joint(word: &str) -> bool {
    JOINTS.contains(word)
}

/// Whether `word` starts with `prefix`, in whatever case.
fn starts_like(word: &str, prefix: &str) -> bool {
    let start = word.as_bytes().get(..prefix.len());
    start.is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}

/// Whether `name` can be the name of a person, an organisation or an account.
pub(super) fn is_name(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    if words.is_empty() || words.len() > 6 || name.chars().count() > 60 {
        return false;
    }
    if name.contains("://")
        || name.contains(['<', '>', '=', '?', '!', '“', '《', '：', ':', '[', '{', '→', '#', '%', '$', '…'])
    {
        return false;
    }
    let is_initial = |word: &str| word.ends_with('.') && word.chars().count() == 2;
    if words
        .iter()
        .any(|word| !is_initial(word) && NOT_NAMES.contains(word.to_lowercase().trim_matches(['.', ','])))
    {
        return false;
    }
    if name.chars().any(|c| is_cjk(c) || is_hangul(c)) {
        return name.chars().count() <= 16 && !name.contains(['的', '了', '是', '。', '，', '在', '本']);
    }
    let capitals = words.iter().filter(|word| is_capital(word)).count();
    let is_group = words.last().is_some_and(|word| is_group_word(word));
    let lower_case = words.iter().filter(|word| is_lower(word) && !is_particle(word)).count()
        - usize::from(is_group && words.len() > 1);
    if words.len() == 1 {
        return name.chars().count() > 1 && !name.chars().all(|c| c.is_ascii_digit() || c == '.');
    }
    lower_case == 0 && capitals > 0 || words.iter().all(|word| !is_capital(word) && !is_lower(word))
}

pub(super) fn is_capital(word: &str) -> bool {
    word.trim_start_matches(['\'', '"', '(', '\u{2019}']).starts_with(char::is_uppercase)
        || ["d'", "d’", "al-", "el-", "o'", "l'"].iter().any(|prefix| starts_like(word, prefix))
}

fn is_lower(word: &str) -> bool {
    word.starts_with(char::is_lowercase) || word.starts_with(|c: char| c.is_ascii_digit())
}

/// A name without titles, roles and `et al.`
pub(super) fn bare_name(part: &str) -> String {
    let mut name = part.trim();
    loop {
        let before = name.len();
        for title in words::all("title-of-person") {
            name = name
                .strip_prefix(title.word)
                .filter(|rest| rest.starts_with([' ', '.']))
                .map_or(name, |rest| rest.trim_start_matches(['.', ' ']));
        }
        for tail in words::all("behind-a-name") {
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
            return name.to_owned();
        }
    }
}

/// Whether a name holds a word that names a thing rather than somebody.
pub(in crate::extract) fn names_things(name: &str) -> bool {
    name.split(' ').any(|word| THINGS.contains(word.to_lowercase().trim_matches(['.', ','])))
}

/// Whether a part of a list of names tells where the one before it works.
pub(super) fn is_affiliation(part: &str) -> bool {
    words::all("affiliation").iter().any(|word| part.contains(word.word))
}

/// Whether a part of a list of names starts the list of those who did something else.
pub(super) fn contributes(part: &str) -> bool {
    let part = part.to_lowercase();
    words::all("contributor").iter().any(|word| part.starts_with(word.word))
}
