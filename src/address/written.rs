//! Addresses as people write them: without a scheme, misspelt, or bare in running text.

use super::NotAnAddress;
use crate::text::{is_cjk, is_hangul, is_invisible, is_pictograph};
use std::borrow::Cow;

/// `text` without what was not meant as part of the address: white space, invisible characters, `&amp;`.
///
/// No other entity is decoded: `&notin` in a query is a parameter.
pub(super) fn cleaned(text: &str) -> Cow<'_, str> {
    let text = text.trim_matches(|c: char| c.is_whitespace() || is_blank(c));
    if !text.contains("&amp;") && !text.contains(is_blank) {
        return text.into();
    }
    text.replace(is_blank, "").replace("&amp;", "&").into()
}

fn is_blank(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{FEFF}')
}

/// Misspelt schemes, with the intended one.
const MISSPELT: &[(&str, &str)] = &[
    ("hhttps", "https"),
    ("hptts", "https"),
    ("htps", "https"),
    ("htts", "https"),
    ("httpss", "https"),
    ("htttps", "https"),
    ("ttps", "https"),
    ("hhttp", "http"),
    ("htp", "http"),
    ("htttp", "http"),
    ("ttp", "http"),
];

/// Domain endings seen without a scheme. No file in a repository ends like this.
const ENDINGS: &[&str] = &[
    "ai", "app", "at", "au", "be", "blog", "br", "ca", "cc", "ch", "cloud", "club", "cn", "co", "com", "cz",
    "de", "dev", "dk", "edu", "es", "eu", "fi", "fm", "fr", "gov", "hk", "id", "ie", "il", "in", "info",
    "io", "ir", "it", "jp", "kr", "me", "mil", "moe", "mx", "net", "nl", "no", "nz", "online", "org", "page",
    "pt", "ru", "se", "sg", "site", "space", "tech", "to", "top", "tv", "tw", "ua", "uk", "us", "vn", "wiki",
    "work", "xyz", "za",
];

/// `text` as an absolute address. `//host`, `www.…` and `host.tld/path` get `https:`, a misspelt scheme is corrected,
/// and of two schemes the second is used.
///
/// # Errors
///
/// If the text is empty, relative, or has a scheme that does not lead to a resource on the web.
pub fn with_scheme(text: &str) -> Result<Cow<'_, str>, NotAnAddress> {
    if text.is_empty() {
        return Err(NotAnAddress::Empty);
    }
    if let Some((scheme, rest)) = split_scheme(text) {
        let scheme = scheme.to_ascii_lowercase();
        let inner = rest.trim_start_matches('/');
        if matches!(scheme.as_str(), "http" | "https")
            && (inner.starts_with("http://") || inner.starts_with("https://"))
        {
            return Ok(inner.into());
        }
        if matches!(scheme.as_str(), "http" | "https" | "ftp") {
            return Ok(text.into());
        }
        return match MISSPELT.iter().find(|(wrong, _)| *wrong == scheme) {
            Some((_, meant)) if rest.starts_with("//") => Ok(format!("{meant}:{rest}").into()),
            _ => Err(NotAnAddress::Scheme(scheme)),
        };
    }
    if text.starts_with("//") {
        return Ok(format!("https:{text}").into());
    }
    if is_host_first(text) {
        Ok(format!("https://{text}").into())
    } else {
        Err(NotAnAddress::Relative(text.into()))
    }
}

/// The scheme and the text after it; `host.tld:8080` has no scheme.
fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let legal = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte));
    let port = scheme.contains('.') && rest.starts_with(|c: char| c.is_ascii_digit());
    (legal && !port).then_some((scheme, rest))
}

/// Whether `text` begins with a host that is unlikely to be a file name.
fn is_host_first(text: &str) -> bool {
    let (authority, path) = text.split_at(text.find(['/', '?', '#']).unwrap_or(text.len()));
    let host = authority.split(':').next().unwrap_or("").to_lowercase();
    let labels = host.split('.').all(|label| {
        !label.is_empty() && label.chars().all(|c| c.is_alphanumeric() || c == '-') && !label.starts_with('-')
    });
    let ending = host.rsplit_once('.').map(|(_, ending)| ending);
    let known = ending.is_some_and(|ending| ENDINGS.contains(&ending)) && !path.is_empty();
    labels && (known || host.starts_with("www.") && host.matches('.').count() > 1)
}

