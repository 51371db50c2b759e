//! Site rules: what the pattern of an address says of a resource, read from a table.
//!
//! The built-in table and a user's go through the same door. No pattern is compiled before an
//! address of its host turns up.

use crate::vocabulary::embedded::{SITES, TRACKING};
use regex::bytes::{Captures, Regex, RegexBuilder, RegexSet, RegexSetBuilder};
use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, LazyLock, OnceLock};
use thiserror::Error;

/// How many bytes the name of a host can have.
const LONGEST_HOST: usize = 253;

/// Why a table of site rules could not be read.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SitesError {
    /// The header line lacks a column.
    #[error("site rules: no column `{0}` in the header line")]
    Column(&'static str),
    /// A pattern that is no regular expression.
    #[error("site rules: line {line}: rule `{id}`: {reason}")]
    Pattern {
        /// Where it stands, from 1.
        line: usize,
        /// The rule.
        id: String,
        /// What is wrong with it.
        reason: String,
    },
}

/// What is done with an address that a rule matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// The address is a resource of the rule's kind.
    Describe,
    /// The address is not content: a badge, a picture, a placeholder.
    Ignore,
    /// The address only leads to another one, which is read in its stead.
    Unwrap,
    /// The address is a copy on another host, which is read in its stead.
    Rewrite,
    /// The address is a dated copy of another one; both stay.
    Archive,
}

/// An address, what it should become, and what should be read from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// The address as written.
    pub url: String,
    /// Its canonical form; empty when it is its own.
    pub canonical: String,
    /// The identifier, or empty.
    pub identifier: String,
    /// The account as `scheme:name`, or empty.
    pub account: String,
}

/// One line of the table.
#[derive(Debug)]
pub struct SiteRule {
    /// The name of the rule.
    pub id: String,
    /// The site that publishes what it matches; empty when that is not said.
    pub site: String,
    /// The host, `(many)` or `*`.
    pub host: String,
    /// The publisher's name in English.
    pub publisher_en: String,
    /// The publisher's name in Chinese.
    pub publisher_zh: String,
    /// The pattern of the whole address.
    pub pattern: String,
    /// The kind of resource, or the word for one of the other actions.
    pub kind: String,
    /// Template of the account.
    pub account: String,
    /// Template of the identifier.
    pub identifier: String,
    /// Template of the natural language.
    pub language: String,
    /// Template of the canonical address.
    pub canonical: String,
    /// The example that proves the rule.
    pub example: Example,
    regex: OnceLock<Option<Regex>>,
}

impl SiteRule {
    /// What is done with a matching address.
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

    /// Whether the rule holds for every host, so that it knows nothing of any site.
    #[must_use]
    pub fn is_general(&self) -> bool {
        self.host == "*"
    }

    fn regex(&self) -> Option<&Regex> {
        self.regex.get_or_init(|| compile(&self.pattern).ok()).as_ref()
    }
}

/// Addresses are ASCII by the time rules see them, so no pattern needs Unicode tables.
fn compile(pattern: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(pattern).unicode(false).build()
}

/// A rule together with the parts of the address that it names.
pub struct Found<'s, 'a> {
    /// The rule.
    pub rule: &'s SiteRule,
    captures: Captures<'a>,
}

impl Found<'_, '_> {
    /// `template` with each `{group}` or `{group|filter}` filled in; absent groups are empty.
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

/// The filters that a template may name.
fn filtered<'a>(text: &'a str, filter: &str) -> Cow<'a, str> {
    match filter {
        "lower" => text.to_ascii_lowercase().into(),
        "head" => if matches!(text, "main" | "master") { "HEAD" } else { text }.into(),
        "blobtree" => if text == "tree" { "tree" } else { "blob" }.into(),
        "urldecode" => decoded(text).into(),
        _ => text.into(),
    }
}

/// `text` with its percent escapes undone; what is not UTF-8 then stays as it was.
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

static BUILTIN: LazyLock<Sites> = LazyLock::new(|| {
    let rows = rows_of(SITES, Cow::Borrowed).expect("a test reads the embedded rules");
    Sites::of(rows, TRACKING)
});

impl Sites {
    /// The rules that come with the program.
    #[must_use]
    pub fn builtin() -> &'static Self {
        &BUILTIN
    }

    /// The built-in rules behind those of `table`, which win.
    ///
    /// # Errors
    /// A column is missing, or a pattern is no regular expression.
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

    /// Whether a query parameter of this name says only how the reader came here.
    #[must_use]
    pub fn is_tracking(&self, name: &str) -> bool {
        self.tracking.iter().any(|entry| match entry.strip_suffix('*') {
            Some(stem) => name.starts_with(stem),
            None => name == entry,
        })
    }

    /// The first rule that matches all of `address`, which is on `host`.
    #[must_use]
    pub fn find<'a>(&self, host: &str, address: &'a str) -> Option<Found<'_, 'a>> {
        self.candidates(host, address).into_iter().find_map(|index| {
            let rule = self.rows[index].rule();
            let captures = rule.regex()?.captures(address.as_bytes())?;
            Some(Found { rule, captures })
        })
    }

    /// Rules of the host and of the domains above it, and those of many hosts that match.
    fn candidates(&self, host: &str, address: &str) -> Vec<usize> {
        let mut found: Vec<usize> =
            self.many_set().matches(address.as_bytes()).into_iter().map(|at| self.many[at]).collect();
        // No host has more bytes; looking up every domain above a longer one would take for ever.
        let mut domain = if host.len() <= LONGEST_HOST { host } else { "" };
        loop {
            found.extend(self.by_host.get(domain).into_iter().flatten());
            let Some((_, parent)) = domain.split_once('.') else { break };
            domain = parent;
        }
        found.sort_unstable();
        found
    }

    /// One automaton for the rules that no host can be looked up for.
    fn many_set(&self) -> &RegexSet {
        self.many_set.get_or_init(|| {
            let patterns = self.many.iter().map(|index| self.rows[*index].rule().pattern.as_str());
            RegexSetBuilder::new(patterns).unicode(false).build().unwrap_or_else(|_| RegexSet::empty())
        })
    }
}

/// The lines of a data file that are neither empty nor comments.
fn content_lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(|line| line.trim_end_matches('\r')).filter(|line| is_content(line))
}

fn is_content(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with('#')
}

/// The numbers, from 1, of the lines that hold rules.
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
