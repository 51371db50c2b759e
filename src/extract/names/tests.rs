//! What the grammar accepts, leaves out and rejects, and that it handles any text.

use super::*;
use proptest::prelude::*;
use std::time::Instant;

fn no_thing(_: &str) -> bool {
    false
}

fn is_thing(text: &str) -> bool {
    ["HTML", "CSS", "Docker", "Kafka"].contains(&text)
}

/// The makers of `text` as a list of names.
fn makers(text: &str, cue: Cue) -> String {
    joined(&[read(text, Context::new(Vocabulary::shipped(), &is_thing).with(cue))])
}

/// The makers announced by a cue in `text`.
fn told(text: &str) -> String {
    joined(&announced(text, Context::new(Vocabulary::shipped(), &is_thing)))
}

/// The makers at the end of `text`, and the title before them.
fn at_end(text: &str) -> (String, &str) {
    let found = trailing(text, Context::new(Vocabulary::shipped(), &is_thing));
    let start = found.as_ref().map_or(text.len(), |found| found.span.start);
    (joined(found.as_slice()), &text[..start])
}

fn at_start(text: &str) -> (String, &str) {
    let found = leading(text, Context::new(Vocabulary::shipped(), &is_thing));
    let end = found.as_ref().map_or(0, |found| found.span.end);
    (joined(found.as_slice()), &text[end..])
}

fn joined(found: &[NameReading]) -> String {
    let names: Vec<&str> =
        found.iter().flat_map(NameReading::makers).map(|name| name.text.as_str()).collect();
    names.join("|")
}

#[test]
fn lists_of_people_convince_by_themselves() {
    for (text, expected) in [
        ("J.W. van der Berg", "J.W. van der Berg"),
        ("Ann Lee, Bo Chen and Cy de la Cruz", "Ann Lee|Bo Chen|Cy de la Cruz"),
        ("Ed Chi, Chi Han", "Ed Chi|Chi Han"),
        ("Jane Doe, Ph.D., and Max Roe, MD", "Jane Doe|Max Roe"),
        ("Ann Lee & Bo Chen; Li Na", "Ann Lee|Bo Chen|Li Na"),
        ("Ann Lee / Zhiyong Wu", "Ann Lee|Zhiyong Wu"),
        ("Ann Lee<br>Zhiyong Wu", "Ann Lee|Zhiyong Wu"),
        ("Ann Lee • Zhiyong Wu + Kim Park", "Ann Lee|Zhiyong Wu|Kim Park"),
        ("Ann Lee／Zhiyong Wu＆Kim Park", "Ann Lee|Zhiyong Wu|Kim Park"),
        ("Anna Vogel und Max Roth", "Anna Vogel|Max Roth"),
        ("Ana Ruiz y José Ortega y Gasset", "Ana Ruiz|José Ortega y Gasset"),
        ("Jean Moreau et Alice Petit", "Jean Moreau|Alice Petit"),
        ("Иван Петров и Анна Сидорова", "Иван Петров|Анна Сидорова"),
        ("Prof. Ada Moreau, Dr. Tom Heron et al.", "Ada Moreau|Tom Heron"),
        ("Ann Lee*, Bo Chen†, Minkai Xu1,2", "Ann Lee|Bo Chen|Minkai Xu"),
        ("Ann Lee (MIT), Bo Chen (Example Corp)", "Ann Lee|Bo Chen"),
        ("Ada Moreau, Tom Heron @ Example Institute", "Ada Moreau|Tom Heron"),
        ("Ada Moreau, University of Example", "Ada Moreau"),
        ("Martin Luther Jr., Ann Lee", "Martin Luther Jr.|Ann Lee"),
        ("林小溪、陈远山", "林小溪|陈远山"),
        ("林小溪和陈远山", "林小溪|陈远山"),
        ("林小溪 陈远山", "林小溪|陈远山"),
        ("欧阳小溪", "欧阳小溪"),
        ("约翰·史密斯", "约翰·史密斯"),
        ("アラン・ケイ", "アラン・ケイ"),
        ("田中太郎、山本花子", "田中太郎|山本花子"),
        ("김성범 교수님", "김성범"),
        ("김성범, 이연수", "김성범|이연수"),
        ("Trần Quốc Huy", "Trần Quốc Huy"),
        ("@janedoe, @maxroe", "janedoe|maxroe"),
        ("@janedoe @maxroe", "janedoe|maxroe"),
        ("微信公众号「深海笔记」", "深海笔记"),
    ] {
        assert_eq!(makers(text, Cue::None), expected, "{text}");
    }
}

