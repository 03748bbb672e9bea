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

/// How often each letter stands in a text. It tells at once that two texts
/// cannot be much alike, where comparing them costs a thousand times as much.
#[derive(Debug, Clone)]
pub struct Letters {
    /// Letters far apart in the alphabet of Unicode may share a place: they
    /// count as the same then, which makes texts no less alike.
    counts: [u8; Self::PLACES],
    all: usize,
}

impl Letters {
    const PLACES: usize = 32;

    /// Counts those of `text`.
    pub fn of(text: &str) -> Self {
        let mut counts = [0_u8; Self::PLACES];
        let mut all = 0;
        for letter in text.chars() {
            let count = &mut counts[letter as usize % Self::PLACES];
            *count = count.saturating_add(1);
            all += 1;
        }
        Self { counts, all }
    }

    /// What [`by_slips`] of the two texts is at the very most: each letter that
    /// one has more often than the other is a slip.
    pub fn most_alike(&self, other: &Self) -> f64 {
        let longest = self.all.max(other.all);
        if longest == 0 {
            return 1.0;
        }
        let more = |one: &Self, other: &Self| -> usize {
            let pairs = one.counts.iter().zip(&other.counts);
            pairs
                .map(|(one, other)| usize::from(one.saturating_sub(*other)))
                .sum()
        };
        let slips = more(self, other)
            .max(more(other, self))
            .max(self.all.abs_diff(other.all));
        1.0 - slips as f64 / longest as f64
    }
}

/// Whether `typed` is short enough to be `name` at all.
pub fn comparable(typed: &str, name: &str) -> bool {
    typed.len() <= LONGEST * name.len().max(LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use proptest::prelude::*;

    #[test]
    fn a_page_is_like_no_name() {
        let page = "sedena".repeat(100_000);
        for likeness in [by_beginning, by_letters, by_slips] {
            assert!(likeness("sedna", "sedena") > 0.8);
            assert!(likeness("", "a") < 0.1);
            assert_eq!(likeness(&page, "sedena"), 0.0);
        }
    }

    #[test]
    fn letters_bound_the_likeness() {
        let page = "sedena".repeat(100_000);
        assert!(Letters::of(&page).most_alike(&Letters::of("sedena")) < 0.1);
        assert!(Letters::of("zxcvbnm").most_alike(&Letters::of("matehuala")) < 0.3);
        assert_eq!(Letters::of("").most_alike(&Letters::of("")), 1.0);
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn no_two_texts_are_more_alike_than_their_letters_allow(
            one in "[a-eñ ó漢]{0,14}",
            other in "[a-eñ ó漢]{0,14}",
        ) {
            let most = Letters::of(&one).most_alike(&Letters::of(&other));
            let likeness = strsim::normalized_damerau_levenshtein(&one, &other);
            prop_assert!(likeness <= most + 1e-9, "{likeness} > {most}");
        }
    }
}
