//! Merges one note: the user's text and properties are kept, ours are renewed.

use super::links::{Links, loose};
use super::manifest::{NoteRecord, State};
use super::marks::{BEGIN, END, managed, split};
use super::plan::Reason;
use super::seal;
use super::yaml::{self, YamlEntry};
use crate::vault::options::Edited;
use crate::vault::render::front_matter::{FrontMatter, ID, PlainValue, STATUS, Value, write};
use crate::vault::render::note::Note;
use std::collections::BTreeMap;

/// The outcome of a merge.
#[derive(Clone, Debug)]
pub(in crate::vault) struct Merged {
    /// The new text, if different from the present one.
    pub(in crate::vault) text: Option<String>,
    /// What was left for the user to resolve.
    pub(in crate::vault) conflict: Option<Reason>,
    /// The new record for the manifest.
    pub(in crate::vault) written: NoteRecord,
}

/// A new note.
pub(in crate::vault) fn fresh(note: &Note, links: &Links, state: State) -> Merged {
    let front: String = note.front.iter().map(|(name, value)| write(name, value, "\n")).collect();
    let record = record(note, links, state);
    let text = format!("---\n{front}---\n{}\n", managed(&note.block, record.seal.as_deref(), "\n"));
    Merged { text: Some(text), conflict: None, written: record }
}

/// The manifest's record of `note` as generated.
fn record(note: &Note, links: &Links, state: State) -> NoteRecord {
    let properties: seal::OurProperties =
        note.front.iter().map(|(name, value)| (name.to_owned(), value.plain())).collect();
    NoteRecord {
        path: note.path.clone(),
        state,
        block: links.hash(&note.block),
        seal: Some(format!("{}-{}", seal::block(&note.block), seal::properties(&properties))),
        properties: resolved(properties, links),
    }
}

/// Properties with links resolved.
fn resolved(properties: seal::OurProperties, links: &Links) -> seal::OurProperties {
    properties.into_iter().map(|(name, value)| (name, value.map(|text| links.value(text)))).collect()
}

/// The record of what we wrote into `text`, from its own hashes; `None` if the user edited it.
pub(in crate::vault) fn told(path: &str, text: &str, links: &Links) -> Option<NoteRecord> {
    let cut = yaml::cut(text)?;
    let managed = split(cut.body)?;
    let found = seal::ours(&cut.entries)?;
    if !seal::is_intact(&managed) || !seal::are_intact(&managed, &found) {
        return None;
    }
    let state = if found.contains_key(STATUS) { State::Removed } else { State::Listed };
    Some(NoteRecord {
        path: path.to_owned(),
        state,
        block: links.hash(managed.block),
        seal: managed.seal.map(str::to_owned),
        properties: resolved(found, links),
    })
}

/// The hashes in the opening mark of a note.
pub(in crate::vault) fn seal_of(text: &str) -> Option<&str> {
    split(yaml::cut(text)?.body)?.seal
}

/// Whether a note is exactly as we wrote it.
pub(in crate::vault) fn is_as_written(text: &str) -> bool {
    let Some(cut) = yaml::cut(text) else { return false };
    let (Some(managed), Some(found)) = (split(cut.body), seal::ours(&cut.entries)) else { return false };
    found.len() == cut.entries.len()
        && managed.before.trim().is_empty()
        && managed.after.trim().is_empty()
        && seal::is_intact(&managed)
        && seal::are_intact(&managed, &found)
}

/// Renews `old`, the text of a note; `written` is its record from the last export.
pub(in crate::vault) fn renewed(
    old: &str,
    written: Option<&NoteRecord>,
    note: &Note,
    links: &Links,
    options: MergeOptions,
) -> Merged {
    if is_as_written(old) && !old.contains('\r') {
        // Not edited: it becomes what a new note would be, including the order of properties.
        let new = fresh(note, links, options.state);
        return Merged { text: new.text.filter(|text| text != old), ..new };
    }
    let mut record = record(note, links, options.state);
    let Some(cut) = yaml::cut(old) else {
        let written = written.cloned().unwrap_or(record);
        return Merged { text: None, conflict: Some(Reason::UnreadableProperties), written };
    };
    let eol =
        if old.lines().next().is_some() && old.split('\n').next().is_some_and(|line| line.ends_with('\r')) {
            "\r\n"
        } else {
            "\n"
        };
    let base = written.map(|written| &written.properties);
    let entries = merge_properties(cut.entries.clone(), &note.front, base, links, eol);
    let front = if entries == cut.entries {
        old[..old.len() - cut.body.len()].to_owned()
    } else {
        let mark = if old.starts_with('\u{FEFF}') { "\u{FEFF}" } else { "" };
        let lines: String = entries.iter().map(|entry| entry.lines.as_str()).collect();
        format!("{mark}---{eol}{lines}---{eol}")
    };
    let body = Body { text: cut.body, written, links, eol };
    let (body, conflict) = merge_body(&body, note, &mut record, options.edited);
    let text = front + &body;
    Merged { text: (text != old).then_some(text), conflict, written: record }
}

