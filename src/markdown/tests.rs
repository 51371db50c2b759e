//! Small documents and their trees.

use super::*;

/// The tree in one line: enough to see its shape.
fn shape(blocks: &[Block<'_>]) -> String {
    blocks.iter().map(|block| one(&block.kind)).collect::<Vec<_>>().join(" ")
}

fn one(kind: &BlockKind<'_>) -> String {
    match kind {
        BlockKind::Heading { level, content } => format!("h{level}{}", inline(content)),
        BlockKind::Paragraph(pieces) => format!("p{}", inline(pieces)),
        BlockKind::Summary(pieces) => format!("summary{}", inline(pieces)),
        BlockKind::List(items) => {
            let items: Vec<_> = items.iter().map(|item| format!("li<{}>", shape(&item.blocks))).collect();
            format!("ul({})", items.join(" "))
        }
        BlockKind::Table(rows) => {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| {
                    row.iter()
                        .map(|cell| {
                            format!("{}{}", if cell.is_header { "th" } else { "td" }, inline(&cell.content))
                        })
                        .collect::<Vec<_>>()
                        .join("")
                })
                .collect();
            format!("table({})", rows.join(" / "))
        }
        BlockKind::Quote(blocks) => format!("quote({})", shape(blocks)),
        BlockKind::Details(blocks) => format!("details({})", shape(blocks)),
        BlockKind::Footnote(blocks) => format!("footnote({})", shape(blocks)),
        BlockKind::Code => "code".into(),
        BlockKind::Rule => "hr".into(),
    }
}

fn inline(pieces: &[Inline<'_>]) -> String {
    let parts: Vec<String> = pieces
        .iter()
        .map(|piece| match &piece.kind {
            InlineKind::Text(text) => text.to_string(),
            InlineKind::Code(text) => format!("`{text}`"),
            InlineKind::Link(link) => {
                let images = "!".repeat(link.images.len());
                let mark = if link.form == LinkForm::Repaired { "?" } else { "" };
                format!("{{{images}{mark}{}→{}}}", link.text, link.address)
            }
            InlineKind::Image(image) => format!("!{}", image.alt),
            InlineKind::SoftBreak => "⏎".into(),
            InlineKind::HardBreak => "⏎⏎".into(),
        })
        .collect();
    format!("[{}]", parts.concat())
}

#[test]
fn markdown_and_html_become_the_same_tree() {
    for (text, expected) in [
        ("# A\n\n- [b](c) - d", "h1[A] ul(li<p[{b→c} - d]>)"),
        ("<ul><li><a href=\"c\">b</a> - d<li>e</ul>", "ul(li<p[{b→c} - d]> li<p[e]>)"),
        ("|a|b|\n|-|-|\n|c|[d](e)|", "table(th[a]th[b] / td[c]td[{d→e}])"),
        ("<table>\n<tr><th>a</th>\n\n    <td><a href='e'>d</a></td></tr>\n</table>", "table(th[a]td[{d→e}])"),
        ("- <b><a href=\"u\">T</a></b> (⭐ 1) - d <br> x", "ul(li<p[{T→u} (⭐ 1) - d ⏎⏎ x]>)"),
        (
            "<details><summary>S <a href=\"u\">t</a></summary>\n\n- [a](b)\n\n</details>\n\nx",
            "details(summary[S {t→u}] ul(li<p[{a→b}]>)) p[x]",
        ),
        ("[![i](j)](k) [r]\n\n[r]: s", "p[{!→k} {r→s}]"),
        ("> q\n\n```\nhttps://x.example\n```\n---", "quote(p[q]) code hr"),
        ("<!-- [a](https://b.example) -->\n\nx", "p[x]"),
        ("- [ ] [a](b)", "ul(li<p[{a→b}]>)"),
    ] {
        assert_eq!(shape(&read(text).blocks), expected, "{text}");
    }
}

#[test]
fn addresses_in_running_text_are_links() {
    for (text, expected) in [
        (
            "源码：https://a.example/x_y_z。完",
            "p[源码：{https://a.example/x_y_z→https://a.example/x_y_z}。完]",
        ),
        (
            "a https://a.example b\nhttps://c.example",
            "p[a {https://a.example→https://a.example} b⏎{https://c.example→https://c.example}]",
        ),
        ("x [W D] (https://a.example/) y", "p[x {?W D→https://a.example/} y]"),
        ("[L]([https://a.example/l) - d", "p[{?L→https://a.example/l} - d]"),
        ("<https://a.example> - d", "p[{https://a.example→https://a.example} - d]"),
        ("www.a.example and foowww.b.example", "p[{www.a.example→www.a.example} and foowww.b.example]"),
        ("https://a.example/?a=1&amp;b=2", "p[{https://a.example/?a=1&b=2→https://a.example/?a=1&b=2}]"),
    ] {
        assert_eq!(shape(&read(text).blocks), expected, "{text}");
    }
}

#[test]
fn deep_nesting_neither_fails_nor_loses_text() {
    for text in [
        ">".repeat(100_000) + "x",
        "- ".repeat(50_000) + "x",
        "<ul><li>".repeat(50_000) + "x",
        "[".repeat(100_000),
    ] {
        assert!(!read(&text).blocks.is_empty());
    }
}
