//! Replaces a file atomically.

use super::lock::hold;
use super::{BUFFER, Writing};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// The suffix of a new file before it is moved into place.
pub(super) const SUCCESSOR: &str = ".listgraph-new";
/// How many characters of a file's name are repeated in the name of its successor.
const LONGEST_NAME: usize = 50;

/// Replaces the file at `place` atomically: readers see either the old content or the new, in full, even if the
/// process is killed, the power fails or the disk is full.
///
/// A symbolic link is followed. What is not a regular file (`/dev/stdout`, a FIFO) is written to directly.
///
/// # Errors
///
/// If it cannot be written, or the old file is read-only. The old file is then unchanged, and no other file is left.
/// A killed process leaves a hidden file, which the next one reuses.
pub fn replace(place: &Path, content: &[u8]) -> io::Result<()> {
    replace_with(place, &mut |out| out.write_all(content))
}

/// Like [`replace`], with the output of `write`, piece by piece.
///
/// # Errors
///
/// Like [`replace`], and if `write` fails.
pub fn replace_with(place: &Path, write: Writing<'_>) -> io::Result<()> {
    if is_written_through(place) {
        return buffered(&mut OpenOptions::new().write(true).open(place)?, write);
    }
    let place = &target(place)?;
    refuse_read_only(place)?;
    let folder = folder_of(place);
    fs::create_dir_all(folder)?;
    let beside = successor(place);
    let mut new = hold(&beside)?;
    let written = new
        .set_len(0)
        .and_then(|()| buffered(&mut new, write))
        .and_then(|()| take_permissions(&new, place))
        .and_then(|()| new.sync_all())
        .and_then(|()| fs::rename(&beside, place));
    if let Err(error) = written {
        // Report the first error.
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    sweep(folder);
    sync_folder(folder)
}

pub(super) fn buffered(file: &mut dyn Write, write: Writing<'_>) -> io::Result<()> {
    let mut buffer = BufWriter::with_capacity(BUFFER, file);
    write(&mut buffer)?;
    buffer.flush()
}

/// Writes the file that will replace `place`, with the same permissions.
pub(super) fn write(new: &mut File, content: &[u8], place: &Path) -> io::Result<()> {
    new.set_len(0)?;
    new.write_all(content)?;
    take_permissions(new, place)
}

pub(super) fn take_permissions(new: &File, place: &Path) -> io::Result<()> {
    match fs::metadata(place) {
        Ok(old) => new.set_permissions(old.permissions()),
        Err(_) => Ok(()),
    }
}

/// Whether `place` is a device, a pipe or a standard stream, which cannot be replaced.
fn is_written_through(place: &Path) -> bool {
    let is_stream = place.starts_with("/dev/") || place.starts_with("/proc/");
    fs::metadata(place).is_ok_and(|found| is_stream || !(found.is_file() || found.is_dir()))
}

/// The file that `place` refers to, after following a symbolic link.
fn target(place: &Path) -> io::Result<PathBuf> {
    if !place.is_symlink() {
        return Ok(place.to_owned());
    }
    fs::canonicalize(place)
        .map_err(|error| io::Error::new(error.kind(), format!("`{}` is a broken link", place.display())))
}

/// Refuses to replace a write-protected file or a folder.
pub(super) fn refuse_read_only(place: &Path) -> io::Result<()> {
    match fs::symlink_metadata(place) {
        Ok(found) if found.is_dir() => {
            Err(io::Error::new(io::ErrorKind::IsADirectory, format!("`{}` is a folder", place.display())))
        }
        Ok(found) if found.is_file() && found.permissions().readonly() => {
            let text = format!("`{}` is read-only", place.display());
            Err(io::Error::new(io::ErrorKind::PermissionDenied, text))
        }
        _ => Ok(()),
    }
}

/// The hidden file in which the new content of `place` is written. Its name is fixed, so that the next run finds what
/// a killed one left.
fn successor(place: &Path) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    let start: String = name.chars().take(LONGEST_NAME).collect();
    place.with_file_name(format!(".{start}{SUCCESSOR}"))
}

pub(super) fn folder_of(place: &Path) -> &Path {
    match place.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Deletes what killed processes of earlier versions left in `folder`: `.listgraph-` and six letters or digits.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(random) = name.to_str().and_then(|name| name.strip_prefix(".listgraph-")) else { continue };
        if random.len() == 6 && random.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            // A file that we may not delete does no harm either.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes sure that the names in `folder` survive a power failure.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    // On other systems a folder cannot be opened, and the journal of the file system protects names.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
