//! Finding a place in a chain by halving.

use crate::error::Result;

/// The last number up to `most` for which something holds that holds for all
/// numbers from 1 to some number, and for none after; 0 where it holds for none.
pub fn last_where(most: i64, holds: impl Fn(i64) -> Result<bool>) -> Result<i64> {
    let (mut last, mut beyond) = (0, most + 1);
    while beyond - last > 1 {
        let middle = last + (beyond - last) / 2;
        match holds(middle)? {
            true => last = middle,
            false => beyond = middle,
        }
    }
    Ok(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_finds_the_last_wherever_it_is() {
        for most in 0..9 {
            for wanted in 0..=most {
                let found = last_where(most, |number| Ok(number <= wanted));
                assert_eq!(found.expect("a number"), wanted, "of {most}");
            }
        }
    }
}
