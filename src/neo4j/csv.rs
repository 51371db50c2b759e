//! A folder for `neo4j-admin database import full`.
//!
//! One file per node label (`nodes/Resource.csv`) and relationship type (`relationships/ABOUT.csv`), each with a
//! typed header; `schema.cypher` for the constraints, which the importer does not create; and the command line, both
//! as a script and as an arguments file.

use super::cypher;
use super::property_graph::{
    Key, Label, Node, PropertyGraph, PropertyMap, Relationship, SEPARATOR, Tie, Type,
};
use crate::graph::Graph;
use crate::output::{Compression, Output};
use flate2::write::GzEncoder;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::io::{self, Write as _};

/// The importer needs `--read-buffer-size` for cells of at least this many bytes.
const LARGE_CELL: usize = 1 << 20;

/// Writes the folder to `output`.
///
/// # Errors
///
/// If a file cannot be written.
pub(crate) fn write(
    graph: &Graph,
    languages: &[String],
    compression: Compression,
    output: &mut dyn Output,
) -> io::Result<()> {
    let graph = PropertyGraph::new(graph, languages);
    let mut folder = ImportFolder { output, compression, arguments: Vec::new(), largest: 0 };
    for kind in Label::all() {
        let nodes: Vec<&Node> = graph.nodes.iter().filter(|node| node.kind == kind).collect();
        folder.nodes(kind, &nodes)?;
    }
    for kind in Tie::all() {
        let relationships: Vec<&Relationship> =
            graph.relationships.iter().filter(|relationship| relationship.kind == kind).collect();
        folder.relationships(kind, &relationships)?;
    }
    folder.finish()
}

struct ImportFolder<'a> {
    output: &'a mut dyn Output,
    compression: Compression,
    /// `--nodes=…` and `--relationships=…`.
    arguments: Vec<String>,
    /// The size of the largest cell, in bytes.
    largest: usize,
}

impl ImportFolder<'_> {
    fn nodes(&mut self, kind: Label, nodes: &[&Node]) -> io::Result<()> {
        if nodes.is_empty() {
            return Ok(());
        }
        let keys = keys(nodes.iter().map(|node| &node.properties));
        let mut header = vec![format!("id:ID({})", kind.name()), ":LABEL".to_owned()];
        header.extend(keys.iter().map(|key| column(*key)));
        let rows = nodes.iter().map(|node| {
            let class = node.class.as_deref().unwrap_or("");
            row([node.id.as_str(), class], &keys, &node.properties)
        });
        let path = self.table(&format!("nodes/{}", kind.name()), &header, rows)?;
        self.arguments.push(format!("--nodes={}={path}", kind.name()));
        Ok(())
    }

    fn relationships(&mut self, kind: Tie, relationships: &[&Relationship]) -> io::Result<()> {
        if relationships.is_empty() {
            return Ok(());
        }
        let mut keys = keys(relationships.iter().map(|relationship| &relationship.properties));
        if relationships.iter().any(|relationship| relationship.properties.contains_key(&Key::Id)) {
            keys.insert(Key::Id);
        }
        let (from, to) = kind.ends();
        let mut header = vec![format!(":START_ID({})", from.name()), format!(":END_ID({})", to.name())];
        header.extend(keys.iter().map(|key| column(*key)));
        let rows = relationships
            .iter()
            .map(|relationship| row([&relationship.from, &relationship.to], &keys, &relationship.properties));
        let path = self.table(&format!("relationships/{}", kind.table()), &header, rows)?;
        self.arguments.push(format!("--relationships={}={path}", kind.name()));
        Ok(())
    }

    /// Writes one file and returns its path.
    fn table<'a>(
        &mut self,
        name: &str,
        header: &[String],
        rows: impl Iterator<Item = Vec<Cow<'a, str>>>,
    ) -> io::Result<String> {
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(header)?;
        for row in rows {
            self.largest = row.iter().map(|cell| cell.len()).fold(self.largest, usize::max);
            writer.write_record(row.iter().map(|cell| cell.as_bytes()))?;
        }
        let content = writer.into_inner().map_err(csv::IntoInnerError::into_error)?;
        let (path, content) = match self.compression {
            Compression::None => (format!("{name}.csv"), content),
            // The importer reads no compression but gzip.
            Compression::Gzip | Compression::Zstd => (format!("{name}.csv.gz"), gzip(&content)?),
        };
        self.output.put(&path, &content)?;
        Ok(path)
    }

    fn finish(self) -> io::Result<()> {
        let mut arguments = vec!["--multiline-fields=true".to_owned(), "--array-delimiter=U+001F".to_owned()];
        debug_assert_eq!(SEPARATOR, '\u{1F}');
        if self.largest > LARGE_CELL {
            arguments.push(format!("--read-buffer-size={}m", 8 * self.largest.div_ceil(LARGE_CELL)));
        }
        arguments.extend(self.arguments);
        let script = script(&arguments);
        self.output.put("schema.cypher", cypher::schema().as_bytes())?;
        self.output.put("import.args", format!("{}\n", arguments.join("\n")).as_bytes())?;
        self.output.put("import.sh", script.as_bytes())
    }
}

