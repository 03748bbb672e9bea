//! Ages as they are counted. A case records the band of an age, never the age,
//! in its countable part; the bands are the finest that the usual groupings are
//! unions of, so that each report may group them in its own way.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

pub use super::age_groups::{AgeGroups, AgeGroupsError};

/// The first age of each band; the last one is open.
const FIRST_AGES: [u32; 21] = [
    0, 1, 5, 10, 12, 15, 18, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85,
];

/// The code of each band, as events and JSON have it.
const CODES: [&str; 22] = [
    "0", "1-4", "5-9", "10-11", "12-14", "15-17", "18-19", "20-24", "25-29", "30-34", "35-39",
    "40-44", "45-49", "50-54", "55-59", "60-64", "65-69", "70-74", "75-79", "80-84", "85+",
    "unknown",
];

/// A band of ages in completed years, or an unknown age. Ordered by age, the
/// unknown last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "&'static str", try_from = "String")]
pub struct AgeBand(u8);

/// A text that is the code of no band.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownAgeBand(pub String);

impl AgeBand {
    /// How many bands there are, the unknown age among them.
    pub const COUNT: usize = CODES.len();

    /// The age nobody told.
    pub const UNKNOWN: Self = Self(21);

    /// Every band, from the youngest to the unknown age.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator {
        (0..Self::UNKNOWN.0 + 1).map(Self)
    }

    /// The band of an age in completed years.
    pub fn of_years(years: u32) -> Self {
        let bands_begun = FIRST_AGES.partition_point(|first| *first <= years);
        // There are 21 of them and the first begins at 0.
        Self(bands_begun as u8 - 1)
    }

    /// The band that a person born on `birth` was in on the day `on`; none for
    /// somebody not yet born.
    pub fn at(birth: NaiveDate, on: NaiveDate) -> Option<Self> {
        years_between(birth, on).map(Self::of_years)
    }

    /// Its code, such as `1-4`, `85+` or `unknown`.
    pub fn code(self) -> &'static str {
        CODES[self.index()]
    }

    /// The band with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        CODES
            .iter()
            .position(|known| *known == code)
            .and_then(Self::from_index)
    }

    /// Its place among all bands, from 0; stable, for arrays and databases.
    pub fn index(self) -> usize {
        usize::from(self.0)
    }

    /// The band at this place.
    pub fn from_index(index: usize) -> Option<Self> {
        let place = u8::try_from(index).ok()?;
        (index < Self::COUNT).then_some(Self(place))
    }

    /// The first age of the band in years; none of the unknown.
    pub fn first_age(self) -> Option<u32> {
        FIRST_AGES.get(self.index()).copied()
    }

    /// The last age of the band in years; none of the open and the unknown.
    pub fn last_age(self) -> Option<u32> {
        FIRST_AGES.get(self.index() + 1).map(|next| next - 1)
    }
}

/// Completed years from `birth` to `on`; none if `birth` is later. Somebody
/// born on 29 February completes a year on 1 March of the years without one.
pub fn years_between(birth: NaiveDate, on: NaiveDate) -> Option<u32> {
    on.years_since(birth)
}

impl From<AgeBand> for &'static str {
    fn from(band: AgeBand) -> Self {
        band.code()
    }
}

impl TryFrom<String> for AgeBand {
    type Error = UnknownAgeBand;

    fn try_from(code: String) -> Result<Self, UnknownAgeBand> {
        Self::from_code(&code).ok_or(UnknownAgeBand(code))
    }
}

/// For what reads stored text; the screen has words of its own.
impl std::fmt::Display for UnknownAgeBand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "no age band has the code {:?}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use chrono::Days;
    use proptest::prelude::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn codes_say_the_ages_they_hold() {
        assert_eq!(AgeBand::all().len(), AgeBand::COUNT);
        for band in AgeBand::all() {
            let code = match (band.first_age(), band.last_age()) {
                (Some(first), Some(last)) if first == last => first.to_string(),
                (Some(first), Some(last)) => format!("{first}-{last}"),
                (Some(first), None) => format!("{first}+"),
                (None, _) => String::from("unknown"),
            };
            assert_eq!(band.code(), code);
            assert_eq!(AgeBand::from_code(&code), Some(band));
            assert_eq!(AgeBand::from_index(band.index()), Some(band));
            let json = serde_json::to_string(&band).unwrap();
            assert_eq!(json, format!("{code:?}"));
            assert_eq!(serde_json::from_str::<AgeBand>(&json).unwrap(), band);
        }
        assert_eq!(AgeBand::from_code("0-4"), None);
        assert_eq!(AgeBand::from_index(22), None);
        assert_eq!(AgeBand::from_index(256), None);
        assert!(serde_json::from_str::<AgeBand>("\"0-4\"").is_err());
    }

    #[test]
    fn the_band_changes_on_the_birthday() {
        let birth = date(2008, 11, 22);
        let code = |on| AgeBand::at(birth, on).map(AgeBand::code);
        assert_eq!(code(date(2026, 11, 21)), Some("15-17"));
        assert_eq!(code(date(2026, 11, 22)), Some("18-19"));
        assert_eq!(code(birth), Some("0"));
        assert_eq!(code(date(2008, 11, 21)), None);
        let leap = date(2000, 2, 29);
        assert_eq!(years_between(leap, date(2001, 2, 28)), Some(0));
        assert_eq!(years_between(leap, date(2001, 3, 1)), Some(1));
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn every_age_is_within_its_band(years in prop_oneof![0u32..130, any::<u32>()]) {
            let band = AgeBand::of_years(years);
            prop_assert!(band.first_age().is_some_and(|first| first <= years));
            prop_assert!(band.last_age().is_none_or(|last| years <= last));
        }

        #[test]
        fn nobody_grows_younger(born in 0u64..40_000, days in 0u64..40_000, more in 0u64..4000) {
            let birth = date(1900, 1, 1) + Days::new(born);
            let on = birth + Days::new(days);
            prop_assert!(AgeBand::at(birth, on) <= AgeBand::at(birth, on + Days::new(more)));
            prop_assert!(AgeBand::at(birth, on).is_some());
        }
    }
}
