//! The objects of a repository, loose or packed, read without git.

use flate2::read::ZlibDecoder;
use std::fs::{self, File};
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

/// An object id (SHA-1).
pub(super) type Id = [u8; 20];

/// The most to inflate of an object: anything larger is neither a commit nor a folder of lists.
const LARGEST: u64 = 64 << 20;
/// The longest delta chain to follow.
const DEEPEST: usize = 400;

/// The type of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Commit,
    Tree,
    Other,
}

/// One object.
pub(super) struct Object {
    pub(super) kind: Kind,
    pub(super) data: Vec<u8>,
}

/// The object folders of a repository: its own, and its alternates.
pub(super) struct Objects {
    folders: Vec<PathBuf>,
}

impl Objects {
    /// The object folders of the repository with this common git directory.
    pub(super) fn of(shared: &Path) -> Self {
        let own = shared.join("objects");
        let others = fs::read_to_string(own.join("info/alternates")).unwrap_or_default();
        let others = others.lines().filter(|line| !line.is_empty()).map(|line| own.join(line));
        Self { folders: std::iter::once(own.clone()).chain(others).collect() }
    }

    /// The object `id`, if it exists and is intact.
    pub(super) fn get(&self, id: &Id) -> Option<Object> {
        self.get_within(id, DEEPEST)
    }

    fn get_within(&self, id: &Id, depth: usize) -> Option<Object> {
        self.folders.iter().find_map(|folder| loose(folder, id).or_else(|| self.packed(folder, id, depth)))
    }

    fn packed(&self, folder: &Path, id: &Id, depth: usize) -> Option<Object> {
        let files = fs::read_dir(folder.join("pack")).ok()?.filter_map(|entry| Some(entry.ok()?.path()));
        let mut indexes: Vec<PathBuf> =
            files.filter(|path| path.extension().is_some_and(|ending| ending == "idx")).collect();
        indexes.sort();
        let (index, at) = indexes.iter().find_map(|index| Some((index, offset(index, id)?)))?;
        self.entry(&mut BufReader::new(File::open(index.with_extension("pack")).ok()?), at, depth)
    }

    /// The object at an offset of a pack.
    fn entry(&self, pack: &mut BufReader<File>, at: u64, depth: usize) -> Option<Object> {
        pack.seek(SeekFrom::Start(at)).ok()?;
        let first = byte(pack)?;
        let mut next = first;
        while next & 0x80 != 0 {
            // Skip the rest of the size: the zlib stream has its own end.
            next = byte(pack)?;
        }
        let base = match first >> 4 & 7 {
            1 => return Some(Object { kind: Kind::Commit, data: inflated(pack)? }),
            2 => return Some(Object { kind: Kind::Tree, data: inflated(pack)? }),
            3 | 4 => return Some(Object { kind: Kind::Other, data: inflated(pack)? }),
            6 => {
                let back = distance(pack)?;
                let change = inflated(pack)?;
                (self.entry(pack, at.checked_sub(back)?, depth.checked_sub(1)?)?, change)
            }
            7 => {
                let mut id = Id::default();
                pack.read_exact(&mut id).ok()?;
                let change = inflated(pack)?;
                (self.get_within(&id, depth.checked_sub(1)?)?, change)
            }
            _ => return None,
        };
        let (base, change) = base;
        Some(Object { kind: base.kind, data: changed(&base.data, &change)? })
    }
}

fn byte(from: &mut impl Read) -> Option<u8> {
    let mut one = [0];
    from.read_exact(&mut one).ok()?;
    Some(one[0])
}

fn inflated(from: &mut impl Read) -> Option<Vec<u8>> {
    let mut data = Vec::new();
    ZlibDecoder::new(from).take(LARGEST + 1).read_to_end(&mut data).ok()?;
    (data.len() as u64 <= LARGEST).then_some(data)
}

/// The relative offset of a delta's base object.
fn distance(from: &mut impl Read) -> Option<u64> {
    let mut next = byte(from)?;
    let mut distance = u64::from(next & 0x7F);
    while next & 0x80 != 0 {
        next = byte(from)?;
        distance = (distance.checked_add(1)?.checked_mul(128)?) + u64::from(next & 0x7F);
    }
    Some(distance)
}

