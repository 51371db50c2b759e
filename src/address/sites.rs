//! Site rules: address patterns and what they say about a resource, read from a table.
//!
//! The built-in table and a user's are read by the same code. A pattern is compiled when the first address on its
//! host appears.

use crate::vocabulary::embedded::{SITES, TRACKING};
use regex::bytes::{Captures, Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};
use thiserror::Error;

/// The longest possible host name, in bytes.
const LONGEST_HOST: usize = 253;

/// Why a table of site rules cannot be read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SitesError {
    /// A column is missing from the header line.
    #[error("site rules: no column `{0}` in the header line")]
    Column(&'static str),
    /// A pattern is not a valid regular expression.
    #[error("site rules: line {line}: rule `{id}`: {reason}")]
    Pattern {
        /// Its line, from 1.
        line: usize,
        /// The rule.
        id: String,
        /// What is wrong.
        reason: String,
    },
}

/// What to do with an address that a rule matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// It is a resource of the rule's kind.
    Describe,
    /// It is not content: a badge, an image, a placeholder.
    Ignore,
    /// It redirects to another address, which is read instead.
    Unwrap,
    /// It is a copy on another host; the original is read instead.
    Rewrite,
    /// It is a dated copy of another address; both are kept.
    Archive,
}

/// An address with its expected canonical form and facts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// The address as written.
    pub url: String,
    /// Its canonical form; empty if unchanged.
    pub canonical: String,
    /// The identifier, or empty.
    pub identifier: String,
    /// The account as `scheme:name`, or empty.
    pub account: String,
}

/// A row of the table.
#[derive(Debug)]
pub struct SiteRule {
    /// The name of the rule.
    pub id: String,
    /// The site that publishes the matched resource; empty if unknown.
    pub site: String,
    /// The host, `(many)` or `*`.
    pub host: String,
    /// The publisher's name in English.
    pub publisher_en: String,
    /// The publisher's name in Chinese.
    pub publisher_zh: String,
    /// The pattern, which matches the whole address.
    pub pattern: String,
    /// The kind of resource, or the name of another action.
    pub kind: String,
    /// Template of the account.
    pub account: String,
    /// Template of the identifier.
    pub identifier: String,
    /// Template of the natural language.
    pub language: String,
    /// Template of the canonical address.
    pub canonical: String,
    /// The example that tests the rule.
    pub example: Example,
    regex: OnceLock<Option<Regex>>,
}

impl SiteRule {
    /// What to do with a matching address.
    #[must_use]
    pub fn action(&self) -> Action {
        match self.kind.as_str() {
            "ignore" => Action::Ignore,
            "unwrap" => Action::Unwrap,
            "rewrite" => Action::Rewrite,
            "archive" => Action::Archive,
            _ => Action::Describe,
        }
    }

    /// Whether the rule applies to any host, and so says nothing about the site.
    #[must_use]
    pub fn is_general(&self) -> bool {
        self.host == "*"
    }

    fn regex(&self) -> Option<&Regex> {
        self.regex.get_or_init(|| compile(&self.pattern).ok()).as_ref()
    }
}

/// Addresses are ASCII here, so patterns need no Unicode tables.
fn compile(pattern: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern).unicode(false).build()
}

/// A rule with the captured groups of an address.
pub struct RuleMatch<'s, 'a> {
    /// The rule.
    pub rule: &'s SiteRule,
    captures: Captures<'a>,
}

impl RuleMatch<'_, '_> {
    /// `template` with each `{group}` or `{group|filter}` filled in; groups without a match are empty.
    #[must_use]
    pub fn fill(&self, template: &str) -> String {
        let mut filled = String::with_capacity(template.len() + 32);
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let Some((name, after)) = after.split_once('}') else { break };
            let (group, filter) = name.split_once('|').unwrap_or((name, ""));
            filled.push_str(&filtered(self.group(group), filter));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }

    fn group(&self, name: &str) -> &str {
        self.captures.name(name).and_then(|group| std::str::from_utf8(group.as_bytes()).ok()).unwrap_or("")
    }
}

/// Applies one of the filters that templates may use.
fn filtered<'a>(text: &'a str, filter: &str) -> Cow<'a, str> {
    match filter {
        "lower" => text.to_ascii_lowercase().into(),
        "head" => if matches!(text, "main" | "master") { "HEAD" } else { text }.into(),
        "blobtree" => if text == "tree" { "tree" } else { "blob" }.into(),
        "urldecode" => decoded(text).into(),
        _ => text.into(),
    }
}

