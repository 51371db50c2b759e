//! What somebody says by hand: things that are one though no rule knows it, and things that are not though a
//! rule joins them.

use crate::address::{Address, NotAnAddress, Rules, canonical_by, elsewhere, sites::Sites};
use crate::iri::{Iri, Mint};
use crate::text::slug;
use crate::vocabulary::NodeKind;

/// What is said of several things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    /// What they are: authors, resources or topics.
    pub kind: NodeKind,
    /// Whether they are one; else they are not, whatever a rule says.
    pub is_same: bool,
    /// The things.
    pub things: Vec<Thing>,
    /// Where it is said, as `listgraph.toml:12`.
    pub place: String,
}

/// A thing as it is named by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thing {
    /// The words.
    pub written: String,
    /// The IRI that they stand for; none where they are a name.
    pub iri: Option<Iri>,
    /// The address to follow, where they are one of a resource.
    pub url: Option<Iri>,
}

/// With what names are read as IRIs.
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
    /// The thing of a kind that `written` names: an IRI or address, an account as `scheme:name`, else a name.
    ///
    /// # Errors
    ///
    /// When it looks like an address and is none.
    pub fn read(kind: NodeKind, written: &str, means: Means<'_>) -> Result<Self, NotAnAddress> {
        let mut thing = Self { written: written.to_owned(), iri: None, url: None };
        let is_ours = written.starts_with(means.mint.base());
        if !written.contains("://") {
            let account = written.split_once(':').filter(|_| kind == NodeKind::Author);
            thing.iri = account
                .filter(|(scheme, name)| elsewhere::account(scheme, name).is_some())
                .map(|(scheme, name)| means.mint.account(scheme, name));
        } else if is_ours || kind == NodeKind::Topic {
            thing.iri = Some(Iri::new(written));
        } else {
            let address = canonical_by(written, means.sites, means.rules)?;
            let account = address.site.as_ref().and_then(|site| site.account.as_ref());
            thing.url = Some(Iri::new(&address.url));
            thing.iri = match account.filter(|_| kind == NodeKind::Author) {
                Some((scheme, name)) => Some(means.mint.account(scheme, name)),
                None => Some(address.iri),
            };
        }
        Ok(thing)
    }

    /// Whether `name` is what it is called; what has an IRI is known by that alone.
    #[must_use]
    pub fn is_called(&self, name: &str) -> bool {
        self.iri.is_none() && slug(&self.written) == slug(name)
    }
}

/// All that is said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ByHand(pub Vec<Saying>);

impl ByHand {
    /// What says that things of `kind` are one.
    pub fn same(&self, kind: NodeKind) -> impl Iterator<Item = &Saying> {
        self.0.iter().filter(move |saying| saying.kind == kind && saying.is_same)
    }

    /// What says that things of `kind` are several.
    pub fn different(&self, kind: NodeKind) -> impl Iterator<Item = &Saying> {
        self.0.iter().filter(move |saying| saying.kind == kind && !saying.is_same)
    }

    /// What says that the resource at `address` is none of the others that a rule would make it.
    #[must_use]
    pub fn parting(&self, address: &Address) -> Option<&Saying> {
        self.different(NodeKind::Resource).find(|saying| {
            let joined = saying.things.iter().filter(|thing| thing.iri.as_ref() == Some(&address.iri));
            let is_own = |thing: &Thing| thing.url.as_ref().is_some_and(|url| url.as_str() == address.url);
            let joined: Vec<&Thing> = joined.collect();
            joined.len() > 1 && joined.into_iter().any(is_own)
        })
    }

    /// What says that the account `account` is not that of who is called `name`.
    #[must_use]
    pub fn parting_author(&self, account: &Iri, name: &str) -> Option<&Saying> {
        self.different(NodeKind::Author).find(|saying| {
            saying.things.iter().any(|thing| thing.iri.as_ref() == Some(account))
                && saying.things.iter().any(|thing| thing.is_called(name))
        })
    }

    /// What says that a topic called `name` is not the shared one.
    #[must_use]
    pub fn parting_shared(&self, name: &str, shared: &Iri) -> Option<&Saying> {
        self.different(NodeKind::Topic).find(|saying| {
            saying.things.iter().any(|thing| thing.iri.as_ref() == Some(shared))
                && saying.things.iter().any(|thing| thing.is_called(name))
        })
    }

    /// What says that a topic is not another of nearly the same name; `raw` is how the list has it.
    #[must_use]
    pub fn parting_topic(&self, name: &str, raw: &str) -> Option<&Saying> {
        self.different(NodeKind::Topic).find(|saying| {
            let alike: Vec<&Thing> = saying.things.iter().filter(|thing| thing.is_called(name)).collect();
            // The first of them keeps the IRI that the rule gives it.
            alike.len() > 1 && alike.into_iter().skip(1).any(|thing| raw.contains(&thing.written))
        })
    }
}
