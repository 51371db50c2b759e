//! Compresses files on their way to another place.

use super::{Compression, Output, Writing};
use flate2::GzBuilder;
use std::io::{self, Write};

/// Fast, with most of the savings of higher levels.
const LEVEL: i32 = 3;

impl Compression {
    /// The name on the command line; `None` if uncompressed.
    #[must_use]
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::None => None,
            Self::Gzip => Some("gzip"),
            Self::Zstd => Some("zstd"),
        }
    }

    /// The suffix of file names, with its dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Gzip => ".gz",
            Self::Zstd => ".zst",
        }
    }

    /// The compression called `name`.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        [Self::Gzip, Self::Zstd].into_iter().find(|one| one.name() == Some(name))
    }

    /// The compression with this file suffix, with or without a dot.
    #[must_use]
    pub fn with_ending(ending: &str) -> Option<Self> {
        let is_that = |one: &Self| one.ending().trim_start_matches('.') == ending.trim_start_matches('.');
        [Self::Gzip, Self::Zstd].into_iter().find(is_that)
    }

    /// Compresses the output of `write` into `out`; the same content gives the same bytes.
    ///
    /// # Errors
    ///
    /// If `write` fails, or writing to `out` does.
    pub fn pack(self, out: &mut dyn Write, write: Writing<'_>) -> io::Result<()> {
        match self {
            Self::None => write(out),
            Self::Gzip => {
                // Without name and time, for reproducible output.
                let mut encoder = GzBuilder::new().write(out, flate2::Compression::default());
                write(&mut encoder)?;
                encoder.finish().map(|_| ())
            }
            Self::Zstd => {
                let mut encoder = zstd::Encoder::new(out, LEVEL)?;
                encoder.include_checksum(true)?;
                write(&mut encoder)?;
                encoder.finish().map(|_| ())
            }
        }
    }
}

/// A place whose files are compressed and named accordingly.
pub struct Packed<'a> {
    /// The place itself.
    pub output: &'a mut dyn Output,
    /// The compression.
    pub compression: Compression,
}

impl Packed<'_> {
    fn path(&self, path: &str) -> String {
        format!("{path}{}", self.compression.ending())
    }
}

impl Output for Packed<'_> {
    fn put(&mut self, path: &str, content: &[u8]) -> io::Result<()> {
        self.put_with(path, &mut |out| out.write_all(content))
    }

    fn put_with(&mut self, path: &str, write: Writing<'_>) -> io::Result<()> {
        let compression = self.compression;
        self.output.put_with(&self.path(path), &mut |out| compression.pack(out, write))
    }

    fn get(&mut self, path: &str) -> io::Result<Option<Vec<u8>>> {
        self.output.get(&self.path(path))
    }

    fn list(&mut self) -> io::Result<Vec<String>> {
        self.output.list()
    }

    fn is_protected(&self, path: &str) -> bool {
        self.output.is_protected(&self.path(path))
    }

    fn remove(&mut self, path: &str) -> io::Result<()> {
        self.output.remove(&self.path(path))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Memory;
    use std::io::Read as _;

    #[test]
    fn what_is_packed_reads_back_and_is_the_same_each_time() {
        let content: Vec<u8> = "<x:a> <x:b> \"中\" .\n".repeat(10_000).into_bytes();
        for compression in [Compression::None, Compression::Gzip, Compression::Zstd] {
            let pack = || {
                let mut memory = Memory::default();
                Packed { output: &mut memory, compression }.put("x.nt", &content).expect("memory takes all");
                memory.files.into_iter().next().expect("one file")
            };
            let (path, packed) = pack();
            assert_eq!(path, format!("x.nt{}", compression.ending()));
            assert_eq!(pack(), (path, packed.clone()));
            let mut read = Vec::new();
            match compression {
                Compression::None => read = packed,
                Compression::Gzip => {
                    flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut read).expect("gzip");
                }
                Compression::Zstd => read = zstd::decode_all(&packed[..]).expect("zstd"),
            }
            assert!(read == content, "{compression:?}");
        }
    }
}
