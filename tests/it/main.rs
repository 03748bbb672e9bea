//! Everything that is tested from outside, in one binary.

mod ask;
mod messages;
mod office;
mod readme;
mod support;
