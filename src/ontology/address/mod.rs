//! Canonical addresses: by which named steps two ways of writing become one resource.
//!
//! A step never joins different things. Sites are known through [`Sites`] alone; nothing here asks the network.

mod spelling;
mod written;

use super::iri::Iri;
use super::sites::{Action, Found, SiteRule, Sites};
use spelling::{content_fragment, forget_user, is_route, spelt, without_tracking};
use std::collections::BTreeSet;
use thiserror::Error;
use url::Url;
use written::cleaned;
pub use written::{bare_end, with_scheme};

/// Why a text names no resource.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotAnAddress {
    /// There is nothing in it.
    #[error("an empty address")]
    Empty,
    /// It leads to a place in the same document or repository.
    #[error("`{0}` is relative")]
    Relative(String),
    /// Its scheme leads to no resource on the web.
    #[error("`{0}:` leads to no resource on the web")]
    Scheme(String),
    /// It breaks the syntax of addresses.
    #[error("`{0}` is no address: {1}")]
    Syntax(String, url::ParseError),
}

/// A step on the way to the canonical address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// White space, invisible characters and `&amp;` are cleaned away.
    Clean,
    /// A missing or misspelt scheme is repaired.
    Scheme,
    /// Scheme and host in lower case and ASCII, without user, default port and final dot.
    Authority,
    /// `http` is taken for `https`.
    Https,
    /// Dot segments and needless escapes are resolved, needed ones written in one way.
    Path,
    /// Parameters that only track readers are dropped.
    Tracking,
    /// An empty query is dropped.
    Query,
    /// A fragment that addresses no content is dropped.
    Fragment,
    /// The final slash is dropped, except at the root.
    Slash,
    /// `index.html` is dropped where no site rule says otherwise.
    Index,
    /// An address that only leads to another gives way to it.
    Unwrap,
    /// A site rule knows one form for several.
    Site,
}

impl Step {
    /// The name by which it is explained and switched off.
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

/// Which of the steps that are conventions rather than law are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    off: BTreeSet<Step>,
}

impl Rules {
    /// The steps that can be switched off.
    pub const OPTIONAL: [Step; 5] = [Step::Https, Step::Slash, Step::Index, Step::Tracking, Step::Fragment];

    /// The same rules without `step`; the steps that are law stay.
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

/// What a site rule says of an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteMatch {
    /// The rule that matched.
    pub rule: String,
    /// The site that publishes the resource: its id, or its host less `www.`.
    pub site: String,
    /// The publisher's name in English.
    pub publisher_en: String,
    /// The publisher's name in Chinese.
    pub publisher_zh: String,
    /// The kind of resource; `ignore` when the address is no content.
    pub kind: String,
    /// Scheme and name of the account that the address shows.
    pub account: Option<(String, String)>,
    /// The identifier as `scheme:value`.
    pub identifier: Option<String>,
    /// The natural language that the address shows.
    pub language: Option<String>,
}

/// One resource's address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The canonical address: the resource's IRI.
    pub iri: Iri,
    /// The address to follow, as written but legal.
    pub url: String,
    /// The names of the steps that changed something, in order.
    pub rules: Vec<&'static str>,
    /// What the first matching site rule says.
    pub site: Option<SiteMatch>,
    /// The canonical address of the original when this is a dated copy.
    pub original: Option<String>,
}

impl Address {
    /// The host less `www.`, for a site that no rule knows.
    #[must_use]
    pub fn host(&self) -> &str {
        let host = self.iri.as_str().split_once("://").map_or("", |(_, rest)| rest);
        let host = host.split(['/', '?', '#']).next().unwrap_or("");
        host.strip_prefix("www.").unwrap_or(host)
    }

    /// Whether a site rule says that this is no content: a badge, a picture, a placeholder.
    #[must_use]
    pub fn is_ignored(&self) -> bool {
        self.site.as_ref().is_some_and(|site| site.kind == "ignore")
    }
}

/// The canonical form of an address as written, by all steps.
///
/// # Errors
/// The text is no absolute address of the web, and none that a scheme would make one.
pub fn canonical(written: &str, sites: &Sites) -> Result<Address, NotAnAddress> {
    canonical_by(written, sites, &Rules::default())
}

