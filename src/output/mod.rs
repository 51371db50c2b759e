//! Where files are written: a folder, memory, or a single stream.

mod cache;
mod file;
mod folder;
mod lock;
mod packed;
mod scratch;

pub use cache::{Cache, Key};
pub use file::{replace, replace_with};
pub use folder::{Folder, Together};
pub use lock::Lock;
pub use packed::Packed;
pub use scratch::{Scratch, Stretch};

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

/// How large files are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compression {
    /// Uncompressed.
    #[default]
    None,
    /// As gzip.
    Gzip,
    /// With zstd, which is faster and smaller.
    Zstd,
}

/// Writes a file piece by piece.
pub type Writing<'w> = &'w mut dyn FnMut(&mut dyn Write) -> io::Result<()>;

/// The buffer size for files written piece by piece.
const BUFFER: usize = 1 << 18;

/// A place that takes whole files. If it cannot be read, like a stream, it counts as empty.
pub trait Output {
    /// Writes `content` as the file at `path`, which is relative, with `/` as separator.
    ///
    /// # Errors
    ///
    /// If it cannot be written; the old file is then intact.
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()>;

    /// Writes the output of `write` as the file at `path`, piece by piece if the place supports that.
    ///
    /// # Errors
    ///
    /// If the place does not accept it, or `write` fails; the old file is then intact.
    fn put_with(&mut self, path: &str, write: Writing<'_>) -> io::Result<()> {
        let mut content = Vec::new();
        write(&mut content)?;
        self.put(path, &content)
    }

    /// Writes several files by path: none is replaced before all of them are written.
    ///
    /// # Errors
    ///
    /// If one of them cannot be written; each file is then intact, old or new.
    fn put_all(&mut self, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
        files.iter().try_for_each(|(path, content)| self.put(path, content))
    }

    /// The content of the file at `path`, if there is one.
    ///
    /// # Errors
    ///
    /// If it cannot be read, or is not a file.
    fn get(&mut self, _path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(None)
    }

    /// The paths of all files, sorted, including hidden ones.
    ///
    /// # Errors
    ///
    /// If a folder cannot be read.
    fn list(&mut self) -> io::Result<Vec<String>> {
        Ok(Vec::new())
    }

    /// Deletes the file at `path`, if there is one.
    ///
    /// # Errors
    ///
    /// If it cannot be deleted.
    fn remove(&mut self, _path: &str) -> io::Result<()> {
        Ok(())
    }

    /// Whether the file at `path` is there and write-protected.
    fn is_protected(&self, _path: &str) -> bool {
        false
    }

    /// Keeps other processes from writing here until the lock is dropped; `None` if no other process can.
    ///
    /// # Errors
    ///
    /// If another process is writing here, or the lock file cannot be created.
    fn lock(&mut self) -> io::Result<Option<Lock>> {
        Ok(None)
    }
}

/// Files in memory.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Memory {
    /// Their contents by path.
    pub files: BTreeMap<String, Vec<u8>>,
}

impl Output for Memory {
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        self.files.insert(path.to_owned(), content.to_vec());
        Ok(())
    }

    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(self.files.get(path).cloned())
    }

    fn list(&mut self) -> io::Result<Vec<String>> {
        Ok(self.files.keys().cloned().collect())
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        self.files.remove(path);
        Ok(())
    }
}

/// A folder inside another place; only whole files are written there.
pub struct Below<'a> {
    /// The other place.
    pub output: &'a mut dyn Output,
    /// The path of the folder, ending in `/`; empty for the place itself.
    pub folder: String,
}

impl Below<'_> {
    fn path(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }
}

impl Output for Below<'_> {
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        self.output.put(&self.path(path), content)
    }

    fn put_with(&mut self, path: &str, write: Writing<'_>) -> io::Result<()> {
        self.output.put_with(&self.path(path), write)
    }

    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        self.output.get(&self.path(path))
    }

    fn list(&mut self) -> io::Result<Vec<String>> {
        let all = self.output.list()?;
        Ok(all.iter().filter_map(|path| path.strip_prefix(&self.folder)).map(str::to_owned).collect())
    }

    fn is_protected(&self, path: &str) -> bool {
        self.output.is_protected(&self.path(path))
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        self.output.remove(&self.path(path))
    }
}

/// One file, replaced when complete; its path in an export is ignored.
pub struct Single<'a> {
    /// Its path.
    pub place: &'a std::path::Path,
}

impl Output for Single<'_> {
    fn put(&mut self, _path: &str, content: &[u8]) -> io::Result<()> {
        replace(self.place, content)
    }

    fn put_with(&mut self, _path: &str, write: Writing<'_>) -> io::Result<()> {
        replace_with(self.place, write)
    }
}

/// One stream, for formats that are one file.
pub struct Stream<'a> {
    /// What the file is written to.
    pub writer: &'a mut dyn Write,
}

impl Output for Stream<'_> {
    fn put(&mut self, _path: &str, content: &[u8]) -> io::Result<()> {
        self.writer.write_all(content)?;
        self.writer.flush()
    }

    fn put_with(&mut self, _path: &str, write: Writing<'_>) -> io::Result<()> {
        let mut buffer = BufWriter::with_capacity(BUFFER, &mut self.writer);
        write(&mut buffer)?;
        buffer.flush()
    }
}