/// Where a bare address at the start of `text` ends, as a person would read it.
///
/// White space, quotes, angle brackets, dashes, arrows and full-width punctuation end it; trailing punctuation is not
/// part of it. Han, kana and Hangul belong to it after `/ = & ? # _ -` and after each other, but not after a letter or
/// digit, where the sentence continues. A bracket opened in it is also closed in it.
///
/// ```
/// use listgraph::address::bare_end;
/// let text = "https://a.example/b(c)。更多";
/// assert_eq!(&text[..bare_end(text)], "https://a.example/b(c)");
/// let text = "https://a.example/wiki/墨水，见";
/// assert_eq!(&text[..bare_end(text)], "https://a.example/wiki/墨水");
/// ```
#[must_use]
pub fn bare_end(text: &str) -> usize {
    let end = run_end(text);
    text[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', '~', '\\']).len()
}

/// An open bracket in an address.
struct Opened {
    closes_with: char,
    at: usize,
    /// Whether the text before it lets a CJK word follow.
    is_behind_mark: bool,
}

/// [`bare_end`] before trailing punctuation is removed.
fn run_end(text: &str) -> usize {
    let mut open: Vec<Opened> = Vec::new();
    let scheme = text.as_bytes().iter().take(8).position(|byte| *byte == b':');
    let host = scheme.filter(|at| text[*at..].starts_with("://")).map_or(0, |at| at + 3);
    let mut before = ' ';
    let mut end = text.len();
    let (mut is_host, mut has_eastern) = (true, false);
    for (at, c) in text.char_indices() {
        is_host &= at < host || !matches!(c, '/' | '?' | '#');
        let is_over = match c {
            '(' | '[' | '{' => {
                let closes_with = [')', ']', '}'][usize::from(c != '(') + usize::from(c == '{')];
                open.push(Opened { closes_with, at, is_behind_mark: admits_eastern(before) });
                false
            }
            ')' | ']' | '}' => open.pop_if(|bracket| bracket.closes_with == c).is_none(),
            c if is_eastern(c) && is_eastern(before) => false,
            c if is_eastern(c) && is_host => !starts_label(
                &text[at..],
                before,
                if has_eastern { Script::Eastern } else { Script::Western },
            ),
            c if is_eastern(c) => match open.last() {
                Some(bracket) if matches!(before, '(' | '[' | '{') => !bracket.is_behind_mark,
                _ => !admits_eastern(before),
            },
            c => ends_address(c),
        };
        if is_over {
            end = at;
            break;
        }
        has_eastern |= is_eastern(c);
        before = c;
    }
    open.first().map_or(end, |bracket| bracket.at)
}

/// The script of an address so far.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Script {
    Eastern,
    Western,
}

/// Whether `text` starts with a CJK label of a host name: one followed by another label or a path, or the last of
/// several.
fn starts_label(text: &str, before: char, script: Script) -> bool {
    let behind = text.trim_start_matches(is_eastern);
    let goes_on = behind.starts_with(['.', '/', ':']) && !behind.starts_with(". ");
    matches!(before, '.' | '/')
        && (goes_on || script == Script::Eastern && !behind.starts_with(char::is_alphanumeric))
}

/// Whether a CJK word directly after `c` belongs to the same address.
fn admits_eastern(c: char) -> bool {
    matches!(c, '/' | '=' | '&' | '?' | '#' | '_' | '-') || is_eastern(c)
}

/// Whether `c` is a Han, kana, Bopomofo or Hangul letter.
fn is_eastern(c: char) -> bool {
    !c.is_ascii() && (is_hangul(c) || is_cjk(c) && c.is_alphanumeric())
}

