//! Where everything lies in the page's graph: each list and topic is a disc that holds the discs of
//! its topics and resources, so that a topic can be opened without moving anything.

use crate::export::diagram::{Place, Tree};
use crate::graph::{Graph, Node};
use std::collections::HashMap;

/// The radius of the disc around everything.
const WORLD: f64 = 1_000.0;
/// The gap around a disc, as a share of its radius.
const GAP: f64 = 0.08;
/// The angle between neighbours in a sunflower, in radians.
const GOLDEN: f64 = 2.399_963_229_728_653;

/// A disc and what holds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Disc<'a> {
    pub(super) node: &'a Node,
    pub(super) parent: Option<&'a Node>,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) r: f64,
}

/// The discs of all lists, topics and resources of `graph`.
pub(super) fn discs(graph: &Graph) -> Vec<Disc<'_>> {
    let tree = Tree::of(graph);
    let roots: Vec<Packed<'_>> = tree.lists().iter().map(|list| packed(&tree, *list)).collect();
    let world = around(None, roots);
    let mut discs = Vec::new();
    let scale = if world.r > 0.0 { WORLD / world.r } else { 1.0 };
    place(&world, None, (0.0, 0.0), scale, &mut discs);
    discs
}

/// A disc with those in it, which lie relative to its centre.
struct Packed<'a> {
    node: Option<&'a Node>,
    x: f64,
    y: f64,
    r: f64,
    /// How much smaller those in it are than they were when they were packed.
    scale: f64,
    inner: Vec<Packed<'a>>,
}

impl Packed<'_> {
    /// The same disc in the size that fits how much it holds, so that a topic of forty resources is
    /// larger than one of ten, however deep either of them is.
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

fn packed<'a>(tree: &Tree<'a>, at: Place<'a>) -> Packed<'a> {
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

/// Resources around a centre, the first of the list in the middle.
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

/// The disc of `node` around `inner`, of which the largest lies in the middle.
fn around<'a>(node: Option<&'a Node>, mut inner: Vec<Packed<'a>>) -> Packed<'a> {
    let mut order: Vec<usize> = (0..inner.len()).collect();
    order.sort_by(|a, b| inner[*b].r.total_cmp(&inner[*a].r).then(a.cmp(b)));
    let step = order.last().map_or(1.0, |at| inner[*at].r) * 0.3;
    let mut placed: Vec<(f64, f64, f64)> = Vec::with_capacity(inner.len());
    let mut turn: u32 = 0;
    for at in order {
        let r = inner[at].r;
        // Everything further in was too narrow for larger discs: look a little inwards, then out.
        turn -= turn / 3;
        let (x, y) = loop {
            let far = step * f64::from(turn).sqrt();
            let angle = f64::from(turn) * GOLDEN;
            let (x, y) = (far * angle.cos(), far * angle.sin());
            let is_free = |(px, py, pr): &(f64, f64, f64)| (x - px).hypot(y - py) >= (r + pr) * (1.0 + GAP);
            if placed.iter().all(is_free) {
                break (x, y);
            }
            turn += 1;
        };
        placed.push((x, y, r));
        (inner[at].x, inner[at].y) = (x, y);
    }
    let r = inner.iter().map(|disc| disc.x.hypot(disc.y) + disc.r).fold(1.0, f64::max);
    Packed { node, x: 0.0, y: 0.0, r: r * (1.0 + GAP), scale: 1.0, inner }
}

/// Turns relative places into absolute ones.
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
pub(super) fn by_node<'a>(discs: &'a [Disc<'a>]) -> HashMap<(crate::graph::NodeKind, &'a str), &'a Disc<'a>> {
    discs.iter().map(|disc| ((disc.node.kind, disc.node.iri.as_str()), disc)).collect()
}
