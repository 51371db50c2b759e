//! Series: titles that differ by their part number are parts of one work.

use super::parts::{Part, bare_number};
use super::{Resolving, Resource, Topics};
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, Value};
use crate::iri::Iri;
use crate::text::{is_cjk, slug};
use std::collections::{BTreeMap, BTreeSet};

/// A resource with its part number.
type Numbered<'r> = (&'r Resource, &'r Part);

/// The parts of one work.
struct Series<'r> {
    site: &'r str,
    /// Account or name of the author, or whatever else distinguishes it from series of the same name.
    author: String,
    /// Its name, and its key in the IRI.
    name: String,
    key: String,
    parts: Vec<Numbered<'r>>,
}

impl<'r> Series<'r> {
    /// A series named after the part of a title that its members share.
    fn of_stem(site: &'r str, author: &str, parts: Vec<Numbered<'r>>) -> Self {
        let stem = parts.iter().map(|(_, part)| part.stem.as_str()).min().unwrap_or("").to_owned();
        Self { site, author: author.to_owned(), name: stem.clone(), key: stem, parts }
    }
}

impl Resolving<'_> {
    /// Adds the series of the list: by marked part numbers, by plain numbers, and by bare part numbers.
    pub(super) fn add_series(&mut self, resources: &[Resource], topics: &Topics) {
        let bare: Vec<(&Resource, Part)> = resources
            .iter()
            .filter(|resource| resource.part.is_none())
            .filter_map(|resource| Some((resource, bare_number(&resource.title)?)))
            .collect();
        let mut series = marked(resources);
        series.extend(self.plain(resources));
        series.extend(self.below_one_title(&bare, topics));
        for one in &series {
            self.add_one_series(one);
        }
    }

    /// Plain numbers are part numbers if they count 1, 2 … after the same words: versions rarely start at 1
    /// without gaps. Parts spread over several sites need a longer stem and at least three numbers.
    fn plain<'r>(&self, resources: &'r [Resource]) -> Vec<Series<'r>> {
        let mut by_stem: BTreeMap<String, Vec<Numbered<'r>>> = BTreeMap::new();
        for resource in resources.iter().filter(|resource| bare_number(&resource.title).is_none()) {
            for part in &resource.numbers {
                by_stem.entry(slug(&part.stem)).or_default().push((resource, part));
            }
        }
        let counts = |parts: &[Numbered<'_>]| counts_from_one(parts) && are_several(parts);
        let mut series: Vec<Series<'r>> = Vec::new();
        for (stem, parts) in by_stem {
            let mut places: BTreeMap<(&str, &str), Vec<Numbered<'r>>> = BTreeMap::new();
            for (resource, part) in &parts {
                let place = (resource.site.as_str(), account(resource));
                places.entry(place).or_default().push((resource, part));
            }
            let numbers: BTreeSet<u64> = parts.iter().map(|(_, part)| part.number).collect();
            let is_long = stem.chars().count() > 8 || stem.chars().filter(|c| is_cjk(*c)).count() > 4;
            let scattered = !places.values().any(|parts| counts(parts));
            if scattered && is_long && numbers.len() > 2 && counts(&parts) {
                let first = parts.iter().min_by_key(|(_, part)| part.number);
                let site = first.map_or("", |(resource, _)| resource.site.as_str());
                series.push(Series::of_stem(site, &slug(&self.key), parts));
                continue;
            }
            places.retain(|_, parts| counts(parts));
            for ((site, account), parts) in places {
                // Only the list identifies whose `Calculus 1` it is.
                let author = if account == "_" { slug(&self.key) } else { account.to_owned() };
                series.push(Series::of_stem(site, &author, parts));
            }
        }
        // The list may have the same parts under another name elsewhere.
        let mut seen: BTreeSet<BTreeSet<(&Iri, u64)>> = BTreeSet::new();
        series.retain(|one| {
            seen.insert(one.parts.iter().map(|(resource, part)| (&resource.iri, part.number)).collect())
        });
        series
    }

    /// `Part 1`, `Part 2` below an entry or topic are parts of it.
    fn below_one_title<'r>(&self, bare: &'r [(&'r Resource, Part)], topics: &Topics) -> Vec<Series<'r>> {
        let list = self.list;
        let mut groups: BTreeMap<(&str, Vec<String>), Vec<Numbered<'r>>> = BTreeMap::new();
        for (resource, part) in bare {
            let found = &list.documents[resource.document].1;
            let labels = resource.topic.map(|topic| topics[resource.document][topic].labels.clone());
            let mut path = labels.unwrap_or_default();
            let parent = found.entries[resource.entry].parent.map(|parent| &found.entries[parent]);
            path.extend(parent.and_then(|parent| Some(parent.title.as_ref()?.value.clone())));
            if !path.is_empty() {
                groups.entry((resource.site.as_str(), path)).or_default().push((resource, part));
            }
        }
        groups.retain(|_, parts| are_consecutive(parts) && are_several(parts));
        groups
            .into_iter()
            .map(|((site, path), parts)| Series {
                site,
                author: slug(&self.key),
                name: path.last().cloned().unwrap_or_default(),
                key: path.join(" "),
                parts,
            })
            .collect()
    }

    /// Adds a series. Its IRI depends only on site, author and stem, not on which parts are present.
    fn add_one_series(&mut self, series: &Series<'_>) {
        let iri = self.ontology.mint.series(series.site, &series.author, &series.key);
        let document = series.parts.first().map_or(0, |(resource, _)| resource.document);
        let name = self.tagged(&series.name, document);
        self.graph.add(Node::new(NodeKind::Series, iri.clone()).with(Property::Name, name));
        for (resource, part) in &series.parts {
            let edge = Edge::new(EdgeKind::PartOf)
                .with(Property::Position, Value::Integer(part.number))
                .with(Property::PartLabel, Value::text(&part.label, None));
            self.graph.connect(&resource.iri, edge, &iri);
        }
        self.infer_author(&series.parts);
    }

    /// If parts of a series name exactly one author, the other parts are probably by that author.
    fn infer_author(&mut self, parts: &[Numbered<'_>]) {
        let named: BTreeSet<&Iri> = parts.iter().flat_map(|(resource, _)| &resource.named).collect();
        let mut named = named.into_iter();
        let (Some(author), None) = (named.next(), named.next()) else { return };
        // The list may name the author of a part elsewhere.
        let known: BTreeSet<&Iri> = parts
            .iter()
            .filter(|(resource, _)| !resource.named.is_empty() || resource.account.is_some())
            .map(|(resource, _)| &resource.iri)
            .collect();
        for (resource, _) in parts.iter().filter(|(resource, _)| !known.contains(&resource.iri)) {
            self.graph.connect(&resource.iri, Edge::new(EdgeKind::ProbablyBy), author);
        }
    }
}

/// Series of marked parts: the same stem on the same site, with at least two different numbers.
fn marked(resources: &[Resource]) -> Vec<Series<'_>> {
    let mut groups: BTreeMap<(&str, &str, String), Vec<Numbered<'_>>> = BTreeMap::new();
    for resource in resources {
        let Some(part) = &resource.part else { continue };
        let key = (resource.site.as_str(), account(resource), slug(&part.stem));
        groups.entry(key).or_default().push((resource, part));
    }
    let (mut series, mut left) = (Vec::new(), Vec::new());
    for ((site, account, _), parts) in groups {
        for (name, parts) in by_name(parts) {
            if are_several(&parts) {
                let author = name.map_or(account, |iri| last_segment(iri.as_str()));
                series.push(Series::of_stem(site, author, parts));
            } else {
                left.extend(parts);
            }
        }
    }
    join_left(&mut series, left);
    series
}

/// Adds a leftover part to the only series with its stem, if it directly continues or precedes it.
fn join_left<'r>(series: &mut [Series<'r>], left: Vec<Numbered<'r>>) {
    for (resource, part) in left {
        let stem = slug(&part.stem);
        let mut same = series.iter_mut().filter(|one| slug(&one.key) == stem);
        let (Some(one), None) = (same.next(), same.next()) else { continue };
        let numbers: BTreeSet<u64> = one.parts.iter().map(|(_, part)| part.number).collect();
        let is_next = numbers.contains(&(part.number + 1)) || numbers.contains(&part.number.wrapping_sub(1));
        if is_next && !numbers.contains(&part.number) && resource.named.is_empty() {
            one.parts.push((resource, part));
        }
    }
}

