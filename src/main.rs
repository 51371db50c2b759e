//! The command line: see `cli`.

mod cli;

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// Reading makes many small texts, which this one keeps close together.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
