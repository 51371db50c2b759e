//! Frameworks: those that lines mention, that topics are named after, and that resources are the home of.

use super::Resolving;
use super::resources::Site;
use crate::address::Address;
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::Entry;
use crate::gazetteer::{Ambiguous, Concept, Field, NameMatch, Text};
use crate::graph::{Edge, EdgeKind, Naming, Node, NodeKind, Property, Value};
use crate::iri::Iri;
use crate::ontology::Ontology;
use crate::text::fold_case;
use crate::vocabulary::words::{self, Word};
use std::sync::LazyLock;

impl Resolving<'_> {
    /// Adds the frameworks that title and description name; an ambiguous name becomes a finding.
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
            labels.iter().map(String::as_str).chain(title).chain([list.called.as_str()]).collect();
        let text = Text {
            title: entry.title.as_ref().map_or("", |title| &title.value),
            description: entry.description.as_ref().map_or("", |text| &text.value),
            topics: &topics,
            address: address.iri.as_str(),
        };
        let findings = ontology.gazetteer.findings(&text);
        let title =
            findings.title.into_iter().filter(|found| self.names_software(found, entry, site, address));
        let found: Vec<NameMatch> = findings.found.into_iter().chain(title).collect();
        for found in found.iter().filter(|found| is_meant(found, &text, entry, address, ontology)) {
            let framework = self.add_framework(&found.id);
            let naming = Naming { framework: &found.id, field: found.field.name(), words: &found.label };
            edge.properties.insert(Property::Evidence, naming.into());
            self.graph.connect(&address.iri, Edge::new(EdgeKind::Mentions), &framework);
        }
        for name in findings.ambiguous.iter().filter(|name| stands_alone(name, &text)) {
            let ids = name.ids.iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(" or ");
            self.findings.push(
                Diagnostic::new(Severity::Note, "ambiguous-name", format!("`{}` may be {ids}", name.label))
                    .at(site.source.place(&entry.span))
                    .help("say in the title or description what it is for"),
            );
        }
    }

    /// Adds the subject of the list: the only framework in its title, else in its name.
    pub(super) fn add_subject(&mut self) {
        let title = self.main_document().and_then(|main| self.list.documents[main].1.title.as_deref());
        let name = self.list.name.rsplit('/').next();
        let subject = [title, name].into_iter().flatten().find_map(|label| self.subject_of(label));
        if let Some(id) = subject {
            let framework = self.add_framework(&id);
            let list = self.iri.clone();
            self.graph.connect(&list, Edge::new(EdgeKind::Subject), &framework);
        }
    }

    /// The framework that makes up a list's name, apart from words such as `awesome` and `list`.
    fn subject_of(&self, label: &str) -> Option<String> {
        let spaced = label.replace(['-', '_'], " ");
        let words = spaced.split_whitespace().filter(|word| {
            let word =
                fold_case(word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '#')));
            !word.is_empty() && !words::all("about-a-list").iter().any(|known| known.word == word)
        });
        let rest = words.collect::<Vec<_>>().join(" ");
        let text = Text { title: &rest, topics: &[&rest], ..Text::default() };
        let found = self.ontology.gazetteer.find(&text).into_iter();
        found.filter(|name| name.span == (0..rest.len())).map(|name| name.id).next()
    }

    /// Whether a title that consists of an ambiguous name means the software: it has the software's address,
    /// entries next to it are named after frameworks, or the headings above it have words for software.
    fn names_software(
        &mut self,
        found: &NameMatch,
        entry: &Entry,
        site: &Site<'_>,
        address: &Address,
    ) -> bool {
        let (list, gazetteer) = (self.list, &self.ontology.gazetteer);
        if gazetteer.of_address(&address.iri) == Some(found.id.as_str()) {
            return true;
        }
        let kind = gazetteer.concept(&found.id).map_or("", |concept| concept.kind.as_str());
        let is_software = matches!(kind, "framework" | "library" | "tool" | "platform" | "language");
        // A site whose host contains the name is about something else of that name.
        if !is_software || address.host().contains(&fold_case(&found.label)) {
            return false;
        }
        *self.on_software.entry((site.document, entry.topic)).or_insert_with(|| {
            let document = &list.documents[site.document].1;
            let labels = site.topic.map(|topic| topic.labels.as_slice()).unwrap_or_default();
            let named = labels.iter().map(String::as_str).chain(document.title.as_deref());
            let near = document.entries.iter().filter(|other| other.topic == entry.topic);
            let mut titles = near.filter_map(|other| other.title.as_ref());
            named.chain([list.called.as_str()]).any(speaks_of_software)
                || titles.any(|title| gazetteer.is_name(&title.value))
        })
    }

    /// Connects a resource to the framework whose repository or home page it is.
    pub(super) fn add_implemented(&mut self, resource: &Iri) {
        if let Some(id) = self.ontology.gazetteer.of_address(resource) {
            let framework = self.add_framework(id);
            self.graph.connect(resource, Edge::new(EdgeKind::Implements), &framework);
        }
    }

    /// Connects a topic to the framework that its whole `label` names.
    pub(super) fn add_focus(&mut self, topic: &Iri, label: &str) {
        // The label itself is enough context: a heading `Go` is not a verb.
        let text = Text { title: label, topics: &[label], ..Text::default() };
        let found = self.ontology.gazetteer.find(&text);
        if let Some(name) = found.into_iter().find(|name| name.span == (0..label.len())) {
            let framework = self.add_framework(&name.id);
            self.graph.connect(topic, Edge::new(EdgeKind::Focus), &framework);
        }
    }

    /// Adds the framework with this id in the gazetteer, and those that it belongs to.
    fn add_framework(&mut self, id: &str) -> Iri {
        let iri = self.ontology.mint.framework(id);
        let Some(concept) = self.ontology.gazetteer.concept(id) else { return iri };
        if self.graph.node(NodeKind::Framework, &iri).is_some() {
            return iri;
        }
        self.graph.add(node(concept, &iri));
        for above in concept.broader.iter().filter(|above| self.ontology.gazetteer.concept(above).is_some()) {
            let above = self.add_framework(above);
            self.graph.connect(&iri, Edge::new(EdgeKind::IsA), &above);
        }
        iri
    }
}

