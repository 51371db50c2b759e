//! What the user edited or write-protected in a vault stays, and everything else is brought up to date.

mod program;

use program::{folder, run};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

fn list(word: &str) -> String {
    let topics = ["Ink", "Paper"].map(|topic| {
        let entries = (0..5).map(|at| format!("- [{topic} {at}](https://a.example/{topic}/{at}) - {word}\n"));
        format!("## {topic}\n\n{}\n", entries.collect::<String>())
    });
    format!("# Pens\n\n{}", topics.concat())
}

fn export(place: &Path, options: &[&str]) -> String {
    let output: Output =
        run(place, &[&["export", "pens.md", "--to", "obsidian", "-o", "vault"], options].concat());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    said
}

/// The files in and below `folder` with this extension, sorted.
fn with_extension(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

#[test]
fn bases_and_canvases_that_the_user_edited_stay() {
    let place = folder(&[("pens.md", &list("first"))]);
    export(place.path(), &[]);
    let vault = place.path().join("vault");
    let [base, canvas] = ["base", "canvas"].map(|extension| with_extension(&vault, extension).remove(0));
    for path in [&base, &canvas] {
        let text = fs::read_to_string(path).expect("a file").replacen(": ", ":  ", 1) + "\n# mine\n";
        fs::write(path, text).expect("written");
    }
    // One entry more changes the canvas; the base depends on the kinds alone.
    let more = list("second")
        + "- [Blotter](https://b.example/1)\n- [Nib](https://b.example/2)\n\n## Wax\n\n- [Seal](https://b.example/3)\n";
    fs::write(place.path().join("pens.md"), more).expect("written");
    let said = export(place.path(), &[]);
    assert!(said.contains(".canvas: the file was edited by hand"), "{said}");
    for path in [&base, &canvas] {
        assert!(fs::read_to_string(path).expect("a file").ends_with("# mine\n"), "{}", path.display());
    }
    export(place.path(), &["--overwrite"]);
    for path in [&base, &canvas] {
        assert!(!fs::read_to_string(path).expect("a file").contains("# mine"), "{}", path.display());
    }
    assert!(!export(place.path(), &[]).contains("by hand"));
}

#[test]
fn a_write_protected_note_stays_and_hinders_no_other() {
    let place = folder(&[("pens.md", &list("first"))]);
    export(place.path(), &[]);
    let note = place.path().join("vault/Resources/Ink 1.md");
    let protect = |is_readonly| {
        let mut permissions = fs::metadata(&note).expect("a note").permissions();
        permissions.set_readonly(is_readonly);
        fs::set_permissions(&note, permissions).expect("set");
    };
    let count = |word: &str| {
        let notes = with_extension(&place.path().join("vault/Resources"), "md").into_iter();
        notes.filter(|path| fs::read_to_string(path).expect("a note").contains(word)).count()
    };
    let before = fs::read_to_string(&note).expect("a note");
    protect(true);
    for word in ["second", "third"] {
        fs::write(place.path().join("pens.md"), list(word)).expect("written");
        for options in [&[][..], &["--overwrite"]] {
            let said = export(place.path(), options);
            assert!(said.contains("Ink 1.md: the file is write-protected"), "{said}");
            assert!(!said.contains("interrupted"), "{said}");
            assert_eq!((count("first"), count(word)), (1, 9), "{word}");
        }
        assert_eq!(fs::read_to_string(&note).expect("a note"), before);
    }
    protect(false);
    let said = export(place.path(), &[]);
    assert!(!said.contains("protected") && !said.contains("by hand"), "{said}");
    assert_eq!((count("first"), count("third")), (0, 10));
}
