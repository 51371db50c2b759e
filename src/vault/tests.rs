//! Vaults as people use them: exported, edited, exported again.

use super::render::file_names::fold;
use super::render::front_matter::{PlainValue, TYPES};
use super::sync::yaml;
use super::{Departed, Edited, Notes, Options, Plan, Reason, apply, plan};
use crate::graph::{Edge, EdgeKind, Graph, Node, NodeKind, Property, Value, sample};
use crate::iri::{Iri, Mint};
use crate::output::{Memory, Output};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap, HashSet};

fn export_with(graph: &Graph, options: &Options, vault: &mut Memory) -> Plan {
    let plan = plan(graph, options, vault).unwrap();
    apply(&plan, vault).unwrap();
    plan
}

fn export(graph: &Graph, vault: &mut Memory) -> Plan {
    export_with(graph, &Options::default(), vault)
}

fn text(vault: &Memory, path: &str) -> String {
    let file = vault.files.get(path).unwrap_or_else(|| panic!("no `{path}` in {:?}", vault.files.keys()));
    String::from_utf8(file.clone()).unwrap()
}

fn edit(vault: &mut Memory, path: &str, change: impl Fn(&str) -> String) {
    let old = text(vault, path);
    let new = change(&old);
    assert_ne!(old, new, "the edit of `{path}` changes nothing");
    vault.files.insert(path.to_owned(), new.into_bytes());
}

fn property(vault: &Memory, path: &str, name: &str) -> Option<PlainValue> {
    let text = text(vault, path);
    yaml::cut(&text).unwrap().entries.iter().find(|entry| entry.key == name)?.value()
}

fn many(items: &[&str]) -> Option<PlainValue> {
    Some(PlainValue::Many(items.iter().map(|item| (*item).to_owned()).collect()))
}

/// Link targets without heading and shown text.
fn targets(text: &str) -> Vec<String> {
    text.split("[[")
        .skip(1)
        .map(|link| {
            let link = &link[..link.find("]]").expect("a link ends")];
            link.split(['|', '#']).next().unwrap_or(link).to_owned()
        })
        .collect()
}

/// Asserts that all links resolve, names are unique and properties have their types.
fn assert_sound(vault: &Memory) {
    let visible = |path: &&String| !path.starts_with('.');
    let places: HashSet<String> = vault
        .files
        .keys()
        .filter(visible)
        .flat_map(|path| {
            let note = path.strip_suffix(".md").unwrap_or(path);
            [fold(path), fold(note), fold(note.rsplit('/').next().unwrap())]
        })
        .collect();
    let mut stems = HashMap::new();
    for path in vault.files.keys().filter(visible) {
        if let Some(stem) = path.strip_suffix(".md").map(|path| path.rsplit('/').next().unwrap()) {
            assert_eq!(stems.insert(fold(stem), path), None, "{path}");
        }
        let text = text(vault, path);
        for target in targets(&text) {
            assert!(places.contains(&fold(&target)), "`{target}` in `{path}` leads nowhere");
        }
        if path.ends_with(".md") {
            assert_typed(path, &text);
        } else if path.ends_with(".canvas") {
            let canvas: serde_json::Value = serde_json::from_str(&text).unwrap();
            let ids: HashSet<_> = canvas["nodes"].as_array().unwrap().iter().map(|n| &n["id"]).collect();
            assert_eq!(ids.len(), canvas["nodes"].as_array().unwrap().len());
            for edge in canvas["edges"].as_array().unwrap() {
                assert!(ids.contains(&edge["fromNode"]) && ids.contains(&edge["toNode"]));
            }
        }
    }
}

fn assert_typed(path: &str, text: &str) {
    for entry in yaml::cut(text).unwrap().entries {
        let Some((_, kind)) = TYPES.iter().find(|(name, _)| *name == entry.key) else { continue };
        let value = entry.value().unwrap();
        let is_typed = match (*kind, &value) {
            ("number", PlainValue::One(text)) => text.parse::<u64>().is_ok(),
            ("checkbox", PlainValue::One(text)) => text == "true",
            ("text", PlainValue::One(text)) => !text.contains('\n'),
            ("multitext" | "aliases" | "tags", PlainValue::Many(_)) => true,
            _ => false,
        };
        assert!(is_typed, "`{}` in `{path}` is {value:?}", entry.key);
    }
}

fn notes(vault: &Memory) -> usize {
    vault.files.keys().filter(|path| path.ends_with(".md")).count()
}

