//! Where exporters write to: a folder, memory, or one stream.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

/// A place that takes whole files.
pub trait Output {
    /// Writes `content` as the file at `path`, which is relative, with `/` between its parts.
    ///
    /// # Errors
    ///
    /// When the place does not take it; what was there before is then still whole.
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()>;

    /// What stands at `path` now, if anything does.
    ///
    /// # Errors
    ///
    /// When something stands there that cannot be read.
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

/// Files below one folder; each is written beside its place and moved there when it is whole.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`, which is made when the first file is put.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The place of `path`, refused when it would lie outside the folder.
    fn place(&self, path: &str) -> io::Result<PathBuf> {
        let relative = Path::new(path);
        if path.is_empty() || !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, format!("`{path}` leaves the folder")));
        }
        let place = self.root.join(relative);
        let mut above = self.root.clone();
        for part in relative.parent().into_iter().flat_map(Path::components) {
            above.push(part);
            if above.is_symlink() {
                let text = format!("`{}` is a link that leads elsewhere", above.display());
                return Err(io::Error::new(io::ErrorKind::InvalidInput, text));
            }
        }
        Ok(place)
    }
}

impl Output for Folder {
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        replace(&self.place(path)?, content)
    }

    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        match fs::read(self.place(path)?) {
            Ok(content) => Ok(Some(content)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn list(&mut self) -> io::Result<Vec<String>> {
        let mut paths = Vec::new();
        if self.root.is_dir() {
            walk(&self.root, "", &mut paths)?;
        }
        paths.sort();
        Ok(paths)
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        match fs::remove_file(self.place(path)?) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }
}

/// Adds the files below `folder` to `paths`, links not followed.
fn walk(folder: &Path, prefix: &str, paths: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            walk(&entry.path(), &format!("{path}/"), paths)?;
        } else {
            paths.push(path);
        }
    }
    Ok(())
}

/// Puts `content` at `place` in one step: readers see the old file or the new one, whole, also when
/// the run is killed or the disk is full.
///
/// # Errors
///
/// When it cannot be written; the old file is then untouched and nothing is left beside it.
pub fn replace(place: &Path, content: &[u8]) -> io::Result<()> {
    let folder = match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    fs::create_dir_all(folder)?;
    let mut new = tempfile::Builder::new().prefix(".listgraph-").tempfile_in(folder)?;
    new.write_all(content)?;
    if let Ok(old) = fs::metadata(place) {
        fs::set_permissions(new.path(), old.permissions())?;
    } else {
        open_to_all(new.path())?;
    }
    new.persist(place).map_err(|error| error.error)?;
    Ok(())
}

/// Temporary files are private; what we write is for whoever may read the folder.
#[cfg(unix)]
fn open_to_all(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(path, fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn open_to_all(_path: &Path) -> io::Result<()> {
    Ok(())
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
