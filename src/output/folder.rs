//! Files in a folder. When several are written together, they are first written aside, then synced and moved into
//! place.

use super::file::{
    SUCCESSOR, buffered, folder_of, refuse_read_only, replace, sweep, sync_folder, take_permissions, write,
};
use super::lock::Lock;
use super::{Output, Writing};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::{self, BufRead as _};
use std::path::{Component, Path, PathBuf};

/// The hidden folder for our own files.
const OURS: &str = ".listgraph";

/// Files in a folder, each replaced atomically.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The folder at `root`, which is created with the first file.
    #[must_use]
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The path of `path` on disk; an error if it is outside the folder.
    fn place(&self, path: &str) -> io::Result<PathBuf> {
        let relative = Path::new(path);
        if path.is_empty() || !relative.components().all(|part| matches!(part, Component::Normal(_))) {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("`{path}` is outside the folder"),
            ));
        }
        let place = self.root.join(relative);
        let mut above = self.root.clone();
        for part in relative.parent().into_iter().flat_map(Path::components) {
            above.push(part);
            let text = match fs::symlink_metadata(&above) {
                Ok(found) if found.is_symlink() => "is a link",
                Ok(found) if !found.is_dir() => "is not a folder",
                _ => continue,
            };
            let text = format!("`{}` {text}", above.display());
            return Err(io::Error::new(io::ErrorKind::InvalidInput, text));
        }
        Ok(place)
    }

    /// The path of `path` on disk; an error if what is there must not be replaced.
    fn free_place(&self, path: &str) -> io::Result<PathBuf> {
        let place = self.place(path)?;
        refuse_read_only(&place)?;
        match fs::symlink_metadata(&place) {
            Ok(found) if !found.is_file() => Err(no_file(&place)),
            _ => Ok(place),
        }
    }

    fn aside(&self) -> PathBuf {
        self.root.join(OURS).join("new")
    }

    /// Starts a set of files that change together; see [`Together`].
    ///
    /// # Errors
    ///
    /// If the folder cannot be written.
    pub fn together(&self) -> io::Result<Together> {
        let aside = self.aside();
        if aside.exists() {
            fs::remove_dir_all(&aside)?;
        }
        fs::create_dir_all(&aside)?;
        Ok(Together { folder: self.clone(), aside, moves: Vec::new() })
    }

    /// Whether a run was interrupted while it replaced files that belong together, so that some are new and some old.
    #[must_use]
    pub fn is_mixed(&self) -> bool {
        self.mixed().exists()
    }

    /// Deletes what a killed run left aside. The folder is locked, so nobody else is using it.
    fn sweep_ours(&self) {
        // A leftover that cannot be deleted does no harm.
        let _ = fs::remove_dir_all(self.aside());
        for entry in fs::read_dir(self.root.join(OURS)).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().ends_with(SUCCESSOR) {
                let _ = fs::remove_file(entry.path());
            }
        }
    }

    fn mixed(&self) -> PathBuf {
        self.root.join(OURS).join("mixed")
    }
}

/// Files that change together: all are written aside and synced before the first is moved into place. Without a
/// commit they are deleted.
#[derive(Debug)]
pub struct Together {
    folder: Folder,
    aside: PathBuf,
    moves: Vec<(PathBuf, PathBuf)>,
}

impl Together {
    /// Moves all files into place. Meanwhile the folder is marked as mixed, so that the next run knows if this one is
    /// killed.
    ///
    /// # Errors
    ///
    /// If a file cannot be moved into place.
    pub fn commit(self) -> io::Result<()> {
        let mixed = self.folder.mixed();
        if !self.moves.is_empty() {
            replace(&mixed, b"")?;
        }
        self.place()?;
        match fs::remove_file(mixed) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
            _ => Ok(()),
        }
    }

    fn place(&self) -> io::Result<()> {
        if self.moves.is_empty() {
            return Ok(());
        }
        sync_all(&self.aside, &self.moves)?;
        place_all(&self.moves)
    }

    fn write(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        let (from, to) = (self.aside.join(self.moves.len().to_string()), self.folder.free_place(path)?);
        write(&mut File::create(&from)?, content, &to)?;
        self.moves.push((from, to));
        Ok(())
    }
}

