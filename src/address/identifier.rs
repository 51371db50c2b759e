//! What a site calls a thing or an account, `scheme:value`.

use std::fmt;

/// An identifier or account in a scheme, such as `arxiv:1706.03762` or `github:karpathy`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier {
    /// The scheme.
    pub scheme: String,
    /// The identifier within it.
    pub value: String,
}

impl Identifier {
    /// Parses an identifier; `None` if a scheme or a value is missing.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        let (scheme, value) = text.split_once(':').filter(|(_, value)| !value.is_empty())?;
        Some(Self { scheme: scheme.to_owned(), value: value.to_owned() })
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme, self.value)
    }
}
