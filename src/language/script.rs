//! Counts letters by script, and detects languages that the letters alone identify.

use crate::text::{is_cjk, is_hangul};

/// The number of letters of each script in a text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Letters {
    pub(super) han: usize,
    /// Kana except `の`, which Chinese titles borrow.
    pub(super) kana: usize,
    pub(super) no: usize,
    pub(super) hangul: usize,
    pub(super) latin: usize,
    pub(super) cyrillic: usize,
    pub(super) arabic: usize,
    pub(super) devanagari: usize,
    /// Letters of a script that only one language uses, and its tag.
    pub(super) own: usize,
    pub(super) own_tag: Option<&'static str>,
}

impl Letters {
    pub(super) fn of(text: &str) -> Self {
        let mut letters = Self::default();
        for c in text.chars() {
            letters.add(c);
        }
        letters
    }

    fn add(&mut self, c: char) {
        let count = match u32::from(c) {
            _ if c.is_ascii_alphabetic() => &mut self.latin,
            0..=0xBF => return,
            0xC0..=0x24F | 0x1E00..=0x1EFF => &mut self.latin,
            0x400..=0x52F => &mut self.cyrillic,
            0x600..=0x6FF | 0x750..=0x77F | 0xFB50..=0xFDFF | 0xFE70..=0xFEFC => &mut self.arabic,
            0x900..=0x97F => &mut self.devanagari,
            0x306E => &mut self.no,
            // The middle dot and the long-vowel mark occur in other texts too.
            0x30FB | 0x30FC => return,
            0x3041..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9D => &mut self.kana,
            0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3134F => &mut self.han,
            _ if is_hangul(c) => &mut self.hangul,
            code => match own(code) {
                Some(tag) => {
                    self.own_tag = Some(tag);
                    &mut self.own
                }
                None if c.is_alphabetic() && !is_cjk(c) => &mut self.latin,
                None => return,
            },
        };
        *count += 1;
    }

    /// Letters of alphabetic scripts.
    pub(super) fn alphabetic(&self) -> usize {
        self.latin + self.not_latin()
    }

    /// Letters of alphabetic scripts other than Latin.
    pub(super) fn not_latin(&self) -> usize {
        self.cyrillic + self.arabic + self.devanagari + self.own
    }
}

/// The language of a script that (nearly) no other language uses.
fn own(code: u32) -> Option<&'static str> {
    Some(match code {
        0x370..=0x3FF | 0x1F00..=0x1FFF => "el",
        0x530..=0x58F => "hy",
        0x590..=0x5FF | 0xFB1D..=0xFB4F => "he",
        0x980..=0x9FF => "bn",
        0xA00..=0xA7F => "pa",
        0xA80..=0xAFF => "gu",
        0xB80..=0xBFF => "ta",
        0xC00..=0xC7F => "te",
        0xC80..=0xCFF => "kn",
        0xD00..=0xD7F => "ml",
        0xD80..=0xDFF => "si",
        0xE00..=0xE7F => "th",
        0x1000..=0x109F => "my",
        0x10A0..=0x10FF | 0x1C90..=0x1CBF => "ka",
        0x1200..=0x139F => "am",
        0x1780..=0x17FF => "km",
        _ => return None,
    })
}

/// The language of a Cyrillic text, by its characteristic letters.
pub(super) fn cyrillic(text: &str) -> Option<&'static str> {
    const LETTERS: &[(&str, &str)] =
        &[("іїєґІЇЄҐ", "uk"), ("ўЎ", "be"), ("ђћљњџЂЋЉЊЏ", "sr"), ("ѓќѕЃЌЅ", "mk"), ("ыэёЫЭЁ", "ru")];
    // Belarusian has both `і` and `ы`.
    let has = |letters: &str| text.contains(|c| letters.contains(c));
    if has("ўЎ") || has("іІ") && has("ыэЫЭ") {
        return Some("be");
    }
    LETTERS.iter().find(|(letters, _)| has(letters)).map(|(_, tag)| *tag)
}

/// The language of a text in Arabic script, by its characteristic letters.
pub(super) fn arabic(text: &str) -> Option<&'static str> {
    let has = |letters: &str| text.contains(|c| letters.contains(c));
    if has("ٹڈڑںے") {
        return Some("ur");
    }
    if has("پچژگکی") {
        return Some("fa");
    }
    has("ةىإأكيؤئ").then_some("ar")
}
