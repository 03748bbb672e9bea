//! The one integration test binary.

mod messages;
