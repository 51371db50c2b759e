//! Which classes nodes belong to: by what they are, and by their kind within it.

use crate::graph::NodeKind;
use crate::ontology::vocab::{FAIR4ML, FOAF, LG, SCHEMA, SKOS};
use oxigraph::model::NamedNode;
use std::collections::HashMap;
use std::sync::LazyLock;

/// The class that every node of a kind has.
fn node_class(kind: NodeKind) -> (&'static str, &'static str) {
    match kind {
        NodeKind::List => (LG, "List"),
        NodeKind::Topic => (SKOS, "Concept"),
        NodeKind::Resource => (LG, "Resource"),
        NodeKind::Author => (FOAF, "Agent"),
        NodeKind::Framework => (LG, "Framework"),
        NodeKind::Site => (SCHEMA, "Organization"),
        NodeKind::Series => (SCHEMA, "CreativeWorkSeries"),
    }
}

/// The class of each kind that resources, authors and frameworks can be of; of the kinds that share
/// a class the first is what a resource of that class is read as when it has no kind.
const KINDS: &[(&str, &str, &str)] = &[
    ("article", SCHEMA, "Article"),
    ("wiki-article", SCHEMA, "Article"),
    ("blog-post", SCHEMA, "BlogPosting"),
    ("news", SCHEMA, "NewsArticle"),
    ("paper", SCHEMA, "ScholarlyArticle"),
    ("report", SCHEMA, "Report"),
    ("book", SCHEMA, "Book"),
    ("course", SCHEMA, "Course"),
    ("exercise", SCHEMA, "LearningResource"),
    ("tutorial", SCHEMA, "TechArticle"),
    ("documentation", SCHEMA, "TechArticle"),
    ("standard", SCHEMA, "TechArticle"),
    ("answer", SCHEMA, "Answer"),
    ("question", SCHEMA, "Question"),
    ("discussion", SCHEMA, "DiscussionForumPosting"),
    ("social-post", SCHEMA, "SocialMediaPosting"),
    ("video", SCHEMA, "VideoObject"),
    ("podcast", SCHEMA, "PodcastEpisode"),
    ("slides", SCHEMA, "PresentationDigitalDocument"),
    ("document", SCHEMA, "DigitalDocument"),
    ("file", SCHEMA, "DigitalDocument"),
    ("repository", SCHEMA, "SoftwareSourceCode"),
    ("snippet", SCHEMA, "SoftwareSourceCode"),
    ("code-file", SCHEMA, "SoftwareSourceCode"),
    ("notebook", SCHEMA, "SoftwareSourceCode"),
    ("tool", SCHEMA, "SoftwareApplication"),
    ("package", SCHEMA, "SoftwareApplication"),
    ("container", SCHEMA, "SoftwareApplication"),
    ("framework", SCHEMA, "SoftwareApplication"),
    ("library", SCHEMA, "SoftwareApplication"),
    ("platform", SCHEMA, "SoftwareApplication"),
    ("web-app", SCHEMA, "WebApplication"),
    ("model", FAIR4ML, "MLModel"),
    ("dataset", SCHEMA, "Dataset"),
    ("benchmark", SCHEMA, "CreativeWork"),
    ("archive-item", SCHEMA, "CreativeWork"),
    ("series", SCHEMA, "CreativeWorkSeries"),
    ("playlist", SCHEMA, "CreativeWorkSeries"),
    ("list", SCHEMA, "Collection"),
    ("profile", SCHEMA, "ProfilePage"),
    ("website", SCHEMA, "WebSite"),
    ("community", SCHEMA, "WebSite"),
    ("webpage", SCHEMA, "WebPage"),
    ("shortlink", SCHEMA, "WebPage"),
    ("method", SCHEMA, "DefinedTerm"),
    ("architecture", SCHEMA, "DefinedTerm"),
    ("language", SCHEMA, "ComputerLanguage"),
    ("person", SCHEMA, "Person"),
    ("organization", SCHEMA, "Organization"),
];

struct Tables {
    nodes: Vec<NamedNode>,
    by_kind: HashMap<&'static str, NamedNode>,
    by_class: HashMap<String, &'static str>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let named = |(namespace, local): (&str, &str)| NamedNode::new_unchecked(format!("{namespace}{local}"));
    let mut tables = Tables {
        nodes: NodeKind::ALL.iter().map(|kind| named(node_class(*kind))).collect(),
        by_kind: HashMap::new(),
        by_class: HashMap::new(),
    };
    for (kind, namespace, local) in KINDS {
        let class = named((namespace, local));
        tables.by_class.entry(class.as_str().to_owned()).or_insert(kind);
        tables.by_kind.insert(kind, class);
    }
    tables
});

