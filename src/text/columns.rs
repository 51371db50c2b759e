//! Character offsets in a text, without counting from its start each time.

use std::sync::OnceLock;

/// The distance in bytes between cached counts.
const STEP: usize = 1024;

/// Cached character counts.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    /// How many characters start before each multiple of [`STEP`] bytes.
    counts: OnceLock<Vec<usize>>,
}

impl Columns {
    /// How many characters of `text` start before byte `offset`. The text must be the same in every call.
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
