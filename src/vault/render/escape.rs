//! Escapes text from lists for Obsidian: it never becomes a tag, link, comment, formula, task or HTML.

use crate::text;

/// Longer titles are cut.
const LONGEST_TITLE: usize = 200;

/// Escapes `text` for use within a line.
pub(in crate::vault) fn inline(text: &str) -> String {
    let text = text::clean(text);
    let mut escaped = String::with_capacity(text.len() + 8);
    let mut last = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        let special = match c {
            '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '#' | '$' | '^' | '|' | '~' => true,
            '&' => next.is_ascii_alphanumeric() || next == '#',
            '_' => !(last.is_alphanumeric() && next.is_alphanumeric()),
            '=' => last == '=' || next == '=',
            '%' => matches!(last, '%' | '<') || matches!(next, '%' | '>'),
            // `key:: value` is a field to Dataview, and `!` before a bracket starts an image.
            ':' => last == ':',
            '!' => next == '[',
            _ => false,
        };
        if special {
            escaped.push('\\');
        }
        escaped.push(c);
        last = c;
    }
    escaped
}

/// Escapes `text` for use as a paragraph or list item: also at its start, where a list, quote or rule could begin.
pub(in crate::vault) fn paragraph(text: &str) -> String {
    let escaped = inline(text);
    let digits = escaped.bytes().take_while(u8::is_ascii_digit).count();
    match escaped.as_bytes().get(digits) {
        Some(b'-' | b'+' | b'=') if digits == 0 => format!("\\{escaped}"),
        Some(b'.' | b')') if digits > 0 => format!("{}\\{}", &escaped[..digits], &escaped[digits..]),
        _ => escaped,
    }
}

/// `text` as the alias of a wikilink. Obsidian reads no escapes there, so characters that would end the link or start
/// other markup are replaced by look-alikes.
pub(in crate::vault) fn shown(text: &str) -> String {
    let text = text::ellipsis(&text::clean(text), LONGEST_TITLE);
    let shown: String = text
        .chars()
        .map(|c| match c {
            '[' => '［',
            ']' => '］',
            '|' => '｜',
            '\\' => '＼',
            '<' => '＜',
            '>' => '＞',
            '`' => '\'',
            '$' => '＄',
            '#' => '＃',
            '^' => '＾',
            c => c,
        })
        .collect();
    let shown = shown.replace("%%", "％％");
    if shown.is_empty() { "–".to_owned() } else { shown }
}

/// `text` for a property: on one line, and never a wikilink.
pub(in crate::vault) fn property(text: &str) -> String {
    let mut plain = text::clean(text);
    while plain.contains("[[") {
        plain = plain.replace("[[", "[ [");
    }
    plain
}

/// `iri` as the destination of a Markdown link; `None` if its scheme is not safe to click.
pub(in crate::vault) fn address(iri: &str) -> Option<String> {
    let scheme = iri.split(':').next()?.to_ascii_lowercase();
    let safe = matches!(scheme.as_str(), "http" | "https" | "ftp" | "mailto");
    safe.then(|| {
        let mut address = String::with_capacity(iri.len());
        for c in iri.chars() {
            match c {
                '(' | ')' | '<' | '>' | '|' | '\\' | '[' | ']' | '`' | '$' | '*' => {
                    crate::iri::push_percent(&mut address, c);
                }
                c if c.is_whitespace() || c.is_control() => {
                    crate::iri::push_percent(&mut address, c);
                }
                c => address.push(c),
            }
        }
        address
    })
}

/// A Markdown link; only its text if the address is not safe.
pub(in crate::vault) fn link(title: &str, iri: &str) -> String {
    let mut title = text::ellipsis(&text::clean(title), LONGEST_TITLE);
    if title.starts_with('[') {
        // Some tools take two brackets in a row for a wikilink even if they are escaped.
        title = title.replace('[', "［").replace(']', "］");
    }
    let title = inline(&title);
    let title = if title.is_empty() { "–".to_owned() } else { title };
    match address(iri) {
        Some(address) => format!("[{title}]({address})"),
        None => title,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    /// The plain text of `markdown`; the first other event as an error.
    fn read(markdown: &str) -> Result<String, String> {
        let options = Options::ENABLE_WIKILINKS
            | Options::ENABLE_MATH
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_TASKLISTS
            | Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES;
        let mut text = String::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                other => return Err(format!("{other:?}")),
            }
        }
        Ok(text)
    }

    #[test]
    fn nothing_becomes_markup() {
        for (text, expected) in [
            ("C# #tag", "C\\# \\#tag"),
            ("[[x]] ![[y]] %%z%%", "\\[\\[x\\]\\] \\!\\[\\[y\\]\\] \\%\\%z\\%\\%"),
            ("$a$ ^id key:: v", "\\$a\\$ \\^id key:\\: v"),
            ("snake_case _x_ 100%", "snake_case \\_x\\_ 100%"),
        ] {
            assert_eq!(inline(text), expected);
        }
        assert_eq!(paragraph("- [ ] do"), "\\- \\[ \\] do");
        assert_eq!(paragraph("1. one"), "1\\. one");
        assert_eq!(address("javascript:alert(1)"), None);
        assert_eq!(link("[Code] a[0]", "https://a.example/"), "[［Code］ a［0］](https://a.example/)");
        assert_eq!(link("a[0]", "https://a.example/"), "[a\\[0\\]](https://a.example/)");
    }

    proptest! {
        #[test]
        fn a_markdown_reader_reads_back_the_text(
            text in "([\\PC]|[-\\[\\]#$%^*_`<>&|\\\\~=+.!:() \n0-9a]){0,24}",
        ) {
            let plain = text::clean(&text);
            prop_assert_eq!(read(&paragraph(&text)), Ok(plain));
        }

        #[test]
        fn what_is_shown_stays_within_the_link(text in "\\PC{0,20}|[\\[\\]|\\\\%#a\n]{0,12}") {
            let link = format!("[[Folder/Note|{}]]", shown(&text));
            prop_assert_eq!(link.matches("]]").count(), 1);
            prop_assert_eq!(link.matches('|').count(), 1);
            prop_assert!(!link.contains("%%") && !link.contains('\n'));
        }
    }
}
