//! The layout for the page's graph and for Gephi: each list and topic is a disc that contains the discs of its
//! topics and resources, so that a topic can be opened without moving anything.

use super::tree::{Container, Tree};
use crate::graph::{Graph, Node};
use std::collections::HashMap;

/// The radius of the disc around everything.
const WORLD: f64 = 1_000.0;
/// The gap around a disc, as a share of its radius.
const GAP: f64 = 0.08;
/// The angle between neighbours in a sunflower, in radians.
const GOLDEN: f64 = 2.399_963_229_728_653;

/// A disc and its parent.
#[derive(Clone, Copy, Debug)]
pub(in crate::export) struct Disc<'a> {
    pub(in crate::export) node: &'a Node,
    pub(in crate::export) parent: Option<&'a Node>,
    pub(in crate::export) x: f64,
    pub(in crate::export) y: f64,
    pub(in crate::export) r: f64,
}

/// The discs of all lists, topics and resources of `graph`.
pub(in crate::export) fn discs(graph: &Graph) -> Vec<Disc<'_>> {
    let tree = Tree::of(graph);
    let roots: Vec<Packed<'_>> = tree.lists().iter().map(|list| packed(&tree, *list)).collect();
    let world = around(None, roots);
    let mut discs = Vec::new();
    let scale = if world.r > 0.0 { WORLD / world.r } else { 1.0 };
    place(&world, None, (0.0, 0.0), scale, &mut discs);
    discs
}

/// A disc with its inner discs, which are placed relative to its centre.
struct Packed<'a> {
    node: Option<&'a Node>,
    x: f64,
    y: f64,
    r: f64,
    /// How much smaller the inner discs are now than when they were packed.
    scale: f64,
    inner: Vec<Packed<'a>>,
}

impl Packed<'_> {
    /// The same disc sized by how much it holds, so that a topic of forty resources is larger than one of ten,
    /// however deep either is nested.
    fn sized(mut self) -> Self {
        let r = (f64::from(u32::try_from(self.leaves()).unwrap_or(u32::MAX)) + 3.0).sqrt() * 2.0;
        self.scale = r / self.r;
        self.r = r;
        self
    }

    fn leaves(&self) -> usize {
        if self.inner.is_empty() { 1 } else { self.inner.iter().map(Packed::leaves).sum() }
    }
}

fn packed<'a>(tree: &Tree<'a>, at: Container<'a>) -> Packed<'a> {
    let mut inner: Vec<Packed<'a>> = tree.topics(at).iter().map(|topic| packed(tree, Some(topic))).collect();
    let leaves = sunflower(tree.resources(at));
    if !leaves.inner.is_empty() {
        if inner.is_empty() {
            return Packed { node: at, ..leaves }.sized();
        }
        inner.push(leaves.sized());
    }
    around(at, inner).sized()
}

/// Resources around a centre, the first in the list at the middle.
fn sunflower<'a>(resources: &[&'a Node]) -> Packed<'a> {
    let mut r: f64 = 1.0;
    let mut inner = Vec::with_capacity(resources.len());
    for (at, node) in resources.iter().enumerate() {
        let number = u32::try_from(at).map_or(0.0, f64::from);
        let (far, angle) = (2.05 * number.sqrt(), number * GOLDEN);
        r = r.max(far + 1.0);
        inner.push(Packed {
            node: Some(node),
            x: far * angle.cos(),
            y: far * angle.sin(),
            r: 0.85,
            scale: 1.0,
            inner: Vec::new(),
        });
    }
    Packed { node: None, x: 0.0, y: 0.0, r: r * (1.0 + GAP), scale: 1.0, inner }
}

