//! Canonical addresses: named steps that map different spellings of an address to one resource.
//!
//! No step ever merges different resources. Knowledge about sites comes from [`Sites`] alone; nothing here uses the
//! network.

pub mod elsewhere;
mod identifier;
mod parts;
pub mod sites;
mod spelling;
mod written;

use crate::iri::{Iri, NotAnIri};
pub use identifier::Identifier;
use parts::{AddressParts, RuleSpellings};
use sites::{Action, RuleMatch, SiteRule, Sites};
use std::collections::BTreeSet;
use thiserror::Error;
pub use written::{bare_end, with_scheme};

/// Why a text is not the address of a resource.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotAnAddress {
    /// It is empty.
    #[error("an empty address")]
    Empty,
    /// It points into the same document or repository.
    #[error("`{0}` is relative")]
    Relative(String),
    /// Its scheme does not lead to a resource on the web.
    #[error("`{0}:` is not a scheme of web resources")]
    Scheme(String),
    /// It is malformed.
    #[error("`{0}` is not an address: {1}")]
    Syntax(String, url::ParseError),
    /// It is an address for browsers, but no IRI.
    #[error(transparent)]
    Iri(#[from] NotAnIri),
}

/// A step of canonicalisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// White space, invisible characters and `&amp;` are cleaned.
    Clean,
    /// A missing or misspelt scheme is corrected.
    Scheme,
    /// Scheme and host in lower case and ASCII, without user, default port and trailing dot.
    Authority,
    /// `http` becomes `https`.
    Https,
    /// Dot segments and unnecessary escapes are resolved; necessary ones are normalised.
    Path,
    /// Tracking parameters are dropped.
    Tracking,
    /// An empty query is dropped.
    Query,
    /// A fragment that does not address content is dropped.
    Fragment,
    /// A trailing slash is dropped, except at the root.
    Slash,
    /// `index.html` is dropped, unless a site rule keeps it.
    Index,
    /// A redirecting address is replaced by its target.
    Unwrap,
    /// A site rule gives the canonical form.
    Site,
}

impl Step {
    /// All steps, in order.
    pub const ALL: [Self; 12] = [
        Self::Clean,
        Self::Scheme,
        Self::Authority,
        Self::Https,
        Self::Path,
        Self::Tracking,
        Self::Query,
        Self::Fragment,
        Self::Slash,
        Self::Index,
        Self::Unwrap,
        Self::Site,
    ];

    /// The name used in explanations and for switching it off.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Clean => "clean",
            Self::Scheme => "scheme",
            Self::Authority => "authority",
            Self::Https => "https",
            Self::Path => "path",
            Self::Tracking => "tracking",
            Self::Query => "query",
            Self::Fragment => "fragment",
            Self::Slash => "slash",
            Self::Index => "index",
            Self::Unwrap => "unwrap",
            Self::Site => "site",
        }
    }
}

/// Which of the optional steps apply; these are conventions, not guaranteed by standards.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    off: BTreeSet<Step>,
}

impl Rules {
    /// The optional steps.
    pub const OPTIONAL: [Step; 5] = [Step::Https, Step::Slash, Step::Index, Step::Tracking, Step::Fragment];

    /// The same rules without `step`; mandatory steps stay.
    #[must_use]
    pub fn without(mut self, step: Step) -> Self {
        if Self::OPTIONAL.contains(&step) {
            self.off.insert(step);
        }
        self
    }

    fn has(&self, step: Step) -> bool {
        !self.off.contains(&step)
    }
}

/// What a site rule says about an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteMatch {
    /// The rule that matched.
    pub rule: String,
    /// The site that publishes the resource: its id, or its host without `www.`.
    pub site: String,
    /// The publisher's name in English.
    pub publisher_en: String,
    /// The publisher's name in Chinese.
    pub publisher_zh: String,
    /// The kind of resource; `ignore` if the address is not content.
    pub kind: String,
    /// The account in the address.
    pub account: Option<Identifier>,
    /// The identifier of the resource.
    pub identifier: Option<Identifier>,
    /// The natural language in the address.
    pub language: Option<String>,
}

/// The address of a resource.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The canonical address, which is the resource's IRI.
    pub iri: Iri,
    /// The address to follow: as written, but valid.
    pub url: Iri,
    /// The names of the steps that changed something, in order.
    pub rules: Vec<&'static str>,
    /// What the first matching site rule says.
    pub site: Option<SiteMatch>,
    /// For a dated copy, the canonical address of the original.
    pub original: Option<Iri>,
}

impl Address {
    fn new(plain: &AddressParts, url: Iri, steps: Vec<Step>) -> Result<Self, NotAnAddress> {
        let rules = steps.into_iter().map(Step::name).collect();
        Ok(Self { iri: Iri::parse(&plain.identity())?, url, rules, site: None, original: None })
    }

    /// The host without `www.`, for sites without a rule.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.iri.as_str().split_once("://").map_or("", |(_, rest)| rest);
        let host = host.split(['/', '?', '#']).next().unwrap_or("");
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// Whether a site rule says that this is not content: a badge, an image, a placeholder.
    #[must_use]
    pub fn is_ignored(&self) -> bool {
        self.site.as_ref().is_some_and(|site| site.kind == "ignore")
    }
}

