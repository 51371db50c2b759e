//! One file, put in place as a whole.

use super::lock::hold;
use super::{BUFFER, Writing};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// How the name of a file that is not in its place yet ends.
pub(super) const SUCCESSOR: &str = ".listgraph-new";
/// How many characters of a file's name are repeated in the name of its successor.
const LONGEST_NAME: usize = 50;

/// Puts `content` at `place` in one step: readers see the old file or the new one, whole, also when
/// the run is killed, the power fails or the disk is full.
///
/// A link is followed. What is no regular file (`/dev/stdout`, a FIFO) is written to as it is.
///
/// # Errors
///
/// When it cannot be written, or the old file is read-only; the old file is then untouched and
/// nothing is left beside it. A killed run leaves a hidden file, which the next one takes over.
pub fn replace(place: &Path, content: &[u8]) -> io::Result<()> {
    replace_with(place, &mut |out| out.write_all(content))
}

/// [`replace`] with what `write` writes, piece by piece.
///
/// # Errors
///
/// As [`replace`], and when `write` fails.
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
        // The first error is the one to tell.
        let _ = fs::remove_file(&beside);
        return Err(error);
    }
    sweep(folder);
    sync_folder(folder)
}

fn buffered(file: &mut File, write: Writing<'_>) -> io::Result<()> {
    let mut buffer = BufWriter::with_capacity(BUFFER, file);
    write(&mut buffer)?;
    buffer.flush()
}

/// Writes a file that is to take the place of `place`, and gives it that one's permissions.
pub(super) fn write(new: &mut File, content: &[u8], place: &Path) -> io::Result<()> {
    new.set_len(0)?;
    new.write_all(content)?;
    take_permissions(new, place)
}

fn take_permissions(new: &File, place: &Path) -> io::Result<()> {
    match fs::metadata(place) {
        Ok(old) => new.set_permissions(old.permissions()),
        Err(_) => Ok(()),
    }
}

/// Whether `place` is a device, a pipe or one of our own streams rather than a file to replace.
fn is_written_through(place: &Path) -> bool {
    let is_stream = place.starts_with("/dev/") || place.starts_with("/proc/");
    fs::metadata(place).is_ok_and(|found| is_stream || !(found.is_file() || found.is_dir()))
}

/// The file that `place` means: where its link leads to, if it is one.
fn target(place: &Path) -> io::Result<PathBuf> {
    if !place.is_symlink() {
        return Ok(place.to_owned());
    }
    fs::canonicalize(place).map_err(|error| {
        io::Error::new(error.kind(), format!("`{}` is a link that leads nowhere", place.display()))
    })
}

/// Refuses to take the place of a file that its owner protects, or of a folder.
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

/// The hidden file in which what will be at `place` is written: one name, so that the next run
/// finds what a killed one left.
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

/// Takes away what runs of earlier versions left in `folder` when they were killed:
/// `.listgraph-` and six letters or digits.
pub(super) fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let Some(random) = name.to_str().and_then(|name| name.strip_prefix(".listgraph-")) else { continue };
        if random.len() == 6 && random.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
            // Whoever may not remove it is not hindered by it either.
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// Makes sure that the names in `folder` outlast a power failure.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    // Elsewhere a folder cannot be opened, and names are kept by the file system's journal.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
