//! Inline content under construction: text, links and images with the open styles.

use super::{Builder, Open, OpenLink, Origin};
use crate::markdown::bare;
use crate::markdown::slips::{self, Slip, SlipKind};
use crate::markdown::span::Span;
use crate::markdown::tree::{Image, Images, Inline, InlineKind, Link, LinkForm, Style};
use std::borrow::Cow;

impl<'a> Builder<'a> {
    pub(super) fn sum_styles(&mut self) {
        self.style = self.styles.iter().fold(Style::default(), |all, (style, _, _)| all.and(*style));
    }

    /// `text` without noncharacters and control characters: not all formats can hold them, and exporters
    /// would treat them differently.
    fn readable(&self, text: Cow<'a, str>) -> Cow<'a, str> {
        match self.may_be_odd && text.contains(is_odd) {
            true => Cow::Owned(text.replace(is_odd, "")),
            false => text,
        }
    }

    pub(in crate::markdown) fn open_style(&mut self, style: Style, origin: Origin) {
        match self.styles.iter_mut().find(|open| (open.0, open.1) == (style, origin)) {
            Some((_, _, times)) => *times += 1,
            None => self.styles.push((style, origin, 1)),
        }
        self.sum_styles();
    }

    pub(in crate::markdown) fn close_style(&mut self, style: Style, origin: Origin) {
        if let Some(at) = self.styles.iter().position(|open| (open.0, open.1) == (style, origin)) {
            self.styles[at].2 -= 1;
            if self.styles[at].2 == 0 {
                self.styles.remove(at);
            }
        }
        self.sum_styles();
    }

    /// Adds text, to the open link if there is one.
    // Most events are text: without inlining, it would be copied twice on its way into the piece.
    #[inline(always)]
    pub(in crate::markdown) fn text(&mut self, text: Cow<'a, str>, span: Span) {
        let text = self.readable(text);
        if let Some(open) = &mut self.link {
            if open.is_code != Some(false) && !is_blank(&text) {
                open.is_code = Some(self.style.has(Style::CODE));
            }
            bare::append(self.source, &mut open.link.text, text);
            return;
        }
        if !self.top().holds_inlines() && is_blank(&text) {
            return;
        }
        self.text_piece(text, span);
    }

    #[inline(always)]
    fn text_piece(&mut self, text: Cow<'a, str>, span: Span) {
        self.imply_paragraph(span.start);
        let start = self.stack.last().map_or(0, |frame| frame.pieces);
        if let Some(Inline { kind: InlineKind::Text(before), style, span: place }) =
            self.pieces[start..].last_mut()
            && *style == self.style
        {
            // The parser splits text at anything that might have been markup.
            bare::append(self.source, before, text);
            place.end = span.end;
            return;
        }
        self.pieces.push(Inline { kind: InlineKind::Text(text), style: self.style, span });
    }

    pub(in crate::markdown) fn code(&mut self, text: Cow<'a, str>, span: Span) {
        let text = self.readable(text);
        match &mut self.link {
            Some(open) => {
                open.is_code = Some(open.is_code != Some(false));
                bare::append(self.source, &mut open.link.text, text);
            }
            None => self.piece(InlineKind::Code(text), span),
        }
    }

    pub(in crate::markdown) fn image(&mut self, image: Image<'a>, span: Span) {
        let image = Image { alt: self.readable(image.alt), address: self.readable(image.address) };
        match &mut self.link {
            Some(open) => open.link.images.push(image),
            None => self.piece(InlineKind::Image(image), span),
        }
    }

    pub(in crate::markdown) fn line_break(&mut self, kind: InlineKind<'a>, span: Span) {
        if let Some(open) = &mut self.link {
            bare::append(self.source, &mut open.link.text, Cow::Borrowed("\n"));
        } else if self.top().holds_inlines() {
            self.piece(kind, span);
        }
    }

    /// Opens a link, after closing the one already open.
    pub(in crate::markdown) fn open_link(&mut self, address: Cow<'a, str>, form: LinkForm, start: usize) {
        self.close_link(start);
        self.imply_paragraph(start);
        let mended = slips::scheme(&address);
        let is_mended = mended.is_some();
        let address = self.readable(mended.map_or(address, Cow::Owned));
        let link = Link { address, text: Cow::Borrowed(""), images: Images::default(), form };
        self.link = Some(OpenLink { link, start, style: self.style, is_code: None, is_mended });
    }

    pub(in crate::markdown) fn close_link(&mut self, end: usize) {
        let Some(open) = self.link.take() else { return };
        // A link can start before an item and end inside it.
        self.imply_paragraph(open.start);
        let span = open.start..end.max(open.start);
        let kind = match open.link.form {
            LinkForm::Repaired => Some(SlipKind::Brackets),
            _ => open.is_mended.then_some(SlipKind::Scheme),
        };
        if let Some(kind) = kind {
            let name = crate::text::clean(&open.link.text);
            self.slips.push(Slip { kind, name, span: span.clone() });
        }
        let code = if open.is_code == Some(true) { Style::CODE } else { Style::default() };
        let style = open.style.and(self.style).and(code);
        self.pieces.push(Inline { kind: InlineKind::Link(open.link), style, span });
    }

    fn piece(&mut self, kind: InlineKind<'a>, span: Span) {
        self.imply_paragraph(span.start);
        self.pieces.push(Inline { kind, style: self.style, span });
    }

    fn imply_paragraph(&mut self, start: usize) {
        if !self.top().holds_inlines() {
            self.push(Open::Implied, Origin::Html, start);
        }
    }
}

/// Whether `c` is a noncharacter or a control character other than white space.
pub(super) fn is_odd(c: char) -> bool {
    c.is_control() && !c.is_whitespace() || crate::text::is_noncharacter(c)
}

/// Whether `text` is only white space.
fn is_blank(text: &str) -> bool {
    !text.as_bytes().first().is_some_and(u8::is_ascii_graphic) && text.trim().is_empty()
}
