//! Addresses of accounts, identified things and sites on the web, read from a table.

use super::Identifier;
use super::sites::Sites;
use crate::iri::{Iri, path_segment};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Address templates by purpose and key.
static TABLE: LazyLock<HashMap<(&'static str, &'static str), &'static str>> = LazyLock::new(|| {
    let lines = crate::vocabulary::embedded::ELSEWHERE.lines().filter(|line| !line.starts_with('#')).skip(1);
    let row = |line: &'static str| {
        let mut cells = line.split('\t');
        Some(((cells.next()?, cells.next()?), cells.next()?))
    };
    lines.filter_map(row).collect()
});

/// The page of account `name` on the site `scheme`.
///
/// ```
/// use listgraph::address::elsewhere::account;
/// assert_eq!(account("github", "rust-lang").unwrap().as_str(), "https://github.com/rust-lang");
/// ```
#[must_use]
pub fn account(scheme: &str, name: &str) -> Option<Iri> {
    let own = format!("{scheme}:{name}");
    let template = TABLE.get(&("account", own.as_str())).or_else(|| TABLE.get(&("account", scheme)))?;
    fill(template, name)
}

/// The same thing elsewhere: the DOI of a paper, the URN of a book, the package URL of a package.
///
/// ```
/// use listgraph::address::{Identifier, elsewhere::identified};
/// let paper = Identifier::of("arxiv:1706.03762").unwrap();
/// assert_eq!(identified(&paper).unwrap().as_str(), "https://doi.org/10.48550/arXiv.1706.03762");
/// ```
#[must_use]
pub fn identified(identifier: &Identifier) -> Option<Iri> {
    let Identifier { scheme, value } = identifier;
    // A package URL has its version after the last `@`; the one that starts a scope is encoded.
    let value = value.strip_prefix('@').map_or_else(|| value.to_owned(), |rest| format!("%40{rest}"));
    Iri::parse(&TABLE.get(&("identifier", scheme.as_str()))?.replace("{}", &value)).ok()
}

/// The address of the site `id`, by a rule or by its host.
#[must_use]
pub fn site(id: &str, sites: &Sites) -> Option<Iri> {
    if let Some(address) = TABLE.get(&("site", id)) {
        return Iri::parse(address).ok();
    }
    let mut hosts = sites.rules().filter(|rule| rule.site == id).map(|rule| rule.host.as_str()).peekable();
    let host = match hosts.peek() {
        Some(_) => {
            hosts.map(|host| host.strip_prefix("*.").unwrap_or(host)).find(|host| host.contains('.'))?
        }
        // No rule knows it, so its id is its host.
        None => id,
    };
    host.contains('.').then(|| Iri::parse(&format!("https://{host}/")).ok())?
}

/// The repository of a list named after it: `github.com/owner/name`, optionally with a path.
#[must_use]
pub fn repository(list: &str) -> Option<Iri> {
    let mut parts = list.split('/');
    let (host, owner, name) = (parts.next()?, parts.next()?, parts.next()?);
    let is_host = host.contains('.') && !host.starts_with('.') && !host.contains(char::is_whitespace);
    let address = || format!("https://{host}/{}/{}", path_segment(owner), path_segment(name));
    (is_host && !owner.is_empty() && !name.is_empty()).then(|| Iri::parse(&address()).ok())?
}

fn fill(template: &str, name: &str) -> Option<Iri> {
    Iri::parse(&template.replace("{}", &path_segment(name))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_used_and_legal() {
        for line in
            crate::vocabulary::embedded::ELSEWHERE.lines().filter(|line| !line.starts_with('#')).skip(1)
        {
            let cells: Vec<&str> = line.split('\t').collect();
            assert_eq!(cells.len(), 3, "{line}");
            let scheme = cells[1].split(':').next().unwrap_or_default();
            let starts = |template: &str| template.split(':').next() == Some(scheme);
            let rules = Sites::builtin().rules();
            let used = match cells[0] {
                "account" => scheme == "orcid" || rules.clone().any(|rule| starts(&rule.account)),
                "identifier" => rules.clone().any(|rule| starts(&rule.identifier)),
                "site" => rules.clone().any(|rule| rule.site == cells[1]),
                what => panic!("{what}"),
            };
            assert!(used, "nothing gives {line}");
            fill(cells[2], "a/b c").expect(line);
        }
        assert_eq!(
            TABLE.len(),
            crate::vocabulary::embedded::ELSEWHERE.lines().filter(|line| !line.starts_with('#')).count() - 1
        );
    }

    #[test]
    fn nearly_all_accounts_and_sites_of_the_rules_have_an_address() {
        let rules = Sites::builtin().rules();
        let accounts = rules.clone().filter_map(|rule| rule.example.account.split_once(':'));
        let missing: Vec<_> = accounts.filter(|(scheme, name)| account(scheme, name).is_none()).collect();
        assert!(missing.len() <= 1, "{missing:?}");
        let mut ids: Vec<&str> = rules.map(|rule| rule.site.as_str()).filter(|id| !id.is_empty()).collect();
        ids.dedup();
        let missing: Vec<_> = ids.iter().filter(|id| site(id, Sites::builtin()).is_none()).collect();
        assert!(missing.len() * 20 <= ids.len(), "{missing:?} of {}", ids.len());
    }

    #[test]
    fn a_list_that_is_named_by_a_remote_has_a_repository() {
        let expected = Some(Iri::parse("https://github.com/Owner/My_List").unwrap());
        assert_eq!(repository("github.com/Owner/My_List"), expected);
        assert_eq!(repository("github.com/Owner/My_List/docs/a.md"), expected);
        assert_eq!(repository("local/my-list-abcd1234"), None);
        assert_eq!(repository("lists/more/llm"), None);
    }
}
