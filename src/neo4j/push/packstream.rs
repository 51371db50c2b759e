//! PackStream, Bolt's encoding of values, as far as JSON has them.

use serde_json::{Map, Number, Value};
use std::io::{self, Read};

/// A structure, such as a message: a tag with fields.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Structure {
    /// Its tag.
    pub(super) tag: u8,
    /// Its fields.
    pub(super) fields: Vec<Value>,
}

/// A message as bytes.
pub(super) fn message(tag: u8, fields: &[&Value]) -> Vec<u8> {
    let mut bytes = vec![0xB0 | u8::try_from(fields.len()).unwrap_or(15), tag];
    for field in fields {
        write(&mut bytes, field);
    }
    bytes
}

fn write(bytes: &mut Vec<u8>, value: &Value) {
    match value {
        Value::Null => bytes.push(0xC0),
        Value::Bool(truth) => bytes.push(if *truth { 0xC3 } else { 0xC2 }),
        Value::Number(number) => write_number(bytes, number),
        Value::String(text) => write_text(bytes, text),
        Value::Array(items) => {
            write_size(bytes, items.len(), 0x90, [0xD4, 0xD5, 0xD6]);
            items.iter().for_each(|item| write(bytes, item));
        }
        Value::Object(map) => {
            write_size(bytes, map.len(), 0xA0, [0xD8, 0xD9, 0xDA]);
            for (key, value) in map {
                write_text(bytes, key);
                write(bytes, value);
            }
        }
    }
}

fn write_text(bytes: &mut Vec<u8>, text: &str) {
    write_size(bytes, text.len(), 0x80, [0xD0, 0xD1, 0xD2]);
    bytes.extend_from_slice(text.as_bytes());
}

fn write_number(bytes: &mut Vec<u8>, number: &Number) {
    let Some(number) = number.as_i64() else {
        bytes.push(0xC1);
        bytes.extend_from_slice(&number.as_f64().unwrap_or(f64::NAN).to_be_bytes());
        return;
    };
    if let Ok(small) = i8::try_from(number) {
        if small < -16 {
            bytes.push(0xC8);
        }
        bytes.extend_from_slice(&small.to_be_bytes());
    } else if let Ok(number) = i16::try_from(number) {
        bytes.push(0xC9);
        bytes.extend_from_slice(&number.to_be_bytes());
    } else if let Ok(number) = i32::try_from(number) {
        bytes.push(0xCA);
        bytes.extend_from_slice(&number.to_be_bytes());
    } else {
        bytes.push(0xCB);
        bytes.extend_from_slice(&number.to_be_bytes());
    }
}

/// Writes a marker with a size; four bytes suffice for what we send.
fn write_size(bytes: &mut Vec<u8>, size: usize, tiny: u8, markers: [u8; 3]) {
    if let Some(small) = u8::try_from(size).ok().filter(|small| *small < 16) {
        bytes.push(tiny | small);
    } else if let Ok(size) = u8::try_from(size) {
        bytes.extend_from_slice(&[markers[0], size]);
    } else if let Ok(size) = u16::try_from(size) {
        bytes.push(markers[1]);
        bytes.extend_from_slice(&size.to_be_bytes());
    } else {
        bytes.push(markers[2]);
        bytes.extend_from_slice(&u32::try_from(size).unwrap_or(u32::MAX).to_be_bytes());
    }
}

/// Reads one structure, such as a message.
pub(super) fn read_structure(reader: &mut impl Read) -> io::Result<Structure> {
    let marker = byte(reader)?;
    if marker & 0xF0 != 0xB0 {
        return Err(malformed());
    }
    let tag = byte(reader)?;
    let fields = (0..marker & 0x0F).map(|_| read(reader, 0)).collect::<io::Result<_>>()?;
    Ok(Structure { tag, fields })
}

