//! The named questions.

use crate::vocabulary::embedded::QUESTIONS;

/// A SPARQL query with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    /// The name on the command line.
    pub name: &'static str,
    /// The question in one sentence.
    pub sentence: &'static str,
    /// The query.
    pub sparql: &'static str,
}

/// All named questions, sorted by name.
#[must_use]
pub fn questions() -> Vec<Question> {
    let mut questions: Vec<Question> = QUESTIONS
        .iter()
        .map(|(name, sparql)| {
            let first = sparql.lines().next().unwrap_or_default();
            Question { name, sentence: first.trim_start_matches('#').trim(), sparql }
        })
        .collect();
    questions.sort_by_key(|question| question.name);
    questions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;

    #[test]
    fn every_question_has_a_sentence_and_can_be_asked() {
        let store = Store::of_quads(&crate::rdf::quads(&crate::graph::sample::graph()));
        for question in questions() {
            assert!(question.sparql.starts_with("# ") && !question.sentence.is_empty(), "{}", question.name);
            let answer = store.query(question.sparql).expect(question.name);
            answer.table().expect(question.name);
        }
    }
}
