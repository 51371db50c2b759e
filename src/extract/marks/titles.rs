//! Authors named in a title: `Title by A`, `Title @ A`. After a dash or in brackets, only the list can tell.

use super::people::{Strength, context, names, names_things, strength};
use crate::extract::evidence::Evidence;
use crate::extract::names::{Cue, Kind, NameReading, announced};

/// The authors named in a title, each with the rule that found it.
pub(in crate::extract) fn title_authors(title: &str) -> Option<Vec<(String, Evidence)>> {
    let with =
        |rule: Evidence| move |names: Vec<String>| names.into_iter().map(|name| (name, rule)).collect();
    event_speaker(title)
        .map(with(Evidence::Speaker))
        .or_else(|| by_in_title(title).map(with(Evidence::ByInTitle)))
        .or_else(|| and_others(title).map(with(Evidence::AndOthers)))
        .or_else(|| super::chinese::title_authors(title).map(with(Evidence::ChineseAuthor)))
}

/// `Event: A, "Title"`.
fn event_speaker(title: &str) -> Option<Vec<String>> {
    let behind = &title[title.find(": ")? + 2..];
    let end = [", \"", ", “"].iter().find_map(|mark| behind.find(mark))?;
    names(&behind[..end]).filter(|found| strength(found) == Strength::Strong)
}

/// `Title, A et al. 2019`: the authors come after the title.
fn and_others(title: &str) -> Option<Vec<String>> {
    let (before, behind) = title.split_once(" et al")?;
    let is_end =
        behind.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '(' | ')' | '[' | ']'));
    let mark = [". ", ": ", " - ", " – ", "; ", "("]
        .iter()
        .filter_map(|mark| Some(before.rfind(mark)? + mark.len()));
    let start = mark.max().unwrap_or(0);
    // `Ink, Moreau et al.`: the comma ends the title.
    let start = before[start..].find(", ").map_or(start, |comma| start + comma + 2);
    let found = names(before[start..].trim())?;
    (is_end && start > 0 && !found.iter().any(|name| names_things(name))).then_some(found)
}

/// `Title by A` inside the link text; `Works by Category` has none.
fn by_in_title(title: &str) -> Option<Vec<String>> {
    let found = announced(title, context(Cue::None));
    let last = found.last().filter(|reading| reading.span.start > 0 && ends(title, reading))?;
    // `… of "A" by B` is about someone else's work.
    let before = title[..last.span.start].trim_end();
    let is_quoted_inside = before.ends_with(['"', '”', '》']) && !before.starts_with(['"', '“', '《']);
    let is_maker = |name: &crate::extract::names::Name| {
        name.kind != Kind::Unknown && !names_things(&name.text) && name.strength > -1.0
    };
    let names: Vec<String> = last.makers().map(|name| name.text.clone()).collect();
    (last.cue == Cue::By && !is_quoted_inside && !names.is_empty() && last.makers().all(is_maker))
        .then_some(names)
}

/// Whether only a remark follows the names.
fn ends(title: &str, reading: &NameReading) -> bool {
    let behind = title[reading.span.end..].trim_start();
    behind.is_empty() || behind.starts_with(['(', '[', '-', '–', '|', ',', '@', '"'])
}
