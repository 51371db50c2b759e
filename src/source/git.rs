//! Reads the origin of a checkout from its `.git`, offline; it identifies the lists in the checkout.

mod commit;
mod objects;

pub use commit::Commit;
pub(super) use commit::commit;

use std::fs;
use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// A checkout with an address on a public host.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Checkout {
    /// Its folder.
    pub(super) root: PathBuf,
    /// `host/owner/name`, if it has a usable remote.
    pub(super) remote: Option<String>,
}

/// The checkout that contains the folder `real`; worktrees and submodules are checkouts of their own.
pub(super) fn checkout(real: &Path) -> Option<Checkout> {
    real.ancestors().find_map(|root| {
        let config = config(&root.join(".git"))?;
        Some(Checkout { root: root.to_owned(), remote: remote(&config) })
    })
}

/// The text of the settings of a repository whose `.git` is given.
fn config(git: &Path) -> Option<String> {
    let (_, shared) = folders(git)?;
    fs::read_to_string(shared.join("config")).ok()
}

/// The git directory for a `.git` (a folder, or a file that points to one), and the common git directory: a
/// worktree shares settings and objects with its main repository.
fn folders(git: &Path) -> Option<(PathBuf, PathBuf)> {
    if git.is_dir() {
        return Some((git.to_owned(), git.to_owned()));
    }
    let named = fs::read_to_string(git).ok()?;
    let folder = git.parent()?.join(named.strip_prefix("gitdir:")?.trim());
    let shared = match fs::read_to_string(folder.join("commondir")) {
        Ok(common) => folder.join(common.trim()),
        Err(_) => folder.clone(),
    };
    Some((folder, shared))
}

/// The identity from the remotes: `origin`, else the only one.
fn remote(config: &str) -> Option<String> {
    let remotes = remotes(config);
    let origin = remotes.iter().find(|(name, _)| name == "origin");
    let address = match (origin, remotes.as_slice()) {
        (Some((_, address)), _) | (None, [(_, address)]) => address,
        _ => return None,
    };
    identity(address)
}

/// Name and first URL of each remote in a git configuration file.
fn remotes(config: &str) -> Vec<(String, String)> {
    let mut remotes: Vec<(String, String)> = Vec::new();
    let mut section: Option<String> = None;
    for line in config.lines().map(str::trim) {
        if let Some(head) = line.strip_prefix('[') {
            section = head.split_once('"').and_then(|(kind, rest)| {
                let name = rest.rsplit_once('"')?.0;
                kind.trim().eq_ignore_ascii_case("remote").then(|| name.to_owned())
            });
            continue;
        }
        let (Some(name), Some((key, value))) = (&section, line.split_once('=')) else { continue };
        if key.trim().eq_ignore_ascii_case("url") && !remotes.iter().any(|(other, _)| other == name) {
            remotes.push((name.clone(), plain(value)));
        }
    }
    remotes
}

/// A value without quotes and comment.
fn plain(value: &str) -> String {
    let value = value.trim();
    if let Some((inner, _)) = value.strip_prefix('"').and_then(|rest| rest.split_once('"')) {
        return inner.to_owned();
    }
    let end = value.find([';', '#']).unwrap_or(value.len());
    value[..end].trim_end().to_owned()
}

/// Other host names of forges.
const ALIASES: &[(&str, &str)] = &[
    ("ssh.github.com", "github.com"),
    ("www.github.com", "github.com"),
    ("altssh.gitlab.com", "gitlab.com"),
    ("altssh.bitbucket.org", "bitbucket.org"),
];

/// `host/owner/name` of a repository URL in any spelling, without user, password and port. `None` for what is only
/// valid on one machine: paths, `file:`, hosts that are not public, ssh aliases.
fn identity(address: &str) -> Option<String> {
    let (authority, path) = match address.split_once("://") {
        Some((scheme, rest)) => {
            let scheme = scheme.to_ascii_lowercase();
            if !["https", "http", "ssh", "git", "git+ssh", "ssh+git", "git+https"].contains(&scheme.as_str())
            {
                return None;
            }
            rest.split_once('/')?
        }
        // The spelling of scp: the part before the colon is not a path.
        None => address.split_once(':').filter(|(host, _)| !host.contains(['/', '\\']))?,
    };
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.split(':').next()?.trim_end_matches('.').to_ascii_lowercase();
    let is_private = !host.contains('.') || host.parse::<IpAddr>().is_ok() || host.ends_with(".local");
    if is_private || host.contains(|c: char| c.is_whitespace() || c == '[') {
        return None;
    }
    let host = ALIASES.iter().find(|(alias, _)| *alias == host).map_or(host.as_str(), |(_, host)| host);
    let path = path.split(['?', '#']).next()?;
    let path = percent_decoded(path);
    let mut parts: Vec<&str> = path.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    let last = parts.pop()?;
    parts.push(last.strip_suffix(".git").unwrap_or(last));
    if parts.iter().any(|part| matches!(*part, "" | "..")) {
        return None;
    }
    // Azure spells a repository differently over ssh.
    if let ("ssh.dev.azure.com", ["v3", organisation, project, name]) = (host, parts.as_slice()) {
        return Some(format!("dev.azure.com/{organisation}/{project}/_git/{name}"));
    }
    Some(format!("{host}/{}", parts.join("/")))
}

/// Forges whose repositories have two path segments; further segments are a page or a file.
const FORGES: &[&str] = &["github.com", "gitlab.com", "gitee.com", "codeberg.org", "bitbucket.org"];

