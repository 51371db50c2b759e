//! The front matter of a user's note, split into its keys so that each can be kept verbatim.
//!
//! Reads only the YAML that Obsidian and people write at the top of notes; any other value is opaque and left alone.

use crate::vault::render::front_matter::PlainValue;

/// A key with its lines, including comments after it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::vault) struct YamlEntry {
    /// The key; empty for lines before the first one.
    pub(in crate::vault) key: String,
    /// Its lines verbatim, with line ends.
    pub(in crate::vault) lines: String,
}

/// A note split into front matter and body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::vault) struct SplitNote<'t> {
    /// The keys in order; empty if the note has no front matter.
    pub(in crate::vault) entries: Vec<YamlEntry>,
    /// Everything after the front matter.
    pub(in crate::vault) body: &'t str,
}

/// Splits `text`; `None` if it opens front matter that is not a flat map.
pub(in crate::vault) fn cut(text: &str) -> Option<SplitNote<'_>> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut lines = text.split_inclusive('\n');
    if lines.next().is_none_or(|line| line.trim_end() != "---") {
        return Some(SplitNote { entries: Vec::new(), body: text });
    }
    let mut at = text.find('\n').map_or(text.len(), |end| end + 1);
    let mut entries: Vec<YamlEntry> = Vec::new();
    for line in lines {
        at += line.len();
        if line.trim_end() == "---" {
            return Some(SplitNote { entries, body: &text[at..] });
        }
        match key(line) {
            Some(key) => entries.push(YamlEntry { key, lines: line.to_owned() }),
            None if belongs_above(line) => match entries.last_mut() {
                Some(entry) => entry.lines.push_str(line),
                None => entries.push(YamlEntry { key: String::new(), lines: line.to_owned() }),
            },
            None => return None,
        }
    }
    None
}

/// Whether `line` continues the value above it, or is blank or a comment.
fn belongs_above(line: &str) -> bool {
    let line = line.trim_end();
    line.is_empty() || line == "-" || line.starts_with("- ") || line.starts_with([' ', '\t', '#'])
}

/// The key at the start of `line`.
fn key(line: &str) -> Option<String> {
    let line = line.trim_end();
    if line.is_empty() || line.starts_with([' ', '\t', '#', '[', '{', '&', '*', '!', '|', '>', '%', '@', '`'])
    {
        return None;
    }
    if line.starts_with(['"', '\'']) {
        let (key, rest) = quoted(line)?;
        return rest.trim_start().starts_with(':').then_some(key);
    }
    if line == "-" || line.starts_with("- ") {
        return None;
    }
    let end = line.find(": ").or_else(|| line.strip_suffix(':').map(str::len))?;
    Some(line[..end].trim_end().to_owned())
}

impl YamlEntry {
    /// The value: `None` if opaque, an empty list for null.
    pub(in crate::vault) fn value(&self) -> Option<PlainValue> {
        let (first, rest) = self.lines.split_once('\n').unwrap_or((&self.lines, ""));
        let first = first.trim_end().strip_prefix(self.key.as_str())?.trim_start().strip_prefix(':')?.trim();
        let rest: Vec<&str> = rest.lines().collect();
        let below: Vec<&str> = rest.iter().map(|line| line.trim()).filter(|line| !is_silent(line)).collect();
        match first {
            "" if below.is_empty() => Some(PlainValue::Many(Vec::new())),
            "" => below.iter().map(|line| item(line)).collect::<Option<_>>().map(PlainValue::Many),
            "|" | "|-" | "|+" => Some(PlainValue::One(block(&rest, "\n"))),
            ">" | ">-" | ">+" => Some(PlainValue::One(block(&rest, " "))),
            list if list.starts_with('[') && below.is_empty() => flow(list).map(PlainValue::Many),
            comment if comment.starts_with('#') && below.is_empty() => Some(PlainValue::Many(Vec::new())),
            text if below.is_empty() => match scalar(text)? {
                (text, Quotes::None) if matches!(text.as_str(), "null" | "~" | "Null" | "NULL") => {
                    Some(PlainValue::Many(Vec::new()))
                }
                (text, _) => Some(PlainValue::One(text)),
            },
            text if !text.starts_with(['"', '\'', '['])
                && below.iter().all(|line| !line.starts_with("- ")) =>
            {
                let (text, _) = scalar(text)?;
                Some(PlainValue::One(
                    std::iter::once(text.as_str()).chain(below).collect::<Vec<_>>().join(" "),
                ))
            }
            _ => None,
        }
    }
}

