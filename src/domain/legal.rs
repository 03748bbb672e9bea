//! Under which law something is published: law, article, fraction, and since
//! when. State laws differ and change, so the label is the office's own; the
//! general law's is known here for offices that have set none.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Law, article and fraction under which figures are published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LegalLabel {
    /// Full name of the law.
    pub law: String,
    /// Number of the article, such as `70`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<String>,
    /// Number of the fraction, such as `XXX`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fraction: Option<String>,
    /// First day on which it is in force.
    pub since: NaiveDate,
}

/// Name of the general law; that of 2015 and that of 2025 have the same.
const GENERAL_LAW: &str = "Ley General de Transparencia y Acceso a la Información Pública";

/// Code, article, fraction, and the first day in force.
type Preset = (&'static str, &'static str, &'static str, (i32, u32, u32));

/// The fraction about statistics of the general law, by code: the law
/// published on 4 May 2015 (article 70, fraction XXX) and the law published on
/// 20 March 2025 that took its place (article 65, fraction XXVIII), each in
/// force on the day after.
const PRESETS: [Preset; 2] = [
    ("lgtaip-2015", "70", "XXX", (2015, 5, 5)),
    ("lgtaip-2025", "65", "XXVIII", (2025, 3, 21)),
];

impl LegalLabel {
    /// The codes of the labels that are known here, the oldest first.
    pub fn presets() -> impl Iterator<Item = &'static str> {
        PRESETS.iter().map(|(code, ..)| *code)
    }

    /// The label that is known here under a code.
    pub fn preset(code: &str) -> Option<Self> {
        let (_, article, fraction, (year, month, day)) =
            PRESETS.iter().find(|(known, ..)| *known == code)?;
        Some(Self {
            law: GENERAL_LAW.to_owned(),
            article: Some((*article).to_owned()),
            fraction: Some((*fraction).to_owned()),
            since: NaiveDate::from_ymd_opt(*year, *month, *day)?,
        })
    }

    /// The label for what is published about a period that ends on a day: the
    /// latest of the office's own that is in force then, else that of the
    /// general law; none before the first general law.
    pub fn in_force<'l>(own: impl IntoIterator<Item = &'l Self>, on: NaiveDate) -> Option<Self> {
        let latest = own
            .into_iter()
            .filter(|label| label.since <= on)
            .max_by_key(|label| label.since);
        latest.cloned().or_else(|| {
            Self::presets()
                .filter_map(Self::preset)
                .filter(|label| label.since <= on)
                .max_by_key(|label| label.since)
        })
    }

    /// The label as it stands in Spanish texts: `Ley …, artículo 70, fracción
    /// XXX`.
    pub fn in_spanish(&self) -> String {
        let mut text = self.law.clone();
        for (word, number) in [("artículo", &self.article), ("fracción", &self.fraction)] {
            if let Some(number) = number {
                text += &format!(", {word} {number}");
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day")
    }

    #[test]
    fn the_general_law_changes_in_march_2025() {
        let on = |date| LegalLabel::in_force([], date).map(|label| label.in_spanish());
        let general = "Ley General de Transparencia y Acceso a la Información Pública";
        let old = format!("{general}, artículo 70, fracción XXX");
        let new = format!("{general}, artículo 65, fracción XXVIII");
        assert_eq!(on(day(2015, 5, 4)), None);
        assert_eq!(on(day(2022, 9, 30)), Some(old.clone()));
        assert_eq!(on(day(2025, 3, 20)), Some(old));
        assert_eq!(on(day(2025, 3, 21)), Some(new));
    }

    #[test]
    fn the_office_s_own_goes_before_from_its_day_on() {
        let own = LegalLabel {
            law: "Ley de Transparencia del Estado".to_owned(),
            article: None,
            fraction: Some("XLIX".to_owned()),
            since: day(2016, 5, 10),
        };
        let label = LegalLabel::in_force([&own], day(2022, 12, 31)).expect("a label");
        assert_eq!(
            label.in_spanish(),
            "Ley de Transparencia del Estado, fracción XLIX"
        );
        let before = LegalLabel::in_force([&own], day(2016, 5, 9)).expect("a label");
        assert_eq!(before.article.as_deref(), Some("70"));
    }
}