#[test]
fn family_names_that_come_first_are_turned_round() {
    for (text, expected) in [
        ("Doe, Jane; Roe, Max", "Jane Doe|Max Roe"),
        ("Doe, Jane & Roe, Max", "Jane Doe|Max Roe"),
        ("Doe, Jane and Roe, Max", "Jane Doe|Max Roe"),
        ("Moreau, Ada", "Ada Moreau"),
        ("Doe, J., Roe, M. and Poe, A.", "J. Doe|M. Roe|A. Poe"),
        ("Cai, Xiaojin, and William Yang Wang", "Xiaojin Cai|William Yang Wang"),
        ("von Oswald, Johannes, Ann Lee", "Johannes von Oswald|Ann Lee"),
        ("van der Berg, J.W.", "J.W. van der Berg"),
        ("Krzysztof Kowal, Valery Lima, David Dohan", "Krzysztof Kowal|Valery Lima|David Dohan"),
    ] {
        assert_eq!(makers(text, Cue::None), expected, "{text}");
    }
}

#[test]
fn what_stands_around_a_name_is_left_out_and_named() {
    for (text, expected, what) in [
        ("[美] 约翰·史密斯 著", "约翰·史密斯", vec![What::Nation, What::Role]),
        ("（英）玛丽·琼斯", "玛丽·琼斯", vec![What::Nation]),
        ("林小溪（主编）", "林小溪", vec![What::Role]),
        ("林小溪等编著", "林小溪", vec![What::Role]),
        ("林小溪（例子大学）", "林小溪", vec![What::Affiliation]),
        ("林小溪@例子公司", "林小溪", vec![What::Affiliation]),
        ("林小溪老师", "林小溪", vec![What::Title]),
        ("Jane Doe (ed.)", "Jane Doe", vec![What::Role]),
        ("Dr. Jane Doe", "Jane Doe", vec![What::Title]),
        ("Jane Doe and others", "Jane Doe", vec![What::Others]),
        ("Jane Doe (2014)", "Jane Doe", vec![What::Mark]),
        ("Yangqing Jia (贾扬清)", "Yangqing Jia", vec![What::Alias]),
    ] {
        let reading = read(text, Context::new(Vocabulary::shipped(), &no_thing).with(Cue::Explicit));
        let [name] = &reading.names[..] else { panic!("{text}: {reading:?}") };
        let name: &Name = name;
        let found: Vec<What> = name.stripped.iter().map(|stripped: &Stripped| stripped.what).collect();
        assert_eq!((name.text.as_str(), found), (expected, what), "{text}");
    }
}

#[test]
fn names_have_their_kind_and_texts_their_vote() {
    let context = Context::new(Vocabulary::shipped(), &no_thing);
    for (text, kind) in [
        ("Ann Lee", Kind::Person),
        ("林小溪", Kind::Person),
        ("University of Example", Kind::Organisation),
        ("OpenMMLab 团队", Kind::Organisation),
        ("@janedoe", Kind::Account),
        ("Zed", Kind::Unknown),
    ] {
        let found = read(text, context.with(Cue::Slot)).names;
        assert_eq!(found.iter().map(|name| name.kind).collect::<Vec<_>>(), [kind], "{text}");
    }
    for (text, vote) in [
        ("Ann Lee, Bo Chen", Vote::Sure),
        ("Zed", Vote::Open),
        ("2024-03-19", Vote::Against),
        ("a wheel that turns", Vote::Against),
    ] {
        assert_eq!(read(text, context).vote, vote, "{text}");
    }
}

#[test]
fn translators_are_contributors() {
    for (text, maker, other) in [
        ("林小溪 著；陈远山 译", "林小溪", "陈远山"),
        ("Jane Doe; translated by Ann Poe", "Jane Doe", "Ann Poe"),
        ("[日] 村上春树 著 林少华 译", "村上春树", "林少华"),
        ("Ana Ruiz, trl.: Mike Gray", "Ana Ruiz", "Mike Gray"),
    ] {
        let reading = read(text, Context::new(Vocabulary::shipped(), &no_thing).with(Cue::Explicit));
        assert_eq!(joined(std::slice::from_ref(&reading)), maker, "{text}");
        let others: Vec<_> = reading.names.iter().filter(|name| name.part == Part::Contributor).collect();
        assert_eq!(others.iter().map(|name| name.text.as_str()).collect::<Vec<_>>(), [other], "{text}");
    }
}

