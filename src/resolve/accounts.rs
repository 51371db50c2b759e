//! Names of accounts: as written, never a meaningless number.

use super::Resolving;
use super::authors::kind_of;
use crate::address::elsewhere;
use crate::address::{Address, Identifier};
use crate::graph::{Node, NodeKind, Property, Value};
use crate::iri::Iri;
use crate::vocabulary::UNNAMED_ACCOUNT;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The longest text that can be the name of an account.
const LONGEST_NAME: usize = 40;

/// An account as the addresses of a list show it.
#[derive(Debug, Default)]
pub(super) struct Account {
    scheme: String,
    /// The site's name: the Chinese one if it has one.
    site: String,
    /// How often each spelling occurs.
    spellings: BTreeMap<String, usize>,
    /// The titles of entries that link to its page.
    names: BTreeSet<String>,
}

impl Resolving<'_> {
    /// Records how `address` spells its account, whose IRI is `iri`.
    pub(super) fn note_account(&mut self, iri: &Iri, address: &Address) {
        let Some(site) = &address.site else { return };
        let Some(Identifier { scheme, value: name }) = &site.account else { return };
        let account = self.accounts.entry(iri.clone()).or_default();
        account.scheme.clone_from(scheme);
        let publisher = if site.publisher_zh.is_empty() { &site.publisher_en } else { &site.publisher_zh };
        account.site.clone_from(publisher);
        *account.spellings.entry(as_written(name, address.url.as_str()).to_owned()).or_default() += 1;
    }

    /// Records the title of an entry that links to an account's page, if it is the name of a person or
    /// organisation; for an opaque account, any title.
    pub(super) fn note_profile(&mut self, address: &Address, name: &str) {
        let Some(site) = address.site.as_ref().filter(|site| site.kind == "profile") else { return };
        let Some(Identifier { scheme, value: account }) = &site.account else { return };
        let is_name = !name.is_empty() && !name.contains("://") && name.chars().count() <= LONGEST_NAME;
        if is_name && (is_opaque(account) || kind_of(name).is_some()) {
            let iri = self.ontology.mint.account(scheme, account);
            self.accounts.entry(iri).or_default().names.insert(name.to_owned());
        }
    }

    /// Names all accounts of the list: by the titles that link to them, else by their most frequent spelling
    /// (of several, the first). An opaque account without another name is named after its site and gets a kind
    /// of its own.
    pub(super) fn name_accounts(&mut self) {
        for (iri, account) in std::mem::take(&mut self.accounts) {
            let commonest = account.spellings.iter().max_by_key(|(name, times)| (**times, Reverse(*name)));
            let Some((name, _)) = commonest else { continue };
            let mut node = Node::new(NodeKind::Author, iri.clone());
            if let Some(page) = elsewhere::account(&account.scheme, name) {
                node.properties.insert(Property::Url, Value::Iri(page));
            }
            let is_named = || {
                let known = self.graph.node(NodeKind::Author, &iri);
                known.is_some_and(|known| known.properties.first(Property::Name).is_some())
            };
            let mut kind = if account.scheme == "org" { "organization" } else { "account" };
            if !account.names.is_empty() {
                for name in &account.names {
                    node.properties.insert(Property::Name, Value::text(name, None));
                }
            } else if !is_opaque(name) {
                node.properties.insert(Property::Name, Value::text(name, None));
            } else if !is_named() {
                let start: String = name.chars().take(4).collect();
                let shown = format!("{} · {start}…", account.site);
                node.properties.insert(Property::Name, Value::text(shown, None));
                kind = UNNAMED_ACCOUNT;
            }
            node.properties.insert(Property::Kind, Value::text(kind, None));
            self.graph.add(node);
        }
    }
}

/// The account `name`, capitalised as in `url`.
fn as_written<'a>(name: &'a str, url: &'a str) -> &'a str {
    let parts = url.split(['/', '?', '=', '&', '#']);
    let equal = |part: &&str| part.eq_ignore_ascii_case(name);
    parts.into_iter().find(equal).unwrap_or(name)
}

/// Whether an account's name is a number or key not meant for people: `12739253`, `m0_54929869`,
/// `MzU3Mzg5ODgxMg==`, `130f76596b02`.
fn is_opaque(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|c| c.is_alphanumeric()).collect();
    if letters.len() < 5 || !name.is_ascii() {
        return false;
    }
    let digits = letters.iter().filter(|c| c.is_ascii_digit()).count();
    let is_hex = letters.iter().all(|c| c.is_ascii_digit() || ('a'..='f').contains(c));
    // Sites assign `m0_54929869` or `weixin_43922901` to users who choose no name.
    let given =
        name.rsplit('_').next().is_some_and(|end| end.len() >= 6 && end.bytes().all(|b| b.is_ascii_digit()));
    name.ends_with('=')
        || digits == letters.len()
        || given && name.contains('_')
        || is_hex && letters.len() >= 10 && digits > 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_and_numbers_are_no_names() {
        for name in
            ["MzU3Mzg5ODgxMg==", "12739253", "m0_54929869", "weixin_43922901", "130f76596b02", "u_15671528"]
        {
            assert!(is_opaque(name), "{name}");
        }
        for name in [
            "THUDM",
            "51cto",
            "rust-lang",
            "karpathy",
            "nickchen121",
            "36kr",
            "u2fsdgvkx",
            "facade",
            "罗西的思考",
            "3b1b",
        ] {
            assert!(!is_opaque(name), "{name}");
        }
    }

    #[test]
    fn capitals_are_kept() {
        assert_eq!(as_written("thudm", "https://github.com/THUDM/ChatGLM-6B"), "THUDM");
        assert_eq!(as_written("nvidia", "https://developer.nvidia.com/blog/x"), "nvidia");
    }
}
