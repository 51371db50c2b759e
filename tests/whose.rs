//! A list keeps its identity: anyone who reads it, from anywhere and in any order, gets the same graph.

mod program;

use program::{folder, run};
use std::collections::BTreeSet;
use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const ADA: &str = "# Awesome Go by Ada\n\n## Web\n\n- [Gin](https://gin.example/gin) - fast, says Ada\n";
const BOB: &str = "# Awesome Go by Bob\n\n## Web\n\n- [Gin](https://gin.example/gin) - slow, says Bob\n";

fn write(folder: &Path, path: &str, content: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("a parent")).expect("made");
    fs::write(path, content).expect("written");
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// The N-Quads of the inputs, which must be readable.
fn quads(folder: &Path, inputs: &[&str]) -> String {
    let output = run(folder, &[&["export", "--to", "n-quads"], inputs].concat());
    assert_eq!(output.status.code(), Some(0), "{inputs:?}: {}", said(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// The IRIs of lists in N-Quads, without their common part.
fn lists(quads: &str) -> Vec<&str> {
    let start = "<https://w3id.org/listgraph/id/list/";
    let is_list = |line: &&str| line.contains("22-rdf-syntax-ns#type> <https://w3id.org/listgraph/ns#List>");
    let subjects = quads.lines().filter(is_list).filter_map(|line| line.split_once("> "));
    let mut lists: Vec<&str> = subjects.filter_map(|(subject, _)| subject.strip_prefix(start)).collect();
    lists.sort_unstable();
    lists.dedup();
    lists
}

/// A `.git` whose `origin` is `address`.
fn checkout(folder: &Path, address: &str) {
    write(
        folder,
        ".git/config",
        &format!("[core]\n\tbare = false\n[remote \"origin\"]\n\turl = {address}\n"),
    );
    write(folder, ".git/HEAD", "ref: refs/heads/main\n");
}

#[test]
fn strangers_lists_never_become_one() {
    let place = folder(&[("ada/awesome-go/README.md", ADA), ("bob/awesome-go/README.md", BOB)]);
    for both in [quads(place.path(), &["ada/awesome-go", "bob/awesome-go"]), quads(place.path(), &["."]), {
        for name in ["ada", "bob"] {
            let arguments = ["export", &format!("{name}/awesome-go"), "-o", &format!("{name}.ttl")];
            assert_eq!(run(place.path(), &arguments).status.code(), Some(0));
        }
        quads(place.path(), &["ada.ttl", "bob.ttl"])
    }] {
        let lists = lists(&both);
        assert_eq!(lists.len(), 2, "{lists:?}");
        assert!(lists.iter().all(|list| list.starts_with("local/awesome-go-")), "{lists:?}");
        assert!(both.contains("says Ada") && both.contains("says Bob"), "no mention is lost");
    }
}

#[test]
fn edits_of_a_list_do_not_change_its_name_and_its_name_is_told() {
    let place = folder(&[("awesome-go/README.md", ADA)]);
    let before = quads(place.path(), &["awesome-go"]);
    write(place.path(), "awesome-go/README.md", &format!("{ADA}\n## More\n\n- [x](https://x.example/1)\n"));
    let after = quads(place.path(), &["awesome-go"]);
    assert_eq!(lists(&before), lists(&after));
    assert_eq!(lists(&before), lists(&quads(place.path(), &["awesome-go/README.md"])), "folder and README");
    let output = run(place.path(), &["export", "awesome-go", "-o", "out"]);
    assert!(
        said(&output).contains("`local/awesome-go-") && said(&output).contains("--list"),
        "{}",
        said(&output)
    );
    let name = ["export", "awesome-go", "--list", "example.org/ada/go", "-o", "named"];
    let output = run(place.path(), &name);
    assert!(!said(&output).contains("no name of its own"), "{}", said(&output));
}

#[test]
fn the_remote_names_a_list_however_it_is_spelled() {
    let mut all = BTreeSet::new();
    for address in [
        "https://github.com/ada/awesome-go.git",
        "https://ada:s3cret@github.com/ada/awesome-go",
        "git@github.com:ada/awesome-go.git",
        "ssh://git@github.com:22/ada/awesome-go",
    ] {
        let place = folder(&[("some name/README.md", ADA), ("some name/docs/web.md", BOB)]);
        checkout(&place.path().join("some name"), address);
        let list = quads(place.path(), &["some name"]);
        assert_eq!(lists(&list), ["github.com/ada/awesome-go"]);
        assert!(!list.contains("s3cret"), "a password is written");
        let file = quads(place.path(), &["some name/docs/web.md"]);
        assert_eq!(lists(&file), ["github.com/ada/awesome-go/docs/web"]);
        all.insert((list, file));
    }
    assert_eq!(all.len(), 1, "the same bytes");
    let place = folder(&[("clone/README.md", ADA)]);
    for address in ["/srv/git/go.git", "file:///srv/git/go", "../go"] {
        checkout(&place.path().join("clone"), address);
        assert!(lists(&quads(place.path(), &["clone"]))[0].starts_with("local/clone-"), "{address}");
    }
}

#[test]
fn worktrees_and_submodules_have_the_remote_of_their_repository() {
    let place = folder(&[("work/README.md", ADA), ("super/sub/README.md", ADA)]);
    checkout(&place.path().join("main"), "git@github.com:ada/awesome-go.git");
    write(place.path(), "main/.git/worktrees/work/commondir", "../..\n");
    let worktree = place.path().join("main/.git/worktrees/work");
    write(place.path(), "work/.git", &format!("gitdir: {}\n", worktree.display()));
    assert_eq!(lists(&quads(place.path(), &["work"])), ["github.com/ada/awesome-go"]);
    checkout(&place.path().join("super"), "git@github.com:bob/super.git");
    write(
        place.path(),
        "super/.git/modules/sub/config",
        "[remote \"origin\"]\n\turl = https://gitlab.com/eve/sub.git\n",
    );
    write(place.path(), "super/sub/.git", "gitdir: ../.git/modules/sub\n");
    assert_eq!(lists(&quads(place.path(), &["super/sub"])), ["gitlab.com/eve/sub"]);
}

#[test]
fn the_same_list_gives_everybody_the_same_bytes() {
    let place = folder(&[("a/list/README.md", ADA), ("a/list/docs/more.md", BOB)]);
    checkout(&place.path().join("a/list"), "https://github.com/ada/awesome-go");
    let expected = quads(place.path(), &["a/list"]);
    let absolute = place.path().join("a/list");
    let absolute = absolute.to_str().expect("UTF-8");
    for (folder, input) in [
        ("", "./a/list/"),
        ("", "a/../a/list"),
        ("", absolute),
        ("a", "list"),
        ("a/list", "."),
        ("a/list/docs", ".."),
    ] {
        assert_eq!(quads(&place.path().join(folder), &[input]), expected, "{input} from {folder}");
    }
    // Another folder, with other line ends and a byte order mark.
    let other = folder(&[
        ("deep/er/copy/README.md", &format!("\u{feff}{}", ADA.replace('\n', "\r\n"))),
        ("deep/er/copy/docs/more.md", &BOB.replace('\n', "\r\n")),
    ]);
    checkout(&other.path().join("deep/er/copy"), "git@github.com:ada/awesome-go.git");
    assert_eq!(quads(other.path(), &["deep/er/copy"]), expected);
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink(place.path().join("a/list"), place.path().join("link")).expect("a link");
        assert_eq!(quads(place.path(), &["link"]), expected);
        assert_eq!(quads(place.path(), &["link", "a/list"]), expected);
        let target = place.path().join("a/list/docs/more.md");
        std::os::unix::fs::symlink(target, place.path().join("other-name.md")).expect("a link");
        let file = quads(place.path(), &["a/list/docs/more.md"]);
        assert_eq!(quads(place.path(), &["other-name.md", "a/list/docs/more.md"]), file);
        assert_eq!(quads(place.path(), &["other-name.md"]), file);
    }
}

/// All orders of three inputs.
fn orders([a, b, c]: [&str; 3]) -> [[&str; 3]; 6] {
    [[a, b, c], [a, c, b], [b, a, c], [b, c, a], [c, a, b], [c, b, a]]
}

#[test]
fn inputs_are_read_each_for_itself_in_whatever_order() {
    let place = folder(&[
        (
            "lists/alpha/README.md",
            "# A\n\n## T\n\n- [a](https://a.example/1)\n- [Guide](guide.md)\n\n## Misc\n\n- [s](https://s.example/1)\n",
        ),
        ("lists/alpha/guide.md", "# G\n\n- [g](https://g.example/1)\n"),
        (
            "B/README.md",
            "# B\n\n## T\n\n- [a](https://a.example/1)\n\n## Misc\n\n- [s](https://s.example/1)\n",
        ),
        ("B/listgraph.toml", "skip_sections = [\"Misc\"]\n"),
        ("C/one.md", "# C\n\n- [c](https://c.example/1)\n"),
        ("C/listgraph.toml", "base = \"https://data.example/\"\n[[list]]\npath = \".\"\nname = \"gamma\"\n"),
    ]);
    for inputs in [
        [".", "lists/alpha", "B"],
        ["lists/alpha", "lists/alpha/guide.md", "./lists"],
        ["lists/alpha", "B", "C/one.md"],
        ["lists/alpha/README.md", "lists/alpha/", "C"],
    ] {
        let whole = quads(place.path(), &inputs);
        for order in orders(inputs) {
            assert_eq!(quads(place.path(), &order), whole, "{order:?}");
        }
        let parts: BTreeSet<String> = inputs
            .iter()
            .flat_map(|input| quads(place.path(), &[input]).lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let whole: BTreeSet<String> = whole.lines().map(str::to_owned).collect();
        assert_eq!(whole, parts, "{inputs:?} is the union of its parts");
    }
    let all = quads(place.path(), &["."]);
    let misc = "<http://schema.org/item> <https://s.example/1>";
    assert_eq!(all.matches(misc).count(), 1, "the section is left out of one list alone");
    assert!(all.contains("<https://data.example/list/gamma>"));
}

#[test]
fn lists_that_would_be_one_are_refused_wherever_they_stand() {
    let same = "# Awesome Go\n\n- [b](https://b.example/1)\n";
    let place = folder(&[
        ("f/Awesome-Go/README.md", ADA),
        ("f/B/README.md", "# B\n\n- [b](https://b.example/1)\n"),
        ("f/awesome-go/README.md", BOB),
        ("g/Awesome-Go/README.md", same),
        ("g/B/README.md", "# B\n\n- [b](https://b.example/1)\n"),
        ("g/awesome-go/readme.markdown", same),
    ]);
    assert_eq!(lists(&quads(place.path(), &["f"])).len(), 3);
    let output = run(place.path(), &["export", "--to", "n-quads", "g"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    for path in ["g/Awesome-Go/README.md", "g/awesome-go/readme.markdown", "--list"] {
        assert!(said(&output).contains(path), "{path}: {}", said(&output));
    }
}

#[test]
fn lists_that_met_under_one_iri_are_a_finding_in_every_command() {
    let place = folder(&[("ada.md", ADA), ("bob.md", BOB)]);
    for name in ["ada", "bob"] {
        let file = [format!("{name}.md"), format!("{name}.nt")];
        let arguments = ["export", &file[0], "--list", "go", "-o", &file[1]];
        assert_eq!(run(place.path(), &arguments).status.code(), Some(0));
    }
    for command in [
        &["export", "--to", "turtle"][..],
        &["stats"],
        &["query", "--question", "kinds"],
        &["export", "-o", "x.ttl"],
    ] {
        let output = run(place.path(), &[command, &["ada.nt", "bob.nt"]].concat());
        assert_eq!(output.status.code(), Some(0));
        let text = said(&output);
        assert!(
            text.contains("`Awesome Go by Ada` and `Awesome Go by Bob` have the same IRI"),
            "{command:?}: {text}"
        );
    }
    let output = run(place.path(), &["check", "ada.nt", "bob.nt", "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stdout).contains("warning[same-list]"));
}

/// Union over random splits, orders and spellings of the same lists.
#[test]
fn any_split_gives_the_same_statements() {
    let place = folder(&[("r/README.md", ADA), ("r/x/y.md", BOB), ("s/a.md", ADA), ("s/b.md", BOB)]);
    for (at, name) in ["one", "two", "three"].iter().enumerate() {
        let list = format!(
            "# {name}\n\n## T\n\n- [a](https://a.example/{at})\n- [b](https://b.example/1) - {name}\n"
        );
        write(place.path(), &format!("many/{name}/README.md"), &list);
    }
    checkout(&place.path().join("r"), "https://codeberg.org/ada/go.git");
    write(place.path(), "many/two/listgraph.toml", "skip_sections = [\"None\"]\nrules_off = [\"slash\"]\n");
    let lists = ["r", "s/a.md", "s/b.md", "many/one", "many/two", "many/three"];
    let set = |text: String| text.lines().map(str::to_owned).collect::<BTreeSet<_>>();
    let whole = quads(place.path(), &lists);
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let mut random = |bound: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % bound as u64).expect("small")
    };
    for round in 0..8 {
        let mut parts = vec![Vec::new(); 1 + random(3)];
        let mut order = lists.to_vec();
        while !order.is_empty() {
            let list = order.swap_remove(random(order.len()));
            let spelled = match random(3) {
                0 => format!("./{list}"),
                1 => place.path().join(list).display().to_string(),
                _ => list.to_owned(),
            };
            let at = random(parts.len());
            parts[at].push(spelled);
        }
        parts.retain(|part| !part.is_empty());
        let mut union = BTreeSet::new();
        let mut files = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let part: Vec<&str> = part.iter().map(String::as_str).collect();
            let text = quads(place.path(), &part);
            let file = format!("part{round}-{at}.nq");
            write(place.path(), &file, &text);
            files.push(file);
            union.extend(set(text));
        }
        assert_eq!(union, set(whole.clone()), "{parts:?}");
        let files: Vec<&str> = files.iter().map(String::as_str).collect();
        assert_eq!(quads(place.path(), &files), whole, "merged as graph files: {parts:?}");
    }
}

/// Runs git in `folder` as somebody whom it does not look up.
fn git(folder: &Path, arguments: &[&str]) {
    let who = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main"];
    let mut command = Command::new("git");
    command.args(who).args(arguments).current_dir(folder).stdin(Stdio::null());
    command
        .env("GIT_COMMITTER_DATE", "2026-03-01T12:00:00 +0800")
        .env("GIT_AUTHOR_DATE", "2026-03-01T12:00:00 +0800");
    command.env("GIT_CONFIG_GLOBAL", "").env("GIT_CONFIG_NOSYSTEM", "1");
    let output = command.output().expect("git");
    assert!(output.status.success(), "{arguments:?}: {}", said(&output));
}

/// The commit and date of all occurrences in the N-Quads with `--git`.
fn commits(folder: &Path, input: &str) -> BTreeSet<String> {
    let all = quads(folder, &[input, "--git"]);
    let wanted = ["https://w3id.org/listgraph/ns#commit>", "http://purl.org/dc/terms/date>"];
    let object = |line: &str| line.split('"').nth(1).map(str::to_owned);
    all.lines().filter(|line| wanted.iter().any(|name| line.contains(name))).filter_map(object).collect()
}

#[test]
fn the_commit_of_an_unchanged_file_is_told_when_asked_for() {
    if Command::new("git").arg("--version").output().is_err() {
        // Past the capture of the test's output.
        writeln!(std::io::stderr(), "SKIPPED: there is no git to make a repository with")
            .expect("standard error");
        return;
    }
    let long: String = (0..400).map(|at| format!("- [Pen {at}](https://pens.example/{at})\n")).collect();
    let place = folder(&[("list/README.md", ADA), ("list/docs/long.md", &format!("# Pens\n\n{long}"))]);
    let list = place.path().join("list");
    git(&list, &["init", "-q"]);
    git(&list, &["add", "."]);
    git(&list, &["commit", "-q", "-m", "one"]);
    let head = fs::read_to_string(list.join(".git/refs/heads/main")).expect("a branch").trim().to_owned();
    let told = BTreeSet::from([head, "2026-03-01T04:00:00Z".to_owned()]);
    assert_eq!(commits(place.path(), "list/docs/long.md"), told, "loose objects");
    assert!(!quads(place.path(), &["list"]).contains("ns#commit"), "only when asked for");
    let full = quads(place.path(), &["list", "--provenance", "full"]);
    assert!(full.contains("ns#commit"));

    // Changes of long files lie in a pack as differences.
    for at in 0..3 {
        write(
            &list,
            "docs/long.md",
            &format!("# Pens\n\n{long}- [Last {at}](https://pens.example/last-{at})\n"),
        );
        write(&list, &format!("docs/{at}.md"), ADA);
        git(&list, &["add", "."]);
        git(&list, &["commit", "-q", "-m", "more"]);
    }
    git(&list, &["repack", "-q", "-a", "-d", "-f", "--depth=50"]);
    git(&list, &["pack-refs", "--all"]);
    git(&list, &["prune-packed"]);
    let packed = commits(place.path(), "list/docs/long.md");
    assert_eq!(packed.len(), 2, "packed objects: {packed:?}");
    assert!(packed.contains("2026-03-01T04:00:00Z"));
    git(&list, &["worktree", "add", "-q", "../tree", "HEAD"]);
    assert_eq!(commits(place.path(), "tree/docs/long.md"), packed, "a worktree");
    git(&list, &["clone", "-q", "--shared", ".", "../borrowed"]);
    assert_eq!(commits(place.path(), "borrowed/docs/long.md"), packed, "objects of another repository");

    let text = fs::read_to_string(list.join("docs/long.md")).expect("text");
    write(&list, "docs/long.md", &text.replace('\n', "\r\n"));
    assert_eq!(commits(place.path(), "list/docs/long.md"), packed, "line ends of Windows");
    write(&list, "docs/long.md", &format!("{text}- [New](https://pens.example/new)\n"));
    assert!(commits(place.path(), "list/docs/long.md").is_empty(), "changed");
    git(&list, &["add", "."]);
    assert!(commits(place.path(), "list/docs/long.md").is_empty(), "staged, but not committed");
    write(&list, "docs/other.md", ADA);
    assert!(commits(place.path(), "list/docs/other.md").is_empty(), "not in git");
}
