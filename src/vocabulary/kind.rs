//! The kinds of resources, authors and frameworks, read from `ontology/kinds.ttl`.

use super::NodeKind;
use crate::vocabulary::embedded::KINDS;
use oxigraph::io::{RdfFormat, RdfParser};
use oxigraph::model::{NamedOrBlankNode, Quad, Term};
use std::collections::HashMap;
use std::sync::LazyLock;

const SKOS: &str = crate::vocabulary::iris::SKOS;
const KIND_CLASS: &str = "https://w3id.org/listgraph/ns#kindClass";
const USUAL_KIND_OF: &str = "https://w3id.org/listgraph/ns#usualKindOf";
const COLLECTIONS: &str = "https://w3id.org/listgraph/kinds/";

/// The kind of an account whose name is an opaque number or key, and whose owner no list names.
pub const UNNAMED_ACCOUNT: &str = "unnamed-account";

/// One kind: `repository`, `paper`, `person`.
#[derive(Debug, Default)]
pub struct Kind {
    notation: String,
    labels: [String; 2],
    class: String,
    is_usual: bool,
    of: Vec<NodeKind>,
}

static ALL: LazyLock<Vec<Kind>> = LazyLock::new(|| read(KINDS));

static BY_NOTATION: LazyLock<HashMap<&'static str, &'static Kind>> =
    LazyLock::new(|| ALL.iter().map(|kind| (kind.notation.as_str(), kind)).collect());

impl Kind {
    /// All kinds, most specific first.
    #[must_use]
    pub fn all() -> &'static [Self] {
        &ALL
    }

    /// The kind with this notation.
    #[must_use]
    pub fn named(notation: &str) -> Option<&'static Self> {
        BY_NOTATION.get(notation).copied()
    }

    /// Its notation in the graph: `blog-post`.
    #[must_use]
    pub fn notation(&self) -> &str {
        &self.notation
    }

    /// Its label in English and in Chinese.
    #[must_use]
    pub fn labels(&self) -> [&str; 2] {
        [&self.labels[0], &self.labels[1]]
    }

    /// The IRI of the class of such things.
    #[must_use]
    pub fn class(&self) -> &str {
        &self.class
    }

    /// Whether it is the default kind for things of its class.
    #[must_use]
    pub fn is_usual(&self) -> bool {
        self.is_usual
    }

    /// Whether nodes of `kind` can have it.
    #[must_use]
    pub fn fits(&self, kind: NodeKind) -> bool {
        self.of.contains(&kind)
    }
}

/// The kinds in `turtle`, in order of first occurrence.
fn read(turtle: &str) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let quads: Vec<Quad> = RdfParser::from_format(RdfFormat::Turtle)
        .for_slice(turtle.as_bytes())
        .filter_map(Result::ok) // A test parses the whole file and misses none.
        .collect();
    for quad in &quads {
        let NamedOrBlankNode::NamedNode(subject) = &quad.subject else { continue };
        let predicate = quad.predicate.as_str();
        if predicate.strip_prefix(SKOS) == Some("member") {
            let node = node_kind(subject.as_str().strip_prefix(COLLECTIONS).unwrap_or_default());
            if let (Some(node), Term::NamedNode(member)) = (node, &quad.object)
                && let Some(at) = places.get(member.as_str())
            {
                kinds[*at].of.push(node);
            }
            continue;
        }
        if !subject.as_str().starts_with(crate::vocabulary::iris::KIND) {
            continue;
        }
        let at = *places.entry(subject.as_str().to_owned()).or_insert_with(|| {
            kinds.push(Kind::default());
            kinds.len() - 1
        });
        let kind = &mut kinds[at];
        match (predicate, &quad.object) {
            (KIND_CLASS, Term::NamedNode(class)) => kind.class = class.as_str().to_owned(),
            (USUAL_KIND_OF, _) => kind.is_usual = true,
            (_, Term::Literal(literal)) if predicate.strip_prefix(SKOS) == Some("notation") => {
                literal.value().clone_into(&mut kind.notation);
            }
            (_, Term::Literal(literal)) if predicate.strip_prefix(SKOS) == Some("prefLabel") => {
                literal.value().clone_into(&mut kind.labels[usize::from(literal.language() == Some("zh"))]);
            }
            _ => {}
        }
    }
    kinds
}

fn node_kind(collection: &str) -> Option<NodeKind> {
    NodeKind::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(collection))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_kind_is_complete_and_legal() {
        for quad in RdfParser::from_format(RdfFormat::Turtle).for_slice(KINDS.as_bytes()) {
            quad.expect("Turtle");
        }
        let mut notations = HashSet::new();
        for kind in Kind::all() {
            assert!(notations.insert(kind.notation()), "{kind:?}");
            assert!(kind.labels().iter().all(|label| !label.is_empty()), "{kind:?}");
            oxigraph::model::NamedNode::new(kind.class()).expect("a legal class");
            assert!(!kind.of.is_empty(), "{kind:?}");
            assert_eq!(Kind::named(kind.notation()).map(Kind::notation), Some(kind.notation()));
        }
        assert!(notations.len() > 40, "{}", notations.len());
    }

    #[test]
    fn each_class_has_one_usual_kind() {
        let classes: HashSet<&str> = Kind::all().iter().map(Kind::class).collect();
        let usual: Vec<&str> = Kind::all().iter().filter(|kind| kind.is_usual()).map(Kind::class).collect();
        assert_eq!(usual.len(), classes.len());
        assert_eq!(usual.into_iter().collect::<HashSet<_>>(), classes);
    }
}
