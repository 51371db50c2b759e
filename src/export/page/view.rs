//! The card map in the form that the template takes: texts, links and numbers, with no decisions left.

use crate::export::diagram::{self, Card, SIGNS, Sign};
use crate::graph::{Node, NodeKind, Property};

/// A list with its cards.
pub(super) struct Centre {
    pub(super) title: String,
    pub(super) counts: String,
    pub(super) link: Option<String>,
    pub(super) cards: Vec<CardView>,
}

/// A card.
pub(super) struct CardView {
    /// The number of its colour.
    pub(super) colour: String,
    pub(super) above: Option<String>,
    pub(super) title: String,
    pub(super) count: Option<usize>,
    pub(super) link: Option<String>,
    /// Whether it holds the entries without a topic, so that its title is one of the page's own words.
    pub(super) is_direct: bool,
    pub(super) rows: Vec<Line>,
    pub(super) more: usize,
    pub(super) chips: Vec<Line>,
}

/// A resource, topic, framework or author in a card.
pub(super) struct Line {
    pub(super) text: String,
    pub(super) link: String,
    /// The sign of its kind, and its meaning.
    pub(super) sign: &'static str,
    pub(super) kind: String,
    pub(super) class: &'static str,
    pub(super) count: Option<usize>,
}

impl Centre {
    /// `centre` in the form that the template takes.
    pub(super) fn of(centre: &diagram::Centre<'_>, languages: &[&str]) -> Self {
        let card = |(at, card): (usize, &Card<'_>)| CardView {
            colour: if card.count.is_some() { (at % 8).to_string() } else { "rest".into() },
            above: card.above.clone(),
            title: card.title.clone(),
            count: card.count,
            link: card.node.map(link),
            is_direct: card.node.is_none() && card.count.is_some(),
            rows: card.rows.iter().map(|row| line(row.node, &row.text, row.count, languages)).collect(),
            more: card.more,
            chips: card
                .frameworks
                .iter()
                .chain(&card.authors)
                .map(|node| line(node, &crate::text::clean(node.label(languages)), None, languages))
                .collect(),
        };
        Self {
            title: centre.title.clone(),
            counts: centre.counts.clone(),
            link: centre.node.map(link),
            cards: centre.cards.iter().enumerate().map(card).collect(),
        }
    }
}

fn line(node: &Node, text: &str, count: Option<usize>, languages: &[&str]) -> Line {
    let (sign, kind, class) = match node.kind {
        NodeKind::Resource => {
            let sign = Sign::of(node);
            (SIGNS[sign].shape, SIGNS[sign].name(languages).to_owned(), SIGN_CLASSES[sign])
        }
        NodeKind::Framework => ("", node.kind.name().to_lowercase(), "framework"),
        NodeKind::Author => ("", node.kind.name().to_lowercase(), "author"),
        _ => ("▸", node.kind.name().to_lowercase(), "topic"),
    };
    Line { text: text.to_owned(), link: link(node), sign, kind, class, count }
}

/// The CSS class of each sign.
const SIGN_CLASSES: [&str; 11] = ["s0", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10"];

/// The page's link to `node`: `#/Topic/` and its IRI, encoded as by `encodeURIComponent`.
pub(super) fn link(node: &Node) -> String {
    let mut link = format!("#/{}/", node.kind.name());
    for byte in node.iri.as_str().bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.!~*'()".contains(&byte) {
            link.push(char::from(byte));
        } else {
            link.push_str(&format!("%{byte:02X}"));
        }
    }
    link
}

/// Where a click on `node` leads, if it is safe to follow.
pub(super) fn address(node: &Node) -> Option<&str> {
    let own = node.properties.text(Property::Url);
    let address = own.or_else(|| (node.kind == NodeKind::Resource).then(|| node.iri.as_str()))?;
    let scheme = address.split(':').next()?.to_ascii_lowercase();
    matches!(scheme.as_str(), "http" | "https" | "mailto").then_some(address)
}
