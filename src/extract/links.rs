//! Judges an address by its form alone, before anything is looked up.

use super::entry::Role;
use aho_corasick::AhoCorasick;
use memchr::{memchr2, memrchr};
use std::sync::LazyLock;

/// The target of a link, judged by its form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LinkTarget {
    /// Something on the web.
    External,
    /// A place in the same document.
    Anchor,
    /// A file relative to the document.
    Page,
    /// A mail address or telephone number.
    Mail,
    /// No address yet: `[title]()`.
    Empty,
    /// Something that no reader can open.
    Other,
}

/// The kind of target of `address`.
pub(super) fn target(address: &str) -> LinkTarget {
    // Fast path for the start of nearly every address.
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    if host.is_some_and(|host| host.as_bytes().first().is_some_and(|b| b.is_ascii_graphic() && *b != b'/')) {
        return LinkTarget::External;
    }
    let address = address.trim();
    match address.as_bytes().first() {
        None => return LinkTarget::Empty,
        Some(b'#') => return LinkTarget::Anchor,
        Some(b'/') if address.starts_with("//") => return LinkTarget::External,
        Some(b'/' | b'.' | b'?') => return LinkTarget::Page,
        _ => {}
    }
    match address.split_once(':') {
        Some((scheme, rest)) if is_scheme(scheme) => by_scheme(scheme, rest),
        _ if names_a_host(address) => LinkTarget::External,
        _ => LinkTarget::Page,
    }
}

/// Whether an address names its scheme: `https://…`.
pub(super) fn has_scheme(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://") || address.contains("://")
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-'))
}

fn by_scheme(scheme: &str, rest: &str) -> LinkTarget {
    match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" | "ftp" | "ftps" if rest.trim_matches('/').is_empty() => LinkTarget::Other,
        "http" | "https" | "ftp" | "ftps" => LinkTarget::External,
        "mailto" | "tel" | "sms" => LinkTarget::Mail,
        _ => LinkTarget::Other,
    }
}

/// Whether an address without a scheme starts with a host name: `www.`, a domain followed by a path,
/// or a bare domain that cannot be a file name.
fn names_a_host(address: &str) -> bool {
    let host = address.split(['/', '?', '#']).next().unwrap_or("");
    let Some((name, domain)) = host.rsplit_once('.') else { return false };
    if name.is_empty() || !host.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-')) {
        return false;
    }
    let domain = domain.to_ascii_lowercase();
    host.starts_with("www.")
        || (matches!(
            domain.as_str(),
            "com"
                | "org"
                | "net"
                | "io"
                | "edu"
                | "gov"
                | "dev"
                | "ai"
                | "cn"
                | "co"
                | "uk"
                | "de"
                | "fr"
                | "jp"
                | "ru"
                | "br"
                | "in"
                | "eu"
                | "info"
                | "app"
                | "me"
                | "tv"
                | "xyz"
                | "be"
                | "ca"
                | "it"
                | "nl"
                | "es"
        ) && !name.is_empty())
}

/// Whether `address` leads to a translation of the list: a README with a language in its file name.
pub(super) fn is_translation(address: &str) -> bool {
    let end = memchr2(b'?', b'#', address.as_bytes());
    // Without query or fragment it must end in `.md` or `.markdown`.
    if end.is_none() && !address.ends_with(['d', 'D', 'n', 'N']) {
        return false;
    }
    let path = &address[..end.unwrap_or(address.len())];
    let file = &path[memrchr(b'/', path.as_bytes()).map_or(0, |slash| slash + 1)..];
    if !file.as_bytes().get(..6).is_some_and(|start| start.eq_ignore_ascii_case(b"readme")) {
        return false;
    }
    let file = file.to_ascii_lowercase();
    let Some(stem) = file.strip_suffix(".md").or_else(|| file.strip_suffix(".markdown")) else {
        return false;
    };
    let Some(rest) = stem.strip_prefix("readme") else { return false };
    let is_beside = path.trim_start_matches(['.', '/']).eq_ignore_ascii_case(&file) && !path.starts_with('/');
    rest.is_empty() && is_beside && path.len() == address.len()
        || rest.strip_prefix(['-', '_', '.']).is_some_and(|tag| {
            let primary = tag.split(['-', '_']).next().unwrap_or("");
            (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_alphabetic())
                || is_language_name(tag)
        })
}

fn is_language_name(name: &str) -> bool {
    matches!(
        name,
        "english"
            | "chinese"
            | "japanese"
            | "korean"
            | "french"
            | "german"
            | "spanish"
            | "russian"
            | "arabic"
            | "portuguese"
            | "italian"
            | "thai"
            | "turkish"
            | "vietnamese"
            | "hindi"
            | "indonesian"
            | "persian"
    )
}

/// The role of a further link, judged by its address alone.
pub(super) fn role_of(address: &str) -> Option<Role> {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host = host.trim_start_matches("www.");
    let is = |hosts: &[&str]| hosts.contains(&host);
    let is_paper = is(&[
        "arxiv.org",
        "openreview.net",
        "aclanthology.org",
        "doi.org",
        "dl.acm.org",
        "aclweb.org",
        "biorxiv.org",
    ]) || host.ends_with("thecvf.com")
        || host.ends_with("neurips.cc") && path.contains("paper");
    if is_paper {
        Some(Role::Paper)
    } else if is(&["github.com", "gitlab.com", "gitee.com"])
        && !path.contains('#')
        && path.trim_end_matches('/').split('/').count() == 2
    {
        Some(Role::Code)
    } else if is(&["youtube.com", "youtu.be", "bilibili.com", "vimeo.com"]) {
        Some(Role::Video)
    } else {
        None
    }
}

/// Whether a picture or link address belongs to a badge service.
pub(super) fn is_badge(address: &str) -> bool {
    static MARKS: LazyLock<AhoCorasick> = LazyLock::new(|| {
        let marks = [
            "shields.io",
            "badge",
            "awesome.re",
            "travis-ci",
            "circleci",
            "codecov",
            "coveralls",
            "/workflows/",
            "gitter.im",
            "badgen.net",
            "build.svg",
            "status.svg",
        ];
        AhoCorasick::new(marks).expect("a few words")
    });
    MARKS.is_match(address)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_an_address_tells_where_it_leads() {
        for (address, expected) in [
            ("https://a.example", LinkTarget::External),
            ("HTTP://a.example", LinkTarget::External),
            ("//a.example/x", LinkTarget::External),
            ("www.goodreads.com/book/1", LinkTarget::External),
            ("youtube.com/playlist?list=x", LinkTarget::External),
            ("ftp://a.example/x", LinkTarget::External),
            ("#top", LinkTarget::Anchor),
            ("README-zh.md", LinkTarget::Page),
            ("cil-ster.html", LinkTarget::Page),
            ("../data/pens.csv", LinkTarget::Page),
            ("docs/a:b.md", LinkTarget::Page),
            ("mailto:a@b.example", LinkTarget::Mail),
            ("javascript:x", LinkTarget::Other),
            ("http://", LinkTarget::Other),
            (" ", LinkTarget::Empty),
        ] {
            assert_eq!(target(address), expected, "{address}");
        }
        for (address, expected) in [
            ("README-zh.md", true),
            ("docs/README.zh-Hans.md", true),
            ("README.md", true),
            ("https://github.com/a/b/blob/main/README_EN.md", true),
            ("https://github.com/a/b/blob/main/README.md", false),
            ("readme-first.md", false),
            ("other.md", false),
        ] {
            assert_eq!(is_translation(address), expected, "{address}");
        }
    }
}
