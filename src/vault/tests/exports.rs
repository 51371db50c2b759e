//! Properties of every export: valid links, unique names, paths inside the folder.

use super::*;
use crate::graph::sample;
use crate::output::Output as _;
use crate::vault::Notes;
use proptest::prelude::*;
use std::collections::BTreeMap;

#[test]
fn every_node_has_a_note_and_every_link_a_target() {
    let graph = sample::graph();
    let mut vault = Memory::default();
    let plan = export(&graph, &mut vault);
    assert_eq!(notes(&vault), graph.node_count());
    assert!(plan.conflicts.is_empty());
    assert_sound(&vault);
    let hubs = Options { notes: Some(Notes::Hubs), ..Options::default() };
    let mut vault = Memory::default();
    export_with(&graph, &hubs, &mut vault);
    assert_eq!(notes(&vault), graph.node_count() - graph.nodes_of(NodeKind::Resource).count());
    assert_sound(&vault);
}

#[test]
fn a_second_export_writes_nothing() {
    for graph in [sample::graph(), before()] {
        let mut vault = Memory::default();
        export(&graph, &mut vault);
        let plan = plan(&graph, &Options::default(), &mut vault).unwrap();
        assert!(plan.is_empty(), "{plan:#?}");
        assert!(plan.update.is_empty() && plan.create.is_empty());
    }
}

#[test]
fn namesakes_are_told_apart_by_meaning() {
    let mut vault = Memory::default();
    export(&small(&[(1, "Same", ""), (2, "Same", "")]), &mut vault);
    assert!(vault.files.contains_key("Resources/Same (r1.example).md"));
    assert!(vault.files.contains_key("Resources/Same (r2.example).md"));
}

#[test]
fn the_home_note_opens_every_list() {
    let mut graph = before();
    let second = Node::new(NodeKind::List, Mint::default().list("example.org/second"));
    let page = Node::new(NodeKind::Resource, Iri::parse("https://second.example/page").unwrap());
    let pages = [&second, &page].map(|node| node.clone().with(Property::Name, Value::text("Home", None)));
    let [second, page] = pages;
    graph.add(second.clone());
    graph.add(page.clone());
    graph.connect(&page.iri, Edge::new(EdgeKind::ListedIn), &second.iri);
    let mut vault = Memory::default();
    export(&graph, &mut vault);
    let home = text(&vault, "Home.md");
    assert!(home.contains(HOME), "{home}");
    // Anything else with that title gets another file name.
    assert!(home.contains("[[Small]]") && home.contains("|Home]] · 1 resource ·"), "{home}");
    assert!(home.contains("(Bases/Resources.base)"), "{home}");
    assert_sound(&vault);

    edit(&mut vault, "Home.md", |text| text.replace("---\n%%", "---\nMy start page.\n\n%%"));
    export(&before(), &mut vault);
    let home = text(&vault, "Home.md");
    assert!(home.contains("My start page.") && !home.contains("Home]]"), "{home}");
    vault.files.remove("Home.md");
    export(&graph, &mut vault);
    assert!(!vault.files.contains_key("Home.md"), "what was deleted stays deleted");

    let mut other = Memory::default();
    other.files.insert("Home.md".into(), b"mine".to_vec());
    export(&graph, &mut other);
    assert_eq!(text(&other, "Home.md"), "mine");
    assert!(text(&other, "Home (listgraph).md").contains(HOME));
}

/// One Chinese list among others does not make the vault's own words Chinese, however many topics it has; the user's
/// choice does, and it persists.
#[test]
fn the_words_are_in_the_language_of_most_lists_or_in_the_chosen_one() {
    let mut graph = before();
    for (name, language, topics) in [("one", "en", 1), ("two", "en", 1), ("中文", "zh", 9)] {
        let list = Node::new(NodeKind::List, Mint::default().list(name))
            .with(Property::Name, Value::text(name, None))
            .with(Property::Language, Value::text(language, None));
        for at in 0..topics {
            let topic = Iri::parse(&format!("x:{name}/{at}")).unwrap();
            let label = if language == "zh" { format!("主题{at}") } else { format!("Topic {at}") };
            graph.add(
                Node::new(NodeKind::Topic, topic.clone()).with(Property::Name, Value::text(&label, None)),
            );
            graph.connect(&topic, Edge::new(EdgeKind::InList), &list.iri);
        }
        graph.add(list);
    }
    let in_languages = |languages: &[&str]| Options {
        languages: languages.iter().map(|tag| (*tag).to_owned()).collect(),
        ..Options::default()
    };
    let mut vault = Memory::default();
    export(&graph, &mut vault);
    assert!(text(&vault, "Home.md").contains("## Lists"));
    export_with(&graph, &in_languages(&["zh-Hans"]), &mut vault);
    assert!(text(&vault, "Home.md").contains("## 列表"));
    export(&graph, &mut vault);
    assert!(text(&vault, "Home.md").contains("## 列表"), "the choice is kept");
    export_with(&graph, &in_languages(&["ja", "en"]), &mut vault);
    assert!(text(&vault, "Home.md").contains("## Lists"));
}

#[test]
fn a_vault_that_was_emptied_is_written_anew() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    vault.files.retain(|path, _| path.starts_with('.'));
    export(&before(), &mut vault);
    assert_eq!(notes(&vault), before().node_count());
}

/// No title can make us write outside the folder.
#[test]
fn hostile_titles_stay_in_the_folder() {
    let hostile = ["../../x", "/etc/passwd", "C:\\x", "..", "CON", "a\0b", ".obsidian", "%%", "[[x]]"];
    let titles: Vec<_> = hostile.iter().enumerate().map(|(at, title)| (at, *title, *title)).collect();
    let mut vault = Memory::default();
    export(&small(&titles), &mut vault);
    assert_sound(&vault);
    for path in vault.files.keys() {
        assert!(
            !path.starts_with('/') && path.split('/').all(|part| !part.is_empty() && part != ".."),
            "{path}"
        );
    }
}

fn any_title() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[aAßſK%\\[\\]|#^:/\\\\. \u{301}é\u{202E}]{0,5}",
        Just("Same".to_owned()),
        Just("SAME".to_owned()),
        Just("Same (r1.example)".to_owned()),
        "(长标题){1,200}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_list_makes_a_sound_vault_that_stays(
        old in prop::collection::btree_map(0_usize..12, (any_title(), any_title()), 1..8),
        new in prop::collection::btree_map(0_usize..12, (any_title(), any_title()), 1..8),
    ) {
        let graph = |titles: &BTreeMap<usize, (String, String)>| {
            let titles: Vec<_> = titles.iter().map(|(at, (a, b))| (*at, a.as_str(), b.as_str())).collect();
            small(&titles)
        };
        let (old, new) = (graph(&old), graph(&new));
        let mut vault = Memory::default();
        export(&old, &mut vault);
        assert_sound(&vault);
        prop_assert_eq!(notes(&vault), old.node_count());
        let first = vault.list().unwrap();
        export(&new, &mut vault);
        assert_sound(&vault);
        prop_assert!(first.iter().all(|path| vault.files.contains_key(path)));
        let again = plan(&new, &Options::default(), &mut vault).unwrap();
        prop_assert!(again.is_empty(), "{:?} {:?}", again.update, again.mark);
        prop_assert!(again.conflicts.is_empty());
    }
}