/// The disc of `node` around `inner`, with the largest at the middle.
fn around<'a>(node: Option<&'a Node>, mut inner: Vec<Packed<'a>>) -> Packed<'a> {
    let mut order: Vec<usize> = (0..inner.len()).collect();
    order.sort_by(|a, b| inner[*b].r.total_cmp(&inner[*a].r).then(a.cmp(b)));
    let step = order.last().map_or(1.0, |at| inner[*at].r) * 0.3;
    let largest = order.first().map_or(1.0, |at| inner[*at].r);
    let mut placed = Placed::new(2.0 * largest * (1.0 + GAP));
    let (mut turn, mut before): (u32, f64) = (0, f64::INFINITY);
    for at in order {
        let r = inner[at].r;
        if r < before {
            // A smaller disc may fit where the larger ones did not: resume the search somewhat further in.
            turn -= turn / 3;
            before = r;
        }
        let (x, y) = loop {
            let far = step * f64::from(turn).sqrt();
            let angle = f64::from(turn) * GOLDEN;
            let (x, y) = (far * angle.cos(), far * angle.sin());
            if placed.has_room(x, y, r) {
                break (x, y);
            }
            turn += 1;
        };
        placed.add(x, y, r);
        (inner[at].x, inner[at].y) = (x, y);
    }
    let r = inner.iter().map(|disc| disc.x.hypot(disc.y) + disc.r).fold(1.0, f64::max);
    Packed { node, x: 0.0, y: 0.0, r: r * (1.0 + GAP), scale: 1.0, inner }
}

/// A circle: its centre and its radius.
type Circle = (f64, f64, f64);

/// The discs placed so far, by the grid cell of their centres.
struct Placed {
    /// Discs whose centres are farther apart than this cannot overlap.
    side: f64,
    squares: HashMap<(i64, i64), Vec<Circle>>,
}

impl Placed {
    fn new(side: f64) -> Self {
        Self { side, squares: HashMap::new() }
    }

    #[expect(clippy::cast_possible_truncation, reason = "a world is some thousand squares wide")]
    fn square(&self, x: f64, y: f64) -> (i64, i64) {
        ((x / self.side).floor() as i64, (y / self.side).floor() as i64)
    }

    fn add(&mut self, x: f64, y: f64, r: f64) {
        let square = self.square(x, y);
        self.squares.entry(square).or_default().push((x, y, r));
    }

    fn has_room(&self, x: f64, y: f64, r: f64) -> bool {
        let (column, row) = self.square(x, y);
        let near = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (column + dx, row + dy)));
        let mut discs = near.filter_map(|square| self.squares.get(&square)).flatten();
        discs.all(|(px, py, pr)| (x - px).hypot(y - py) >= (r + pr) * (1.0 + GAP))
    }
}

/// Turns relative positions into absolute ones.
fn place<'a>(
    packed: &Packed<'a>,
    parent: Option<&'a Node>,
    at: (f64, f64),
    scale: f64,
    discs: &mut Vec<Disc<'a>>,
) {
    let (x, y) = (at.0 + packed.x * scale, at.1 + packed.y * scale);
    if let Some(node) = packed.node {
        discs.push(Disc { node, parent, x, y, r: packed.r * scale });
    }
    for inner in &packed.inner {
        place(inner, packed.node.or(parent), (x, y), scale * packed.scale, discs);
    }
}

/// The discs by kind and IRI.
pub(in crate::export) fn by_node<'a>(
    discs: &'a [Disc<'a>],
) -> HashMap<(crate::graph::NodeKind, &'a str), &'a Disc<'a>> {
    discs.iter().map(|disc| ((disc.node.kind, disc.node.iri.as_str()), disc)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::diagram::large;

    #[test]
    fn neighbours_never_lie_on_each_other() {
        let graph = large::graph(2_000);
        let discs = discs(&graph);
        let mut by_parent: HashMap<&str, Vec<&Disc<'_>>> = HashMap::new();
        for disc in &discs {
            by_parent.entry(disc.parent.map_or("", |node| node.iri.as_str())).or_default().push(disc);
        }
        let mut pairs = 0;
        for siblings in by_parent.values() {
            for (at, one) in siblings.iter().enumerate() {
                for other in &siblings[at + 1..] {
                    assert!((one.x - other.x).hypot(one.y - other.y) >= one.r + other.r - 0.01);
                    pairs += 1;
                }
            }
        }
        assert!(pairs > 1_000, "{pairs}");
    }

    #[test]
    fn thousands_of_topics_take_no_time() {
        let discs: Vec<Packed<'_>> = (0..8_000)
            .map(|_| Packed { node: None, x: 0.0, y: 0.0, r: 1.0, scale: 1.0, inner: Vec::new() })
            .collect();
        let begun = std::time::Instant::now();
        let r = around(None, discs).r;
        // They fill about half of the disc around them.
        assert!(r < 160.0, "{r}");
        assert!(begun.elapsed().as_secs() < 5, "{:?}", begun.elapsed());
    }
}
