//! Pictures as readers see them: Graphviz renders them, and the result is measured.
//!
//! No two boxes overlap, no line crosses a box it does not belong to, no text leaves its box, few lines cross each
//! other, and everything fits on a page at a readable size.

mod reading;

use listgraph::export::{Detail, Format, Options, topics_named};
use listgraph::graph::{Contents, Graph, NodeKind};
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// 3,000 px at 96 dpi, in points; and 10 px.
const LARGEST: f64 = 2_250.0;
const SMALLEST: f64 = 7.5;
/// The largest share of pairs of lines that may cross.
const CROSSINGS: f64 = 0.05;

/// The lists whose pictures are measured.
const LISTS: [&str; 10] = [
    "avelino__awesome-go",
    "public-apis__public-apis",
    "liguodongiot__llm-action",
    "sindresorhus__awesome-nodejs",
    "EbookFoundation__free-programming-books",
    "xlite-dev__Awesome-LLM-Inference",
    "taishi-i__awesome-japanese-nlp-resources",
    "codecrafters-io__build-your-own-x",
    "jaywcjlove__awesome-mac",
    "timqian__chinese-independent-blogs",
];

#[derive(Clone, Copy, Debug)]
struct Area {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Area {
    fn of(points: &[(f64, f64)]) -> Self {
        let fold = |pick: fn(&(f64, f64)) -> f64, best: fn(f64, f64) -> f64| {
            points.iter().map(pick).reduce(best).expect("a point")
        };
        Self {
            left: fold(|p| p.0, f64::min),
            top: fold(|p| p.1, f64::min),
            right: fold(|p| p.0, f64::max),
            bottom: fold(|p| p.1, f64::max),
        }
    }

    fn shrunk(self, by: f64) -> Self {
        Self { left: self.left + by, top: self.top + by, right: self.right - by, bottom: self.bottom - by }
    }

    fn holds(self, (x, y): (f64, f64)) -> bool {
        x > self.left && x < self.right && y > self.top && y < self.bottom
    }

    fn holds_in_ellipse(self, (x, y): (f64, f64)) -> bool {
        let half = ((self.right - self.left) / 2.0, (self.bottom - self.top) / 2.0);
        let far = ((x - self.left - half.0) / half.0, (y - self.top - half.1) / half.1);
        far.0 * far.0 + far.1 * far.1 < 1.0
    }

    fn meets(self, other: Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }
}

/// A text: its start or centre, approximate width and size.
#[derive(Debug)]
struct Text {
    left: f64,
    right: f64,
    y: f64,
    size: f64,
    text: String,
}

#[derive(Debug, Default)]
struct Group {
    class: String,
    title: String,
    points: Vec<(f64, f64)>,
    /// Whether it is an ellipse, whose corners are none of it.
    is_round: bool,
    line: Vec<(f64, f64)>,
    texts: Vec<Text>,
}

/// A rendering by Graphviz.
struct Drawing {
    width: f64,
    height: f64,
    groups: Vec<Group>,
    links: Vec<String>,
}

impl Drawing {
    fn nodes(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.class.starts_with("node") && !group.points.is_empty())
    }

    fn edges(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.class.starts_with("edge") && !group.line.is_empty())
    }

    fn read(svg: &str) -> Self {
        let mut reader = quick_xml::Reader::from_str(svg);
        let mut drawing = Self { width: 0.0, height: 0.0, groups: Vec::new(), links: Vec::new() };
        let mut open: Option<(f64, f64, String)> = None;
        let mut in_title = false;
        loop {
            match reader.read_event().expect("XML") {
                Event::Start(start) | Event::Empty(start) => {
                    in_title = start.name().as_ref() == b"title";
                    drawing.element(&start, &mut open);
                }
                Event::Text(text) => {
                    let text = text.unescape().expect("text").into_owned();
                    let Some(group) = drawing.groups.last_mut() else { continue };
                    if in_title {
                        group.title = text;
                    } else if let Some((x, y, style)) = open.take() {
                        group.texts.push(measured(x, y, &style, text));
                    }
                }
                Event::End(_) => in_title = false,
                Event::Eof => return drawing,
                _ => {}
            }
        }
    }

    fn element(&mut self, start: &BytesStart<'_>, open: &mut Option<(f64, f64, String)>) {
        let get = |name: &str| {
            let attribute = start.try_get_attribute(name).expect("an attribute");
            attribute.map(|value| value.unescape_value().expect("a value").into_owned()).unwrap_or_default()
        };
        let number = |name: &str| get(name).trim_end_matches("pt").parse().unwrap_or(0.0);
        match start.name().as_ref() {
            b"svg" => (self.width, self.height) = (number("width"), number("height")),
            b"g" if !get("class").is_empty() => {
                self.groups.push(Group { class: get("class"), ..Group::default() });
            }
            // An `a` without an address only has a tooltip.
            b"a" => self.links.extend(Some(get("xlink:href")).filter(|link| !link.is_empty())),
            b"text" => {
                let style = format!("{} {}", get("text-anchor"), get("font-size"));
                *open = Some((number("x"), number("y"), style));
            }
            b"polygon" | b"polyline" => {
                let points = pairs(&get("points"));
                self.groups.last_mut().expect("a group").points.extend(points);
            }
            b"ellipse" => {
                let ((x, y), (rx, ry)) = ((number("cx"), number("cy")), (number("rx"), number("ry")));
                let group = self.groups.last_mut().expect("a group");
                group.points.extend([(x - rx, y - ry), (x + rx, y + ry)]);
                group.is_round = true;
            }
            b"path" => {
                let group = self.groups.last_mut().expect("a group");
                let points = pairs(&get("d").replace(['M', 'C'], " "));
                if group.class.starts_with("edge") {
                    group.line = curve(&points)
                } else {
                    group.points.extend(points)
                }
            }
            _ => {}
        }
    }
}

