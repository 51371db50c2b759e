//! Translations of a list in other repositories, found by links named after a language.
//!
//! Files of one repository are one list, in any language (see [`super::translations`]). A link
//! `[中文版](https://github.com/…/…)` above the entries leads to a separate list. Of the two, the English
//! one is taken as the original, else the one that links.

use super::Resolving;
use crate::address::{canonical_by, elsewhere};
use crate::extract::{Reason, Skip};
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, Value};
use crate::iri::list_key;
use crate::source::SourceFile;
use crate::text::slug;
use crate::vocabulary::words;
use std::sync::LazyLock;

/// Language names, as used in links to a list in another language.
static LANGUAGES: LazyLock<words::Map<&str>> = LazyLock::new(|| words::map("list-language", Some));

impl Resolving<'_> {
    /// Connects the list to those in other languages that its main document links to.
    pub(super) fn add_counterparts(&mut self) {
        let Some(main) = self.main_document() else { return };
        let (source, found) = &self.list.documents[main];
        let first = found.entries.first().map_or(usize::MAX, |entry| entry.span.start);
        let above = found.skips.iter().filter(|skip| skip.span.start < first);
        let linked: Vec<(String, &str)> = above
            .filter_map(|skip| Some((self.repository(skip)?, language(label(skip, source)?)?)))
            .collect();
        let own = self.languages[main].unwrap_or("en");
        for (repository, tag) in linked {
            if primary(own) == primary(tag) {
                continue;
            }
            let other = self.ontology.mint.list(&list_key(&repository));
            let name = repository.split_once('/').map_or(repository.as_str(), |(_, name)| name);
            let node = Node::new(NodeKind::List, other.clone())
                .with(Property::Name, Value::text(name, None))
                .with(Property::Language, Value::text(tag.to_lowercase(), None));
            let url = elsewhere::repository(&repository).map(Value::Iri);
            let node = url.into_iter().fold(node, |node, url| node.with(Property::Url, url));
            self.graph.add(node);
            let edge = Edge::new(EdgeKind::TranslationOf);
            let own_iri = self.iri.clone();
            match tag == "en" {
                true => self.graph.connect(&own_iri, edge, &other),
                false => self.graph.connect(&other, edge, &own_iri),
            }
        }
    }

    /// `host/owner/name` of another repository, if the link leads to its front page or README.
    fn repository(&self, skip: &Skip) -> Option<String> {
        use Reason::{Badge, Image, Navigation, Prose, Translation};
        if !matches!(skip.reason, Prose | Navigation | Translation | Image | Badge)
            || !skip.address.contains("://")
        {
            return None;
        }
        let address = canonical_by(&skip.address, &self.ontology.sites, &self.ontology.rules).ok()?;
        let path = &address.site.as_ref()?.identifier.as_ref()?.value;
        let (repository, rest) = path.split_once('@').unwrap_or((path.as_str(), ""));
        let is_readme = rest.is_empty() || rest.to_lowercase().contains(":readme");
        let (_, name) = repository.split_once('/').filter(|(_, name)| !name.contains('/'))?;
        // A link into the list's own repository is to a file of the same list.
        let is_own = self.key.rsplit('/').next().is_some_and(|own| own.ends_with(&slug(name)));
        (is_readme && !is_own).then(|| format!("{}/{repository}", address.host()))
    }
}

/// The text of a link, or the alternative text of its image.
fn label<'s>(skip: &Skip, source: &'s SourceFile) -> Option<&'s str> {
    let written = source.text.get(skip.span.clone())?;
    let inner = match written.strip_prefix('[') {
        Some(rest) => rest.trim_start_matches("![").split(']').next()?,
        None => written.split_once('>')?.1.split('<').next()?,
    };
    Some(inner.trim())
}

/// The language, if a label does nothing but name one: `中文版`, `English version`.
fn language(label: &str) -> Option<&'static str> {
    const FILLERS: &[&str] =
        &["version", "list", "edition", "translation", "readme", "docs", "in", "the", "read", "versión"];
    if label.chars().count() > 40 {
        return None;
    }
    let lower = label.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let kept: Vec<&str> = words.filter(|word| !FILLERS.contains(word)).collect();
    let name = kept.join(" ");
    let bare = name.trim_end_matches("版本").trim_end_matches('版');
    // `日本語 (Japanese)`: one language in two languages.
    let known = |text: &str| LANGUAGES.get(text).copied();
    known(bare).or_else(|| {
        let tags: Vec<&str> = kept.iter().map(|word| known(word)).collect::<Option<_>>()?;
        let first = *tags.first()?;
        tags.iter().all(|tag| primary(tag) == primary(first)).then_some(first)
    })
}

fn primary(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::language;

    #[test]
    fn a_label_names_a_language_and_nothing_else() {
        for (label, expected) in [
            ("Chinese Version", Some("zh")),
            ("中文版", Some("zh")),
            ("简体中文", Some("zh-Hans")),
            ("日本語 (Japanese) ", Some("ja")),
            ("🇰🇷 한국어", Some("ko")),
            ("English", Some("en")),
            ("Chinese pens", None),
            ("English, Deutsch", None),
            ("", None),
        ] {
            assert_eq!(language(label), expected, "{label}");
        }
    }
}
