//! The tables of truth, each as what is true of some files, beside what was read from them.

use crate::corpus::{Corpus, File, Result, Row};
use listgraph::extract::Entry;
use std::collections::HashSet;

/// What is true of an entry, or what was read of one; an empty string is none.
#[derive(Clone, Default)]
pub struct Fact {
    pub place: String,
    pub address: String,
    pub title: String,
    pub topics: String,
    pub description: String,
    pub authors: Vec<String>,
    /// Whether the table cannot know of authors.
    pub is_blind: bool,
}

/// A column that not every table has.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Column {
    Topics,
    Description,
    Authors,
}

/// One table and what was read from its files.
#[derive(Default)]
pub struct Source {
    pub name: String,
    /// The columns that the table tells of.
    pub tells: &'static [Column],
    pub truth: Vec<Fact>,
    /// True as well, but what the table tells of it is not to be compared.
    pub also_true: Vec<Fact>,
    pub read: Vec<Fact>,
    /// Annotations read by hand: expected, and read at that line.
    pub annotations: Vec<Annotation>,
}

/// A line that was read by hand for its authors.
pub struct Annotation {
    pub place: String,
    pub is_author: bool,
    pub is_maker: bool,
    pub names: Vec<String>,
    pub read: Vec<String>,
}

impl Source {
    /// What stands in a section of which the table knows no entry is neither right nor wrong.
    fn keep_known_sections(&mut self) {
        let known: HashSet<_> = self.truth.iter().map(crate::score::key).collect();
        let sections: HashSet<_> = self
            .read
            .iter()
            .filter(|fact| known.contains(&crate::score::key(fact)))
            .map(|fact| fact.topics.clone())
            .collect();
        self.read.retain(|fact| sections.contains(&fact.topics));
    }

    /// A row that stands twice in a table is one.
    fn drop_repeated(&mut self) {
        let mut seen = HashSet::new();
        let key =
            |fact: &Fact| (fact.place.clone(), fact.address.clone(), fact.title.clone(), fact.topics.clone());
        if self.name.starts_with("best-of.") {
            self.truth.retain(|fact| seen.insert(key(fact)));
        }
    }
}

/// All sources for which the corpus holds truth.
pub fn sources(corpus: &Corpus) -> Result<Vec<Source>> {
    let mut sources = Vec::new();
    for table in corpus.tables()? {
        let name = table.trim_end_matches(".tsv").to_owned();
        let rows = corpus.truth(&table)?;
        let mut source = match name.as_str() {
            _ if name.starts_with("best-of.") => best_of(corpus, &name, &rows),
            "free-programming-books" => free_books(corpus, &rows)?,
            "public-apis" => public_apis(corpus, &rows),
            "chinese-independent-blogs" => blogs(corpus, &rows),
            "awesome-japanese-nlp-resources" => japanese(corpus, &rows),
            _ if name.starts_with("authors-") => annotated(corpus, &rows),
            _ => continue,
        };
        source.name = name;
        source.keep_known_sections();
        source.drop_repeated();
        sources.push(source);
    }
    Ok(sources)
}

fn read(file: &File, entry: &Entry) -> Fact {
    let value = |read: &Option<listgraph::extract::Read<String>>| {
        read.as_ref().map_or_else(String::new, |read| read.value.clone())
    };
    Fact {
        place: format!("{}:{}", file.path, file.line(entry.span.start)),
        address: value(&entry.address),
        title: value(&entry.title),
        topics: file.topics(entry).join(" > "),
        description: value(&entry.description),
        authors: entry.authors.iter().map(|author| author.value.clone()).collect(),
        // The parser of free-programming-books sees authors behind a hyphen only.
        is_blind: !file.text[entry.span.clone()].contains(" - "),
    }
}

/// The entries of a file, without those below another entry that the table does not know.
fn entries<'a>(file: Option<&'a File>) -> impl Iterator<Item = Fact> + 'a {
    file.into_iter().flat_map(|file| file.found.entries.iter().map(move |entry| read(file, entry)))
}

fn fact(row: &Row, file: &str, title: &str, topics: &str, description: &str) -> Fact {
    Fact {
        place: file.to_owned(),
        address: row.get("url").to_owned(),
        title: row.get(title).to_owned(),
        topics: row.get(topics).to_owned(),
        description: row.get(description).to_owned(),
        ..Fact::default()
    }
}

fn best_of(corpus: &Corpus, name: &str, rows: &[Row]) -> Source {
    let path = format!("{}/README.md", name.trim_start_matches("best-of."));
    let facts = |wanted: fn(&str) -> bool| {
        rows.iter()
            .filter(|row| wanted(row.get("in_md")))
            .map(|row| fact(row, &path, "name", "category", "description"))
            .collect::<Vec<_>>()
    };
    Source {
        tells: &[Column::Topics, Column::Description],
        truth: facts(|in_md| in_md == "yes"),
        also_true: facts(|in_md| in_md == "name-only"),
        read: entries(corpus.file(&path)).collect(),
        ..Source::default()
    }
}

