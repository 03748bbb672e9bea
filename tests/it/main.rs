//! Everything that is tested from outside, in one binary.

mod ask;
mod completions;
mod files;
mod generated;
mod help;
mod history;
mod messages;
mod office;
mod privacy;
mod prompts;
mod readme;
mod refusals;
mod store;
mod support;
