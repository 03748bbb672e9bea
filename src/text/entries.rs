//! The entries of the message files of one language. Finding where each entry
//! begins costs a twentieth of parsing them all, and few commands say more
//! than a handful.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::OnceLock;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, grouped_number, resources};

/// What stands in the message files of a language, by id.
type Sources = HashMap<&'static str, &'static str>;

/// Entries by id; parsed one by one.
pub struct Entries {
    sources: &'static Sources,
    parsed: RefCell<FluentBundle<FluentResource>>,
}

impl Entries {
    /// The entries of a language, none of them parsed yet.
    pub fn of(lang: Lang) -> Self {
        Self {
            sources: sources(lang),
            parsed: RefCell::new(empty(lang)),
        }
    }

    /// Whether a file of this language has the id.
    pub fn has(&self, id: &str) -> bool {
        self.sources.contains_key(id)
    }

    /// The words of an entry, with its gaps filled.
    pub fn format(&self, id: &str, args: &FluentArgs) -> Option<String> {
        self.parse(id)?;
        let bundle = self.parsed.borrow();
        let pattern = bundle.get_message(id)?.value()?;
        // A gap left open is shown as `{$name}`; the completeness test is
        // where that fails, not a desk in the middle of its work.
        let mut gaps_left_open = Vec::new();
        let words = bundle.format_pattern(pattern, Some(args), &mut gaps_left_open);
        Some(words.into_owned())
    }

    /// Parses an entry unless it was parsed before, with those it refers to.
    /// What is wrong in it is left out rather than fatal; a test fails on any
    /// such thing.
    fn parse(&self, id: &str) -> Option<()> {
        let source = *self.sources.get(id)?;
        if self.parsed.borrow().has_message(id) {
            return Some(());
        }
        let resource =
            FluentResource::try_new(source.to_owned()).unwrap_or_else(|(understood, _)| understood);
        let _ = self.parsed.borrow_mut().add_resource(resource);
        for other in references(source) {
            self.parse(other);
        }
        Some(())
    }
}

/// Looked for once in a process, in which tests and fuzzers speak many times.
fn sources(lang: Lang) -> &'static Sources {
    static SPANISH: OnceLock<Sources> = OnceLock::new();
    static ENGLISH: OnceLock<Sources> = OnceLock::new();
    let place = match lang {
        Lang::Es => &SPANISH,
        Lang::En => &ENGLISH,
    };
    place.get_or_init(|| {
        let mut sources = HashMap::with_capacity(1024);
        for (_, file) in resources(lang) {
            for (id, entry) in split(file) {
                sources.entry(id).or_insert(entry);
            }
        }
        sources
    })
}

/// The rules of a language, without any words.
fn empty(lang: Lang) -> FluentBundle<FluentResource> {
    let locale = match lang {
        Lang::Es => "es-MX",
        Lang::En => "en",
    };
    let locale: LanguageIdentifier = locale.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![locale]);
    // Terminals and files show Fluent's isolation marks as rubbish.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(number) => grouped_number(number),
        _ => None,
    }));
    let _ = bundle.add_builtins();
    bundle
}

/// The entries of a file, each with its id. An entry begins where a line
/// begins with a letter, and ends where the next one or a comment begins.
fn split(file: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = file;
    std::iter::from_fn(move || {
        while !rest.is_empty() {
            let part;
            (part, rest) = rest.split_at(end_of_part(rest));
            if part.starts_with(|first: char| first.is_ascii_alphabetic()) {
                let id = part.split_once('=').map_or(part, |(id, _)| id);
                return Some((id.trim_end(), part));
            }
        }
        None
    })
}

/// What stands in braces and could be the id of another entry.
fn references(entry: &str) -> impl Iterator<Item = &str> {
    entry.split('{').skip(1).filter_map(|inside| {
        let inside = inside.trim_start();
        let end = inside.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))?;
        (end > 0).then_some(&inside[..end])
    })
}

/// Where the next line begins that is neither indented nor empty nor the
/// closing brace of this part.
fn end_of_part(text: &str) -> usize {
    text.match_indices('\n')
        .map(|(at, _)| at + 1)
        .find(|next| text[*next..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '#'))
        .unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_split_as_fluent_reads_them() {
        let file = "## Words\n\none = A\n    b\n\n# About two\ntwo = { $n ->\n    [one] x\n   \
                    *[other] y\n}\nthree = z";
        let found: Vec<_> = split(file).collect();
        assert_eq!(found.len(), 3);
        assert_eq!(found[0], ("one", "one = A\n    b\n\n"));
        assert_eq!(found[1].0, "two");
        assert!(found[1].1.ends_with("}\n"));
        assert_eq!(found[2], ("three", "three = z"));
    }

    #[test]
    fn an_entry_may_refer_to_another() {
        let found: Vec<_> = references("a = { b-c } and { $gap } and { NUMBER($n) }").collect();
        assert_eq!(found, ["b-c", "NUMBER"]);
        let text = crate::text::Text::new(Lang::En);
        let kind = crate::msg!("catalog-kind-words", kind = "petition");
        assert_eq!(text.say(&kind), "petition");
    }

    #[test]
    fn every_entry_can_be_read_alone() {
        for lang in [Lang::Es, Lang::En] {
            for (name, file) in resources(lang) {
                let whole = FluentResource::try_new((*file).to_owned())
                    .unwrap_or_else(|(_, errors)| panic!("{name}: {errors:?}"));
                let comments = file.lines().filter(|line| line.starts_with('#')).count();
                assert!(whole.entries().count() <= split(file).count() + comments);
                for (id, entry) in split(file) {
                    let parsed = FluentResource::try_new(entry.to_owned());
                    let parsed = parsed.unwrap_or_else(|(_, errors)| panic!("{id}: {errors:?}"));
                    assert_eq!(parsed.entries().count(), 1, "{name}: {id}");
                }
            }
        }
    }
}
