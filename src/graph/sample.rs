//! A small graph with every kind of node and edge, and with strings that break exporters.

use super::{Edge, EdgeKind, Graph, Node, NodeKind, Property, Value};
use crate::iri::{Iri, Mint};

/// Text that breaks naive escaping in our formats.
pub(crate) const HOSTILE: &str =
    "a \"b\" 'c' \\ \\n `d` $e {f} <g>&amp; | ; # [[h]] %% \u{7}\u{202E}x\u{1F600} =1+1";

fn text(text: &str) -> Value {
    Value::text(text, None)
}

/// The graph.
pub(crate) fn graph() -> Graph {
    let mint = Mint::default();
    let mut graph = Graph::new();
    let list = mint.list("sample");
    graph.add(
        Node::new(NodeKind::List, list.clone())
            .with(Property::Name, Value::text("Sample", Some("en")))
            .with(Property::File, text(&format!("README.md@{}", "ab".repeat(32)))),
    );
    let above = mint.topic("sample", ["LLM训练"]);
    let below = mint.topic("sample", ["LLM训练", "原理"]);
    for (iri, names, position) in
        [(&above, [("LLM训练", "zh-hans"), ("Training", "en")], 1), (&below, [("原理", "zh-hans"); 2], 1)]
    {
        let mut node =
            Node::new(NodeKind::Topic, iri.clone()).with(Property::Position, Value::Integer(position));
        for (name, tag) in names {
            node = node.with(Property::Name, Value::text(name, Some(tag)));
        }
        graph.add(node.with(Property::Line, Value::Integer(3)));
        graph.connect(iri, Edge::new(EdgeKind::InList), &list);
    }
    graph.connect(&below, Edge::new(EdgeKind::Broader), &above);
    things(&mut graph, &mint);
    let document = mint.document("sample", "README.md", &"ab".repeat(32));
    let resources = resources(&mut graph);
    for (at, iri) in resources.iter().enumerate() {
        let at = at as u64 + 1;
        let mention = Edge::new(EdgeKind::ListedIn)
            .named(mint.mention("sample", "README.md", "llm训练/原理", iri, "title", 1))
            .with(Property::Name, Value::text(HOSTILE, Some("en")))
            .with(Property::Description, Value::text("多行\n描述", Some("zh-hans")))
            .with(Property::Topic, Value::Iri(below.clone()))
            .with(Property::Document, Value::Iri(document.clone()))
            .with(Property::RawUrl, text(&format!("{iri}|raw")))
            .with(Property::HeadingPath, text("LLM训练 > 原理"))
            .with(Property::Rule, text("title: link-text"))
            .with(Property::Position, Value::Integer(at))
            .with(Property::Line, Value::Integer(10 + at))
            .with(Property::Archived, Value::Bool(true))
            .with(Property::Stars, Value::Integer(505));
        graph.connect(iri, mention, &list);
        graph.connect(iri, Edge::new(EdgeKind::About), &below);
        let part = Edge::new(EdgeKind::PartOf)
            .with(Property::Position, Value::Integer(at))
            .with(Property::PartLabel, text("（一）"));
        graph.connect(iri, part, &mint.series("zhihu", "_", "深入理解"));
        graph.connect(iri, Edge::new(EdgeKind::AuthoredBy), &mint.account("github", "karpathy"));
        graph.connect(iri, Edge::new(EdgeKind::PublishedOn), &mint.site("github"));
        graph.connect(iri, Edge::new(EdgeKind::Mentions), &mint.framework("pytorch"));
    }
    connect_rest(&mut graph, &mint, &resources);
    graph
}

fn connect_rest(graph: &mut Graph, mint: &Mint, resources: &[Iri]) {
    let related = Edge::new(EdgeKind::Related).with(Property::Role, text("code"));
    graph.connect(&resources[0], related, &resources[1]);
    graph.connect(&resources[1], Edge::new(EdgeKind::ProbablyBy), &mint.author_name("zhihu", "罗西的思考"));
    graph.connect(&resources[1], Edge::new(EdgeKind::Implements), &mint.framework("pytorch"));
    graph.connect(&mint.topic("sample", ["LLM训练"]), Edge::new(EdgeKind::Focus), &mint.framework("pytorch"));
    let other = mint.list("other");
    graph
        .add(Node::new(NodeKind::List, other.clone()).with(Property::Name, Value::text("Other", Some("en"))));
    graph.connect(&other, Edge::new(EdgeKind::TranslationOf), &mint.list("sample"));
}

fn things(graph: &mut Graph, mint: &Mint) {
    graph.add(
        Node::new(NodeKind::Author, mint.account("github", "karpathy"))
            .with(Property::Name, text("karpathy"))
            .with(Property::Kind, text("account"))
            .with(Property::Identifier, text("github:karpathy"))
            .with(Property::Url, Value::Iri(Iri::parse("https://github.com/karpathy").unwrap())),
    );
    graph.add(
        Node::new(NodeKind::Author, mint.author_name("zhihu", "罗西的思考"))
            .with(Property::Name, text("罗西的思考")),
    );
    graph.add(
        Node::new(NodeKind::Framework, mint.framework("pytorch"))
            .with(Property::Name, Value::text("PyTorch", Some("en")))
            .with(Property::AltLabel, text("Py Torch"))
            .with(Property::Kind, text("framework"))
            .with(Property::Url, Value::Iri(Iri::parse("https://pytorch.org").unwrap()))
            .with(
                Property::SameAs,
                Value::Iri(Iri::parse("http://www.wikidata.org/entity/Q47509047").unwrap()),
            ),
    );
    graph.add(
        Node::new(NodeKind::Site, mint.site("github"))
            .with(Property::Name, Value::text("GitHub", Some("en")))
            .with(Property::Url, Value::Iri(Iri::parse("https://github.com").unwrap())),
    );
    graph.add(
        Node::new(NodeKind::Series, mint.series("zhihu", "_", "深入理解"))
            .with(Property::Name, Value::text("深入理解", Some("zh-hans"))),
    );
}

fn resources(graph: &mut Graph) -> Vec<Iri> {
    let iris = ["https://github.com/a/b", "https://example.org/x?y=1&z=2#/r", "https://例え.example/路径"];
    iris.iter()
        .enumerate()
        .map(|(at, iri)| {
            let iri = Iri::parse(iri).unwrap();
            let kind = if at == 0 { "repository" } else { "article" };
            graph.add(
                Node::new(NodeKind::Resource, iri.clone())
                    .with(Property::Name, Value::text(HOSTILE, Some("en")))
                    .with(Property::Name, Value::text("标题", Some("zh-hans")))
                    .with(Property::Url, Value::Iri(iri.clone()))
                    .with(Property::Kind, text(kind))
                    .with(Property::Language, text("zh-hans"))
                    .with(Property::Identifier, text("github:a/b")),
            );
            iri
        })
        .collect()
}
