//! Interprets `-o PATH`: standard output, a file or a folder, and in which formats.

use anyhow::{Result, bail};
use listgraph::export::Format;
use listgraph::output::Compression;
use std::path::{Path, PathBuf};

/// The destination of an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// Standard output.
    Standard(Format),
    /// A file.
    File(PathBuf, Format),
    /// A folder.
    Folder(PathBuf, Vec<Format>),
}

/// Extensions of compressed files that `-o` does not write.
const COMPRESSED: &[&str] = &["bz2", "xz", "zip", "7z"];

/// The compression that the extension of `path` implies.
pub(super) fn compression(path: &Path) -> Option<Compression> {
    Compression::with_ending(&path.extension()?.to_str()?.to_ascii_lowercase())
}

impl Destination {
    /// Determines the destination; `asked` holds the formats given with `--to`, in the order of [`Format::DEFAULT`].
    ///
    /// The extension of a file selects its format. A path that looks like a file but cannot be one is an error,
    /// since nobody wants a folder of that name.
    pub(super) fn of(output: Option<&Path>, asked: &[Format]) -> Result<Self> {
        let Some(path) = output else {
            return match asked {
                [format] if format.ending().is_some() => Ok(Self::Standard(*format)),
                _ => bail!(
                    "no destination: give `-o FOLDER` for several files, or one format such as `--to turtle` for standard output"
                ),
            };
        };
        let shown = path.display();
        let is_folder = path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR]);
        let ending = ending(path).filter(|_| !is_folder);
        // `x.nq.gz` is an N-Quads file.
        let inner = compression(path).and_then(|_| self::ending(Path::new(path.file_stem()?)));
        let ending = inner.or(ending);
        let by_ending = ending.as_deref().and_then(with_ending);
        if path.is_dir() {
            // A folder named like a file is almost certainly a mistake.
            if let Some(format) = by_ending {
                bail!(
                    "`{shown}` is a folder, but it is named like a `{}` file: add a trailing `/` if you mean the folder",
                    format.name()
                );
            }
            return Ok(Self::folder(path, asked));
        }
        // A device or a pipe takes only one stream.
        if let ([format], true) = (asked, path.exists() && !path.is_file())
            && format.ending().is_some()
        {
            return Ok(Self::File(path.to_owned(), *format));
        }
        if path.is_file() && ending.is_none() {
            bail!(
                "`{shown}` is a file: give a folder for several files, or a file name with the extension of a format"
            );
        }
        match ending {
            None => Ok(Self::folder(path, asked)),
            Some(ending) => Self::file(path, &ending, by_ending, asked),
        }
    }

    /// The formats to write.
    pub(super) fn formats(&self) -> &[Format] {
        match self {
            Self::Standard(format) | Self::File(_, format) => std::slice::from_ref(format),
            Self::Folder(_, formats) => formats,
        }
    }

    fn folder(path: &Path, asked: &[Format]) -> Self {
        Self::Folder(
            path.to_owned(),
            if asked.is_empty() { Format::DEFAULT.to_vec() } else { asked.to_vec() },
        )
    }

    fn file(path: &Path, ending: &str, by_ending: Option<Format>, asked: &[Format]) -> Result<Self> {
        let shown = path.display();
        if COMPRESSED.contains(&ending) {
            bail!(
                "`{shown}`: `-o` compresses only with gzip or zstd: use a name that ends in `.gz` or `.zst`, or write `--to FORMAT` to standard output and pipe it to another compressor"
            );
        }
        match (by_ending, asked) {
            (Some(format), []) => Ok(Self::File(path.to_owned(), format)),
            (Some(format), [asked]) if *asked == format => Ok(Self::File(path.to_owned(), format)),
            (_, [first, _, ..]) => bail!(
                "`{shown}` looks like a file, but `--to` names several formats, the first being `{}`: give a folder (`{shown}/` for one of this name)",
                first.name()
            ),
            (_, [asked]) if asked.ending().is_none() => bail!(
                "`{shown}` looks like a file, but `{}` consists of several files: give a folder (`{shown}/` for one of this name)",
                asked.name()
            ),
            (Some(format), [asked]) => bail!(
                "`{shown}` has the extension of `{}`, but `--to` asks for `{}`: omit `--to`, or end the name in `.{}`",
                format.name(),
                asked.name(),
                asked.ending().unwrap_or_default()
            ),
            // An unknown extension does not conflict with the requested format.
            (None, [asked]) if ending != "csv" => Ok(Self::File(path.to_owned(), *asked)),
            (None, _) if ending == "csv" => bail!(
                "`{shown}` is a single file, but `csv` writes two, one for nodes and one for edges: use `--to csv -o FOLDER`"
            ),
            (None, _) => bail!(
                "`{shown}` looks like a file, but no format has the extension `.{ending}`; known extensions are {}; for a folder of this name write `{shown}/`",
                Format::all().filter_map(Format::ending).collect::<Vec<_>>().join(", ")
            ),
        }
    }
}