/// `text` with percent escapes decoded; unchanged if the result is not UTF-8.
fn decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let pair = text.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        match pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()) {
            Some(byte) => {
                plain.push(byte);
                at += 3;
            }
            None => {
                plain.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8(plain).unwrap_or_else(|_| text.to_owned())
}

/// A line of a table, which becomes a rule when somebody asks for it.
#[derive(Debug)]
struct Row {
    line: Cow<'static, str>,
    header: Arc<[String]>,
    rule: OnceLock<SiteRule>,
}

impl Row {
    fn host(&self) -> &str {
        let at = self.header.iter().position(|name| name == "host");
        at.and_then(|at| self.line.split('\t').nth(at)).map_or("", str::trim)
    }

    fn rule(&self) -> &SiteRule {
        self.rule.get_or_init(|| rule_of(&self.header, &self.line))
    }
}

/// All rules, in order, and the names of parameters that only track readers.
#[derive(Debug, Default)]
pub struct Sites {
    rows: Vec<Row>,
    by_host: HashMap<String, Vec<usize>>,
    many: Vec<usize>,
    many_set: OnceLock<RegexSet>,
    tracking: Vec<String>,
}

static BUILTIN: LazyLock<Arc<Sites>> = LazyLock::new(|| {
    let rows = rows_of(SITES, Cow::Borrowed).expect("a test reads the embedded rules");
    Arc::new(Sites::of(rows, TRACKING))
});

impl Sites {
    /// The built-in rules.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// The built-in rules, for an owner.
    #[must_use]
    pub fn shared() -> Arc<Self> {
        Arc::clone(&BUILTIN)
    }

    /// The rules of `table`, which take precedence, and the built-in ones.
    ///
    /// # Errors
    ///
    /// If a column is missing or a pattern is not a valid regular expression.
    pub fn with(table: &str) -> Result<Self, SitesError> {
        let mut rows = rows_of(table, |line| Cow::Owned(line.to_owned()))?;
        for (rule, line) in rows.iter().map(Row::rule).zip(line_numbers(table)) {
            let reason =
                |error: regex::Error| error.to_string().lines().last().unwrap_or("").trim().to_owned();
            compile(&rule.pattern).map_err(|error| SitesError::Pattern {
                line,
                id: rule.id.clone(),
                reason: reason(error),
            })?;
        }
        rows.extend(rows_of(SITES, Cow::Borrowed)?);
        Ok(Self::of(rows, TRACKING))
    }

    fn of(rows: Vec<Row>, tracking: &str) -> Self {
        let mut sites =
            Self { tracking: content_lines(tracking).map(str::to_owned).collect(), ..Self::default() };
        for (index, row) in rows.iter().enumerate() {
            let host = row.host();
            match host.strip_prefix("*.").unwrap_or(host) {
                host if host.starts_with(['*', '(']) => sites.many.push(index),
                host => sites.by_host.entry(host.to_owned()).or_default().push(index),
            }
        }
        sites.rows = rows;
        sites
    }

    /// The rules in the order in which they are tried.
    pub fn rules(&self) -> impl ExactSizeIterator<Item = &SiteRule> + Clone {
        self.rows.iter().map(Row::rule)
    }

    /// Whether a query parameter of this name is only for tracking.
    #[must_use]
    pub fn is_tracking(&self, name: &str) -> bool {
        self.tracking.iter().any(|entry| match entry.strip_suffix('*') {
            Some(stem) => name.starts_with(stem),
            None => name == entry,
        })
    }

    /// The first rule that matches all of `address`, which is on `host`.
    #[must_use]
    pub fn find<'a>(&self, host: &str, address: &'a str) -> Option<RuleMatch<'_, 'a>> {
        self.candidates(host, address).into_iter().find_map(|index| {
            let rule = self.rows[index].rule();
            let captures = rule.regex()?.captures(address.as_bytes())?;
            Some(RuleMatch { rule, captures })
        })
    }

    /// The rules of the host and its parent domains, and the matching rules for many hosts.
    fn candidates(&self, host: &str, address: &str) -> Vec<usize> {
        let mut found: Vec<usize> =
            self.many_set().matches(address.as_bytes()).into_iter().map(|at| self.many[at]).collect();
        // No host name is longer, and looking up every parent domain of a longer one could take forever.
        let mut domain = if host.len() <= LONGEST_HOST { host } else { "" };
        loop {
            found.extend(self.by_host.get(domain).into_iter().flatten());
            let Some((_, parent)) = domain.split_once('.') else { break };
            domain = parent;
        }
        found.sort_unstable();
        found
    }

    /// One automaton for the rules that cannot be looked up by host.
    fn many_set(&self) -> &RegexSet {
        self.many_set.get_or_init(|| {
            let patterns = self.many.iter().map(|index| self.rows[*index].rule().pattern.as_str());
            RegexSetBuilder::new(patterns).unicode(false).build().unwrap_or_else(|_| RegexSet::empty())
        })
    }
}

