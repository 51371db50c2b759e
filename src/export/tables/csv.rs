//! Two tables: `nodes.csv` and `edges.csv`, UTF-8 without a byte order mark, quoted as in RFC 4180.
//!
//! The columns are the same for every graph: those that Gephi expects (`Id`, `Label`; `Source`, `Target`, `Type`,
//! `Id`, `Label`), ours, then every property. [`super::record`] describes fields with several values.

use super::cell::{RELATION, TYPE, joined};
use super::rows::{Item, Rows, Which};
use crate::export::{Formulas, Options};
use crate::graph::{Properties, Property};
use std::io::{self, Write};

/// Writes the table of nodes.
pub(in crate::export) fn nodes(graph: &dyn Rows, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let languages = options.languages();
    let mut table = table(&["Id", "Label", TYPE], out)?;
    graph.each(Which::Nodes, &mut |names, item| {
        let Item::Node(node) = item else { return Ok(()) };
        let own = [names.node(node), node.label(&languages).to_owned(), node.kind.name().to_owned()];
        Ok(table.write_record(row(own, &node.properties, options.formulas))?)
    })?;
    table.flush()
}

/// Writes the table of edges.
pub(in crate::export) fn edges(graph: &dyn Rows, options: &Options, out: &mut dyn Write) -> io::Result<()> {
    let mut table = table(&["Source", "Target", "Type", "Id", "Label", RELATION], out)?;
    graph.each(Which::Edges, &mut |names, item| {
        let Item::Edge(edge) = item else { return Ok(()) };
        let relation = edge.kind.name();
        let (from, to) = edge.kind.ends();
        let own = [
            names.end(from, edge.from),
            names.end(to, edge.to),
            "Directed".to_owned(),
            names.row(&edge),
            relation.to_lowercase().replace('_', " "),
            relation.to_owned(),
        ];
        Ok(table.write_record(row(own, edge.properties, options.formulas))?)
    })?;
    table.flush()
}

fn table<'w>(own: &[&str], out: &'w mut dyn Write) -> io::Result<::csv::Writer<&'w mut dyn Write>> {
    let mut table = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    table.write_record(own.iter().copied().chain(Property::ALL.iter().map(|property| property.name())))?;
    Ok(table)
}

fn row<const N: usize>(own: [String; N], properties: &Properties, formulas: Formulas) -> Vec<String> {
    let mut row = Vec::from(own);
    let mut given = properties.iter().peekable();
    for property in Property::ALL {
        let values = given.next_if(|(next, _)| next == property);
        row.push(values.map_or_else(String::new, |(_, values)| joined(*property, values)));
    }
    // Many readers take NUL for the end of the text.
    row.iter_mut().filter(|field| field.contains('\0')).for_each(|field| *field = field.replace('\0', ""));
    if formulas == Formulas::Quoted {
        row.iter_mut().filter(|field| is_formula(field)).for_each(|field| field.insert(0, '\''));
    }
    row
}

/// The table `csv` with a single quote before each field that a spreadsheet would treat as a formula, and before
/// each that starts with one: removing one leading quote restores the field.
///
/// # Errors
///
/// If `csv` is not a table.
pub fn without_formulas(csv: &[u8]) -> io::Result<Vec<u8>> {
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv);
    let mut writer = ::csv::WriterBuilder::new()
        .flexible(true)
        .terminator(::csv::Terminator::CRLF)
        .from_writer(Vec::with_capacity(csv.len()));
    for record in reader.records() {
        let record = record.map_err(io::Error::other)?;
        let fields = record.iter().map(|field| match is_formula(field) {
            true => format!("'{field}"),
            false => field.to_owned(),
        });
        writer.write_record(fields.collect::<Vec<_>>()).map_err(io::Error::other)?;
    }
    writer.into_inner().map_err(csv_error)
}

/// What starts a formula, including fullwidth forms, and the quote that prevents one.
const OPENING: &[char] = &['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '\''];

fn is_formula(field: &str) -> bool {
    field.starts_with(OPENING)
}

fn csv_error(error: ::csv::IntoInnerError<::csv::Writer<Vec<u8>>>) -> io::Error {
    error.into_error()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::export::tables::cell::tests::split;
    use crate::graph::{Graph, sample};

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

    proptest::proptest! {
        #[test]
        fn fields_without_formulas_give_the_fields_back(
            rows in proptest::collection::vec(proptest::array::uniform3("[=+@'\t\n\",ab-]{0,5}|\\PC{0,5}"), 1..5),
        ) {
            let mut table = ::csv::Writer::from_writer(Vec::new());
            for row in &rows {
                table.write_record(row).unwrap();
            }
            let safe = without_formulas(&table.into_inner().unwrap()).unwrap();
            let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(safe.as_slice());
            for (record, row) in reader.records().zip(&rows) {
                for (field, expected) in record.unwrap().iter().zip(row) {
                    proptest::prop_assert!(!field.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
                    proptest::prop_assert_eq!(field.strip_prefix('\'').unwrap_or(field), expected.as_str());
                }
            }
        }
    }

    #[test]
    fn everything_reads_back() {
        for graph in [Graph::new(), sample::graph(), large::graph(50)] {
            let (options, mut table) = (Options::default(), Vec::new());
            nodes(&graph, &options, &mut table).unwrap();
            let (heads, rows) = read(&table);
            assert_eq!(rows.len(), graph.node_count());
            for (row, node) in rows.iter().zip(graph.nodes()) {
                assert_eq!((row[0].as_str(), row[2].as_str()), (node.iri.as_str(), node.kind.name()));
                check(&heads, row, &node.properties);
            }
            table.clear();
            edges(&graph, &options, &mut table).unwrap();
            let (heads, rows) = read(&table);
            assert_eq!(rows.len(), graph.edge_count());
            for (row, edge) in rows.iter().zip(graph.edges()) {
                assert_eq!(row[5], edge.kind().name());
                check(&heads, row, edge.properties());
            }
        }
    }
}
