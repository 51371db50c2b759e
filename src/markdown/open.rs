//! The blocks that can be open while a tree is built, and what opened them.

/// A block that can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    Root,
    Heading(u8),
    Paragraph,
    /// An implicit paragraph: inline content directly inside a block.
    Implied,
    Summary,
    List,
    Item,
    Table,
    Row,
    Cell,
    HeaderCell,
    Quote,
    Details,
    Footnote,
}

impl Open {
    /// Whether it holds text and links rather than blocks.
    pub(super) fn holds_inlines(self) -> bool {
        matches!(
            self,
            Self::Heading(_)
                | Self::Paragraph
                | Self::Implied
                | Self::Summary
                | Self::Cell
                | Self::HeaderCell
        )
    }
}

/// What opened a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Markdown,
    Html,
}

/// Whether it is a table cell.
pub(super) fn is_cell(open: Open) -> bool {
    matches!(open, Open::Cell | Open::HeaderCell)
}