const TITLES: [&str; 9] = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Zeta", "Eta", "Theta", "Iota"];

fn resource(at: usize) -> Iri {
    Iri::new(&format!("https://r{at}.example/x"))
}

/// A list with two topics and a resource for each of `titles`; odd ones are in the second topic.
fn small(titles: &[(usize, &str, &str)]) -> Graph {
    let mint = Mint::default();
    let mut graph = Graph::new();
    let list = mint.list("small");
    let name = |text: &str| Value::text(text, Some("en"));
    graph.add(Node::new(NodeKind::List, list.clone()).with(Property::Name, name("Small")));
    let topics = ["First", "Second"].map(|topic| mint.topic("small", [topic]));
    for (topic, (label, position)) in topics.iter().zip([("First", 1), ("Second", 2)]) {
        let position = Value::Integer(position);
        let node = Node::new(NodeKind::Topic, topic.clone());
        graph.add(node.with(Property::Name, name(label)).with(Property::Position, position));
        graph.connect(topic, Edge::new(EdgeKind::InList), &list);
    }
    let author = mint.account("github", "ada");
    graph.add(Node::new(NodeKind::Author, author.clone()).with(Property::Name, name("Ada")));
    for (at, title, said) in titles {
        let (iri, topic) = (resource(*at), &topics[at % 2]);
        let node = Node::new(NodeKind::Resource, iri.clone()).with(Property::Name, name(title));
        graph.add(node.with(Property::Kind, Value::Text("article".into())));
        graph.connect(&iri, Edge::new(EdgeKind::About), topic);
        graph.connect(&iri, Edge::new(EdgeKind::AuthoredBy), &author);
        let mention = Edge::new(EdgeKind::ListedIn)
            .named(mint.mention("small", "README.md", "x", &iri, title, 1))
            .with(Property::Name, name(title))
            .with(Property::Description, name(said))
            .with(Property::Topic, Value::Iri(topic.clone()))
            .with(Property::Line, Value::Integer(*at as u64));
        graph.connect(&iri, mention, &list);
    }
    graph
}

fn before() -> Graph {
    let titles: Vec<_> = TITLES.iter().enumerate().map(|(at, title)| (at, *title, "old words")).collect();
    small(&titles)
}

/// Without Alpha and Iota, with new descriptions for the others, a second Beta and a Mine.
fn after() -> Graph {
    let kept = TITLES.iter().enumerate().filter(|(at, _)| !matches!(at, 0 | 8));
    let mut titles: Vec<_> = kept.map(|(at, title)| (at, *title, "new words")).collect();
    titles.extend([(21, "Beta", "another"), (23, "Mine", "not mine")]);
    small(&titles)
}

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

/// What people do to a vault. The checks below are in the same order.
fn edit_as_people_do(vault: &mut Memory) {
    // 1: text before and after the block.
    edit(vault, "Resources/Beta.md", |text| {
        let text = text.replace("---\n%% listgraph:begin", "---\nMy own start\n%% listgraph:begin");
        text + "\n## Mine\n- [ ] read it #todo\n"
    });
    // 2: custom properties, with a comment and a nested map.
    edit(vault, "Resources/Gamma.md", |text| {
        text.replacen("---\n", "---\nrating: 5 # of 5\nnested:\n  a: [1]\n", 1)
    });
    // 3: an alias and a tag added to our lists, saved in Obsidian's style.
    edit(vault, "Resources/Delta.md", |text| {
        let tags = "tags:\n  - \"kg/resource\"\n  - \"kind/article\"\n";
        text.replace(tags, "aliases: [D4]\ntags:\n  - kg/resource\n  - kind/article\n  - favourite\n")
    });
    // 4: a note moved to another folder.
    let moved = vault.files.remove("Resources/Epsilon.md").unwrap();
    vault.files.insert("Reading/2026/Epsilon.md".into(), moved);
    // 5: a note renamed in Obsidian, which rewrites the links in all others.
    let renamed = vault.files.remove("Resources/Zeta.md").unwrap();
    vault.files.insert("Resources/Zeta, read.md".into(), renamed);
    for file in vault.files.iter_mut().filter(|(path, _)| path.ends_with(".md")) {
        let text = String::from_utf8(file.1.clone()).unwrap();
        *file.1 = text.replace("[[Zeta]]", "[[Zeta, read]]").into_bytes();
    }
    // 6: a note deleted.
    vault.files.remove("Resources/Eta.md");
    // 7: a managed block edited by hand.
    edit(vault, "Resources/Theta.md", |text| text.replace("old words", "better words"));
    // 8: a value and a tag of ours changed and removed.
    edit(vault, "Topics/Small/First.md", |text| {
        text.replace("position: 1", "position: 7").replace("  - \"kg/topic\"\n", "  - seen\n")
    });
    // 9: the user's own notes, one with the name of a resource to come.
    vault.files.insert("Mine.md".into(), b"see [[Beta]]\r\n".to_vec());
    vault.files.insert("Elsewhere/Beta.md".into(), b"my other Beta\n".to_vec());
    // 10: settings changed.
    vault.files.insert(".obsidian/graph.json".into(), b"{\"showTags\":true}".to_vec());
    edit(vault, ".obsidian/types.json", |text| text.replace("\"url\": \"text\"", "\"url\": \"multitext\""));
    // 11: a view added to a base, a canvas rearranged.
    edit(vault, "Bases/Resources.base", |text| text.to_owned() + "  - type: table\n    name: Mine\n");
    edit(vault, "Lists/Small.canvas", |text| text.replacen("\"x\":", "\"x\": 7", 1));
    // 12: Windows line ends, and text in a note whose node will leave.
    edit(vault, "Authors/Ada.md", |text| text.replace('\n', "\r\n") + "My words\r\n");
    edit(vault, "Resources/Alpha.md", |text| text.to_owned() + "My words\n");
    // 13: a note copied.
    let copy = vault.files["Resources/Gamma.md"].clone();
    vault.files.insert("Resources/Gamma 1.md".into(), copy);
}

