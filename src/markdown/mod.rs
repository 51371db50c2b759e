//! Markdown to a document tree with byte spans; the only module that names `pulldown_cmark`.
//!
//! GitHub-flavoured Markdown and the HTML inside it, read into the same few blocks and pieces:
//! extraction need not care whether a table was written with pipes or with `<tr>`.

mod bare;
mod builder;
mod html;
mod marks;
mod open;
mod plain;
mod reader;
mod slips;
mod span;
mod tree;

#[cfg(test)]
mod tests;

pub use reader::read;
pub use slips::{Slip, SlipKind};
pub use span::Span;
pub use tree::{
    Block, BlockKind, Blocks, Cell, Document, Hidden, HiddenIn, Image, Images, Inline, InlineKind, Item,
    Link, LinkForm, Style, plain_text,
};
