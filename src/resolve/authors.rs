//! Authors: accounts from addresses, names from lines, and when the two are the same author.

use super::{Resolving, resources::site_id, rows::Page};
use crate::address::{Address, Identifier, elsewhere};
use crate::extract::Entry;
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, Value};
use crate::iri::Iri;
use crate::text::{is_cjk, slug};
use crate::vocabulary::words;
use std::sync::LazyLock;

/// Sites where people write under accounts of their own.
static PERSONAL: LazyLock<words::Set> = LazyLock::new(|| words::set("personal-site"));
/// Words in the names of organisations, and organisations with a one-word name.
static ORGANISATIONS: LazyLock<words::Set> = LazyLock::new(|| words::set("organisation"));

/// Common surnames, in Latin letters.
static COMMON_SURNAMES: LazyLock<[words::Set; 3]> =
    LazyLock::new(|| ["name-surname-latin", "name-surname-korean", "name-pinyin"].map(words::set));
/// Given names.
static GIVEN: LazyLock<words::Set> = LazyLock::new(|| words::set("name-given"));

impl Resolving<'_> {
    /// Adds the author behind the account in an address.
    pub(super) fn add_account(&mut self, address: &Address) -> Option<Iri> {
        let account = address.site.as_ref()?.account.as_ref()?;
        let iri = self.ontology.mint.account(&account.scheme, &account.value);
        self.graph.add(
            Node::new(NodeKind::Author, iri.clone())
                .with(Property::Identifier, Value::text(account.to_string(), None)),
        );
        self.note_account(&iri, address);
        self.graph.connect(&address.iri, Edge::new(EdgeKind::AuthoredBy), &iri);
        Some(iri)
    }

    /// Adds the account in the address of an entry, unless the line names other authors: then the account only
    /// hosts their work.
    pub(super) fn add_account_beside(&mut self, entry: &Entry, address: &Address) -> Option<Iri> {
        let is_named = match entry.authors.as_slice() {
            [] => true,
            [one] => is_one_person(address, one.value.trim_start_matches(['@', '＠'])),
            _ => false,
        };
        (is_named && !self.is_shelved(address)).then(|| self.add_account(address)).flatten()
    }

    /// Whether an address leads to a document in the list's own repository, which may be by anybody.
    fn is_shelved(&self, address: &Address) -> bool {
        const DOCUMENTS: &[&str] =
            &["pdf", "ps", "djvu", "epub", "mobi", "azw3", "chm", "doc", "docx", "ppt", "pptx"];
        let url = address.url.as_str().to_lowercase();
        let path = url.split(['?', '#']).next().unwrap_or(&url);
        let Some(home) = elsewhere::repository(&self.list.name) else { return false };
        let owned = home.as_str().splitn(4, '/').nth(3).map(|path| format!("/{path}/").to_lowercase());
        path.rsplit_once('.').is_some_and(|(_, end)| DOCUMENTS.contains(&end))
            && owned.is_some_and(|owned| path.contains(&owned))
    }

    /// Adds the authors that a line names. A single name next to a personal account belongs to the account.
    pub(super) fn add_named_authors(
        &mut self,
        entry: &Entry,
        address: &Address,
        account: Option<&Iri>,
    ) -> Vec<Iri> {
        let mut named = Vec::new();
        let pages = std::mem::take(&mut self.pages);
        let bare = |name: &str| name.trim_start_matches(['@', '＠']).to_owned();
        let mut names: Vec<String> = entry.authors.iter().map(|author| bare(&author.value)).collect();
        let is_new = |page: &&Page| !names.iter().any(|name| slug(name) == slug(&bare(&page.name)));
        let linked: Vec<String> = pages.iter().filter(is_new).map(|page| bare(&page.name)).collect();
        names.extend(linked);
        for name in &names {
            let page = pages.iter().find(|page| slug(&bare(&page.name)) == slug(name));
            let page = page.and_then(|page| self.canonical(&page.address).ok());
            let joins = account.filter(|_| names.len() == 1 && is_one_person(address, name));
            let iri = match (joins, page) {
                (Some(account), page) if !self.is_parted(account, name) => {
                    self.add_page(account, page.as_ref());
                    account.clone()
                }
                (_, Some(page)) => self.add_with_page(&site_id(address), name, &page),
                _ => self.add_by_name(&site_id(address), name),
            };
            if joins == Some(&iri) {
                self.graph.add(
                    Node::new(NodeKind::Author, iri.clone()).with(Property::Name, Value::text(name, None)),
                );
            }
            self.graph.connect(&address.iri, Edge::new(EdgeKind::AuthoredBy), &iri);
            named.push(iri);
        }
        named
    }

    /// Records the page that a line links for the author with `account`, unless it is the account's own page.
    fn add_page(&mut self, account: &Iri, page: Option<&Address>) {
        let Some(page) = page else { return };
        let own = page.site.as_ref().and_then(|site| site.account.as_ref());
        if own.is_some_and(|own| self.ontology.mint.account(&own.scheme, &own.value) == *account) {
            return;
        }
        let url = Value::Iri(page.url.clone());
        self.graph.add(Node::new(NodeKind::Author, account.clone()).with(Property::Url, url));
    }

    /// Whether `account` and the author called `name` are separated by hand.
    fn is_parted(&mut self, account: &Iri, name: &str) -> bool {
        let ontology = self.ontology;
        let saying = ontology.by_hand.parting_author(account, name);
        if let Some(saying) = saying {
            self.note_parted(saying, account, name);
        }
        saying.is_some()
    }

    /// Adds an author known only by name.
    fn add_by_name(&mut self, site: &str, name: &str) -> Iri {
        let iri = self.ontology.mint.author_name(site, name);
        let mut node = Node::new(NodeKind::Author, iri.clone()).with(Property::Name, Value::text(name, None));
        if let Some(kind) = kind_of(name) {
            node.properties.insert(Property::Kind, Value::text(kind, None));
        }
        if is_rare(name) {
            let person = self.ontology.mint.person(name);
            node.properties.insert(Property::ProbablySameAs, Value::Iri(person));
        }
        self.graph.add(node);
        iri
    }

    /// Adds an author whose name links to a page: an account's, or the author's own.
    fn add_with_page(&mut self, site: &str, name: &str, page: &Address) -> Iri {
        let is_profile = page.site.as_ref().is_some_and(|site| site.kind == "profile");
        if let Some(account) = page.site.as_ref().and_then(|site| site.account.clone())
            && is_profile
        {
            let iri = self.ontology.mint.account(&account.scheme, &account.value);
            let identifier = Value::text(account.to_string(), None);
            let node = Node::new(NodeKind::Author, iri.clone()).with(Property::Identifier, identifier);
            self.graph.add(node);
            self.note_account(&iri, page);
            self.note_profile(page, name);
            return iri;
        }
        let iri = self.add_by_name(site, name);
        let url = Value::Iri(page.url.clone());
        self.graph.add(Node::new(NodeKind::Author, iri.clone()).with(Property::Url, url));
        iri
    }
}

