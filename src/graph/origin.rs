//! Where things come from, as values with parts: a version of a file, the rule that read a field, the words that named
//! a framework. Formats without nodes for them write the text that `Display` gives.

use super::Value;
use std::fmt;

/// A version of a file of a list, `README.md@9f86…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileVersion<'a> {
    /// The path within the list.
    pub path: &'a str,
    /// The SHA-256 of its bytes in hexadecimal, if known.
    pub sha256: Option<&'a str>,
}

/// The rule that read a field, `title: link-text`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadBy<'a> {
    /// The field, such as `title`; `address` for a step of canonicalisation, `site` for a site rule.
    pub field: &'a str,
    /// The name of the rule.
    pub rule: &'a str,
}

/// The words that named a framework, `framework pytorch: title: Pytorch`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Naming<'a> {
    /// The id of the framework.
    pub framework: &'a str,
    /// The field they are in.
    pub field: &'a str,
    /// The words.
    pub words: &'a str,
}

impl<'a> FileVersion<'a> {
    /// Parses a version from its text form; a text without a hash is a path alone.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        match text.rsplit_once('@') {
            Some((path, sha256)) if sha256.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                Self { path, sha256: Some(sha256) }
            }
            _ => Self { path: text, sha256: None },
        }
    }
}

impl<'a> ReadBy<'a> {
    /// What `text` says, if it has this form.
    #[must_use]
    pub fn of(text: &'a str) -> Option<Self> {
        let (field, rule) = text.split_once(": ")?;
        Some(Self { field, rule })
    }
}

impl<'a> Naming<'a> {
    /// What `text` says, if it has this form.
    #[must_use]
    pub fn of(text: &'a str) -> Option<Self> {
        let (framework, rest) = text.strip_prefix("framework ")?.split_once(": ")?;
        let (field, words) = rest.split_once(": ")?;
        Some(Self { framework, field, words })
    }
}

impl fmt::Display for FileVersion<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.path)?;
        self.sha256.map_or(Ok(()), |sha256| write!(f, "@{sha256}"))
    }
}

impl fmt::Display for ReadBy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.field, self.rule)
    }
}

impl fmt::Display for Naming<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "framework {}: {}: {}", self.framework, self.field, self.words)
    }
}

impl From<FileVersion<'_>> for Value {
    fn from(version: FileVersion<'_>) -> Self {
        Self::Text(version.to_string())
    }
}

impl From<ReadBy<'_>> for Value {
    fn from(read: ReadBy<'_>) -> Self {
        Self::Text(read.to_string())
    }
}

impl From<Naming<'_>> for Value {
    fn from(naming: Naming<'_>) -> Self {
        Self::Text(naming.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_and_parts_are_the_same() {
        for text in ["a@b/README.md@0a1b", "README.md", "a@b/README.md"] {
            assert_eq!(FileVersion::of(text).to_string(), text);
        }
        assert_eq!(FileVersion::of("a@b/README.md@0a1b").path, "a@b/README.md");
        let read = ReadBy { field: "site", rule: "github-repo" };
        assert_eq!(ReadBy::of("site: github-repo"), Some(read));
        assert_eq!(Value::from(read).as_str(), Some("site: github-repo"));
        let naming = Naming { framework: "torch", field: "title", words: "Py: Torch" };
        assert_eq!(Naming::of(&naming.to_string()), Some(naming));
        assert_eq!((ReadBy::of("link-text"), Naming::of("title: link-text")), (None, None));
    }
}
