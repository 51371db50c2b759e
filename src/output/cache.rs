//! The cache: a folder of bounded size whose contents can be recreated. It can be deleted at any time and shared by
//! concurrent runs.
//!
//! An entry is written aside and renamed, contains its own key and a checksum, and counts as missing if anything is
//! wrong with it. Keys are hashes of everything that the entry depends on, the program included.

use sha2::{Digest as _, Sha256};
use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

/// A folder of entries.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    /// The maximum total size of the entries, in bytes.
    most: u64,
    /// Distinguishes this program from other versions and builds of it.
    program: String,
    /// How many bytes were written since the last sweep.
    written: AtomicU64,
}

/// The hash under which an entry is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key([u8; 32]);

/// The environment variable that sets the folder; an empty value disables the cache.
const VARIABLE: &str = "LISTGRAPH_CACHE";
/// The maximum size of the user's cache, in bytes.
const MOST: u64 = 1 << 30;
/// The first bytes of every entry.
const MAGIC: &[u8; 8] = b"lgcache1";
const ENDING: &str = "run";
/// The ending of entries that are being written.
const UNFINISHED: &str = "part";
/// An unfinished entry older than this was left behind by a run that was killed.
const ABANDONED: Duration = Duration::from_secs(3600);
/// The fastest compression level.
const LEVEL: i32 = 1;

impl Cache {
    /// The user's cache, unless no folder for it is known or it is disabled.
    #[must_use]
    pub fn users() -> Option<Self> {
        Self::new(users_folder()?, MOST)
    }

    /// A cache of at most `most` bytes in `folder`, which is created when needed; `None` if the program cannot be
    /// distinguished from other builds.
    #[must_use]
    pub fn new(folder: PathBuf, most: u64) -> Option<Self> {
        let path = std::env::current_exe().ok()?;
        let about = fs::metadata(path).ok()?;
        let changed = about.modified().ok()?.duration_since(SystemTime::UNIX_EPOCH).ok()?;
        let program = format!("{} {} {}", env!("CARGO_PKG_VERSION"), about.len(), changed.as_nanos());
        Some(Self { folder, most, program, written: AtomicU64::new(0) })
    }

    /// The key of what depends on `parts` and on this program.
    #[must_use]
    pub fn key(&self, parts: &[String]) -> Key {
        let mut hash = Sha256::new();
        for part in std::iter::once(&self.program).chain(parts) {
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part.as_bytes());
        }
        Key(hash.finalize().into())
    }

    /// The entry of `key`, if there is one and it is intact.
    #[must_use]
    pub fn get(&self, key: &Key) -> Option<Vec<u8>> {
        let mut file = File::open(self.place(key)).ok()?;
        let mut start = [0; MAGIC.len() + 32];
        file.read_exact(&mut start).ok()?;
        if start[..MAGIC.len()] != *MAGIC || start[MAGIC.len()..] != key.0 {
            return None;
        }
        // The checksum is part of the frame.
        let content = zstd::decode_all(&mut file).ok()?;
        // Eviction is by time of last use. A failure to record it does no harm.
        let _ = file.set_modified(SystemTime::now());
        Some(content)
    }

    /// Stores `content` under `key`; a failure to store it is not an error.
    pub fn put(&self, key: &Key, content: &[u8]) {
        let Ok(length) = self.write(key, content) else { return };
        let before = self.written.fetch_add(length, Ordering::Relaxed);
        if before + length > self.most / 16 {
            self.sweep();
        }
    }

    fn write(&self, key: &Key, content: &[u8]) -> io::Result<u64> {
        self.make()?;
        let suffix = format!(".{UNFINISHED}");
        let mut file = tempfile::Builder::new().suffix(&suffix).tempfile_in(&self.folder)?;
        file.write_all(MAGIC)?;
        file.write_all(&key.0)?;
        let mut encoder = zstd::Encoder::new(&mut file, LEVEL)?;
        encoder.include_checksum(true)?;
        encoder.write_all(content)?;
        encoder.finish()?;
        let length = file.as_file().metadata()?.len();
        file.persist(self.place(key))?;
        Ok(length)
    }

    /// Creates the folder, accessible to the user only, with the tag that excludes it from backups.
    fn make(&self) -> io::Result<()> {
        let tag = self.folder.join("CACHEDIR.TAG");
        if tag.exists() {
            return Ok(());
        }
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(&self.folder)?;
        fs::write(
            tag,
            "Signature: 8a477f597d28d172789f06886806bc55\n# The cache of listgraph; it can be deleted at any time.\n",
        )
    }

    fn place(&self, key: &Key) -> PathBuf {
        let name = data_encoding::HEXLOWER.encode(&key.0);
        self.folder.join(name).with_extension(ENDING)
    }

    /// Deletes the least recently used entries until a tenth of the space is free, and what killed runs left behind.
    fn sweep(&self) {
        self.written.store(0, Ordering::Relaxed);
        let Ok(folder) = fs::read_dir(&self.folder) else { return };
        let mut entries: Vec<(SystemTime, u64, PathBuf)> = Vec::new();
        for entry in folder.flatten() {
            let path = entry.path();
            let Ok(about) = entry.metadata() else { continue };
            let Ok(used) = about.modified() else { continue };
            let is_old = used.elapsed().is_ok_and(|age| age > ABANDONED);
            match ending(&path) {
                Some(ENDING) => entries.push((used, about.len(), path)),
                // Someone else may have deleted it.
                Some(UNFINISHED) if is_old => drop(fs::remove_file(path)),
                _ => {}
            }
        }
        let mut total: u64 = entries.iter().map(|(_, length, _)| length).sum();
        if total <= self.most {
            return;
        }
        entries.sort();
        for (_, length, path) in entries {
            if total <= self.most / 10 * 9 {
                break;
            }
            let _ = fs::remove_file(path);
            total -= length;
        }
    }
}