#[test]
fn what_people_wrote_is_still_there() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    edit_as_people_do(&mut vault);
    let edited = vault.clone();
    let plan = export(&after(), &mut vault);
    assert_edits_1_to_6(&vault);
    assert_edits_7_to_13(&vault, &edited, &plan);
    let again = super::plan(&after(), &Options::default(), &mut vault).unwrap();
    assert!(again.is_empty(), "{:?} {:?}", again.update, again.mark);
}

fn assert_edits_1_to_6(vault: &Memory) {
    let beta = text(vault, "Resources/Beta.md");
    assert!(beta.contains("My own start\n%%") && beta.ends_with("\n## Mine\n- [ ] read it #todo\n"));
    assert!(beta.contains("new words") && !beta.contains("old words"));
    assert!(text(vault, "Resources/Gamma.md").starts_with("---\nrating: 5 # of 5\nnested:\n  a: [1]\n"));
    assert!(text(vault, "Resources/Gamma.md").contains("new words"));
    let delta = "Resources/Delta.md";
    assert_eq!(property(vault, delta, "tags"), many(&["kg/resource", "kind/article", "favourite"]));
    assert_eq!(property(vault, delta, "aliases"), many(&["D4"]));
    assert!(text(vault, "Reading/2026/Epsilon.md").contains("new words"));
    assert!(!vault.files.contains_key("Resources/Epsilon.md"));
    assert!(text(vault, "Resources/Zeta, read.md").contains("new words"));
    assert!(!vault.files.contains_key("Resources/Zeta.md") && !vault.files.contains_key("Resources/Eta.md"));
    let second = text(vault, "Topics/Small/Second.md");
    assert!(second.contains("[[Zeta, read|Zeta]]") && second.contains("new words"));
    assert!(text(vault, "Topics/Small/First.md").contains("[Eta](https://r6.example/x)"));
}