/// A framework with everything the gazetteer says about it.
fn node(concept: &Concept, iri: &Iri) -> Node {
    let mut node = Node::new(NodeKind::Framework, iri.clone())
        .with(Property::Kind, Value::text(concept.kind.clone(), None));
    for (property, labels) in [
        (Property::Name, &concept.labels),
        (Property::AltLabel, &concept.other_labels),
        (Property::Description, &concept.definitions),
    ] {
        for label in labels {
            node.properties.insert(property, Value::text(label.text.clone(), label.language.as_deref()));
        }
    }
    for (property, addresses) in [
        (Property::Url, &concept.urls),
        (Property::CodeRepository, &concept.repositories),
        (Property::Paper, &concept.papers),
        (Property::Wikipedia, &concept.articles),
        (Property::SameAs, &concept.same_as),
    ] {
        for address in addresses.iter().flat_map(|address| Iri::parse(address)) {
            node.properties.insert(property, Value::Iri(address));
        }
    }
    for identifier in &concept.identifiers {
        node.properties.insert(Property::Identifier, Value::text(identifier.clone(), None));
    }
    node
}

/// Whether an ambiguous name stands alone: capitalised, and not part of a longer name or an address.
fn stands_alone(name: &Ambiguous, text: &Text<'_>) -> bool {
    let field = match name.field {
        Field::Title => text.title,
        Field::Description => text.description,
    };
    let (before, after) = (&field[..name.span.start], &field[name.span.end..]);
    let is_joint = |c: char| matches!(c, '-' | '.' | '/' | '@' | '_' | '#');
    let is_joined = before.ends_with(is_joint)
        || after.strip_prefix(is_joint).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    let is_name = |word: Option<&str>| word.is_some_and(|word| word.starts_with(char::is_uppercase));
    let neighbours = [before.split(' ').rev().nth(1), after.split(' ').nth(1)];
    let is_spaced = [before.ends_with(' '), after.starts_with(' ')];
    let is_longer = neighbours.into_iter().zip(is_spaced).any(|(word, spaced)| spaced && is_name(word));
    // A title that is only the name is the name of something else.
    let is_own = name.field == Field::Title && is_bare(before, after);
    name.label.starts_with(char::is_uppercase) && !is_joined && !is_longer && !is_own
}