/// The canonical form of an address, by all steps.
///
/// # Errors
///
/// If the text is not an absolute web address, even with a scheme added.
pub fn canonical(written: &str, sites: &Sites) -> Result<Address, NotAnAddress> {
    canonical_by(written, sites, &Rules::default())
}

/// The canonical form of an address, by the steps in `rules`.
///
/// # Errors
///
/// If the text is not an absolute web address, even with a scheme added.
pub fn canonical_by(written: &str, sites: &Sites, rules: &Rules) -> Result<Address, NotAnAddress> {
    Canonicaliser { sites, rules }.read(written, 3)
}

/// Canonicalises addresses.
struct Canonicaliser<'s> {
    sites: &'s Sites,
    rules: &'s Rules,
}

impl Canonicaliser<'_> {
    /// The resource at `written`. Redirects are followed a few times, and copies of copies `copies` times.
    fn read(&self, written: &str, copies: usize) -> Result<Address, NotAnAddress> {
        let mut steps = Vec::new();
        let mut plain = self.plain(written, &mut steps)?;
        let url = Iri::parse(&plain.url)?;
        for _ in 0..5 {
            let shown = plain.shown_to_rules();
            let Some(found) = self.find(&plain, &shown) else {
                if self.rules.has(Step::Index) && plain.drop_index(self.rules) {
                    note(&mut steps, Step::Index);
                    continue;
                }
                break;
            };
            if matches!(found.rule.action(), Action::Unwrap | Action::Rewrite) {
                let target = found.fill(&found.rule.canonical);
                let Ok(next) = self.plain(&target, &mut steps) else { break };
                note(&mut steps, Step::Unwrap);
                plain = next;
                continue;
            }
            let original = match found.rule.action() {
                Action::Archive if copies > 0 => {
                    self.read(&found.fill(&found.rule.canonical), copies - 1).ok()
                }
                Action::Archive => None,
                _ => {
                    self.apply(&found, &shown.bare, &mut plain, &mut steps);
                    None
                }
            };
            let mut address = Address::new(&plain, url, steps)?;
            address.original = original.map(|original| original.iri);
            address.site = Some(site_match(&found, address.host(), &plain));
            return Ok(address);
        }
        Address::new(&plain, url, steps)
    }

    fn plain(&self, written: &str, steps: &mut Vec<Step>) -> Result<AddressParts, NotAnAddress> {
        AddressParts::read(written, self.sites, self.rules, steps)
    }

    /// The rule for an address: tried without its trailing slash, then with it.
    fn find<'a>(&self, plain: &AddressParts, shown: &'a RuleSpellings) -> Option<RuleMatch<'_, 'a>> {
        let sites = self.sites;
        sites.find(&plain.host, &shown.bare).or_else(|| sites.find(&plain.host, shown.slashed.as_deref()?))
    }

    /// Applies a rule's canonical form to an address; `bare` is the text that the rule matched.
    fn apply(&self, found: &RuleMatch<'_, '_>, bare: &str, plain: &mut AddressParts, steps: &mut Vec<Step>) {
        let rule = found.rule;
        if plain.has_anchor() && !keeps_anchor(rule) {
            plain.fragment = None;
            note(steps, Step::Fragment);
        }
        if rule.canonical.is_empty() || plain.scheme == "http" && rule.is_general() {
            return;
        }
        let known = found.fill(&rule.canonical);
        if known == bare && plain.scheme == "https" {
            return;
        }
        if let Ok(mut known) = self.plain(&known, &mut Vec::new()) {
            let before = plain.identity();
            if plain.has_anchor() {
                known.fragment = plain.fragment.take();
            }
            if known.identity() != before {
                note(steps, Step::Site);
            }
            *plain = known;
        }
    }
}

/// Whether a fragment identifies a thing of its own: a section of a document does, a position in a video or on a
/// project page does not.
fn keeps_anchor(rule: &SiteRule) -> bool {
    match rule.kind.as_str() {
        "wiki-article" | "documentation" | "standard" | "code-file" | "notebook" | "discussion" => true,
        // A file in a repository, not a document of an office suite.
        "document" | "file" => rule.identifier.is_empty() || rule.identifier.ends_with("{path}"),
        "repository" | "profile" | "playlist" | "video" => false,
        _ => rule.identifier.is_empty(),
    }
}

fn site_match(found: &RuleMatch<'_, '_>, host: &str, plain: &AddressParts) -> SiteMatch {
    let rule = found.rule;
    let filled = |template: &str| Some(found.fill(template)).filter(|text| !text.is_empty());
    let or_host = |text: &str| if text.is_empty() || rule.is_general() { host } else { text }.to_owned();
    SiteMatch {
        rule: rule.id.clone(),
        site: or_host(&rule.site),
        publisher_en: or_host(&rule.publisher_en),
        publisher_zh: or_host(&rule.publisher_zh),
        kind: if rule.action() == Action::Archive { "webpage".into() } else { rule.kind.clone() },
        account: filled(&rule.account).as_deref().and_then(Identifier::of),
        identifier: filled(&rule.identifier)
            .filter(|id| !plain.has_anchor() && !id.ends_with(':'))
            .as_deref()
            .and_then(Identifier::of),
        language: filled(&rule.language),
    }
}

fn note(steps: &mut Vec<Step>, step: Step) {
    if !steps.contains(&step) {
        steps.push(step);
    }
}