/// The extension of a path that looks like a file: a letter, then a few more letters or digits. `v1.2` and `2024.11`
/// are names of folders.
fn ending(path: &Path) -> Option<String> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    let is_short = ending.len() <= 8 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_short && ending.starts_with(|first: char| first.is_ascii_alphabetic())).then_some(ending)
}

fn with_ending(ending: &str) -> Option<Format> {
    Format::all().find(|format| format.ending() == Some(ending))
}

#[cfg(test)]
mod tests {
    use super::*;
    use listgraph::rdf::RdfFormat;

    const TURTLE: Format = Format::Rdf(RdfFormat::Turtle);

    fn of(path: &str, asked: &[Format]) -> Result<Destination, String> {
        Destination::of(Some(Path::new(path)), asked).map_err(|error| error.to_string())
    }

    #[test]
    fn the_ending_chooses_every_format_that_is_one_file() {
        for format in Format::DEFAULT {
            let Some(ending) = format.ending() else { continue };
            let path = format!("no-such-folder/a.b.{ending}");
            for asked in [&[][..], &[*format]] {
                assert_eq!(of(&path, asked), Ok(Destination::File(path.clone().into(), *format)), "{path}");
            }
        }
        for path in ["x.ttl.gz", "x.TTL.ZST"] {
            assert_eq!(of(path, &[]), Ok(Destination::File(path.into(), TURTLE)));
            assert!(compression(Path::new(path)).is_some());
        }
        assert_eq!(of("x.TTL", &[]), Ok(Destination::File("x.TTL".into(), TURTLE)));
        assert_eq!(of("x.txt", &[TURTLE]), Ok(Destination::File("x.txt".into(), TURTLE)));
    }

    #[test]
    fn what_is_no_file_is_a_folder() {
        for path in ["out", "out/", "x.ttl/", "v1.2", "2024.11", "a.b/c"] {
            assert_eq!(
                of(path, &[]),
                Ok(Destination::Folder(path.into(), Format::DEFAULT.to_vec())),
                "{path}"
            );
        }
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_what_to_do() {
        for (path, asked, says) in [
            ("x.json", &[TURTLE][..], "omit `--to`, or end the name in `.ttl`"),
            ("x.csv", &[], "two, one for nodes and one for edges"),
            ("x.csv", &[Format::Csv], "consists of several files: give a folder"),
            ("x.csv", &[TURTLE], "two, one for nodes and one for edges"),
            ("x.ttl", &[TURTLE, Format::Dot], "several formats"),
            ("x.foo", &[], "no format has the extension `.foo`"),
            ("x.ttl", &[Format::Obsidian], "consists of several files: give a folder (`x.ttl/`"),
            ("x.ttl.xz", &[TURTLE], "only with gzip or zstd"),
            ("x.gz", &[], "no format has the extension `.gz`"),
            ("x.json.gz", &[TURTLE], "omit `--to`, or end the name in `.ttl`"),
        ] {
            let said = of(path, asked).expect_err(path);
            assert!(said.contains(says), "{path}: {said}");
        }
    }
}