fn pairs(text: &str) -> Vec<(f64, f64)> {
    let pair = |pair: &str| {
        let (x, y) = pair.split_once(',')?;
        Some((x.parse().ok()?, y.parse().ok()?))
    };
    text.split_whitespace().filter_map(pair).collect()
}

/// Points along a chain of cubic curves.
fn curve(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut all = vec![points[0]];
    for at in (0..points.len() - 1).step_by(3) {
        let [a, b, c, d] = [points[at], points[at + 1], points[at + 2], points[at + 3]];
        for step in 1..=24 {
            let t = f64::from(step) / 24.0;
            let u = 1.0 - t;
            let mix = |a: f64, b: f64, c: f64, d: f64| {
                u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d
            };
            all.push((mix(a.0, b.0, c.0, d.0), mix(a.1, b.1, c.1, d.1)));
        }
    }
    all
}

/// A text with its minimum width: half an em per letter, one per Han character.
fn measured(x: f64, y: f64, style: &str, text: String) -> Text {
    let (anchor, size) = style.split_once(' ').expect("both");
    let size: f64 = size.parse().expect("a size");
    let em: f64 = text.chars().map(|c| if ('\u{2E80}'..'\u{A000}').contains(&c) { 1.0 } else { 0.42 }).sum();
    let width = em * size;
    let left = match anchor {
        "middle" => x - width / 2.0,
        "end" => x - width,
        _ => x,
    };
    Text { left, right: left + width, y, size, text }
}

/// The faults of a drawing.
fn faults(drawing: &Drawing) -> Vec<String> {
    let mut faults = Vec::new();
    if drawing.width > LARGEST || drawing.height > LARGEST {
        faults.push(format!("{} × {} pt is too large", drawing.width, drawing.height));
    }
    let boxes: Vec<(&Group, Area)> = drawing.nodes().map(|node| (node, Area::of(&node.points))).collect();
    for (at, (one, area)) in boxes.iter().enumerate() {
        for (other, its) in &boxes[at + 1..] {
            if area.shrunk(0.5).meets(its.shrunk(0.5)) {
                faults.push(format!("{} lies on {}", one.title, other.title));
            }
        }
        for text in &one.texts {
            if text.size < SMALLEST {
                faults.push(format!("`{}` is {} pt", text.text, text.size));
            }
            let out = text.left < area.left - 1.0 || text.right > area.right + 1.0;
            if out || text.y < area.top || text.y > area.bottom {
                faults.push(format!("`{}` leaves {}", text.text, one.title));
            }
        }
    }
    for edge in drawing.edges() {
        let (from, to) = edge.title.split_once("->").expect("two ends");
        let end = |name: &str| name.split(':').next().unwrap_or_default().to_owned();
        let ends = [end(from), end(to)];
        let foreign = boxes.iter().filter(|(node, _)| !ends.contains(&node.title));
        for (node, area) in foreign {
            let area = area.shrunk(0.5);
            let inside = if node.is_round { Area::holds_in_ellipse } else { Area::holds };
            if edge.line.iter().any(|point| inside(area, *point)) {
                faults.push(format!("{} runs through {}", edge.title, node.title));
            }
        }
    }
    let share = crossings(drawing);
    if share > CROSSINGS {
        faults.push(format!("{:.0} % of the lines cross", share * 100.0));
    }
    faults
}