/// Whether a line is blank or only a comment.
fn is_silent(line: &str) -> bool {
    line.is_empty() || line.starts_with('#')
}

/// The scalar on a line of a block list.
fn item(line: &str) -> Option<String> {
    let text = line.strip_prefix("- ").or_else(|| line.strip_prefix('-').filter(|rest| rest.is_empty()))?;
    let text = text.trim();
    let is_plain = !text.starts_with(['"', '\'']);
    if is_plain
        && (text.starts_with("- ") || text.contains(": ") || text.ends_with(':') || text.starts_with('['))
    {
        return None;
    }
    scalar(text).map(|(text, _)| text)
}

/// The lines of a block scalar without indentation.
fn block(lines: &[&str], between: &str) -> String {
    let indent = lines
        .iter()
        .filter(|line| !line.trim().is_empty())
        .map(|line| line.len() - line.trim_start().len())
        .min()
        .unwrap_or(0);
    let lines: Vec<&str> = lines.iter().map(|line| line.get(indent..).unwrap_or("").trim_end()).collect();
    lines.join(between).trim_end().to_owned()
}

/// The items of `[a, "b"]`.
fn flow(list: &str) -> Option<Vec<String>> {
    let mut rest = list.strip_prefix('[')?.trim_start();
    let mut items = Vec::new();
    loop {
        if let Some(end) = rest.strip_prefix(']') {
            return is_silent(end.trim()).then_some(items);
        }
        if rest.starts_with(['[', '{', '&', '*', '!']) {
            return None;
        }
        if rest.starts_with(['"', '\'']) {
            let (item, after) = quoted(rest)?;
            items.push(item);
            rest = after.trim_start();
        } else {
            let end = rest.find([',', ']'])?;
            items.push(rest[..end].trim().to_owned());
            rest = &rest[end..];
        }
        rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
    }
}

/// How a scalar is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    None,
    Some,
}

/// A scalar on one line.
fn scalar(text: &str) -> Option<(String, Quotes)> {
    if text.starts_with(['"', '\'']) {
        let (text, rest) = quoted(text)?;
        return is_silent(rest.trim()).then_some((text, Quotes::Some));
    }
    if text.starts_with(['{', '&', '*', '!', '|', '>', '%', '@', '`']) {
        return None;
    }
    let end = text.find(" #").unwrap_or(text.len());
    Some((text[..end].trim_end().to_owned(), Quotes::None))
}

/// The quoted string at the start of `text`, and the text after it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut chars = text.char_indices();
    let (_, quote) = chars.next()?;
    let mut read = String::new();
    while let Some((at, c)) = chars.next() {
        match c {
            '\'' if quote == '\'' => {
                if !text[at + 1..].starts_with('\'') {
                    return Some((read, &text[at + 1..]));
                }
                chars.next();
                read.push('\'');
            }
            '"' if quote == '"' => return Some((read, &text[at + 1..])),
            '\\' if quote == '"' => read.push(escape(&mut chars)?),
            c => read.push(c),
        }
    }
    None
}

