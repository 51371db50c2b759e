//! Inline content under construction: text, links and images with the styles that are open.

use super::{Builder, Open, OpenLink, Origin};
use crate::markdown::bare;
use crate::markdown::tree::{Image, Link, LinkForm, Piece, PieceKind, Span, Style};
use std::borrow::Cow;

impl<'a> Builder<'a> {
    fn current_style(&self) -> Style {
        self.style.iter().fold(Style::default(), |all, (style, _, _)| all.and(*style))
    }

    pub(in crate::markdown) fn open_style(&mut self, style: Style, origin: Origin) {
        match self.style.iter_mut().find(|open| (open.0, open.1) == (style, origin)) {
            Some((_, _, times)) => *times += 1,
            None => self.style.push((style, origin, 1)),
        }
    }

    pub(in crate::markdown) fn close_style(&mut self, style: Style, origin: Origin) {
        if let Some(at) = self.style.iter().position(|open| (open.0, open.1) == (style, origin)) {
            self.style[at].2 -= 1;
            if self.style[at].2 == 0 {
                self.style.remove(at);
            }
        }
    }

    /// Adds text, to the link that is open if there is one.
    pub(in crate::markdown) fn text(&mut self, text: Cow<'a, str>, span: Span) {
        let style = self.current_style();
        if let Some(open) = &mut self.link {
            if !text.trim().is_empty() {
                open.is_code = Some(open.is_code != Some(false) && style.has(Style::CODE));
            }
            append(&mut open.link.text, text);
            return;
        }
        if text.trim().is_empty() && !self.top().holds_inlines() {
            return;
        }
        self.piece(PieceKind::Text(text), span);
    }

    pub(in crate::markdown) fn code(&mut self, text: Cow<'a, str>, span: Span) {
        match &mut self.link {
            Some(open) => {
                open.is_code = Some(open.is_code != Some(false));
                append(&mut open.link.text, text);
            }
            None => self.piece(PieceKind::Code(text), span),
        }
    }

    pub(in crate::markdown) fn image(&mut self, image: Image<'a>, span: Span) {
        match &mut self.link {
            Some(open) => open.link.images.push(image),
            None => self.piece(PieceKind::Image(Box::new(image)), span),
        }
    }

    pub(in crate::markdown) fn line_break(&mut self, kind: PieceKind<'a>, span: Span) {
        if let Some(open) = &mut self.link {
            append(&mut open.link.text, Cow::Borrowed("\n"));
        } else if self.top().holds_inlines() {
            self.piece(kind, span);
        }
    }

    /// Opens a link; one that is open already ends.
    pub(in crate::markdown) fn open_link(&mut self, address: Cow<'a, str>, form: LinkForm, start: usize) {
        self.close_link(start);
        self.imply_paragraph(start);
        let link = Link { address, text: Cow::Borrowed(""), images: Vec::new(), form };
        self.link = Some(OpenLink { link, start, style: self.current_style(), is_code: None });
    }

    pub(in crate::markdown) fn close_link(&mut self, end: usize) {
        let Some(open) = self.link.take() else { return };
        let span = open.start..end.max(open.start);
        let code = if open.is_code == Some(true) { Style::CODE } else { Style::default() };
        let style = open.style.and(self.current_style()).and(code);
        self.pieces.push(Piece { kind: PieceKind::Link(Box::new(open.link)), style, span });
    }

    pub(in crate::markdown) fn piece(&mut self, kind: PieceKind<'a>, span: Span) {
        self.imply_paragraph(span.start);
        let piece = Piece { kind, style: self.current_style(), span };
        let start = self.stack.last().map_or(0, |frame| frame.pieces);
        let is_joined = match self.pieces[start..].last_mut() {
            Some(before) => bare::join(self.source, before, &piece),
            None => false,
        };
        if !is_joined {
            self.pieces.push(piece);
        }
    }

    fn imply_paragraph(&mut self, start: usize) {
        if !self.top().holds_inlines() {
            self.push(Open::Implied, Origin::Html, start);
        }
    }
}

/// Appends `more` to `text`, copying only when both hold something.
fn append<'a>(text: &mut Cow<'a, str>, more: Cow<'a, str>) {
    if text.is_empty() {
        *text = more;
    } else {
        text.to_mut().push_str(&more);
    }
}