/// The command line as a script that explains its use.
fn script(arguments: &[String]) -> String {
    let lines: Vec<String> = arguments.iter().map(|argument| format!("  {argument} \\")).collect();
    format!(
        "#!/bin/sh\n\
         # Builds a new Neo4j database (5 or later) out of the files in this folder; the server is stopped,\n\
         # or runs without that database. Usage: sh import.sh [DATABASE], by itself `neo4j`.\n\
         # An old database of that name is replaced: take --overwrite-destination=true away to prevent it.\n\
         # The same in this folder, on any system:\n\
         #   neo4j-admin database import full --overwrite-destination=true @import.args -- neo4j\n\
         # Afterwards start the server and run schema.cypher: cypher-shell -f schema.cypher\n\
         cd \"$(dirname \"$0\")\" || exit 2\n\
         exec neo4j-admin database import full --overwrite-destination=true \\\n{}\n  -- \"${{1:-neo4j}}\"\n",
        lines.join("\n")
    )
}

/// The properties that get a column: all that occur except `id`.
fn keys<'a>(maps: impl Iterator<Item = &'a PropertyMap>) -> BTreeSet<Key> {
    maps.flat_map(|map| map.keys().copied()).filter(|key| *key != Key::Id).collect()
}

/// The header of a column.
fn column(key: Key) -> String {
    let name = key.name();
    match key.value_type() {
        Type::Text => name.to_owned(),
        Type::Integer => format!("{name}:long"),
        Type::Boolean => format!("{name}:boolean"),
        Type::Texts => format!("{name}:string[]"),
        Type::Integers => format!("{name}:long[]"),
        Type::Booleans => format!("{name}:boolean[]"),
    }
}

fn row<'a>(first: [&'a str; 2], keys: &BTreeSet<Key>, properties: &'a PropertyMap) -> Vec<Cow<'a, str>> {
    let cells = keys.iter().map(|key| properties.get(key).map_or(Cow::Borrowed(""), |value| value.cell()));
    first.into_iter().map(Cow::Borrowed).chain(cells).collect()
}

fn gzip(content: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(content)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graph::{EdgeKind, NodeKind, sample};
    use crate::neo4j::property_graph::PropertyValue;
    use crate::output::Memory;
    use std::io::Read as _;

    fn files(compression: Compression) -> Memory {
        let mut memory = Memory::default();
        write(&sample::graph(), &[], compression, &mut memory).unwrap();
        memory
    }

    #[test]
    fn every_kind_and_type_has_a_file_that_the_command_line_names() {
        let files = files(Compression::None).files;
        let arguments = String::from_utf8(files["import.args"].clone()).unwrap();
        let script = String::from_utf8(files["import.sh"].clone()).unwrap();
        for path in files.keys().filter(|path| path.ends_with(".csv")) {
            assert!(arguments.contains(&format!("={path}\n")), "{path}");
            assert!(script.contains(&format!("={path} \\\n")), "{path}");
        }
        let graph = sample::graph();
        let kinds = NodeKind::ALL.iter().filter(|kind| graph.nodes_of(**kind).next().is_some()).count();
        let edges = EdgeKind::ALL.iter().filter(|kind| !graph.edges_of(**kind).is_empty()).count();
        assert!(kinds > 5 && edges > 8, "the sample has most kinds");
        let mapped = PropertyGraph::new(&graph, &[]);
        let labels: BTreeSet<Label> = mapped.nodes.iter().map(|node| node.kind).collect();
        let ties: BTreeSet<Tie> = mapped.relationships.iter().map(|one| one.kind).collect();
        assert!(labels.len() > kinds && ties.len() > edges);
        assert_eq!(files.len(), labels.len() + ties.len() + 3);
        let header = String::from_utf8_lossy(&files["relationships/LISTED_IN.csv"]);
        assert!(header.starts_with(":START_ID(Resource),:END_ID(List),id,name,nameLanguage,"), "{header}");
    }

    #[test]
    fn compressed_files_hold_the_same() {
        let (plain, packed) = (files(Compression::None).files, files(Compression::Gzip).files);
        for (path, content) in plain.iter().filter(|(path, _)| path.ends_with(".csv")) {
            let mut unpacked = Vec::new();
            let packed = &packed[&format!("{path}.gz")];
            flate2::read::GzDecoder::new(packed.as_slice()).read_to_end(&mut unpacked).unwrap();
            assert_eq!(&unpacked, content);
        }
    }

    proptest::proptest! {
        #[test]
        fn cells_read_back(texts in proptest::collection::vec("[^\u{1F}]+", 1..4)) {
            let key = Key::all().find(|key| key.name() == "notes").unwrap();
            let properties = PropertyMap::from([(key, PropertyValue::Texts(texts.clone()))]);
            let node = Node { kind: Label::Of(NodeKind::Resource), class: None, id: texts[0].clone(), properties };
            let mut memory = Memory::default();
            let mut folder = ImportFolder {
                output: &mut memory, compression: Compression::None, arguments: Vec::new(), largest: 0,
            };
            folder.nodes(Label::Of(NodeKind::Resource), &[&node]).unwrap();
            let mut reader = csv::Reader::from_reader(memory.files["nodes/Resource.csv"].as_slice());
            let row = reader.records().next().unwrap().unwrap();
            proptest::prop_assert_eq!(&row[0], texts[0].as_str());
            proptest::prop_assert_eq!(row[2].split(SEPARATOR).collect::<Vec<_>>(), texts);
        }
    }
}
