//! Manual decisions of the user: things to merge that no rule recognises as the same, and things to keep separate
//! that a rule would merge.

use crate::address::{Address, Identifier, NotAnAddress, Rules, canonical_by, elsewhere, sites::Sites};
use crate::iri::{Iri, Mint};
use crate::text::slug;
use crate::vocabulary::NodeKind;

/// A decision about several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assertion {
    /// Their kind: authors, resources or topics.
    pub kind: NodeKind,
    /// Whether they are the same; if not, they are kept separate even if a rule would merge them.
    pub is_same: bool,
    /// The things.
    pub things: Vec<Thing>,
    /// Its position in the settings, as `listgraph.toml:12`.
    pub place: String,
}

/// A thing as named by the user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The text as written.
    pub written: String,
    /// The IRI it refers to; `None` if it is a name.
    pub iri: Option<Iri>,
    /// The address to visit, if it is the address of a resource.
    pub url: Option<Iri>,
}

/// What is needed to turn text into IRIs.
#[derive(Clone, Copy, Debug)]
pub struct Means<'a> {
    /// The site rules.
    pub sites: &'a Sites,
    /// The steps of canonicalisation.
    pub rules: &'a Rules,
    /// How our own IRIs are minted.
    pub mint: &'a Mint,
}

impl Thing {
    /// The thing of `kind` that `written` refers to: an IRI or address, an account as `scheme:name`, else a name.
    ///
    /// # Errors
    ///
    /// If it looks like an address but is not a valid one.
    pub fn read(kind: NodeKind, written: &str, means: Means<'_>) -> Result<Self, NotAnAddress> {
        let mut thing = Self { written: written.to_owned(), iri: None, url: None };
        let is_ours = written.starts_with(means.mint.base());
        if !written.contains("://") {
            let account = Identifier::of(written).filter(|_| kind == NodeKind::Author);
            thing.iri = account
                .filter(|account| elsewhere::account(&account.scheme, &account.value).is_some())
                .map(|account| means.mint.account(&account.scheme, &account.value));
        } else if is_ours || kind == NodeKind::Topic {
            thing.iri = Some(Iri::parse(written)?);
        } else {
            let address = canonical_by(written, means.sites, means.rules)?;
            let account = address.site.as_ref().and_then(|site| site.account.as_ref());
            thing.url = Some(address.url.clone());
            thing.iri = match account.filter(|_| kind == NodeKind::Author) {
                Some(account) => Some(means.mint.account(&account.scheme, &account.value)),
                None => Some(address.iri),
            };
        }
        Ok(thing)
    }

    /// Whether its name is `name`; a thing with an IRI is identified by that alone.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.iri.is_none() && slug(&self.written) == slug(name)
    }
}

/// All manual decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByHand(pub Vec<Assertion>);

impl ByHand {
    /// The decisions that things of `kind` are the same.
    pub fn same(&self, kind: NodeKind) -> impl Iterator<Item = &Assertion> {
        self.0.iter().filter(move |saying| saying.kind == kind && saying.is_same)
    }

    /// The decisions that things of `kind` are different.
    pub fn different(&self, kind: NodeKind) -> impl Iterator<Item = &Assertion> {
        self.0.iter().filter(move |saying| saying.kind == kind && !saying.is_same)
    }

    /// The decision that the resource at `address` is not one that a rule would merge it with.
    #[must_use]
    pub fn parting(&self, address: &Address) -> Option<&Assertion> {
        self.different(NodeKind::Resource).find(|saying| {
            let joined = saying.things.iter().filter(|thing| thing.iri.as_ref() == Some(&address.iri));
            let is_own = |thing: &Thing| thing.url.as_ref().is_some_and(|url| *url == address.url);
            let joined: Vec<&Thing> = joined.collect();
            joined.len() > 1 && joined.into_iter().any(is_own)
        })
    }

    /// The decision that `account` does not belong to the author called `name`.
    #[must_use]
    pub fn parting_author(&self, account: &Iri, name: &str) -> Option<&Assertion> {
        self.different(NodeKind::Author).find(|saying| {
            saying.things.iter().any(|thing| thing.iri.as_ref() == Some(account))
                && saying.things.iter().any(|thing| thing.is_called(name))
        })
    }

    /// The decision that a topic called `name` is not the shared one.
    #[must_use]
    pub fn parting_shared(&self, name: &str, shared: &Iri) -> Option<&Assertion> {
        self.different(NodeKind::Topic).find(|saying| {
            saying.things.iter().any(|thing| thing.iri.as_ref() == Some(shared))
                && saying.things.iter().any(|thing| thing.is_called(name))
        })
    }

    /// The decision that a topic is not another one of nearly the same name; `raw` is the list's spelling.
    #[must_use]
    pub fn parting_topic(&self, name: &str, raw: &str) -> Option<&Assertion> {
        self.different(NodeKind::Topic).find(|saying| {
            let alike: Vec<&Thing> = saying.things.iter().filter(|thing| thing.is_called(name)).collect();
            // The first of them keeps the IRI from the rule.
            alike.len() > 1 && alike.into_iter().skip(1).any(|thing| raw.contains(&thing.written))
        })
    }
}
