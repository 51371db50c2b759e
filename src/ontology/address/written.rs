//! Addresses as people write them: without a scheme, misspelt, bare in running text.

use super::NotAnAddress;
use crate::text::{is_cjk, is_hangul, is_invisible, is_pictograph};
use std::borrow::Cow;

/// `text` without what a list's author did not mean: white space, invisible marks, `&amp;`.
///
/// No other entity is undone: `&notin` in a query is a parameter.
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

/// Schemes as they are misspelt, and what was meant.
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

/// Endings of hosts that one meets without a scheme; no file in a repository ends like this.
const ENDINGS: &[&str] = &[
    "ai", "app", "at", "au", "be", "blog", "br", "ca", "cc", "ch", "cloud", "club", "cn", "co", "com", "cz",
    "de", "dev", "dk", "edu", "es", "eu", "fi", "fm", "fr", "gov", "hk", "id", "ie", "il", "in", "info",
    "io", "ir", "it", "jp", "kr", "me", "mil", "moe", "mx", "net", "nl", "no", "nz", "online", "org", "page",
    "pt", "ru", "se", "sg", "site", "space", "tech", "to", "top", "tv", "tw", "ua", "uk", "us", "vn", "wiki",
    "work", "xyz", "za",
];

/// `text` as an absolute address: `https:` put before `//host`, `www.…` and `host.tld/path`, a misspelt
/// scheme repaired, the second scheme of two taken.
///
/// # Errors
/// The text is empty, relative, or has a scheme that leads to no resource on the web.
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

/// Scheme and rest; `host.tld:8080` has no scheme.
fn split_scheme(text: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = text.split_once(':')?;
    let legal = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+.-".contains(&byte));
    let port = scheme.contains('.') && rest.starts_with(|c: char| c.is_ascii_digit());
    (legal && !port).then_some((scheme, rest))
}

/// Whether `text` begins with a host that is unlikely to be a file.
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

/// Where a bare address at the start of `text` ends: before white space, quotes, angle brackets, CJK and
/// full-width characters, less final punctuation and brackets that were not opened within.
///
/// ```
/// use listgraph::ontology::address::bare_end;
/// let text = "https://a.example/b(c)。更多";
/// assert_eq!(&text[..bare_end(text)], "https://a.example/b(c)");
/// ```
#[must_use]
pub fn bare_end(text: &str) -> usize {
    let mut end = text.find(ends_address).unwrap_or(text.len());
    while let Some(last) = text[..end].chars().next_back() {
        let opened = match last {
            ')' => Some('('),
            ']' => Some('['),
            '}' => Some('{'),
            _ => None,
        };
        let count = |mark: char| text[..end].matches(mark).count();
        let loose = opened.is_some_and(|opened| count(last) > count(opened));
        if !loose && !".,;:!?'*_~([{".contains(last) {
            break;
        }
        end -= last.len_utf8();
    }
    end
}

/// Whether no bare address goes on at `c`.
fn ends_address(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || is_cjk(c)
        || is_hangul(c)
        || is_invisible(c)
        || is_pictograph(c)
        || matches!(
            c,
            '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '\u{2018}'..='\u{201F}' | '«' | '»' | '…' | '—'
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
