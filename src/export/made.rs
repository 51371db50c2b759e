//! The record that an export leaves in its folder: which formats it wrote, and with which options. It marks the
//! folder as ours, and tells `check --exports` what to compare.

use super::{Detail, Format, Formulas, LinksKey, Options};
use crate::output::Compression;
use crate::vault::Notes;
use serde::{Deserialize, Serialize};

/// The record of the last export into a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The formats.
    pub formats: Vec<Format>,
    /// The options they were written with.
    pub options: Options,
}

/// The record as serialised to JSON.
#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    stem: String,
    formats: Vec<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    languages: Vec<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    topic: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    links_key: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    notes: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    compression: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    formulas: Option<String>,
}

const VERSION: u32 = 1;
const FULL: &str = "full";
const OVERVIEW: &str = "overview";
const MAP: &str = "map";
const LINKS: &str = "links";
const BOTH: &str = "both";
const QUOTED: &str = "quoted";

impl Made {
    /// The path of the record in the folder.
    pub const PATH: &str = ".listgraph/exports.json";

    /// The folder of `format`'s files, relative and with a trailing `/`. A format that is a folder of its own has a
    /// subfolder if there are other formats.
    #[must_use]
    pub fn place(&self, format: Format) -> String {
        if format.is_folder() && self.formats.len() > 1 {
            format!("{}/", format.name())
        } else {
            String::new()
        }
    }

    /// The content of the file.
    #[must_use]
    pub fn to_json(&self) -> String {
        let options = &self.options;
        let file = File {
            version: VERSION,
            stem: options.stem.clone(),
            formats: self.formats.iter().map(|format| format.name().to_owned()).collect(),
            languages: options.languages.clone(),
            detail: match options.detail {
                Detail::Auto => None,
                Detail::Full => Some(FULL.into()),
                Detail::Overview => Some(OVERVIEW.into()),
                Detail::Map => Some(MAP.into()),
            },
            topic: options.topic.clone(),
            links_key: match options.links_key {
                LinksKey::Edges => None,
                LinksKey::Links => Some(LINKS.into()),
                LinksKey::Both => Some(BOTH.into()),
            },
            notes: options.notes.map(|notes| notes.name().to_owned()),
            compression: options.compression.name().map(str::to_owned),
            formulas: (options.formulas == Formulas::Quoted).then(|| QUOTED.into()),
        };
        // Serialising strings cannot fail.
        serde_json::to_string_pretty(&file).map(|json| json + "\n").unwrap_or_default()
    }

    /// Parses the output of [`Self::to_json`]; `None` if it is something else. Unknown formats are skipped.
    #[must_use]
    pub fn from_json(content: &[u8]) -> Option<Self> {
        let file: File =
            serde_json::from_slice(content).ok().filter(|file: &File| file.version == VERSION)?;
        let formats =
            Format::DEFAULT.iter().filter(|format| file.formats.iter().any(|name| name == format.name()));
        let options = Options {
            languages: file.languages,
            stem: file.stem,
            detail: match file.detail.as_deref() {
                Some(FULL) => Detail::Full,
                Some(OVERVIEW) => Detail::Overview,
                Some(MAP) => Detail::Map,
                _ => Detail::Auto,
            },
            topic: file.topic,
            links_key: match file.links_key.as_deref() {
                Some(LINKS) => LinksKey::Links,
                Some(BOTH) => LinksKey::Both,
                _ => LinksKey::Edges,
            },
            notes: file.notes.as_deref().and_then(Notes::named),
            compression: file.compression.as_deref().and_then(Compression::named).unwrap_or_default(),
            formulas: match file.formulas.as_deref() {
                Some(QUOTED) => Formulas::Quoted,
                _ => Formulas::AsWritten,
            },
            ..Options::default()
        };
        Some(Self { formats: formats.copied().collect(), options })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rdf::RdfFormat;

    #[test]
    fn it_reads_back() {
        let formats = vec![Format::Rdf(RdfFormat::Turtle), Format::Obsidian];
        let options = Options {
            stem: "清单".into(),
            languages: vec!["zh".into()],
            detail: Detail::Map,
            topic: Some("https://a.example/topic".into()),
            links_key: LinksKey::Both,
            notes: Some(Notes::Hubs),
            compression: Compression::Gzip,
            formulas: Formulas::Quoted,
            ..Options::default()
        };
        let made = Made { formats, options };
        assert_eq!(Made::from_json(made.to_json().as_bytes()), Some(made.clone()));
        assert_eq!(
            (made.place(Format::Obsidian).as_str(), made.place(made.formats[0]).as_str()),
            ("obsidian/", "")
        );
        assert_eq!(Made::from_json(b"{}"), None);
        assert_eq!(Made::from_json(b"{\"version\":2,\"stem\":\"x\",\"formats\":[]}"), None);
    }
}
