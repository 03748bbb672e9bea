//! The clock: real, or set by hand (`FOLIO_NOW`) for tests and reproducible
//! runs. The only place that asks the machine for the time or its time zone.

use chrono::{DateTime, Offset, TimeZone, Utc};
use chrono_tz::Tz;

use crate::domain::event::Moment;

/// Tells the time.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock {
    set: Option<DateTime<Utc>>,
}

/// The time zone of the offices whose zone is not known.
pub const DEFAULT_ZONE: &str = "America/Mexico_City";

impl Clock {
    /// A clock that stands at an instant.
    pub fn set_to(at: DateTime<Utc>) -> Self {
        Self { set: Some(at) }
    }

    /// The machine's own clock.
    pub fn machine() -> Self {
        Self { set: None }
    }

    /// Now, in a civil time zone by its IANA name; in that of Mexico City when
    /// the name is not known.
    pub fn moment(&self, timezone: &str) -> Moment {
        #[allow(clippy::disallowed_methods, reason = "the one clock")]
        let at = self.set.unwrap_or_else(Utc::now);
        let zone: Tz = timezone.parse().unwrap_or(chrono_tz::America::Mexico_City);
        let offset = zone.offset_from_utc_datetime(&at.naive_utc()).fix();
        Moment {
            at: at.with_timezone(&offset),
            clock_was_set: self.set.is_some(),
        }
    }
}

/// The IANA name of the machine's own time zone.
pub fn system_zone() -> String {
    iana_time_zone::get_timezone()
        .ok()
        .filter(|zone| is_zone(zone) && !zone.ends_with("UTC") && !zone.starts_with("Etc/"))
        .unwrap_or_else(|| DEFAULT_ZONE.to_owned())
}

/// Whether there is a civil time zone of that name.
pub fn is_zone(name: &str) -> bool {
    name.parse::<Tz>().is_ok()
}
