//! The links of a document tree, in whatever blocks they stand.

use listgraph::markdown::{self, Block, BlockKind, InlineKind, Span};

/// Where a link stands, and its address.
pub type Link = (Span, String);

/// Adds the links in `blocks`.
pub fn collect(blocks: &[Block<'_>], links: &mut Vec<Link>) {
    let mut take = |pieces: &[markdown::Inline<'_>]| {
        for piece in pieces {
            if let InlineKind::Link(link) = &piece.kind {
                links.push((piece.span.clone(), link.address.trim().to_owned()));
            }
        }
    };
    for block in blocks {
        match &block.kind {
            BlockKind::Heading { content, .. } => take(content),
            BlockKind::Paragraph(pieces) | BlockKind::Summary(pieces) => take(pieces),
            BlockKind::Table(rows) => rows.iter().flatten().for_each(|cell| take(&cell.content)),
            _ => {}
        }
    }
    for block in blocks {
        match &block.kind {
            BlockKind::List(items) => items.iter().for_each(|item| collect(&item.blocks, links)),
            BlockKind::Quote(inner) | BlockKind::Details(inner) | BlockKind::Footnote(inner) => {
                collect(inner, links);
            }
            _ => {}
        }
    }
}