/// The canonical form of an address as written, by the steps that `rules` leaves.
///
/// # Errors
/// The text is no absolute address of the web, and none that a scheme would make one.
pub fn canonical_by(written: &str, sites: &Sites, rules: &Rules) -> Result<Address, NotAnAddress> {
    let mut steps = Vec::new();
    let mut plain = Plain::read(written, sites, rules, &mut steps)?;
    let url = plain.url.clone();
    for _ in 0..5 {
        let address = plain.without_anchor();
        let Some(found) = find(sites, &plain, &address) else {
            if rules.has(Step::Index) && plain.drop_index(rules) {
                note(&mut steps, Step::Index);
                continue;
            }
            break;
        };
        match found.rule.action() {
            Action::Unwrap | Action::Rewrite => {
                let target = found.fill(&found.rule.canonical);
                let Ok(next) = Plain::read(&target, sites, rules, &mut steps) else { break };
                note(&mut steps, Step::Unwrap);
                plain = next;
            }
            _ => return Ok(described(&plain, &found, url, steps, &Context { sites, rules })),
        }
    }
    Ok(Address { iri: Iri::new(&plain.identity()), url, rules: names(steps), site: None, original: None })
}

/// What the rules read with.
struct Context<'a> {
    sites: &'a Sites,
    rules: &'a Rules,
}

/// The rule for an address: without its final slash, then with it.
fn find<'s, 'a>(sites: &'s Sites, plain: &Plain, address: &'a Matched) -> Option<Found<'s, 'a>> {
    sites.find(&plain.host, &address.bare).or_else(|| sites.find(&plain.host, address.slashed.as_deref()?))
}

/// The resource that `found` describes.
fn described(
    plain: &Plain,
    found: &Found<'_, '_>,
    url: String,
    mut steps: Vec<Step>,
    context: &Context<'_>,
) -> Address {
    let rule = found.rule;
    let archive = rule.action() == Action::Archive;
    let mut plain = plain.clone();
    let anchored = keeps_anchor(rule) && plain.has_anchor();
    if !anchored && plain.has_anchor() {
        plain.fragment = None;
        note(&mut steps, Step::Fragment);
    }
    let http = plain.scheme == "http" && rule.is_general();
    if !rule.canonical.is_empty() && !archive && !http {
        let template = found.fill(&rule.canonical);
        let mut unnoted = Vec::new();
        if let Ok(known) = Plain::read(&template, context.sites, context.rules, &mut unnoted) {
            let known = Plain { fragment: known.fragment.or_else(|| plain.fragment.take()), ..known };
            if known.identity() != plain.identity() {
                note(&mut steps, Step::Site);
            }
            plain = known;
        }
    }
    let original = archive.then(|| found.fill(&rule.canonical));
    let original = original.and_then(|target| canonical_by(&target, context.sites, context.rules).ok());
    let iri = Iri::new(&plain.identity());
    let mut address = Address {
        iri,
        url,
        rules: names(steps),
        site: None,
        original: original.map(|original| original.iri.to_string()),
    };
    address.site = Some(site_match(found, address.host(), anchored));
    address
}

/// Whether a part of what the rule matches is a thing of its own: a section of a document is,
/// a place in a video or on a project's page is not.
fn keeps_anchor(rule: &SiteRule) -> bool {
    match rule.kind.as_str() {
        "wiki-article" | "documentation" | "standard" | "code-file" | "notebook" | "discussion" => true,
        "repository" | "profile" | "playlist" | "video" => false,
        _ => rule.identifier.is_empty(),
    }
}

fn site_match(found: &Found<'_, '_>, host: &str, anchored: bool) -> SiteMatch {
    let rule = found.rule;
    let filled = |template: &str| Some(found.fill(template)).filter(|text| !text.is_empty());
    let or_host = |text: &str| if text.is_empty() || rule.is_general() { host } else { text }.to_owned();
    SiteMatch {
        rule: rule.id.clone(),
        site: or_host(&rule.site),
        publisher_en: or_host(&rule.publisher_en),
        publisher_zh: or_host(&rule.publisher_zh),
        kind: if rule.action() == Action::Archive { "webpage".into() } else { rule.kind.clone() },
        account: filled(&rule.account)
            .and_then(|account| account.split_once(':').map(|(scheme, name)| (scheme.into(), name.into())))
            .filter(|(_, name): &(String, String)| !name.is_empty()),
        identifier: filled(&rule.identifier).filter(|id| !anchored && !id.ends_with(':')),
        language: filled(&rule.language),
    }
}

fn note(steps: &mut Vec<Step>, step: Step) {
    if !steps.contains(&step) {
        steps.push(step);
    }
}

fn names(steps: Vec<Step>) -> Vec<&'static str> {
    steps.into_iter().map(Step::name).collect()
}

/// An address in its parts, each in its one legal spelling.
#[derive(Clone, Debug)]
struct Plain {
    /// The address to follow.
    url: String,
    scheme: String,
    host: String,
    port: Option<u16>,
    path: String,
    query: Option<String>,
    fragment: Option<String>,
}

/// The two spellings of an address that site rules are shown.
struct Matched {
    bare: String,
    slashed: Option<String>,
}

