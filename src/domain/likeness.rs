//! How much alike what was typed and a name are: the measures behind "did you
//! mean". Each costs the product of both lengths, so that a page pasted in the
//! place of a name is told apart by its length alone.

/// How many times as long as a name a slip of it may be.
const LONGEST: usize = 4;

/// Likeness by the letters that both have in common, from 0 to 1; a common
/// beginning weighs more.
pub fn by_beginning(typed: &str, name: &str) -> f64 {
    match comparable(typed, name) {
        true => strsim::jaro_winkler(typed, name),
        false => 0.0,
    }
}

/// Likeness by the letters that both have in common, from 0 to 1.
pub fn by_letters(typed: &str, name: &str) -> f64 {
    match comparable(typed, name) {
        true => strsim::jaro(typed, name),
        false => 0.0,
    }
}

/// Likeness by the slips of the keys that part the two, from 0 to 1.
pub fn by_slips(typed: &str, name: &str) -> f64 {
    match comparable(typed, name) {
        true => strsim::normalized_damerau_levenshtein(typed, name),
        false => 0.0,
    }
}

fn comparable(typed: &str, name: &str) -> bool {
    typed.len() <= LONGEST * name.len().max(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_like_no_name() {
        let page = "sedena".repeat(100_000);
        for likeness in [by_beginning, by_letters, by_slips] {
            assert!(likeness("sedna", "sedena") > 0.8);
            assert!(likeness("", "a") < 0.1);
            assert_eq!(likeness(&page, "sedena"), 0.0);
        }
    }
}
