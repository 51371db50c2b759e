//! N-Triples and N-Quads: one statement per line, the lines sorted by their bytes.

use super::merge::Runs;
use std::io::{self, Write};

/// How many bytes are buffered before they are written out.
const PIECE: usize = 1 << 16;

/// Writes each statement as a line, with the name of its graph if it has one.
pub(super) fn lines(runs: &Runs, out: &mut dyn Write) -> io::Result<()> {
    let mut piece: Vec<u8> = Vec::with_capacity(2 * PIECE);
    runs.each(&mut |group| {
        for statement in group.statements {
            let parts = [group.subject, statement.predicate, statement.object, statement.graph];
            for part in parts.into_iter().filter(|part| !part.is_empty()) {
                piece.extend_from_slice(part.as_bytes());
                piece.push(b' ');
            }
            piece.extend_from_slice(b".\n");
        }
        if piece.len() >= PIECE {
            out.write_all(&piece)?;
            piece.clear();
        }
        Ok(())
    })?;
    out.write_all(&piece)
}