/// The share of pairs of lines that cross.
fn crossings(drawing: &Drawing) -> f64 {
    let lines: Vec<&[(f64, f64)]> = drawing.edges().map(|edge| edge.line.as_slice()).collect();
    let crosses = |one: &[(f64, f64)], other: &[(f64, f64)]| {
        one.windows(2).any(|a| other.windows(2).any(|b| cross((a[0], a[1]), (b[0], b[1]))))
    };
    let crossing = lines
        .iter()
        .enumerate()
        .filter(|(at, one)| lines.iter().enumerate().any(|(other, line)| other != *at && crosses(one, line)));
    crossing.count() as f64 / lines.len().max(1) as f64
}

type Segment = ((f64, f64), (f64, f64));

/// Whether two segments cross, not counting their ends.
fn cross((a, b): Segment, (c, d): Segment) -> bool {
    let side =
        |p: (f64, f64), q: (f64, f64), r: (f64, f64)| (q.0 - p.0) * (r.1 - p.1) - (q.1 - p.1) * (r.0 - p.0);
    let least = 1e-6;
    side(a, b, c) * side(a, b, d) < -least && side(c, d, a) * side(c, d, b) < -least
}

/// Graphviz's rendering of `dot`; `None` if Graphviz is not installed.
fn drawn(dot: &[u8]) -> Option<String> {
    let child = Command::new("dot")
        .arg("-Tsvg")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        reading::skipped("pictures are not measured: `dot` (Graphviz) is not installed");
        return None;
    };
    let mut stdin = child.stdin.take().expect("a pipe");
    let text = dot.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&text));
    let output = child.wait_with_output().expect("it ends");
    writer.join().expect("it is written").expect("it is taken");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
    Some(String::from_utf8(output.stdout).expect("UTF-8"))
}

/// The drawing of `graph`; `None` without Graphviz.
fn picture(graph: &Graph, options: &Options) -> Option<Drawing> {
    let files = reading::exported(graph, Format::Dot, options).files;
    Some(Drawing::read(&drawn(files.values().next().expect("a file"))?))
}

/// Asserts that the picture of `graph` has no faults.
fn good(what: &str, graph: &Graph, options: &Options) -> Option<Drawing> {
    let drawing = picture(graph, options)?;
    let faults = faults(&drawing);
    assert!(faults.is_empty(), "{what}:\n  {}", faults.join("\n  "));
    Some(drawing)
}

/// The lists of the repository and the shared ones.
fn lists() -> Vec<(String, Graph)> {
    let own = [reading::SHOWCASE, reading::SECOND, "tests/lists/pens"];
    let mut all: Vec<(String, Graph)> =
        own.iter().map(|path| ((*path).to_owned(), reading::graph(path))).collect();
    if let Some(folder) = reading::shared("corpus/lists") {
        all.extend(LISTS.iter().map(|name| ((*name).to_owned(), reading::read(&[&folder.join(name)]).graph)));
    }
    if let Some(seed) = reading::shared("seed") {
        all.push(("the seed".into(), reading::read(&[&seed]).graph));
    }
    all
}

#[test]
fn card_maps_fit_a_page_and_nothing_lies_in_the_way() {
    let options = Options { detail: Detail::Overview, ..Options::default() };
    for (name, graph) in lists() {
        let Some(drawing) = good(&name, &graph, &options) else { return };
        let cards = drawing.nodes().filter(|node| node.title.starts_with("card")).count();
        assert!((1..=24).contains(&cards), "{name}: {cards} cards");
        assert_eq!(drawing.edges().count(), cards, "{name}: each card hangs on its list");
        balanced(&name, &drawing);
    }
}

/// Asserts that cards are in list order, the first half on the left, both sides of about the same height.
fn balanced(name: &str, drawing: &Drawing) {
    let cards: Vec<(usize, Area)> = drawing
        .nodes()
        .filter_map(|node| Some((node.title.strip_prefix("card")?.parse().ok()?, Area::of(&node.points))))
        .collect();
    let middle = drawing.width / 2.0;
    let (left, right): (Vec<_>, Vec<_>) = cards.iter().partition(|(_, area)| area.left < middle);
    let height = |side: &[&(usize, Area)]| side.iter().map(|(_, area)| area.bottom - area.top).sum::<f64>();
    let tallest = cards.iter().map(|(_, area)| area.bottom - area.top).fold(0.0, f64::max);
    assert!((height(&left) - height(&right)).abs() <= tallest * 1.5, "{name}: the sides are uneven");
    for mut side in [left, right] {
        side.sort_by(|a, b| a.1.top.total_cmp(&b.1.top));
        assert!(side.is_sorted_by_key(|(number, _)| number), "{name}: not in the list's order");
    }
}

