//! An address split into parts, each normalised, and joined again.

use super::spelling::{content_fragment, is_route, normalized_escapes, strip_userinfo, without_tracking};
use super::written::{cleaned, with_scheme};
use super::{NotAnAddress, Rules, Step, note};
use crate::address::sites::Sites;
use url::Url;

/// An address in parts, each in its normal spelling.
#[derive(Clone, Debug)]
pub(super) struct AddressParts {
    /// The address to follow.
    pub(super) url: String,
    pub(super) scheme: String,
    pub(super) host: String,
    port: Option<u16>,
    path: String,
    query: Option<String>,
    pub(super) fragment: Option<String>,
}

/// The two spellings of an address that are matched against site rules.
pub(super) struct RuleSpellings {
    pub(super) bare: String,
    pub(super) slashed: Option<String>,
}

impl AddressParts {
    pub(super) fn read(
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
        strip_userinfo(&mut url);
        let mut plain = Self {
            scheme: url.scheme().to_owned(),
            host: url.host_str().unwrap_or("").trim_end_matches('.').to_owned(),
            port: url.port(),
            path: normalized_escapes(url.path()),
            query: url.query().map(normalized_escapes),
            fragment: url.fragment().map(normalized_escapes),
            url: url.to_string(),
        };
        if plain.host.is_empty() {
            return Err(syntax(url::ParseError::EmptyHost));
        }
        plain.note_spelling(&absolute, steps);
        plain.shorten(sites, rules, steps);
        Ok(plain)
    }

    /// Notes whether authority or path were spelled differently.
    fn note_spelling(&self, absolute: &str, steps: &mut Vec<Step>) {
        let (scheme, rest) = absolute.split_once("://").unwrap_or(("", absolute));
        let (authority, tail) = rest.split_at(rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len()));
        if scheme != self.scheme || authority != self.authority() {
            note(steps, Step::Authority);
        }
        let same = self.tail("", self.fragment.as_deref());
        if same != tail && same.strip_prefix('/') != Some(tail) {
            note(steps, Step::Path);
        }
    }

    /// Drops what does not identify the resource.
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

    /// Drops trailing slashes, except at the root; returns whether there were any.
    fn drop_slash(&mut self, rules: &Rules) -> bool {
        let kept = self.path.trim_end_matches('/').len().max(1);
        let dropped = rules.has(Step::Slash) && kept < self.path.len();
        if dropped {
            self.path.truncate(kept);
        }
        dropped
    }

    /// Drops a trailing `index.html`; returns whether there was one.
    pub(super) fn drop_index(&mut self, rules: &Rules) -> bool {
        let stem = ["/index.html", "/index.htm"].iter().find_map(|page| self.path.strip_suffix(page));
        let Some(stem) = stem.filter(|_| self.query.is_none()).map(str::len) else { return false };
        self.path.truncate(stem + 1);
        self.drop_slash(rules);
        true
    }

    /// Whether the fragment is a place in a document rather than a client-side route.
    pub(super) fn has_anchor(&self) -> bool {
        self.fragment.as_deref().is_some_and(|fragment| !is_route(fragment))
    }

    /// The spellings for site rules: `https`, without an anchor.
    pub(super) fn shown_to_rules(&self) -> RuleSpellings {
        let scheme = if self.scheme == "http" { "https" } else { &self.scheme };
        let route = self.fragment.as_deref().filter(|fragment| is_route(fragment));
        let shown = |slash: &str| format!("{scheme}://{}{}", self.authority(), self.tail(slash, route));
        RuleSpellings { bare: shown(""), slashed: (!self.path.ends_with('/')).then(|| shown("/")) }
    }

    pub(super) fn identity(&self) -> String {
        format!("{}://{}{}", self.scheme, self.authority(), self.tail("", self.fragment.as_deref()))
    }

    fn authority(&self) -> String {
        self.port.map_or_else(|| self.host.clone(), |port| format!("{}:{port}", self.host))
    }

    fn tail(&self, slash: &str, fragment: Option<&str>) -> String {
        let mut tail = format!("{}{slash}", self.path);
        for (mark, part) in [('?', self.query.as_deref()), ('#', fragment)] {
            if let Some(part) = part {
                tail.push(mark);
                tail.push_str(part);
            }
        }
        tail
    }
}
