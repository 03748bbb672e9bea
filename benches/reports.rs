fn main() {}
mod support;
