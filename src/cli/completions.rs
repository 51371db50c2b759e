//! `completions`: prints a shell completion script.

use super::{Cli, Outcome};
use anyhow::Result;
use clap::CommandFactory as _;
use clap_complete::Shell;
use std::io::{self, Write as _};

#[derive(clap::Args)]
pub(super) struct Args {
    /// The shell
    shell: Shell,
}

pub(super) fn run(args: &Args) -> Result<Outcome> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Cli::command(), "listgraph", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(Outcome::Fine)
}
