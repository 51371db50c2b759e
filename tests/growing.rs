//! Four times the input takes about four times the work, whatever is repeated in it.

mod growth;

use growth::{alone, patterns, work};

/// The most that four times the input may cost; 16 would be quadratic.
const LIMIT: f64 = 8.0;

/// The seconds that 40,000 lines may take whatever the ratio; quadratic algorithms took minutes.
const QUICK: f64 = 0.25;

#[test]
fn work_grows_with_the_size_of_the_input() {
    let folder = tempfile::tempdir().expect("a folder");
    for pattern in patterns() {
        let time = |size: usize| {
            let list = (pattern.list)(size);
            alone(|| work(folder.path(), &list)).0.as_secs_f64()
        };
        let size = 10_000;
        // Anything this fast is not quadratic, and its measurements are mostly noise.
        let (mut large, mut small) = (time(size * 4), time(size));
        for _ in 0..3 {
            if large < QUICK || large < LIMIT * small {
                break;
            }
            (large, small) = (large.min(time(size * 4)), small.min(time(size)));
        }
        assert!(large < QUICK || large < LIMIT * small, "{}: {small:.3} s, then {large:.3} s", pattern.name);
    }
}

#[test]
fn what_is_written_grows_with_the_size_of_the_input() {
    let folder = tempfile::tempdir().expect("a folder");
    for pattern in patterns() {
        let length = |size: usize| {
            let list = (pattern.list)(size);
            alone(|| work(folder.path(), &list)).1
        };
        let (small, large) = (length(4000), length(16_000));
        assert!(large < 6 * small, "{}: {small} bytes, then {large}", pattern.name);
    }
}
