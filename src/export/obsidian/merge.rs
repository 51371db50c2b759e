//! One note of ours with what a person made of it: their text and properties stay, ours are renewed.

use super::front_matter::{FrontMatter, ID, Plain, Value, write};
use super::links::{Links, loose};
use super::manifest::{State, Written};
use super::note::Note;
use super::plan::Reason;
use super::yaml::{self, Entry};
use std::collections::BTreeMap;

/// Opens what we manage in a note.
pub(super) const BEGIN: &str = "%% listgraph:begin %%";
/// Closes it.
pub(super) const END: &str = "%% listgraph:end %%";

/// What a note becomes.
#[derive(Clone, Debug)]
pub(super) struct Merged {
    /// Its new text, if that differs from what stands there.
    pub(super) text: Option<String>,
    /// What could not be done, for the person to decide.
    pub(super) conflict: Option<Reason>,
    /// What the manifest says of it from now on.
    pub(super) written: Written,
}

/// A note that is not there yet.
pub(super) fn fresh(note: &Note, links: &Links) -> Merged {
    let front: String = note.front.iter().map(|(name, value)| write(name, value, "\n")).collect();
    let text = format!("---\n{front}---\n{}\n", managed(&note.block, "\n"));
    Merged { text: Some(text), conflict: None, written: record(note, links, State::Listed) }
}

/// What the manifest says of `note` when it stands as we would write it.
fn record(note: &Note, links: &Links, state: State) -> Written {
    let properties =
        note.front.iter().map(|(name, value)| (name.to_owned(), value.plain().map(|text| links.value(text))));
    Written {
        path: note.path.clone(),
        state,
        block: links.hash(&note.block),
        properties: properties.collect(),
    }
}

/// The managed block with its marks.
fn managed(block: &str, eol: &str) -> String {
    let managed = format!("{BEGIN}\n\n{block}\n\n{END}");
    if eol == "\n" { managed } else { managed.replace('\n', eol) }
}

/// `old`, the text of a note, with what `note` says now; `written` is what we wrote last time.
pub(super) fn renewed(
    old: &str,
    written: Option<&Written>,
    note: &Note,
    links: &Links,
    state: State,
) -> Merged {
    let mut record = record(note, links, state);
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
    let (body, conflict) = merge_body(cut.body, written, note, links, eol);
    if conflict.is_some() {
        record.block = written.map_or_else(|| "unknown".to_owned(), |written| written.block.clone());
    }
    let text = front + &body;
    Merged { text: (text != old).then_some(text), conflict, written: record }
}

/// The body with our block renewed, unless a person changed it.
fn merge_body(
    body: &str,
    written: Option<&Written>,
    note: &Note,
    links: &Links,
    eol: &str,
) -> (String, Option<Reason>) {
    let Some((before, block, after)) = split(body) else {
        return (body.to_owned(), Some(Reason::BlockMissing));
    };
    if loose(block) == loose(&note.block) {
        return (body.to_owned(), None);
    }
    let hash = links.hash(block);
    let is_ours = hash == links.hash(&note.block) || written.is_some_and(|written| written.block == hash);
    if is_ours {
        return (format!("{before}{}{after}", managed(&note.block, eol)), None);
    }
    let reason = if written.is_some() { Reason::BlockEdited } else { Reason::Unrecorded };
    (body.to_owned(), Some(reason))
}

/// What stands before, in and after the managed block.
fn split(body: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = body.split_once(BEGIN)?;
    let (block, after) = rest.split_once(END)?;
    Some((before, block, after))
}

/// Whether nobody changed a note since `written` was recorded.
pub(super) fn is_untouched(text: &str, written: &Written, links: &Links) -> bool {
    let Some(cut) = yaml::cut(text) else { return false };
    let Some((before, block, after)) = split(cut.body) else { return false };
    let properties = cut.entries.iter().map(|entry| {
        let value = entry.value()?.map(|text| links.value(text));
        Some((entry.key.clone(), value))
    });
    before.trim().is_empty()
        && after.trim().is_empty()
        && links.hash(block) == written.block
        && properties.collect::<Option<BTreeMap<_, _>>>().as_ref() == Some(&written.properties)
}

/// `entries` with the values of `ours`; `base` has those that we wrote last time.
fn merge_properties(
    mut entries: Vec<Entry>,
    ours: &FrontMatter,
    base: Option<&BTreeMap<String, Plain>>,
    links: &Links,
    eol: &str,
) -> Vec<Entry> {
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
                entries.push(Entry { key: name.to_owned(), lines: write(name, value, eol) });
            }
            // A person took it away.
            None => {}
        }
    }
    entries.retain(|entry| {
        let gone = ours.get(&entry.key).is_none();
        !(gone && known.get(&entry.key).is_some_and(|before| is_same(entry.value(), before, links)))
    });
    for entry in &mut entries {
        if ours.get(&entry.key).is_none()
            && let Some(Plain::Many(before)) = known.get(&entry.key)
        {
            without(entry, before, links, eol);
        }
    }
    entries
}

/// The comments at the end of an entry's lines.
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

/// Takes the items of `before`, ours no more, out of a list to which a person added others.
fn without(entry: &mut Entry, before: &[String], links: &Links, eol: &str) {
    let Some(Plain::Many(theirs)) = entry.value() else { return };
    let kept: Vec<String> =
        theirs.iter().filter(|item| !before.contains(&links.value(item))).cloned().collect();
    if kept.len() < theirs.len() && !kept.is_empty() {
        entry.lines = write(&entry.key, &Value::List(kept), eol) + comments(&entry.lines);
    }
}

/// Whose a property is when the last export did not write it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Absent {
    /// The manifest knows the note: the person wrote the property.
    Theirs,
    /// No manifest: it may as well be ours.
    Unknown,
}

/// Whether a value that stands in a file is the one that we recorded.
fn is_same(theirs: Option<Plain>, recorded: &Plain, links: &Links) -> bool {
    theirs.is_some_and(|theirs| {
        let theirs = theirs.map(|text| links.value(text));
        theirs == *recorded || (matches!(recorded, Plain::Many(_)) && theirs.items() == recorded.items())
    })
}

/// The value to write over `theirs`; nothing when what stands there stays.
fn merge_value(
    theirs: Option<Plain>,
    name: &str,
    ours: &Value,
    before: Option<&Plain>,
    absent: Absent,
    links: &Links,
) -> Option<Value> {
    let theirs = theirs?;
    let meant = theirs.map(|text| links.value(text));
    match ours {
        Value::List(items) => {
            let merged = merge_lists(theirs.items(), items, before.map_or(&[], Plain::items), links);
            (merged != theirs.items()).then_some(Value::List(merged))
        }
        _ if meant == ours.plain() => None,
        _ if name == ID || before == Some(&meant) => Some(ours.clone()),
        _ if before.is_none() && absent == Absent::Unknown => Some(ours.clone()),
        _ => None,
    }
}

/// Their items in their order, without those that are ours no more; then our new ones. What a
/// person took out stays out. Links to a note that was moved are written anew.
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

/// Whether two links that mean the same differ in the path that they name.
fn links_anew(theirs: &str, ours: &str) -> bool {
    let target = |link: &str| link.split('|').next().unwrap_or(link).trim_end_matches("]]").to_owned();
    theirs.starts_with("[[") && target(theirs) != target(ours)
}
