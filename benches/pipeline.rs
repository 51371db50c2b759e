//! What a run takes, beside limits that were measured in the same run: `cargo bench --bench pipeline -- FOLDER`
//! prints one line for each promise, with its limit. `--large` adds 21 copies of the lists, which take long.
//!
//! Each command runs in a process of its own, on one thread unless it says otherwise, and the median of three counts.
#![allow(clippy::print_stdout, reason = "a bench reports on its standard output")]

use listgraph::export::{Format, Options, write};
use listgraph::output::Stream;
use listgraph::pipeline::{Settings, read};
use listgraph::rdf::{Provenance, RdfFormat};
use listgraph::source;
use mimalloc::MiMalloc;
use pulldown_cmark::{Options as Extensions, Parser};
use std::collections::HashMap;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// The one of the program, for what runs in this process.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// What a command took.
#[derive(Clone, Copy, Default)]
struct Cost {
    user: f64,
    system: f64,
    wall: f64,
    megabytes: f64,
}

/// Seconds on the processor of this process, then those of its children, user before system.
fn seconds() -> [f64; 4] {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<f64> = text
        .rsplit(')')
        .next()
        .unwrap_or("")
        .split_whitespace()
        .map(|field| field.parse().unwrap_or(0.0))
        .collect();
    let tick = |at: usize| fields.get(at).copied().unwrap_or(0.0) / 100.0;
    [tick(11), tick(12), tick(13), tick(14)]
}

fn median(mut costs: Vec<Cost>, key: impl Fn(&Cost) -> f64) -> f64 {
    costs.sort_by(|a, b| key(a).total_cmp(&key(b)));
    costs.get(costs.len() / 2).map_or(0.0, key)
}

/// Runs the program once, without a cache; what it writes goes to `out`.
fn once(arguments: &[&str], out: &Path) -> io::Result<Cost> {
    once_with(Path::new(""), arguments, out)
}

/// The same, with a cache.
fn once_with(cache: &Path, arguments: &[&str], out: &Path) -> io::Result<Cost> {
    let before = seconds();
    let start = Instant::now();
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.env("LISTGRAPH_CACHE", cache);
    let mut child = command.args(arguments).stdout(File::create(out)?).stderr(Stdio::null()).spawn()?;
    let status = format!("/proc/{}/status", child.id());
    let mut megabytes = 0.0_f64;
    while child.try_wait()?.is_none() {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let peak = text
            .lines()
            .find_map(|line| line.strip_prefix("VmHWM:")?.split_whitespace().next()?.parse().ok());
        megabytes = megabytes.max(peak.unwrap_or(0.0) / 1024.0);
        std::thread::sleep(Duration::from_millis(2));
    }
    let after = seconds();
    let (user, system) = (after[2] - before[2], after[3] - before[3]);
    Ok(Cost { user, system, wall: start.elapsed().as_secs_f64(), megabytes })
}

fn run(arguments: &[&str], out: &Path) -> io::Result<Cost> {
    let costs: Vec<Cost> = (0..3).map(|_| once(arguments, out)).collect::<io::Result<_>>()?;
    let of = |key: fn(&Cost) -> f64| median(costs.clone(), key);
    Ok(Cost {
        user: of(|cost| cost.user),
        system: of(|cost| cost.system),
        wall: of(|cost| cost.wall),
        megabytes: of(|cost| cost.megabytes),
    })
}

/// The time on the processor, in user mode, of the quickest of three runs of `task`.
fn user(mut task: impl FnMut()) -> f64 {
    let mut best = f64::MAX;
    for _ in 0..3 {
        let before = seconds()[0];
        task();
        best = best.min(seconds()[0] - before);
    }
    best
}

fn at_most(what: &str, found: f64, unit: &str, limit: f64) {
    let mark = if found <= limit { "" } else { "  <-- over" };
    println!("{what:<64} {found:>9.2} {unit:<9} <= {limit}{mark}");
}

fn at_least(what: &str, found: f64, unit: &str, limit: f64) {
    let mark = if found >= limit { "" } else { "  <-- under" };
    println!("{what:<64} {found:>9.2} {unit:<9} >= {limit}{mark}");
}

/// The Markdown files below `folder` with their texts.
fn texts(folder: &Path, all: &mut Vec<(PathBuf, String)>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            texts(&path, all)?;
        } else if path.extension().is_some_and(|ending| ending == "md") {
            let text = String::from_utf8_lossy(&fs::read(&path)?).into_owned();
            all.push((path, text));
        }
    }
    Ok(())
}