fn assert_edits_7_to_13(vault: &Memory, edited: &Memory, plan: &Plan) {
    assert!(text(vault, "Resources/Theta.md").contains("better words"));
    let first = "Topics/Small/First.md";
    assert_eq!(property(vault, first, "position"), Some(PlainValue::One("7".into())));
    assert_eq!(property(vault, first, "tags"), many(&["seen"]));
    assert!(text(vault, "Topics/Small/Second.md").contains("[[Resources/Beta|Beta]]"));
    for untouched in [
        "Mine.md",
        "Elsewhere/Beta.md",
        ".obsidian/graph.json",
        "Bases/Resources.base",
        "Lists/Small.canvas",
        "Resources/Gamma 1.md",
    ] {
        assert_eq!(vault.files[untouched], edited.files[untouched], "{untouched}");
    }
    assert!(vault.files.contains_key("Resources/Mine (r23.example).md"));
    assert!(vault.files.contains_key("Resources/Beta (r21.example).md"));
    assert!(text(vault, ".obsidian/types.json").contains("\"url\": \"multitext\""));
    let ada = text(vault, "Authors/Ada.md");
    assert!(ada.ends_with("%%\r\nMy words\r\n") && !ada.replace("\r\n", "").contains('\n'));
    assert!(ada.contains("Beta (r21.example)"));
    let alpha = text(vault, "Resources/Alpha.md");
    assert!(alpha.ends_with("My words\n") && alpha.contains("listgraph-status: \"removed\""));
    assert!(!alpha.contains("old words") || property(vault, "Resources/Alpha.md", "description").is_some());
    assert_eq!(plan.mark, ["Resources/Alpha.md", "Resources/Iota.md"]);
    let conflicts: Vec<_> = plan.conflicts.iter().map(|c| (c.path.as_str(), c.reason)).collect();
    assert_eq!(
        conflicts,
        [
            ("Resources/Theta.md", Reason::BlockEdited),
            ("Lists/Small.canvas", Reason::FileEdited),
            ("Resources/Gamma 1.md", Reason::Copy)
        ]
    );
    assert!(plan.delete.is_empty());
    assert_eq!(plan.foreign, 3);
}

#[test]
fn pruning_takes_only_what_no_one_touched() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    edit(&mut vault, "Resources/Alpha.md", |text| text.to_owned() + "My words\n");
    let prune = Options { departed: Departed::Prune, ..Options::default() };
    let plan = export_with(&after(), &prune, &mut vault);
    assert_eq!(plan.delete, ["Resources/Iota.md"]);
    assert_eq!(plan.mark, ["Resources/Alpha.md"]);
    assert_sound(&vault);
    let plan = export(&before(), &mut vault);
    assert!(plan.create.contains(&"Resources/Iota.md".to_owned()));
    let alpha = text(&vault, "Resources/Alpha.md");
    assert!(
        alpha.contains("old words") && alpha.ends_with("My words\n") && !alpha.contains("listgraph-status")
    );
}

#[test]
fn turning_to_hubs_takes_untouched_resource_notes_only_when_pruning() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    edit(&mut vault, "Resources/Beta.md", |text| text.to_owned() + "My words\n");
    let hubs = Options { notes: Some(Notes::Hubs), ..Options::default() };
    let plan = export_with(&before(), &hubs, &mut vault);
    assert!(plan.delete.is_empty() && plan.mark.is_empty() && plan.update.is_empty());
    let plan = export_with(&before(), &Options { departed: Departed::Prune, ..hubs }, &mut vault);
    // All but the one with the user's text; the base stays because of it.
    assert_eq!(plan.delete.len(), TITLES.len() - 1);
    assert!(vault.files.contains_key("Resources/Beta.md") && plan.mark.is_empty());
    assert_sound(&vault);
    // The choice is kept.
    assert!(super::plan(&before(), &Options::default(), &mut vault).unwrap().create.is_empty());
}

#[test]
fn what_was_marked_can_be_pruned_later() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    assert_eq!(export(&after(), &mut vault).mark.len(), 2);
    let iota = text(&vault, "Resources/Iota.md");
    assert!(iota.contains("listgraph-status") && !iota.contains("[["), "{iota}");
    let prune = Options { departed: Departed::Prune, ..Options::default() };
    let plan = export_with(&after(), &prune, &mut vault);
    assert_eq!(plan.delete, ["Resources/Alpha.md", "Resources/Iota.md"]);
}

#[test]
fn what_was_deleted_stays_deleted() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    for path in ["Bases/Topics.base", "Lists/Small.canvas", "Authors/Ada.md"] {
        vault.files.remove(path).unwrap();
    }
    for graph in [after(), before()] {
        export(&graph, &mut vault);
        assert!(!vault.files.contains_key("Bases/Topics.base"));
        assert!(!vault.files.contains_key("Lists/Small.canvas"));
        assert!(!vault.files.contains_key("Authors/Ada.md"));
        assert_sound(&vault);
    }
}

#[test]
fn foreign_files_are_never_written_over() {
    let mut vault = Memory::default();
    for path in ["Resources/Alpha.md", "Topics/Small/First.md", "Bases/Resources.base", "a.md", "x.png"] {
        vault.files.insert(path.into(), b"mine, and \xFF not UTF-8".to_vec());
    }
    let foreign = vault.clone();
    let plan = export(&before(), &mut vault);
    assert!(foreign.files.iter().all(|(path, content)| vault.files[path] == *content));
    assert_eq!(plan.foreign, 5);
    assert_eq!(plan.conflicts.len(), 1);
    assert_eq!(notes(&vault), before().node_count() + 3);
}

