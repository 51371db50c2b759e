//! Unclosed HTML: a Markdown heading ends it, or it would swallow the rest of the document.

use super::{Builder, Open, Origin};

impl Builder<'_> {
    /// Ends the tables and `<details>` around a heading at `start` that are never closed.
    pub(super) fn end_unclosed(&mut self, start: usize) {
        let is_markdown = |at: &usize| {
            let frame = &self.stack[*at];
            frame.origin == Origin::Markdown && frame.open != Open::Implied
        };
        // HTML never closes what Markdown opened.
        let first = (0..self.stack.len()).rev().find(is_markdown).map_or(0, |at| at + 1);
        for at in first..self.stack.len() {
            let (frame, name) = match &self.stack[at] {
                frame if frame.open == Open::Table => (frame.start, "table"),
                frame if frame.open == Open::Details => (frame.start, "details"),
                _ => continue,
            };
            let is_closed = match self.closed {
                Some((known, is_closed)) if known == frame => is_closed,
                _ => is_closed(&self.source[frame..], name),
            };
            self.closed = Some((frame, is_closed));
            if !is_closed {
                self.close_at(at, start);
                return;
            }
        }
    }
}

/// Whether the element that `text` starts in is closed: an end tag outnumbers the start tags before it.
fn is_closed(text: &str, name: &str) -> bool {
    let mut open = 1usize;
    let mut at = usize::from(text.starts_with('<'));
    while let Some(next) = text[at..].find('<') {
        at += next + 1;
        let tag = &text[at..];
        if tag.starts_with("!--") {
            at += tag.find("-->").unwrap_or(tag.len());
        } else if is_tag(tag, name) {
            open += 1;
        } else if tag.strip_prefix('/').is_some_and(|tag| is_tag(tag, name)) {
            open -= 1;
            if open == 0 {
                return true;
            }
        }
    }
    false
}

fn is_tag(text: &str, name: &str) -> bool {
    let starts = text.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    starts && !text[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::is_closed;

    #[test]
    fn an_end_tag_in_a_comment_or_of_another_element_closes_nothing() {
        assert!(is_closed("<table><tr></table>", "table"));
        assert!(is_closed("<td>x</table>", "table"));
        assert!(!is_closed("<table><!-- </table> -->", "table"));
        assert!(!is_closed("<table><table></table>", "table"));
        assert!(!is_closed("<details></detailsx>", "details"));
    }
}
