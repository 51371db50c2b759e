//! File names of notes: readable, legal on every system and in links, unique in the vault.
//!
//! `note_names` decides which names a note may have.

use crate::text;
use std::collections::{HashMap, HashSet};
use unicode_normalization::UnicodeNormalization as _;

/// In bytes of UTF-8. File systems allow 255; `.md` and a number must still fit.
const MOST_BYTES: usize = 240;
/// In characters. Windows limits the whole path to 260, including the folder of the vault.
const MOST_CHARS: usize = 110;
/// File types that Obsidian opens itself: it reads a link ending in one of these as a link to that file.
const EXTENSIONS: &[&str] = &[
    "md", "base", "canvas", "pdf", "png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp", "mp3", "wav",
    "m4a", "ogg", "flac", "3gp", "mp4", "webm", "ogv", "mov", "mkv",
];

/// The file name for a note titled `title`, without `.md`.
pub(in crate::vault) fn file_name(title: &str) -> String {
    let title = text::clean(&title.nfc().collect::<String>());
    // In a link, two dollar signs or a backtick could start a formula or code.
    let is_formula = title.matches('$').count() > 1;
    let title = sharp(&title);
    let legal: String = title
        .chars()
        .filter_map(|c| match c {
            '/' | '\\' => Some('-'),
            '`' => Some('\''),
            '$' if is_formula => None,
            '?' | '<' | '>' | ':' | '*' | '|' | '"' | '[' | ']' | '#' | '^' => None,
            c if is_noncharacter(c) => None,
            c => Some(c),
        })
        .nfc()
        .collect();
    let legal = cut(&text::fold_space(&legal.replace("%%", "%").replace("%%", "%")), MOST_BYTES, MOST_CHARS);
    let legal = trim(&legal);
    let name = match legal.rsplit_once('.') {
        Some((stem, end)) if EXTENSIONS.contains(&end.to_ascii_lowercase().as_str()) => {
            format!("{stem}-{end}")
        }
        _ => legal.to_owned(),
    };
    match name.as_str() {
        "" => "Untitled".to_owned(),
        reserved if is_reserved(reserved) => format!("_{reserved}"),
        _ => name,
    }
}

/// `title` with `♯` for the sharp of `C#` and `F#`: unlike `#`, it is legal in links.
fn sharp(title: &str) -> String {
    let mut sharp = String::with_capacity(title.len());
    let mut rest = title.chars().peekable();
    let mut before = [' ', ' '];
    while let Some(c) = rest.next() {
        let is_name = before[1].is_ascii_alphabetic() && !before[0].is_alphanumeric();
        let ends = rest.peek().is_none_or(|next| !next.is_alphanumeric());
        sharp.push(if c == '#' && is_name && ends { '♯' } else { c });
        before = [before[1], c];
    }
    sharp
}

/// `title (mark)`, for a title that other notes have too, within the length limits.
pub(in crate::vault) fn qualified(title: &str, mark: &str) -> String {
    let mark = cut(&file_name(mark), 120, 50);
    let mark = trim(&mark);
    let (bytes, chars) = (mark.len() + 3, mark.chars().count() + 3);
    let title = cut(&file_name(title), MOST_BYTES - bytes, MOST_CHARS - chars);
    file_name(&format!("{} ({mark})", trim(&title)))
}

fn is_noncharacter(c: char) -> bool {
    u32::from(c) & 0xFFFE == 0xFFFE || matches!(u32::from(c), 0xFDD0..=0xFDEF) || c == '\u{FFFD}'
}

/// `name` without dots, spaces and underscores at its ends: a leading dot hides a file, Windows strips trailing dots
/// and spaces, and some readers of vaults take underscores for emphasis.
fn trim(name: &str) -> &str {
    name.trim_matches(|c: char| matches!(c, '.' | '_') || c.is_whitespace())
}

/// The longest start of `name` that fits, cut at a space if there is one past the middle.
fn cut(name: &str, bytes: usize, chars: usize) -> String {
    let end = name
        .char_indices()
        .enumerate()
        .find(|(count, (at, c))| *count >= chars || at + c.len_utf8() > bytes)
        .map_or(name.len(), |(_, (at, _))| at);
    let kept = &name[..end];
    match kept.rfind(' ') {
        Some(space) if end < name.len() && space > end / 2 => kept[..space].to_owned(),
        _ => kept.to_owned(),
    }
}

