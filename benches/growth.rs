//! How the work grows with the input: `cargo bench --bench growth [-- WORD]` doubles each pattern twice
//! and prints by how much the time on the processor grows (2 is linear; our limit is 2.2).
#![allow(clippy::print_stdout, reason = "a bench reports on its standard output")]

#[path = "../tests/growth/mod.rs"]
mod growth;

fn main() {
    let word = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let small = if cfg!(debug_assertions) { 25_000 } else { 100_000 };
    let folder = tempfile::tempdir().expect("a folder");
    println!("{:44} {:>9} {:>9} {:>9} {:>6} {:>6}", "pattern", "1 (ms)", "2 (ms)", "4 (ms)", "×", "×");
    let mut over = 0;
    let patterns = growth::patterns();
    let chosen =
        patterns.iter().filter(|pattern| word.as_ref().is_none_or(|word| pattern.name.contains(word)));
    for pattern in chosen {
        let [one, two, four] = [1, 2, 4].map(|times| {
            let list = (pattern.list)(small * times);
            let runs = (0..3).map(|_| growth::alone(|| growth::work(folder.path(), &list).0));
            runs.min().unwrap_or_default().as_secs_f64() * 1000.0
        });
        let (first, second) = (two / one, four / two);
        let is_over = second > 2.2 && four > 20.0;
        over += usize::from(is_over);
        let mark = if is_over { "  <-- over 2.2" } else { "" };
        println!("{:44} {one:9.1} {two:9.1} {four:9.1} {first:6.2} {second:6.2}{mark}", pattern.name);
    }
    println!("{over} over the limit");
}
