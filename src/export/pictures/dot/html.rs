//! The HTML-like labels of Graphviz: tables whose cells have text, links and colours.

use super::quote::{inert, is_safe};
use crate::text::is_invisible;

/// `text` between the tags of a label; what XML forbids or turns a line around is left out.
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
    // A label without any text is an error to Graphviz.
    if escaped.trim().is_empty() { "·".to_owned() } else { escaped }
}

/// `value` as an attribute that Graphviz reads for escapes such as `\N`.
fn attribute(value: &str) -> String {
    text(value).replace('\\', "\\\\")
}

/// The attributes of a cell that leads to `address` and shows `tooltip` to a pointer.
pub(super) fn link(address: Option<&str>, tooltip: &str) -> String {
    let tooltip = attribute(&crate::text::ellipsis(tooltip, 300));
    match address.map(str::trim).filter(|address| is_safe(address)) {
        Some(address) => {
            // Twice, since version 2.43 takes one `&amp;` away; later ones leave an entity as it is.
            let address = attribute(&inert(address)).replace("&amp;", "&amp;amp;");
            format!(" HREF=\"{address}\" TARGET=\"_blank\" TITLE=\"{tooltip}\"")
        }
        None => String::new(),
    }
}

/// `text` (escaped already) in a size in points and a colour.
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
