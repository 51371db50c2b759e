//! Which note a link means, so that moving or renaming a note changes nothing else.
//!
//! When a note is renamed, Obsidian rewrites the links to it in every other note. That is not a user's edit, so texts
//! are compared with each link target replaced by the id of its note.

use crate::iri::hash;
use crate::vault::render::file_names::fold;
use std::collections::HashMap;

/// Note ids by folded path and folded name.
#[derive(Clone, Debug, Default)]
pub(in crate::vault) struct Links {
    ids: HashMap<String, String>,
}

impl Links {
    /// Records that note `id` is at `path`; earlier records take precedence.
    pub(in crate::vault) fn learn(&mut self, path: &str, id: &str) {
        let path = fold(path.strip_suffix(".md").unwrap_or(path));
        if let Some((_, stem)) = path.rsplit_once('/') {
            self.ids.entry(stem.to_owned()).or_insert_with(|| id.to_owned());
        }
        self.ids.entry(path).or_insert_with(|| id.to_owned());
    }

    /// What a link target refers to: a note id, else its own last segment.
    fn meaning(&self, target: &str) -> String {
        let (path, anchor) = target.split_at(target.find('#').unwrap_or(target.len()));
        let folded = fold(path.trim().strip_suffix(".md").unwrap_or(path.trim()));
        let meaning = match self.ids.get(&folded) {
            Some(id) => id.clone(),
            None => folded.rsplit('/').next().unwrap_or(&folded).to_owned(),
        };
        meaning + anchor
    }

    /// `text` with the target of each wikilink resolved.
    pub(in crate::vault) fn resolved(&self, text: &str) -> String {
        let mut resolved = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(start) = rest.find("[[") {
            let inner = &rest[start + 2..];
            let Some(end) = inner.find("]]") else { break };
            let link = &inner[..end];
            let bar = link.find('|').unwrap_or(link.len());
            resolved.push_str(&rest[..start + 2]);
            resolved.push_str(&self.meaning(link[..bar].trim_end_matches('\\')));
            resolved.push_str(&link[bar..]);
            resolved.push_str("]]");
            rest = &inner[end + 2..];
        }
        resolved + rest
    }

    /// A property value in the form used for comparison: without the aliases of links.
    pub(in crate::vault) fn value(&self, text: &str) -> String {
        match text.strip_prefix("[[").and_then(|text| text.strip_suffix("]]")) {
            Some(link) => format!("[[{}]]", self.meaning(link.split('|').next().unwrap_or(link))),
            None => text.to_owned(),
        }
    }

    /// The hash of a base or canvas, ignoring the formatting of JSON.
    pub(in crate::vault) fn file_hash(&self, content: &[u8]) -> String {
        let text = match serde_json::from_slice::<serde_json::Value>(content) {
            Ok(mut json) => {
                let nodes = json.get_mut("nodes").and_then(serde_json::Value::as_array_mut);
                for file in nodes.into_iter().flatten().filter_map(|node| node.get_mut("file")) {
                    *file = self.meaning(file.as_str().unwrap_or_default()).into();
                }
                json.to_string()
            }
            Err(_) => String::from_utf8_lossy(content).into_owned(),
        };
        hash(&[&loose(&self.resolved(&text))])
    }

    /// The hash of a block in the form used for comparison.
    pub(in crate::vault) fn hash(&self, block: &str) -> String {
        hash(&[&loose(&self.resolved(block))])
    }
}

/// `text` without what editors and formatters change by themselves: blank lines and trailing spaces.
pub(in crate::vault) fn loose(text: &str) -> String {
    let lines = text.lines().map(str::trim_end).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn renaming_a_note_changes_no_hash() {
        let mut before = Links::default();
        before.learn("Topics/Old.md", "x:1");
        let mut after = Links::default();
        after.learn("Mine/New.md", "x:1");
        assert_eq!(before.hash("a [[Topics/Old|Old]]\n\nb  "), after.hash("a [[new|Old]]\nb"));
        assert_ne!(before.hash("[[Topics/Old|Old]]"), after.hash("[[Other|Old]]"));
        assert_eq!(before.value("[[Topics/Old#h|O]]"), "[[x:1#h]]");
        assert_eq!(before.value("plain"), "plain");
        let embedding = |path: &str| format!("{{\"nodes\": [{{\"type\": \"file\", \"file\": \"{path}\"}}]}}");
        let hash = |links: &Links, path: &str| links.file_hash(embedding(path).as_bytes());
        assert_eq!(hash(&before, "Topics/Old.md"), hash(&after, "Mine/New.md"));
        assert_ne!(hash(&before, "Topics/Old.md"), hash(&before, "Topics/Other.md"));
    }
}
