//! What the version before wrote is carried over: graph files and vaults here, databases in `tests/neo4j`.

mod reading;

use listgraph::graph::{EdgeKind, Graph, NodeKind, Property};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

const LIST: &str = "tests/readers/old/serving";
const OLD_GRAPH: &str = "tests/data/old/serving.ttl";
const OLD_VAULT: &str = "tests/data/old/vault";

fn count(graph: &Graph) -> BTreeMap<&'static str, usize> {
    let nodes = NodeKind::ALL.into_iter().map(|kind| (kind.name(), graph.nodes_of(kind).count()));
    let edges = EdgeKind::ALL.into_iter().map(|kind| (kind.name(), graph.edges_of(kind).len()));
    nodes.chain(edges).collect()
}

#[test]
fn an_old_graph_file_says_what_it_said() {
    let old = reading::graph(OLD_GRAPH);
    for (what, expected) in [("List", 1), ("Topic", 2), ("Resource", 3), ("Author", 2), ("LISTED_IN", 3)] {
        assert_eq!(count(&old)[what], expected, "{what}");
    }
    for mention in old.edges_of(EdgeKind::ListedIn) {
        assert!(mention.properties().number(Property::Line).is_some(), "{mention:?}");
        assert_eq!(mention.occurrences().count(), 1, "{mention:?}");
    }
}

#[test]
fn an_old_graph_file_and_its_list_are_one_graph_in_which_nothing_stands_twice() {
    let new = reading::graph(LIST);
    let mut both = reading::graph(OLD_GRAPH);
    both.merge(new.clone());
    assert_eq!(count(&both), count(&new));
    let ids = |graph: &Graph| -> BTreeSet<String> {
        graph
            .edges_of(EdgeKind::ListedIn)
            .iter()
            .filter_map(|edge| edge.id().map(ToString::to_string))
            .collect()
    };
    assert_eq!(ids(&both), ids(&new));
    for mention in both.edges_of(EdgeKind::ListedIn) {
        assert_eq!(mention.occurrences().count(), 1, "{mention:?}");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        match path.is_dir() {
            true => copy(&path, &target),
            false => assert!(fs::copy(&path, &target).is_ok(), "{}", path.display()),
        }
    }
}

/// All notes below `folder` with their text.
fn notes(folder: &Path) -> BTreeMap<PathBuf, String> {
    let mut notes = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                notes.insert(path.clone(), fs::read_to_string(path).expect("UTF-8"));
            }
        }
    }
    notes
}

fn export(vault: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.args(["export", LIST, "--to", "obsidian", "-o"]).arg(vault).stdin(Stdio::null());
    let output = command.output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    said
}

#[test]
fn an_old_vault_is_brought_up_to_date_and_what_people_wrote_stays() {
    let place = tempfile::tempdir().expect("a folder");
    let vault = place.path().join("vault");
    copy(Path::new(OLD_VAULT), &vault);
    let note = vault.join("Resources/vLLM (GitHub).md");
    let text = fs::read_to_string(&note).expect("a note of the old vault");
    fs::write(&note, format!("{text}\nI use this one every day.\n")).expect("written");
    fs::write(vault.join("Mine.md"), "See [[vLLM (GitHub)]].\n").expect("written");
    export(&vault);

    let after = notes(&vault);
    let kept: Vec<&PathBuf> =
        after.iter().filter(|(_, text)| text.contains("every day")).map(|(path, _)| path).collect();
    assert_eq!(kept, [&note]);
    assert_eq!(after[&vault.join("Mine.md")], "See [[vLLM (GitHub)]].\n");
    let mut ids = BTreeMap::new();
    for (path, text) in &after {
        let id = text.lines().find_map(|line| line.strip_prefix("listgraph-id:"));
        if let Some(other) = id.and_then(|id| ids.insert(id.to_owned(), path)) {
            panic!("{} and {} are one thing", path.display(), other.display());
        }
    }
    let graph = reading::graph(LIST);
    assert!(
        ids.len() >= graph.nodes_of(NodeKind::Resource).count() + graph.nodes_of(NodeKind::Topic).count()
    );
    export(&vault);
    // Properties that came to a note may still move to their place.
    let lines = |notes: &BTreeMap<PathBuf, String>| -> BTreeMap<PathBuf, BTreeSet<String>> {
        notes.iter().map(|(path, text)| (path.clone(), text.lines().map(str::to_owned).collect())).collect()
    };
    let again = notes(&vault);
    assert!(lines(&again) == lines(&after), "a second time nothing is said anew");
    export(&vault);
    assert!(notes(&vault) == again, "a third time nothing is left to do");
}