#[test]
fn names_last_when_a_namesake_comes() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    let old: HashSet<String> = vault.files.keys().cloned().collect();
    export(&after(), &mut vault);
    assert!(old.iter().all(|path| vault.files.contains_key(path)));
    assert_sound(&vault);
}

#[test]
fn without_a_manifest_the_notes_tell_what_is_ours() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    vault.files.remove(".listgraph/manifest.json");
    let same = export(&before(), &mut vault);
    assert!(same.conflicts.is_empty(), "{:?}", same.conflicts);
    assert_eq!(same.update, [""; 0]);
    let mut expected = vault.clone();
    export(&after(), &mut expected);
    vault.files.remove(".listgraph/manifest.json");
    let changed = export(&after(), &mut vault);
    assert!(changed.conflicts.is_empty(), "{:?}", changed.conflicts);
    assert_eq!(vault, expected);
}

#[test]
fn without_a_manifest_edits_are_still_a_persons() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    vault.files.remove(".listgraph/manifest.json");
    edit(&mut vault, "Resources/Theta.md", |text| text.replace("old words", "better words"));
    edit(&mut vault, "Resources/Beta.md", |text| text.replace("tags:\n", "tags:\n  - mine\n") + "My words\n");
    edit(&mut vault, "Lists/Small.canvas", |text| text.replacen("\"x\":", "\"x\": 7", 1));
    let plan = export(&after(), &mut vault);
    let conflicts: Vec<_> = plan.conflicts.iter().map(|c| (c.path.as_str(), c.reason)).collect();
    let expected = [("Lists/Small.canvas", Reason::Foreign), ("Resources/Theta.md", Reason::BlockEdited)];
    assert_eq!(conflicts, expected);
    assert!(text(&vault, "Resources/Theta.md").contains("better words"));
    let beta = text(&vault, "Resources/Beta.md");
    assert!(beta.contains("new words") && beta.contains("- mine") && beta.ends_with("My words\n"), "{beta}");
}

#[test]
fn whoever_wants_ours_gets_it_and_keeps_the_rest() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    edit(&mut vault, "Resources/Theta.md", |text| {
        text.replace("\nold words", "\nbetter words") + "My words\n"
    });
    edit(&mut vault, "Resources/Gamma.md", |text| text.replace("%% listgraph:end %%", ""));
    edit(&mut vault, "Lists/Small.canvas", |text| text.replacen("\"x\":", "\"x\": 7", 1));
    assert_eq!(export(&after(), &mut vault).conflicts.len(), 3);
    let overwrite = Options { edited: Edited::Overwrite, ..Options::default() };
    let plan = export_with(&after(), &overwrite, &mut vault);
    assert!(plan.conflicts.is_empty(), "{:?}", plan.conflicts);
    let theta = text(&vault, "Resources/Theta.md");
    assert!(theta.contains("new words") && !theta.contains("better words"));
    assert!(theta.ends_with("My words\n"));
    assert!(text(&vault, "Resources/Gamma.md").contains("new words"));
    let again = export(&after(), &mut vault);
    assert_eq!((again.update, again.conflicts), (Vec::new(), Vec::new()));
}

/// A vault that takes a few more files and then fails.
struct Dying {
    vault: Memory,
    left: usize,
}

impl Dying {
    fn step(&mut self) -> std::io::Result<&mut Memory> {
        self.left = self.left.checked_sub(1).ok_or_else(|| std::io::Error::other("killed"))?;
        Ok(&mut self.vault)
    }
}

impl Output for Dying {
    fn put(&mut self, path: &str, content: &[u8]) -> std::io::Result<()> {
        self.step()?.put(path, content)
    }

    fn get(&mut self, path: &str) -> std::io::Result<Option<Vec<u8>>> {
        self.vault.get(path)
    }

    fn list(&mut self) -> std::io::Result<Vec<String>> {
        self.vault.list()
    }

    fn remove(&mut self, path: &str) -> std::io::Result<()> {
        self.step()?.remove(path)
    }
}

