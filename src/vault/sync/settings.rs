//! Files in `.obsidian`: property types are merged into the user's, the other files are only written if missing.

use crate::vault::render::front_matter::TYPES;
use serde_json::{Map, Value, json};

/// Where Obsidian keeps the types of properties.
pub(in crate::vault) const TYPES_PATH: &str = ".obsidian/types.json";

/// Colours of the graph view by kind of note.
const COLOURS: &[(&str, u32)] = &[
    ("kg/list", 0xD6_3A_3A),
    ("kg/topic", 0xE6_9F_00),
    ("kg/resource", 0x56_B4_E9),
    ("kg/author", 0x00_9E_73),
    ("kg/framework", 0xCC_79_A7),
    ("kg/series", 0x8F_6F_D9),
    ("kg/site", 0x99_99_99),
];

/// The files that are written if missing.
pub(in crate::vault) fn defaults() -> [(&'static str, String); 2] {
    [(".obsidian/app.json", "{}\n".to_owned()), (".obsidian/graph.json", graph())]
}

fn graph() -> String {
    let groups: Vec<Value> = COLOURS
        .iter()
        .map(|(tag, rgb)| json!({ "query": format!("tag:#{tag}"), "color": { "a": 1, "rgb": rgb } }))
        .collect();
    let settings = json!({
        "search": "", "showTags": false, "showAttachments": false, "hideUnresolved": true,
        "showOrphans": true, "collapse-color-groups": false, "colorGroups": groups, "showArrow": false,
        "textFadeMultiplier": 0, "nodeSizeMultiplier": 1, "lineSizeMultiplier": 1, "centerStrength": 0.5,
        "repelStrength": 10, "linkStrength": 1, "linkDistance": 250,
    });
    format!("{settings:#}\n")
}

/// `old` with our types added; types that are already set are kept. `None` if nothing is missing; an error if `old`
/// is not in Obsidian's format.
pub(in crate::vault) fn types(old: Option<&[u8]>) -> Result<Option<String>, NotTypes> {
    let mut settings = match old {
        Some(old) => serde_json::from_slice::<Map<String, Value>>(old).map_err(|_| NotTypes)?,
        None => Map::new(),
    };
    let types = settings.entry("types").or_insert_with(|| json!({})).as_object_mut().ok_or(NotTypes)?;
    let before = types.len();
    for (name, kind) in TYPES.iter() {
        if !types.contains_key(*name) {
            types.insert((*name).to_owned(), json!(kind));
        }
    }
    if types.len() == before {
        return Ok(None);
    }
    Ok(Some(format!("{:#}\n", Value::Object(settings))))
}

/// The file is not a map of property types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::vault) struct NotTypes;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_that_the_user_set_stays() {
        let old = br#"{"types":{"url":"multitext","mine":"date"},"x":1}"#;
        let new = types(Some(old)).unwrap().unwrap();
        let new: Value = serde_json::from_str(&new).unwrap();
        assert_eq!(new["types"]["url"], "multitext");
        assert_eq!(new["types"]["mine"], "date");
        assert_eq!(new["types"]["stars"], "number");
        assert_eq!(new["x"], 1);
        assert_eq!(types(Some(new.to_string().as_bytes())), Ok(None));
        assert_eq!(types(Some(b"[]")), Err(NotTypes));
    }
}