/// How to renew a note.
#[derive(Clone, Copy)]
pub(in crate::vault) struct MergeOptions {
    /// The state of its node.
    pub(in crate::vault) state: State,
    /// What to do with a managed block that the user edited.
    pub(in crate::vault) edited: Edited,
}

/// The body of a note, and what is known about it.
struct Body<'a> {
    text: &'a str,
    written: Option<&'a NoteRecord>,
    links: &'a Links,
    eol: &'a str,
}

/// The body with the managed block renewed unless the user edited it; `record` is updated to match.
fn merge_body(
    body: &Body<'_>,
    note: &Note,
    record: &mut NoteRecord,
    edited: Edited,
) -> (String, Option<Reason>) {
    let renewed = |before: &str, after: &str| {
        format!("{before}{}{after}", managed(&note.block, record.seal.as_deref(), body.eol))
    };
    let Some(found) = split(body.text) else {
        if edited == Edited::Overwrite {
            // A stray mark would open or close the new block.
            let is_mark = |line: &&str| line.contains(BEGIN) || line.contains(END);
            let kept: String = body.text.split_inclusive('\n').filter(|line| !is_mark(line)).collect();
            let gap = if kept.is_empty() || kept.ends_with('\n') { "" } else { body.eol };
            return (renewed(&(kept + gap), body.eol), None);
        }
        record.block = body.written.map_or_else(unknown, |written| written.block.clone());
        record.seal = None;
        return (body.text.to_owned(), Some(Reason::BlockMissing));
    };
    let hash = body.links.hash(found.block);
    let is_ours = hash == body.links.hash(&note.block)
        || seal::is_intact(&found)
        || body.written.is_some_and(|written| written.block == hash);
    if loose(found.block) == loose(&note.block) {
        return (found.with_seal(record.seal.as_deref()), None);
    }
    if is_ours || edited == Edited::Overwrite {
        return (renewed(found.before, found.after), None);
    }
    record.block = body.written.map_or_else(unknown, |written| written.block.clone());
    // Keep the old hash of the block, so that the edit is still recognised next time.
    record.seal = match (found.seal, &record.seal) {
        (Some(old), Some(new)) => Some(format!("{}-{}", part(old, 0), part(new, 1))),
        _ => None,
    };
    let reason = match (body.written, found.seal) {
        (None, None) => Reason::Unrecorded,
        _ => Reason::BlockEdited,
    };
    (found.with_seal(record.seal.as_deref()), Some(reason))
}

fn unknown() -> String {
    "unknown".to_owned()
}

/// One of the two hashes of a seal.
fn part(seal: &str, at: usize) -> &str {
    seal.split('-').nth(at).unwrap_or_default()
}

/// Whether the note is unchanged since `written` was recorded.
pub(in crate::vault) fn is_untouched(text: &str, written: &NoteRecord, links: &Links) -> bool {
    let Some(cut) = yaml::cut(text) else { return false };
    let Some(found) = split(cut.body) else { return false };
    let properties = cut.entries.iter().map(|entry| {
        let value = entry.value()?.map(|text| links.value(text));
        Some((entry.key.clone(), value))
    });
    found.before.trim().is_empty()
        && found.after.trim().is_empty()
        && (seal::is_intact(&found) || links.hash(found.block) == written.block)
        && properties.collect::<Option<BTreeMap<_, _>>>().as_ref() == Some(&written.properties)
}

