//! The licence that a list states for itself: in a licence section, or on a badge.

use crate::iri::Iri;
use crate::vocabulary::words;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The namespace of licence IRIs.
const SPDX: &str = "https://spdx.org/licenses/";
/// The names and addresses of licences, in lower case.
static NAMES: LazyLock<&[words::Word]> = LazyLock::new(|| words::all("list-licence"));
/// Headings of licence sections.
static HEADINGS: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let headings = words::all("about-heading").iter().filter(|word| word.meaning == "licence");
    headings.map(|word| word.word).collect()
});
/// How many lines of a licence section are read.
const LINES: usize = 12;

/// The licences that `text` states for itself.
pub(super) fn stated(text: &str) -> BTreeSet<Iri> {
    let mut licences = BTreeSet::new();
    let mut left = 0;
    for line in text.lines() {
        let lower = line.to_lowercase();
        if let Some(heading) = lower.strip_prefix('#') {
            left = if is_about_licence(heading) { LINES } else { 0 };
        } else if left > 0 {
            left -= 1;
            licences.extend(named(&lower));
        } else if lower.contains("[![") && is_about_licence_badge(&lower) {
            // Only the address identifies the licence; the badge text may be anything.
            let addresses = lower.split("](").skip(1).filter_map(|part| part.split(')').next());
            licences.extend(addresses.flat_map(named).collect::<Vec<_>>());
        }
    }
    licences
}

fn is_about_licence(heading: &str) -> bool {
    let bare = heading.trim_matches(|c: char| !c.is_alphanumeric());
    HEADINGS.iter().any(|known| {
        let is_word = |part: &str| part.trim_matches(|c: char| !c.is_alphanumeric()) == *known;
        bare == *known || bare.split([' ', '(', '（', '/']).any(is_word)
    })
}

fn is_about_licence_badge(line: &str) -> bool {
    ["licence", "license", "creativecommons.org", "cc0"].iter().any(|word| line.contains(word))
}

/// The licences that a lower-case line names as whole words.
fn named(line: &str) -> impl Iterator<Item = Iri> {
    let is_named = |word: &&words::Word| {
        line.match_indices(word.word).any(|(at, found)| {
            let ends = [line[..at].chars().next_back(), line[at + found.len()..].chars().next()];
            !ends.iter().flatten().any(|c| c.is_ascii_alphanumeric())
        })
    };
    NAMES.iter().filter(is_named).map(|word| Iri::within(SPDX, word.meaning)).collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_or_a_badge_states_it() {
        for (text, expected) in [
            (
                "## 许可 (License)\n\n本清单以 [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/) 发布。",
                "CC0-1.0",
            ),
            (
                "# L\n\n[![License: CC0](https://img.shields.io/badge/licence-CC0-blue.svg)](https://creativecommons.org/publicdomain/zero/1.0/)\n",
                "CC0-1.0",
            ),
            ("## Licence\n\nThis list is under the MIT License.\n", "MIT"),
            (
                "### License\n\n[![CC BY-SA](x.svg)](https://creativecommons.org/licenses/by-sa/4.0/)\n",
                "CC-BY-SA-4.0",
            ),
        ] {
            let licences: Vec<String> = stated(text).into_iter().map(|iri| iri.to_string()).collect();
            assert_eq!(licences, [format!("{SPDX}{expected}")], "{text}");
        }
        for text in [
            "## Tools\n\n- [x](https://x.example) - under the MIT License\n",
            "## License\n\nSee LICENSE.\n",
            "",
        ] {
            assert!(stated(text).is_empty(), "{text}");
        }
    }
}
