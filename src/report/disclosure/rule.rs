//! When a hidden cell is protected: by the interval in which somebody who
//! knows everything that is shown, and every total, must still leave it.
//!
//! The rule of the handbooks for tables of frequencies is a threshold for what
//! is shown, and for what is hidden a feasible interval that is wide enough
//! (Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, on
//! frequency tables and on cell suppression: a cell is protected when the
//! interval that the linear constraints leave covers its protection levels).
//! For counts of acts the levels are chosen so that the interval
//!
//! 1. is at least `floor − 1` wide, as wide as the range 1 … `floor` that
//!    hiding a small cell is meant to cover – or as wide as the cell's own row
//!    and column totals can be, where those are smaller and thus say it all;
//! 2. does not lie within 1 … `floor − 1`: it contains zero (perhaps nobody)
//!    or `floor` (perhaps enough to be shown), so that it is never certain
//!    that there is someone, and that they are few.

/// What a hidden cell has to be protected to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Need {
    /// Its true value.
    value: u64,
    /// From which value on it could be shown.
    floor: u64,
    /// How wide the interval has to be.
    width: u64,
}

/// What the totals and everything that is shown leave of a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// The lowest value that is still possible.
    pub low: u64,
    /// The highest.
    pub high: u64,
}

impl Need {
    /// For a cell with this value and floor, of which the totals alone say
    /// that it is not above `reach`.
    pub fn new(value: u64, floor: u64, reach: u64) -> Self {
        Self {
            value,
            floor,
            width: floor.saturating_sub(1).min(reach),
        }
    }

    /// Whether an interval protects the cell.
    pub fn is_met(self, interval: Interval) -> bool {
        interval.high - interval.low >= self.width
            && (interval.low == 0 || interval.high >= self.floor)
    }

    /// The interval that was never widened: the value itself.
    pub fn nothing(self) -> Interval {
        Interval {
            low: self.value,
            high: self.value,
        }
    }

    /// No need to look for a way down farther than this.
    pub fn enough_down(self) -> u64 {
        match self.value < self.floor {
            true => self.width.max(self.value),
            false => self.width,
        }
    }

    /// No need to look for a way up farther than this.
    pub fn enough_up(self) -> u64 {
        self.width.max(self.floor.saturating_sub(self.value))
    }
}

impl Interval {
    /// The interval that two worlds show together.
    pub fn widen(&mut self, value: u64, down: u64, up: u64) {
        self.low = self.low.min(value - down.min(value));
        self.high = self.high.max(value + up);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn intervals_are_wide_and_never_of_small_counts_alone() {
        let need = Need::new(3, 5, 100);
        for (low, high, met) in [
            (3, 3, false),
            (1, 4, false),
            (0, 3, false),
            (0, 4, true),
            (1, 5, true),
            (2, 5, false),
            (2, 6, true),
            (3, 7, true),
        ] {
            assert_eq!(need.is_met(Interval { low, high }), met, "{low}–{high}");
        }
        // A total of 2 cannot hide more than it says.
        let little = Need::new(1, 5, 2);
        assert!(little.is_met(Interval { low: 0, high: 2 }));
        assert!(!little.is_met(Interval { low: 0, high: 1 }));
        assert!(!little.is_met(Interval { low: 1, high: 3 }));
        // One that is hidden for others' sake.
        let other = Need::new(40, 5, 100);
        assert!(other.is_met(Interval { low: 38, high: 42 }));
        assert!(!other.is_met(Interval { low: 39, high: 42 }));
    }
}
