//! Updates an Obsidian vault, and reports what changed.

use super::{Outcome, terminal};
use anyhow::{Context as _, Result};
use listgraph::export::Options;
use listgraph::graph::Graph;
use listgraph::output::{Folder, Output as _};
use listgraph::vault::{self, Plan};
use std::io::{self, Write as _};
use std::path::Path;

/// Updates the vault at `path`.
pub(super) fn write(graph: &Graph, options: &Options, path: &Path) -> Result<()> {
    let mut folder = Folder::new(path);
    // Locked from before the folder is read until it is written: otherwise two concurrent exports would each take the
    // other's notes for a user's.
    let _lock = folder.lock().with_context(|| format!("`{}` cannot be written", path.display()))?;
    let plan = plan(graph, options, &mut folder, path)?;
    warn(&plan, path);
    vault::apply(&plan, &mut folder).with_context(|| format!("`{}` cannot be written", path.display()))?;
    terminal::line(&counts(&plan));
    for conflict in &plan.conflicts {
        terminal::line(&format!("{}: {}", path.join(&conflict.path).display(), conflict.reason));
    }
    Ok(())
}

/// Prints what would change, without changing it.
pub(super) fn dry_run(graph: &Graph, options: &Options, path: &Path) -> Result<Outcome> {
    let plan = plan(graph, options, &mut Folder::new(path), path)?;
    warn(&plan, path);
    let mut out = io::stdout().lock();
    for (word, paths) in
        [("create", &plan.create), ("update", &plan.update), ("mark", &plan.mark), ("delete", &plan.delete)]
    {
        for path in paths {
            writeln!(out, "{word} {path}")?;
        }
    }
    for conflict in &plan.conflicts {
        writeln!(out, "leave {}: {}", conflict.path, conflict.reason)?;
    }
    terminal::line(&counts(&plan));
    Ok(Outcome::Fine)
}

/// Warns about likely mistakes.
fn warn(plan: &Plan, path: &Path) {
    let real = path.canonicalize().ok();
    let around =
        real.iter().flat_map(|path| path.ancestors().skip(1)).find(|above| above.join(".obsidian").is_dir());
    if let Some(around) = around {
        terminal::line(&format!(
            "warning: `{}` is already a vault, and Obsidian cannot handle a vault inside a vault: export to that vault, or to a folder outside it",
            around.display()
        ));
    }
    if plan.was_cut_short {
        terminal::line("the last export into this vault was interrupted; this one repairs it");
    }
    if plan.mark.len() > plan.keep.len() + plan.update.len() {
        terminal::line(
            "warning: most notes in this vault come from other lists: pass all lists of the vault to a single export",
        );
    }
}

fn plan(graph: &Graph, options: &Options, folder: &mut Folder, path: &Path) -> Result<Plan> {
    vault::plan(graph, &options.vault(), folder)
        .with_context(|| format!("`{}` cannot be read", path.display()))
}

/// How many files each part of the plan has, without empty parts.
fn counts(plan: &Plan) -> String {
    let mut parts = Vec::new();
    for (state, paths) in [
        ("new", &plan.create),
        ("changed", &plan.update),
        ("unchanged", &plan.keep),
        ("newly marked", &plan.mark),
        ("deleted", &plan.delete),
    ] {
        let are_notes = paths.iter().all(|path| path.ends_with(".md"));
        let noun = format!("{state} {}", if are_notes { "note" } else { "file" });
        parts.push((paths.len(), noun));
    }
    parts.push((plan.conflicts.len(), "conflict".to_owned()));
    parts.push((plan.foreign, "other file".to_owned()));
    let parts =
        parts.iter().filter(|(count, _)| *count > 0).map(|(count, noun)| terminal::counted(*count, noun));
    format!("vault: {}", parts.collect::<Vec<_>>().join(", "))
}
