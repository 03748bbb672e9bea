//! Who may read what is made.
