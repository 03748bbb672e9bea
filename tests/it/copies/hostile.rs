//! Files that were made to do harm, or only lie where a log should: each is
//! told in a sentence, at once, and none is changed.
