//! Mints IRIs from content, so that independently built graphs use the same IRI for the same thing.

use crate::text::slug;
use oxigraph::model::NamedNodeRef;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;
use thiserror::Error;

/// An absolute IRI (RFC 3987) that every RDF parser accepts. It is checked where it is made, and nowhere else.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Iri(Arc<str>);

/// A text that is no absolute IRI, whatever is escaped in it.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
#[error("`{0}` is not an absolute IRI")]
pub struct NotAnIri(pub String);

impl Iri {
    /// `text` as an IRI; characters that RFC 3987 forbids are percent-encoded, all others are kept.
    ///
    /// # Errors
    ///
    /// If it is relative or has an authority that no escape makes valid.
    ///
    /// ```
    /// use listgraph::iri::Iri;
    /// assert_eq!(Iri::parse("https://a.example/x y").unwrap().as_str(), "https://a.example/x%20y");
    /// assert!(Iri::parse("x/y").is_err());
    /// ```
    pub fn parse(text: &str) -> Result<Self, NotAnIri> {
        let escaped = escaped(text);
        match NamedNodeRef::new(&escaped) {
            Ok(_) => Ok(Self(escaped.into())),
            Err(_) => Err(NotAnIri(text.to_owned())),
        }
    }

    /// An IRI that has been checked: that of a node of RDF, or one of ours that is read back.
    pub(crate) fn of_term(text: &str) -> Self {
        Self(escaped(text).into())
    }

    /// The IRI `local` in one of the namespaces in our sources, which all end a segment.
    pub(crate) fn within(namespace: &'static str, local: &str) -> Self {
        Self(escaped(&format!("{namespace}{local}")).into())
    }

    /// This IRI with more text in its last segment or after it; what cannot stand there is percent-encoded.
    #[must_use]
    pub fn join(&self, text: &str) -> Self {
        Self(escaped(&format!("{self}{text}")).into())
    }

    /// The IRI as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Iri {
    type Error = NotAnIri;

    fn try_from(text: String) -> Result<Self, NotAnIri> {
        Self::parse(&text)
    }
}

impl fmt::Display for Iri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Iri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}>", self.0)
    }
}

/// Bytes that are legal in any context.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(&byte)
}

fn escaped(text: &str) -> Cow<'_, str> {
    if text.bytes().all(is_plain) { text.into() } else { escape(text).into() }
}

/// Percent-encodes exactly what `oxiri` and RFC 3987 reject; a lone `%` becomes `%25`.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut fragment = false;
    for (at, c) in text.char_indices() {
        let allowed = match c {
            '#' => !std::mem::replace(&mut fragment, true),
            '%' => is_escape(&text.as_bytes()[at..]),
            '[' | ']' => is_ip_literal(text, at),
            c if c.is_ascii() => is_plain(c as u8),
            c => is_iri_char(c),
        };
        if allowed {
            escaped.push(c);
        } else {
            push_percent(&mut escaped, c);
        }
    }
    escaped
}

/// Appends the UTF-8 bytes of `c`, each as `%XX`.
pub(crate) fn push_percent(text: &mut String, c: char) {
    for byte in c.encode_utf8(&mut [0; 4]).bytes() {
        text.push('%');
        for half in [byte >> 4, byte & 15] {
            text.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
        }
    }
}

/// Whether `bytes` starts with `%` and two hexadecimal digits.
fn is_escape(bytes: &[u8]) -> bool {
    bytes.len() > 2 && bytes[1].is_ascii_hexdigit() && bytes[2].is_ascii_hexdigit()
}

/// Whether the bracket at `at` is part of an IPv6 host.
fn is_ip_literal(text: &str, at: usize) -> bool {
    let Some(start) = text.find("://").map(|i| i + 3) else { return false };
    let end = text[start..].find(['/', '?', '#']).map_or(text.len(), |i| start + i);
    let host = &text[start..end];
    (start..end).contains(&at) && url::Url::parse(text).is_ok() && host.starts_with('[')
}

/// `ucschar` of RFC 3987, section 2.2, without bidirectional and invisible control characters.
fn is_iri_char(c: char) -> bool {
    !crate::text::is_invisible(c)
        && !c.is_whitespace()
        && matches!(u32::from(c), 0xA0..=0xD7FF | 0xF900..=0xFDCF | 0xFDF0..=0xFFEF | 0x10000..=0xDFFFF)
        && u32::from(c) & 0xFFFE != 0xFFFE
}

/// The first 20 characters of the lower-case base32 SHA-256 of `parts`, joined by line feeds.
#[must_use]
pub fn hash(parts: &[&str]) -> String {
    let digest = Sha256::digest(parts.join("\n").as_bytes());
    let mut encoded = data_encoding::BASE32_NOPAD.encode(&digest).to_ascii_lowercase();
    encoded.truncate(20);
    encoded
}

/// The SHA-256 of `bytes` in lower-case hexadecimal.
#[must_use]
pub fn sha256(bytes: &[u8]) -> String {
    data_encoding::HEXLOWER.encode(&Sha256::digest(bytes))
}

/// Mints the IRIs of our own nodes under a base.
#[derive(Clone, Debug)]
pub struct Mint {
    base: Iri,
}

impl Default for Mint {
    fn default() -> Self {
        Self { base: Iri::within(crate::vocabulary::iris::ID, "") }
    }
}

impl Mint {
    /// A mint for `base`, which should end in `/` or `#` (otherwise `/` is added).
    #[must_use]
    pub fn new(base: Iri) -> Self {
        let slash = if base.as_str().ends_with(['/', '#']) { "" } else { "/" };
        Self { base: if slash.is_empty() { base } else { base.join(slash) } }
    }