/// `entries` updated to the values of `ours`; `base` has the values of the last export.
fn merge_properties(
    mut entries: Vec<YamlEntry>,
    ours: &FrontMatter,
    base: Option<&BTreeMap<String, PlainValue>>,
    links: &Links,
    eol: &str,
) -> Vec<YamlEntry> {
    let empty = BTreeMap::new();
    let known = base.unwrap_or(&empty);
    for (name, value) in ours.iter() {
        let before = known.get(name);
        let at = entries.iter().position(|entry| entry.key == name);
        match at {
            Some(at) => {
                let side = if base.is_some() { Absent::Theirs } else { Absent::Unknown };
                if let Some(new) = merge_value(entries[at].value(), name, value, before, side, links) {
                    entries[at].lines = write(name, &new, eol) + comments(&entries[at].lines);
                }
            }
            None if before.is_none() || name == ID => {
                entries.push(YamlEntry { key: name.to_owned(), lines: write(name, value, eol) });
            }
            // The user removed it.
            None => {}
        }
    }
    entries.retain(|entry| {
        let gone = ours.get(&entry.key).is_none();
        !(gone && known.get(&entry.key).is_some_and(|before| is_same(entry.value(), before, links)))
    });
    for entry in &mut entries {
        if ours.get(&entry.key).is_none()
            && let Some(PlainValue::Many(before)) = known.get(&entry.key)
        {
            without(entry, before, links, eol);
        }
    }
    entries
}

/// The comments after an entry.
fn comments(lines: &str) -> &str {
    let mut at = lines.len();
    for line in lines.split_inclusive('\n').skip(1).collect::<Vec<_>>().into_iter().rev() {
        if !line.trim().is_empty() && !line.starts_with('#') {
            break;
        }
        at -= line.len();
    }
    &lines[at..]
}

/// Removes the items of `before`, which we no longer write, from a list that the user extended.
fn without(entry: &mut YamlEntry, before: &[String], links: &Links, eol: &str) {
    let Some(PlainValue::Many(theirs)) = entry.value() else { return };
    let kept: Vec<String> =
        theirs.iter().filter(|item| !before.contains(&links.value(item))).cloned().collect();
    if kept.len() < theirs.len() && !kept.is_empty() {
        entry.lines = write(&entry.key, &Value::List(kept), eol) + comments(&entry.lines);
    }
}

/// Who wrote a property that the last export did not write.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Absent {
    /// The note is in the manifest, so the user did.
    Theirs,
    /// There is no manifest, so it may be ours.
    Unknown,
}

/// Whether the value in a file is the recorded one.
fn is_same(theirs: Option<PlainValue>, recorded: &PlainValue, links: &Links) -> bool {
    theirs.is_some_and(|theirs| {
        let theirs = theirs.map(|text| links.value(text));
        theirs == *recorded || (matches!(recorded, PlainValue::Many(_)) && theirs.items() == recorded.items())
    })
}

/// The value to write over `theirs`; `None` to leave it.
fn merge_value(
    theirs: Option<PlainValue>,
    name: &str,
    ours: &Value,
    before: Option<&PlainValue>,
    absent: Absent,
    links: &Links,
) -> Option<Value> {
    let theirs = theirs?;
    let meant = theirs.map(|text| links.value(text));
    match ours {
        Value::List(items) => {
            let merged = merge_lists(theirs.items(), items, before.map_or(&[], PlainValue::items), links);
            (merged != theirs.items()).then_some(Value::List(merged))
        }
        _ if meant == ours.plain() => None,
        _ if name == ID || before == Some(&meant) => Some(ours.clone()),
        _ if before.is_none() && absent == Absent::Unknown => Some(ours.clone()),
        _ => None,
    }
}

/// The user's items in their order, without those we no longer write, then our new ones. What the user removed stays
/// removed. Links to a moved note are rewritten.
fn merge_lists(theirs: &[String], ours: &[String], before: &[String], links: &Links) -> Vec<String> {
    let meant: Vec<String> = ours.iter().map(|item| links.value(item)).collect();
    let mut merged = Vec::new();
    let mut seen = Vec::new();
    for item in theirs {
        let meaning = links.value(item);
        match meant.iter().position(|ours| *ours == meaning) {
            Some(at) if links_anew(item, &ours[at]) => merged.push(ours[at].clone()),
            None if before.contains(&meaning) => {}
            _ => merged.push(item.clone()),
        }
        seen.push(meaning);
    }
    for (item, meaning) in ours.iter().zip(meant) {
        if !seen.contains(&meaning) && !before.contains(&meaning) {
            merged.push(item.clone());
        }
    }
    merged
}

/// Whether two links to the same note use different paths.
fn links_anew(theirs: &str, ours: &str) -> bool {
    let target = |link: &str| link.split('|').next().unwrap_or(link).trim_end_matches("]]").to_owned();
    theirs.starts_with("[[") && target(theirs) != target(ours)
}