/// The class that every node of `kind` has.
pub(super) fn of_node(kind: NodeKind) -> &'static NamedNode {
    &TABLES.nodes[kind as usize]
}

/// The class that a resource, author or framework has for being a `kind`, if that kind is known.
pub(super) fn of_kind(kind: &str) -> Option<&'static NamedNode> {
    TABLES.by_kind.get(kind)
}

/// The first kind whose class is `class`.
pub(super) fn kind_of(class: &str) -> Option<&'static str> {
    TABLES.by_class.get(class).copied()
}

/// What a node that belongs to all of `classes` can be.
///
/// Classes that several node kinds share are read as the kind that says more: an organisation that
/// is an agent is an author, one that is not is a site; a concept that is a framework is no topic.
/// A work of ours that is a series by its own kind is left to [`is_series_kind`].
pub(super) fn node_kinds(classes: &[&str]) -> Vec<NodeKind> {
    let has = |kind: NodeKind| classes.contains(&of_node(kind).as_str());
    let person = ["http://schema.org/Person", "http://xmlns.com/foaf/0.1/Person"];
    let author = has(NodeKind::Author) || person.iter().any(|class| classes.contains(class));
    let mut kinds: Vec<NodeKind> = NodeKind::ALL
        .into_iter()
        .filter(|kind| match kind {
            NodeKind::Author => author,
            NodeKind::Site => has(NodeKind::Site) && !author,
            NodeKind::Topic => has(NodeKind::Topic) && !has(NodeKind::Framework),
            kind => has(*kind),
        })
        .collect();
    if kinds.is_empty() && classes.iter().any(|class| kind_of(class).is_some()) {
        kinds.push(NodeKind::Resource);
    }
    kinds
}

/// Whether resources of `kind` have the class by which a series is known.
pub(super) fn is_series_kind(kind: &str) -> bool {
    of_kind(kind) == Some(of_node(NodeKind::Series))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_classes_are_told_apart() {
        let organization = "http://schema.org/Organization";
        let agent = "http://xmlns.com/foaf/0.1/Agent";
        assert_eq!(node_kinds(&[organization]), [NodeKind::Site]);
        assert_eq!(node_kinds(&[agent, organization]), [NodeKind::Author]);
        assert_eq!(node_kinds(&["http://schema.org/Book"]), [NodeKind::Resource]);
        assert_eq!(kind_of("http://schema.org/SoftwareSourceCode"), Some("repository"));
        assert!(node_kinds(&["http://www.w3.org/2002/07/owl#Class"]).is_empty());
    }

    #[test]
    fn every_class_is_a_legal_iri() {
        for (kind, _, _) in KINDS {
            let class = of_kind(kind).expect(kind);
            NamedNode::new(class.as_str()).expect(kind);
        }
    }

    #[test]
    fn the_table_agrees_with_the_ontology() {
        let file = concat!(env!("CARGO_MANIFEST_DIR"), "/ontology/kinds.ttl");
        let text = std::fs::read(file).expect("kinds.ttl");
        let format = oxigraph::io::RdfFormat::Turtle;
        let mut theirs = HashMap::new();
        for quad in oxigraph::io::RdfParser::from_format(format).for_slice(&text) {
            let quad = quad.expect("Turtle");
            if let (
                oxigraph::model::NamedOrBlankNode::NamedNode(kind),
                oxigraph::model::Term::NamedNode(class),
            ) = (quad.subject, quad.object)
                && quad.predicate.as_str() == "https://w3id.org/listgraph/ns#kindClass"
            {
                let kind = kind.as_str().strip_prefix(crate::ontology::vocab::KIND).expect("a kind");
                theirs.insert(kind.to_owned(), class);
            }
        }
        // An account is an agent, as every author is: that needs no row.
        assert_eq!(theirs.remove("account").as_ref(), Some(of_node(NodeKind::Author)));
        assert_eq!(theirs.len(), KINDS.len());
        for (kind, class) in theirs {
            assert_eq!(of_kind(&kind), Some(&class), "{kind}");
        }
    }
}
