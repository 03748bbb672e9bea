//! Which of the two languages the screen speaks, and how that is found out.

/// A language of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    /// Spanish as written in Mexico: the language of the desks.
    Es,
    /// English, on request.
    En,
}

/// Where a language is looked for after `--lang`, the first that is set decides.
const VARIABLES: [&str; 4] = ["FOLIO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];

impl Lang {
    /// The language asked for by `--lang` (`option`) or, without it, by the
    /// environment; Spanish where nothing says English. An empty variable
    /// counts as unset, as POSIX has it for `LC_ALL`.
    pub fn choose(option: Option<&str>, env: &dyn Fn(&str) -> Option<String>) -> Self {
        option
            .map(str::to_owned)
            .into_iter()
            .chain(VARIABLES.iter().filter_map(|name| env(name)))
            .find(|wanted| !wanted.is_empty())
            .map_or(Self::Es, |wanted| Self::of_locale(&wanted))
    }

    /// The language of a locale name such as `en_US.UTF-8`.
    fn of_locale(name: &str) -> Self {
        let begins = name.get(..2).unwrap_or_default();
        if begins.eq_ignore_ascii_case("en") {
            Self::En
        } else {
            Self::Es
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(option: Option<&str>, variables: &[(&str, &str)]) -> Lang {
        Lang::choose(option, &|name| {
            variables
                .iter()
                .find(|(variable, _)| *variable == name)
                .map(|(_, value)| (*value).to_owned())
        })
    }

    #[test]
    fn spanish_where_nothing_says_otherwise() {
        assert_eq!(chosen(None, &[]), Lang::Es);
        for locale in [
            "C",
            "POSIX",
            "C.UTF-8",
            "es_MX.UTF-8",
            "fr_FR",
            "",
            "é",
            "e",
        ] {
            assert_eq!(chosen(None, &[("LANG", locale)]), Lang::Es, "{locale}");
        }
    }

    #[test]
    fn english_in_its_spellings() {
        for locale in ["en", "EN", "en_US.UTF-8", "en-GB"] {
            assert_eq!(chosen(None, &[("LANG", locale)]), Lang::En, "{locale}");
        }
    }

    #[test]
    fn the_first_that_is_set_decides() {
        let all = [
            ("FOLIO_LANG", "es"),
            ("LC_ALL", "en_US"),
            ("LC_MESSAGES", "es"),
            ("LANG", "en"),
        ];
        assert_eq!(chosen(Some("en"), &all), Lang::En);
        assert_eq!(chosen(None, &all), Lang::Es);
        assert_eq!(chosen(None, &all[1..]), Lang::En);
        assert_eq!(chosen(None, &all[2..]), Lang::Es);
        assert_eq!(chosen(None, &all[3..]), Lang::En);
        assert_eq!(chosen(None, &[("LC_ALL", "C"), ("LANG", "en")]), Lang::Es);
        assert_eq!(chosen(None, &[("LC_ALL", ""), ("LANG", "en")]), Lang::En);
    }
}
