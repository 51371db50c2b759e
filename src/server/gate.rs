//! Limits how many queries run at once: the rest wait for a bounded time.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Admits a fixed number at a time.
pub struct Gate {
    free: Mutex<usize>,
    left: Condvar,
}

/// A place inside; dropping it admits the next.
pub(super) struct Pass<'g>(&'g Gate);

impl Gate {
    /// A gate for `most` at a time.
    #[must_use]
    pub fn new(most: usize) -> Self {
        Self { free: Mutex::new(most), left: Condvar::new() }
    }

    /// A place inside, or `None` if none becomes free within `patience`.
    pub(super) fn enter(&self, patience: Duration) -> Option<Pass<'_>> {
        let until = Instant::now() + patience;
        // A query that panicked has returned its place like any other.
        let mut free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        while *free == 0 {
            let rest = until.checked_duration_since(Instant::now())?;
            (free, _) = self.left.wait_timeout(free, rest).unwrap_or_else(PoisonError::into_inner);
        }
        *free -= 1;
        Some(Pass(self))
    }
}

impl Drop for Pass<'_> {
    fn drop(&mut self) {
        *self.0.free.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.0.left.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_too_many_waits_and_goes() {
        let gate = Gate::new(1);
        let pass = gate.enter(Duration::ZERO).expect("free");
        assert!(gate.enter(Duration::from_millis(5)).is_none());
        drop(pass);
        assert!(gate.enter(Duration::ZERO).is_some());
    }
}
