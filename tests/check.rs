//! What `check` reports to maintainers: true duplicates only, in each output format, unless silenced.

use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

fn list(content: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.md");
    fs::write(&path, content).expect("written");
    (folder, path)
}

fn check(path: &PathBuf, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    command.arg("check").arg(path).args(options).stdin(Stdio::null()).output().expect("it starts")
}

fn said(content: &str) -> String {
    let (_folder, path) = list(content);
    let output = check(&path, &["--format", "short"]);
    String::from_utf8(output.stdout).expect("UTF-8")
}

const TWICE: &str = "# L\n\n## A\n\n- [Wonder](https://a.example/wonder) - one\n- [Other](https://b.example/x) - two\n\
    - [Wonder](https://a.example/wonder/) - three\n";

#[test]
fn a_duplicate_names_both_places_once() {
    let text = said(TWICE);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.contains("list.md:7:"), "{text}");
    assert!(text.contains("`Wonder` is listed twice in this section, first on line 5"), "{text}");
    let thrice = format!("{TWICE}- [Wonder](https://a.example/wonder)\n");
    assert!(said(&thrice).contains("is listed 3 times in this section, first on line 5"));
    assert_eq!(said(&thrice).lines().count(), 1);
}

#[test]
fn names_are_compared() {
    let text = said(
        "# L\n\n## A\n\n- [Barman for PostgreSQL](http://www.pgbarman.org/)\n- [pgFouine](http://www.pgbarman.org/)\n",
    );
    assert!(text.contains("same-address"), "{text}");
    assert!(text.contains("`Barman for PostgreSQL` on line 5, `pgFouine` here"), "{text}");
    let text = said(
        "# L\n\n## A\n\n- [机器学习速查表](https://a.example/sheet)\n- [Machine learning sheet](https://a.example/sheet)\n",
    );
    assert!(text.contains("warning[duplicate]"), "{text}");
}

#[test]
fn what_is_shown_again_is_no_duplicate() {
    for content in [
        // By year, under a label that is not a heading.
        "# L\n\n## A\n\n- [Wonder](https://a.example/w) - x\n\n**2023**\n\n- [Wonder](https://a.example/w) - x\n",
        // A page that announced several things.
        "# L\n\n## A\n\n- [Red](https://a.example/news)\n- [Green](https://a.example/news)\n- [Blue](https://a.example/news)\n",
        // A repository with the code for two papers.
        "# L\n\n## A\n\n- [Easily fooled](https://github.com/a/attacks)\n- [Harnessing examples](https://github.com/a/attacks)\n",
        // Table rows about different things.
        "# L\n\n| model | draft |\n|---|---|\n| Big 7 | [Small](https://a.example/small) |\n| Big 30 | [Small](https://a.example/small) |\n",
        // A list, and a table of the same things.
        "# L\n\n- [Wonder](https://a.example/w) - x\n\n| name | stars |\n|---|---|\n| [Wonder](https://a.example/w) | 7 |\n",
        // Two parts of a page.
        "# L\n\n## A\n\n- [Part one](https://a.example/p#one)\n- [Part two](https://a.example/p#two)\n",
    ] {
        assert_eq!(said(content), "", "{content}");
    }
}

/// The codes of all findings for a list with this content, notes included, without the one on the list's name.
fn codes(content: &str) -> Vec<String> {
    let (_folder, path) = list(content);
    let output = check(&path, &["--format", "json", "--notes"]);
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).expect("JSON"));
    let codes = lines.map(|line| line["code"].as_str().expect("a code").to_owned());
    codes.filter(|code| code != "no-name").collect()
}

