//! What people write, move and delete in a vault is respected by the next export.

use super::*;
use crate::vault::{Edited, Notes, Reason, RemovedNotes};

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
    let prune = Options { departed: RemovedNotes::Prune, ..Options::default() };
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
    let plan = export_with(&before(), &Options { departed: RemovedNotes::Prune, ..hubs }, &mut vault);
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
    let prune = Options { departed: RemovedNotes::Prune, ..Options::default() };
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
