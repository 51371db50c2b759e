//! Labels of the nodes in a store.

use super::Store;
use crate::vocabulary::iris::{DCTERMS, FOAF, SCHEMA, SKOS};
use oxigraph::model::{NamedNodeRef, Term};

/// The properties that name a thing, most specific first.
const NAMES: [(&str, &str); 4] = [(SKOS, "prefLabel"), (SCHEMA, "name"), (DCTERMS, "title"), (FOAF, "name")];

impl Store {
    /// The label of `node`: in English if there is one, otherwise in any language.
    #[must_use]
    pub fn label(&self, node: NamedNodeRef<'_>) -> Option<String> {
        NAMES.iter().find_map(|(namespace, local)| {
            let predicate = format!("{namespace}{local}");
            let predicate = NamedNodeRef::new_unchecked(&predicate);
            let quads = self.quads(Some(node), Some(predicate), None, None);
            let names = quads.filter_map(|quad| match quad.object {
                Term::Literal(literal) => {
                    Some((literal.language() != Some("en"), literal.value().to_owned()))
                }
                _ => None,
            });
            names.min().map(|(_, name)| name)
        })
    }

    /// The display name of `node`: its label, otherwise the end of its IRI.
    #[must_use]
    pub fn name(&self, node: NamedNodeRef<'_>) -> String {
        let end = || node.as_str().rsplit(['#', '/']).find(|part| !part.is_empty());
        self.label(node).unwrap_or_else(|| end().unwrap_or(node.as_str()).to_owned())
    }
}

#[cfg(test)]
mod tests {
    use crate::rdf::parse;
    use crate::store::Store;
    use oxigraph::model::NamedNodeRef;

    #[test]
    fn labels_are_english_where_they_can_be_and_never_missing() {
        let graph = r#"<x:a> <http://www.w3.org/2004/02/skos/core#prefLabel> "推理"@zh, "Inference"@en .
            <x:b> <http://schema.org/name> "二", "三" . <x:/c/d#> <x:p> 1 ."#;
        let store = Store::of_quads(&parse("a.ttl", graph.as_bytes()).expect("Turtle"));
        let node = NamedNodeRef::new_unchecked;
        assert_eq!(store.name(node("x:a")), "Inference");
        assert_eq!(store.name(node("x:b")), "三");
        assert_eq!((store.label(node("x:/c/d#")), store.name(node("x:/c/d#"))), (None, "d".to_owned()));
    }
}
