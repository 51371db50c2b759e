//! The only way for text to get into an XML file.

/// `text` for an attribute or between tags, without characters that XML 1.0 forbids; white space that readers would
/// fold is written as a reference.
pub(super) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars().filter(|c| is_legal(*c)) {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' => escaped.push_str("&#9;"),
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// `Char` of XML 1.0.
fn is_legal(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..)
}

#[cfg(test)]
pub(in crate::export) mod tests {
    use super::*;
    use quick_xml::events::{BytesStart, Event};

    /// An element of a file read back: its name, its attributes, the text in it.
    #[derive(Clone, Debug, Default)]
    pub(in crate::export) struct Element {
        pub(in crate::export) name: String,
        pub(in crate::export) attributes: Vec<(String, String)>,
        pub(in crate::export) text: String,
        pub(in crate::export) parent: Option<usize>,
    }

    impl Element {
        pub(in crate::export) fn get(&self, name: &str) -> &str {
            self.attributes.iter().find(|(other, _)| other == name).map_or("", |(_, value)| value)
        }
    }

    /// All elements of `xml`, in order.
    pub(in crate::export) fn elements(xml: &str) -> Vec<Element> {
        let mut reader = quick_xml::Reader::from_str(xml);
        let mut elements: Vec<Element> = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(start) => {
                    elements.push(element(&start, open.last().copied()));
                    open.push(elements.len() - 1);
                }
                Event::Empty(start) => elements.push(element(&start, open.last().copied())),
                Event::Text(text) => {
                    if let Some(at) = open.last() {
                        elements[*at].text.push_str(&text.unescape().unwrap());
                    }
                }
                Event::End(_) => drop(open.pop()),
                Event::Eof => return elements,
                _ => {}
            }
        }
    }

    fn element(start: &BytesStart<'_>, parent: Option<usize>) -> Element {
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.unwrap();
            let key = String::from_utf8(attribute.key.as_ref().to_vec()).unwrap();
            (key, attribute.unescape_value().unwrap().into_owned())
        });
        let name = String::from_utf8(start.name().as_ref().to_vec()).unwrap();
        Element { name, attributes: attributes.collect(), text: String::new(), parent }
    }

    proptest::proptest! {
        #[test]
        fn what_is_escaped_reads_back(text in proptest::prelude::any::<String>()) {
            let legal: String = text.chars().filter(|c| is_legal(*c)).collect();
            let escaped = escape(&text);
            let read = elements(&format!("<a b=\"{escaped}\">{escaped}</a>"));
            proptest::prop_assert_eq!(&read[0].attributes[0].1, &legal);
            proptest::prop_assert_eq!(&read[0].text, &legal);
        }
    }
}
