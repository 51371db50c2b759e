//! Any text can be read, and each of its links becomes an entry, a further link or a skip.

use listgraph::extract::{self, Extraction};
use listgraph::markdown;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::HashSet;

#[path = "accuracy/links.rs"]
mod links;

/// The building blocks of lists, and typical mistakes.
const PARTS: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\n- ",
    "\n- ",
    "\n- [",
    "\n  - [",
    "\n1. [",
    "\n## ",
    "\n# ",
    "\n> ",
    "\n    ",
    "\n| ",
    " | ",
    "\n|---|---|\n",
    "[Quill](https://quill.example/a)",
    "[Inks](https://inks.example)",
    "](https://pens.example/b) - ",
    "](",
    ")",
    "[",
    "]",
    "(",
    "（",
    "）",
    "【",
    "】",
    "《",
    "》",
    "“",
    "”",
    "\"",
    "'",
    "’",
    ":",
    "：",
    "/",
    "|",
    "｜",
    ",",
    "，",
    "、",
    "。",
    ";",
    "；",
    ".",
    "...",
    "…",
    "!",
    "?",
    "@",
    "＠",
    "#",
    "-",
    " - ",
    " – ",
    " — ",
    "–",
    "—",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "\\",
    "&",
    "&amp;",
    "&lt;",
    "<",
    ">",
    "<br>",
    "<a href=\"https://html.example\">",
    "</a>",
    "<b>",
    "</b>",
    "<ul>",
    "<li>",
    "</li>",
    "</ul>",
    "<table>",
    "<tr>",
    "<td>",
    "</td>",
    "</tr>",
    "</table>",
    "<details>",
    "<summary>",
    "</summary>",
    "</details>",
    "<!-- ",
    " -->",
    "<img src=\"i.svg\" alt=\"code\">",
    "![logo](l.png)",
    "[![badge](https://img.shields.io/x.svg)](https://badge.example)",
    "https://bare.example/a_b",
    "www.bare.example",
    "[Paper](https://paper.example)",
    "[code]",
    "(PDF)",
    "2019",
    "(2019)",
    "by ",
    " by ",
    "By ",
    "et al",
    " et al.",
    " et al. ",
    "and ",
    " & ",
    "Ada Moreau",
    "Tom Heron",
    "J. Swift",
    "José",
    "André Silva",
    "作者",
    "作者：",
    "由",
    "主讲",
    "陈远山",
    "的",
    "著",
    "墨水",
    "コード",
    "필기",
    "كتاب",
    "книга",
    "𠮷",
    "①",
    "⭐",
    "★ 12",
    "💀",
    "🇨🇳",
    "\u{200d}",
    "\u{fe0f}",
    "\u{a0}",
    "\u{3000}",
    "\u{200b}",
    "\u{feff}",
    "\t",
    "\r\n",
    "\0",
    "İ",
    "ß",
    "ﬁ",
    "Ａ",
    "e\u{301}",
    ":tada:",
    "a",
    "Ink",
    "the ",
    " ",
];

/// All addresses that reading accounts for.
fn told(found: &Extraction) -> HashSet<&str> {
    let entries = found.entries.iter();
    let own = entries.clone().filter_map(|entry| Some(entry.address.as_ref()?.value.as_str()));
    let further =
        entries.flat_map(|entry| &entry.further_links).map(|further_link| further_link.address.as_str());
    own.chain(further).chain(found.skips.iter().map(|skip| skip.address.as_str())).map(str::trim).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn any_text_is_read_and_no_link_is_lost(parts in vec(select(PARTS), 0..60)) {
        let text = parts.concat();
        let document = markdown::read(&text);
        let mut found = extract::read(&document);
        extract::settle_authors([&mut found]);
        let mut all = Vec::new();
        links::collect(&document.blocks, &mut all);
        let told = told(&found);
        for (_, address) in all.iter().filter(|(_, address)| !address.is_empty()) {
            prop_assert!(told.contains(address.as_str()), "{address} is lost in {text:?}");
        }
        for entry in &found.entries {
            prop_assert!(text.get(entry.span.clone()).is_some(), "{:?} is no place in {text:?}", entry.span);
        }
    }
}
