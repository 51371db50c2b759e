//! Two tables: `nodes.csv` and `edges.csv`, UTF-8 without a byte order mark, quoted as RFC 4180 says.
//!
//! The columns are the same for every graph: those that Gephi looks for (`Id`, `Label`; `Source`,
//! `Target`, `Type`, `Id`, `Label`), ours, then every property. How several values share a field
//! stands in [`super::record`].

use super::format::Options;
use super::record::{Names, RELATION, TYPE, joined};
use crate::graph::{Graph, Properties, Property};
use std::io;

/// The table of nodes.
///
/// # Errors
///
/// Never in memory; the writer's type has them.
pub(super) fn nodes(graph: &Graph, options: &Options) -> io::Result<Vec<u8>> {
    let names = Names::of(graph);
    let languages = options.languages();
    let mut table = table(&["Id", "Label", TYPE])?;
    for node in graph.nodes() {
        let own = [names.node(node), node.label(&languages).to_owned(), node.kind.name().to_owned()];
        table.write_record(row(own, &node.properties))?;
    }
    table.into_inner().map_err(csv_error)
}

/// The table of edges.
///
/// # Errors
///
/// Never in memory; the writer's type has them.
pub(super) fn edges(graph: &Graph) -> io::Result<Vec<u8>> {
    let names = Names::of(graph);
    let mut table = table(&["Source", "Target", "Type", "Id", "Label", RELATION])?;
    for edge in graph.edges() {
        let relation = edge.kind().name();
        let own = [
            names.node(edge.from),
            names.node(edge.to),
            "Directed".to_owned(),
            names.edge(&edge),
            relation.to_lowercase().replace('_', " "),
            relation.to_owned(),
        ];
        table.write_record(row(own, edge.properties()))?;
    }
    table.into_inner().map_err(csv_error)
}

fn table(own: &[&str]) -> io::Result<::csv::Writer<Vec<u8>>> {
    let mut table = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    table.write_record(own.iter().copied().chain(Property::ALL.iter().map(|property| property.name())))?;
    Ok(table)
}

fn row<const N: usize>(own: [String; N], properties: &Properties) -> Vec<String> {
    let mut row = Vec::from(own);
    let mut given = properties.iter().peekable();
    for property in Property::ALL {
        let values = given.next_if(|(next, _)| next == property);
        row.push(values.map_or_else(String::new, |(_, values)| joined(*property, values)));
    }
    // Many readers end a text at a NUL.
    row.iter_mut().filter(|field| field.contains('\0')).for_each(|field| *field = field.replace('\0', ""));
    row
}

fn csv_error(error: ::csv::IntoInnerError<::csv::Writer<Vec<u8>>>) -> io::Error {
    error.into_error()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::export::record::tests::split;
    use crate::graph::sample;

    fn read(table: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
        let mut reader = ::csv::Reader::from_reader(table);
        let strings = |record: &::csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<_>>();
        let heads = strings(reader.headers().unwrap());
        (heads, reader.records().map(|record| strings(&record.unwrap())).collect())
    }

    fn check(heads: &[String], row: &[String], properties: &Properties) {
        for (head, field) in heads.iter().zip(row) {
            let Some(property) = Property::ALL.iter().find(|property| property.name() == head) else {
                continue;
            };
            let mut expected: Vec<_> = properties
                .get(*property)
                .map(|value| (value.to_text(), value.language().map(str::to_owned)))
                .collect();
            expected.sort();
            let mut found = if field.is_empty() { Vec::new() } else { split(field) };
            found.sort();
            assert_eq!(found, expected, "{head}");
        }
    }

    #[test]
    fn everything_reads_back() {
        for graph in [Graph::new(), sample::graph(), large::graph(50)] {
            let (heads, rows) = read(&nodes(&graph, &Options::default()).unwrap());
            assert_eq!(rows.len(), graph.node_count());
            for (row, node) in rows.iter().zip(graph.nodes()) {
                assert_eq!((row[0].as_str(), row[2].as_str()), (node.iri.as_str(), node.kind.name()));
                check(&heads, row, &node.properties);
            }
            let (heads, rows) = read(&edges(&graph).unwrap());
            assert_eq!(rows.len(), graph.edge_count());
            for (row, edge) in rows.iter().zip(graph.edges()) {
                assert_eq!(row[5], edge.kind().name());
                check(&heads, row, edge.properties());
            }
        }
    }
}
