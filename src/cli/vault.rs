//! Writing an Obsidian vault: what a run does to a folder in which people write too.

use super::{Outcome, terminal};
use anyhow::{Context as _, Result};
use listgraph::export::Options;
use listgraph::graph::Graph;
use listgraph::output::{Folder, Output as _};
use listgraph::vault::{self, Plan};
use std::io::{self, Write as _};
use std::path::Path;

/// Brings the vault at `path` up to date.
pub(super) fn write(graph: &Graph, options: &Options, path: &Path) -> Result<()> {
    let mut folder = Folder::new(path);
    // Held from before the folder is read until it is written: two exports at once would each
    // take the other's notes for a person's.
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

/// Says what would be done, and does nothing.
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

/// Warns of what is probably not meant.
fn warn(plan: &Plan, path: &Path) {
    let real = path.canonicalize().ok();
    let around =
        real.iter().flat_map(|path| path.ancestors().skip(1)).find(|above| above.join(".obsidian").is_dir());
    if let Some(around) = around {
        terminal::line(&format!(
            "warning: `{}` is a vault already, and a vault inside a vault confuses Obsidian: give that one, or a folder outside",
            around.display()
        ));
    }
    if plan.was_cut_short {
        terminal::line("the last export into this vault was cut short; this one brings it in order");
    }
    if plan.mark.len() > plan.keep.len() + plan.update.len() {
        terminal::line(
            "warning: most of what the vault holds is in none of the lists given: a vault shows all that one export is given",
        );
    }
}

fn plan(graph: &Graph, options: &Options, folder: &mut Folder, path: &Path) -> Result<Plan> {
    vault::plan(graph, &options.vault(), folder)
        .with_context(|| format!("`{}` cannot be read", path.display()))
}

fn counts(plan: &Plan) -> String {
    format!(
        "vault: {} new, {} changed, {} unchanged, {} marked as gone, {} deleted, {} left to you, {} not ours",
        plan.create.len(),
        plan.update.len(),
        plan.keep.len(),
        plan.mark.len(),
        plan.delete.len(),
        plan.conflicts.len(),
        plan.foreign,
    )
}
