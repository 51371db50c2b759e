//! Evidence: what a value was derived from, one row each, with the reference page that shows it.

use std::fmt;

macro_rules! evidence {
    ($($(#[$doc:meta])+ $variant:ident $name:literal $page:literal,)+) => {
        /// What a value was derived from.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Evidence { $($(#[$doc])+ $variant,)+ }

        impl Evidence {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            /// The name that users see.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// The page in `tests/conventions` that shows it.
            #[must_use]
            pub fn page(self) -> &'static str {
                match self { $(Self::$variant => $page,)+ }
            }
        }
    };
}

evidence! {
    /// The text of the first link.
    LinkText "link-text" "title-only",
    /// The text of a link in HTML.
    HtmlAnchor "html-anchor" "html-anchor",
    /// A link that was repaired.
    BrokenLinks "broken-links" "broken-links",
    /// An address shown as text, with the text before it.
    BareAddress "bare-address" "bare-address",
    /// The cells of a row.
    Table "table" "table",
    /// Items below that state facts after a label.
    LabelledFacts "labelled-facts" "labelled-facts",
    /// The text before links that are labels.
    TitleBeforeLink "title-before-link" "title-before-link",
    /// The text next to links that show only pictures.
    EntryBadges "entry-badges" "entry-badges",
    /// The text after a separator.
    DashDescription "dash-description" "dash-description",
    /// Names after a dash, where the list puts them there.
    DashAuthor "dash-author" "authors",
    /// A heading with a link.
    HeadingEntry "heading-entry" "heading-entry",
    /// The bold text before links that are labels.
    BoldTitle "bold-title" "generic-link-text",
    /// The lines of a paragraph that is one entry.
    ParagraphEntry "paragraph-entry" "paragraph-entry",
    /// The italic line below a title.
    ItalicLine "italic-line" "paragraph-entry",
    /// A link that is a label.
    GenericLinkText "generic-link-text" "generic-link-text",
    /// An item below the entry.
    FactBullets "fact-bullets" "fact-bullets",
    /// A Chinese phrase that names people.
    ChineseAuthor "chinese-author" "author-in-title",
    /// Names after `by`, right after the title.
    By "by" "authors",
    /// Names after a word that announces them.
    AuthorLabel "author-label" "author-labels",
    /// A cell under a head that means authors.
    AuthorColumn "author-column" "table",
    /// The item or heading above, which names an author.
    AuthorAbove "author-above" "author-above",
    /// Names after `@`.
    AtSign "at-sign" "authors",
    /// Names before a word that says what they did.
    Wrote "wrote" "author-labels",
    /// A title in quotation marks, followed by names.
    QuotedTitle "quoted-title" "author-labels",
    /// A link to someone's account.
    ProfileLink "profile-link" "authors",
    /// Text after the title without a separator.
    NoSeparator "no-separator" "no-separator",
    /// A further paragraph of the item.
    ItemParagraphs "item-paragraphs" "item-paragraphs",
    /// A paragraph below the entry.
    DescriptionBelow "description-below" "description-below",
    /// Names after `by` in a title.
    ByInTitle "by-in-title" "author-in-title",
    /// Names after `by` at the end of a description.
    ByAtEnd "by-at-end" "authors",
    /// A bracket in front of the title.
    Bracket "bracket" "venue",
    /// A bracket that names the author.
    AuthorRemark "author-remark" "remarks",
    /// Names where the list puts names, or names beyond doubt.
    AuthorLine "author-line" "author-line",
    /// Names at the end of a title.
    AuthorInTitle "author-in-title" "author-in-title",
    /// Names before a title in quotation marks.
    AuthorBeforeQuote "author-before-quote" "author-line",
    /// Names before `et al.`
    AndOthers "and-others" "author-in-title",
    /// The speakers of a talk.
    Speaker "speaker" "author-in-title",
    /// Names and a year in brackets.
    Citation "citation" "author-labels",
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
