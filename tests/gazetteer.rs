//! What names in an entry mean, according to the built-in gazetteers.

use listgraph::address::canonical;
use listgraph::address::sites::Sites;
use listgraph::gazetteer::{Concept, Gazetteer, Text};
use listgraph::text::fold_case;
use listgraph::vocabulary::{Kind, NodeKind};
use std::collections::BTreeMap;

fn ids(text: &Text<'_>) -> String {
    let found = Gazetteer::builtin().find(text);
    found.iter().map(|found| found.id.as_str()).collect::<Vec<_>>().join(" ")
}

fn title(title: &str) -> String {
    ids(&Text { title, ..Text::default() })
}

#[test]
fn names_are_whole_words() {
    for (text, expected) in [
        ("搞懂PyTorch实现就够了", "pytorch"),
        ("Ｐｙｔｏｒｃｈ（版本）", "pytorch"),
        ("PyTorchX and mypytorch", ""),
        ("《A Gentle Introduction to Scikit-Learn》", "scikit-learn"),
        ("scikit learn, scikit_learn and sklearn", "scikit-learn scikit-learn scikit-learn"),
        ("C++ and C# but no C", "cpp csharp"),
        ("Học lập trình", ""),
        ("GPT-4 and GPT4", "gpt-4 gpt-4"),
        ("Bloomingdale bloomfilter", ""),
        ("Node.js in depth", "nodejs"),
        ("ASP.NET Core", "asp-net"),
        ("CNNs, MobileNets", "cnn mobilenet"),
        ("TensorFlow2 and Qwen2.5-7B", "tensorflow qwen2-5"),
        ("LLaMA-7B, LLama2", "llama llama-2"),
        ("DeepSeek-V3 / R1 推理系统概览", "deepseek-v3 deepseek-r1"),
    ] {
        assert_eq!(title(text), expected, "{text}");
    }
}

#[test]
fn a_longer_name_hides_the_shorter_one_in_it() {
    for (text, expected) in [
        ("TensorRT-LLM(3)--架构", "tensorrt-llm"),
        ("how LLM inference works with llama.cpp", "llama-cpp"),
        ("PyTorch Lightning 101 with William Falcon", "pytorch-lightning"),
        ("Ruby on Rails", "ruby-on-rails"),
    ] {
        assert_eq!(title(text), expected, "{text}");
    }
}

#[test]
fn names_of_several_things_need_context() {
    for (text, expected) in [
        ("Mastering the Game of Go", ""),
        ("Storm Glass", ""),
        ("Ray Marching and Signed Distance Functions", ""),
        ("Deploying with NVIDIA Triton Server", "triton-inference-server"),
        ("基于Triton实现AWQ量化算子", "triton-lang awq"),
        ("Triton in the sea", ""),
        ("使用HuggingFace的Accelerate库", "hugging-face accelerate"),
        ("Accelerate your career", ""),
        ("预训练语言模型：GLM", "glm"),
        ("Transformers 中原生支持的量化方案概述", "huggingface-transformers"),
        ("Decoder-Only Transformers: The Workhorse of Generative LLMs", "transformer"),
        ("Transformer的结构是什么样的？", "transformer"),
        ("transformer", ""),
    ] {
        assert_eq!(title(text), expected, "{text}");
    }
    let topics = ["Web frameworks", "awesome-elixir"];
    let text = Text { title: "Phoenix Inside Out", topics: &topics, ..Text::default() };
    assert_eq!(ids(&text), "phoenix-framework");
    let text = Text { title: "Triton", ..Text::default() };
    assert_eq!(
        Gazetteer::builtin().findings(&text).ambiguous[0].ids,
        ["triton-inference-server", "triton-lang"]
    );
}

#[test]
fn a_part_of_a_longer_word_is_no_name() {
    for (text, expected) in [
        ("A Plug-and-Play Framework for Trees", ""),
        ("The Play Framework for Trees", "play-framework"),
        ("LeafDetection.net", ""),
        ("Trees in .NET", "dotnet"),
        ("leaf.png", ""),
        ("Leaves as PNG", "png"),
        ("An uber-tolerant parser", ""),
        ("How Uber plants trees", "uber"),
        ("PreAct: planting before acting", ""),
        ("Trees with Preact", "preact"),
        ("redhat123456", ""),
        ("MPI-Sintel and its leaves", "mpi-sintel"),
    ] {
        assert_eq!(title(text), expected, "{text}");
    }
}

#[test]
fn names_in_a_row_mean_things_of_one_sort() {
    for (text, expected) in [
        ("Trees in Redux, Twigs, and TypeScript", "redux typescript"),
        ("Vue/React/Svelte", "vue react svelte"),
        ("Redux and other trees", ""),
        ("[Rust] - grows trees", "rust"),
        ("Trees of rust", ""),
    ] {
        assert_eq!(title(text), expected, "{text}");
    }
}

