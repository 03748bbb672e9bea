//! Commands that ask on a terminal: with accents, with wrong answers, left
//! midway, and begun where there is no log yet.
#![cfg(unix)]

mod given;
mod intake;
mod others;
