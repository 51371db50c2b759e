//! Where files are written: a folder, memory, or a single stream.

mod file;
mod folder;
mod lock;

pub use file::replace;
pub use folder::{Folder, Together};
pub use lock::Lock;

use std::collections::BTreeMap;
use std::io::{self, Write};

/// How large files are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compression {
    /// Uncompressed.
    #[default]
    None,
    /// As gzip.
    Gzip,
}

/// Something that takes files.
pub trait Output {
    /// Writes `content` as the file at `path`, which is relative, with `/` as separator.
    ///
    /// # Errors
    ///
    /// If it cannot be written; the old file is then intact.
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()>;

    /// Writes several files, by path: none is moved into place before all are written.
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
    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// The paths of all files, sorted, including hidden ones.
    ///
    /// # Errors
    ///
    /// If a folder cannot be read.
    fn list(&mut self) -> io::Result<Vec<String>>;

    /// Deletes the file at `path`, if there is one.
    ///
    /// # Errors
    ///
    /// If it cannot be deleted.
    fn remove(&mut self, path: &str) -> io::Result<()>;

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

/// A single stream, for formats of one file.
pub struct Stream<'a> {
    /// The stream.
    pub writer: &'a mut dyn Write,
}

impl Output for Stream<'_> {
    fn put(&mut self, _path: &str, content: &[u8]) -> io::Result<()> {
        self.writer.write_all(content)?;
        self.writer.flush()
    }

    fn get(&mut self, _path: &str) -> io::Result<Option<Vec<u8>>> {
        Ok(None)
    }

    fn list(&mut self) -> io::Result<Vec<String>> {
        Ok(Vec::new())
    }

    fn remove(&mut self, _path: &str) -> io::Result<()> {
        Ok(())
    }
}
