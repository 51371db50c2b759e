//! Language detection on real lists whose language is known.

#![expect(clippy::print_stdout, reason = "the test is there for the measure")]

mod reading;

use listgraph::language;
use listgraph::{extract, markdown};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Titles of invented books, with their language; the document is in the language of its folder of titles.
const OWN: &[(&str, &[&str])] = &[
    ("en", &["The Little Book of Ink", "How to Repair a Pen", "Notes on Paper for Beginners"]),
    ("de", &["Tinte für Anfänger", "Das kleine Buch der Federn", "Einführung in die Schreibkunst"]),
    (
        "fr",
        &[
            "Le petit livre des plumes",
            "Introduction à l'encre pour les débutants",
            "Réparer une plume avec soin",
        ],
    ),
    ("es", &["El pequeño libro de la tinta", "Cómo reparar una pluma", "Introducción al papel para todos"]),
    ("ru", &["Как починить перо", "Книга о чернилах", "Введение в каллиграфию"]),
    ("ja", &["はじめてのインク", "ペンの直し方", "紙についての小さな本"]),
    ("ko", &["잉크 입문", "펜을 고치는 방법", "종이에 관한 작은 책"]),
    ("zh-hans", &["墨水入门与实践", "如何修理钢笔", "关于纸张的小书"]),
    ("zh-hant", &["墨水入門與實踐", "如何修理鋼筆", "關於紙張的小書"]),
];

#[test]
fn titles_of_our_own_in_each_script() {
    for (tag, titles) in OWN {
        let document = language::of_document(titles.iter().copied());
        assert_eq!(document, Some(*tag), "{titles:?}");
        for title in *titles {
            assert_eq!(language::of(title, document), Some(*tag), "{title}");
        }
    }
}

/// The titles, topics and descriptions of a file.
fn texts(path: &Path) -> Option<(Vec<String>, Vec<String>)> {
    let text = std::fs::read_to_string(path).ok()?;
    let mut found = extract::read(&markdown::read(&text));
    extract::settle_authors([&mut found]);
    let titles = found.entries.iter().filter_map(|entry| Some(entry.title.as_ref()?.value.clone()));
    let texts = found.entries.iter().filter_map(|entry| Some(entry.description.as_ref()?.value.clone()));
    Some((titles.collect(), texts.collect()))
}

/// The tag in the name of a file in one language; `None` for files in English or in several.
fn tag_of(stem: &str) -> Option<String> {
    let tag = stem.rsplit_once("books-").or_else(|| stem.rsplit_once("courses-")).map(|(_, tag)| tag)?;
    let tag = tag.strip_prefix("interactive-tutorials-").unwrap_or(tag);
    let known = tag.split(['-', '_']).next().is_some_and(|part| part.len() == 2);
    // `langs` and `subjects` are in English; Persian, Filipino and so on have other codes.
    (known && tag != "en").then(|| tag.replace('_', "-"))
}

fn language_of(tag: &str) -> String {
    match tag {
        "zh" | "zh-CN" => "zh-hans".into(),
        "zh-TW" => "zh-hant".into(),
        "fa-IR" => "fa".into(),
        "pt-PT" | "pt-BR" => "pt".into(),
        tag => tag.split('-').next().unwrap_or(tag).to_lowercase(),
    }
}

/// Files in one language, with that language.
fn files() -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    let Some(lists) = reading::shared("corpus/lists") else { return files };
    for folder in ["books", "courses"] {
        let folder = lists.join("EbookFoundation__free-programming-books").join(folder);
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
            if let Some(tag) = tag_of(&stem) {
                files.push((path, language_of(&tag)));
            }
        }
    }
    files.sort();
    files
}

/// Whether a title in Latin letters may be English in any list.
fn may_be_english(tag: &str, found: &str) -> bool {
    found == "en" && tag != "en"
}