/// Exports `graph` until `left` files are written; returns whether that completed it.
fn export_until(graph: &Graph, vault: &mut Memory, left: usize) -> bool {
    let mut dying = Dying { vault: std::mem::take(vault), left };
    let plan = plan(graph, &Options::default(), &mut dying).unwrap();
    let is_done = apply(&plan, &mut dying).is_ok();
    *vault = dying.vault;
    is_done
}

/// A third graph: other descriptions, some nodes gone, some new.
fn between() -> Graph {
    let kept = TITLES.iter().enumerate().filter(|(at, _)| !matches!(at, 1 | 2));
    let mut titles: Vec<_> = kept.map(|(at, title)| (at, *title, "words between")).collect();
    titles.extend([(21, "Beta", "yet another"), (30, "Mine", "one that leaves again")]);
    small(&titles)
}

/// However often and wherever an export is interrupted, the next one ends as if nothing had happened.
#[test]
fn an_export_that_is_cut_short_leaves_no_trace() {
    for start in [None, Some(before())] {
        let mut vault = Memory::default();
        start.iter().for_each(|graph| drop(export(graph, &mut vault)));
        let mut expected = vault.clone();
        export(&after(), &mut expected);
        // An export that only has to delete its journal is complete.
        let mut done = vault.clone();
        export(&between(), &mut done);
        let last = done.files[".listgraph/manifest.json"].clone();
        export(&after(), &mut done);
        let mut cuts = 0;
        for left in 0.. {
            let mut cut = vault.clone();
            if export_until(&between(), &mut cut, left) {
                break;
            }
            if cut.files.get(".listgraph/manifest.json") == Some(&last) {
                export(&after(), &mut cut);
                assert!(cut == done);
                continue;
            }
            cuts += 1;
            // A second one is interrupted too, at another point.
            export_until(&before(), &mut cut, left / 2);
            let plan = export(&after(), &mut cut);
            assert!(plan.conflicts.is_empty(), "cut at {left}: {:?}", plan.conflicts);
            for (path, content) in &expected.files {
                let found = String::from_utf8_lossy(cut.files.get(path).map_or(b"nothing", Vec::as_slice));
                let content = String::from_utf8_lossy(content);
                // Notes whose nodes left keep the properties that were written last.
                let is_gone =
                    content.contains("listgraph-status: \"removed\"") && found.contains("No list in");
                if path != ".listgraph/manifest.json" && !is_gone {
                    assert_eq!(found, content, "`{path}`, cut at {left}");
                }
            }
            let again = super::plan(&after(), &Options::default(), &mut cut).unwrap();
            assert!(again.is_empty() && !again.was_cut_short, "cut at {left}: {:?}", again.update);
            let more: Vec<_> = cut.files.keys().filter(|path| !expected.files.contains_key(*path)).collect();
            assert!(more.is_empty(), "cut at {left}: {more:?}");
        }
        assert!(cuts > 15, "{cuts}");
    }
}

/// What a user writes or removes between an interrupted export and the next one is respected.
#[test]
fn edits_after_a_cut_stay() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    let notes = vault.files.len();
    export_until(&between(), &mut vault, notes);
    assert!(text(&vault, "Resources/Delta.md").contains("words between"));
    edit(&mut vault, "Resources/Delta.md", |text| {
        text.replace("tags:\n  - \"kg/resource\"\n", "tags:\n  - mine\n") + "My words\n"
    });
    edit(&mut vault, "Resources/Epsilon.md", |text| text.replace("words between", "my words"));
    let plan = export(&after(), &mut vault);
    let conflicts: Vec<_> = plan.conflicts.iter().map(|c| (c.path.as_str(), c.reason)).collect();
    assert_eq!(conflicts, [("Resources/Epsilon.md", Reason::BlockEdited)]);
    let delta = text(&vault, "Resources/Delta.md");
    assert!(delta.contains("new words") && delta.ends_with("My words\n"), "{delta}");
    assert_eq!(property(&vault, "Resources/Delta.md", "tags"), many(&["mine", "kind/article"]));
}

#[test]
fn broken_properties_are_left_alone() {
    let mut vault = Memory::default();
    export(&before(), &mut vault);
    edit(&mut vault, "Resources/Beta.md", |text| text.replacen("---\n", "---\n: [broken\nno yaml\n", 1));
    let edited = vault.files["Resources/Beta.md"].clone();
    let plan = export(&after(), &mut vault);
    assert_eq!(vault.files["Resources/Beta.md"], edited);
    assert!(plan.conflicts.iter().any(|conflict| conflict.reason == Reason::UnreadableProperties));
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
