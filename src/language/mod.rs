//! Detects the natural language of a text, as a BCP 47 tag.
//!
//! Scripts decide first. Among languages of one script, function words and letters decide for a title, then the
//! language of the document. A statistical model only sees whole documents and long texts, as it is too often wrong
//! about titles.

mod chinese;
mod script;
mod words;

use script::Letters;
use std::collections::BTreeMap;
use whatlang::{Detector, Lang, Script};
use words::Votes;

/// The language of a text in a document whose language may be known.
#[must_use]
pub fn of(text: &str, document: Option<&'static str>) -> Option<&'static str> {
    let letters = Letters::of(text);
    if let Some(tag) = eastern(text, &letters, document) {
        return Some(tag);
    }
    if letters.alphabetic() < 2 {
        return None;
    }
    if letters.not_latin() > 2 && letters.not_latin() * 2 >= letters.latin {
        return Some(other(text, &letters, document));
    }
    Some(latin(text, letters.latin, document))
}

/// The language of a description. In a Chinese, Japanese or Korean list, one or two words in Latin letters are names,
/// not a foreign sentence.
#[must_use]
pub fn of_description(text: &str, document: Option<&'static str>) -> Option<&'static str> {
    let is_eastern = |tag: &&str| ["zh", "ja", "ko"].iter().any(|own| tag.starts_with(own));
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    document.filter(is_eastern).filter(|_| words().count() < 3).or_else(|| of(text, document))
}

/// The language tag of a literal. Chinese is always `zh`, so that one query finds all of it; the script is recorded
/// on the resource.
#[must_use]
pub fn of_literal(tag: &'static str) -> &'static str {
    if tag.starts_with("zh") { "zh" } else { tag }
}

/// Chinese, Japanese, Korean.
fn eastern(text: &str, letters: &Letters, document: Option<&'static str>) -> Option<&'static str> {
    let Letters { han, kana, no, hangul, latin, .. } = *letters;
    // A quoted name does not make the sentence Japanese: `Library for the 国税庁 scheme`.
    let is_quoted = latin > (han + kana + no + hangul) * 5 && Votes::of(text).for_tag("en") > 1;
    if is_quoted {
        return None;
    }
    if hangul > 0 && hangul >= han + kana {
        return Some("ko");
    }
    let is_chinese_document = document.is_some_and(|tag| tag.starts_with("zh"));
    if kana > 0 || no > 0 && !is_chinese_document {
        return Some("ja");
    }
    // A single Han character does not make a title Chinese: `The 中 framework`.
    let is_han = han > 0 && (han >= 2 || latin < 8);
    is_han.then(|| if document == Some("ja") { "ja" } else { chinese::form(text, document) })
}

/// Languages with an alphabet other than Latin.
fn other(text: &str, letters: &Letters, document: Option<&'static str>) -> &'static str {
    let of_script = |tags: &[&str]| document.filter(|tag| tags.contains(tag));
    let most = letters.cyrillic.max(letters.arabic).max(letters.devanagari).max(letters.own);
    if most == letters.cyrillic {
        let known = of_script(&["ru", "uk", "bg", "be", "sr", "mk", "kk", "ky", "mn"]);
        return script::cyrillic(text).or(known).unwrap_or("ru");
    }
    if most == letters.arabic {
        let known = of_script(&["ar", "fa", "ur"]);
        return known.or_else(|| script::arabic(text)).unwrap_or("ar");
    }
    if most == letters.devanagari {
        return of_script(&["hi", "mr", "ne"]).unwrap_or("hi");
    }
    letters.own_tag.unwrap_or("und")
}

/// Languages in the Latin alphabet: by function words, else the document's language, else English.
fn latin(text: &str, letters: usize, document: Option<&'static str>) -> &'static str {
    let expected = document.filter(|tag| words::is_known(tag)).unwrap_or("en");
    let votes = Votes::of(text);
    let (most, winners) = votes.best();
    let enough = if expected == "en" { 2 } else { 1 };
    let lead = most - votes.for_tag(expected);
    if lead < enough {
        return expected;
    }
    match winners.as_slice() {
        // Some names look like function words of another language: `Dan Yang` is not Indonesian.
        [only] if *only == "en" || lead > 1 && is_sure(only, text, letters) => only,
        [_] => expected,
        _ => by_model(text, letters).filter(|tag| winners.contains(tag)).unwrap_or(expected),
    }
}

/// Whether function words can be trusted against the language of the document: the text is long, or the model agrees.
fn is_sure(tag: &str, text: &str, letters: usize) -> bool {
    letters >= LONG || by_model(text, letters) == Some(tag)
}

/// As many letters as a sentence has.
const LONG: usize = 80;

/// The verdict of the statistical model, if the text is long enough for it.
fn by_model(text: &str, letters: usize) -> Option<&'static str> {
    if letters < 20 {
        return None;
    }
    let info = Detector::new().detect(text).filter(whatlang::Info::is_reliable)?;
    tag_of(info.lang())
}

/// The main language of a document.
#[must_use]
pub fn of_document<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<&'static str> {
    let tally = Tally::of(texts);
    most_of(&tally.tags, tally.count).or_else(|| of_sample(&tally.sample))
}

/// The main language of a document, if most of its texts are not in Latin letters.
#[must_use]
pub fn of_script<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<&'static str> {
    let tally = Tally::of(texts);
    most_of(&tally.tags, tally.count)
}

/// Counts the languages of a document's texts.
#[derive(Default)]
struct Tally {
    /// The number of texts of more than one letter.
    count: usize,
    /// Texts not in Latin letters, by language.
    tags: BTreeMap<&'static str, usize>,
    /// The other texts, joined.
    sample: String,
}

impl Tally {
    fn of<'t>(texts: impl IntoIterator<Item = &'t str>) -> Self {
        let mut tally = Self::default();
        for text in texts.into_iter().take(2000) {
            let letters = Letters::of(text);
            tally.count += usize::from(letters.latin + letters.not_latin() + letters.han + letters.kana > 1);
            if let Some(tag) = eastern(text, &letters, None) {
                *tally.tags.entry(tag).or_default() += 1;
            } else if letters.not_latin() > 2 && letters.not_latin() * 2 >= letters.latin {
                *tally.tags.entry(other(text, &letters, None)).or_default() += 1;
            } else if tally.sample.len() < 10_000 {
                tally.sample.push_str(text);
                tally.sample.push('\n');
            }
        }
        tally
    }
}

/// The most frequent tag, if most texts are not in Latin letters.
///
/// Most Japanese titles contain kana, but not all do, so a title in Han characters alone may also be Japanese.
fn most_of(tags: &BTreeMap<&'static str, usize>, count: usize) -> Option<&'static str> {
    let of = |tag: &str| tags.get(tag).copied().unwrap_or(0);
    let han = of("zh") + of("zh-hans") + of("zh-hant");
    let chinese = if of("zh-hans") >= of("zh-hant") { "zh-hans" } else { "zh-hant" };
    let chinese = if of("zh-hans") + of("zh-hant") == 0 { "zh" } else { chinese };
    if (of("ja") + han) * 2 > count && of("ja") * 3 > han {
        return Some("ja");
    }
    if han * 2 > count {
        return Some(chinese);
    }
    let (tag, most) = tags.iter().max_by_key(|(_, count)| **count)?;
    let all: usize = tags.values().sum();
    (all * 2 >= count && most * 2 > all).then_some(tag)
}

/// The language of Latin text joined from many titles: the model's verdict if it is sure, else that of function
/// words.
fn of_sample(sample: &str) -> Option<&'static str> {
    let info = Detector::new().detect(sample)?;
    if info.is_reliable() && (info.script() != Script::Latin || sample.len() > 100) {
        return tag_of(info.lang());
    }
    match Votes::of(sample).best() {
        (votes, winners) if votes > 3 && winners.len() == 1 => winners.first().copied(),
        _ => None,
    }
}

fn tag_of(language: Lang) -> Option<&'static str> {
    Some(match language {
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Pol => "pl",
        Lang::Kor => "ko",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Pan => "pa",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Khm => "km",
        Lang::Ind => "id",
        Lang::Cat => "ca",
        Lang::Swe => "sv",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Fin => "fi",
        Lang::Slk => "sk",
        Lang::Hye => "hy",
        Lang::Amh => "am",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_titles_have_the_language_of_their_script() {
        for (text, expected) in [
            ("搞懂Transformer结构，看这篇PyTorch实现就够了", Some("zh-hans")),
            ("機器學習入門", Some("zh-hant")),
            ("AI 框架部署方案之模型转换", Some("zh-hans")),
            ("日本語の形態素解析", Some("ja")),
            ("한국어 자연어 처리", Some("ko")),
            ("Распознавание речи на русском языке", Some("ru")),
            ("Вступ до програмування мовою С, її основи", Some("uk")),
            ("The Annotated Transformer", Some("en")),
            ("كتاب القلم", Some("ar")),
            ("برنامه‌نویسی پایتون", Some("fa")),
            ("Εισαγωγή στην Python", Some("el")),
            ("A fast library based on the scheme of the tax agency (国税庁)", Some("en")),
            ("42", None),
        ] {
            assert_eq!(of(text, None), expected, "{text}");
        }
    }

    #[test]
    fn names_in_a_title_are_no_language() {
        for title in ["Yang Dan: Attention Di Masa", "Dan and Yang on Ini Tasks", "Dari: Yang Models"] {
            assert_eq!(of(title, Some("en")), Some("en"), "{title}");
        }
    }

    #[test]
    fn a_word_in_latin_letters_is_no_foreign_description() {
        assert_eq!(of_description("PyTorch", Some("zh-hans")), Some("zh-hans"));
        assert_eq!(of_description("OpenAI API", Some("zh")), Some("zh"));
        assert_eq!(of_description("A library for tensors", Some("zh-hans")), Some("en"));
        assert_eq!(of_description("PyTorch", Some("en")), Some("en"));
        assert_eq!(of_description("42", None), None);
    }

    #[test]
    fn chinese_literals_have_one_tag() {
        assert_eq!(["zh-hans", "zh-hant", "zh", "ja", "en"].map(of_literal), ["zh", "zh", "zh", "ja", "en"]);
    }

    #[test]
    fn what_a_title_leaves_open_the_document_decides() {
        for (text, document, expected) in [
            ("Manual de Go", "es", "es"),
            ("Learn Python the Hard Way", "es", "en"),
            ("Django", "pt", "pt"),
            ("PyTorch", "zh-hans", "en"),
            ("機械学習", "ja", "ja"),
            ("中文分詞", "zh-hant", "zh-hant"),
            ("深度学习の入门", "zh-hans", "zh-hans"),
            ("La programmation pour les débutants et les pros", "en", "fr"),
            ("Die Hard, La Scala", "en", "en"),
            ("U.S. Climate d-e-s-o", "en", "en"),
            ("Пишем на Go", "bg", "bg"),
        ] {
            assert_eq!(of(text, Some(document)), Some(expected), "{text}");
        }
    }
}