impl Output for Together {
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        // An unreadable file is not up to date.
        if self.folder.get(path).ok().flatten().as_deref() == Some(content) {
            return Ok(());
        }
        self.write(path, content)
    }

    fn put_with(&mut self, path: &str, write: Writing<'_>) -> io::Result<()> {
        let (from, to) = (self.aside.join(self.moves.len().to_string()), self.folder.free_place(path)?);
        let new = File::create(&from)?;
        buffered(&mut &new, write)?;
        if is_equal(&from, &to) {
            return fs::remove_file(from);
        }
        take_permissions(&new, &to)?;
        self.moves.push((from, to));
        Ok(())
    }

    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        self.folder.get(path)
    }

    fn list(&mut self) -> io::Result<Vec<String>> {
        self.folder.list()
    }

    fn is_protected(&self, path: &str) -> bool {
        self.folder.is_protected(path)
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        self.folder.remove(path)
    }
}

impl Drop for Together {
    fn drop(&mut self) {
        // The next run deletes what cannot be deleted now.
        let _ = fs::remove_dir_all(&self.aside);
        let _ = self.aside.parent().map(fs::remove_dir);
    }
}

impl Output for Folder {
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        replace(&self.free_place(path)?, content)
    }

    fn put_all(&mut self, files: &BTreeMap<String, Vec<u8>>) -> io::Result<()> {
        for path in files.keys() {
            self.free_place(path)?;
        }
        let mut together = self.together()?;
        for (path, content) in files {
            together.write(path, content)?;
        }
        together.place()
    }

    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        let place = self.place(path)?;
        match fs::symlink_metadata(&place) {
            // Reading a pipe or a device might never end.
            Ok(found) if !found.is_file() => Err(no_file(&place)),
            Ok(_) => fs::read(place).map(Some),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn is_protected(&self, path: &str) -> bool {
        let found = self.place(path).and_then(fs::symlink_metadata);
        found.is_ok_and(|found| found.is_file() && found.permissions().readonly())
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
        let place = self.place(path)?;
        match fs::remove_file(&place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        // A folder is deleted with the last file in it.
        let above = place.ancestors().skip(1).take_while(|above| *above != self.root);
        for folder in above {
            if fs::remove_dir(folder).is_err() {
                break;
            }
        }
        Ok(())
    }

    fn lock(&mut self) -> io::Result<Option<Lock>> {
        let ours = self.root.join(OURS);
        let path = self.place(&format!("{OURS}/lock"))?;
        loop {
            fs::create_dir_all(&ours)?;
            match Lock::take(&path) {
                // The process that held the lock deletes the folder when it is done.
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                lock => {
                    let lock = lock?;
                    self.sweep_ours();
                    return Ok(Some(lock));
                }
            }
        }
    }
}

/// Whether two files have the same content; an unreadable file is not equal to anything.
fn is_equal(one: &Path, other: &Path) -> bool {
    let size = |path: &Path| fs::metadata(path).ok().filter(fs::Metadata::is_file).map(|found| found.len());
    if size(one).is_none() || size(one) != size(other) {
        return false;
    }
    let open = |path: &Path| File::open(path).map(|file| io::BufReader::with_capacity(1 << 16, file));
    let (Ok(mut one), Ok(mut other)) = (open(one), open(other)) else { return false };
    loop {
        let (Ok(a), Ok(b)) = (one.fill_buf(), other.fill_buf()) else { return false };
        let length = a.len().min(b.len());
        if a[..length] != b[..length] {
            return false;
        }
        if length == 0 {
            return a.len() == b.len();
        }
        one.consume(length);
        other.consume(length);
    }
}

fn no_file(place: &Path) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, format!("`{}` is not a regular file", place.display()))
}

/// Moves files into place. Folders are created as needed, and each is synced once.
fn place_all(moves: &[(PathBuf, PathBuf)]) -> io::Result<()> {
    let mut folders = BTreeSet::new();
    for (from, to) in moves {
        let folder = folder_of(to);
        let moved = match folders.insert(folder) {
            true => fs::create_dir_all(folder).map(|()| sweep(folder)),
            false => Ok(()),
        };
        moved.and_then(|()| fs::rename(from, to)).map_err(|error| {
            io::Error::new(error.kind(), format!("`{}` cannot be replaced: {error}", to.display()))
        })?;
    }
    folders.into_iter().try_for_each(sync_folder)
}

/// Makes sure that the content of files survives a power failure before they are moved into place.
#[cfg(target_os = "linux")]
fn sync_all(folder: &Path, _moves: &[(PathBuf, PathBuf)]) -> io::Result<()> {
    // One call for all of them; one by one, a large vault takes several times as long.
    Ok(rustix::fs::syncfs(File::open(folder)?)?)
}

#[cfg(not(target_os = "linux"))]
fn sync_all(_folder: &Path, moves: &[(PathBuf, PathBuf)]) -> io::Result<()> {
    moves.iter().try_for_each(|(from, _)| File::options().write(true).open(from)?.sync_all())
}

/// Adds the files in and below `folder` to `paths`, without following links.
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
