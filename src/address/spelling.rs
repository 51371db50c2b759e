//! Normalises the parts of an address and finds those that do not identify the resource.

use super::{Rules, Step};
use crate::address::sites::Sites;
use url::Url;

/// Removes user name and password, which do not identify a resource and must not be published.
pub(super) fn strip_userinfo(url: &mut Url) {
    if !url.username().is_empty() || url.password().is_some() {
        let _ = url.set_username("");
        let _ = url.set_password(None);
    }
}

/// A path, query or fragment in the normal form of RFC 3986: upper-case escapes, unreserved characters unescaped,
/// everything not allowed escaped.
pub(super) fn normalized_escapes(text: &str) -> String {
    let mut normal = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let escaped = rest.strip_prefix('%').and_then(|digits| escaped_byte(digits.as_bytes()));
        match (escaped, c) {
            (Some(byte), _) if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) => {
                normal.push(byte.into())
            }
            (Some(byte), _) => push_percent(&mut normal, byte),
            (None, c) if c.is_ascii_alphanumeric() || "-._~:/?@!$&'()*+,;=".contains(c) => normal.push(c),
            (None, c) => c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| push_percent(&mut normal, byte)),
        }
        rest = &rest[if escaped.is_some() { 3 } else { c.len_utf8() }..];
    }
    normal
}

fn escaped_byte(digits: &[u8]) -> Option<u8> {
    let digit = |at: usize| char::from(*digits.get(at)?).to_digit(16);
    u8::try_from(digit(0)? * 16 + digit(1)?).ok()
}

fn push_percent(text: &mut String, byte: u8) {
    text.push('%');
    for half in [byte >> 4, byte & 15] {
        text.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
    }
}

/// The query without tracking parameters; `None` if nothing is left.
pub(super) fn without_tracking(query: &str, sites: &Sites) -> Option<String> {
    let is_tracking = |part: &&str| sites.is_tracking(part.split('=').next().unwrap_or(part));
    let kept: Vec<&str> = query.split('&').filter(|part| !is_tracking(part)).collect();
    let kept = kept.join("&");
    (kept.len() < query.len()).then_some(kept)
}

/// Whether a fragment is a client-side route: `#/x`, `#!x`.
pub(super) fn is_route(fragment: &str) -> bool {
    fragment.len() > 1 && fragment.starts_with(['/', '!'])
}

/// The part of a fragment that addresses content.
pub(super) fn content_fragment<'a>(fragment: &'a str, rules: &Rules) -> Option<&'a str> {
    let kept = if rules.has(Step::Fragment) {
        let place = fragment.split(":~:").next().unwrap_or("");
        Some(place).filter(|place| !is_mark(place))
    } else {
        Some(fragment)
    };
    kept.filter(|kept| !kept.is_empty())
}

/// Whether a fragment is not a place in the document: the top of the page, a repository's README, a mark that a
/// sharing tool added.
fn is_mark(fragment: &str) -> bool {
    let sharing = fragment
        .strip_prefix('.')
        .is_some_and(|mark| mark.len() >= 8 && mark.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    sharing
        || fragment.starts_with("utm_")
        || matches!(
            fragment.to_ascii_lowercase().as_str(),
            "/" | "!"
                | "top"
                | "readme"
                | "comments"
                | "respond"
                | "disqus_thread"
                | "rd"
                | "wechat_redirect"
                | "_=_"
        )
}
