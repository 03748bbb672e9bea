//! The log on disk, as the rest of the program sees it.

mod aside;
mod check;
mod exports;
mod lists;
mod small_office;
