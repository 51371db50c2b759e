//! The commit at which a file was read: `HEAD`, if it contains the file unchanged.

use super::folders;
use super::objects::{Id, Kind, Objects};
use sha1::{Digest, Sha1};
use std::borrow::Cow;
use std::fs;
use std::path::{Component, Path};

/// A commit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    /// Its hash, in hexadecimal.
    pub id: String,
    /// When it was made, in UTC: `2026-11-30T16:18:00Z`.
    pub date: String,
}

/// The commit checked out in the repository of the file at `real`, if it contains the file with these bytes.
pub(in crate::source) fn commit(real: &Path, bytes: &[u8]) -> Option<Commit> {
    let (root, own, shared) = real.ancestors().skip(1).find_map(|root| {
        let (own, shared) = folders(&root.join(".git"))?;
        Some((root, own, shared))
    })?;
    let head = fs::read_to_string(own.join("HEAD")).ok()?;
    let head = match head.trim().strip_prefix("ref: ") {
        Some(name) => reference(name, &own, &shared)?,
        None => id(head.trim())?,
    };
    let objects = Objects::of(&shared);
    let commit = objects.get(&head).filter(|object| object.kind == Kind::Commit)?;
    let text = String::from_utf8_lossy(&commit.data);
    let mut tree = id(text.lines().next()?.strip_prefix("tree ")?)?;
    let path = real.strip_prefix(root).ok()?;
    for component in path.components() {
        let Component::Normal(name) = component else { return None };
        let folder = objects.get(&tree).filter(|object| object.kind == Kind::Tree)?;
        tree = entry(&folder.data, name.as_encoded_bytes())?;
    }
    let is_same = |bytes: &[u8]| blob(bytes) == tree;
    if !is_same(bytes) && !is_same(&with_line_feeds(bytes)) {
        return None;
    }
    let date =
        text.lines().take_while(|line| !line.is_empty()).find_map(|line| line.strip_prefix("committer "))?;
    let seconds: i64 = date.rsplit(' ').nth(1)?.parse().ok()?;
    Some(Commit { id: data_encoding::HEXLOWER.encode(&head), date: in_utc(seconds)? })
}

/// An object id from forty hexadecimal digits.
fn id(text: &str) -> Option<Id> {
    data_encoding::HEXLOWER.decode(text.as_bytes()).ok()?.try_into().ok()
}

/// The commit that a ref points to: in the worktree, in the repository, or in `packed-refs`.
fn reference(name: &str, own: &Path, shared: &Path) -> Option<Id> {
    let file = |folder: &Path| fs::read_to_string(folder.join(name)).ok();
    if let Some(text) = file(own).or_else(|| file(shared)) {
        return id(text.trim());
    }
    let packed = fs::read_to_string(shared.join("packed-refs")).ok()?;
    packed.lines().find_map(|line| id(line.strip_suffix(name)?.strip_suffix(' ')?))
}

/// The object id of the entry `name` in a tree.
fn entry(folder: &[u8], name: &[u8]) -> Option<Id> {
    let mut rest = folder;
    while !rest.is_empty() {
        let space = rest.iter().position(|byte| *byte == b' ')?;
        let end = rest.iter().position(|byte| *byte == 0)?;
        let id: Id = rest.get(end + 1..end + 21)?.try_into().ok()?;
        if rest.get(space + 1..end)? == name {
            return Some(id);
        }
        rest = &rest[end + 21..];
    }
    None
}

/// The git blob id of these bytes.
fn blob(bytes: &[u8]) -> Id {
    let mut digest = Sha1::new();
    digest.update(format!("blob {}\0", bytes.len()));
    digest.update(bytes);
    digest.finalize().into()
}

/// The bytes as git stores them if it converts line endings on checkout.
fn with_line_feeds(bytes: &[u8]) -> Cow<'_, [u8]> {
    if !bytes.contains(&b'\r') {
        return Cow::Borrowed(bytes);
    }
    let is_kept = |(at, byte): &(usize, &u8)| **byte != b'\r' || bytes.get(at + 1) != Some(&b'\n');
    Cow::Owned(bytes.iter().enumerate().filter(is_kept).map(|(_, byte)| *byte).collect())
}

/// Seconds since 1970 as date and time; `None` after the year 9999.
fn in_utc(seconds: i64) -> Option<String> {
    if !(0..253_402_300_800).contains(&seconds) {
        return None;
    }
    let (mut days, time) = (seconds / 86_400, seconds % 86_400);
    let is_leap = |year: i64| year % 4 == 0 && year % 100 != 0 || year % 400 == 0;
    let mut year = 1970;
    while days >= 365 + i64::from(is_leap(year)) {
        days -= 365 + i64::from(is_leap(year));
        year += 1;
    }
    let february = 28 + i64::from(is_leap(year));
    let mut month = 1;
    for length in [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30] {
        if days < length {
            break;
        }
        days -= length;
        month += 1;
    }
    let (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60);
    Some(format!("{year:04}-{month:02}-{:02}T{hour:02}:{minute:02}:{second:02}Z", days + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seconds_become_dates() {
        for (seconds, date) in [
            (0, "1970-01-01T00:00:00Z"),
            (951_782_399, "2000-02-28T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_735_689_599, "2024-12-31T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
        ] {
            assert_eq!(in_utc(seconds).as_deref(), Some(date));
        }
        assert_eq!(in_utc(-1), None);
    }

    #[test]
    fn files_have_the_name_that_git_gives_them() {
        let name = |bytes: &[u8]| data_encoding::HEXLOWER.encode(&blob(bytes));
        assert_eq!(name(b""), "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
        assert_eq!(name(b"hello\n"), "ce013625030ba8dba906f756967f9e9ca394464a");
    }
}
