//! Any bytes through any entry point: seeds are damaged at random and fed to each target.

#[path = "targets/mod.rs"]
mod targets;

use proptest::collection::vec;
use proptest::prelude::*;
use std::path::Path;
use targets::TARGETS;

/// How many damaged seeds each target gets. `LISTGRAPH_CASES` sets another number, `LISTGRAPH_TARGET` selects one
/// target.
const CASES: u32 = 60;

/// The longest seed in bytes. Small ones find the same errors sooner.
const LONGEST: usize = 6_000;

/// A way to damage a text: the position in thousandths, and the details.
#[derive(Clone, Debug)]
enum Damage {
    /// Removes that many bytes.
    Cut(usize, usize),
    /// Repeats that many bytes.
    Double(usize, usize),
    /// Replaces a byte.
    Change(usize, u8),
    /// Inserts part of another seed.
    Splice(usize, usize, usize, usize),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = 0..1000_usize;
    prop_oneof![
        (at.clone(), 1..200_usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        (at.clone(), 1..200_usize).prop_map(|(at, length)| Damage::Double(at, length)),
        (at.clone(), any::<u8>()).prop_map(|(at, byte)| Damage::Change(at, byte)),
        (at.clone(), 0..1000_usize, at, 1..300_usize)
            .prop_map(|(at, other, from, length)| Damage::Splice(at, other, from, length)),
    ]
}

/// The position in `bytes` that is `at` thousandths from its start.
fn place(bytes: &[u8], at: usize) -> usize {
    bytes.len() * at / 1000
}

/// At most `length` bytes from there.
fn part(bytes: &[u8], at: usize, length: usize) -> &[u8] {
    let start = place(bytes, at);
    &bytes[start..bytes.len().min(start + length)]
}

fn damaged(seeds: &[Vec<u8>], seed: usize, damages: &[Damage]) -> Vec<u8> {
    let mut bytes = seeds[seed % seeds.len()].clone();
    for damage in damages {
        match *damage {
            Damage::Cut(at, length) => {
                let start = place(&bytes, at);
                bytes.drain(start..bytes.len().min(start + length));
            }
            Damage::Double(at, length) => {
                let again = part(&bytes, at, length).to_vec();
                let start = place(&bytes, at);
                bytes.splice(start..start, again);
            }
            Damage::Change(at, byte) => {
                let start = place(&bytes, at);
                if let Some(old) = bytes.get_mut(start) {
                    *old = byte;
                }
            }
            Damage::Splice(at, other, from, length) => {
                let start = place(&bytes, at);
                bytes.splice(start..start, part(&seeds[other % seeds.len()], from, length).to_vec());
            }
        }
    }
    bytes
}

/// The files at and below `path`, each cut to a length that a test can afford.
fn seeds(path: &Path, found: &mut Vec<Vec<u8>>) {
    if path.is_dir() {
        let mut inner: Vec<_> = std::fs::read_dir(path)
            .expect("the folder of seeds")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        inner.sort();
        inner.iter().for_each(|path| seeds(path, found));
    } else {
        let mut bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        bytes.truncate(LONGEST);
        found.push(bytes);
    }
}

#[test]
fn each_way_in_takes_any_bytes() {
    let cases = std::env::var("LISTGRAPH_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(CASES);
    let only = std::env::var("LISTGRAPH_TARGET").ok();
    for target in TARGETS.iter().filter(|target| only.as_ref().is_none_or(|name| name == target.name)) {
        let mut found = Vec::new();
        target.seeds.iter().for_each(|path| seeds(Path::new(path), &mut found));
        assert!(found.len() > 1, "{} has no seeds", target.name);
        let given = (any::<usize>(), vec(damage(), 0..6));
        let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig {
            failure_persistence: None,
            cases,
            ..ProptestConfig::default()
        });
        let outcome = runner.run(&given, |(seed, damages)| {
            let bytes = damaged(&found, seed, &damages);
            (target.run)(&bytes);
            Ok(())
        });
        if let Err(error) = outcome {
            panic!("{}: {error}", target.name);
        }
    }
}

#[test]
fn the_fuzzer_has_a_file_for_each_target() {
    // The packaged crate does not include the fuzzer, which is a crate of its own.
    if !Path::new("fuzz").exists() {
        return;
    }
    let manifest = std::fs::read_to_string("fuzz/Cargo.toml").expect("the fuzzer's manifest");
    for target in TARGETS {
        assert!(
            manifest.contains(&format!("name = \"{}\"", target.name)),
            "{} is not in fuzz/Cargo.toml",
            target.name
        );
        assert!(Path::new(&format!("fuzz/fuzz_targets/{}.rs", target.name)).exists(), "{}", target.name);
    }
}
