//! What goes out to the public: nothing hidden can be worked out from it.

mod attacker;
mod coverage;
mod labels;
mod proof;
mod sets;
mod withheld;