fn free_books(corpus: &Corpus, rows: &[Row]) -> Result<Source> {
    let root = "EbookFoundation__free-programming-books";
    let mut source = Source { tells: &[Column::Topics, Column::Authors], ..Source::default() };
    for row in rows {
        let path = format!("{root}/{}", row.get("file"));
        let mut fact = fact(row, &path, "title", "section_path", "");
        fact.authors = names(row.get("authors_clean"));
        match row.get("manual_review") {
            "1" => source.also_true.push(fact),
            _ => source.truth.push(fact),
        }
    }
    for row in corpus.truth("free-programming-books.uncovered.tsv")? {
        let path = format!("{root}/{}", row.get("file"));
        source.also_true.push(fact(&row, &path, "", "", ""));
    }
    let known = |path: &str| source.truth.iter().any(|fact| fact.place == path);
    let files: Vec<&File> =
        corpus.files.iter().filter(|file| file.path.starts_with(root) && known(&file.path)).collect();
    source.read = files.into_iter().flat_map(|file| entries(Some(file))).collect();
    Ok(source)
}

/// The names in a list of them, as the table writes it.
pub fn names(text: &str) -> Vec<String> {
    let mut text = text.replace("et al.", "").replace("et al", "");
    for joint in [" and ", " & ", " und ", " y "] {
        text = text.replace(joint, ",");
    }
    text.split([',', ';', '、', '،', '，', '|', '/'])
        .map(|name| name.trim().to_owned())
        .filter(|name| !name.is_empty())
        .collect()
}

fn public_apis(corpus: &Corpus, rows: &[Row]) -> Source {
    let path = "public-apis__public-apis/README.md";
    Source {
        tells: &[Column::Topics, Column::Description],
        truth: rows.iter().map(|row| fact(row, path, "name", "category", "description")).collect(),
        read: entries(corpus.file(path)).collect(),
        ..Source::default()
    }
}

fn blogs(corpus: &Corpus, rows: &[Row]) -> Source {
    let path = "timqian__chinese-independent-blogs/README.md";
    Source {
        truth: rows
            .iter()
            .filter(|row| row.get("in_md") != "no")
            .map(|row| fact(row, path, "name", "", ""))
            .collect(),
        read: entries(corpus.file(path)).collect(),
        ..Source::default()
    }
}

fn japanese(corpus: &Corpus, rows: &[Row]) -> Source {
    let path = "taishi-i__awesome-japanese-nlp-resources/README.md";
    let truth: Vec<Fact> = rows
        .iter()
        .filter(|row| row.get("in_md") == "yes")
        .map(|row| fact(row, path, "name", "section_path", "description"))
        .collect();
    // Each repository stands in a list and again in a table of ranks.
    let also_true = truth.iter().map(|fact| Fact { topics: String::new(), ..fact.clone() }).collect();
    Source {
        tells: &[Column::Topics, Column::Description],
        truth,
        also_true,
        read: entries(corpus.file(path)).collect(),
        ..Source::default()
    }
}

fn annotated(corpus: &Corpus, rows: &[Row]) -> Source {
    let annotations = rows.iter().filter_map(|row| annotation(corpus, row)).collect();
    Source { annotations, ..Source::default() }
}

fn annotation(corpus: &Corpus, row: &Row) -> Option<Annotation> {
    let file = corpus.file(row.get("file"))?;
    let line = |column: &str| row.get(column).parse::<usize>().ok();
    let (line, of_address) = (line("line")?, line("url_line"));
    let address = crate::score::address(row.get("url"));
    let near = |entry: &&Entry| {
        let start = file.line(entry.span.start);
        let end = file.line(entry.span.end.saturating_sub(1).max(entry.span.start));
        (start..=end).contains(&of_address.unwrap_or(line)) || (start..=end).contains(&line)
    };
    let same = |entry: &&Entry| {
        !address.is_empty()
            && entry.address.as_ref().is_some_and(|own| crate::score::address(&own.value) == address)
    };
    let entries = || file.found.entries.iter();
    let entry = entries().find(|entry| near(entry) && same(entry)).or_else(|| entries().find(near));
    Some(Annotation {
        place: format!("{}:{line}", file.path),
        is_author: row.get("is_author") == "1",
        is_maker: row.get("strength") == "org-maker",
        names: row.get("authors").split(';').map(|name| name.trim().to_owned()).collect(),
        read: entry.into_iter().flat_map(|entry| &entry.authors).map(|author| author.value.clone()).collect(),
    })
}