/// What no program can do without: Markdown events, and a copy of each term into the output.
fn least(texts: &[(PathBuf, String)], quads: &Path) -> io::Result<f64> {
    let extensions = Extensions::ENABLE_TABLES | Extensions::ENABLE_FOOTNOTES;
    let reading = user(|| {
        for (_, text) in texts {
            black_box(Parser::new_ext(text, extensions).into_offset_iter().count());
        }
    });
    let text = fs::read(quads)?;
    let mut terms: Vec<&[u8]> = Vec::new();
    let mut numbers: HashMap<&[u8], usize> = HashMap::new();
    let mut lines: Vec<Vec<usize>> = Vec::new();
    for line in text.split(|byte| *byte == b'\n') {
        // How a line is cut into terms does not matter here, only how many bytes are copied at once.
        let parts = line.splitn(3, |byte| *byte == b' ').map(|part| {
            *numbers.entry(part).or_insert_with(|| {
                terms.push(part);
                terms.len() - 1
            })
        });
        lines.push(parts.collect());
    }
    let writing = user(|| {
        let mut sink = File::create("/dev/null").expect("the null device");
        let mut piece: Vec<u8> = Vec::with_capacity(1 << 17);
        for line in &lines {
            for number in line {
                piece.extend_from_slice(terms[*number]);
                piece.push(b' ');
            }
            piece.push(b'\n');
            if piece.len() > 1 << 16 {
                sink.write_all(&piece).expect("it takes everything");
                piece.clear();
            }
        }
    });
    println!("least: {reading:.2} s for Markdown events, {writing:.2} s for {} bytes", text.len());
    Ok(reading + writing)
}

/// `times` copies of the lists, each with hosts of its own.
fn copies(texts: &[(PathBuf, String)], root: &Path, times: usize, target: &Path) -> io::Result<PathBuf> {
    let folder = target.join(format!("x{times}"));
    for copy in 0..times {
        for (path, text) in texts {
            let below = path.strip_prefix(root).unwrap_or(path);
            let place = folder.join(format!("k{copy}")).join(below);
            fs::create_dir_all(place.parent().unwrap_or(&folder))?;
            fs::write(place, text.replace("://", &format!("://k{copy}.")))?;
        }
    }
    Ok(folder)
}

fn graphs(folder: &Path) {
    let settings = Settings::default();
    let ontology = settings.ontology().expect("our own data");
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a pool");
    let reading = pool.install(|| read(&[folder.to_owned()], &settings, &ontology, &|_| {})).expect("lists");
    let options = Options { provenance: Provenance::Full, ..Options::default() };
    let mut count = 0;
    let time = user(|| {
        pool.install(|| {
            let mut counted = Lines(0);
            let mut output = Stream { writer: &mut counted };
            write(&reading.graph, Format::Rdf(RdfFormat::NQuads), &options, &mut output).expect("written");
            count = counted.0;
        });
    });
    #[expect(clippy::cast_precision_loss, reason = "a few million")]
    let speed = count as f64 / 1e6 / time;
    at_least("graph to sorted N-Quads, million quads a second and core", speed, "M/s", 2.0);
}

/// Counts lines.
struct Lines(usize);

impl io::Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.iter().filter(|byte| **byte == b'\n').count();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn flat_folder(target: &Path) -> io::Result<()> {
    let folder = target.join("flat");
    fs::create_dir_all(&folder)?;
    for at in 0..100_000 {
        fs::write(folder.join(format!("list{at}.md")), format!("- [E](https://a.example/{at})\n"))?;
    }
    let start = Instant::now();
    black_box(source::find(&[folder], &[]).expect("found").files.len());
    at_most("100,000 files in one flat folder, found", start.elapsed().as_secs_f64(), "s", 2.0);
    Ok(())
}

/// Turtle in, N-Quads out, beside Oxigraph's own parser and serializer.
fn graph_file(target: &Path, turtle: &Path) -> io::Result<()> {
    use oxigraph::io::{RdfFormat, RdfParser, RdfSerializer};
    let peer = user(|| {
        let file = io::BufReader::new(File::open(turtle).expect("a file"));
        let mut out = RdfSerializer::from_format(RdfFormat::NQuads).for_writer(io::sink());
        for quad in RdfParser::from_format(RdfFormat::Turtle).for_reader(file) {
            out.serialize_quad(&quad.expect("Turtle")).expect("written");
        }
    });
    let file = turtle.to_string_lossy();
    let ours = run(&["export", &file, "--to", "n-quads", "--threads", "1"], &target.join("file.nq"))?;
    at_most("Turtle in, N-Quads out, against Oxigraph's parser and serializer", ours.user / peer, "x", 1.5);
    at_most("the same, peak memory", ours.megabytes, "MB", 100.0);
    Ok(())
}

/// One list of a thousand is changed, and all are exported again.
fn one_changed(texts: &[(PathBuf, String)], target: &Path) -> io::Result<()> {
    let (folder, cache) = (target.join("thousand"), target.join("cache"));
    for at in 0..1000 {
        let (_, text) = &texts[at % texts.len()];
        let lines = text.lines().take(100).map(|line| line.replace("://", &format!("://k{at}.")) + "\n");
        fs::create_dir_all(folder.join(at.to_string()))?;
        fs::write(folder.join(at.to_string()).join("README.md"), lines.collect::<String>())?;
    }
    let (plain, cached) = (target.join("plain.nq"), target.join("cached.nq"));
    let lists = folder.to_string_lossy();
    let arguments = ["export", &lists, "--to", "n-quads", "--threads", "1"];
    let whole = run(&arguments, &plain)?;
    once_with(&cache, &arguments, &cached)?;
    let mut costs = Vec::new();
    for at in 0..3 {
        let list = folder.join(at.to_string()).join("README.md");
        fs::write(&list, fs::read_to_string(&list)? + "\n- [One more](https://more.example/)\n")?;
        costs.push(once_with(&cache, &arguments, &cached)?);
    }
    once(&arguments, &plain)?;
    assert!(fs::read(&plain)? == fs::read(&cached)?, "the cache gives other bytes");
    let all = |cost: &Cost| cost.user + cost.system;
    let share = 100.0 * median(costs, all) / all(&whole);
    at_most("one list of 1,000 changed, of the whole run's time", share, "%", 8.0);
    Ok(())
}

