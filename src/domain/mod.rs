//! domain

pub mod fold;
pub mod plain;
#[cfg(test)]
pub(crate) mod test_scale;