/// Reads one value. Types that JSON lacks (dates, nodes, bytes) become null.
fn read(reader: &mut impl Read, depth: usize) -> io::Result<Value> {
    if depth > 64 {
        return Err(malformed());
    }
    let marker = byte(reader)?;
    let tiny = usize::from(marker & 0x0F);
    Ok(match marker {
        0x80..=0x8F => text(reader, tiny)?,
        0x90..=0x9F => list(reader, tiny, depth)?,
        0xA0..=0xAF => map(reader, tiny, depth)?,
        0xB0..=0xBF => {
            byte(reader)?;
            list(reader, tiny, depth)?;
            Value::Null
        }
        0xC0 => Value::Null,
        0xC1 => Number::from_f64(f64::from_bits(unsigned(reader, 8)?)).map_or(Value::Null, Value::Number),
        0xC2 | 0xC3 => Value::Bool(marker == 0xC3),
        0xC8..=0xCB => signed(reader, 1 << (marker - 0xC8))?.into(),
        0xCC..=0xCE => {
            let size = size(reader, marker - 0xCC)?;
            bytes(reader, size)?;
            Value::Null
        }
        0xD0..=0xD2 => {
            let size = size(reader, marker - 0xD0)?;
            text(reader, size)?
        }
        0xD4..=0xD6 => {
            let size = size(reader, marker - 0xD4)?;
            list(reader, size, depth)?
        }
        0xD8..=0xDA => {
            let size = size(reader, marker - 0xD8)?;
            map(reader, size, depth)?
        }
        0x00..=0x7F | 0xF0..=0xFF => i64::from(i8::from_be_bytes([marker])).into(),
        _ => return Err(malformed()),
    })
}

fn byte(reader: &mut impl Read) -> io::Result<u8> {
    let mut byte = [0];
    reader.read_exact(&mut byte)?;
    Ok(byte[0])
}

/// Reads `size` bytes without allocating for them in advance, as the size may be false.
fn bytes(reader: &mut impl Read, size: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    reader.take(size as u64).read_to_end(&mut bytes)?;
    if bytes.len() == size { Ok(bytes) } else { Err(malformed()) }
}

fn unsigned(reader: &mut impl Read, size: usize) -> io::Result<u64> {
    Ok(bytes(reader, size)?.iter().fold(0, |number, byte| number << 8 | u64::from(*byte)))
}

fn signed(reader: &mut impl Read, size: usize) -> io::Result<i64> {
    let unused = 64 - 8 * size;
    Ok((unsigned(reader, size)? << unused).cast_signed() >> unused)
}

/// Reads a size of one, two or four bytes.
fn size(reader: &mut impl Read, width: u8) -> io::Result<usize> {
    usize::try_from(unsigned(reader, 1 << width)?).map_err(|_| malformed())
}

fn text(reader: &mut impl Read, size: usize) -> io::Result<Value> {
    Ok(Value::String(String::from_utf8(bytes(reader, size)?).map_err(|_| malformed())?))
}

fn list(reader: &mut impl Read, size: usize, depth: usize) -> io::Result<Value> {
    (0..size).map(|_| read(reader, depth + 1)).collect()
}

fn map(reader: &mut impl Read, size: usize, depth: usize) -> io::Result<Value> {
    let mut map = Map::new();
    for _ in 0..size {
        let key = read(reader, depth + 1)?;
        map.insert(key.as_str().ok_or_else(malformed)?.to_owned(), read(reader, depth + 1)?);
    }
    Ok(Value::Object(map))
}

fn malformed() -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, "not a Bolt message")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<i16>().prop_map(Value::from),
            (-40_i64..200).prop_map(Value::from),
            any::<f64>().prop_filter("a number", |float| float.is_finite()).prop_map(Value::from),
            "(?s).{0,300}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 60, 40, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..40).prop_map(Value::from),
                prop::collection::btree_map("\\PC{0,20}", inner, 0..20)
                    .prop_map(|map| Value::Object(map.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn messages_read_back(fields in prop::collection::vec(values(), 0..4)) {
            let bytes = message(0x10, &fields.iter().collect::<Vec<_>>());
            let structure = read_structure(&mut bytes.as_slice()).unwrap();
            prop_assert_eq!(structure, Structure { tag: 0x10, fields });
        }

        #[test]
        fn no_answer_makes_us_fail(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read_structure(&mut bytes.as_slice());
        }
    }

    #[test]
    fn large_texts_and_lists_read_back() {
        let fields = [Value::from("x".repeat(70_000)), (0..70_000).collect(), Value::from("y".repeat(300))];
        let bytes = message(0x71, &fields.iter().collect::<Vec<_>>());
        assert_eq!(read_structure(&mut bytes.as_slice()).unwrap().fields, fields);
    }
}
