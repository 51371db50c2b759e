//! Resources: one node for each canonical address, with every mention kept.

use super::naming::{LONGEST_NAME, by_role, is_address_of, of_repository, readable};
use super::parts::{part, plain_numbers};
use super::{Resolving, Resource, TopicPath, Topics, editions, kinds, notes::note_value};
use crate::address::Address;
use crate::address::elsewhere;
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::{Certainty, Entry, FurtherLink};
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, ReadBy, Value};
use crate::iri::Iri;
use crate::language;
use crate::source::SourceFile;
use crate::text::{ellipsis, slug};
use rustc_hash::FxHashMap;

/// How often each mention has occurred, by file, topic path, resource and slug of the title.
type Repeats = FxHashMap<(usize, String, Iri, String), usize>;

/// The position of an entry.
pub(super) struct Site<'a> {
    pub(super) document: usize,
    pub(super) source: &'a SourceFile,
    pub(super) topic: Option<&'a TopicPath>,
}

impl Resolving<'_> {
    /// Adds the entries of all documents.
    pub(super) fn add_entries(&mut self, topics: &Topics) -> Vec<Resource> {
        let list = self.list;
        let mut resources = Vec::new();
        let mut repeats = Repeats::default();
        for (document, (source, found)) in list.documents.iter().enumerate() {
            let mut positions: FxHashMap<Option<usize>, u64> = FxHashMap::default();
            for (at, entry, pages) in self.readied(source, found) {
                let topic = entry.topic.map(|topic| &topics[document][topic]);
                let site = Site { document, source, topic };
                let Some(address) = self.address(&entry, source) else { continue };
                self.pages = pages;
                let position = positions.entry(entry.topic).or_default();
                *position += 1;
                let mut resource = self.add_entry(&entry, &site, &address, *position, &mut repeats);
                resource.entry = at;
                resource.topic = entry.topic;
                resources.push(resource);
            }
        }
        resources
    }

    /// The canonical address of an entry; a missing one becomes a finding.
    fn address(&mut self, entry: &Entry, source: &SourceFile) -> Option<Address> {
        let name = entry.title.as_ref().map_or("an entry", |title| title.value.as_str());
        let Some(written) = &entry.address else {
            self.findings.push(
                Diagnostic::new(Severity::Warning, "no-address", format!("`{name}` links to nothing"))
                    .at(source.place(&entry.span))
                    .help("write the address between the parentheses"),
            );
            return None;
        };
        match self.canonical(&written.value) {
            Ok(address) => Some(address),
            Err(why) => {
                self.findings.push(
                    Diagnostic::new(
                        Severity::Warning,
                        "not-an-address",
                        format!("`{}` of `{name}`: {why}", written.value),
                    )
                    .at(source.place(&entry.span))
                    .help("write an address that starts with `https://`"),
                );
                None
            }
        }
    }

    fn add_entry(
        &mut self,
        entry: &Entry,
        site: &Site<'_>,
        address: &Address,
        position: u64,
        repeats: &mut Repeats,
    ) -> Resource {
        let title = entry.title.as_ref().map_or("", |title| title.value.as_str());
        let said = || entry.description.as_ref().map(|text| ellipsis(&text.value, LONGEST_NAME));
        self.add_resource(address, title, of_repository(address).or_else(said), site.document);
        let mention = self.mention_iri(&address.iri, title, site, repeats);
        let account = self.add_account_beside(entry, address);
        self.note_profile(address, title);
        let named = self.add_named_authors(entry, address, account.as_ref());
        let mut edge = self.mention(entry, site).named(mention.clone());
        edge.properties.insert(Property::Position, Value::Integer(position));
        self.add_mentioned(entry, site, address, &mut edge);
        self.add_stated_kind(entry, site, address, &mut edge);
        note_rules(address, &mut edge);
        let part = part(title);
        if let Some(part) = &part {
            edge.properties.insert(Property::PartLabel, Value::text(&part.label, None));
        }
        let list = self.iri.clone();
        self.graph.connect(&address.iri, edge, &list);
        self.about(&address.iri, site);
        for (at, further_link) in entry.further_links.iter().enumerate() {
            self.add_companion(further_link, (at, title), (&address.iri, &mention), site, repeats);
        }
        Resource {
            iri: address.iri.clone(),
            title: title.to_owned(),
            numbers: if part.is_none() { plain_numbers(title) } else { Vec::new() },
            part,
            site: site_id(address),
            account,
            named,
            document: site.document,
            entry: 0,
            topic: None,
        }
    }

    /// Adds the kind that the list's own words state, in addition to the one from the address.
    fn add_stated_kind(&mut self, entry: &Entry, site: &Site<'_>, address: &Address, edge: &mut Edge) {
        let topics = site.topic.map(|topic| topic.labels.as_slice()).unwrap_or_default();
        let listed = self.listed_kinds[site.document];
        let Some(stated) = kinds::stated(entry, topics, listed, kind_by_address(address)) else { return };
        edge.properties.insert(Property::StatedKind, Value::text(stated.kind, None));
        edge.properties.insert(Property::Rule, ReadBy { field: "kind", rule: stated.rule }.into());
        self.add_kind(&address.iri, stated.kind);
    }

    /// Gives the kind of its address to each resource that has no better one.
    pub(super) fn add_open_kinds(&mut self) {
        for (iri, kind) in std::mem::take(&mut self.open_kinds) {
            let known = self.graph.node(NodeKind::Resource, &iri);
            if known.is_none_or(|node| node.properties.first(Property::Kind).is_none()) {
                self.add_kind(&iri, &kind);
            }
        }
    }

    fn add_kind(&mut self, resource: &Iri, kind: &str) {
        let kind = Value::text(kind, None);
        self.graph.add(Node::new(NodeKind::Resource, resource.clone()).with(Property::Kind, kind));
    }

    fn about(&mut self, resource: &Iri, site: &Site<'_>) {
        if let Some(topic) = site.topic {
            self.graph.connect(resource, Edge::new(EdgeKind::About), &topic.iri);
        }
    }

    fn mention_iri(&self, resource: &Iri, title: &str, site: &Site<'_>, repeats: &mut Repeats) -> Iri {
        let path = topic_slug(site.topic);
        let count = repeats.entry((site.document, path.clone(), resource.clone(), slug(title))).or_default();
        *count += 1;
        self.ontology.mint.mention(&self.key, &site.source.file, &path, resource, title, *count)
    }

    /// Adds the resource itself, from its address and title. If the title is empty, its name is `otherwise`, else
    /// its address.
    fn add_resource(&mut self, address: &Address, title: &str, otherwise: Option<String>, document: usize) {
        let mut node = Node::new(NodeKind::Resource, address.iri.clone());
        let name = if title.is_empty() {
            // No language tag, so that a real title takes precedence.
            Value::text(otherwise.unwrap_or_else(|| readable(address)), None)
        } else {
            self.tagged(title, document)
        };
        node.properties.insert(Property::Name, name);
        node.properties.insert(Property::Url, Value::Iri(address.url.clone()));
        let site = address.site.as_ref();
        match kind_by_address(address) {
            kind if kinds::gives_way(kind) => {
                self.open_kinds.insert(address.iri.clone(), kind.to_owned());
            }
            kind => node.properties.insert(Property::Kind, Value::text(kind, None)),
        }
        let known = self.languages.get(document).copied().flatten();
        let by_address = site.and_then(|site| site.language.clone()).filter(|tag| is_tag(tag));
        if let Some(tag) = by_address.or_else(|| language::of(title, known).map(str::to_owned)) {
            node.properties.insert(Property::Language, Value::text(tag.to_ascii_lowercase(), None));
        }
        if let Some(identifier) = site.and_then(|site| site.identifier.as_ref()) {
            node.properties.insert(Property::Identifier, Value::text(identifier.to_string(), None));
            // A DOI is its own address.
            if let Some(same) = elsewhere::identified(identifier).filter(|same| *same != address.iri) {
                node.properties.insert(Property::SameAs, Value::Iri(same));
            }
        }
        self.graph.add(node);
        self.add_site(address);
        self.add_implemented(&address.iri);
        self.add_original(address);
    }

    /// Adds the original address of a dated copy in a web archive, which is a resource of its own.
    fn add_original(&mut self, address: &Address) {
        if let Some(original) = &address.original {
            let same = Value::Iri(original.clone());
            let mut node = Node::new(NodeKind::Resource, address.iri.clone());
            node.properties.insert(Property::ArchivedFrom, same);
            self.graph.add(node);
        }
    }

    pub(super) fn add_site(&mut self, address: &Address) {
        let id = site_id(address);
        if id.is_empty() {
            return;
        }
        let mut node = Node::new(NodeKind::Site, self.ontology.mint.site(&id));
        let host = address.host().to_owned();
        match address.site.as_ref().filter(|site| !site.publisher_en.is_empty()) {
            Some(site) => {
                node.properties.insert(Property::Name, Value::text(&site.publisher_en, Some("en")));
                if !site.publisher_zh.is_empty() {
                    node.properties.insert(Property::Name, Value::text(&site.publisher_zh, Some("zh")));
                }
            }
            None => node.properties.insert(Property::Name, Value::text(host, None)),
        }
        if let Some(home) = elsewhere::site(&id, &self.ontology.sites) {
            node.properties.insert(Property::Url, Value::Iri(home));
        }
        let iri = node.iri.clone();
        self.graph.add(node);
        self.graph.connect(&address.iri, Edge::new(EdgeKind::PublishedOn), &iri);
    }

    /// The mention: the position of the entry and everything its line says.
    fn mention(&self, entry: &Entry, site: &Site<'_>) -> Edge {
        let mut edge = self.place(&entry.span, site);
        let properties = &mut edge.properties;
        for (field, read) in
            [("title", &entry.title), ("address", &entry.address), ("description", &entry.description)]
        {
            let Some(read) = read else { continue };
            properties.insert(Property::Rule, ReadBy { field, rule: read.rule.name() }.into());
            if read.certainty == Certainty::Guessed {
                properties.insert(Property::Doubt, Value::text(field, None));
            }
        }
        if let Some(title) = &entry.title {
            properties.insert(Property::Name, self.tagged(&title.value, site.document));
        }
        if let Some(edition) = entry.title.as_ref().and_then(|title| editions::stated(&title.value)) {
            properties.insert(Property::Edition, Value::text(edition, None));
        }
        if let Some(text) = &entry.description {
            properties.insert(Property::Description, self.described(&text.value, site.document));
        }
        if let Some(address) = &entry.address {
            properties.insert(Property::RawUrl, Value::text(&address.value, None));
        }
        for author in &entry.authors {
            properties.insert(Property::WrittenAuthor, Value::text(&author.value, None));
            properties.insert(Property::Rule, ReadBy { field: "author", rule: author.rule.name() }.into());
            if author.certainty == Certainty::Guessed {
                properties.insert(Property::Doubt, Value::text("author", None));
            }
        }
        for note in &entry.notes {
            let (property, value) = note_value(note.kind, &note.value);
            // A line states one year; any other is a remark.
            match property == Property::Year && properties.get(property).next().is_some() {
                true => properties.insert(Property::Note, Value::text(&note.value, None)),
                false => properties.insert(property, value),
            };
        }
        edge
    }

    fn place(&self, span: &std::ops::Range<usize>, site: &Site<'_>) -> Edge {
        let source = site.source;
        let number = |value: usize| Value::Integer(value as u64);
        let document = self.ontology.mint.document(&self.key, &source.file, &source.sha256);
        let last = span.end.saturating_sub(1).max(span.start);
        let mut edge = Edge::new(EdgeKind::ListedIn)
            .with(Property::Line, number(source.line(span.start)))
            .with(Property::EndLine, number(source.line(last)))
            .with(Property::StartOffset, number(span.start))
            .with(Property::EndOffset, number(span.end))
            .with(Property::Document, Value::Iri(document));
        if let Some(commit) = &source.commit {
            edge.properties.insert(Property::Commit, Value::text(&commit.id, None));
            edge.properties.insert(Property::Date, Value::text(&commit.date, None));
        }
        if let Some(topic) = site.topic {
            edge.properties.insert(Property::Topic, Value::Iri(topic.iri.clone()));
            edge.properties.insert(Property::HeadingPath, Value::text(topic.labels.join(" > "), None));
        }
        edge
    }

    /// Adds a further link of an entry: a resource of its own, related to the entry's.
    fn add_companion(
        &mut self,
        further_link: &FurtherLink,
        (at, entry_title): (usize, &str),
        (main, entry): (&Iri, &Iri),
        site: &Site<'_>,
        repeats: &mut Repeats,
    ) {
        let Ok(address) = self.canonical(&further_link.address) else {
            let message = format!("`{}` leads nowhere", further_link.address);
            let finding = Diagnostic::new(Severity::Note, "not-an-address", message)
                .at(site.source.place(&further_link.span));
            self.findings.push(finding);
            return;
        };
        let says_more = !further_link.is_icon
            && crate::extract::role_of(&further_link.label).is_none()
            && !is_address_of(&further_link.label, &further_link.address);
        let title = if says_more { further_link.label.as_str() } else { "" };
        self.add_resource(&address, title, by_role(entry_title, further_link), site.document);
        self.add_account(&address);
        self.note_profile(&address, title);
        let role = Value::text(further_link.role.name(), None);
        let id = self.mention_iri(&address.iri, &format!("{} {at}", further_link.label), site, repeats);
        let mut edge = self.place(&further_link.span, site).named(id);
        edge.properties.insert(Property::Entry, Value::Iri(entry.clone()));
        edge.properties.insert(Property::Role, role.clone());
        edge.properties.insert(Property::RawUrl, Value::text(&further_link.address, None));
        if !further_link.label.is_empty() {
            edge.properties.insert(Property::Name, self.tagged(&further_link.label, site.document));
        }
        edge.properties.insert(Property::Rule, ReadBy { field: "address", rule: "further-links" }.into());
        note_rules(&address, &mut edge);
        if let Some(kind) =
            kinds::of_role(further_link.role).filter(|_| kinds::is_open(kind_by_address(&address)))
        {
            edge.properties.insert(Property::StatedKind, Value::text(kind, None));
            self.add_kind(&address.iri, kind);
        }
        let list = self.iri.clone();
        self.graph.connect(&address.iri, edge, &list);
        self.about(&address.iri, site);
        if address.iri != *main {
            self.graph.connect(main, Edge::new(EdgeKind::Related).with(Property::Role, role), &address.iri);
        }
    }
}

