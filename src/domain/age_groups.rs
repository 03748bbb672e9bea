//! The age groups a report counts by: unions of the recorded bands, without
//! gaps or overlaps, and the unknown age apart as the last of them.

use super::age::AgeBand;

/// The groups of the national epidemiological notification (SUIVE).
const NATIONAL: &str = "0,1-4,5-9,10-14,15-19,20-24,25-44,45-49,50-59,60-64,65+";

/// A list of age groups that holds every band in exactly one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgeGroups {
    codes: Vec<String>,
    group_of_band: [u8; AgeBand::COUNT],
}

/// Why a list of age groups is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgeGroupsError {
    /// This part is not `N`, `N-M` or `N+` with ages in years.
    Unreadable {
        /// The part as it was typed.
        part: String,
    },
    /// A group does not begin where the one before it ended (the first: at 0).
    Gap {
        /// The age at which it should have begun.
        expected: u32,
    },
    /// A group ends within a recorded band, whose people cannot be told apart.
    CutsBand {
        /// The band that would be cut.
        band: AgeBand,
    },
    /// The list ends without an open group such as `65+`, or goes on after it.
    NotOpenAtTheEnd,
}

impl AgeGroups {
    /// Reads a list such as `0-4,5-14,15-64,65+`. The unknown age is always
    /// added and not to be named.
    ///
    /// # Errors
    /// A part that cannot be read, a gap or overlap, a boundary within a band,
    /// a list that is not open at its end.
    pub fn parse(text: &str) -> Result<Self, AgeGroupsError> {
        let mut codes = Vec::new();
        let mut group_of_band = [0; AgeBand::COUNT];
        let mut begin = Some(0);
        for part in text.split(',') {
            let (first, last) = read_part(part).ok_or_else(|| AgeGroupsError::Unreadable {
                part: part.trim().to_owned(),
            })?;
            let expected = begin.ok_or(AgeGroupsError::NotOpenAtTheEnd)?;
            if first != expected {
                return Err(AgeGroupsError::Gap { expected });
            }
            if let Some(band) = last.map(AgeBand::of_years).filter(|b| b.last_age() != last) {
                return Err(AgeGroupsError::CutsBand { band });
            }
            // No more groups than bands, because none of them is cut.
            let group = codes.len() as u8;
            group_of_band[AgeBand::of_years(first).index()..].fill(group);
            codes.push(code_of(first, last));
            begin = last.map(|last| last + 1);
        }
        if begin.is_some() {
            return Err(AgeGroupsError::NotOpenAtTheEnd);
        }
        group_of_band[AgeBand::UNKNOWN.index()] = codes.len() as u8;
        codes.push(AgeBand::UNKNOWN.code().to_owned());
        Ok(Self {
            codes,
            group_of_band,
        })
    }

    /// The group that holds `band`, counted from 0.
    pub fn group_of(&self, band: AgeBand) -> usize {
        usize::from(self.group_of_band[band.index()])
    }

    /// The code of a group, such as `25-44`, `65+` or `unknown`; what a column
    /// is named after.
    ///
    /// # Panics
    /// When there is no such group.
    pub fn code(&self, group: usize) -> &str {
        &self.codes[group]
    }

    /// The codes of all groups in order, the unknown age last.
    pub fn codes(&self) -> impl ExactSizeIterator<Item = &str> {
        self.codes.iter().map(String::as_str)
    }
}

impl Default for AgeGroups {
    /// The groups of the national epidemiological notification.
    fn default() -> Self {
        Self::parse(NATIONAL).expect("the list is checked by a test")
    }
}

/// The first and the last age of a part; no last age where it is open.
fn read_part(part: &str) -> Option<(u32, Option<u32>)> {
    let age = |text: &str| -> Option<u32> {
        let digits = text.trim();
        let plain = digits.bytes().all(|b| b.is_ascii_digit()) && digits.len() <= 3;
        plain.then(|| digits.parse().ok())?
    };
    if let Some(first) = part.trim_end().strip_suffix('+') {
        return Some((age(first)?, None));
    }
    let (first, last) = match part.split_once(['-', '–']) {
        Some((first, last)) => (age(first)?, age(last)?),
        None => (age(part)?, age(part)?),
    };
    (first <= last).then_some((first, Some(last)))
}

