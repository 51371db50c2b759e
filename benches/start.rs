//! What it costs to have the built-in gazetteer: `cargo bench --bench start` prints one line with its limit.
//!
//! The same program runs with the gazetteer and with an empty one, in turn, 50 times each. The kernel counts time in
//! hundredths of a second, so what all runs took is divided by their number.
#![allow(clippy::print_stdout, reason = "a bench reports on its standard output")]

use std::fs;
use std::io;
use std::path::Path;
use std::process::{Command, Stdio};

/// The gazetteer as it is built in.
const GAZETTEER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.bin"));

/// The offsets at its start, which a compiler may have copied into the program.
const OFFSETS: usize = 9 * 4;

const RUNS: u32 = 50;

/// Milliseconds.
const LIMIT: f64 = 4.0;

/// Milliseconds on the processor, in user space, of the processes that this one waited for.
fn user_time() -> f64 {
    let text = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = text.rsplit(')').next().unwrap_or("");
    let ticks = fields.split_whitespace().nth(13).and_then(|field| field.parse::<f64>().ok());
    ticks.unwrap_or(0.0) * 10.0
}

/// Writes a copy of the program whose gazetteer has neither names nor addresses.
fn write_empty(program: &str, to: &Path) -> io::Result<bool> {
    let mut bytes = fs::read(program)?;
    let found = memchr::memmem::find(&bytes, GAZETTEER);
    if let Some(at) = found {
        bytes[at + OFFSETS..at + GAZETTEER.len()].fill(0);
    }
    fs::copy(program, to)?;
    fs::write(to, bytes)?;
    Ok(found.is_some())
}

fn once(program: &Path, list: &Path) -> io::Result<f64> {
    let before = user_time();
    let mut command = Command::new(program);
    command.arg("stats").arg(list).stdout(Stdio::null()).stderr(Stdio::null()).status()?;
    Ok(user_time() - before)
}

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let (full, empty) = (Path::new(env!("CARGO_BIN_EXE_listgraph")), folder.path().join("empty"));
    if !write_empty(env!("CARGO_BIN_EXE_listgraph"), &empty)? {
        println!("start: the program has no gazetteer of this build");
        return Ok(());
    }
    let list = folder.path().join("ten.md");
    let names = ["PyTorch", "Rust", "vLLM", "Redis", "Docker", "LLaMA", "React", "Vim"];
    let entries = names.map(|name| format!("- [{name} in depth](https://example.org/{name}) - Notes.\n"));
    fs::write(&list, format!("# Ten lines\n\n{}", entries.concat()))?;
    let (mut with, mut without) = (0.0, 0.0);
    for _ in 0..RUNS {
        with += once(full, &list)?;
        without += once(&empty, &list)?;
    }
    let runs = f64::from(RUNS);
    let more = (with - without) / runs;
    let verdict = if more <= LIMIT { "holds" } else { "does not hold" };
    println!(
        "start: {:.2} ms with the gazetteer, {:.2} ms without, {more:.2} ms more (at most {LIMIT}): {verdict}",
        with / runs,
        without / runs
    );
    Ok(())
}
