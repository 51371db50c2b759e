//! Which entries are parts of which series, against `facts/series.tsv`.

use crate::count::{Count, Measure};
use crate::facts::Fact;
use crate::placed::{Placed, Places};
use std::collections::BTreeMap;

/// A part is right when it stands in the series of most of its companions, at its place.
pub fn measure(facts: &[Fact<'_>], places: &Places) -> Measure {
    let mut measure = Measure::of("series");
    let at = |fact: &Fact<'_>| places.at(fact.file, fact.line, "");
    let meant = series_of_most(facts, &at);
    for fact in facts {
        let [name, position] = fact.cells[..] else { continue };
        let Some(placed) = at(fact) else {
            measure.add("series", Count { misses: usize::from(name != "-"), ..Count::default() });
            measure.miss(&fact.place(), name, "no entry");
            continue;
        };
        if name == "-" {
            let alarms = usize::from(!placed.series.is_empty());
            measure.add("series, near-misses", Count { alarms, ..Count::default() });
            if alarms > 0 {
                measure.miss(&fact.place(), "", &read(placed));
            }
            continue;
        }
        let is_right =
            |(series, at): &(String, u64)| meant.get(name) == Some(series) && position.parse() == Ok(*at);
        let hits = usize::from(placed.series.iter().any(is_right));
        let alarms = placed.series.iter().filter(|part| !is_right(part)).count();
        measure.add("series", Count { hits, misses: 1 - hits, alarms });
        if hits == 0 || alarms > 0 {
            measure.miss(&fact.place(), &format!("{name} {position}"), &read(placed));
        }
    }
    measure
}

fn read(placed: &Placed) -> String {
    placed.series.iter().map(|(series, at)| format!("{series} {at}")).collect::<Vec<_>>().join("; ")
}

/// For each name of ours the series in the graph that holds most of its parts; no two names mean one.
fn series_of_most<'p>(
    facts: &[Fact<'_>],
    at: &dyn Fn(&Fact<'_>) -> Option<&'p Placed>,
) -> BTreeMap<String, String> {
    let mut votes: BTreeMap<(String, String), usize> = BTreeMap::new();
    for fact in facts.iter().filter(|fact| fact.cells[0] != "-") {
        for (series, _) in at(fact).into_iter().flat_map(|placed| &placed.series) {
            *votes.entry((fact.cells[0].to_owned(), series.clone())).or_default() += 1;
        }
    }
    let mut votes: Vec<_> = votes.into_iter().collect();
    votes.sort_by_key(|(pair, count)| (std::cmp::Reverse(*count), pair.clone()));
    let mut meant = BTreeMap::new();
    for ((name, series), _) in votes {
        if !meant.contains_key(&name) && !meant.values().any(|known| *known == series) {
            meant.insert(name, series);
        }
    }
    meant
}
