//! Names for resources to which the list gives none.

use crate::address::Address;
use crate::extract::FurtherLink;
use crate::text::ellipsis;

/// Longer generated names are truncated.
pub(super) const LONGEST_NAME: usize = 100;

/// The name of a further link without one of its own: `Orca: A Serving System (code)`.
pub(super) fn by_role(title: &str, further_link: &FurtherLink) -> Option<String> {
    let role = further_link.role.name().replace('-', " ");
    (!title.is_empty()).then(|| format!("{} ({role})", ellipsis(title, LONGEST_NAME)))
}

/// Whether a text is just the address, with or without scheme, and so not a name.
pub(super) fn is_address_of(text: &str, address: &str) -> bool {
    let bare = |text: &str| {
        let text = text.split_once("://").map_or(text, |(_, rest)| rest);
        text.trim_start_matches("www.").trim_end_matches('/').to_lowercase()
    };
    text.contains("://") || bare(text) == bare(address)
}

/// An address as a name: `owner/name` for a repository, else without scheme, `www.` and trailing slash.
pub(super) fn readable(address: &Address) -> String {
    repository(address).map_or_else(|| bare(address).to_owned(), |(owner, name)| format!("{owner}/{name}"))
}

/// The name of a repository, without its owner.
pub(super) fn of_repository(address: &Address) -> Option<String> {
    repository(address).map(|(_, name)| name.to_owned())
}

fn bare(address: &Address) -> &str {
    let text = address.url.as_str().split_once("://").map_or(address.url.as_str(), |(_, rest)| rest);
    text.strip_prefix("www.").unwrap_or(text).trim_end_matches('/')
}

/// The owner and the name of the repository that an address leads to.
fn repository(address: &Address) -> Option<(&str, &str)> {
    address.site.as_ref().filter(|site| site.kind == "repository")?;
    let (_, path) = bare(address).split_once('/')?;
    let (owner, name) = path.trim_end_matches(".git").split_once('/')?;
    (!name.contains('/')).then_some((owner, name))
}
