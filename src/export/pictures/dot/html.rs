//! The HTML-like labels of Graphviz: tables whose cells have text, links and colours.

use super::quote::{escaped_for_svg, is_safe_url};
use crate::text::is_invisible;

/// `text` between the tags of a label, without characters that XML forbids or that change the text direction.
pub(super) fn text(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in
        text.chars().filter(|c| !(c.is_control() || is_invisible(*c) || matches!(c, '\u{FFFE}' | '\u{FFFF}')))
    {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c => escaped.push(c),
        }
    }
    // Graphviz rejects a label without any text.
    if escaped.trim().is_empty() { "·".to_owned() } else { escaped }
}

/// `value` as an attribute, in which Graphviz interprets escapes such as `\N`.
fn attribute(value: &str) -> String {
    text(value).replace('\\', "\\\\")
}

/// The attributes of a cell that links to `address` and shows `tooltip` on hover.
pub(super) fn link(address: Option<&str>, tooltip: &str) -> String {
    let tooltip = attribute(&crate::text::ellipsis(tooltip, 300));
    match address.map(str::trim).filter(|address| is_safe_url(address)) {
        Some(address) => {
            // Escaped twice, since version 2.43 decodes `&amp;` once; later ones leave an entity as it is.
            let address = attribute(&escaped_for_svg(address)).replace("&amp;", "&amp;amp;");
            format!(" HREF=\"{address}\" TARGET=\"_blank\" TITLE=\"{tooltip}\"")
        }
        None => String::new(),
    }
}

/// `text`, which is already escaped, in a size in points and a colour.
pub(super) fn font(size: u32, colour: &str, text: &str) -> String {
    format!("<FONT POINT-SIZE=\"{size}\" COLOR=\"{colour}\">{text}</FONT>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_harmless_addresses_are_linked() {
        assert!(link(Some("https://a.example/?a=1&b=\"2\""), "t").contains("?a=1&amp;amp;b=%222%22"));
        for address in ["javascript:alert(1)", "data:text/html,x", "relative", ""] {
            assert_eq!(link(Some(address), "t"), "", "{address}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_opens_a_tag(any in proptest::prelude::any::<String>()) {
            proptest::prop_assert!(!text(&any).contains(['<', '>', '"', '\n', '\0']));
            proptest::prop_assert!(!text(&any).is_empty());
        }
    }
}
