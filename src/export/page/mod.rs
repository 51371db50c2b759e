//! A page that anyone can open: a single HTML file with the graph, its search and its pictures.
//!
//! The card map is HTML already, rendered by an auto-escaping template. Everything else is drawn by the page's own
//! script from the graph as JSON. The page loads nothing: its Content-Security-Policy allows its one style and one
//! script, by their hashes, and no network access.

mod data;
mod view;

use super::diagram;
use crate::export::{Link, Options};
use crate::graph::Graph;
use askama::Template;
use data_encoding::BASE64;
use sha2::{Digest as _, Sha256};
use std::io;

/// The page's own style and scripts; the first script queries the graph, the second draws it.
const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = concat!(include_str!("search.js"), "\n", include_str!("page.js"));

#[derive(Template)]
#[template(path = "page.html", config = "src/export/page/askama.toml")]
struct Page<'a> {
    language: &'a str,
    title: String,
    counts: String,
    style: &'static str,
    script: &'static str,
    style_hash: String,
    script_hash: String,
    data: String,
    centres: Vec<view::Centre>,
    links: Vec<&'a Link>,
    /// A heading with its links.
    link_lists: Vec<(&'a str, Vec<&'a Link>)>,
}

/// The HTML text for `graph`.
///
/// # Errors
///
/// If the template cannot be rendered, which would be a bug.
pub(super) fn page(graph: &Graph, options: &Options) -> io::Result<String> {
    let languages = options.languages();
    let map = diagram::cards(graph, &languages);
    let centres: Vec<view::Centre> =
        map.centres.iter().map(|centre| view::Centre::of(centre, &languages)).collect();
    let (title, counts) = match centres.as_slice() {
        [only] => (only.title.clone(), only.counts.clone()),
        _ => (options.stem.clone(), String::new()),
    };
    let page = Page {
        language: languages.first().copied().unwrap_or("en"),
        data: data::json(graph, &languages, &title),
        title,
        counts,
        style: STYLE,
        script: SCRIPT,
        style_hash: hash(STYLE),
        script_hash: hash(SCRIPT),
        centres,
        links: options.links.iter().filter(|link| link.under.is_none()).collect(),
        link_lists: link_lists(&options.links),
    };
    page.render().map_err(io::Error::other)
}

/// The links that have a heading, by heading; headings are in the order of their first links.
fn link_lists(links: &[Link]) -> Vec<(&str, Vec<&Link>)> {
    let mut lists: Vec<(&str, Vec<&Link>)> = Vec::new();
    for link in links {
        let Some(heading) = &link.under else { continue };
        match lists.iter_mut().find(|(known, _)| known == heading) {
            Some((_, list)) => list.push(link),
            None => lists.push((heading, vec![link])),
        }
    }
    lists
}

/// The hash that allows `text` in a Content-Security-Policy.
fn hash(text: &str) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(text.as_bytes())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;
    use crate::graph::{NodeKind, sample};

    fn data_of(html: &str) -> serde_json::Value {
        let start = html.find("<script type=\"application/json\" id=\"data\">").unwrap();
        let json = &html[start..];
        let json = &json[json.find('>').unwrap() + 1..];
        serde_json::from_str(&json[..json.find("</script>").unwrap()]).unwrap()
    }

    #[test]
    fn every_node_and_edge_is_in_the_page() {
        for graph in [Graph::new(), sample::graph(), large::graph(100)] {
            let data = data_of(&page(&graph, &Options::default().for_graph(&graph)).unwrap());
            assert_eq!(data["nodes"].as_array().unwrap().len(), graph.node_count());
            let edges =
                data["links"].as_array().unwrap().len() / 3 + data["mentions"].as_array().unwrap().len();
            assert_eq!(edges, graph.edge_count());
        }
    }

    #[test]
    fn nothing_from_a_list_becomes_markup_or_script() {
        let html = page(&sample::graph(), &Options::default()).unwrap();
        assert!(!html.contains("<g>&amp; |"), "the hostile title is escaped");
        assert_eq!(html.matches("<script").count(), 2);
        assert_eq!(html.matches("</script>").count(), 2);
        assert!(!SCRIPT.contains("</script") && !SCRIPT.contains("innerHTML") && !SCRIPT.contains("eval("));
    }

    #[test]
    fn links_of_whoever_serves_it_stand_on_the_first_view() {
        let link = |text: &str, under: Option<&str>| Link {
            href: format!("/to?{text}"),
            text: text.to_owned(),
            under: under.map(str::to_owned),
        };
        let links = vec![link("a", None), link("b", Some("More")), link("<c>", Some("More"))];
        let html = page(&sample::graph(), &Options { links, ..Options::default() }).unwrap();
        assert!(
            html.contains("<a href=\"/to?a\" dir=\"auto\">a</a>") && html.contains("<summary>More</summary>")
        );
        assert_eq!(html.matches("/to?").count(), 3);
        assert!(!html.contains("<c>"), "texts are escaped");
        assert!(!page(&sample::graph(), &Options::default()).unwrap().contains("<details"));
    }

    #[test]
    fn the_policy_allows_this_script_and_nothing_else() {
        let html = page(&sample::graph(), &Options::default()).unwrap();
        let policy = format!(
            "default-src 'none'; style-src '{}'; script-src '{}'; base-uri 'none'; form-action 'none'",
            hash(STYLE),
            hash(SCRIPT)
        );
        assert!(html.contains(&policy), "{}", &html[..600]);
        assert!(
            html.contains(&format!("<script>{SCRIPT}</script>"))
                && html.contains(&format!("<style>{STYLE}</style>"))
        );
        assert!(SCRIPT.len() < 80_000, "{}", SCRIPT.len());
    }

    #[test]
    fn discs_lie_within_that_of_their_topic() {
        let graph = large::graph(400);
        let data = data_of(&page(&graph, &Options::default()).unwrap());
        let disc = |at: usize| {
            let node = &data["nodes"][at];
            (node["x"].as_f64().unwrap(), node["y"].as_f64().unwrap(), node["r"].as_f64().unwrap())
        };
        let mut met = 0;
        for (at, node) in data["nodes"].as_array().unwrap().iter().enumerate() {
            let Some(parent) = node["p"].as_u64() else { continue };
            let ((x, y, r), (px, py, pr)) = (disc(at), disc(usize::try_from(parent).unwrap()));
            assert!((x - px).hypot(y - py) + r <= pr + 0.1, "{node}");
            met += 1;
        }
        assert!(met > graph.nodes_of(NodeKind::Resource).count());
    }
}