/// Whether `c` always ends a bare address.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || is_cjk(c)
        || is_invisible(c)
        || is_pictograph(c)
        || matches!(
            c,
            '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '\u{2010}'..='\u{2015}' | '\u{2018}'..='\u{201F}' | '«'
                | '»' | '…' | '•'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bare_addresses_end_where_the_sentence_goes_on() {
        for (text, expected) in [
            ("https://a.test.org/b。更多", "https://a.test.org/b"),
            ("https://a.test.org/b，x", "https://a.test.org/b"),
            ("https://a.test.org/b）", "https://a.test.org/b"),
            ("https://a.test.org/b), and", "https://a.test.org/b"),
            ("https://a.test.org/b(c)d)", "https://a.test.org/b(c)d"),
            ("https://a.test.org/b_(c)", "https://a.test.org/b_(c)"),
            ("https://a.test.org/b(中文)", "https://a.test.org/b"),
            ("https://a.test.org/?q=1].", "https://a.test.org/?q=1"),
            ("https://a.test.org/b\" x", "https://a.test.org/b"),
            ("https://a.test.org/b>", "https://a.test.org/b"),
            ("https://a.test.org/b**", "https://a.test.org/b"),
            ("https://a.test.org/b…", "https://a.test.org/b"),
            ("https://a.test.org/b 👍", "https://a.test.org/b"),
            ("https://a.test.org/b说明", "https://a.test.org/b"),
            ("https://a.test.org/b를 참고", "https://a.test.org/b"),
            ("https://a.test.org/wiki/墨水，见", "https://a.test.org/wiki/墨水"),
            ("https://a.test.org/wiki/도", "https://a.test.org/wiki/도"),
            ("https://a.test.org/wiki/道_(消歧义)）", "https://a.test.org/wiki/道_(消歧义)"),
            ("https://a.test.org/wiki/ペン。", "https://a.test.org/wiki/ペン"),
            ("https://a.test.org/?q=大模型&p=2 x", "https://a.test.org/?q=大模型&p=2"),
            ("https://a.test.org/笔记/第一章.md", "https://a.test.org/笔记/第一章.md"),
            ("https://a.test.org/b#一-b-二", "https://a.test.org/b#一-b-二"),
            ("https://www.例子.test/b说明", "https://www.例子.test/b"),
            ("https://例子.测试/路径", "https://例子.测试/路径"),
            ("https://例子.测试", "https://例子.测试"),
            ("https://a.test.org说明", "https://a.test.org"),
            ("https://a.test.org.说明", "https://a.test.org"),
            ("https://a.test.org/b—x", "https://a.test.org/b"),
            ("https://a.test.org/b–x", "https://a.test.org/b"),
            ("https://a.test.org/b→x", "https://a.test.org/b"),
            ("https://a.test.org/b):x", "https://a.test.org/b"),
            ("https://a.test.org/b](x", "https://a.test.org/b"),
            ("https://a.test.org/b(see x", "https://a.test.org/b"),
            ("https://a.test.org/{a}/b[1]", "https://a.test.org/{a}/b[1]"),
            ("https://a.test.org/путь x", "https://a.test.org/путь"),
            ("https://[::1]/x", "https://[::1]/x"),
            ("https://a.test.org", "https://a.test.org"),
            ("。", ""),
        ] {
            assert_eq!(&text[..bare_end(text)], expected, "{text}");
        }
    }

    #[test]
    fn missing_schemes_are_given_only_to_hosts() {
        for (text, expected) in [
            ("www.a.org/b", Some("https://www.a.org/b")),
            ("www.a.org", Some("https://www.a.org")),
            ("github.com/a/b", Some("https://github.com/a/b")),
            ("host.com:8080/x", Some("https://host.com:8080/x")),
            ("//a.org/b", Some("https://a.org/b")),
            ("HTTP://a.org", Some("HTTP://a.org")),
            ("http://https://a.org", Some("https://a.org")),
            ("hptts://a.org", Some("https://a.org")),
            ("README.md", None),
            ("docs/a.md", None),
            ("./www.a.org/x", None),
            ("#top", None),
            ("tel:123", None),
        ] {
            assert_eq!(with_scheme(text).ok().as_deref(), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn ends_lie_on_characters(text in "https://\\PC{0,30}") {
            proptest::prop_assert!(text.get(..bare_end(&text)).is_some());
        }
    }
}
