//! Files that are no log, or only nearly one: opened, they end in a sentence.
