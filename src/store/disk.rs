//! The store on disk (RocksDB): built next to the old one and moved into its place when complete.
//!
//! A crash, a kill or a full disk leaves the old store intact. Readers that have it open can go on reading.

use super::Store;
use oxigraph::model::Quad;
use oxigraph::store::StorageError;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The memory limit of the bulk loader; much less makes the files larger, more is not faster.
const MEGABYTES: usize = 256;

/// Why a store on disk cannot be built or opened.
#[derive(Debug, Error)]
pub enum DiskError {
    /// The disk failed or is full.
    #[error("`{path}`: {error}")]
    Io {
        /// The path that was accessed.
        path: PathBuf,
        /// The cause.
        error: io::Error,
    },
    /// The database failed.
    #[error("the store in `{path}` failed: {error}")]
    Storage {
        /// Its folder.
        path: PathBuf,
        /// The cause.
        error: StorageError,
    },
    /// The folder contains something else.
    #[error("`{path}` is not a store: give a folder that is new, empty or was written by `load`")]
    NoStore {
        /// The folder.
        path: PathBuf,
    },
    /// Another process is loading into the same folder.
    #[error("another load into `{path}` is running")]
    Busy {
        /// The folder.
        path: PathBuf,
    },
}

/// Builds a store from `quads` and moves it to `dir`, replacing any store there.
///
/// # Errors
///
/// If the disk or the database fails, or `dir` is not ours; what was there is left intact.
pub fn load(dir: &Path, quads: impl IntoIterator<Item = Quad>) -> Result<(), DiskError> {
    let (new, old) = (beside(dir, "new"), beside(dir, "old"));
    recover(dir, &new, &old)?;
    if dir.exists() && !is_store(dir) && !is_empty(dir) {
        return Err(DiskError::NoStore { path: dir.to_owned() });
    }
    if let Some(above) = dir.parent() {
        at(above, fs::create_dir_all(above))?;
    }
    if let Err(error) = build(&new, quads) {
        // Report the first error.
        let _ = fs::remove_dir_all(&new);
        return Err(DiskError::Storage { path: new, error });
    }
    swap(dir, &new, &old)
}

/// Opens the store at `dir`, read-only.
///
/// # Errors
///
/// If there is no store, or the database fails.
pub fn open(dir: &Path) -> Result<Store, DiskError> {
    let old = beside(dir, "old");
    // A load killed between its two renames leaves the store there.
    let place = if !dir.exists() && is_store(&old) { &old } else { dir };
    if !is_store(place) {
        return Err(DiskError::NoStore { path: dir.to_owned() });
    }
    let store = oxigraph::store::Store::open_read_only(place);
    store.map(Store::of).map_err(|error| DiskError::Storage { path: place.to_owned(), error })
}

/// Writes a complete store into the new folder `dir`, and closes it.
fn build(dir: &Path, quads: impl IntoIterator<Item = Quad>) -> Result<(), StorageError> {
    let store = oxigraph::store::Store::open(dir)?;
    let mut loader = store.bulk_loader().with_max_memory_size_in_megabytes(MEGABYTES);
    loader.load_quads(quads)?;
    loader.commit()?;
    store.flush()
}

/// Replaces `dir` by `new`, with two renames.
fn swap(dir: &Path, new: &Path, old: &Path) -> Result<(), DiskError> {
    if dir.exists() {
        at(dir, fs::rename(dir, old))?;
    }
    if let Err(error) = fs::rename(new, dir) {
        // Undo the first rename, and report the first error.
        let _ = fs::rename(old, dir);
        return Err(DiskError::Io { path: dir.to_owned(), error });
    }
    if old.exists() { at(old, fs::remove_dir_all(old)) } else { Ok(()) }
}

/// Cleans up after a killed load: deletes its incomplete store, and moves a store that was set aside back.
fn recover(dir: &Path, new: &Path, old: &Path) -> Result<(), DiskError> {
    if new.exists() {
        if is_store(new) && is_locked(new) {
            return Err(DiskError::Busy { path: dir.to_owned() });
        }
        at(new, fs::remove_dir_all(new))?;
    }
    match (dir.exists(), old.exists()) {
        (false, true) => at(dir, fs::rename(old, dir)),
        (true, true) => at(old, fs::remove_dir_all(old)),
        _ => Ok(()),
    }
}

/// Whether another process has the store at `dir` open for writing.
fn is_locked(dir: &Path) -> bool {
    match oxigraph::store::Store::open(dir) {
        Ok(_) => false,
        Err(error) => error.to_string().contains("lock file"),
    }
}

/// The hidden folder next to `dir` for its `state`.
fn beside(dir: &Path, state: &str) -> PathBuf {
    let name = dir.file_name().map_or_else(|| "store".into(), |name| name.to_string_lossy());
    dir.with_file_name(format!(".{name}.listgraph-{state}"))
}

/// Whether RocksDB wrote `dir`.
fn is_store(dir: &Path) -> bool {
    dir.join("CURRENT").is_file()
}

fn is_empty(dir: &Path) -> bool {
    fs::read_dir(dir).is_ok_and(|mut entries| entries.next().is_none())
}

fn at<T>(path: &Path, result: io::Result<T>) -> Result<T, DiskError> {
    result.map_err(|error| DiskError::Io { path: path.to_owned(), error })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::sample;
    use crate::store::Answer;

    fn count(store: &Store) -> String {
        let answer = store.query("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }").expect("answers");
        answer.table().expect("table").rows[0][0].clone()
    }

    #[test]
    fn a_load_replaces_the_store_and_cleans_up_after_a_killed_one() {
        let folder = tempfile::tempdir().expect("folder");
        let dir = folder.path().join("store");
        let quads = crate::rdf::quads(&sample::graph());
        load(&dir, quads.iter().take(3).cloned()).expect("loads");
        let before = open(&dir).expect("opens");
        fs::create_dir(beside(&dir, "new")).expect("folder");
        fs::write(beside(&dir, "new").join("bulk-1.sst"), "half").expect("file");
        load(&dir, quads.clone()).expect("loads");
        let after = open(&dir).expect("opens");
        assert_ne!(count(&before), count(&after));
        assert!(matches!(after.query("ASK { ?s a lg:List }"), Ok(Answer::Boolean(true))));
        assert_eq!(fs::read_dir(folder.path()).expect("folder").count(), 1);
    }

    #[test]
    fn a_store_that_was_moved_aside_is_found_and_put_back() {
        let folder = tempfile::tempdir().expect("folder");
        let dir = folder.path().join("store");
        load(&dir, crate::rdf::quads(&sample::graph())).expect("loads");
        fs::rename(&dir, beside(&dir, "old")).expect("renames");
        open(&dir).expect("opens");
        recover(&dir, &beside(&dir, "new"), &beside(&dir, "old")).expect("recovers");
        assert!(is_store(&dir));
    }

    #[test]
    fn folders_of_others_are_left_alone() {
        let folder = tempfile::tempdir().expect("folder");
        fs::write(folder.path().join("mine.txt"), "mine").expect("file");
        assert!(matches!(load(folder.path(), []), Err(DiskError::NoStore { .. })));
        assert!(matches!(open(folder.path()), Err(DiskError::NoStore { .. })));
    }
}
