//! In which language titles and descriptions are, file by file and by eye.
//!
//! A list that is kept in a language tells it of its descriptions: of those with letters of the
//! language's own script, where it has one, and what has none of them was left in English. Of titles only those with letters of the language's own script can be
//! known from the file; those in Latin letters were read by eye.

use crate::count::{Count, Measure};
use crate::facts::Fact;
use crate::placed::{Places, Tagged};

/// Files of one language: the start or end of the path, and the language.
const FILES: &[(&str, &str)] = &[
    ("jaywcjlove__awesome-mac/README-zh.md", "zh-hans"),
    ("jaywcjlove__awesome-mac/README-ja.md", "ja"),
    ("jaywcjlove__awesome-mac/README-ko.md", "ko"),
    ("luong-komorebi__Awesome-Linux-Software/README_zh-CN.md", "zh-hans"),
    ("luong-komorebi__Awesome-Linux-Software/README_es-ES.md", "es"),
    ("luong-komorebi__Awesome-Linux-Software/README_pt-BR.md", "pt"),
    ("luong-komorebi__Awesome-Linux-Software/README_th-TH.md", "th"),
    ("luong-komorebi__Awesome-Linux-Software/Readme_ar-AR.md", "ar"),
    ("taishi-i__awesome-japanese-nlp-resources/docs/README.ja.md", "ja"),
    ("taishi-i__awesome-japanese-nlp-resources/docs/README.zh-hans.md", "zh-hans"),
    ("alebcay__awesome-shell/README_ZH-CN.md", "zh-hans"),
    ("alphacep__awesome-russian-speech/README.md", "ru"),
    ("h4cc__awesome-elixir/README.md", "en"),
    ("rust-unofficial__awesome-rust/README.md", "en"),
    ("sindresorhus__awesome-nodejs/readme.md", "en"),
    ("avelino__awesome-go/README.md", "en"),
];

/// Endings of files of free-programming-books whose language has a script of its own.
const SCRIPTS: &[(&str, &str)] = &[
    ("-ar.md", "ar"),
    ("-ja.md", "ja"),
    ("-hi.md", "hi"),
    ("-ta.md", "ta"),
    ("-hy.md", "hy"),
    ("-km.md", "km"),
    ("-kn.md", "kn"),
    ("-ne.md", "ne"),
    ("-pa.md", "pa"),
];

pub fn measure(facts: &[Fact<'_>], places: &Places) -> Measure {
    let mut measure = Measure::of("language");
    for (file, tag) in FILES {
        for placed in places.file(file) {
            let long = |(text, _): &&Tagged| text.chars().filter(|c| c.is_alphabetic()).count() > 7;
            if let Some(text) = placed.description.as_ref().filter(long) {
                let left_in_english = !matches!(*tag, "es" | "pt") && is_latin(&text.0);
                let tag = if left_in_english { "en" } else { tag };
                judge(&mut measure, "descriptions", &placed.place(), tag, text);
            }
        }
    }
    for (file, entries) in places.files().filter(|(file, _)| file.contains("free-programming-books/")) {
        let Some((_, tag)) = SCRIPTS.iter().find(|(ending, _)| file.ends_with(ending)) else { continue };
        for placed in entries {
            if let Some(title) = placed.title.as_ref().filter(|(text, _)| has_own_script(text)) {
                judge(&mut measure, "titles", &placed.place(), tag, title);
            }
        }
    }
    for fact in facts {
        if let Some(title) = places.at(fact.file, fact.line, "").and_then(|placed| placed.title.as_ref()) {
            judge(&mut measure, "titles by eye", &fact.place(), fact.cells[0], title);
        }
    }
    measure.counts.sort_by(|(a, _), (b, _)| a.cmp(b));
    measure
}

/// A wrong tag is a miss of one language and a false alarm of the other.
fn judge(measure: &mut Measure, what: &str, place: &str, expected: &str, (text, read): &Tagged) {
    let group = |tag: &str| match what {
        "titles by eye" => "language, titles by eye".to_owned(),
        _ => format!("language, {what}, {tag}"),
    };
    // Texts in Chinese are tagged `zh`, whatever script they are in.
    let expected = if expected.starts_with("zh-") { "zh" } else { expected };
    if read == expected {
        measure.add(&group(expected), Count { hits: 1, ..Count::default() });
        return;
    }
    measure.add(&group(expected), Count { misses: 1, ..Count::default() });
    if !read.is_empty() {
        measure.add(&group(read), Count { alarms: 1, ..Count::default() });
    }
    measure.miss(place, expected, &format!("{read}: {text}"));
}

fn is_latin(text: &str) -> bool {
    text.chars().all(|c| !c.is_alphabetic() || c < '\u{250}')
}

/// Whether most letters are not Latin.
fn has_own_script(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let latin = letters().filter(|c| *c < '\u{250}').count();
    letters().count() > latin * 2 && letters().count() - latin > 2
}