/// Whether a heading or the name of a list contains a word for software.
fn speaks_of_software(label: &str) -> bool {
    static WORDS: LazyLock<Vec<Word>> = LazyLock::new(|| words::all("software").to_vec());
    let label = fold_case(label);
    WORDS.iter().any(|Word { word, .. }| {
        label.match_indices(word).any(|(at, _)| {
            let before = label[..at].chars().next_back();
            !word.is_ascii() || !before.is_some_and(char::is_alphanumeric)
        })
    })
}

/// The category of sites where things are published, such as forges and preprint servers.
const PUBLISHING: &str = "publishing-place";

/// The category of operating systems.
const SYSTEMS: &str = "operating-system";

/// The category of preprint servers, which are publishing places too.
const PREPRINTS: &str = "preprint-server";

/// Whether a found name means the framework, rather than an author or the place where something is
/// published.
fn is_meant(
    found: &NameMatch,
    text: &Text<'_>,
    entry: &Entry,
    address: &Address,
    ontology: &Ontology,
) -> bool {
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
        ontology.gazetteer.is_below(&found.id, PUBLISHING)
            && match is_bare(before, after) {
                // The label of a link to something on the site, but not to the site itself.
                true => found.field == Field::Description || leads_into(&found.id, address, ontology),
                false => {
                    says_where(before, after)
                        || (is_dated(after) || is_listed(before, after))
                            && ontology.gazetteer.is_below(&found.id, PREPRINTS)
                }
            }
    };
    // `Piano widget (iOS)` says where it runs.
    let runs_there = || is_in_brackets(before, after) && ontology.gazetteer.is_below(&found.id, SYSTEMS);
    let is_maker = || ontology.gazetteer.concept(&found.id).is_some_and(|it| it.kind == "organization");
    let works_there = || found.field == Field::Description && is_affiliation(before, after) && is_maker();
    let in_account = || found.field == Field::Title && is_in_account(before, after, address);
    !is_author() && !is_place() && !runs_there() && !works_there() && !in_account()
}

/// Whether a name is where a person works: `Ada Lovelace (Example Research) 2009`.
fn is_affiliation(before: &str, after: &str) -> bool {
    let Some(person) = before.trim_end().strip_suffix(['(', '（']) else { return false };
    let Some((_, rest)) = after.split_once([')', '）']) else { return false };
    let words: Vec<&str> = person.split_whitespace().collect();
    let is_name = |word: &&str| word.starts_with(char::is_uppercase) && !word.ends_with([':', '.', ',']);
    (2..=3).contains(&words.len()) && words.iter().all(is_name) && !rest.contains(char::is_alphabetic)
}

/// Whether a name is only a part of the account in a title such as `git-disl/papers`.
fn is_in_account(before: &str, after: &str, address: &Address) -> bool {
    let is_slug = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.');
    let start = before.trim_end_matches(is_slug).len();
    let Some((rest, repository)) = after.split_once('/') else { return false };
    let is_account = rest.chars().all(is_slug) && repository.starts_with(is_slug);
    // What an organisation adds to the name of its software: `langchain-ai`.
    let added =
        ["", "-ai", "ai", "-labs", "labs", "-lab", "-org", "org", "-project", "-community", "-dev", "js"];
    let is_whole = start == before.len() && added.contains(&fold_case(rest).as_str());
    is_account
        && !before[..start].ends_with('/')
        && !is_whole
        && address.iri.as_str().contains(&format!("{}/", fold_case(rest)))
}

/// Whether a name fills a pair of brackets.
fn is_in_brackets(before: &str, after: &str) -> bool {
    let (before, after) = (before.trim_end(), after.trim_start());
    before.ends_with(['(', '（', '[', '【']) && after.starts_with([')', '）', ']', '】'])
}

/// Whether only a year or an identifier follows: `, 2019`, ` 2404.01744`, `'24)`.
fn is_dated(after: &str) -> bool {
    after.contains(|c: char| c.is_ascii_digit()) && !after.contains(char::is_alphabetic)
}

