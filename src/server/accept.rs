//! Content negotiation: which of the offered media types a client prefers (RFC 9110, section 12.5.1).

use http::HeaderMap;
use http::header::ACCEPT;

/// One range of an `Accept` header.
struct Range {
    kind: String,
    subtype: String,
    /// Its weight in thousandths.
    weight: u16,
}

/// The index in `offered` of the media type that `headers` prefer, the first of equals. `None` if none of them is
/// acceptable.
///
/// `offered` must not be empty. A client without preferences gets the first.
pub(super) fn best(headers: &HeaderMap, offered: &[&str]) -> Option<usize> {
    let ranges: Vec<Range> = headers
        .get_all(ACCEPT)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .filter_map(range)
        .collect();
    if ranges.is_empty() {
        return Some(0);
    }
    let weighed = offered.iter().enumerate().map(|(at, media)| (weight(&ranges, media), at));
    let best =
        weighed.filter(|(weight, _)| *weight > 0).max_by_key(|(weight, at)| (*weight, usize::MAX - at));
    best.map(|(_, at)| at)
}

fn range(text: &str) -> Option<Range> {
    let mut parts = text.split(';').map(str::trim);
    let (kind, subtype) = parts.next()?.split_once('/')?;
    let quality = parts.find_map(|part| part.strip_prefix("q=").or_else(|| part.strip_prefix("Q=")));
    let quality: f32 = quality.map_or(Some(1.0), |quality| quality.parse().ok())?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1000")]
    let weight = (quality.clamp(0.0, 1.0) * 1000.0).round() as u16;
    Some(Range { kind: kind.trim().to_ascii_lowercase(), subtype: subtype.to_ascii_lowercase(), weight })
}

/// The weight of the most specific range that matches `media`.
fn weight(ranges: &[Range], media: &str) -> u16 {
    let essence = media.split(';').next().unwrap_or(media).trim();
    let Some((kind, subtype)) = essence.split_once('/') else { return 0 };
    let covering = ranges.iter().filter_map(|range| {
        let specificity = match (range.kind == kind, range.subtype == subtype) {
            (true, true) => 2,
            (true, false) if range.subtype == "*" => 1,
            _ if range.kind == "*" && range.subtype == "*" => 0,
            _ => return None,
        };
        Some((specificity, range.weight))
    });
    covering.max_by_key(|(specificity, _)| *specificity).map_or(0, |(_, weight)| weight)
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFERED: &[&str] = &["application/sparql-results+json", "text/csv; charset=utf-8", "text/html"];

    fn chosen(accept: &str) -> Option<usize> {
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT, accept.parse().expect("a header"));
        best(&headers, OFFERED)
    }

    #[test]
    fn weights_and_specificity_decide() {
        assert_eq!(best(&HeaderMap::new(), OFFERED), Some(0));
        assert_eq!(chosen("text/csv"), Some(1));
        assert_eq!(chosen("text/*;q=0.5, application/sparql-results+json;q=0.1"), Some(1));
        assert_eq!(chosen("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"), Some(2));
        assert_eq!(chosen("*/*"), Some(0));
        assert_eq!(chosen("*/*;q=0.2, text/html;q=0.1, text/csv;q=0"), Some(0));
        assert_eq!(chosen("image/png"), None);
        assert_eq!(chosen("text/html;q=0"), None);
    }

    proptest::proptest! {
        #[test]
        fn nothing_panics(accept in "[a-z*/;=q.,0-9 +-]{0,60}") {
            chosen(&accept);
        }
    }
}
