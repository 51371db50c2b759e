//! Inputs that repeat one construct, and the time to read and write them.

use listgraph::export::{self, Format, Options};
use listgraph::output::Memory;
use listgraph::pipeline::{self, Settings};
use listgraph::rdf::RdfFormat;
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// An input of a given approximate size in bytes.
pub struct Pattern {
    pub name: String,
    pub list: Box<dyn Fn(usize) -> String>,
}

/// What is repeated within an entry's line.
const IN_A_LINE: &[&str] = &[
    "‘c’ ",
    "“c” ",
    "\"c\" ",
    "'c' ",
    "(2019) ",
    "[c] ",
    "{c} ",
    "（c）",
    "【c】",
    "《c》",
    "「c」",
    "`a` ",
    "`` ` `` ",
    "~~a~~ ",
    "*a* ",
    "**a** ",
    "**a**b ",
    "_a_ ",
    "<b>a</b> ",
    "<br>",
    "<T> ",
    "<script> ",
    "&amp;",
    "\\*",
    "![](i.png) ",
    "[![b](i.png)](https://b.example) ",
    "https://a.example/1 ",
    "https://a.example/墨水，",
    "www.a.example ",
    "[a](https://a.example/1) ",
    "[a] (https://a.example/1) ",
    "(a)[https://a.example/1] ",
    "a](https://a.example/1) ",
    "[a(https://a.example/1 ",
    "[a](https://a.example/1 ",
    "[[n]] ",
    "![[n]] ",
    "==a== ",
    "%%a%% ",
    "%%",
    "{{< a >}} ",
    "{{<",
    "**“a”**的",
    " - a",
    " — a",
    ": a",
    "：甲",
    "，甲",
    "甲。",
    "甲",
    "★ 12 ",
    ":tada: ",
    "😀",
    "2024-01-02 ",
    "ICLR 2020, ",
    "Ada Moreau, ",
    "by Ada Moreau; ",
    "@ada ",
    "作者：甲 ",
    "PDF | ",
    "(",
    ")",
    "[",
    "]",
    "【",
    "“",
    "’",
    "*",
    "**",
    "~",
    "`",
    "<",
    "&",
    "^a-b-c ",
];

/// What is repeated line by line; `{}` is the number of the line.
const LINE_BY_LINE: &[(&str, &str)] = &[
    ("entries", "- [Entry {}](https://a.example/{}) - What it does.\n"),
    ("equal entries", "- [Entry](https://a.example/1) - Number {}.\n"),
    ("numbered entries", "{}. [Entry {}](https://a.example/{})\n"),
    ("bare addresses", "- https://a.example/{}\n"),
    ("paragraph lines", "[Entry {}](https://a.example/{}) - text\n"),
    ("headings", "## Topic {}\n\n- [Entry](https://a.example/{})\n\n"),
    ("equal headings", "## Topic\n\n- [Entry](https://a.example/{})\n\n"),
    ("empty headings", "## Topic {}\n\n"),
    ("labels", "**Label {}**\n\n- [Entry](https://a.example/{})\n\n"),
    ("parent bullets", "- Topic {}\n  - [Entry](https://a.example/{})\n"),
    ("facts", "- **Entry {}**\n  - Link: [here](https://a.example/{})\n  - Author: Ada Moreau\n"),
    ("one resource in many topics", "## Topic {}\n\n- [Entry](https://a.example/1)\n\n"),
    ("references", "- [Entry {}][r{}]\n\n[r{}]: https://a.example/{}\n"),
    ("footnotes", "- [Entry](https://a.example/{})[^{}]\n\n[^{}]: https://b.example/{}\n\n"),
    ("quotations", "> - [Entry {}](https://a.example/{})\n\n"),
    ("folds", "<details><summary>Topic {}</summary>\n\n- [Entry](https://a.example/{})\n\n</details>\n\n"),
    ("HTML items", "<li><a href=\"https://a.example/{}\">Entry {}</a> text</li>\n"),
    ("comments", "<!-- https://a.example/{} -->\n"),
    ("code blocks", "```\nhttps://a.example/{}\n```\n"),
    ("papers", "1. **Paper {}.** ICML 2020. [pdf](https://a.example/{})\n\n   *Ann Lee, Bo Chen.*\n\n"),
];

