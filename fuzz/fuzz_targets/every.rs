#![no_main]

#[path = "../../tests/targets/mod.rs"]
mod targets;

use std::sync::LazyLock;

/// The target that `LISTGRAPH_TARGET` names: one binary for all of them is built in a fraction of the time.
static TARGET: LazyLock<&targets::Target> = LazyLock::new(|| {
    let name = std::env::var("LISTGRAPH_TARGET").expect("LISTGRAPH_TARGET names a target");
    targets::TARGETS.iter().find(|target| target.name == name).expect("a target of this name")
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (TARGET.run)(bytes));