/// The character of an escape sequence, after its backslash; surrogate pairs are combined.
fn escape(chars: &mut std::str::CharIndices<'_>) -> Option<char> {
    let (_, c) = chars.next()?;
    let digits = match c {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => {
            return Some(match c {
                'n' => '\n',
                't' => '\t',
                'r' => '\r',
                '0' => '\0',
                'a' => '\u{7}',
                'b' => '\u{8}',
                'e' => '\u{1B}',
                'f' => '\u{C}',
                'v' => '\u{B}',
                'N' => '\u{85}',
                '_' => '\u{A0}',
                'L' => '\u{2028}',
                'P' => '\u{2029}',
                '"' | '\\' | '/' | ' ' => c,
                _ => return None,
            });
        }
    };
    let mut number = hex(chars, digits)?;
    if (0xD800..0xDC00).contains(&number) {
        let follows = chars.next()?.1 == '\\' && chars.next()?.1 == 'u';
        let low = if follows { hex(chars, 4)? } else { return None };
        number = 0x10000 + ((number - 0xD800) << 10) + low.checked_sub(0xDC00)?;
    }
    char::from_u32(number)
}

fn hex(chars: &mut std::str::CharIndices<'_>, digits: usize) -> Option<u32> {
    (0..digits).try_fold(0_u32, |number, _| Some((number << 4) | chars.next()?.1.to_digit(16)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::vault::render::front_matter::{Value, write};
    use proptest::prelude::*;

    fn one(text: &str) -> PlainValue {
        PlainValue::One(text.into())
    }

    fn many(items: &[&str]) -> PlainValue {
        PlainValue::Many(items.iter().map(|item| (*item).to_owned()).collect())
    }

    #[test]
    fn what_people_write_is_read() {
        let text = "---\n# mine\naliases:\n- a\n- 'b''s'\ntags: [x, \"y, z\"]\ntitle: it's#1 # note\n\
            long: one\n  two\nempty:\nnested:\n  a: 1\nquote: \"\\u4e2d\\n\\ud83d\\ude00\"\ntext: |-\n  a\n  b\n---\nbody\n---\n";
        let cut = cut(text).unwrap();
        assert_eq!(cut.body, "body\n---\n");
        let values: Vec<_> = cut.entries.iter().map(|entry| (entry.key.as_str(), entry.value())).collect();
        assert_eq!(
            values,
            [
                ("", None),
                ("aliases", Some(many(&["a", "b's"]))),
                ("tags", Some(many(&["x", "y, z"]))),
                ("title", Some(one("it's#1"))),
                ("long", Some(one("one two"))),
                ("empty", Some(many(&[]))),
                ("nested", None),
                ("quote", Some(one("中\n😀"))),
                ("text", Some(one("a\nb"))),
            ]
        );
        let again: String = cut.entries.iter().map(|entry| entry.lines.as_str()).collect();
        assert_eq!(format!("---\n{again}---\n{}", cut.body), text);
    }

    #[test]
    fn what_is_no_flat_map_is_left_alone() {
        for text in ["---\n{\"a\": 1}\n---\n", "---\na: 1\n", "---\nwords\n---\n"] {
            assert_eq!(cut(text), None, "{text:?}");
        }
        for text in ["no front matter", "", "----\n"] {
            assert!(cut(text).unwrap().entries.is_empty());
        }
    }

    proptest! {
        #[test]
        fn what_we_write_is_read_back(
            text in "\\PC*|[\u{0}-\u{ff}'\"\\\\#: -]*",
            items in prop::collection::vec("\\PC{0,9}|[\u{0}-\u{ff}'\"\\\\#: -]{0,9}", 0..4),
        ) {
            for value in [Value::Text(text), Value::List(items)] {
                let written = format!("---\nkey: 1\n{}---\nbody", write("a", &value, "\n"));
                let cut = cut(&written).unwrap();
                prop_assert_eq!(cut.body, "body");
                prop_assert_eq!(cut.entries[1].value(), Some(value.plain()));
            }
        }

        #[test]
        fn no_front_matter_breaks_the_reader(text in "---\n([a:\\-\"'\\[\\]\\\\#|>,\n ]|\\PC){0,40}\n---\n") {
            if let Some(cut) = cut(&text) {
                for entry in cut.entries {
                    entry.value();
                }
            }
        }
    }
}
