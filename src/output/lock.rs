//! One run at a time writes to a place: a file that the operating system locks for as long as we live.
//!
//! A run that was killed holds no lock, so what it leaves is taken over at once.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How long another run may take before we give up.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often we look whether it is done.
const PAUSE: Duration = Duration::from_millis(20);

/// A place that no other run writes to; it is free again when this is dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Locks by the file at `path`, whose folder exists.
    pub(super) fn take(path: &Path) -> io::Result<Self> {
        let mut file = hold(path)?;
        file.set_len(0)?;
        // For whoever wonders who writes here.
        write!(file, "listgraph, process {}", std::process::id())?;
        Ok(Self { path: path.to_owned(), file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While it is ours nobody else can hold another file of that name. The folder goes with it
        // when it is empty; what cannot be removed hinders nobody.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
        let _ = self.path.parent().map(fs::remove_dir);
    }
}

/// Opens the file at `path` for us alone; it is made when there is none, and keeps its content.
///
/// # Errors
///
/// When it cannot be opened, or another run holds it for long.
pub(super) fn hold(path: &Path) -> io::Result<File> {
    let start = Instant::now();
    loop {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            // The run before us may have removed the file that we opened, or moved it into place.
            Ok(()) if is_at(&file, path) => return Ok(file),
            // A file system without locks: then there is no telling.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(error),
            Ok(()) | Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => thread::sleep(PAUSE),
            Ok(()) | Err(TryLockError::WouldBlock) => return Err(busy(file, path)),
        }
    }
}

fn busy(mut file: File, path: &Path) -> io::Error {
    let mut holder = String::new();
    // Where the name of the other run cannot be read the message does without.
    let _ = file.read_to_string(&mut holder);
    let holder = if holder.starts_with("listgraph") { format!(" ({holder})") } else { String::new() };
    let text = format!("another run{holder} is writing here and holds `{}`; try again", path.display());
    io::Error::new(io::ErrorKind::ResourceBusy, text)
}

#[cfg(unix)]
fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let id = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    file.metadata().map(id).ok() == fs::metadata(path).map(id).ok()
}

#[cfg(not(unix))]
fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