#[test]
fn titles_and_remarks_are_no_names() {
    for text in [
        "Deep Learning",
        "Groups, rings and fields.",
        "A small wheel that turns",
        "Operating Systems",
        "ICML 2020",
        "NeurIPS'24",
        "2024-03-19",
        "Jan 2020",
        "PDF",
        "HTML, CSS",
        "The R Inferno",
        "入门教程",
        "深度学习",
        "从入门到实践",
        "数据结构与算法",
        "https://example.org",
        "",
    ] {
        assert_eq!(makers(text, Cue::None), "", "{text}");
    }
    for text in [
        "Various Authors",
        "佚名",
        "(Udemy)",
        "HTML, CSS",
        "PDF",
        "2021",
        "Jan 6 2015",
        "is a wheel that turns",
    ] {
        assert_eq!(makers(text, Cue::Slot), "", "{text}");
    }
}

#[test]
fn a_place_speaks_for_what_content_leaves_open() {
    for text in ["basarat", "CodeWithHarry", "Code with Harry", "Wikibooks", "OpenStax", "进击的小明", "Zed"]
    {
        assert_eq!(makers(text, Cue::None), "", "{text}");
        assert_eq!(makers(text, Cue::Slot), text, "{text}");
    }
    assert_eq!(makers("Example", Cue::By), "");
    assert_eq!(makers("why the lucky stiff", Cue::Explicit), "why the lucky stiff");
}

#[test]
fn labels_and_words_announce_names_up_to_the_next_label() {
    for (text, expected) in [
        ("甲 作者：林小溪 译者：陈远山", "林小溪"),
        ("작성자: 홍길동", "홍길동"),
        ("Boats by Al Sweigart (free)", "Al Sweigart"),
        ("作者：林小溪 日期：2021-01-02", "林小溪"),
        ("作者：林小溪 出版社：例子出版社", "林小溪"),
        ("(作者：林小溪)", "林小溪"),
        ("Five Author: Jane Doe Year: 2020", "Jane Doe"),
        ("One by @janedoe", "janedoe"),
        ("by @janedoe and @maxroe", "janedoe|maxroe"),
        ("Deep Learning by Yoshua Bengio and Ian Goodfellow (05/07/2015)", "Yoshua Bengio|Ian Goodfellow"),
        ("A course by Hugo Larochelle from Université de Sherbrooke", "Hugo Larochelle"),
        ("a thing made by Salvatore Giordano.", "Salvatore Giordano"),
        ("源码解读 @罗西的思考", "罗西的思考"),
        ("公众号「深海笔记」", "深海笔记"),
        ("作者是Max Roth,他在某大学", "Max Roth"),
        ("作者陈远山在某年写了它", "陈远山"),
        ("课程由Ana Ruiz和J. Roth主讲，很好", "Ana Ruiz|J. Roth"),
        ("（本文由 林小溪 创作）", "林小溪"),
        ("作者是IBM的工程师", ""),
        ("作者已经写完第三章", ""),
        ("由 C 语言编写", ""),
        ("感谢 @janedoe 推荐", ""),
        ("\"Boats\" by Jane Doe gives a good start", "Jane Doe"),
        ("Faster nets by Reducing Internal Covariate Shift", ""),
        ("powered by Kafka", ""),
        ("Learn it by building pages", ""),
        ("Jepsen is used by Jane Doe", ""),
        ("mail me@example.org", ""),
    ] {
        assert_eq!(told(text), expected, "{text}");
    }
}

#[test]
fn names_at_the_end_leave_the_title() {
    for (text, expected) in [
        ("No rest - Alicia Pugh", ("Alicia Pugh", "No rest")),
        ("P-값 - 김성범 교수님", ("김성범", "P-값")),
        ("Async (Роман Липов)", ("Роман Липов", "Async")),
        ("Big Ships by Jane Doe", ("Jane Doe", "Big Ships")),
        ("Juke – @thingsgone en Tumblr", ("thingsgone", "Juke")),
        ("Big Ships, Ana Ruiz and Jane Doe", ("Ana Ruiz|Jane Doe", "Big Ships")),
        ("Boats: Deep Learning", ("", "Boats: Deep Learning")),
        ("Boats (PDF)", ("", "Boats (PDF)")),
    ] {
        let (names, title) = at_end(text);
        assert_eq!((names.as_str(), title), expected, "{text}");
    }
}

#[test]
fn names_at_the_start_end_where_something_else_begins() {
    for (text, expected) in [
        ("Ann Lee, Bo Chen. Arxiv 2020.", ("Ann Lee|Bo Chen", ". Arxiv 2020.")),
        ("Mary Lima et al. arXiv.", ("Mary Lima", " arXiv.")),
        ("Ann Lee, Bo Chen, ICML 2020", ("Ann Lee|Bo Chen", ", ICML 2020")),
        ("C. Mohan, Ann Lee: “Boats”", ("C. Mohan|Ann Lee", ": “Boats”")),
        ("Deep nets are here", ("", "Deep nets are here")),
    ] {
        let (names, rest) = at_start(text);
        assert_eq!((names.as_str(), rest), expected, "{text}");
    }
}