/// The statistical model's code for languages that most titles of these lists are in.
fn code_of(tag: &str) -> Option<&'static str> {
    let codes = [
        ("cs", "ces"),
        ("de", "deu"),
        ("es", "spa"),
        ("fi", "fin"),
        ("id", "ind"),
        ("pl", "pol"),
        ("pt", "por"),
        ("tr", "tur"),
        ("vi", "vie"),
    ];
    codes.iter().find(|(known, _)| *known == tag).map(|(_, code)| *code)
}

#[test]
fn titles_of_lists_in_one_language() {
    let mut by_language: BTreeMap<String, (usize, usize, usize)> = BTreeMap::new();
    let mut wrong_documents = Vec::new();
    let mut model = (0, 0);
    for (path, tag) in files() {
        let Some((titles, _)) = texts(&path) else { continue };
        if titles.len() < 5 {
            continue;
        }
        let document = language::of_document(titles.iter().map(String::as_str));
        // If most titles are in Latin letters but the language is not, those are English.
        let own = titles.iter().filter(|title| language::of(title, None) == Some(&tag)).count();
        let may_be_other = own * 2 < titles.len() && matches!(document, Some("en") | None);
        if document != Some(tag.as_str()) && !may_be_other {
            wrong_documents.push(format!("{}: {document:?}, {} titles", path.display(), titles.len()));
        }
        let counts = by_language.entry(tag.clone()).or_default();
        for title in &titles {
            if let Some(code) = code_of(&tag) {
                model.0 += usize::from(whatlang::detect_lang(title).is_some_and(|lang| lang.code() == code));
                model.1 += 1;
            }
            let Some(found) = language::of(title, document) else { continue };
            counts.0 += usize::from(found == tag);
            counts.1 += usize::from(may_be_english(&tag, found));
            counts.2 += usize::from(found != tag && !may_be_english(&tag, found));
            if found != tag && found != "en" && std::env::var_os("SHOW").is_some() {
                println!("{tag} {found}: {title}");
            }
            if found == "en" && tag != "en" && std::env::var_os("SHOW_EN").is_some() {
                println!("{tag} en: {title}");
            }
        }
    }
    println!("the statistical model alone: {model:?} of titles right");
    let (mut right, mut all) = (0, 0);
    for (tag, (same, english, other)) in &by_language {
        println!("{tag}: {same} as the list, {english} English, {other} otherwise");
        assert!(other * 50 <= same + english, "{tag}");
        right += same + english;
        all += same + english + other;
    }
    println!("documents told wrongly: {wrong_documents:#?}");
    println!("{right} of {all}");
    assert!(all > 0 || reading::shared("corpus/lists").is_none(), "no titles were read");
    assert!(right * 1000 >= all * 970, "{right} of {all}");
    assert!(wrong_documents.is_empty(), "{wrong_documents:#?}");
}

/// Descriptions that a list has in three languages are told apart, each on its own.
#[test]
fn descriptions_in_three_languages() {
    let Some(table) = reading::shared("corpus/truth/awesome-japanese-nlp-resources.tsv") else { return };
    let table = std::fs::read_to_string(table).expect("a table");
    let mut right = [0_usize; 3];
    let mut all = [0_usize; 3];
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        for (at, (cell, tag)) in [(4, "en"), (5, "ja"), (6, "zh-hans")].into_iter().enumerate() {
            let Some(text) = cells.get(cell).filter(|text| text.chars().count() > 10) else { continue };
            // Some descriptions are in Japanese in every column.
            let is_kana = |c: char| ('\u{3041}'..='\u{30FE}').contains(&c);
            if tag != "ja" && text.contains(is_kana) {
                continue;
            }
            all[at] += 1;
            let found = language::of(text, Some(tag));
            right[at] += usize::from(found == Some(tag));
            if found != Some(tag) && std::env::var_os("SHOW").is_some() {
                println!("{tag} {found:?}: {text}");
            }
        }
    }
    println!("en, ja, zh-hans: {right:?} of {all:?}");
    for (right, all) in right.into_iter().zip(all) {
        assert!(right * 100 >= all * 95, "{right} of {all}");
    }
}