/// The drawings of both lists together, of a list without topics, and of an empty graph.
#[test]
fn odd_graphs_are_drawn_well_too() {
    let options = Options { detail: Detail::Overview, ..Options::default() };
    let both = reading::read(&[Path::new(reading::SHOWCASE), Path::new(reading::SECOND)]).graph;
    if good("two lists", &both, &options).is_none() {
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("README.md");
    for text in [
        "",
        "# A\n\n- [b](https://b.example)\n",
        "- [b](https://b.example)\n\n# T\n\n- [c](https://c.example)\n",
    ] {
        std::fs::write(&path, text).expect("a list");
        good(text, &reading::read(&[&path]).graph, &options);
    }
}

/// Titles and addresses with markup stay text; only web addresses are links.
#[test]
fn a_hostile_list_is_only_text() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("README.md");
    let list = "# <b>A</b>&amp;\n\n## \"T\\N\" <script>\n\n- [x < y & \"z\" \\G](https://a.example/?a=<b>&c=\"d\") - by `d`\n- [j](javascript:alert(1))\n- [data](data:text/html,x)\n";
    std::fs::write(&path, list).expect("a list");
    let graph = reading::read(&[&path]).graph;
    for detail in [Detail::Overview, Detail::Full] {
        let Some(drawing) = good("hostile", &graph, &Options { detail, ..Options::default() }) else {
            return;
        };
        assert!(!drawing.links.is_empty());
        assert!(drawing.links.iter().all(|link| link.starts_with("https://")), "{:?}", drawing.links);
    }
}

/// A map of frameworks and authors has no box on another, and no line through a foreign one.
#[test]
fn maps_of_frameworks_and_authors_are_true() {
    let options = Options { detail: Detail::Map, ..Options::default() };
    let mut met = 0;
    for (name, graph) in lists() {
        let Some(drawing) = picture(&graph, &options) else { return };
        let mut faults = faults(&drawing);
        // Where forces lay things out some lines cross; none is hidden by that.
        faults.retain(|fault| !fault.ends_with("of the lines cross"));
        assert!(faults.is_empty(), "{name}:\n  {}", faults.join("\n  "));
        let things = drawing.nodes().count();
        assert!(things <= 40, "{name}: {things}");
        met += usize::from(things > 10);
    }
    assert!(met > 0, "some have many");
}

/// Up to 150 resources stand in their topics, with what they lead to in their boxes: no line, no fan.
#[test]
fn whole_pictures_of_usual_lists_have_no_fans() {
    let graph = reading::graph(reading::SHOWCASE);
    let topic = topics_named(&graph, "LLM 推理")[0];
    for (options, resources) in [
        (Options { detail: Detail::Full, ..Options::default() }, graph.nodes_of(NodeKind::Resource).count()),
        (
            Options { topic: Some(topic.iri.to_string()), ..Options::default() },
            Contents::of(&graph).count(topic),
        ),
    ] {
        let Some(drawing) = picture(&graph, &options) else { return };
        assert_eq!(drawing.edges().count(), 0);
        let drawn = drawing.nodes().filter(|node| node.title.starts_with("resource")).count();
        assert_eq!(drawn, resources);
        let mut faults = faults(&drawing);
        // As many resources as these need more than a page.
        faults.retain(|fault| !fault.ends_with("is too large"));
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
}

/// The README's pictures show what the committed `.dot` files say, whatever release of Graphviz drew them.
#[test]
fn the_pictures_of_the_readme_are_of_the_committed_dot() {
    let link = regex::Regex::new(r#"(?:HREF|URL)="([^"]*)""#).expect("a pattern");
    for name in ["llm-stack", "llm-stack-map", "llm-stack-topic"] {
        let read = |ending| {
            std::fs::read_to_string(format!("exports/{name}.{ending}")).expect("the committed export")
        };
        let (dot, svg) = (read("dot"), read("svg"));
        let links: BTreeSet<&str> =
            link.captures_iter(&dot).map(|found| found.get(1).expect("an address").as_str()).collect();
        assert!(links.len() > 10, "{name} has links: {links:?}");
        let missing: Vec<_> =
            links.iter().filter(|link| !svg.contains(&format!("xlink:href=\"{link}\""))).collect();
        assert!(missing.is_empty(), "draw it anew with `exports/pictures.sh`: {missing:?}");
        let Some(now) = drawn(dot.as_bytes()) else { return };
        let titles = |svg: &str| -> BTreeSet<String> {
            let drawing = Drawing::read(svg);
            drawing.nodes().chain(drawing.edges()).map(|group| group.title.clone()).collect()
        };
        assert_eq!(titles(&svg), titles(&now), "draw {name} anew with `exports/pictures.sh`");
    }
}
