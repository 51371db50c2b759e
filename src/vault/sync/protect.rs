//! Leaves write-protected files as they are, with the record of what was last written there.

use super::decide::Planner;
use super::plan::{Conflict, Reason};
use crate::output::Output;
use std::collections::HashSet;

impl Planner<'_> {
    /// Takes the files that the user protected from writing out of the plan: everything else is written.
    pub(in crate::vault) fn spare_protected(&mut self, output: &mut dyn Output) {
        let is_protected = |path: &&String| output.is_protected(path);
        let protected: HashSet<String> = self.plan.writes.keys().filter(is_protected).cloned().collect();
        if protected.is_empty() {
            return;
        }
        self.plan.writes.retain(|path, _| !protected.contains(path));
        for paths in [&mut self.plan.create, &mut self.plan.update, &mut self.plan.mark] {
            paths.retain(|path| !protected.contains(path));
        }
        let old = &self.old;
        self.new.written.retain(|id, record| {
            let is_spared = protected.contains(&record.path);
            match old.written.get(id).filter(|_| is_spared) {
                Some(old) => record.clone_from(old),
                None => return !is_spared,
            }
            true
        });
        self.new.files.retain(|name, record| {
            let is_spared = protected.contains(&record.path);
            match old.files.get(name).filter(|_| is_spared) {
                Some(old) => record.clone_from(old),
                None => return !is_spared,
            }
            true
        });
        let mut protected: Vec<String> = protected.into_iter().collect();
        protected.sort();
        for path in protected {
            self.plan.conflicts.push(Conflict { path: path.clone(), reason: Reason::Protected });
            self.plan.keep.push(path);
        }
    }
}
