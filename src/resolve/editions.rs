//! Editions in book titles: `(2nd Edition)`, `Third edition`, `第2版`.

use regex::Regex;
use std::sync::LazyLock;

static EDITION: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\b(\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:edition|ed\.)|第\s?([0-9一二三四五六七八九十]{1,3})\s?版",
    )
    .expect("a pattern")
});

/// The number of the edition in `title`, in digits.
pub(super) fn stated(title: &str) -> Option<String> {
    const WORDS: [&str; 10] =
        ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"];
    const HAN: [&str; 10] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
    let found = EDITION.captures(title)?;
    let number = found.get(1).or_else(|| found.get(2))?.as_str().to_lowercase();
    let place = |words: &[&str]| words.iter().position(|word| *word == number).map(|at| (at + 1).to_string());
    let digits = || number.trim_end_matches(|c: char| c.is_alphabetic()).to_owned();
    let number = place(&WORDS).or_else(|| place(&HAN)).unwrap_or_else(digits);
    number.bytes().all(|byte| byte.is_ascii_digit()).then_some(number).filter(|number| !number.is_empty())
}

#[cfg(test)]
mod tests {
    use super::stated;

    #[test]
    fn editions_are_read_in_digits_and_words() {
        for (title, edition) in [
            ("Structure and Interpretation of Computer Programs, 2nd Edition", Some("2")),
            ("The Art of Pens (Third edition)", Some("3")),
            ("钢笔入门（第2版）", Some("2")),
            ("钢笔入门 第三版", Some("3")),
            ("Community Edition", None),
            ("Pens, 21 inks", None),
        ] {
            assert_eq!(stated(title).as_deref(), edition, "{title}");
        }
    }
}
