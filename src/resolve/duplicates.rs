//! The same resource twice in one section: one finding with both positions, if it is a mistake.
//!
//! Not every repeated mention is a mistake: a list may repeat its entries by year or as news, rows may
//! share the page that announced them, and rows of a table may name the same tool.

use super::findings::has_doubtful_title;
use super::{Resolving, Resource};
use crate::diagnostic::{Diagnostic, Severity};
use crate::extract::{Extraction, role_of};
use crate::iri::Iri;
use crate::markdown::{Slip, SlipKind};
use crate::source::SourceFile;
use crate::text::{ellipsis, is_cjk};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The number of names from which an address is a page about many things.
const SHARED: usize = 3;
/// A section that repeats at least this many resources, and more than half of all, has two views of them.
const VIEW: usize = 4;
/// How many characters of a name a finding shows.
const LONGEST_NAME: usize = 80;
/// The longest label that introduces another view of the same entries.
const LONGEST_LABEL: usize = 60;

/// A document of the list, with its entries to compare.
struct Section<'a> {
    source: &'a SourceFile,
    found: &'a Extraction,
    /// For each name, the number of addresses that have it; `ICRA` names no paper.
    called: &'a HashMap<String, usize>,
}

impl Resolving<'_> {
    /// Finds resources that occur twice in one section.
    pub(super) fn find_duplicates(&mut self, resources: &[Resource]) {
        let mut groups: BTreeMap<(usize, Option<usize>, &Iri), Vec<&Resource>> = BTreeMap::new();
        for resource in resources {
            groups.entry((resource.document, resource.topic, &resource.iri)).or_default().push(resource);
        }
        let mut sections: BTreeMap<(usize, Option<usize>), [usize; 2]> = BTreeMap::new();
        for ((document, topic, _), group) in &groups {
            let [all, several] = sections.entry((*document, *topic)).or_default();
            *all += 1;
            *several += usize::from(group.len() > 1);
        }
        let mut called: Vec<HashMap<String, usize>> = vec![HashMap::new(); self.list.documents.len()];
        for (document, title) in resources
            .iter()
            .map(|resource| (resource.document, folded(&resource.title), &resource.iri))
            .collect::<BTreeSet<_>>()
            .into_iter()
            .map(|(document, title, _)| (document, title))
        {
            *called[document].entry(title).or_default() += 1;
        }
        for ((document, topic, _), group) in groups.into_iter().filter(|(_, group)| group.len() > 1) {
            let [all, several] = sections[&(document, topic)];
            if several >= VIEW && several * 2 > all {
                // The section repeats its entries, as a table or by year.
                continue;
            }
            let (source, found) = &self.list.documents[document];
            self.findings.extend(Section { source, found, called: &called[document] }.finding(&group));
        }
    }
}

impl Section<'_> {
    /// The finding, if any, for entries with the same address.
    fn finding(&self, group: &[&Resource]) -> Option<Diagnostic> {
        let names: BTreeSet<String> = group.iter().map(|resource| folded(&resource.title)).collect();
        if names.len() >= SHARED {
            return None;
        }
        let [first, .., last] = group else { return None };
        if self.is_uncertain(first)
            || self.is_uncertain(last)
            || self.is_code_of_others(first, last)
            || self.is_named_elsewhere(first, last)
            || is_for_another(&first.title, &last.title)
            || are_numbered(&first.title, &last.title)
            || self.is_shown_again(first, last)
            || self.is_in_other_rows(first, last)
            || self.is_other_part(first, last)
        {
            return None;
        }
        let line = self.source.line(self.found.entries[first.entry].span.start);
        let [one, other] = [first, last].map(|resource| ellipsis(self.name(resource), LONGEST_NAME));
        let times = if group.len() == 2 { "twice".to_owned() } else { format!("{} times", group.len()) };
        let finding = if names.len() == 1 {
            Diagnostic::new(
                Severity::Warning,
                "duplicate",
                format!("`{one}` is listed {times} in this section, first on line {line}"),
            )
            .help("keep one of them")
        } else if are_alike(&first.title, &last.title) {
            let message =
                format!("`{other}` is listed {times} in this section, first on line {line} as `{one}`");
            Diagnostic::new(Severity::Warning, "duplicate", message).help("keep one of them")
        } else {
            let severity = severity(first, last)?;
            let message = format!("the same address under two names: `{one}` on line {line}, `{other}` here");
            Diagnostic::new(severity, "same-address", message)
                .help("one of them probably should link elsewhere")
        };
        Some(finding.at(self.source.place(&self.found.entries[last.entry].span)))
    }

    /// Whether the title or the address of an entry is doubtful; that is a finding of its own.
    fn is_uncertain(&self, resource: &Resource) -> bool {
        let entry = &self.found.entries[resource.entry];
        let broken = |slip: &Slip| slip.kind == SlipKind::Blanks && entry.span.contains(&slip.span.start);
        has_doubtful_title(self.source, entry) || self.found.slips.iter().any(broken)
    }

    /// Whether two addresses without a title belong to different entries: the code of several papers.
    fn is_code_of_others(&self, first: &Resource, last: &Resource) -> bool {
        let [one, other] = [first, last].map(|resource| self.found.entries[resource.entry].parent);
        (first.title.is_empty() || last.title.is_empty()) && one != other
    }

    /// What shows a reader which entry is meant: its title, the text after a title that others share, or the address.
    fn name<'r>(&'r self, resource: &'r Resource) -> &'r str {
        let text = self.text(resource);
        match resource.title.as_str() {
            "" => resource.iri.as_str(),
            _ if !text.is_empty() && self.is_shared(resource) => text,
            title => title,
        }
    }

    fn text(&self, resource: &Resource) -> &str {
        self.found.entries[resource.entry].description.as_ref().map_or("", |text| text.value.as_str())
    }

    /// Whether several addresses have the title of a resource.
    fn is_shared(&self, resource: &Resource) -> bool {
        self.called.get(&folded(&resource.title)).copied() >= Some(SHARED)
    }

    /// Whether two entries with the title of many others, such as a conference's name, have texts that differ.
    fn is_named_elsewhere(&self, first: &Resource, last: &Resource) -> bool {
        [first, last].iter().all(|resource| self.is_shared(resource))
            && !are_alike(self.text(first), self.text(last))
    }

    /// Whether a label between the two entries introduces another view of the same things: a year, news.
    fn is_shown_again(&self, first: &Resource, last: &Resource) -> bool {
        let [start, end] = [first, last].map(|resource| self.found.entries[resource.entry].span.start);
        let between = self.source.text.get(start..end).unwrap_or_default();
        between.lines().skip(1).any(|line| {
            let line = line.trim();
            let is_label = line.starts_with("**") && line.ends_with("**")
                || line.starts_with("<summary")
                || line.starts_with("<h")
                || line.starts_with("###");
            is_label && line.chars().count() <= LONGEST_LABEL && !line.contains("](")
        })
    }

    /// Whether the two are in table rows about different things.
    fn is_in_other_rows(&self, first: &Resource, last: &Resource) -> bool {
        let cells = [first, last].map(|resource| {
            let start = self.found.entries[resource.entry].span.start;
            let text = &self.source.text;
            let begin = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
            let row = text.get(begin..)?.lines().next()?.trim().strip_prefix('|')?;
            Some((folded(row.split('|').next()?), folded(&resource.title)))
        });
        match cells {
            // A list, and a table of the same things.
            [Some(_), None] | [None, Some(_)] => true,
            [Some((a, title)), Some((b, other))] if a != b => {
                title != other || !(is_number(&a) || a.contains(&title) || b.contains(&title))
            }
            _ => false,
        }
    }

    /// Whether the two addresses lead to different parts of one page.
    fn is_other_part(&self, first: &Resource, last: &Resource) -> bool {
        let [a, b] = [first, last].map(|resource| {
            let address = self.found.entries[resource.entry].address.as_ref()?;
            address.value.split_once('#').map(|(_, part)| part.to_owned())
        });
        matches!((a, b), (Some(a), Some(b)) if a != b)
    }
}