#[test]
fn different_things_at_one_address_are_no_duplicates() {
    for content in [
        // Code for several papers, each below its paper.
        "# L\n\n## A\n\n- [Red](https://a.example/red)\n  + https://github.com/a/code\n- [Blue](https://a.example/blue)\n  + https://github.com/a/code\n",
        // A conference's programme under the conference's name.
        "# L\n\n## A\n\n- [ICRA](https://i.example/2) Object classification by point pairs.\n- [ICRA](https://i.example/2) Registration with mixture models.\n- [ICRA](https://i.example/3) Closest points.\n- [ICRA](https://i.example/4) Robots at work.\n",
        // One product, and its version for a system.
        "# L\n\n## A\n\n- [Memoryze](https://a.example/m.html) - one\n- [Memoryze for Mac](https://a.example/m.html) - two\n",
        // Two wrappers of one tool, each with a link in its description.
        "# L\n\n## A\n\n- **grunt-lint** - A wrapper for [Lint](https://github.com/a/lint), the linter.\n- **gulp-lint** - Another wrapper for [Lint](https://github.com/a/lint), the linter.\n",
        // Two parts of a thing, announced on one page.
        "# L\n\n## A\n\n- [Pens Level 1](https://a.example/levels)\n- [Pens Level 2](https://a.example/levels)\n",
        // Links that say what they are for.
        "# L\n\n## A\n\n- Homepage: https://a.example/heads\n- Dataset: https://a.example/heads\n",
    ] {
        let codes = codes(content);
        assert!(
            !codes.iter().any(|code| code == "duplicate" || code == "same-address"),
            "{content}: {codes:?}"
        );
    }
}

#[test]
fn what_is_shared_by_many_entries_is_told_by_its_text() {
    let text = said(
        "# L\n\n## A\n\n- [ICRA](https://i.example/2) Registration with mixture models.\n- [ICRA](https://i.example/2) Registration with mixture models.\n- [ICRA](https://i.example/3) Closest points.\n- [ICRA](https://i.example/4) Robots at work.\n",
    );
    assert!(text.contains("`Registration with mixture models.` is listed twice"), "{text}");
}

#[test]
fn only_titles_that_may_be_wrong_are_doubtful() {
    let names = ["one", "two"];
    for (line, is_doubtful) in [
        ("Ada Moreau, Bo Chen. [Ink on Paper in Three Acts](https://a.example/1). 2019.", false),
        ("`ISC` - [Licence](https://a.example/1)", false),
        ("推荐：[墨水](https://a.example/1)", false),
        ("Stanford vision ([CS231n](https://a.example/1)) by Ada Moreau", true),
        ("Inspired by https://a.example/1", true),
    ] {
        let others =
            names.map(|name| format!("- [The other {name}](https://b.example/{name}) - x\n")).concat();
        let found = codes(&format!("# L\n\n## A\n\n- {line}\n{others}"));
        assert_eq!(found.contains(&"doubtful-title".to_owned()), is_doubtful, "{line}: {found:?}");
    }
    // A list that puts its authors first means to.
    let list: String =
        (0..9).map(|at| format!("- See page {at} [here {at}](https://a.example/{at}) again\n")).collect();
    assert!(!codes(&format!("# L\n\n## A\n\n{list}")).contains(&"doubtful-title".to_owned()));
}

#[test]
fn a_broken_link_is_told_once() {
    for link in ["[Sets](http://cool data.example/x)", "[Sets] (https://a.example/1)"] {
        let entry = "- [a](https://a.example/2) - x\n";
        assert_eq!(codes(&format!("# L\n\n## A\n\n{entry}- {link} - more\n")), ["broken-link"], "{link}");
    }
}

#[test]
fn a_topic_with_text_is_not_empty() {
    let entry = "- [a](https://a.example/1) - x\n";
    for (below, is_empty) in [
        ("", true),
        ("TODO\n", true),
        ("[back to top](#l)\n", true),
        ("| Name | Address |\n|---|---|\n", true),
        ("Distributed systems of files over a network.\n", false),
        ("Please visit [the other list](https://b.example/list) for these.\n", false),
        ("```\nnetstat -an\n```\n", false),
        ("- [Ink](#ink)\n- [Paper](#paper)\n", false),
        ("### C\n\nText about something that links nowhere.\n", false),
    ] {
        let found = codes(&format!(
            "# L\n\n## A\n\n{entry}\n## B\n\n{below}\n## Ink\n\n{entry}\n## Paper\n\n{entry}"
        ));
        assert_eq!(found.contains(&"empty-topic".to_owned()), is_empty, "{below}: {found:?}");
    }
}

