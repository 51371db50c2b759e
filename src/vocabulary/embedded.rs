//! The files of `ontology/`, compiled into the program.

/// The built-in frameworks and topics, as the build script prepares them.
pub(crate) const GAZETTEER: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.bin"));
/// The built-in site rules.
pub(crate) const SITES: &str = include_str!("../../ontology/sites.tsv");
/// The names of tracking parameters.
pub(crate) const TRACKING: &str = include_str!("../../ontology/tracking.txt");
/// Addresses of accounts, identified things and sites.
pub(crate) const ELSEWHERE: &str = include_str!("../../ontology/elsewhere.tsv");
/// The words that people use for the parts of their lists.
pub(crate) const WORDS: &str = include_str!("../../ontology/words.tsv");
/// The parts of the names of people and organisations, and the words around them.
pub(crate) const NAMES: &str = include_str!("../../ontology/names.tsv");
/// Words that are common in the texts of lists.
pub(crate) const COMMON_WORDS: &str = include_str!("../../ontology/common-words.txt");

/// The kinds of things.
pub(crate) const KINDS: &str = include_str!("../../ontology/kinds.ttl");

/// The named questions: file name without extension, and SPARQL.
pub const QUESTIONS: &[(&str, &str)] = &[
    ("accounts-by-repositories", include_str!("../../ontology/questions/accounts-by-repositories.rq")),
    ("added-and-dropped", include_str!("../../ontology/questions/added-and-dropped.rq")),
    ("archived", include_str!("../../ontology/questions/archived.rq")),
    ("authors-across-topics", include_str!("../../ontology/questions/authors-across-topics.rq")),
    ("authors-by-resources", include_str!("../../ontology/questions/authors-by-resources.rq")),
    ("authors-with-several-kinds", include_str!("../../ontology/questions/authors-with-several-kinds.rq")),
    ("bibliography", include_str!("../../ontology/questions/bibliography.rq")),
    ("companion-roles", include_str!("../../ontology/questions/companion-roles.rq")),
    ("companions", include_str!("../../ontology/questions/companions.rq")),
    ("deep-topics", include_str!("../../ontology/questions/deep-topics.rq")),
    ("doubtful", include_str!("../../ontology/questions/doubtful.rq")),
    ("duplicates-in-section", include_str!("../../ontology/questions/duplicates-in-section.rq")),
    ("empty-topics", include_str!("../../ontology/questions/empty-topics.rq")),
    ("evidence", include_str!("../../ontology/questions/evidence.rq")),
    ("frameworks", include_str!("../../ontology/questions/frameworks.rq")),
    ("frameworks-by-maker", include_str!("../../ontology/questions/frameworks-by-maker.rq")),
    ("frameworks-by-topic", include_str!("../../ontology/questions/frameworks-by-topic.rq")),
    ("frameworks-together", include_str!("../../ontology/questions/frameworks-together.rq")),
    ("frameworks-with-source", include_str!("../../ontology/questions/frameworks-with-source.rq")),
    ("free-or-paid", include_str!("../../ontology/questions/free-or-paid.rq")),
    ("inference-engines", include_str!("../../ontology/questions/inference-engines.rq")),
    ("kinds", include_str!("../../ontology/questions/kinds.rq")),
    ("languages", include_str!("../../ontology/questions/languages.rq")),
    ("licences", include_str!("../../ontology/questions/licences.rq")),
    ("llama-family", include_str!("../../ontology/questions/llama-family.rq")),
    ("made-by", include_str!("../../ontology/questions/made-by.rq")),
    ("mentions", include_str!("../../ontology/questions/mentions.rq")),
    ("most-listed", include_str!("../../ontology/questions/most-listed.rq")),
    ("most-starred", include_str!("../../ontology/questions/most-starred.rq")),
    ("only-in-one-list", include_str!("../../ontology/questions/only-in-one-list.rq")),
    ("organisations", include_str!("../../ontology/questions/organisations.rq")),
    ("overlap-of-lists", include_str!("../../ontology/questions/overlap-of-lists.rq")),
    ("papers-with-code", include_str!("../../ontology/questions/papers-with-code.rq")),
    ("reading-order", include_str!("../../ontology/questions/reading-order.rq")),
    ("repositories-of-frameworks", include_str!("../../ontology/questions/repositories-of-frameworks.rq")),
    ("resources-by-topic", include_str!("../../ontology/questions/resources-by-topic.rq")),
    ("several-topics", include_str!("../../ontology/questions/several-topics.rq")),
    ("shared-by-two-lists", include_str!("../../ontology/questions/shared-by-two-lists.rq")),
    ("shared-topics", include_str!("../../ontology/questions/shared-topics.rq")),
    ("sites", include_str!("../../ontology/questions/sites.rq")),
    ("titles-across-lists", include_str!("../../ontology/questions/titles-across-lists.rq")),
    ("topics-about-frameworks", include_str!("../../ontology/questions/topics-about-frameworks.rq")),
    ("untranslated", include_str!("../../ontology/questions/untranslated.rq")),
    ("without-author", include_str!("../../ontology/questions/without-author.rq")),
    ("without-description", include_str!("../../ontology/questions/without-description.rq")),
    ("years", include_str!("../../ontology/questions/years.rq")),
];

/// The version stated in the built-in gazetteer.
#[must_use]
pub const fn gazetteer_version() -> &'static str {
    env!("GAZETTEER_VERSION")
}