impl Plain {
    fn read(
        written: &str,
        sites: &Sites,
        rules: &Rules,
        steps: &mut Vec<Step>,
    ) -> Result<Self, NotAnAddress> {
        let text = cleaned(written);
        if text != written {
            note(steps, Step::Clean);
        }
        let absolute = with_scheme(&text)?;
        if absolute != text {
            note(steps, Step::Scheme);
        }
        let syntax = |error| NotAnAddress::Syntax(text.to_string(), error);
        let mut url = Url::parse(&absolute).map_err(syntax)?;
        forget_user(&mut url);
        let mut plain = Self {
            scheme: url.scheme().to_owned(),
            host: url.host_str().unwrap_or("").trim_end_matches('.').to_owned(),
            port: url.port(),
            path: spelt(url.path()),
            query: url.query().map(spelt),
            fragment: url.fragment().map(spelt),
            url: Iri::new(url.as_str()).to_string(),
        };
        plain.note_spelling(&absolute, steps);
        plain.shorten(sites, rules, steps);
        Ok(plain)
    }

    /// Notes whether authority or path were written otherwise.
    fn note_spelling(&self, absolute: &str, steps: &mut Vec<Step>) {
        let (scheme, rest) = absolute.split_once("://").unwrap_or(("", absolute));
        let end = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
        let port = self.port.map_or_else(String::new, |port| format!(":{port}"));
        if scheme != self.scheme || rest[..end] != format!("{}{port}", self.host) {
            note(steps, Step::Authority);
        }
        let tail =
            if rest[end..].starts_with('/') { rest[end..].into() } else { format!("/{}", &rest[end..]) };
        if tail != self.tail() {
            note(steps, Step::Path);
        }
    }

    /// Drops what says nothing of the resource.
    fn shorten(&mut self, sites: &Sites, rules: &Rules, steps: &mut Vec<Step>) {
        if self.scheme == "http" && rules.has(Step::Https) {
            self.scheme = "https".into();
            self.port = self.port.filter(|port| *port != 443);
            note(steps, Step::Https);
        }
        if rules.has(Step::Tracking)
            && let Some(query) = &self.query
            && let Some(kept) = without_tracking(query, sites)
        {
            self.query = Some(kept);
            note(steps, Step::Tracking);
        }
        if self.query.as_deref() == Some("") {
            self.query = None;
            note(steps, Step::Query);
        }
        let kept = self.fragment.as_deref().and_then(|fragment| content_fragment(fragment, rules));
        if kept != self.fragment.as_deref() {
            self.fragment = kept.map(str::to_owned);
            note(steps, Step::Fragment);
        }
        if self.drop_slash(rules) {
            note(steps, Step::Slash);
        }
    }

    /// Drops the slashes at the end of the path, but not the root's; whether there were any.
    fn drop_slash(&mut self, rules: &Rules) -> bool {
        let kept = self.path.trim_end_matches('/').len().max(1);
        let dropped = rules.has(Step::Slash) && kept < self.path.len();
        if dropped {
            self.path.truncate(kept);
        }
        dropped
    }

    /// Drops `index.html` from the end of the path; whether it was there.
    fn drop_index(&mut self, rules: &Rules) -> bool {
        let stem = ["/index.html", "/index.htm"].iter().find_map(|page| self.path.strip_suffix(page));
        let Some(stem) = stem.filter(|_| self.query.is_none()).map(str::len) else { return false };
        self.path.truncate(stem + 1);
        self.drop_slash(rules);
        true
    }

    /// Whether the fragment is a place in a document, not a route of a page that draws itself.
    fn has_anchor(&self) -> bool {
        self.fragment.as_deref().is_some_and(|fragment| !is_route(fragment))
    }

    /// What site rules are shown: `https`, no anchor.
    fn without_anchor(&self) -> Matched {
        let shown = |path: String| {
            let fragment = self.fragment.clone().filter(|fragment| is_route(fragment));
            let scheme = if self.scheme == "http" { "https".into() } else { self.scheme.clone() };
            Self { scheme, path, fragment, ..self.clone() }.identity()
        };
        let slashed = (!self.path.ends_with('/')).then(|| shown(format!("{}/", self.path)));
        Matched { bare: shown(self.path.clone()), slashed }
    }

    fn tail(&self) -> String {
        let part = |mark: char, part: &Option<String>| part.as_ref().map(|part| format!("{mark}{part}"));
        let query = part('?', &self.query).unwrap_or_default();
        let fragment = part('#', &self.fragment).unwrap_or_default();
        format!("{}{query}{fragment}", self.path)
    }

    fn identity(&self) -> String {
        let port = self.port.map_or_else(String::new, |port| format!(":{port}"));
        format!("{}://{}{port}{}", self.scheme, self.host, self.tail())
    }
}
