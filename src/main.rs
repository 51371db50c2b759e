//! The command-line program; see `cli`.

mod cli;

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Reading allocates many small strings, which this allocator keeps close together.
#[cfg(not(feature = "server"))]
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The same, with counting, so that the endpoint can stop a query before memory runs out.
#[cfg(feature = "server")]
#[global_allocator]
static ALLOCATOR: cap::Cap<MiMalloc> = cap::Cap::new(MiMalloc, usize::MAX);

/// The number of bytes currently allocated.
#[cfg(feature = "server")]
fn allocated() -> usize {
    ALLOCATOR.allocated()
}

fn main() -> ExitCode {
    cli::main()
}
