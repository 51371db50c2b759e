//! Authors: accounts that an address gives, names that a line gives, and when both are one.

use super::{Resolving, resources::site_id};
use crate::extract::Entry;
use crate::graph::{Edge, EdgeKind, Node, NodeKind, Property, Value};
use crate::ontology::address::Address;
use crate::ontology::iri::Iri;
use crate::ontology::words;
use crate::text::{is_cjk, slug};
use std::sync::LazyLock;

/// Sites where people write under accounts of their own.
static PERSONAL: LazyLock<words::Set> = LazyLock::new(|| words::set("personal-site"));
/// Words in the names of organisations, and organisations that are known by one word.
static ORGANISATIONS: LazyLock<words::Set> = LazyLock::new(|| words::set("organisation"));

impl Resolving<'_> {
    /// Adds the author behind the account that an address shows.
    pub(super) fn add_account(&mut self, address: &Address) -> Option<Iri> {
        let (scheme, name) = address.site.as_ref()?.account.as_ref()?;
        let iri = self.ontology.mint.account(scheme, name);
        let kind = if scheme == "org" { "organization" } else { "account" };
        self.graph.add(
            Node::new(NodeKind::Author, iri.clone())
                .with(Property::Kind, Value::text(kind, None))
                .with(Property::Identifier, Value::text(format!("{scheme}:{name}"), None)),
        );
        self.note_account(&iri, address);
        self.graph.connect(&address.iri, Edge::new(EdgeKind::AuthoredBy), &iri);
        Some(iri)
    }

    /// The account in the address of an entry; where the line names others, the account only keeps what they made.
    pub(super) fn add_account_beside(&mut self, entry: &Entry, address: &Address) -> Option<Iri> {
        let is_named = match entry.authors.as_slice() {
            [] => true,
            [one] => is_one_person(address, one.value.trim_start_matches(['@', '＠'])),
            _ => false,
        };
        is_named.then(|| self.add_account(address)).flatten()
    }

    /// Adds the authors that a line names. One name beside a personal account is that account's.
    pub(super) fn add_named_authors(
        &mut self,
        entry: &Entry,
        address: &Address,
        account: Option<&Iri>,
    ) -> Vec<Iri> {
        let mut named = Vec::new();
        for author in &entry.authors {
            let name = author.value.trim_start_matches(['@', '＠']);
            let joins = account.filter(|_| entry.authors.len() == 1 && is_one_person(address, name));
            let iri = match joins {
                Some(account) => account.clone(),
                None => self.ontology.mint.author_name(&site_id(address), name),
            };
            let mut node =
                Node::new(NodeKind::Author, iri.clone()).with(Property::Name, Value::text(name, None));
            if let Some(kind) = kind_of(name).filter(|_| joins.is_none()) {
                node.properties.insert(Property::Kind, Value::text(kind, None));
            }
            self.graph.add(node);
            self.graph.connect(&address.iri, Edge::new(EdgeKind::AuthoredBy), &iri);
            named.push(iri);
        }
        named
    }
}

/// Whether the account in an address and a name beside it are one author: on sites where people
/// write under their own account always, on forges when name and account resemble each other.
fn is_one_person(address: &Address, written: &str) -> bool {
    let Some((scheme, account)) = address.site.as_ref().and_then(|site| site.account.as_ref()) else {
        return false;
    };
    if PERSONAL.contains(scheme.as_str()) {
        return true;
    }
    let (account, name) = (slug(account).replace('-', ""), slug(written));
    let joined = name.replace('-', "");
    // A team in a company is not the company: `Microsoft Research` is no `microsoft`.
    let is_part = kind_of(written) != Some("organization")
        && (joined.contains(&account) || account.contains(&joined) && joined.len() > 4);
    account.len() > 3 && (joined == account || is_part || is_short_for(&account, &name))
}

/// Whether an account is made of an initial and a name: `amoreau`, `adam` of `ada-moreau`.
fn is_short_for(account: &str, name: &str) -> bool {
    let (Some((first, _)), Some((_, last))) = (name.split_once('-'), name.rsplit_once('-')) else {
        return false;
    };
    let initial = |word: &str| word.chars().next().map(String::from).unwrap_or_default();
    account == initial(first) + last || account == first.to_owned() + &initial(last)
}

/// Whether a name is that of a person or an organisation, where it tells.
fn kind_of(name: &str) -> Option<&'static str> {
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

#[cfg(test)]
mod tests {
    use super::kind_of;

    #[test]
    fn organisations_are_told_from_people() {
        assert_eq!(kind_of("OpenMMLab 团队"), Some("organization"));
        assert_eq!(kind_of("LISA lab"), Some("organization"));
        assert_eq!(kind_of("Ada Moreau"), Some("person"));
        assert_eq!(kind_of("罗西的思考"), None);
    }
}