/// Whether a name is between commas: `…, arXiv, 2024`.
fn is_listed(before: &str, after: &str) -> bool {
    let (before, after) = (before.trim_end(), after.trim_start());
    before.ends_with([',', '，', '.', ';']) && after.starts_with([',', '，', ';'])
}

/// Whether a name has only punctuation around it.
fn is_bare(before: &str, after: &str) -> bool {
    !before.contains(char::is_alphanumeric) && !after.contains(char::is_alphanumeric)
}

/// Whether an address leads to a page on the site of a publishing place, but not to its front page.
fn leads_into(id: &str, address: &Address, ontology: &Ontology) -> bool {
    let stem = |host: &str| -> Option<String> { Some(host.rsplit('.').nth(1)?.to_owned()) };
    let homes = ontology.gazetteer.concept(id).map_or(&[][..], |concept| concept.urls.as_slice());
    let host = |url: &str| {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        rest.split('/').next().and_then(stem)
    };
    let is_front = ontology.gazetteer.of_address(&address.iri) == Some(id);
    !is_front && homes.iter().any(|home| host(home) == stem(address.host()))
}

/// Whether the name of a publishing place between `before` and `after` only says where something is published:
/// `on GitHub`, `(GitHub)`, `GitHub repo`, `github.com`, `arXiv, 2019`, `GitHub - owner/name: …`.
fn says_where(before: &str, after: &str) -> bool {
    const BEFORE: &[&str] = &[" on", " from", " at", " via", "from", "on", "："];
    const AFTER: &[&str] = &[
        "repo",
        "page",
        "project",
        "org",
        "link",
        "source",
        "readme",
        "preprint",
        "version",
        "stars",
        "playlist",
        "video",
        "channel",
        "地址",
        "上",
        "链接",
        "项目",
        "仓库",
        "视频",
        "频道",
        "リポジトリ",
    ];
    let is_closed = |c: char| matches!(c, ')' | '）' | ']' | '】' | '.' | '。' | '!' | '！' | ',' | '，');
    let (before, rest) = (before.to_lowercase(), after.to_lowercase());
    let (lead, tail) = (before.trim_end(), rest.trim_start());
    let is_address = before.ends_with(['/', '.', '@']) || rest.starts_with(".com") || rest.starts_with(".io");
    let opened = ['(', '（', '[', '【', ',', '，', '|', ';', '、'];
    let is_alone = lead.ends_with(opened) && (is_dated(tail) || tail.trim_matches(is_closed).is_empty());
    let is_final_word = lead.ends_with(['.', '。', '，', '！', '-', '–', '—', '·']) && tail.is_empty();
    let is_first =
        lead.is_empty() && (tail.starts_with([':', '：', '|', '(', '（']) || rest.starts_with(" - "));
    is_address
        || is_in_brackets(lead, tail)
        || is_alone
        || is_final_word
        || is_first
        || BEFORE.iter().any(|word| lead.ends_with(word))
        || AFTER.iter().any(|word| tail.starts_with(word))
}

#[cfg(test)]
mod tests {
    use super::says_where;

    #[test]
    fn a_site_that_only_says_where_is_not_meant() {
        for text in [
            "Trending repositories on |",
            "Awesome models (|)",
            "A | repository",
            "https://|.com/a/b",
            "Longformer: The Long-Document Transformer, |, 2020",
            "A survey (| 2024)",
            "| - owner/name: A tool",
            "|: safetensors",
            "Diffusers - |",
            "|(PyTorch)",
            "| Playlist",
            "在|上的代码",
        ] {
            let (before, after) = text.split_once('|').unwrap();
            assert!(says_where(before, after), "{text}");
        }
        for text in [
            "Git & | in Arabic",
            "| Codespaces",
            "更易使用 | 的命令行工具",
            "simple wrapper for the | API",
            "| Availability Report: July 2020",
            "| 漫游指南",
            "在|榜单第一名",
        ] {
            let (before, after) = text.split_once('|').unwrap();
            assert!(!says_where(before, after), "{text}");
        }
    }
}
