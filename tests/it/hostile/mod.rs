//! What strangers, accidents and spreadsheets do to the log: hidden
//! characters, formulas, files of any content, bits that flip, copies that are
//! continued in two places.

mod bit_flips;
mod corpus;
mod csv;
mod endless;
mod fork;
mod hidden;
mod limits;
mod mixed;
#[path = "../../../fuzz/probes/mod.rs"]
mod probes;
mod workbooks;

/// How many times more is tried than in an ordinary run.
fn scale() -> usize {
    std::env::var("FOLIO_TEST_SCALE")
        .ok()
        .and_then(|text| text.parse().ok())
        .unwrap_or(1)
        .max(1)
}
