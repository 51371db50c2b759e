//! What can be open while a tree is built, and who opened it.

/// What can be open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Open {
    Root,
    Heading(u8),
    Paragraph,
    /// A paragraph that nobody opened: inline content right inside a block.
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

/// Who opened a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Markdown,
    Html,
}

/// Whether it is a cell of a table.
pub(super) fn is_cell(open: Open) -> bool {
    matches!(open, Open::Cell | Open::HeaderCell)
}