    /// The base of minted IRIs.
    #[must_use]
    pub fn base(&self) -> &str {
        self.base.as_str()
    }

    /// The list with key `key` (a path of slugs, see [`list_key`]).
    #[must_use]
    pub fn list(&self, key: &str) -> Iri {
        self.base.join(&format!("list/{key}"))
    }

    /// The topic of list `key` at a path of labels.
    #[must_use]
    pub fn topic<'a>(&self, key: &str, path: impl IntoIterator<Item = &'a str>) -> Iri {
        let slugs: Vec<String> = path.into_iter().map(slug).collect();
        self.base.join(&format!("list/{key}/topic/{}", slugs.join("/")))
    }

    /// A version of a file of list `key`; `sha256` has 64 digits.
    #[must_use]
    pub fn document(&self, key: &str, path: &str, sha256: &str) -> Iri {
        self.base.join(&format!("list/{key}/doc/{}@{}", path_segment(path), &sha256[..sha256.len().min(12)]))
    }

    /// The `repeat`-th mention (from 1) of `resource` under the same title in the same topic and file.
    #[must_use]
    pub fn mention(
        &self,
        key: &str,
        file: &str,
        topic: &str,
        resource: &Iri,
        title: &str,
        repeat: usize,
    ) -> Iri {
        let title = slug(title);
        let hash = hash(&[key, file, topic, resource.as_str(), &title, &repeat.to_string()]);
        self.base.join(&format!("mention/{hash}"))
    }

    /// The membership of `resource` in `series`.
    #[must_use]
    pub fn part(&self, series: &Iri, resource: &Iri, label: &str) -> Iri {
        self.base.join(&format!("part/{}", hash(&[series.as_str(), resource.as_str(), label])))
    }

    /// The author with an account, written `scheme:name`.
    #[must_use]
    pub fn account(&self, scheme: &str, name: &str) -> Iri {
        self.base.join(&format!("author/{scheme}/{}", path_segment(name)))
    }

    /// An author known only by name, on one site (`_` if the site is unknown).
    #[must_use]
    pub fn author_name(&self, site: &str, name: &str) -> Iri {
        self.base.join(&format!("author/{site}/name/{}", slug(name)))
    }

    /// The bearer of a rare name, on any site.
    #[must_use]
    pub fn person(&self, name: &str) -> Iri {
        self.base.join(&format!("person/{}", slug(name)))
    }

    /// The framework with this id in the gazetteer.
    #[must_use]
    pub fn framework(&self, id: &str) -> Iri {
        self.base.join(&format!("framework/{}", path_segment(id)))
    }

    /// The site with this id or host.
    #[must_use]
    pub fn site(&self, id: &str) -> Iri {
        self.base.join(&format!("site/{}", path_segment(id)))
    }

    /// The series with this stem by `author` on `site` (`_` if unknown).
    #[must_use]
    pub fn series(&self, site: &str, author: &str, stem: &str) -> Iri {
        self.base.join(&format!("series/{}/{}/{}", path_segment(site), path_segment(author), slug(stem)))
    }
}

/// `text` as the path of an IRI: `?`, `#` and other characters that would end a path are encoded.
pub(super) fn path_segment(text: &str) -> String {
    let mut segment = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '?' | '#' | '%' | '[' | ']' => push_percent(&mut segment, c),
            c => segment.push(c),
        }
    }
    segment
}

/// The key of a list from the path or name given by the user: each part as a slug, with `.` kept.
///
/// ```
/// assert_eq!(listgraph::iri::list_key("github.com/Owner/My List"), "github.com/owner/my-list");
/// ```
#[must_use]
pub fn list_key(name: &str) -> String {
    let parts: Vec<String> = name
        .split(['/', '\\'])
        .filter(|part| !matches!(*part, "" | "." | ".."))
        .map(|part| part.split('.').map(slug).collect::<Vec<_>>().join("."))
        .collect();
    if parts.is_empty() { "_".into() } else { parts.join("/") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_stands_in_a_list_becomes_a_legal_iri() {
        for (text, expected) in [
            ("https://a.example/x|y z", "https://a.example/x%7Cy%20z"),
            ("https://a.example/100%", "https://a.example/100%25"),
            ("https://a.example/%E4%B8%AD中", "https://a.example/%E4%B8%AD中"),
            ("https://a.example/#a#b", "https://a.example/#a%23b"),
            ("https://[::1]/[x]", "https://[::1]/%5Bx%5D"),
            ("https://a.example/\u{202E}\u{FFFD}", "https://a.example/%E2%80%AE%EF%BF%BD"),
        ] {
            assert_eq!(Iri::parse(text).unwrap().as_str(), expected);
        }
    }

    #[test]
    fn what_is_no_iri_is_refused() {
        for text in ["", "relative", "//a.example/x", "a b:c", "中文", "http://a:b/", "1x:y"] {
            assert!(Iri::parse(text).is_err(), "{text}");
            assert!(serde_json::from_value::<Iri>(text.into()).is_err(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn escaping_is_always_accepted_and_stable(path in "\\PC*") {
            let base = Iri::parse("https://a.example/").unwrap();
            let iri = base.join(&path);
            proptest::prop_assert_eq!(Iri::parse(iri.as_str()), Ok(iri.clone()));
            proptest::prop_assert_eq!(Iri::parse(&format!("https://a.example/{path}")), Ok(iri));
        }
    }
}