/// The lines of a data file without blank lines and comments.
fn content_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.trim_end_matches('\r')).filter(|line| is_content(line))
}

fn is_content(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with('#')
}

/// The line numbers of the rules, from 1.
fn line_numbers(table: &str) -> impl Iterator<Item = usize> {
    table.lines().enumerate().filter(|(_, line)| is_content(line)).map(|(index, _)| index + 1).skip(1)
}

fn rows_of<'t>(table: &'t str, kept: fn(&'t str) -> Cow<'static, str>) -> Result<Vec<Row>, SitesError> {
    let mut lines = content_lines(table);
    let header: Arc<[String]> = lines.next().unwrap_or("").split('\t').map(str::to_owned).collect();
    for needed in ["id", "host", "url_regex", "type"] {
        if !header.iter().any(|name| name == needed) {
            return Err(SitesError::Column(needed));
        }
    }
    let row = |line| Row { line: kept(line), header: header.clone(), rule: OnceLock::new() };
    Ok(lines.map(row).collect())
}

fn rule_of(header: &[String], line: &str) -> SiteRule {
    let cells: HashMap<&str, &str> = header.iter().map(String::as_str).zip(line.split('\t')).collect();
    let cell = |name: &str| cells.get(name).map_or_else(String::new, |cell| cell.trim().to_owned());
    SiteRule {
        id: cell("id"),
        site: cell("site"),
        host: cell("host"),
        publisher_en: cell("publisher_en"),
        publisher_zh: cell("publisher_zh"),
        pattern: cell("url_regex"),
        kind: cell("type"),
        account: cell("account"),
        identifier: cell("identifier"),
        language: cell("lang"),
        canonical: cell("canonical"),
        example: Example {
            url: cell("example_url"),
            canonical: cell("example_canonical"),
            identifier: cell("example_identifier"),
            account: cell("example_account"),
        },
        regex: OnceLock::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_built_in_rule_has_its_own_name_a_pattern_and_an_example() {
        let mut names = HashSet::new();
        for rule in Sites::builtin().rules() {
            assert!(names.insert(&rule.id), "{} stands twice", rule.id);
            assert!(compile(&rule.pattern).is_ok(), "{}", rule.id);
            assert!(!rule.example.url.is_empty() && !rule.kind.is_empty(), "{}", rule.id);
        }
    }

    #[test]
    fn a_site_has_one_name_in_each_language() {
        let mut names = HashMap::new();
        for rule in Sites::builtin().rules().filter(|rule| !rule.site.is_empty()) {
            let own = (rule.publisher_en.clone(), rule.publisher_zh.clone());
            let known = names.entry(rule.site.clone()).or_insert_with(|| own.clone());
            assert_eq!(*known, own, "`{}` of rule {}", rule.site, rule.id);
        }
    }

    #[test]
    fn templates_are_filled_with_filtered_groups() {
        let table = "id\thost\turl_regex\ttype\n\
            r\tx.org\t^https://x\\.org/(?P<a>[^/]+)/(?P<b>[^/]+)(?P<c>/z)?$\ttool\n";
        let sites = Sites::with(table).expect("a table");
        let found = sites.find("www.x.org", "https://x.org/%e4%B8%ADA/main").expect("a match");
        let filled = found.fill("{a|urldecode} {a|lower} {b|head} {b|blobtree} {c}{none} }{");
        assert_eq!(filled, "中A %e4%b8%ada HEAD blob  } }{");
        assert!(sites.find("y.org", "https://x.org/a/b").is_none());
    }

    #[test]
    fn tracking_names_are_exact_or_stems() {
        let sites = Sites::builtin();
        assert!(["utm_source", "spm", "share_token"].iter().all(|name| sites.is_tracking(name)));
        assert!(!["ref", "from", "id", "SPM", "spmx", "utm"].iter().any(|name| sites.is_tracking(name)));
    }

    #[test]
    fn a_wrong_pattern_is_named_with_its_line() {
        let table = "# mine\nid\thost\turl_regex\ttype\n\nok\tx.org\ta\ttool\nbad\tx.org\t(\ttool\n";
        let Err(SitesError::Pattern { line, id, .. }) = Sites::with(table) else { panic!("no error") };
        assert_eq!((line, id.as_str()), (5, "bad"));
    }
}
