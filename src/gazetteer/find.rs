//! Finds names in the texts of an entry: at each word the names that start with it, filtered by word boundaries,
//! length and context.

use super::Gazetteer;
use super::names::Hit;
use super::place::{Around, Context, Meaning, NameInContext};
use super::row::Row;
use super::table::{Folded, fold};
use std::ops::Range;

/// The texts of one entry: names are searched in title and description, context in all of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text<'a> {
    /// The title as written.
    pub title: &'a str,
    /// The description, or an empty string.
    pub description: &'a str,
    /// The labels of its topic and the topics above it, and the name of its list.
    pub topics: &'a [&'a str],
    /// The canonical address.
    pub address: &'a str,
}

/// The field that contains a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// In the title.
    Title,
    /// In the description.
    Description,
}

impl Field {
    /// The name of the field, as in evidence.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Description => "description",
        }
    }
}

/// A name that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameMatch {
    /// The id of the concept that it names.
    pub id: String,
    /// Its byte range in the field.
    pub span: Range<usize>,
    /// The field.
    pub field: Field,
    /// The name as written.
    pub label: String,
    /// Whether the name is unambiguous, so that no context was needed.
    pub certain: bool,
}

/// An ambiguous name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ambiguous {
    /// The ids of the concepts that it may name.
    pub ids: Vec<String>,
    /// Its byte range in the field.
    pub span: Range<usize>,
    /// The field.
    pub field: Field,
    /// The name as written.
    pub label: String,
}

/// The names in an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Names with a known meaning.
    pub found: Vec<NameMatch>,
    /// What the title may name, if it consists of an ambiguous name that only one concept has.
    pub title: Option<NameMatch>,
    /// Names that remain ambiguous.
    pub ambiguous: Vec<Ambiguous>,
    /// The entry's own name, if its address is a repository of that name and the gazetteer recognises nothing
    /// in it: software missing from the gazetteer.
    pub own: Option<String>,
}

impl Findings {
    fn add(
        &mut self,
        gazetteer: &Gazetteer,
        meaning: Meaning,
        field: Field,
        span: Range<usize>,
        label: &str,
    ) {
        let label = label.to_owned();
        match meaning {
            Meaning::One(index, certain) => {
                self.found.push(NameMatch { id: gazetteer.id(index), span, field, label, certain });
            }
            Meaning::Several(owners) => {
                let ids = owners.into_iter().map(|index| gazetteer.id(index)).collect();
                self.ambiguous.push(Ambiguous { ids, span, field, label });
            }
            Meaning::None => {}
        }
    }
}

impl Gazetteer {
    fn id(&self, index: usize) -> String {
        self.known(index).concept.id.clone()
    }

    /// The names in the texts of an entry, including those that remain ambiguous.
    #[must_use]
    pub fn findings(&self, text: &Text<'_>) -> Findings {
        let mut findings = Findings::default();
        let title = Folded::new(text.title);
        let description = Folded::new(text.description);
        let own = own_name(text);
        let topics = text.topics.iter().copied().map(fold).collect::<Vec<_>>().join("\n");
        let around = format!("{topics}\n{}", fold(text.address));
        let around = format!("{around}\n{}", around.replace(['-', '_'], " "));
        for (field, written, folded, other) in [
            (Field::Title, text.title, &title, &description),
            (Field::Description, text.description, &description, &title),
        ] {
            let context = Context::default();
            let mut row = Row::default();
            for hit in self.hits(folded) {
                let span = folded.original(hit.start, hit.end);
                let label = &written[span.clone()];
                let is_own = field == Field::Title && span.start == 0 && own == Some(label);
                let around = Around { other: &other.text, topics: &topics, all: &around };
                let place = NameInContext {
                    gazetteer: self,
                    folded,
                    around,
                    context: &context,
                    hit,
                    label,
                    written,
                    is_own,
                };
                let (meaning, waited) = row.settled(self, &place, place.meaning());
                for (owner, span) in waited {
                    let label = &written[span.clone()];
                    findings.add(self, Meaning::One(owner, false), field, span, label);
                }
                if let (Meaning::None, Field::Title, false) = (&meaning, field, is_own) {
                    findings.title = self.whole_title(hit, text.title, &span);
                }
                findings.add(self, meaning, field, span, label);
            }
        }
        self.agree(&mut findings.found);
        let known = |own: &str| {
            findings.found.iter().any(|found| found.field == Field::Title && found.span.start < own.len())
        };
        findings.own = own.filter(|own| !known(own)).map(str::to_owned);
        findings
    }

    /// One word in two texts of an entry means one thing: the one of that name rather than the one of which it is the
    /// plural.
    fn agree(&self, found: &mut Vec<NameMatch>) {
        let exact = |found: &NameMatch| {
            let label = fold(&found.label);
            self.concept(&found.id).is_some_and(|concept| concept.names().any(|name| fold(name) == label))
        };
        let named: Vec<(String, String)> = found
            .iter()
            .filter(|found| exact(found))
            .map(|found| (fold(&found.label), found.id.clone()))
            .collect();
        found.retain(|found| {
            let same = |(label, id): &&(String, String)| *id != found.id && *label == fold(&found.label);
            exact(found) || !named.iter().any(|named| same(&named))
        });
    }

    /// The only concept that the whole `title` may name.
    fn whole_title(&self, hit: Hit, title: &str, span: &Range<usize>) -> Option<NameMatch> {
        let name = self.table.name(hit.name);
        let [only] = name.owners.as_slice() else { return None };
        let rest = [&title[..span.start], &title[span.end..]];
        let is_whole = rest.iter().all(|rest| !rest.contains(char::is_alphanumeric));
        is_whole.then(|| NameMatch {
            id: self.id(*only),
            span: span.clone(),
            field: Field::Title,
            label: title[span.clone()].to_owned(),
            certain: false,
        })
    }
}

/// The title, or its part before a dash or colon, if it is the name of the repository at the address, with or
/// without the owner.
fn own_name<'a>(text: &Text<'a>) -> Option<&'a str> {
    const FORGES: [&str; 6] =
        ["github.com", "gitlab.com", "gitee.com", "bitbucket.org", "codeberg.org", "huggingface.co"];
    let path = text.address.strip_prefix("https://")?;
    let (host, path) = path.split_once('/')?;
    let (owner, repository) = path.split_once('/')?;
    let end = [" - ", " – ", " — ", ": ", "："].iter().filter_map(|mark| text.title.find(mark)).min();
    let head = text.title[..end.unwrap_or(text.title.len())].trim_end();
    let plain = |name: &str| {
        name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect::<String>()
    };
    let (head_plain, name) = (plain(head), plain(repository));
    let called = head_plain == name || head_plain == plain(owner) + &name;
    (FORGES.contains(&host) && !repository.contains('/') && called).then_some(head)
}