/// A question, when the cache is empty and when it is full.
fn questions(folder: &str, target: &Path) -> io::Result<()> {
    let cache = target.join("cache");
    let arguments = ["query", folder, "--question", "most-listed", "--threads", "1"];
    let first = once_with(&cache, &arguments, &target.join("out"))?;
    at_most("a question, first time, user and system", first.user + first.system, "s", 9.0);
    let second = once_with(&cache, &arguments, &target.join("out"))?;
    at_most("the same, second time", second.user + second.system, "s", 4.0);
    at_most("the same, peak memory", second.megabytes, "MB", 1200.0);
    Ok(())
}

fn formats(folder: &str, target: &Path) -> io::Result<()> {
    // A third of what each took before, user and system.
    for (format, limit) in [
        ("turtle", 4.7),
        ("json", 2.9),
        ("ndjson", 2.9),
        ("csv", 2.3),
        ("neo4j-csv", 3.3),
        ("cypher", 2.8),
        ("obsidian", 4.3),
    ] {
        let out = target.join(format).to_string_lossy().into_owned();
        let cost =
            run(&["export", folder, "--to", format, "--threads", "1", "-o", &out], &target.join("out"))?;
        at_most(&format!("{format}, user and system"), cost.user + cost.system, "s", limit);
        if Format::all().any(|one| one.name() == format && listgraph::export::Stream::takes(one)) {
            at_most("the same, peak memory", cost.megabytes, "MB", 250.0);
        } else {
            println!("the same, peak memory, with the whole graph {:>21.2} MB", cost.megabytes);
        }
    }
    Ok(())
}

fn main() -> io::Result<()> {
    let mut arguments: Vec<String> = std::env::args().skip(1).filter(|word| word != "--bench").collect();
    let is_large = arguments.iter().any(|word| word == "--large");
    arguments.retain(|word| word != "--large");
    let folder = arguments.first().map_or("tests/lists", String::as_str);
    let (root, target) = (Path::new(folder), tempfile::tempdir()?);
    let (target, out) = (target.path(), target.path().join("out.nq"));
    let mut lists = Vec::new();
    texts(root, &mut lists)?;
    let full = |folder: &str, threads: &str| {
        run(&["export", folder, "--to", "n-quads", "--provenance", "full", "--threads", threads], &out)
    };
    let one = full(folder, "1")?;
    let least = least(&lists, &out)?;
    at_most("Markdown to N-Quads, user, against the least", one.user / least, "x", 8.0);
    at_most("the same, peak memory", one.megabytes, "MB", 250.0);
    let two = full(folder, "2")?;
    at_least("two threads, wall (on a quiet machine)", one.wall / two.wall, "x", 1.7);
    let eight = copies(&lists, root, 8, target)?;
    let eight = full(&eight.to_string_lossy(), "1")?;
    at_most("8 copies with other hosts, peak memory against one", eight.megabytes / one.megabytes, "x", 1.1);
    graphs(root);
    formats(folder, target)?;
    if let Some((path, _)) = lists.iter().max_by_key(|(_, text)| text.len()) {
        let cost = full(&path.to_string_lossy(), "1")?;
        at_most("the largest single file, user and system", cost.user + cost.system, "s", 0.25);
        at_most("the same, peak memory", cost.megabytes, "MB", 60.0);
    }
    questions(folder, target)?;
    one_changed(&lists, target)?;
    flat_folder(target)?;
    let turtle = target.join("turtle");
    if let Some(file) =
        fs::read_dir(turtle)?.flatten().find(|file| file.path().extension().is_some_and(|e| e == "ttl"))
    {
        graph_file(target, &file.path())?;
    }
    let empty = target.join("empty.md");
    fs::write(&empty, "")?;
    let start = run(&["stats", &empty.to_string_lossy(), "--threads", "1"], &out)?;
    at_most("`stats` on an empty file, wall", start.wall * 1000.0, "ms", 8.0);
    if is_large {
        let many = copies(&lists, root, 21, target)?;
        let cost =
            once(&["export", &many.to_string_lossy(), "--to", "n-quads", "--provenance", "full"], &out)?;
        at_most("21 copies, user and system", cost.user + cost.system, "s", 90.0);
        at_most("the same, peak memory", cost.megabytes, "MB", 2000.0);
    } else {
        println!("21 copies with other hosts (1.3 million entries): with `--large`");
    }
    println!("against a Python pipeline: it is none of ours, and is not run here");
    Ok(())
}