/// Whether the account in an address and a name on the same line are one author: always on sites where
/// people publish under their own account, on forges if name and account are similar.
fn is_one_person(address: &Address, written: &str) -> bool {
    let Some(Identifier { scheme, value: account }) =
        address.site.as_ref().and_then(|site| site.account.as_ref())
    else {
        return false;
    };
    if PERSONAL.contains(scheme.as_str()) {
        return true;
    }
    let (account, name) = (slug(account).replace('-', ""), slug(written));
    let joined = name.replace('-', "");
    // A team in a company is not the company: `Microsoft Research` is not `microsoft`.
    let is_part = kind_of(written) != Some("organization")
        && (joined.contains(&account) || account.contains(&joined) && joined.len() > 4);
    account.len() > 3 && (joined == account || is_part || is_short_for(&account, &name))
}

/// Whether an account is a name and an initial: `amoreau` or `adam` for `ada-moreau`.
fn is_short_for(account: &str, name: &str) -> bool {
    let (Some((first, _)), Some((_, last))) = (name.split_once('-'), name.rsplit_once('-')) else {
        return false;
    };
    let initial = |word: &str| word.chars().next().map(String::from).unwrap_or_default();
    account == initial(first) + last || account == first.to_owned() + &initial(last)
}

/// Whether a name is a person's or an organisation's, if it is evident.
pub(super) fn kind_of(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let is_inside = |word: &&str| word.chars().any(is_cjk) && lower.contains(*word);
    let is_word = lower.split([' ', '-', ',']).any(|part| ORGANISATIONS.contains(part));
    if is_word || !lower.is_ascii() && ORGANISATIONS.iter().any(is_inside) {
        return Some("organization");
    }
    let words: Vec<&str> = name.split_whitespace().collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    (words.len() >= 2 && words.len() <= 5 && capitals >= 2).then_some("person")
}

/// Whether a name is a person's full name and rare enough that two authors with it are probably one. This is
/// decided from the name alone: in Latin letters, without initials, its last part not a common surname.
fn is_rare(name: &str) -> bool {
    let parts: Vec<&str> = name.split(' ').collect();
    let is_part = |part: &&str| {
        part.chars().count() > 2
            && part.starts_with(char::is_uppercase)
            && part.chars().all(|c| matches!(c, '-' | '\'' | '’') || c.is_alphabetic() && !is_cjk(c))
            && part.chars().skip(1).any(char::is_lowercase)
    };
    let is_common = |part: &str| {
        let part = part.to_lowercase();
        COMMON_SURNAMES.iter().any(|names| names.contains(part.as_str())) || GIVEN.contains(part.as_str())
    };
    kind_of(name) == Some("person")
        && (2..=4).contains(&parts.len())
        && parts.iter().all(is_part)
        && parts.first().is_some_and(|first| GIVEN.contains(first.to_lowercase().as_str()))
        && parts.last().is_some_and(|last| !is_common(last))
}

#[cfg(test)]
mod tests {
    use super::{is_rare, kind_of};

    #[test]
    fn a_rare_name_is_one_that_the_name_alone_tells() {
        for name in ["Rich Hickey", "Andrej Karpathy", "Barbara Liskov"] {
            assert!(is_rare(name), "{name}");
        }
        for name in ["John Smith", "R. Hickey", "Hickey", "Wei Wang", "Deep Learning", "李航", "Rich hickey"]
        {
            assert!(!is_rare(name), "{name}");
        }
    }

    #[test]
    fn organisations_are_told_from_people() {
        assert_eq!(kind_of("OpenMMLab 团队"), Some("organization"));
        assert_eq!(kind_of("LISA lab"), Some("organization"));
        assert_eq!(kind_of("Ada Moreau"), Some("person"));
        assert_eq!(kind_of("罗西的思考"), None);
    }
}
