//! What was read by eye from the lists of the corpus: tables of files, lines and what is true there.
//!
//! The tables hold facts alone, no text of the lists, so that they may stand in this repository.

/// A line of a table.
pub struct Fact<'t> {
    pub file: &'t str,
    pub line: usize,
    pub cells: Vec<&'t str>,
}

impl Fact<'_> {
    pub fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }
}

/// Parts of series and near-misses.
pub fn series() -> Vec<Fact<'static>> {
    table(include_str!("facts/series.tsv"))
}

/// Types of entries.
pub fn types() -> Vec<Fact<'static>> {
    table(include_str!("facts/types.tsv"))
}

/// Languages of titles in Latin letters.
pub fn languages() -> Vec<Fact<'static>> {
    table(include_str!("facts/languages.tsv"))
}

/// Lines of paper lists with the names of authors on them.
pub fn author_lines() -> Vec<Fact<'static>> {
    table(include_str!("facts/author-lines.tsv"))
}

fn table(text: &str) -> Vec<Fact<'_>> {
    let lines = text.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines
        .filter_map(|line| {
            let mut cells = line.split('\t');
            let (file, line) = (cells.next()?, cells.next()?.parse().ok()?);
            Some(Fact { file, line, cells: cells.collect() })
        })
        .collect()
}
