//! The programs in `examples/` run.

#[path = "../examples/ask.rs"]
mod ask;
#[path = "../examples/gazetteer.rs"]
mod gazetteer;
#[path = "../examples/read_text.rs"]
mod read_text;

#[test]
fn the_examples_run() {
    ask::main().expect("asks");
    gazetteer::main().expect("finds");
    read_text::main().expect("reads");
}
