//! The one list of the message files that are built into the program.

use super::Lang;

/// Names the files of `locales/` once and embeds them for each language.
macro_rules! resources {
    (
        both languages: $($both:literal)*;
        Spanish only: $($spanish:literal)*;
    ) => {
        const SPANISH: &[(&str, &str)] = &[
            $(($both, include_str!(concat!("locales/es-MX/", $both, ".ftl"))),)*
            $(($spanish, include_str!(concat!("locales/es-MX/", $spanish, ".ftl"))),)*
        ];
        const ENGLISH: &[(&str, &str)] = &[
            $(($both, include_str!(concat!("locales/en/", $both, ".ftl"))),)*
        ];
    };
}

// English help is the doc comments of the command definitions, so a file that
// only overlays help has no English twin.
resources! {
    both languages:
        "ask"
        "check"
        "cli"
        "codes"
        "copies"
        "cut"
        "encryption"
        "help-common"
        "keep"
        "load-format"
        "news"
        "office"
        "place"
        "refusals"
        "render"
        "report"
        "show"
        "start"
        "store"
        "transparency"
        "typed"
        "usage";
    Spanish only:
        "help";
}

/// The message files of a language: name without `.ftl`, and what is in it.
pub fn resources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Es => SPANISH,
        Lang::En => ENGLISH,
    }
}
