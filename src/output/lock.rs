//! Lets one process at a time write to a folder, using a file lock of the operating system.
//!
//! A killed process holds no lock, so what it left can be reused at once.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

/// How long to wait for another process.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often to check whether it is done.
const PAUSE: Duration = Duration::from_millis(20);

/// Exclusive access to a folder, until dropped.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    file: File,
}

impl Lock {
    /// Locks the file at `path`, whose folder exists.
    pub(super) fn take(path: &Path) -> io::Result<Self> {
        let mut file = hold(path)?;
        file.set_len(0)?;
        // Other processes show this in their error message.
        write!(file, "listgraph, process {}", std::process::id())?;
        Ok(Self { path: path.to_owned(), file })
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // While we hold the lock, no other process can hold a file of this name. If its folder is empty it is deleted
        // too; leftovers do no harm.
        let _ = fs::remove_file(&self.path);
        let _ = self.file.unlock();
        let _ = self.path.parent().map(fs::remove_dir);
    }
}

/// Opens the file at `path` exclusively, creating it if necessary; its content is kept.
///
/// # Errors
///
/// If it cannot be opened, or another process holds it for too long.
pub(super) fn hold(path: &Path) -> io::Result<File> {
    let start = Instant::now();
    loop {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.try_lock() {
            // The previous holder may have deleted the file that we opened, or moved it into place.
            Ok(()) if is_at(&file, path) => return Ok(file),
            // The file system has no locks, so there is no way to know.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => return Ok(file),
            Err(TryLockError::Error(error)) => return Err(error),
            Ok(()) | Err(TryLockError::WouldBlock) if start.elapsed() < PATIENCE => thread::sleep(PAUSE),
            Ok(()) | Err(TryLockError::WouldBlock) => return Err(busy(file, path)),
        }
    }
}

fn busy(mut file: File, path: &Path) -> io::Error {
    let mut holder = String::new();
    // If the other process cannot be identified, the message omits it.
    let _ = file.read_to_string(&mut holder);
    let holder = if holder.starts_with("listgraph") { format!(" ({holder})") } else { String::new() };
    let text =
        format!("another run{holder} is writing here and has locked `{}`; try again later", path.display());
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
