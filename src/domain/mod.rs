//! domain

pub mod dates;
pub mod fold;
pub mod folio;
pub mod plain;
#[cfg(test)]
pub(crate) mod test_scale;
