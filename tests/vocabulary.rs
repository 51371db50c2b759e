//! The generated parts of `ontology/` match the vocabulary.
//!
//! `UPDATE=1 cargo test --test vocabulary` writes them; without `UPDATE` an outdated file fails the test.

mod reading;

use listgraph::graph::{EdgeKind, NodeKind, Property, ValueKind};
use listgraph::vocabulary::iris::{LG, PREFIXES};
use listgraph::vocabulary::{Kind, ROLES, context};
use std::fmt::Write as _;
use std::path::Path;

const BEGIN: &str = "# written from src/vocabulary: begin";
const END: &str = "# written from src/vocabulary: end";

/// `text` with everything between the marks of each part replaced by `part` of its name.
fn rewritten(text: &str, part: impl Fn(&str) -> Vec<String>) -> String {
    let mut rewritten = String::new();
    let mut inside = false;
    for line in text.lines() {
        let indent = &line[..line.len() - line.trim_start().len()];
        if line.trim() == END {
            inside = false;
        }
        if !inside {
            writeln!(rewritten, "{line}").expect("a string");
        }
        if let Some(name) = line.trim().strip_prefix(BEGIN) {
            inside = true;
            for line in part(name.trim()) {
                match line.is_empty() {
                    true => rewritten.push('\n'),
                    false => writeln!(rewritten, "{indent}{line}").expect("a string"),
                }
            }
        }
    }
    assert!(!inside, "a part has no end");
    rewritten
}

fn check(name: &str, part: impl Fn(&str) -> Vec<String>) {
    let path = Path::new("ontology").join(name);
    let text = std::fs::read_to_string(&path).expect("a file of the ontology");
    reading::golden(&path, rewritten(&text, part).as_bytes()).expect("it is up to date");
}

/// An IRI as a prefixed name.
fn short(iri: &str) -> String {
    let (prefix, namespace) =
        PREFIXES.iter().find(|(_, namespace)| iri.starts_with(namespace)).expect("a known prefix");
    format!("{prefix}:{}", &iri[namespace.len()..])
}

/// A term of the ontology.
struct Definition<'a> {
    local: &'a str,
    class: &'a str,
    lines: Vec<String>,
    labels: [String; 2],
    comments: [&'a str; 2],
}

fn definition(term: Definition<'_>) -> Vec<String> {
    let quoted = |text: &str| text.replace('\\', "\\\\").replace('"', "\\\"");
    let pair = |name: &str, [en, zh]: [&str; 2]| {
        format!("    rdfs:{name} \"{}\"@en , \"{}\"@zh ;", quoted(en), quoted(zh))
    };
    let [en, zh] = &term.labels;
    let mut lines = vec![String::new(), format!("lg:{} a owl:{} ;", term.local, term.class)];
    lines.extend(term.lines.iter().map(|line| format!("    {line} ;")));
    lines.push(pair("label", [en, zh]));
    lines.push(pair("comment", term.comments));
    lines.push("    rdfs:isDefinedBy <https://w3id.org/listgraph/ns> .".to_owned());
    lines
}

fn properties() -> Vec<String> {
    let mut lines = Vec::new();
    for property in Property::ALL.iter().copied() {
        let Some((LG, local)) = property.iri() else { continue };
        let is_link = property.value_kind() == ValueKind::Iri || property == Property::Kind;
        let [domain, range] = property.domain_and_range();
        let ends = [("domain", domain), ("range", range)];
        lines.extend(definition(Definition {
            local,
            class: if is_link { "ObjectProperty" } else { "DatatypeProperty" },
            lines: ends.iter().filter_map(|(end, class)| Some(format!("rdfs:{end} {}", (*class)?))).collect(),
            labels: property.labels(),
            comments: property.comments(),
        }));
    }
    lines
}

fn links() -> Vec<String> {
    let mut lines = Vec::new();
    for edge in EdgeKind::ALL {
        let Some((LG, local)) = edge.iri() else { continue };
        let ends = [("domain", edge.ends().0), ("range", edge.ends().1)];
        let class = |kind: NodeKind| short(&format!("{}{}", kind.class().0, kind.class().1));
        lines.extend(definition(Definition {
            local,
            class: "ObjectProperty",
            lines: ends.iter().map(|(end, kind)| format!("rdfs:{end} {}", class(*kind))).collect(),
            labels: edge.labels(),
            comments: edge.comments(),
        }));
    }
    for role in ROLES {
        let lines_of_role = ["subPropertyOf dcterms:relation", "domain lg:Resource", "range lg:Resource"];
        lines.extend(definition(Definition {
            local: role.local,
            class: "ObjectProperty",
            lines: lines_of_role.iter().map(|line| format!("rdfs:{line}")).collect(),
            labels: role.labels.map(str::to_owned),
            comments: role.comments,
        }));
    }
    lines
}

#[test]
fn the_ontology_has_every_term_of_the_vocabulary() {
    check("listgraph.ttl", |_| [links(), properties()].concat());
}

/// The kinds that nodes of `kind` can have, several per line.
fn kinds_of(kind: NodeKind) -> Vec<String> {
    let kinds: Vec<String> = Kind::all()
        .iter()
        .filter(|known| known.fits(kind))
        .map(|known| format!("kind:{}", known.notation()))
        .collect();
    kinds.chunks(10).map(|line| line.join(" ")).collect()
}

/// One pattern per kind: it matches nodes without the class of the kind.
fn classes() -> Vec<String> {
    let mut lines = Vec::new();
    for kind in Kind::all() {
        let union = if lines.is_empty() { "" } else { "UNION " };
        let class = short(kind.class());
        let mut line = format!(
            "{union}{{ ?value lg:kind kind:{} . FILTER NOT EXISTS {{ ?value a {class} }}",
            kind.notation()
        );
        if kind.fits(NodeKind::Framework) {
            line.push_str(
                " FILTER NOT EXISTS { ?value skos:inScheme <https://w3id.org/listgraph/frameworks> }",
            );
        }
        lines.push(format!("{line} }}"));
    }
    lines
}

#[test]
fn the_shapes_know_every_kind_and_role() {
    check("shapes.ttl", |name| match name {
        "kinds of resources" => kinds_of(NodeKind::Resource),
        "kinds of authors" => kinds_of(NodeKind::Author),
        "kinds of frameworks" => kinds_of(NodeKind::Framework),
        "classes" => classes(),
        "roles" => {
            let mut roles: Vec<String> = ROLES.iter().map(|role| format!("lg:{}", role.local)).collect();
            roles.sort();
            vec![format!("?resource {} ?value .", roles.join("|"))]
        }
        name => panic!("an unknown part: {name}"),
    });
}

#[test]
fn the_context_names_every_term() {
    let text = serde_json::to_string_pretty(&context()).expect("JSON") + "\n";
    let path = Path::new("ontology/context.jsonld");
    reading::golden(path, text.as_bytes()).expect("it is up to date");
}