#[test]
fn spans_and_fields_say_where_a_name_stands() {
    let text = Text { title: "图解Ｐｙｔｏｒｃｈ", description: "with CUDA", ..Text::default() };
    let found = Gazetteer::builtin().find(&text);
    assert_eq!(found[0].label, "Ｐｙｔｏｒｃｈ");
    assert_eq!(&text.title[found[0].span.clone()], found[0].label);
    assert_eq!((found[1].field.name(), found[1].certain), ("description", true));
}

#[test]
fn a_repository_of_an_unknown_name_has_its_own() {
    let own = |title, address| Gazetteer::builtin().findings(&Text { title, address, ..Text::default() }).own;
    assert_eq!(
        own("Frobnicator - does things", "https://github.com/a/frobnicator").as_deref(),
        Some("Frobnicator")
    );
    assert_eq!(own("Frobnicator - does things", "https://github.com/a/other"), None);
    assert_eq!(own("vLLM", "https://github.com/vllm-project/vllm"), None);
}

#[test]
fn home_pages_and_repositories_lead_to_frameworks() {
    let of = |written| {
        let address = canonical(written, Sites::builtin()).expect("an address");
        Gazetteer::builtin().of_address(&address.iri).map(str::to_owned)
    };
    assert_eq!(of("http://pytorch.org").as_deref(), Some("pytorch"));
    assert_eq!(of("https://github.com/BVLC/caffe/tree/master").as_deref(), Some("caffe"));
    assert_eq!(of("https://arxiv.org/abs/1706.03762"), None);
    assert_eq!(of("https://github.com/BVLC/caffe/blob/master/x.md"), None);
}

#[test]
fn shared_topics_are_found_by_any_of_their_labels() {
    let gazetteer = Gazetteer::builtin();
    for topic in gazetteer.topics() {
        for name in topic.names() {
            assert!(gazetteer.topic(name).is_some(), "{name}");
        }
    }
    let id = |label| gazetteer.topic(label).map(|topic| topic.id.clone());
    assert_eq!(id("Machine  Learning"), id("机器学习"));
    assert!(id("machine-learning").is_some());
    assert_eq!(id("no such topic at all"), None);
}

/// A name that several concepts share must be declared ambiguous for all of them but one.
#[test]
fn no_two_concepts_claim_one_name() {
    let mut owners: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    let searched = |concept: &&Concept| concept.kind != "category";
    for concept in Gazetteer::builtin().concepts().filter(searched) {
        let ambiguous: Vec<String> = concept.ambiguous.iter().map(|name| fold_case(name)).collect();
        let mut names: Vec<String> = concept.names().map(fold_case).collect();
        names.sort();
        names.dedup();
        for name in names.into_iter().filter(|name| !ambiguous.contains(name)) {
            owners.entry(name).or_default().push(&concept.id);
        }
    }
    owners.retain(|_, ids| ids.len() > 1);
    assert!(owners.is_empty(), "{owners:#?}");
}

#[test]
fn a_users_concepts_join_the_built_in_ones() {
    let turtle = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n\
        <https://w3id.org/listgraph/id/framework/frob> skos:prefLabel \"Frob\"@en ; skos:altLabel \"Frobnicator\" .\n\
        <https://w3id.org/listgraph/id/framework/pytorch> skos:altLabel \"Fackel\"@de .";
    let gazetteer = Gazetteer::with(&[turtle]).expect("turtle");
    let found = gazetteer.find(&Text { title: "Fackel mit Frobnicator", ..Text::default() });
    assert_eq!(found.iter().map(|found| found.id.as_str()).collect::<Vec<_>>(), ["pytorch", "frob"]);
    assert!(Gazetteer::with(&["no turtle"]).is_err());
}

proptest::proptest! {
    #[test]
    fn spans_are_text_whatever_is_written(title in "(PyTorch|C\\+\\+|Go|中|\\PC|ﬁ| ){0,12}") {
        let text = Text { title: &title, ..Text::default() };
        for found in Gazetteer::builtin().find(&text) {
            proptest::prop_assert_eq!(title.get(found.span.clone()), Some(found.label.as_str()));
        }
    }
}