/// All patterns.
pub fn patterns() -> Vec<Pattern> {
    let mut patterns: Vec<Pattern> = IN_A_LINE
        .iter()
        .map(|part| Pattern {
            name: format!("{part:?} in a line"),
            list: Box::new(|size| {
                format!("# L\n\n- [E](https://a.example/0) - {}\n", part.repeat(size / part.len()))
            }),
        })
        .collect();
    patterns.extend(LINE_BY_LINE.iter().map(|(name, line)| Pattern {
        name: (*name).to_owned(),
        list: Box::new(|size| {
            let lines = (0..size / line.len()).map(|at| line.replace("{}", &at.to_string()));
            format!("# L\n\n{}", lines.collect::<String>())
        }),
    }));
    let mut add = |name: &str, list: fn(usize) -> String| {
        patterns.push(Pattern { name: name.to_owned(), list: Box::new(list) });
    };
    add("a long bullet above many", |size| format!("# L\n\n- {}\n{}", "y".repeat(size / 2), below(size / 2)));
    add("a long heading above many", |size| {
        format!("# L\n\n## {}\n\n{}", "y ".repeat(size / 4), below(size / 2))
    });
    add("a table of rows", |size| {
        let rows = (0..size / 40).map(|at| format!("| Entry {at} | [go](https://a.example/{at}) | x |\n"));
        format!("# L\n\n| Name | Link | What |\n|---|---|---|\n{}", rows.collect::<String>())
    });
    add("a table of columns", |size| {
        let cells = |cell: &dyn Fn(usize) -> String| (0..size / 40).map(cell).collect::<Vec<_>>().join("|");
        let head = cells(&|at| format!("c{at}"));
        let rule = cells(&|_| "-".to_owned());
        let row = cells(&|at| format!("[E{at}](https://a.example/{at})"));
        format!("# L\n\n|{head}|\n|{rule}|\n|{row}|\n")
    });
    add("rows with cells too many", |size| {
        let rows = "| a | [go](https://a.example/1) | x | y | z |\n".repeat(size / 42);
        format!("# L\n\n| Name | Link |\n|---|---|\n{rows}")
    });
    add("items in items", |size| {
        let depth = (size as f64).sqrt() as usize / 2;
        let one = (0..depth).map(|at| format!("{}- [E{at}](https://a.example/{at})\n", "  ".repeat(at)));
        format!("# L\n\n{}", one.collect::<String>())
    });
    add("companions", |size| {
        let links = (0..size / 30).map(|at| format!("[code{at}](https://a.example/{at}) "));
        format!("# L\n\n- [Main](https://a.example/main) - text {}\n", links.collect::<String>())
    });
    patterns
}

fn below(size: usize) -> String {
    (0..size / 33).map(|at| format!("  - [e{at}](https://a.example/{at})\n")).collect()
}

/// The processor time to read `list`, with all findings, and to write it.
pub fn work(folder: &Path, list: &str) -> (Duration, usize) {
    let path = folder.join("list.md");
    fs::write(&path, list).expect("written");
    let settings = Settings::default();
    let ontology = settings.ontology().expect("our own data");
    let start = now();
    let reading = pipeline::read(&[path], &settings, &ontology, &|_| {}).expect("a list");
    let mut memory = Memory::default();
    export::write(&reading.graph, Format::Rdf(RdfFormat::NTriples), &Options::default(), &mut memory)
        .expect("memory takes everything");
    let time = now().saturating_sub(start);
    (time, memory.files.values().map(Vec::len).sum())
}

/// Runs `task` in a pool of one thread.
pub fn alone<T: Send>(task: impl FnOnce() -> T + Send) -> T {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    pool.install(task)
}

/// The processor time of this thread, so that other processes do not count; the wall-clock time where the system does
/// not provide it.
fn now() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split(' ').next().and_then(|nanos| nanos.parse().ok()));
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
