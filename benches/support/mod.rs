//! What the benches share: the big made-up log, the hand-written programs that
//! folio is compared with, and the comparison of two whole processes.

#![allow(dead_code, reason = "each bench uses its own part")]

pub mod bare;
pub mod course;
pub mod dice;
pub mod office;
pub mod pair;