/// Whether Windows reserves this name for a device, with any extension.
fn is_reserved(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or(name).trim_end().to_lowercase();
    match stem.as_str() {
        "con" | "prn" | "aux" | "nul" | "conin$" | "conout$" => true,
        _ => stem.strip_prefix("com").or_else(|| stem.strip_prefix("lpt")).is_some_and(|rest| {
            let mut rest = rest.chars();
            matches!((rest.next(), rest.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        }),
    }
}

/// The form in which names are compared: NFC with full case folding.
pub(in crate::vault) fn fold(name: &str) -> String {
    if name.is_ascii() {
        return name.to_ascii_lowercase();
    }
    // Lower, upper, lower equates everything that Unicode's full case folding does (`ẞ`, `ß`, `SS`).
    let folded = name.nfc().flat_map(char::to_lowercase).flat_map(char::to_uppercase);
    folded.flat_map(char::to_lowercase).nfc().collect()
}

/// The names that a note may take, plainest first; the last one is always unique.
#[derive(Clone, Debug)]
pub(in crate::vault) struct NameCandidates {
    /// If several notes want a name, the lowest rank gets it.
    pub(in crate::vault) rank: usize,
    /// From plain to hashed.
    pub(in crate::vault) names: Vec<String>,
}

/// One name for each of `notes`: unique among them, and not in `taken` (folded names).
///
/// If notes clash, all of them get a longer name, whatever their order. Only a single note that outranks the others
/// keeps the plain one.
pub(in crate::vault) fn assign(notes: &[NameCandidates], taken: &HashSet<String>) -> Vec<String> {
    let folded: Vec<Vec<String>> =
        notes.iter().map(|note| note.names.iter().map(|name| fold(name)).collect()).collect();
    let mut levels = vec![0; notes.len()];
    loop {
        let mut groups: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, names) in folded.iter().enumerate() {
            groups.entry(&names[levels[at]]).or_default().push(at);
        }
        let mut moved = false;
        for (name, group) in groups {
            let is_taken = taken.contains(name);
            if group.len() == 1 && !is_taken {
                continue;
            }
            let holder = if is_taken { None } else { holder(&group, notes) };
            for at in group {
                if Some(at) != holder && levels[at] + 1 < folded[at].len() {
                    levels[at] += 1;
                    moved = true;
                }
            }
        }
        if !moved {
            break;
        }
    }
    distinct(notes.iter().zip(levels).map(|(note, level)| note.names[level].clone()), taken)
}

/// The note that may keep a name, if any.
fn holder(group: &[usize], notes: &[NameCandidates]) -> Option<usize> {
    let best = group.iter().map(|at| notes[*at].rank).min()?;
    let mut firsts = group.iter().copied().filter(|at| notes[*at].rank == best);
    let first = firsts.next();
    if firsts.next().is_some() { None } else { first }
}

/// `names`, numbered if even the last candidate is taken, as after a user copied a file.
fn distinct(names: impl Iterator<Item = String>, taken: &HashSet<String>) -> Vec<String> {
    let mut seen = HashSet::new();
    names
        .map(|name| {
            let mut free = name.clone();
            let mut number = 1;
            while taken.contains(&fold(&free)) || !seen.insert(fold(&free)) {
                free = format!("{name} {number}");
                number += 1;
            }
            free
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_legal_and_stay_readable() {
        for (title, expected) in [
            ("[源码解析] PyTorch 分布式(18) --- 使用 RPC", "源码解析 PyTorch 分布式(18) --- 使用 RPC"),
            ("C/C++: what? <b>", "C-C++ what b"),
            ("CON", "_CON"),
            ("aux.txt", "_aux.txt"),
            ("com¹", "_com¹"),
            ("README.md", "README-md"),
            ("Node.js", "Node.js"),
            ("../../etc/passwd", "-..-etc-passwd"),
            ("...", "Untitled"),
            (" .hidden. ", "hidden"),
            ("100%%%", "100%"),
            ("__ada__", "ada"),
            ("The $100 `ls`", "The $100 'ls'"),
            ("T$^3$Bench", "T3Bench"),
            ("C#, F# and #1", "C♯, F♯ and 1"),
            ("a\u{202E}b\u{0}c", "ab c"),
            ("Cafe\u{301}", "Café"),
        ] {
            assert_eq!(file_name(title), expected, "{title:?}");
        }
    }

    #[test]
    fn folding_joins_what_file_systems_join() {
        for (a, b) in [("TRON", "Tron"), ("STRASSE", "straße"), ("ẞ", "ss"), ("Σς", "σσ"), ("é", "e\u{301}")]
        {
            assert_eq!(fold(a), fold(b), "{a} {b}");
        }
    }

    fn is_legal(name: &str) -> bool {
        !name.is_empty()
            && name.len() <= MOST_BYTES + 3
            && name == name.trim_matches(['.', ' '])
            && !name
                .contains(|c: char| "/\\?<>:*|\"[]#^".contains(c) || c.is_control() || text::is_invisible(c))
            && !name.contains("%%")
            && !is_reserved(name)
            && name.nfc().eq(name.chars())
    }

    fn title() -> impl Strategy<Value = String> {
        prop_oneof![
            "\\PC{0,20}",
            "[aA. /:%#\\[\\]ßẞ()éE\u{301}\u{202E}\u{0}]{0,6}",
            "(con|NUL|com1|aux)(\\.[a-z]{0,3})?",
            "(字|a ){60,300}",
            Just("A (b)".to_owned()),
        ]
    }

    proptest! {
        #[test]
        fn any_title_gives_a_legal_name(title in title(), mark in title()) {
            for name in [file_name(&title), qualified(&title, &mark)] {
                prop_assert!(is_legal(&name), "{:?}", name);
                prop_assert!(name.chars().count() <= MOST_CHARS + 1, "{:?}", name);
            }
        }

        #[test]
        fn names_are_unique_and_do_not_hang_on_the_order(
            titles in prop::collection::vec((title(), title(), 0_usize..3), 1..30),
            taken in prop::collection::hash_set(title(), 0..5),
        ) {
            let taken: HashSet<String> = taken.iter().map(|name| fold(&file_name(name))).collect();
            let notes: Vec<NameCandidates> = titles.iter().enumerate().map(|(at, (title, mark, rank))| NameCandidates {
                rank: *rank,
                names: vec![file_name(title), qualified(title, mark), qualified(title, &format!("hash{at}"))],
            }).collect();
            let names = assign(&notes, &taken);
            let unique: HashSet<String> = names.iter().map(|name| fold(name)).collect();
            prop_assert_eq!(unique.len(), names.len());
            prop_assert!(unique.is_disjoint(&taken));
            prop_assert!(names.iter().all(|name| is_legal(name)));
            let reversed: Vec<NameCandidates> = notes.iter().rev().cloned().collect();
            let mut again = assign(&reversed, &taken);
            again.reverse();
            prop_assert_eq!(names, again);
        }
    }
}
