#![no_main]
#![allow(dead_code, reason = "the other targets are in the same file")]

#[path = "../../tests/targets/mod.rs"]
mod targets;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| targets::list(bytes));
