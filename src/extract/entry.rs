//! The result of reading a document: topics, entries as written, and what was skipped and why.

use super::record::Segment;
use crate::extract::evidence::Evidence;
use crate::markdown::{Slip, Span};
use crate::text::slug;
use std::fmt;

/// Everything read from one document.
#[derive(Clone, Debug, Default)]
pub struct Extraction {
    /// The title of the document.
    pub title: Option<String>,
    /// The document's own description, below its title.
    pub description: Option<String>,
    /// Headings, labels and parent bullets, in document order.
    pub topics: Vec<Topic>,
    /// The entries, in document order.
    pub entries: Vec<Entry>,
    /// Links that are not entries.
    pub skips: Vec<Skip>,
    /// Items that look like entries but link to nothing.
    pub unlinked: Vec<Unlinked>,
    /// Malformed links that were repaired.
    pub slips: Vec<Slip>,
}

impl Extraction {
    /// Drops the sections with these names, including everything below them; their links become skips.
    pub fn leave_out(&mut self, names: &[String]) {
        let slugs: Vec<String> = names.iter().map(|name| slug(name)).collect();
        let mut kept: Vec<Option<usize>> = Vec::with_capacity(self.topics.len());
        let mut topics = Vec::with_capacity(self.topics.len());
        for mut topic in std::mem::take(&mut self.topics) {
            let above = topic.parent.map(|parent| kept[parent]);
            let is_out = above == Some(None) || slugs.contains(&slug(&topic.text));
            kept.push((!is_out).then_some(topics.len()));
            if !is_out {
                topic.parent = above.flatten();
                topics.push(topic);
            }
        }
        self.topics = topics;
        let mut places: Vec<Option<usize>> = Vec::with_capacity(self.entries.len());
        let mut entries = Vec::with_capacity(self.entries.len());
        for mut entry in std::mem::take(&mut self.entries) {
            let topic = entry.topic.map(|topic| kept[topic]);
            if topic == Some(None) {
                places.push(None);
                self.skips.extend(entry.into_skips());
                continue;
            }
            places.push(Some(entries.len()));
            entry.topic = topic.flatten();
            entry.parent = entry.parent.and_then(|parent| places[parent]);
            entries.push(entry);
        }
        self.entries = entries;
        self.skips.sort_by_key(|skip| skip.span.start);
    }

    /// Drops what was guessed: titles, descriptions and authors whose rule can be wrong.
    pub fn keep_certain(&mut self) {
        let guessed = |read: &Read<String>| read.certainty == Certainty::Guessed;
        for entry in &mut self.entries {
            entry.title = entry.title.take().filter(|read| !guessed(read));
            entry.description = entry.description.take().filter(|read| !guessed(read));
            entry.authors.retain(|read| !guessed(read));
        }
    }
}

/// A heading, label or parent bullet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its text without decoration.
    pub text: String,
    /// Its text as written, markup removed.
    pub written: String,
    /// The topic above it, as index into [`Extraction::topics`].
    pub parent: Option<usize>,
    /// The document's description of it.
    pub description: Option<String>,
    /// How it is written.
    pub form: TopicForm,
    /// Its span.
    pub span: Span,
}

/// How a topic is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TopicForm {
    /// A heading.
    Heading,
    /// A short line before a list.
    Label,
    /// A list item without a link.
    Bullet,
}

/// A value, with the rule that produced it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// The rule, such as `link-text`.
    pub rule: Evidence,
    /// Whether the rule can be wrong.
    pub certainty: Certainty,
}

impl<T> Read<T> {
    /// A value for which `rule` leaves no doubt.
    pub fn certain(value: T, rule: Evidence) -> Self {
        Self { value, rule, certainty: Certainty::Certain }
    }

    /// A value that `rule` considers likely.
    pub fn guessed(value: T, rule: Evidence) -> Self {
        Self { value, rule, certainty: Certainty::Guessed }
    }
}

/// How certain a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The notation allows no other reading.
    Certain,
    /// A person might read it differently.
    Guessed,
}

/// One entry of a list, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its span.
    pub span: Span,
    /// The topic it is listed under, as index into [`Extraction::topics`].
    pub topic: Option<usize>,
    /// The entry it is nested under.
    pub parent: Option<usize>,
    /// What it is called.
    pub title: Option<Read<String>>,
    /// The address as written.
    pub address: Option<Read<String>>,
    /// The list's description of it.
    pub description: Option<Read<String>>,
    /// Its further links, in order.
    pub further_links: Vec<FurtherLink>,
    /// Its authors as written, one name each.
    pub authors: Vec<Read<String>>,
    /// The segments that were weighed as its authors, the likeliest first, if the notation left a choice.
    pub considered: Vec<Considered>,
    /// The other facts on its line.
    pub notes: Vec<Note>,
    /// The head of the column with its title, in a table.
    pub head: Option<String>,
    /// Its segments, until the whole list has shown what they mean.
    pub(super) record: Vec<Segment>,
}

impl Entry {
    /// Its links, as skips.
    fn into_skips(self) -> impl Iterator<Item = Skip> {
        let own = self.address.map(|address| (address.value, self.span));
        let further =
            self.further_links.into_iter().map(|further_link| (further_link.address, further_link.span));
        own.into_iter().chain(further).map(|(address, span)| Skip { address, reason: Reason::LeftOut, span })
    }
}

