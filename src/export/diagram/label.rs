//! Shortens and wraps names to fit a box, counting a Han character as two columns.

use crate::text::{clean, is_cjk, is_hangul, is_pictograph};

/// How many columns of a fixed-width font `c` takes.
fn width(c: char) -> usize {
    if unicode_normalization::char::is_combining_mark(c) || c == '\u{200D}' {
        0
    } else if is_cjk(c) || is_hangul(c) || (is_pictograph(c) && u32::from(c) >= 0x1F000) {
        2
    } else {
        1
    }
}

/// `text` on one line, cut to at most `columns`; `…` marks the cut.
pub(in crate::export) fn shorten(text: &str, columns: usize) -> String {
    let text = clean(text);
    let mut used = 0;
    let mut end = text.len();
    let mut cut = 0;
    for (at, c) in text.char_indices() {
        if used < columns {
            cut = at;
        }
        used += width(c);
        if used > columns {
            end = cut;
            break;
        }
    }
    if end == text.len() { text } else { format!("{}…", text[..end].trim_end()) }
}

/// `text` cut to `columns` in all and broken into lines of at most `line` columns: at spaces if there are any,
/// between Han characters, and within a word only as a last resort.
pub(in crate::export) fn wrap(text: &str, line: usize, columns: usize) -> String {
    let text = shorten(text, columns);
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in words(&text) {
        let wide: usize = word.trim_end().chars().map(width).sum();
        if used > 0 && used + wide > line {
            lines.push(String::new());
            used = 0;
        }
        for c in word.chars() {
            if used + width(c) > line && !c.is_whitespace() {
                lines.push(String::new());
                used = 0;
            }
            used += width(c);
            lines.last_mut().expect("there is always a line").push(c);
        }
    }
    let lines: Vec<&str> = lines.iter().map(|line| line.trim_end()).collect();
    lines.join("\n")
}

/// How many columns the widest line of `text` takes.
pub(in crate::export) fn columns(text: &str) -> usize {
    text.lines().map(|line| line.chars().map(width).sum()).max().unwrap_or(0)
}

/// The pieces between which a line may break, each with the space after it.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        if before.is_some_and(|before| may_break(before, c)) {
            words.push(&text[start..at]);
            start = at;
        }
        before = Some(c);
    }
    words.push(&text[start..]);
    words
}

/// Whether a line may break between `before` and `after`.
fn may_break(before: char, after: char) -> bool {
    let opens = "（(【[《「『“‘<".contains(before);
    let closes = "）)】]》」』”’>，。、；：！？,.;:!?…".contains(after);
    if after.is_whitespace() || opens || closes {
        return false;
    }
    before.is_whitespace() || "-/".contains(before) || is_cjk(before) || is_cjk(after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_at_spaces_and_between_han() {
        assert_eq!(wrap("Attention is all you need", 12, 80), "Attention is\nall you need");
        assert_eq!(wrap("模型转换、模型压缩、加速", 10, 80), "模型转换、\n模型压缩、\n加速");
        assert_eq!(wrap("Donaudampfschifffahrt", 10, 80), "Donaudampf\nschifffahr\nt");
        assert_eq!(wrap("一二三四五六", 10, 8), "一二三…");
    }

    proptest::proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "\\PC{0,60}") {
            let wrapped = wrap(&text, 20, 1000);
            for line in wrapped.lines() {
                proptest::prop_assert!(line.chars().map(width).sum::<usize>() <= 20, "{line}");
            }
            let squeeze = |text: &str| text.split_whitespace().collect::<String>();
            proptest::prop_assert_eq!(squeeze(&wrapped), squeeze(&clean(&text)));
        }

        #[test]
        fn what_is_cut_fits(text in "\\PC{0,60}", columns in 1usize..40) {
            let wide: usize = shorten(&text, columns).chars().map(width).sum();
            proptest::prop_assert!(wide <= columns);
        }
    }
}
