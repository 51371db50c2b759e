//! Where files are written to: a folder, memory, or one stream; each file takes its place whole.

mod file;
mod folder;
mod lock;
mod scratch;

pub use file::{replace, replace_with};
pub use folder::{Folder, Together};
pub use lock::Lock;
pub use scratch::{Scratch, Stretch};

use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};

/// How large files are stored.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Compression {
    /// As they are.
    #[default]
    None,
    /// With gzip.
    Gzip,
}

/// Writes a file piece by piece.
pub type Writing<'w> = &'w mut dyn FnMut(&mut dyn Write) -> io::Result<()>;

/// How much is handed on at once where a file is written piece by piece.
const BUFFER: usize = 1 << 18;

/// A place that takes whole files.
pub trait Output {
    /// Writes `content` as the file at `path`, which is relative, with `/` between its parts.
    ///
    /// # Errors
    ///
    /// When the place does not take it; what was there before is then still whole.
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()>;

    /// Writes what `write` writes as the file at `path`, piece by piece where the place can take it so.
    ///
    /// # Errors
    ///
    /// When the place does not take it, or `write` fails; what was there before is then still whole.
    fn put_with(&mut self, path: &str, write: Writing<'_>) -> io::Result<()> {
        let mut content = Vec::new();
        write(&mut content)?;
        self.put(path, &content)
    }

    /// Writes several files by path: none takes its place before all of them are written.
    ///
    /// # Errors
    ///
    /// When the place does not take one of them; each file is then whole, the old one or the new.
    fn put_all(&mut self, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
        files.iter().try_for_each(|(path, content)| self.put(path, content))
    }

    /// The content of the file at `path`, if there is one.
    ///
    /// # Errors
    ///
    /// When what is there cannot be read, or is no file.
    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>>;

    /// The paths of all files at this place, sorted; hidden ones included.
    ///
    /// # Errors
    ///
    /// When a folder cannot be read.
    fn list(&mut self) -> io::Result<Vec<String>>;

    /// Takes the file at `path` away; nothing happens when there is none.
    ///
    /// # Errors
    ///
    /// When it cannot be taken away.
    fn remove(&mut self, path: &str) -> io::Result<()>;

    /// Keeps other runs from writing here until what is returned is dropped, where others can.
    ///
    /// # Errors
    ///
    /// When another run is writing here, or the place does not take a file.
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

/// One file, which takes its place when it is whole; its path in an export does not matter.
pub struct Single<'a> {
    /// Where it lies.
    pub place: &'a std::path::Path,
}

impl Output for Single<'_> {
    fn put(&mut self, _path: &str, content: &[u8]) -> io::Result<()> {
        replace(self.place, content)
    }

    fn put_with(&mut self, _path: &str, write: Writing<'_>) -> io::Result<()> {
        replace_with(self.place, write)
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
