//! The program: real arguments, environment and standard streams in, an exit
//! code out.

#![forbid(unsafe_code)]

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(folio::run(folio::World::real()))
}
