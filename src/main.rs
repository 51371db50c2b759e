//! The command line: see `cli`.

mod cli;

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Reading makes many small texts, which this one keeps close together.
#[cfg(not(feature = "server"))]
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The same, counted, so that the endpoint can stop a query before memory ends.
#[cfg(feature = "server")]
#[global_allocator]
static ALLOCATOR: cap::Cap<MiMalloc> = cap::Cap::new(MiMalloc, usize::MAX);

/// The bytes that are allocated now.
#[cfg(feature = "server")]
fn allocated() -> usize {
    ALLOCATOR.allocated()
}

fn main() -> ExitCode {
    cli::main()
}