#[test]
fn items_without_a_link_are_entries_that_lack_one() {
    let entries: String = (0..6).map(|at| format!("- [a{at}](https://a.example/{at}) - x\n")).collect();
    for (items, count) in [
        ("- **Corrode** - Translates from C.\n", 1),
        ("- The trouble with ink (2017), Ada Moreau et al.\n", 1),
        ("- Author: Ada Moreau\n- Author: Bo Chen\n", 0),
        ("- Other measures:\n", 0),
        ("\n| Weight | Points |\n|---|---|\n| Value | 20 |\n| Price | 10 |\n", 0),
        ("- 20190405：添加 8 篇论文\n", 0),
        ("- Keywords: boot, loader, assembly\n", 0),
        ("- Search this list before you make a new one, for it may be here.\n", 0),
    ] {
        let found = codes(&format!("# L\n\n## A\n\n{entries}{items}"));
        assert_eq!(found.iter().filter(|code| *code == "unlinked").count(), count, "{items}: {found:?}");
    }
}

#[test]
fn a_name_in_a_longer_name_is_not_ambiguous() {
    for (line, is_ambiguous) in [
        ("[Triton in the sea](https://a.example/1)", true),
        ("[Triton Heavy](https://a.example/1)", false),
        ("[Open-Triton](https://a.example/1)", false),
        ("[Triton](https://a.example/1) - A stream language.", false),
        ("[A tool](https://a.example/1) - It is triton-based.", false),
    ] {
        let found = codes(&format!("# L\n\n## A\n\n- {line}\n"));
        assert_eq!(found.contains(&"ambiguous-name".to_owned()), is_ambiguous, "{line}: {found:?}");
    }
}

#[test]
fn machines_get_formats_of_their_own() {
    let (_folder, path) = list(TWICE);
    let text = |format| String::from_utf8(check(&path, &["--format", format]).stdout).expect("UTF-8");
    let line: Value = serde_json::from_str(text("json").trim()).expect("one line of JSON");
    let keys: Vec<&String> = line.as_object().expect("an object").keys().collect();
    assert_eq!(keys, ["code", "column", "help", "line", "message", "path", "severity"]);
    assert_eq!((&line["line"], &line["column"], &line["code"]), (&7.into(), &1.into(), &"duplicate".into()));
    let github = text("github");
    assert!(github.starts_with("::warning file="), "{github}");
    assert!(github.contains(",line=7,col=1,title=duplicate::`Wonder` is listed"), "{github}");
    let sarif: Value = serde_json::from_str(&text("sarif")).expect("JSON");
    assert_eq!(sarif["version"], "2.1.0");
    let run = &sarif["runs"][0];
    assert_eq!(run["tool"]["driver"]["rules"][0]["id"], "duplicate");
    assert_eq!(run["results"][0]["level"], "warning");
    assert_eq!(run["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"], 7);
}

#[test]
fn the_problem_matcher_reads_the_short_format() {
    let matcher = fs::read_to_string(".github/actions/check/problem-matcher.json").expect("a file");
    let matcher: Value = serde_json::from_str(&matcher).expect("JSON");
    let pattern = &matcher["problemMatcher"][0]["pattern"][0];
    let regex = regex::Regex::new(pattern["regexp"].as_str().expect("a pattern")).expect("a pattern");
    let text = said(TWICE);
    let found = regex.captures(text.trim()).expect("it matches");
    let group = |name: &str| usize::try_from(pattern[name].as_u64().expect("a number")).expect("small");
    assert!(found[group("file")].ends_with("list.md"));
    assert_eq!((&found[group("line")], &found[group("code")]), ("7", "duplicate"));
}

#[test]
fn a_comment_silences_a_finding() {
    for comment in [
        "<!-- listgraph-ignore duplicate -->",
        "<!-- listgraph-ignore -->",
        "<!-- listgraph-ignore x, duplicate -->",
    ] {
        let silenced = TWICE.replace(" - three", &format!(" - three {comment}"));
        assert_eq!(said(&silenced), "", "{comment}");
    }
    assert_ne!(said(&TWICE.replace(" - three", " - three <!-- listgraph-ignore empty-topic -->")), "");
}

#[test]
fn a_baseline_takes_todays_findings_as_given() {
    let (folder, path) = list(TWICE);
    let baseline = folder.path().join("baseline.tsv");
    let file = baseline.to_str().expect("UTF-8");
    let output = check(&path, &["--baseline", file]);
    assert_eq!(output.status.code(), Some(2), "a baseline that is not there is an error");
    assert_eq!(check(&path, &["--baseline", file, "--update-baseline"]).status.code(), Some(0));
    // Lines move, and only what is new is reported.
    fs::write(&path, TWICE.replace("# L\n", "# L\n\nabout\n")).expect("written");
    assert_eq!(check(&path, &["--baseline", file]).status.code(), Some(0));
    fs::write(&path, format!("{TWICE}- [Other](https://b.example/x)\n")).expect("written");
    let output = check(&path, &["--baseline", file, "--format", "short"]);
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(text.contains("`Other`") && text.lines().count() == 1, "{text}");
}

