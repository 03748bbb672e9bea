//! What must hold for any bytes at all. Each probe takes the bytes of one
//! attempt and panics when something does not hold; the fuzz targets call them
//! with what libFuzzer makes up, and the ordinary tests with the stored corpus
//! (`tests/it/hostile/corpus.rs`), so that a find stays found on a machine
//! without a fuzzer.

pub mod cells;
pub mod file;
pub mod places;
pub mod references;
pub mod requests;
pub mod text;
pub mod workbook;

/// A probe by the name of its target and of its folder in the corpus.
pub type Probe = (&'static str, fn(&[u8]));

/// Every probe.
#[allow(dead_code, reason = "each fuzz target names only its own")]
pub const ALL: [Probe; 7] = [
    ("cells", cells::probe),
    ("file", file::probe),
    ("places", places::probe),
    ("references", references::probe),
    ("requests", requests::probe),
    ("text", text::probe),
    ("workbook", workbook::probe),
];
