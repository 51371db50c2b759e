//! Whatever an interrupted export leaves behind, the next one completes or cleans up.

use super::*;
use crate::output::Output;
use crate::vault::Reason;

/// A vault that accepts a few more files and then fails.
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
                let is_gone = content.contains("listgraph-status: \"removed\"")
                    && found.contains("This is no longer in any list");
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

/// Edits that a user makes between an interrupted export and the next one are respected.
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
