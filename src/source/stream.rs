//! Reads any path to its end: pipes and devices up to a limit, and without waiting for a pipe that nobody writes to.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::time::{Duration, Instant};

/// The most to read from a stream: more than any list or settings file, less than memory.
const MOST: u64 = 256 << 20;
/// How long an open pipe may be silent.
const SILENCE: Duration = Duration::from_secs(60);
/// How long to wait for a writer to open a pipe.
const OPENING: Duration = Duration::from_secs(2);
/// How often to poll a silent pipe.
const PAUSE: Duration = Duration::from_millis(10);

/// All bytes of the file at `path`.
pub(super) fn read(path: &Path) -> io::Result<Vec<u8>> {
    if fs::metadata(path)?.is_file() {
        return fs::read(path);
    }
    let file = open(path)?;
    let patience = if is_pipe(&file)? { OPENING } else { Duration::ZERO };
    to_end(file, patience)
}

/// All bytes of standard input.
pub(super) fn standard_input() -> io::Result<Vec<u8>> {
    to_end(io::stdin().lock(), Duration::ZERO)
}

#[cfg(unix)]
fn is_pipe(file: &File) -> io::Result<bool> {
    use std::os::unix::fs::FileTypeExt as _;
    Ok(file.metadata()?.file_type().is_fifo())
}

#[cfg(not(unix))]
fn is_pipe(_file: &File) -> io::Result<bool> {
    Ok(false)
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    // Without this, opening a pipe blocks until it has a writer.
    fs::OpenOptions::new()
        .read(true)
        .custom_flags(rustix::fs::OFlags::NONBLOCK.bits().cast_signed())
        .open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Reads a stream to its end; an error if it exceeds the limit. Waits up to `opening` for a writer.
fn to_end(mut stream: impl Read, opening: Duration) -> io::Result<Vec<u8>> {
    let (mut bytes, mut chunk) = (Vec::new(), vec![0; 1 << 16]);
    let (mut since, mut is_open) = (Instant::now(), false);
    loop {
        match stream.read(&mut chunk) {
            Ok(0) if bytes.is_empty() && !is_open && since.elapsed() < opening => {
                std::thread::sleep(PAUSE);
            }
            Ok(0) => return Ok(bytes),
            Ok(length) => {
                bytes.extend_from_slice(&chunk[..length]);
                if bytes.len() as u64 > MOST {
                    return Err(io::Error::other(format!("it is longer than {} MB", MOST >> 20)));
                }
                (since, is_open) = (Instant::now(), true);
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                is_open = true;
                if since.elapsed() > SILENCE {
                    let reason = format!("it sent nothing for {} s", SILENCE.as_secs());
                    return Err(io::Error::new(io::ErrorKind::TimedOut, reason));
                }
                std::thread::sleep(PAUSE);
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}