#[test]
fn notes_that_repeat_are_summed_up() {
    let items: String = (0..40)
        .map(|at| format!("- [a{at}](https://a.example/{at})\n- words {at} without a link\n"))
        .collect();
    let (_folder, path) = list(&format!("# L\n\n## A\n\n{items}"));
    let output = check(&path, &["--notes"]);
    let (text, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let all = check(&path, &["--notes", "--all"]);
    let all = String::from_utf8_lossy(&all.stdout);
    assert!(all.matches("note[unlinked]").count() > 10, "{all}");
    assert_eq!(text.matches("note[unlinked]").count(), 10, "{text}");
    assert!(said.contains("`--all` shows them"), "{said}");
}

#[test]
fn csv_for_spreadsheets_holds_no_formula() {
    let (folder, path) = list("# L\n\n## A\n\n- [=1+1](https://a.example/1) - @SUM(1)\n");
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
        let output = command.args(arguments).stdin(Stdio::null()).output().expect("it starts");
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("UTF-8")
    };
    let (input, out) = (path.to_str().expect("UTF-8"), folder.path().join("out"));
    run(&["export", input, "--to", "csv", "--csv-safe", "-o", out.to_str().expect("UTF-8")]);
    let nodes = fs::read_to_string(out.join("nodes.csv")).expect("written");
    assert!(nodes.contains(",'=1+1,") && !nodes.contains(",=1+1"), "{nodes}");
    let query = "SELECT ?n WHERE { ?r a lg:Resource ; schema:name ?n }";
    assert!(run(&["query", input, query, "--format", "csv", "--csv-safe"]).contains("\n'=1+1"));
    assert!(run(&["query", input, query, "--format", "csv"]).contains("\n=1+1"));
}

#[test]
fn a_suggested_framework_is_found_once_it_is_in_a_gazetteer() {
    let content = "# L\n\n## InkField\n\n- [InkField in depth](https://a.example/1)\n\
        - [inkfield](https://github.com/pens/inkfield) - The code.\n- [What InkField learns](https://a.example/3)\n\
        - [Another](https://a.example/4)\n\n## Reading\n\n- [Reading one](https://a.example/5)\n\
        - [Reading two](https://a.example/6)\n- [Reading three](https://a.example/7)\n\n## PyTorch\n\n\
        - [PyTorch one](https://a.example/8)\n- [PyTorch two](https://a.example/9)\n\
        - [PyTorch three](https://a.example/10)\n\n## QuillNet\n\n- [QuillNet](https://a.example/11)\n\
        - [Blots](https://a.example/12)\n- [Nibs](https://a.example/13)\n";
    let (folder, path) = list(content);
    let output = check(&path, &["--suggest-frameworks"]);
    let turtle = String::from_utf8(output.stdout).expect("UTF-8");
    assert_eq!(turtle.matches("a skos:Concept").count(), 1, "{turtle}");
    assert!(turtle.contains("fw:inkfield a skos:Concept , lg:Framework ;"), "{turtle}");
    assert!(turtle.contains("schema:codeRepository <https://github.com/pens/inkfield> ."), "{turtle}");
    let gazetteer = folder.path().join("mine.ttl");
    fs::write(&gazetteer, turtle).expect("written");
    let gazetteer = gazetteer.to_str().expect("a path");
    let again = check(&path, &["--suggest-frameworks", "--gazetteer", gazetteer]);
    assert!(again.status.success() && again.stdout.is_empty(), "{again:?}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_listgraph"));
    let triples = command.arg("export").arg(&path).args(["--to", "n-triples", "--gazetteer", gazetteer]);
    let triples = String::from_utf8(triples.output().expect("it starts").stdout).expect("UTF-8");
    let mentions = "<http://schema.org/mentions> <https://w3id.org/listgraph/id/framework/inkfield>";
    assert_eq!(triples.lines().filter(|line| line.contains(mentions)).count(), 3, "{triples}");
}
