//! Which spellings of an address are the same resource, and which are not.

mod reading;

use listgraph::address::sites::{Action, Sites};
use listgraph::address::{Address, Rules, Step, canonical, canonical_by};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn read(written: &str) -> Address {
    canonical(written, Sites::builtin()).unwrap_or_else(|error| panic!("{written}: {error}"))
}

fn iri(written: &str) -> String {
    read(written).iri.to_string()
}

/// Every site rule gives what its example says.
#[test]
fn every_site_rule_answers_its_example() {
    let mut wrong = Vec::new();
    for rule in Sites::builtin().rules() {
        let example = &rule.example;
        let address = read(&example.url);
        let site = address.site.clone();
        let (found, identifier, account) = site.map_or_else(Default::default, |site| {
            let account = site.account.map(|account| account.to_string());
            (
                site.rule,
                site.identifier.map(|identifier| identifier.to_string()).unwrap_or_default(),
                account.unwrap_or_default(),
            )
        });
        let led_on = matches!(rule.action(), Action::Unwrap | Action::Rewrite);
        if !led_on && found != rule.id {
            wrong.push(format!("{}: {} matches {found}", rule.id, example.url));
        }
        let answer = address.original.unwrap_or(address.iri);
        if !example.canonical.is_empty() && answer.as_str() != iri(&example.canonical) {
            wrong.push(format!("{}: {answer} is not {}", rule.id, example.canonical));
        }
        if !led_on && (identifier != example.identifier || account != example.account) {
            wrong.push(format!(
                "{}: {identifier} {account} is not {} {}",
                rule.id, example.identifier, example.account
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `tests/data/identity.tsv`: which addresses are the same, which are not, and what an address becomes.
#[test]
fn pairs_join_and_do_not_join_as_the_table_says() {
    let table = include_str!("data/identity.tsv");
    let mut wrong = Vec::new();
    for line in table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [verdict, first, second, ..] = cells[..] else { panic!("{line}") };
        let (one, two) = (iri(first), if verdict == "becomes" { second.to_owned() } else { iri(second) });
        if (one == two) == (verdict == "differ") {
            wrong.push(format!("{line}\n  {one}\n  {two}"));
        }
        if let Some(rules) = cells.get(3) {
            let steps = read(first).rules;
            wrong.extend(
                rules
                    .split(' ')
                    .filter(|rule| !steps.contains(rule))
                    .map(|rule| format!("{line}\n  {rule} is not in {steps:?}")),
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn canonical_forms_are_their_own_canonical_form() {
    let mut wrong = Vec::new();
    let examples = Sites::builtin().rules().map(|rule| rule.example.url.clone());
    for written in examples.chain(list_links()) {
        let Ok(once) = canonical(&written, Sites::builtin()) else { continue };
        let again = read(once.iri.as_str());
        let legal = oxigraph::model::NamedNode::new(once.iri.as_str()).is_ok()
            && oxigraph::model::NamedNode::new(once.url.as_str()).is_ok();
        if once.iri != again.iri
            || !legal
            || once.site.map(|site| site.identifier) != again.site.map(|site| site.identifier)
        {
            wrong.push(format!("{written}\n  {}\n  {}", once.iri, again.iri));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

/// Two resources with the same identifier are one that a rule fails to merge. Exceptions: pages about a paper have
/// the paper's identifier, and Medium shows an article in several places.
#[test]
fn an_identifier_names_one_resource() {
    const ABOUT: &[&str] = &["hf-paper", "papers-cool", "connectedpapers", "medium-pub", "medium-sub"];
    let mut resources: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for address in list_links().iter().filter_map(|written| canonical(written, Sites::builtin()).ok()) {
        if let Some(site) = address.site.filter(|site| !ABOUT.contains(&site.rule.as_str()))
            && let Some(identifier) = site.identifier
        {
            resources.entry(identifier.to_string()).or_default().insert(address.iri.to_string());
        }
    }
    resources.retain(|_, iris| iris.len() > 1);
    assert!(resources.is_empty(), "{resources:#?}");
}

/// The links of our own lists, and of the real ones if available.
fn list_links() -> Vec<String> {
    let link = regex::Regex::new(r#"https?://[^\s<>"'\])]+"#).expect("a pattern");
    let mut folders: Vec<PathBuf> = ["tests/lists", "tests/conventions"].map(PathBuf::from).into();
    folders.extend(reading::shared("corpus/lists"));
    let mut links = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "md") {
                let text = std::fs::read_to_string(path).unwrap_or_default();
                links.extend(link.find_iter(&text).map(|found| found.as_str().to_owned()));
            }
        }
    }
    links.sort_unstable();
    links.dedup();
    assert!(links.len() > 300, "{} links", links.len());
    links
}

#[test]
fn conventions_can_be_switched_off() {
    let rules = Rules::default().without(Step::Https).without(Step::Slash);
    let strict =
        |written| canonical_by(written, Sites::builtin(), &rules).expect("an address").iri.to_string();
    assert_eq!(strict("http://a.test.org/b/"), "http://a.test.org/b/");
    assert_eq!(strict("https://a.test.org/b/"), "https://a.test.org/b/");
    assert_eq!(strict("http://a.test.org"), "http://a.test.org/");
}

#[test]
fn what_leads_to_no_resource_is_refused() {
    for written in [
        "",
        "  ",
        "#top",
        "docs/a.md",
        "README.md",
        "mailto:a@b.org",
        "javascript:void(0)",
        "data:,x",
        "https://",
        "http://.",
        "http://[x",
    ] {
        assert!(canonical(written, Sites::builtin()).is_err(), "{written}");
    }
}

#[test]
fn a_copy_in_an_archive_stays_and_knows_its_original() {
    let copy = read("https://web.archive.org/web/20200101000000/http://neuralnetworksanddeeplearning.com/");
    assert_eq!(
        copy.iri.as_str(),
        "https://web.archive.org/web/20200101000000/http://neuralnetworksanddeeplearning.com"
    );
    assert_eq!(
        copy.original.as_ref().map(listgraph::iri::Iri::as_str),
        Some("https://neuralnetworksanddeeplearning.com/")
    );
}

#[test]
fn a_users_rules_come_first() {
    let table = "id\tsite\thost\turl_regex\ttype\tidentifier\tcanonical\n\
        mine\tmy-site\tgithub.com\t^https://github\\.com/(?P<a>me)/(?P<b>[^/]+)$\ttool\tmine:{b}\thttps://me.test.org/{b}\n";
    let sites = Sites::with(table).expect("a table");
    let address = canonical("https://github.com/me/x", &sites).expect("an address");
    assert_eq!(address.iri.as_str(), "https://me.test.org/x");
    assert_eq!(
        address.site.expect("a match").identifier.map(|own| own.to_string()).as_deref(),
        Some("mine:x")
    );
    assert!(Sites::with("id\thost\turl_regex\ttype\nbad\ta.org\t(\ttool\n").is_err());
    assert!(Sites::with("id\thost\n").is_err());
}

/// The canonical form is valid and is its own canonical form.
fn is_settled(written: &str) -> bool {
    let Ok(address) = canonical(written, Sites::builtin()) else { return true };
    let legal = |text: &str| oxigraph::model::NamedNode::new(text).is_ok();
    legal(address.iri.as_str())
        && legal(address.url.as_str())
        && read(address.iri.as_str()).iri == address.iri
}

proptest::proptest! {
    #[test]
    fn whatever_is_written_gives_a_legal_address_or_none(written in "(https?://)?\\PC{0,40}") {
        proptest::prop_assert!(is_settled(&written));
    }

    #[test]
    fn whatever_stands_on_a_known_site_settles(
        host in "(www\\.)?(github\\.com|gitlab\\.com|arxiv\\.org|huggingface\\.co|youtube\\.com|www\\.zhihu\\.com|a\\.github\\.io|a\\.readthedocs\\.io|medium\\.com|x\\.com|a\\.test\\.org)",
        path in "(/(\\.|\\.\\.|tree|blob|-|main|README\\.md|index\\.html|papers|watch|wiki|[a-zA-Z0-9%~中.]{0,6})){0,6}/?",
        query in "(\\?((utm_source|v|id|tab|p|list)=[a-zA-Z0-9%&#?/]{0,6}&?){0,3})?",
        fragment in "(#[a-z/!:~.#%]{0,8})?",
    ) {
        let written = format!("http://{host}{path}{query}{fragment}");
        proptest::prop_assert!(is_settled(&written), "{}", written);
    }
}

#[test]
fn copies_of_copies_end() {
    let nested = "https://web.archive.org/web/2020/".repeat(2000) + "https://a.test.org/";
    let copy = read(&nested);
    assert_eq!(copy.iri.as_str(), nested.trim_end_matches('/'));
    let wrapped = "https://ghproxy.net/".repeat(2000) + "https://a.test.org/";
    assert!(read(&wrapped).iri.as_str().ends_with("https://a.test.org"));
}
