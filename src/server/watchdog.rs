//! Stops queries that run too long or use too much memory, through Oxigraph's cancellation.

use super::service::Memory;
use crate::store::CancellationToken;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

/// How often it checks.
const PERIOD: Duration = Duration::from_millis(10);

/// Why a query was stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// It exceeded its time.
    Time,
    /// Memory was running out.
    Memory,
}

/// A query under watch, until dropped.
pub(super) struct Watched {
    token: CancellationToken,
    deadline: Instant,
    cut: AtomicU8,
}

impl Watched {
    /// The token to run the query with.
    pub(super) fn token(&self) -> CancellationToken {
        self.token.clone()
    }

    /// Why it was stopped, if it was.
    pub(super) fn cut(&self) -> Option<Cut> {
        match self.cut.load(Ordering::Relaxed) {
            0 => None,
            1 => Some(Cut::Time),
            _ => Some(Cut::Memory),
        }
    }

    fn cancel(&self, why: Cut) {
        let value = if why == Cut::Time { 1 } else { 2 };
        // Only the first reason is recorded.
        let _ = self.cut.compare_exchange(0, value, Ordering::Relaxed, Ordering::Relaxed);
        self.token.cancel();
    }
}

/// Watches queries from its own thread, which ends when this is dropped.
pub(super) struct Watchdog {
    running: Arc<Mutex<Vec<Weak<Watched>>>>,
}

impl Watchdog {
    pub(super) fn new(memory: Option<Memory>) -> Self {
        let running = Arc::new(Mutex::new(Vec::new()));
        let seen: Weak<Mutex<Vec<Weak<Watched>>>> = Arc::downgrade(&running);
        thread::spawn(move || {
            while let Some(running) = seen.upgrade() {
                look(&running, memory);
                drop(running);
                thread::sleep(PERIOD);
            }
        });
        Self { running }
    }

    /// Watches another query, for at most `time`.
    pub(super) fn watch(&self, time: Duration) -> Arc<Watched> {
        let token = CancellationToken::new();
        let watched = Arc::new(Watched { token, deadline: Instant::now() + time, cut: AtomicU8::new(0) });
        self.running.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::downgrade(&watched));
        watched
    }
}

fn look(running: &Mutex<Vec<Weak<Watched>>>, memory: Option<Memory>) {
    let mut running = running.lock().unwrap_or_else(PoisonError::into_inner);
    running.retain(|watched| watched.strong_count() > 0);
    let now = Instant::now();
    let is_full = memory.is_some_and(|memory| (memory.allocated)() > memory.most);
    for watched in running.iter().filter_map(Weak::upgrade) {
        if now >= watched.deadline {
            watched.cancel(Cut::Time);
        } else if is_full {
            // There is no way to tell which of them used it, so all are stopped.
            watched.cancel(Cut::Memory);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut_of(watchdog: &Watchdog, time: Duration) -> Option<Cut> {
        let watched = watchdog.watch(time);
        let start = Instant::now();
        while !watched.token().is_cancelled() && start.elapsed() < Duration::from_secs(5) {
            thread::sleep(PERIOD);
        }
        watched.cut()
    }

    #[test]
    fn time_and_memory_cut() {
        assert_eq!(cut_of(&Watchdog::new(None), Duration::from_millis(20)), Some(Cut::Time));
        let full = Memory { allocated: || 2, most: 1 };
        assert_eq!(cut_of(&Watchdog::new(Some(full)), Duration::from_secs(60)), Some(Cut::Memory));
        let roomy = Memory { allocated: || 1, most: 1 };
        assert_eq!(cut_of(&Watchdog::new(Some(roomy)), Duration::from_millis(20)), Some(Cut::Time));
    }
}