fn code_of(first: u32, last: Option<u32>) -> String {
    match last {
        None => format!("{first}+"),
        Some(last) if last == first => format!("{first}"),
        Some(last) => format!("{first}-{last}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::test_scale::scaled;
    use proptest::prelude::*;

    fn group(groups: &AgeGroups, years: u32) -> &str {
        groups.code(groups.group_of(AgeBand::of_years(years)))
    }

    #[test]
    fn the_default_is_the_national_notification() {
        let groups = AgeGroups::default();
        assert_eq!(
            groups.codes().collect::<Vec<_>>(),
            [
                "0", "1-4", "5-9", "10-14", "15-19", "20-24", "25-44", "45-49", "50-59", "60-64",
                "65+", "unknown"
            ]
        );
        for (years, code) in [
            (0, "0"),
            (11, "10-14"),
            (44, "25-44"),
            (50, "50-59"),
            (99, "65+"),
        ] {
            assert_eq!(group(&groups, years), code);
        }
        assert_eq!(groups.group_of(AgeBand::UNKNOWN), groups.codes().len() - 1);
    }

    #[test]
    fn a_list_of_one_s_own_is_taken() {
        let groups = AgeGroups::parse(" 0-4, 5 – 14 ,15-64,65+ ").unwrap();
        let codes: Vec<&str> = groups.codes().collect();
        assert_eq!(codes, ["0-4", "5-14", "15-64", "65+", "unknown"]);
        assert_eq!(group(&groups, 64), "15-64");
        assert_eq!(AgeGroups::parse("0+").unwrap().codes().len(), 2);
    }

    #[test]
    fn a_wrong_list_is_refused() {
        use AgeGroupsError::{CutsBand, Gap, NotOpenAtTheEnd, Unreadable};
        let unreadable = |part: &str| Unreadable {
            part: part.to_owned(),
        };
        let band = AgeBand::of_years(15);
        let oldest = AgeBand::of_years(85);
        for (text, error) in [
            ("", unreadable("")),
            ("0-4,x,5+", unreadable("x")),
            ("4-0,5+", unreadable("4-0")),
            ("0-99999999999", unreadable("0-99999999999")),
            ("-5", unreadable("-5")),
            ("1-4,5+", Gap { expected: 0 }),
            ("0-4,10+", Gap { expected: 5 }),
            ("0-9,5+", Gap { expected: 10 }),
            ("0-15,16+", CutsBand { band }),
            ("0-89,90+", CutsBand { band: oldest }),
            ("0-4,5-64", NotOpenAtTheEnd),
            ("0-4,5+,65+", NotOpenAtTheEnd),
        ] {
            assert_eq!(AgeGroups::parse(text), Err(error), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(scaled())]

        #[test]
        fn any_choice_of_band_ends_groups_every_band_once(chosen in prop::collection::vec(any::<bool>(), 20)) {
            let ends: Vec<u32> = AgeBand::all()
                .zip(chosen)
                .filter_map(|(band, chosen)| band.last_age().filter(|_| chosen))
                .collect();
            let mut list = String::new();
            let mut first = 0;
            for last in &ends {
                list += &format!("{first}-{last},");
                first = last + 1;
            }
            let groups = AgeGroups::parse(&format!("{list}{first}+")).unwrap();
            prop_assert_eq!(groups.codes().len(), ends.len() + 2);
            for years in 0..120 {
                let expected = ends.iter().filter(|last| **last < years).count();
                prop_assert_eq!(groups.group_of(AgeBand::of_years(years)), expected);
            }
        }

        #[test]
        fn no_text_panics(text in "[0-9,+ -]{0,30}|.*") {
            let _ = AgeGroups::parse(&text);
        }
    }
}
