//! One nameless temporary file for data that does not fit in memory, deleted when the process ends.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek as _, SeekFrom, Write};
use std::sync::{Arc, Mutex};

/// A file without a name, to which stretches are appended. It is created on first use.
#[derive(Debug, Default)]
pub struct Scratch {
    file: Option<Arc<Mutex<File>>>,
    end: u64,
}

/// Some bytes of a [`Scratch`] file.
#[derive(Clone, Debug)]
pub struct Stretch {
    file: Arc<Mutex<File>>,
    start: u64,
    end: u64,
}

impl Scratch {
    /// Appends the output of `write`.
    ///
    /// # Errors
    ///
    /// If the disk does not accept it; the message says what to do.
    pub fn append(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<Stretch> {
        self.try_append(write).map_err(|error| {
            let folder = std::env::temp_dir();
            let text = format!(
                "temporary files do not fit into `{}`: {error}; set TMPDIR to a folder with more space, or raise the memory limit",
                folder.display()
            );
            io::Error::new(error.kind(), text)
        })
    }

    fn try_append(&mut self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<Stretch> {
        let file = match &self.file {
            Some(file) => file.clone(),
            None => self.file.insert(Arc::new(Mutex::new(tempfile::tempfile()?))).clone(),
        };
        let start = self.end;
        let mut place = Cursor { file: &file, at: start };
        let mut writer = BufWriter::with_capacity(1 << 16, &mut place);
        write(&mut writer)?;
        writer.flush()?;
        drop(writer);
        self.end = place.at;
        Ok(Stretch { file, start, end: self.end })
    }
}

impl Stretch {
    /// Reads the stretch from its start.
    pub fn reader(&self) -> impl Read + '_ {
        Cursor { file: &self.file, at: self.start }.take(self.end - self.start)
    }
}

/// A position in a file that is read and written at several positions in turn.
struct Cursor<'f> {
    file: &'f Mutex<File>,
    at: u64,
}

impl Cursor<'_> {
    fn there<T>(&mut self, act: impl FnOnce(&mut File) -> io::Result<T>) -> io::Result<T> {
        let mut file = self.file.lock().map_err(|_| io::Error::other("another thread failed"))?;
        file.seek(SeekFrom::Start(self.at))?;
        act(&mut file)
    }
}

impl Read for Cursor<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.there(|file| file.read(buffer))?;
        self.at += read as u64;
        Ok(read)
    }
}

impl Write for Cursor<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.there(|file| file.write(bytes))?;
        self.at += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_are_read_in_any_order_while_others_are_written() {
        let mut scratch = Scratch::default();
        let one = scratch.append(|out| out.write_all(b"one")).expect("written");
        let mut reader = one.reader();
        let two = scratch.append(|out| out.write_all(&vec![b'x'; 100_000])).expect("written");
        let read = |mut reader: Box<dyn Read + '_>| {
            let mut all = Vec::new();
            reader.read_to_end(&mut all).expect("read");
            all
        };
        assert_eq!(read(Box::new(two.reader())).len(), 100_000);
        assert_eq!(read(Box::new(&mut reader)), b"one");
    }
}
