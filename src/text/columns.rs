//! Characters counted from the start of a text, without reading all of it for each question.

use std::sync::OnceLock;

/// How many bytes lie between two places whose count is kept.
const STEP: usize = 1024;

/// See the module.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// How many characters start before each [`STEP`]th byte.
    counts: OnceLock<Vec<usize>>,
}

impl Columns {
    /// How many characters of `text`, always the same one, start before byte `offset`.
    #[must_use]
    pub fn chars_before(&self, text: &str, offset: usize) -> usize {
        let bytes = &text.as_bytes()[..offset.min(text.len())];
        let counts = self.counts.get_or_init(|| {
            let mut sum = 0;
            let chunks = text.as_bytes().chunks(STEP);
            let count = |chunk| {
                let before = sum;
                sum += starts(chunk);
                before
            };
            chunks.map(count).collect()
        });
        let step = (bytes.len() / STEP).min(counts.len().saturating_sub(1));
        counts.get(step).copied().unwrap_or(0) + starts(&bytes[step * STEP..])
    }
}

/// How many characters start in `bytes`.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_those_of_the_characters() {
        let text = "一二 three é\n".repeat(600);
        let columns = Columns::default();
        for (count, (at, _)) in text.char_indices().enumerate() {
            assert_eq!(columns.chars_before(&text, at), count);
        }
        assert_eq!(columns.chars_before(&text, text.len() + 9), text.chars().count());
        assert_eq!(Columns::default().chars_before("", 0), 0);
    }
}