/// A name for comparison: letters and digits, in lower case.
fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn words(name: &str) -> BTreeSet<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
    words.map(str::to_lowercase).collect()
}

/// Whether two names mean the same thing: one contains the other, they share half of their words, or only
/// one of them is Chinese.
fn are_alike(a: &str, b: &str) -> bool {
    let [short, long] = if a.len() < b.len() { [a, b] } else { [b, a] }.map(folded);
    if long.contains(&short) && short.chars().count() > 3 {
        return true;
    }
    if a.chars().any(is_cjk) != b.chars().any(is_cjk) {
        return true;
    }
    let [a, b] = [a, b].map(words);
    let shared = a.intersection(&b).count();
    shared * 2 >= a.len().min(b.len()).max(1) && shared > 0
}

/// Whether one name is the other and says for what: `Memoryze for Mac`.
fn is_for_another(a: &str, b: &str) -> bool {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    long.strip_prefix(short).is_some_and(|rest| rest.trim_start().starts_with("for "))
}

/// Whether both names have numbers, but other ones: two parts of a thing.
fn are_numbered(a: &str, b: &str) -> bool {
    let numbers = |name: &str| {
        let found = name.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
        found.map(str::to_owned).collect::<Vec<_>>()
    };
    // A number in front counts the entries of the list.
    let rest = |name: &str| name.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.').to_owned();
    let [one, other] = [a, b].map(|name| numbers(&rest(name)));
    !one.is_empty() && !other.is_empty() && one != other
}

/// How certain it is that one of two names has the other's address; `None` if the page may be about several
/// things: a site, an account, a repository of several works.
fn severity(first: &Resource, last: &Resource) -> Option<Severity> {
    // `Homepage` and `Dataset` say what a link is for, not what it is called.
    if [first, last].iter().any(|resource| role_of(&resource.title).is_some()) {
        return None;
    }
    let address = first.iri.as_str();
    let path = address.split_once("://").map_or(address, |(_, rest)| rest).trim_end_matches('/');
    let is_code = ["github.com/", "gitlab.com/", "huggingface.co/"].iter().any(|site| path.starts_with(site));
    let folded_address = folded(address);
    let is_named =
        |resource: &Resource| words(&resource.title).iter().any(|word| folded_address.contains(word));
    match (is_code, is_named(first) != is_named(last)) {
        (true, _) => None,
        (false, true) => Some(Severity::Warning),
        (false, false) if path.contains('/') => Some(Severity::Note),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_thing_are_alike() {
        for (a, b) in [
            ("Deep Learning - An MIT Press book", "Deep Learning"),
            ("Continually updated Data Science Python Notebooks", "Data science ipython notebooks"),
            ("机器学习速查表", "Machine learning cheat sheet"),
            ("Oxford Semantic RDFox", "RDFox"),
        ] {
            assert!(are_alike(a, b), "{a} {b}");
        }
        for (a, b) in [("Barman for PostgreSQL", "pgFouine"), ("Highway Networks", "Neural Turing Machines")]
        {
            assert!(!are_alike(a, b), "{a} {b}");
        }
    }
}
