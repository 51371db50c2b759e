//! Frameworks: what lines name, what topics are named after, and which resource is one of them.

use super::Resolving;
use super::resources::Site;
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::Entry;
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, Value};
use crate::ontology::Ontology;
use crate::ontology::address::Address;
use crate::ontology::gazetteer::{Field, Found, Text};
use crate::ontology::iri::Iri;

impl Resolving<'_> {
    /// Adds what title and description name; a name of several things is told to the author.
    pub(super) fn add_mentioned(
        &mut self,
        entry: &Entry,
        site: &Site<'_>,
        address: &Address,
        edge: &mut Edge,
    ) {
        let (list, ontology) = (self.list, self.ontology);
        let labels = site.topic.map(|topic| topic.labels.as_slice()).unwrap_or_default();
        let title = list.documents[site.document].1.title.as_deref();
        let topics: Vec<&str> =
            labels.iter().map(String::as_str).chain(title).chain([list.name.as_str()]).collect();
        let text = Text {
            title: entry.title.as_ref().map_or("", |title| &title.value),
            description: entry.description.as_ref().map_or("", |text| &text.value),
            topics: &topics,
            address: address.iri.as_str(),
        };
        let findings = ontology.gazetteer.findings(&text);
        for found in findings.found.iter().filter(|found| is_meant(found, &text, entry, ontology)) {
            let framework = self.add_framework(&found.id);
            let evidence = format!("framework {}: {}: {}", found.id, found.field.name(), found.label);
            edge.properties.insert(Property::Evidence, Value::text(evidence, None));
            self.graph.connect(&address.iri, Edge::new(EdgeKind::Mentions), &framework);
        }
        for name in findings.ambiguous {
            let ids = name.ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" or ");
            self.findings.push(
                Diagnostic::new(Severity::Note, "ambiguous-name", format!("`{}` may be {ids}", name.label))
                    .at(site.source.place(&entry.span))
                    .help("a word on what it is for, in title or description, would tell"),
            );
        }
    }

    /// Joins a resource with the framework whose repository or home page it is.
    pub(super) fn add_implemented(&mut self, resource: &Iri) {
        if let Some(id) = self.ontology.gazetteer.of_address(resource) {
            let framework = self.add_framework(id);
            self.graph.connect(resource, Edge::new(EdgeKind::Implements), &framework);
        }
    }

    /// Names a topic after the framework whose name is all of `label`.
    pub(super) fn add_focus(&mut self, topic: &Iri, label: &str) {
        // The label itself is context enough: a heading `Go` among languages is no verb.
        let text = Text { title: label, topics: &[label], ..Text::default() };
        let found = self.ontology.gazetteer.find(&text);
        if let Some(name) = found.into_iter().find(|name| name.span == (0..label.len())) {
            let framework = self.add_framework(&name.id);
            self.graph.connect(topic, Edge::new(EdgeKind::Focus), &framework);
        }
    }

    /// Adds the framework with that id of the gazetteer.
    fn add_framework(&mut self, id: &str) -> Iri {
        let iri = self.ontology.mint.framework(id);
        let Some(concept) = self.ontology.gazetteer.concept(id) else { return iri };
        if self.graph.node(NodeKind::Framework, &iri).is_some() {
            return iri;
        }
        let mut node = Node::new(NodeKind::Framework, iri.clone())
            .with(Property::Kind, Value::text(concept.kind.clone(), None));
        for (property, labels) in
            [(Property::Name, &concept.labels), (Property::AltLabel, &concept.other_labels)]
        {
            for label in labels {
                let name = Value::text(label.text.clone(), label.language.as_deref());
                node.properties.insert(property, name);
            }
        }
        for (property, addresses) in [(Property::Url, &concept.urls), (Property::SameAs, &concept.same_as)] {
            for address in addresses {
                node.properties.insert(property, Value::Iri(Iri::new(address)));
            }
        }
        self.graph.add(node);
        iri
    }
}

/// Whether a found name stands for the framework: an author's name does not, nor does that of a
/// site where it only says where something lies.
fn is_meant(found: &Found, text: &Text<'_>, entry: &Entry, ontology: &Ontology<'_>) -> bool {
    let field = match found.field {
        Field::Title => text.title,
        Field::Description => text.description,
    };
    let (before, after) = (&field[..found.span.start], &field[found.span.end..]);
    let is_author = || {
        let marked =
            before.trim_end().ends_with(['@', '＠']) || after.starts_with(['：', ':']) && before.is_empty();
        marked && entry.authors.iter().any(|author| author.value.starts_with(&found.label))
    };
    let is_place = || {
        let kind = ontology.gazetteer.concept(&found.id).map_or("", |concept| concept.kind.as_str());
        kind == "platform" && says_where(before, after)
    };
    !is_author() && !is_place()
}

/// Whether the name of a site between `before` and `after` only says where something lies:
/// `on GitHub`, `(GitHub)`, `GitHub repo`, `github.com`.
fn says_where(before: &str, after: &str) -> bool {
    const BEFORE: &[&str] = &[" on", " from", " at", " via", "from", "on", "在", "："];
    const AFTER: &[&str] = &[
        "repo",
        "page",
        "project",
        "org",
        "link",
        "source",
        "readme",
        "地址",
        "上",
        "链接",
        "项目",
        "仓库",
        "リポジトリ",
    ];
    let is_closed = |c: char| matches!(c, ')' | '）' | ']' | '】' | '.' | '。' | '!' | '！');
    let (before, rest) = (before.to_lowercase(), after.to_lowercase());
    let (lead, tail) = (before.trim_end(), rest.trim_start());
    let is_address = before.ends_with(['/', '.', '@']) || rest.starts_with(".com") || rest.starts_with(".io");
    let is_alone = (lead.is_empty() || lead.ends_with(['(', '（', '[', '【', ',', '，']))
        && tail.trim_matches(is_closed).is_empty();
    let is_final_word = !lead.is_empty() && lead.ends_with(['.', '。', '，', '！']) && tail.is_empty();
    is_address
        || is_alone
        || is_final_word
        || BEFORE.iter().any(|word| lead.ends_with(word))
        || AFTER.iter().any(|word| tail.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::says_where;

    #[test]
    fn a_site_that_only_says_where_is_not_meant() {
        for text in
            ["Trending repositories on |", "Awesome models (|)", "A | repository", "https://|.com/a/b", "|"]
        {
            let (before, after) = text.split_once('|').unwrap();
            assert!(says_where(before, after), "{text}");
        }
        for text in
            ["Git & | in Arabic", "| Codespaces", "更易使用 | 的命令行工具", "simple wrapper for the | API"]
        {
            let (before, after) = text.split_once('|').unwrap();
            assert!(!says_where(before, after), "{text}");
        }
    }
}