/// A loose object.
fn loose(folder: &Path, id: &Id) -> Option<Object> {
    let name = data_encoding::HEXLOWER.encode(id);
    let file = File::open(folder.join(&name[..2]).join(&name[2..])).ok()?;
    let whole = inflated(&mut BufReader::new(file))?;
    let end = whole.iter().position(|byte| *byte == 0)?;
    let kind = match whole[..end].split(|byte| *byte == b' ').next()? {
        b"commit" => Kind::Commit,
        b"tree" => Kind::Tree,
        _ => Kind::Other,
    };
    Some(Object { kind, data: whole[end + 1..].to_vec() })
}

/// The offset of an object in the pack of an index (version 2, git's default since 2008).
fn offset(index: &Path, id: &Id) -> Option<u64> {
    let mut file = File::open(index).ok()?;
    let mut read = |at: u64, bytes: &mut [u8]| {
        file.seek(SeekFrom::Start(at)).ok()?;
        file.read_exact(bytes).ok()
    };
    let mut head = [0; 8];
    read(0, &mut head)?;
    if head != [0xFF, b't', b'O', b'c', 0, 0, 0, 2] {
        return None;
    }
    let mut number = [0; 4];
    // The fan-out table: how many objects have a first byte up to `first`.
    let mut up_to = |first: u64, read: &mut dyn FnMut(u64, &mut [u8]) -> Option<()>| {
        read(8 + 4 * first, &mut number)?;
        Some(u64::from(u32::from_be_bytes(number)))
    };
    let first = u64::from(id[0]);
    let all = up_to(255, &mut read)?;
    let (mut low, mut high) =
        (if first == 0 { 0 } else { up_to(first - 1, &mut read)? }, up_to(first, &mut read)?);
    let names = 8 + 4 * 256;
    while low < high {
        let middle = low + (high - low) / 2;
        let mut name = Id::default();
        read(names + 20 * middle, &mut name)?;
        match name.cmp(id) {
            std::cmp::Ordering::Less => low = middle + 1,
            std::cmp::Ordering::Greater => high = middle,
            std::cmp::Ordering::Equal => {
                let offsets = names + all * 24;
                let mut short = [0; 4];
                read(offsets + 4 * middle, &mut short)?;
                let short = u32::from_be_bytes(short);
                if short & 0x8000_0000 == 0 {
                    return Some(u64::from(short));
                }
                let mut long = [0; 8];
                read(offsets + 4 * all + 8 * u64::from(short & 0x7FFF_FFFF), &mut long)?;
                return Some(u64::from_be_bytes(long));
            }
        }
    }
    None
}

/// Removes and returns the first `count` bytes of `rest`.
fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

/// Skips a size in variable-length encoding.
fn pass_size(rest: &mut &[u8]) -> Option<()> {
    while take(rest, 1)?[0] & 0x80 != 0 {}
    Some(())
}

/// An offset or size of a copy instruction; the bits of `order` from `first` on say which bytes are present.
fn number(rest: &mut &[u8], order: u8, first: u8, count: u8) -> Option<usize> {
    let mut number = 0;
    for at in (0..count).filter(|at| order & (first << at) != 0) {
        number |= usize::from(take(rest, 1)?[0]) << (8 * at);
    }
    Some(number)
}

/// Applies the delta `change` to `base`.
fn changed(base: &[u8], change: &[u8]) -> Option<Vec<u8>> {
    let mut rest = change;
    pass_size(&mut rest)?;
    pass_size(&mut rest)?;
    let mut made = Vec::new();
    while let Some(order) = take(&mut rest, 1) {
        let order = order[0];
        if order & 0x80 == 0 {
            made.extend_from_slice(take(&mut rest, usize::from(order))?);
        } else {
            let start = number(&mut rest, order, 1, 4)?;
            let count = match number(&mut rest, order, 0x10, 3)? {
                0 => 0x1_0000,
                count => count,
            };
            made.extend_from_slice(base.get(start..start.checked_add(count)?)?);
        }
        if made.len() as u64 > LARGEST {
            return None;
        }
    }
    Some(made)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_copies_and_adds() {
        let change = [9, 8, 0x91, 4, 5, 3, b'a', b'b', b'c'];
        assert_eq!(changed(b"0123456789", &change).as_deref(), Some(&b"45678abc"[..]));
        assert_eq!(changed(b"0123", &change), None, "beyond the end");
    }
}