/// Rules for every concept of the built-in gazetteers.
#[test]
fn concepts_are_well_formed() {
    let gazetteer = Gazetteer::builtin();
    let kinds: Vec<&str> =
        Kind::all().iter().filter(|kind| kind.fits(NodeKind::Framework)).map(Kind::notation).collect();
    let iri = |address: &String| oxigraph::model::NamedNode::new(address.as_str()).is_ok();
    let (mut placed, mut concepts) = (0, 0);
    for concept in gazetteer.concepts() {
        let id = concept.id.as_str();
        assert!(kinds.contains(&concept.kind.as_str()), "{id}: {}", concept.kind);
        assert!(
            concept.labels.iter().any(|label| label.language.as_deref() == Some("en")),
            "{id}: no English label"
        );
        let addresses =
            [&concept.urls, &concept.repositories, &concept.papers, &concept.articles, &concept.same_as];
        assert!(addresses.iter().all(|addresses| addresses.iter().all(iri)), "{id}: an address is no IRI");
        assert!(concept.urls.len() < 2, "{id}: two addresses to click");
        assert!(concept.ambiguous.is_empty() || !concept.context.is_empty(), "{id}: no context words");
        let above: Vec<&Concept> = concept.broader.iter().filter_map(|id| gazetteer.concept(id)).collect();
        assert_eq!(above.len(), concept.broader.len(), "{id}: a family or category that is not there");
        assert!(!gazetteer.is_below(id, id), "{id}: a circle");
        if concept.kind == "category" {
            assert!(above.iter().all(|above| above.kind == "category"), "{id}");
            continue;
        }
        // A version is found where its family is.
        let has_family = above.iter().any(|above| above.kind != "category");
        assert!(has_family || addresses.iter().any(|addresses| !addresses.is_empty()), "{id}: no address");
        concepts += 1;
        placed += usize::from(!above.is_empty());
    }
    assert!(
        concepts >= 5000 && placed >= 5000,
        "{concepts} concepts, {placed} of them in a family or category"
    );
}

/// Concepts are sorted by name, one per paragraph, so that diffs stay small.
#[test]
fn no_two_concepts_are_the_same_thing_elsewhere() {
    let mut owners: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for concept in Gazetteer::builtin().concepts() {
        for other in &concept.same_as {
            owners.entry(other).or_default().push(&concept.id);
        }
    }
    assert!(owners.len() > 500);
    owners.retain(|_, ids| ids.len() > 1);
    assert!(owners.is_empty(), "{owners:?}");
}

#[test]
fn the_file_is_sorted() {
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/ontology/frameworks.ttl");
    let text = std::fs::read_to_string(file).expect("frameworks.ttl");
    let ids: Vec<&str> =
        text.split("\n\n").filter_map(|part| part.strip_prefix("fw:")?.split(' ').next()).collect();
    assert!(ids.is_sorted(), "{:?}", ids.windows(2).find(|pair| pair[0] > pair[1]));
    assert_eq!(ids.len(), Gazetteer::builtin().concepts().len());
}

#[test]
fn a_version_belongs_to_its_family() {
    let gazetteer = Gazetteer::builtin();
    for (version, above) in [
        ("llama-2", "llama"),
        ("llama-2", "language-model"),
        ("vllm", "inference-engine"),
        ("mongodb", "document-database"),
    ] {
        assert!(gazetteer.is_below(version, above), "{version} {above}");
    }
    assert!(!gazetteer.is_below("llama", "llama-2"));
    let kind = |id| gazetteer.concept(id).map(|concept| concept.kind.as_str());
    assert_eq!(kind("openai"), Some("organization"));
    assert_eq!((kind("mcp"), kind("gguf")), (Some("protocol"), Some("format")));
}

#[test]
fn the_commonest_say_what_they_are_and_makers_are_no_software() {
    let gazetteer = Gazetteer::builtin();
    let mut definitions = 0;
    for concept in gazetteer.concepts() {
        let id = concept.id.as_str();
        // A repository or a page of data presents nothing.
        let is_paper = |url: &String| {
            !["//github.com/", "//huggingface.co/", "//www.kaggle.com/"].iter().any(|host| url.contains(host))
        };
        assert!(concept.papers.iter().all(is_paper), "{id}: {:?}", concept.papers);
        for definition in &concept.definitions {
            definitions += 1;
            let length = definition.text.chars().count();
            assert!(length <= 120 && !definition.text.ends_with('.'), "{id}: {}", definition.text);
            assert_eq!(definition.language.as_deref(), Some("en"), "{id}");
        }
        let (is_maker, is_software) = (concept.kind == "organization", gazetteer.is_below(id, "software"));
        assert!(!(is_maker && is_software), "{id} is an organisation and no software");
        let is_protocol = gazetteer.is_below(id, "protocol") || gazetteer.is_below(id, "standard");
        assert!(concept.kind != "protocol" || is_protocol, "{id} is a protocol");
    }
    assert!(definitions >= 300, "{definitions}");
}
