//! `[title](address) - description`: the text of the first link is the title.

use crate::extract::entry::Read;
use crate::extract::evidence::Evidence;
use crate::extract::line::{Draft, Line, is_blank, title};
use crate::extract::tail::Tail;
use crate::markdown::LinkForm;

pub(super) fn read<'t>(line: &Line<'t, '_>) -> Option<Draft<'t>> {
    let (at, link) = line.links().next()?;
    let before = line.before();
    let address = link.address.trim().to_owned();
    let rule = match link.form {
        LinkForm::Repaired => Evidence::BrokenLinks,
        LinkForm::Html => Evidence::HtmlAnchor,
        _ => Evidence::LinkText,
    };
    let name = Some(title(&link.text)).filter(|name| !name.is_empty());
    let is_clear = is_blank(before) && link.form != LinkForm::Repaired;
    let read = |value| if is_clear { Read::certain(value, rule) } else { Read::guessed(value, rule) };
    let mut draft = Draft {
        before: Tail::new(&line.pieces[..at]),
        tail: Tail::new(&line.pieces[at + 1..]),
        ..Draft::default()
    };
    draft.entry.span = line.span.clone();
    draft.entry.title = name.map(read);
    draft.entry.address = (!address.is_empty()).then(|| Read::certain(address, rule));
    Some(draft)
}