#[test]
fn the_words_of_a_list_speak_against_names() {
    let titles = ["The quill of ink", "Quill and feather", "Feather of a goose"];
    let words = Vocabulary::of(titles);
    let context = |words| Context::new(words, &no_thing);
    assert_eq!(read("Quill Feather", context(&words)).names, []);
    assert_eq!(read("Quill Feather", context(Vocabulary::shipped())).names.len(), 1);
}

/// Pieces for building texts that look like lists of names.
const PIECES: [&str; 36] = [
    "Ann",
    "Lee",
    "J.",
    "van",
    "林小溪",
    "陈",
    "·",
    "・",
    "김성범",
    "著",
    "等",
    "译：",
    "作者：",
    "by ",
    "@x",
    "@",
    ", ",
    "; ",
    "、",
    " and ",
    "和",
    "(",
    ")",
    "（",
    "）",
    "[美]",
    "「",
    "」",
    "et al.",
    "<br>",
    " - ",
    "*",
    "2020",
    "\n",
    "ICML",
    "é",
];

fn text() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24).prop_map(|pieces| pieces.concat());
    prop_oneof![pieces, any::<String>()]
}

/// All that the grammar finds in `text` under a cue.
fn under(cue: Cue, text: &str) -> Vec<NameReading> {
    let context = Context::new(Vocabulary::shipped(), &no_thing).with(cue);
    let mut found = vec![read(text, context)];
    found.extend(leading(text, context));
    found.extend(trailing(text, context));
    found.extend(announced(text, context));
    found
}

/// All that the grammar finds in `text`.
fn all(text: &str) -> Vec<NameReading> {
    [Cue::None, Cue::Slot, Cue::By, Cue::Explicit].into_iter().flat_map(|cue| under(cue, text)).collect()
}

proptest! {
    #[test]
    fn spans_are_inside_the_text_and_in_order(text in text()) {
        for reading in all(&text) {
            prop_assert!(text.get(reading.span.clone()).is_some(), "{reading:?}");
            prop_assert!(reading.names.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "{reading:?}");
            for name in &reading.names {
                let inside = reading.span.start <= name.span.start && name.span.end <= reading.span.end;
                prop_assert!(inside && text.get(name.span.clone()).is_some(), "{reading:?}");
                for stripped in &name.stripped {
                    prop_assert!(text.get(stripped.span.clone()).is_some(), "{reading:?}");
                }
            }
        }
    }

    #[test]
    fn names_hold_no_separator_and_no_space_at_their_ends(text in text()) {
        for name in all(&text).iter().flat_map(|reading| &reading.names) {
            prop_assert!(!name.text.contains([';', '；', '、', '|', '\n']), "{name:?}");
            prop_assert!(!name.text.is_empty() && name.text.trim() == name.text, "{name:?}");
            prop_assert!((-5.0..=5.0).contains(&name.strength), "{name:?}");
        }
    }

    #[test]
    fn a_name_that_was_read_is_read_again_as_itself(text in text()) {
        let context = Context::new(Vocabulary::shipped(), &no_thing);
        // A channel in quotes can have any name, even `Code and Tea`.
        let is_quoted = |name: &Name| name.kind == Kind::Account;
        for name in read(&text, context).names.into_iter().filter(|name| !is_quoted(name)) {
            let again = read(&name.text, context.with(Cue::Explicit));
            let texts: Vec<&str> = again.names.iter().map(|again| again.text.as_str()).collect();
            prop_assert_eq!(texts, vec![name.text.as_str()]);
        }
    }
}

#[test]
fn time_grows_as_the_text_does() {
    let time = |text: &str| {
        let start = Instant::now();
        under(Cue::Slot, text);
        start.elapsed().as_secs_f64()
    };
    for piece in PIECES.iter().chain(&[
        "a ", "a, ", "(a", "「a", "A. B", "作者", "@a ", "- by ", ": ", ", A", "a@", "A-", "A'", "王", "' \"",
    ]) {
        let short = piece.repeat(12_500 / piece.len());
        let long = piece.repeat(100_000 / piece.len());
        let (before, after) = (time(&short), time(&long));
        // Eight times the text; quadratic time would be 64 times as long.
        assert!(after < 30.0 * before + 0.5, "{piece:?}: {before} s, then {after} s");
    }
}

#[test]
fn an_article_is_no_part_of_a_name() {
    let called = |text: &str| super::judge::without_article(text.to_owned());
    assert_eq!(called("the Ink Foundation"), "Ink Foundation");
    assert_eq!(called("The Ink Foundation"), "The Ink Foundation");
    assert_eq!(called("the ink"), "the ink");
}
