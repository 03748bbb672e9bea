#![no_main]

#[path = "../probes/mod.rs"]
#[allow(dead_code, reason = "each target uses one of the probes")]
mod probes;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| probes::workbook::probe(bytes));
