//! Encrypted logs, as their users meet them; and what a build without
//! encryption says about them.

#[cfg(feature = "encryption")]
mod asked;
#[cfg(all(feature = "encryption", unix))]
mod crash;
#[cfg(feature = "encryption")]
mod keys;
#[cfg(feature = "encryption")]
mod sealed;
#[cfg(feature = "encryption")]
mod secured;
#[cfg(not(feature = "encryption"))]
mod without;