fn account(resource: &Resource) -> &str {
    resource.account.as_ref().map_or("_", |iri| last_segment(iri.as_str()))
}

/// Whether there are at least two numbers and two resources.
fn are_several(parts: &[Numbered<'_>]) -> bool {
    let numbers: BTreeSet<u64> = parts.iter().map(|(_, part)| part.number).collect();
    let works: BTreeSet<&Iri> = parts.iter().map(|(resource, _)| &resource.iri).collect();
    numbers.len() > 1 && works.len() > 1
}

fn are_consecutive(parts: &[Numbered<'_>]) -> bool {
    let numbers: BTreeSet<u64> = parts.iter().map(|(_, part)| part.number).collect();
    let (first, last) = (numbers.first().copied().unwrap_or(0), numbers.last().copied().unwrap_or(0));
    last - first < numbers.len() as u64
}

fn counts_from_one(parts: &[Numbered<'_>]) -> bool {
    are_consecutive(parts) && parts.iter().map(|(_, part)| part.number).min() <= Some(1)
}

/// Splits parts by author: different authors mean different series. Parts without an author stay together.
fn by_name(parts: Vec<Numbered<'_>>) -> Vec<(Option<&Iri>, Vec<Numbered<'_>>)> {
    let names: BTreeSet<&Iri> = parts.iter().flat_map(|(resource, _)| resource.named.first()).collect();
    if names.len() < 2 {
        return vec![(None, parts)];
    }
    let mut groups: BTreeMap<Option<&Iri>, Vec<Numbered<'_>>> = BTreeMap::new();
    for (resource, part) in parts {
        groups.entry(resource.named.first()).or_default().push((resource, part));
    }
    groups.into_iter().collect()
}

fn last_segment(iri: &str) -> &str {
    iri.rsplit('/').next().unwrap_or("_")
}
