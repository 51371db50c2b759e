//! Plain HTML, read without a tokenizer: text and well-formed lower-case tags, which is nearly all of it.
//!
//! Source: HTML Living Standard, section 13.2.5 (tokenization). Anything harder is left to a tokenizer:
//! this module gives up rather than guess.

use memchr::{memchr, memchr2, memchr3, memmem};

/// Text and the tag that ends it.
pub(super) struct Stretch<'t> {
    pub(super) text: &'t str,
    /// `None` at the end of the input.
    pub(super) tag: Option<Tag<'t>>,
    /// Where the stretch ends, tag included.
    pub(super) end: usize,
    /// Whether it contains `&`, so that only a tokenizer can resolve its text and attribute values.
    pub(super) has_references: bool,
}

/// A tag or comment.
pub(super) enum Tag<'t> {
    Start(StartTag<'t>),
    /// An end tag, by name.
    End(&'t str),
    /// A comment, by content.
    Comment(&'t str),
}

/// A start tag with the attributes that matter.
#[derive(Default)]
pub(super) struct StartTag<'t> {
    pub(super) name: &'t str,
    pub(super) href: Option<&'t str>,
    pub(super) src: Option<&'t str>,
    pub(super) alt: Option<&'t str>,
    pub(super) rowspan: Option<&'t str>,
    pub(super) is_closed: bool,
}

/// The stretch that starts at `start` in `html`; `None` if it or the tag after it is not plain.
pub(super) fn stretch(html: &str, start: usize) -> Option<Stretch<'_>> {
    let rest = &html[start..];
    let Some(open) = memchr(b'<', rest.as_bytes()) else {
        let has_references = has_references(rest)?;
        return Some(Stretch { text: rest, tag: None, end: html.len(), has_references });
    };
    let text = &rest[..open];
    let mut tag = PlainReader { html: rest, at: open + 1, has_references: has_references(text)? };
    let found = match rest.as_bytes().get(open + 1)? {
        b'/' => tag.end()?,
        b'!' => tag.comment()?,
        _ => tag.start()?,
    };
    Some(Stretch { text, tag: Some(found), end: start + tag.at, has_references: tag.has_references })
}

/// Whether `text` contains `&`; `None` if it contains `\r` or NUL, which a tokenizer would change.
fn has_references(text: &str) -> Option<bool> {
    match memchr3(b'&', b'\r', b'\0', text.as_bytes()) {
        None => Some(false),
        Some(_) => memchr2(b'\r', b'\0', text.as_bytes()).is_none().then_some(true),
    }
}

struct PlainReader<'t> {
    html: &'t str,
    at: usize,
    has_references: bool,
}

impl<'t> PlainReader<'t> {
    fn byte(&self) -> Option<u8> {
        self.html.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Option<()> {
        (self.byte()? == byte).then(|| self.at += 1)
    }

    fn take_while(&mut self, is_part: impl Fn(u8) -> bool) -> &'t str {
        let start = self.at;
        while self.byte().is_some_and(&is_part) {
            self.at += 1;
        }
        &self.html[start..self.at]
    }

    fn skip_space(&mut self) {
        self.take_while(|byte| matches!(byte, b' ' | b'\n' | b'\t' | b'\x0C'));
    }

    fn name(&mut self) -> Option<&'t str> {
        let name = self.take_while(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'));
        let is_over = matches!(self.byte()?, b' ' | b'\n' | b'\t' | b'\x0C' | b'/' | b'>' | b'=');
        (is_over && name.starts_with(|c: char| c.is_ascii_lowercase())).then_some(name)
    }

    fn end(&mut self) -> Option<Tag<'t>> {
        self.take(b'/')?;
        let name = self.name()?;
        self.skip_space();
        self.take(b'>')?;
        Some(Tag::End(name))
    }

    fn comment(&mut self) -> Option<Tag<'t>> {
        let inner = self.html[self.at..].strip_prefix("!--")?;
        let length = memmem::find(inner.as_bytes(), b"-->")?;
        let text = &inner[..length];
        let is_odd = inner.starts_with('>') || inner.starts_with("->") || text.contains("--!");
        if is_odd || memchr2(b'\r', b'\0', text.as_bytes()).is_some() {
            return None;
        }
        self.at += "!--".len() + length + "-->".len();
        Some(Tag::Comment(text))
    }

    fn start(&mut self) -> Option<Tag<'t>> {
        let mut tag = StartTag { name: self.name()?, ..StartTag::default() };
        loop {
            let from = self.at;
            self.skip_space();
            match self.byte()? {
                b'>' => break,
                b'/' => {
                    self.at += 1;
                    tag.is_closed = true;
                    break;
                }
                _ if from < self.at => self.attribute(&mut tag)?,
                _ => return None,
            }
        }
        self.take(b'>')?;
        (!changes_what_follows(tag.name)).then_some(Tag::Start(tag))
    }

    fn attribute(&mut self, tag: &mut StartTag<'t>) -> Option<()> {
        let name = self.name()?;
        let value = if self.take(b'=').is_some() { self.value()? } else { "" };
        let place = match name {
            "href" => &mut tag.href,
            "src" => &mut tag.src,
            "alt" => &mut tag.alt,
            "rowspan" => &mut tag.rowspan,
            _ => return Some(()),
        };
        place.get_or_insert(value);
        Some(())
    }

    fn value(&mut self) -> Option<&'t str> {
        let quote = self.byte()?;
        let value = if matches!(quote, b'"' | b'\'') {
            let inner = &self.html[self.at + 1..];
            let value = &inner[..memchr(quote, inner.as_bytes())?];
            self.at += value.len() + 2;
            value
        } else {
            self.take_while(|byte| !matches!(byte, b' ' | b'\n' | b'\t' | b'\x0C' | b'>'))
        };
        self.has_references |= has_references(value)?;
        (!value.is_empty() || matches!(quote, b'"' | b'\'')).then_some(value)
    }
}

/// Whether a start tag of this name switches the tokenizer to another state.
fn changes_what_follows(name: &str) -> bool {
    matches!(
        name,
        "textarea"
            | "title"
            | "plaintext"
            | "script"
            | "style"
            | "iframe"
            | "xmp"
            | "noembed"
            | "noframe"
            | "noscript"
    )
}
