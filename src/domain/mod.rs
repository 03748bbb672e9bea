//! domain

pub mod age;
pub mod age_groups;
pub mod calendar;
pub mod curp;
pub mod dates;
pub mod entity;
pub mod fold;
pub mod folio;
pub mod municipality;
pub mod plain;
pub mod rest_day;
#[cfg(test)]
pub(crate) mod test_scale;