impl Drop for Cache {
    fn drop(&mut self) {
        if *self.written.get_mut() > 0 {
            self.sweep();
        }
    }
}

fn ending(path: &Path) -> Option<&str> {
    path.extension()?.to_str()
}

/// The folder for the cache: the user's choice, else below the platform's cache folder.
fn users_folder() -> Option<PathBuf> {
    let named = |name: &str| std::env::var_os(name).map(PathBuf::from);
    if let Some(folder) = named(VARIABLE) {
        return (!folder.as_os_str().is_empty()).then_some(folder);
    }
    let absolute = |name: &str| named(name).filter(|folder| folder.is_absolute());
    let above = if cfg!(windows) {
        absolute("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        absolute("HOME").map(|home| home.join("Library/Caches"))
    } else {
        absolute("XDG_CACHE_HOME").or_else(|| Some(absolute("HOME")?.join(".cache")))
    };
    Some(above?.join("listgraph").join("runs"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cache(folder: &Path, most: u64) -> Cache {
        Cache::new(folder.to_owned(), most).expect("the tests are a program")
    }

    fn key(cache: &Cache, name: &str) -> Key {
        cache.key(&[name.to_owned()])
    }

    /// Bytes that do not compress.
    fn noise(seed: u8) -> Vec<u8> {
        (0..64u8).flat_map(|at| Sha256::digest([seed, at])).collect()
    }

    fn age(cache: &Cache, key: &Key, seconds: u64) {
        let file = File::options().write(true).open(cache.place(key)).expect("an entry");
        file.set_modified(SystemTime::now() - Duration::from_secs(seconds)).expect("set");
    }

    #[test]
    fn an_entry_is_found_until_it_is_damaged_or_deleted() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = cache(&folder.path().join("deep/down"), 1 << 20);
        let (one, other) = (key(&cache, "one"), key(&cache, "other"));
        assert_eq!(cache.get(&one), None);
        cache.put(&one, b"content");
        assert_eq!(cache.get(&one).as_deref(), Some(&b"content"[..]));
        assert_eq!(cache.get(&other), None);
        let whole = fs::read(cache.place(&one)).expect("read");
        for at in 0..whole.len() {
            let mut damaged = whole.clone();
            damaged[at] ^= 0x10;
            fs::write(cache.place(&one), &damaged).expect("written");
            assert!(cache.get(&one).is_none_or(|content| content == b"content"), "byte {at}");
            fs::write(cache.place(&one), &whole[..at]).expect("written");
            assert_eq!(cache.get(&one), None, "cut at {at}");
        }
        fs::write(cache.place(&other), &whole).expect("written");
        assert_eq!(cache.get(&other), None, "the entry of another key");
        fs::remove_dir_all(folder.path().join("deep")).expect("deleted");
        cache.put(&one, b"again");
        assert_eq!(cache.get(&one).as_deref(), Some(&b"again"[..]));
    }

    #[test]
    fn parts_are_kept_apart_in_keys() {
        let folder = tempfile::tempdir().expect("a folder");
        let cache = cache(folder.path(), 1 << 20);
        let key =
            |parts: &[&str]| cache.key(&parts.iter().map(|part| (*part).to_owned()).collect::<Vec<_>>());
        assert_ne!(key(&["ab", "c"]), key(&["a", "bc"]));
        assert_ne!(key(&["a"]), key(&["a", ""]));
    }

    #[test]
    fn what_was_not_used_for_longest_goes_first_and_other_files_stay() {
        let folder = tempfile::tempdir().expect("a folder");
        let mine = folder.path().join("mine.txt");
        fs::write(&mine, noise(0)).expect("written");
        let fresh = folder.path().join("fresh.part");
        let left = folder.path().join("left.part");
        for path in [&fresh, &left] {
            fs::write(path, "half").expect("written");
        }
        let long_ago = SystemTime::now() - 2 * ABANDONED;
        File::options().write(true).open(&left).and_then(|file| file.set_modified(long_ago)).expect("set");
        let cache = cache(folder.path(), 10_000);
        let keys: Vec<Key> = (0..4u8).map(|at| key(&cache, &at.to_string())).collect();
        for (at, key) in (0u8..).zip(&keys) {
            cache.put(key, &noise(at));
            age(&cache, key, 100 - u64::from(at));
        }
        // Its use makes the oldest the newest.
        assert!(cache.get(&keys[0]).is_some());
        cache.put(&key(&cache, "one more"), &noise(9));
        let has = |at: usize| cache.place(&keys[at]).exists();
        assert_eq!([has(0), has(1), has(2), has(3)], [true, false, true, true]);
        assert!(mine.exists() && fresh.exists() && !left.exists());
    }

    #[test]
    fn where_nothing_can_be_written_nothing_is_kept() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("file");
        fs::write(&file, "no folder").expect("written");
        let cache = cache(&file, 1 << 20);
        cache.put(&key(&cache, "one"), b"content");
        assert_eq!(cache.get(&key(&cache, "one")), None);
        assert_eq!(fs::read(&file).expect("read"), b"no folder");
    }
}