/// A segment that was weighed as the authors of its entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Considered {
    /// The segment as written.
    pub text: String,
    /// The rule for names in its place.
    pub rule: Evidence,
    /// How likely it is to name the authors, from place, content and what the list does elsewhere.
    pub percent: u8,
    /// Whether it was taken.
    pub is_taken: bool,
}

/// A further link of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FurtherLink {
    /// How it relates to the entry.
    pub role: Role,
    /// The text of the link, or the alternative text of its picture.
    pub label: String,
    /// Whether its text names no resource: the text of an icon, or one the list uses for many links.
    pub is_icon: bool,
    /// The address as written.
    pub address: String,
    /// Its span.
    pub span: Span,
}

macro_rules! names {
    ($(#[$doc:meta])+ $type:ident { $($(#[$vdoc:meta])+ $variant:ident $name:literal,)+ }) => {
        $(#[$doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$vdoc])+ $variant,)+ }

        impl $type {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name that users see.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.name())
            }
        }
    };
}

names! {
    /// How a further link relates to its entry.
    Role {
        /// The source code.
        Code "code",
        /// The paper.
        Paper "paper",
        /// Something to try.
        Demo "demo",
        /// The slides of a talk.
        Slides "slides",
        /// The documentation.
        Docs "docs",
        /// The same resource elsewhere.
        Mirror "mirror",
        /// A copy in an archive.
        Archived "archived",
        /// A recording.
        Video "video",
        /// The project's page.
        Project "project",
        /// A package to install.
        Package "package",
        /// A feed to subscribe to.
        Feed "feed",
        /// The same resource in another language.
        Translation "translation",
        /// Anything else.
        SeeAlso "see-also",
    }
}

names! {
    /// Why a link is not an entry.
    Reason {
        /// It belongs to a table of contents.
        Contents "contents",
        /// It is a badge or shield.
        Badge "badge",
        /// It is a picture that links somewhere.
        Image "image",
        /// It leads around the project's own pages.
        Navigation "navigation",
        /// It leads to the list in another language.
        Translation "translation",
        /// It is in a section on how to contribute.
        Contributing "contributing",
        /// It is about a licence.
        Licence "licence",
        /// It thanks or seeks sponsors.
        Sponsor "sponsor",
        /// It thanks people or names sources of the list.
        Credits "credits",
        /// It draws the list's star history.
        StarHistory "star-history",
        /// It leads back to the top.
        BackToTop "back-to-top",
        /// It explains a marker.
        Legend "legend",
        /// It is in a footnote.
        Footnote "footnote",
        /// It is in running text.
        Prose "prose",
        /// It is a mail address.
        Mail "mail",
        /// It leads to a file by a relative path.
        Page "page",
        /// It leads to a place in the list itself.
        Anchor "anchor",
        /// It is struck through.
        Struck "struck",
        /// It is in a code block.
        Code "code",
        /// It is in a comment.
        Comment "comment",
        /// It is in a section that the user excluded.
        LeftOut "left-out",
        /// It leads to nothing that can be opened.
        NotAnAddress "not-an-address",
    }
}

names! {
    /// The kind of fact in a note.
    NoteKind {
        /// The file format.
        Format "format",
        /// What access requires.
        Access "access",
        /// The licence.
        Licence "licence",
        /// The natural language.
        Language "language",
        /// The programming language.
        ProgrammingLanguage "programming-language",
        /// The platform.
        Platform "platform",
        /// The number of stars.
        Stars "stars",
        /// Whether it is archived, deprecated or gone.
        Archived "archived",
        /// The year.
        Year "year",
        /// Where it was published.
        Venue "venue",
        /// The kind the list assigns to it.
        Kind "kind",
        /// Anything else.
        Remark "note",
    }
}

/// A note on an entry.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Note {
    /// The kind of fact.
    pub kind: NoteKind,
    /// The value.
    pub value: String,
}

/// A link that is not an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skip {
    /// The address as written.
    pub address: String,
    /// Why.
    pub reason: Reason,
    /// Its span.
    pub span: Span,
}

/// An item without a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unlinked {
    /// Its text.
    pub text: String,
    /// Its span.
    pub span: Span,
}

#[cfg(test)]
mod tests {
    use crate::extract::{Reason, read};
    use crate::markdown;

    #[test]
    fn a_section_that_is_left_out_takes_what_is_below_it_along() {
        let text = "# L\n\n## A\n- [a](https://a.example)\n### B\n- [b](https://b.example) ([code](https://c.example))\n\n## C\n- [d](https://d.example)\n";
        let mut found = read(&markdown::read(text));
        found.leave_out(&["a".to_owned()]);
        let titles: Vec<_> =
            found.entries.iter().map(|entry| entry.title.as_ref().expect("one").value.as_str()).collect();
        assert_eq!(titles, ["d"]);
        assert_eq!(found.topics[found.entries[0].topic.expect("one")].text, "C");
        assert_eq!(found.topics.len(), 1);
        assert_eq!(found.skips.iter().filter(|skip| skip.reason == Reason::LeftOut).count(), 3);
    }
}
