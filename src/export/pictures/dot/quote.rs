//! The only way for text to get into a DOT file.
//!
//! In a quoted string Graphviz reads three languages at once: DOT's own `\"`, the escapes of labels (`\n`, `\N`,
//! `\\`) and HTML entities. We write what all its versions read back as the same text.

use crate::text::is_invisible;

/// Graphviz up to version 2.43 accepts no quoted string longer than 16,384 bytes.
const LONGEST: usize = 16_000;

/// How the lines of a label end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lines {
    /// Each is centred.
    Centred,
    /// Each begins at the left edge.
    Left,
}

/// `text` as a quoted string that displays exactly that text. Control characters are dropped, and text beyond
/// Graphviz's limit is cut off.
pub(super) fn quote(text: &str, lines: Lines) -> String {
    let mut quoted = String::with_capacity(text.len() + 8);
    quoted.push('"');
    for c in text.chars().filter(|c| is_drawn(*c)) {
        if quoted.len() > LONGEST {
            break;
        }
        match c {
            '\n' => quoted.push_str(if lines == Lines::Left { "\\l" } else { "\\n" }),
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '&' => quoted.push_str("&amp;"),
            c => quoted.push(c),
        }
    }
    if lines == Lines::Left {
        quoted.push_str("\\l");
    }
    quoted.push('"');
    quoted
}

/// Whether `c` may occur in a label: neither forbidden by XML nor changing the text direction.
fn is_drawn(c: char) -> bool {
    c == '\n' || !(c.is_control() || is_invisible(c) || matches!(c, '\u{FFFE}' | '\u{FFFF}'))
}

/// Whether `address` is safe to click: a web or mail address.
pub(super) fn is_safe_url(address: &str) -> bool {
    let scheme = address.split(':').next().unwrap_or_default().to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https" | "mailto") && address.contains(':')
}

/// `address` without the characters that would end an attribute: Graphviz up to version 2.43 writes addresses into
/// an SVG unescaped.
pub(super) fn escaped_for_svg(address: &str) -> String {
    let address = address.trim().chars().filter(|c| !c.is_control());
    address.fold(String::new(), |mut escaped_for_svg, c| {
        match c {
            '"' => escaped_for_svg.push_str("%22"),
            '<' => escaped_for_svg.push_str("%3C"),
            '>' => escaped_for_svg.push_str("%3E"),
            c => escaped_for_svg.push(c),
        }
        escaped_for_svg
    })
}

/// `address` as a quoted string, if it is safe to click and short enough to be written in full.
pub(super) fn quote_address(address: &str) -> Option<String> {
    let address = escaped_for_svg(address);
    let quoted = quote(&address, Lines::Centred);
    (is_safe_url(&address) && quoted.len() <= LONGEST).then_some(quoted)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// Reads a quoted string as Graphviz does: first DOT, then entities, then the label's escapes.
    pub(in crate::export::pictures) fn read_back(quoted: &str) -> Option<String> {
        let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
        let mut text = String::new();
        let mut chars = inner.chars();
        while let Some(c) = chars.next() {
            match c {
                '"' => return None,
                '\\' => match chars.next()? {
                    'n' | 'l' => text.push('\n'),
                    c @ ('"' | '\\') => text.push(c),
                    _ => return None,
                },
                '&' => {
                    let rest = chars.as_str().strip_prefix("amp;")?;
                    chars = rest.chars();
                    text.push('&');
                }
                c => text.push(c),
            }
        }
        Some(text)
    }

    #[test]
    fn only_harmless_addresses_are_linked() {
        assert_eq!(
            quote_address("https://a.example/?a=1&b=2").unwrap(),
            "\"https://a.example/?a=1&amp;b=2\""
        );
        assert!(quote_address("mailto:a@b.example").is_some());
        assert_eq!(quote_address("https://a.example/\"><b>").unwrap(), "\"https://a.example/%22%3E%3Cb%3E\"");
        for address in ["javascript:alert(1)", " java\u{0}script:x", "data:text/html,x", "relative", ""] {
            assert_eq!(quote_address(address), None, "{address}");
        }
        assert_eq!(quote_address(&format!("https://a.example/{}", "x".repeat(20_000))), None);
    }

    proptest::proptest! {
        #[test]
        fn what_is_quoted_reads_back(text in proptest::prelude::any::<String>()) {
            let drawn: String = text.chars().filter(|c| is_drawn(*c)).collect();
            proptest::prop_assert_eq!(read_back(&quote(&text, Lines::Centred)), Some(drawn.clone()));
            proptest::prop_assert_eq!(read_back(&quote(&text, Lines::Left)), Some(format!("{drawn}\n")));
        }

        #[test]
        fn no_string_is_too_long(text in "[\\\\\"&中\n]{0,20}") {
            proptest::prop_assert!(quote(&text.repeat(2_000), Lines::Left).len() < 16_384);
        }
    }
}