/// The clone URL for an input that is not a path: the URL of a repository or of a page or file in it, or `owner/name`
/// as on GitHub.
pub(super) fn repository(text: &str) -> Option<String> {
    let is_plain = |part: &str| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        !part.is_empty() && part.chars().all(is_name) && part.chars().any(|c| c.is_ascii_alphanumeric())
    };
    let known = |host: &str| FORGES.contains(&host) || host == "raw.githubusercontent.com";
    let identity = match text.split_once('/') {
        Some((owner, name)) if is_plain(owner) && is_plain(name) && !owner.contains('.') => {
            return Some(format!("https://github.com/{text}"));
        }
        Some((host, _)) if known(&host.to_ascii_lowercase()) => identity(&format!("https://{text}"))?,
        _ => identity(text)?,
    };
    let (host, path) = identity.split_once('/')?;
    if !known(host) {
        return path.contains('/').then(|| text.to_owned());
    }
    let parts: Vec<&str> = path.splitn(3, '/').collect();
    let [owner, name, ..] = parts.as_slice() else { return None };
    let host = if host == "raw.githubusercontent.com" { "github.com" } else { host };
    Some(format!("https://{host}/{owner}/{name}"))
}

fn percent_decoded(text: &str) -> String {
    // The form decoder reads `+` as a space.
    url::form_urlencoded::parse(text.replace('+', "%2B").replace('=', "%3D").replace('&', "%26").as_bytes())
        .map(|(key, _)| key)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_of_an_address_is_one_identity() {
        for address in [
            "https://github.com/Ada/Pens",
            "https://github.com/Ada/Pens.git",
            "https://github.com/Ada/Pens.git/",
            "http://github.com/Ada/Pens/",
            "https://ada:t0ken@github.com/Ada/Pens.git",
            "https://x-access-token:gh%40s_x@github.com:443/Ada/Pens",
            "git@github.com:Ada/Pens.git",
            "git@github.com:/Ada/Pens.git",
            "github.com:Ada/Pens",
            "ssh://git@github.com/Ada/Pens.git",
            "ssh://git@ssh.github.com:443/Ada/Pens.git",
            "git+ssh://git@GitHub.com/Ada/Pens",
            "git://github.com/Ada/Pens.git",
        ] {
            assert_eq!(identity(address).as_deref(), Some("github.com/Ada/Pens"), "{address}");
        }
        for (address, expected) in [
            ("git@gitlab.com:group/sub/pens.git", "gitlab.com/group/sub/pens"),
            ("https://gist.github.com/abc123.git", "gist.github.com/abc123"),
            ("git@ssh.dev.azure.com:v3/org/proj/pens", "dev.azure.com/org/proj/_git/pens"),
            ("https://user@dev.azure.com/org/proj/_git/pens", "dev.azure.com/org/proj/_git/pens"),
            ("https://git.example.org/a%20b/c+d", "git.example.org/a b/c+d"),
        ] {
            assert_eq!(identity(address).as_deref(), Some(expected), "{address}");
        }
    }

    #[test]
    fn what_means_something_on_one_machine_is_no_identity() {
        for address in [
            "/srv/git/pens.git",
            "../pens",
            "C:\\git\\pens",
            "C:/git/pens",
            "file:///srv/git/pens",
            "work:ada/pens.git",
            "git@localhost:ada/pens.git",
            "https://192.168.1.7/ada/pens",
            "ssh://git@nas.local/pens",
            "https://github.com",
            "https://github.com/",
            "https://github.com/../x",
            "",
        ] {
            assert_eq!(identity(address), None, "{address}");
        }
    }

    #[test]
    fn what_could_be_cloned_is_known() {
        for (text, expected) in [
            ("ada/pens", Some("https://github.com/ada/pens")),
            ("github.com/ada/pens", Some("https://github.com/ada/pens")),
            ("https://github.com/ada/pens.git", Some("https://github.com/ada/pens")),
            ("https://github.com/ada/pens/blob/main/README.md", Some("https://github.com/ada/pens")),
            (
                "https://raw.githubusercontent.com/ada/pens/main/README.md",
                Some("https://github.com/ada/pens"),
            ),
            ("git@gitlab.com:ada/pens.git", Some("https://gitlab.com/ada/pens")),
            ("https://git.example.org/ada/pens", Some("https://git.example.org/ada/pens")),
            ("pens.md", None),
            ("./ada/pens", None),
            ("/ada/pens", None),
            ("../pens", None),
            ("a/b/c", None),
            ("https://example.org/", None),
        ] {
            assert_eq!(repository(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn origin_counts_else_the_only_remote() {
        let remote_of = |text: &str| remote(text);
        let fork = "[remote \"fork\"]\n\turl = git@github.com:bob/pens.git\n";
        let origin = "[Remote \"origin\"]\n  URL = \"https://github.com/ada/pens\" ; mine\n\turl = https://b.example/x\n";
        assert_eq!(remote_of(fork).as_deref(), Some("github.com/bob/pens"));
        assert_eq!(remote_of(&format!("{fork}{origin}")).as_deref(), Some("github.com/ada/pens"));
        let other = "[remote \"other\"]\n\turl = https://github.com/eve/pens # hers\n";
        assert_eq!(remote_of(&format!("{fork}{other}")), None, "neither is the one");
        assert_eq!(
            remote_of("[core]\n\turl = https://github.com/a/b\n[branch \"x\"]\n\tremote = origin\n"),
            None
        );
    }
}
