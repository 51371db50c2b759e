//! Pictures drawn by Graphviz, if it is installed: the DOT file as SVG or PNG.
//!
//! This is the only module that runs another program. A drawing refers to nothing outside it except the links that
//! [`super::dot`] lets through: web and mail addresses.

use std::io::{self, Write as _};
use std::process::{Command, Stdio};

/// Graphviz's output for `dot`; `kind` is `svg` or `png`.
///
/// # Errors
///
/// If Graphviz is not installed, or rejects the file.
pub(in crate::export) fn drawn(dot: &str, kind: &str) -> io::Result<Vec<u8>> {
    run("dot", dot, kind)
}

fn run(program: &str, dot: &str, kind: &str) -> io::Result<Vec<u8>> {
    let child = Command::new(program)
        .args([format!("-T{kind}").as_str(), "-Gdpi=96"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = child.map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => io::Error::new(
            error.kind(),
            format!(
                "`{program}` of Graphviz draws {kind} and is not installed: install it (Debian: `apt install graphviz`), or write `--to dot`"
            ),
        ),
        _ => error,
    })?;
    let mut input = child.stdin.take().ok_or_else(|| io::Error::other("no way to write to `dot`"))?;
    let text = dot.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output()?;
    // A program that exits early reports the reason itself.
    let written = writer.join().map_err(|_| io::Error::other("writing to `dot` failed"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(io::Error::other(format!("Graphviz: {}", said.trim())));
    }
    written?;
    Ok(output.stdout)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_graphviz_the_error_says_what_to_do() {
        let error = run("no-such-dot", "digraph {}", "svg").unwrap_err().to_string();
        assert!(error.contains("apt install graphviz") && error.contains("--to dot"), "{error}");
    }

    #[test]
    fn a_drawing_is_one_whole_file() {
        for (kind, start) in [("svg", &b"<?xml"[..]), ("png", &b"\x89PNG"[..])] {
            match drawn("digraph { a [URL=\"https://a.example/\"] }", kind) {
                Ok(drawing) => assert!(drawing.starts_with(start), "{kind}"),
                Err(error) => assert_eq!(error.kind(), io::ErrorKind::NotFound, "{error}"),
            }
        }
    }
}