/// The kind of a resource, from its address.
pub(super) fn kind_by_address(address: &Address) -> &str {
    let kind = address.site.as_ref().map_or("", |site| site.kind.as_str());
    if matches!(kind, "" | "ignore") { "webpage" } else { kind }
}

/// Records the canonicalisation steps of the address, and the site rule that matched it.
fn note_rules(address: &Address, edge: &mut Edge) {
    for step in &address.rules {
        edge.properties.insert(Property::Rule, ReadBy { field: "address", rule: step }.into());
    }
    if let Some(site) = &address.site {
        edge.properties.insert(Property::Rule, ReadBy { field: "site", rule: &site.rule }.into());
    }
}

/// The id of the site that publishes an address: from its site rule, else the host.
pub(super) fn site_id(address: &Address) -> String {
    let by_rule = address.site.as_ref().map(|site| site.site.clone()).filter(|id| !id.is_empty());
    by_rule.unwrap_or_else(|| address.host().to_owned())
}

/// The path of a topic as slugs, for the IRI of a mention.
fn topic_slug(topic: Option<&TopicPath>) -> String {
    topic
        .map(|topic| topic.labels.iter().map(|label| slug(label)).collect::<Vec<_>>().join("/"))
        .unwrap_or_default()
}

fn is_tag(tag: &str) -> bool {
    !tag.is_empty()
        && tag
            .split('-')
            .all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
}
