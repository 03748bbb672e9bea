//! Questions about the derived tables, put to the views that are laid over
//! them: what reports ask is the same for every state of the log.

use crate::store::projection::VIEWS;

/// A layer that lies over a connection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Laid {
    /// [`Layer::Whole`](super::layer::Layer::Whole): the views bear the names of the tables, since SQLite
    /// looks for a name among what is temporary first.
    Whole,
    /// [`Layer::Counted`](super::layer::Layer::Counted): the names of the views begin with this. Nobody can
    /// guess it, so no question can pass itself off as a view, which may read
    /// the key of a case.
    Counted(String),
}

impl Laid {
    /// The view that is put in the place of a derived table.
    pub fn view(&self, table: &str) -> String {
        match self {
            Self::Whole => table.to_owned(),
            Self::Counted(seal) => format!("{seal}_{table}"),
        }
    }

    /// A question as it is put to the views, which have no indices of their own.
    pub fn worded(&self, sql: &str) -> String {
        let mut words = sql.split(' ').peekable();
        let mut worded = Vec::new();
        while let Some(word) = words.next() {
            if word == "INDEXED" && words.next_if_eq(&"BY").is_some() {
                // What follows the name of an index belongs to the question.
                let rest = words.next().and_then(|name| name.split_once(')'));
                worded.extend(rest.map(|(_, rest)| format!("){rest}")));
                continue;
            }
            worded.push(self.renamed(word));
        }
        worded.join(" ").replace(" )", ")")
    }

    /// A word of a question, with the name of a derived table in it replaced.
    fn renamed(&self, word: &str) -> String {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let begin = word.find(is_name).unwrap_or(word.len());
        let rest = &word[begin..];
        let end = begin + rest.find(|c| !is_name(c)).unwrap_or(rest.len());
        match VIEWS.iter().any(|view| view.table == &word[begin..end]) {
            true => format!(
                "{}{}{}",
                &word[..begin],
                self.view(&word[begin..end]),
                &word[end..]
            ),
            false => word.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_put_to_the_views_without_the_names_of_indices() {
        let counted = Laid::Counted("p".to_owned());
        for (sql, worded) in [
            (
                "SELECT unit FROM turn_view INDEXED BY turn_unit WHERE unit = ?1",
                "SELECT unit FROM p_turn_view WHERE unit = ?1",
            ),
            (
                "SELECT kind FROM case_view WHERE EXISTS (SELECT 1 FROM turn_view INDEXED BY turn_unit)",
                "SELECT kind FROM p_case_view WHERE EXISTS (SELECT 1 FROM p_turn_view)",
            ),
            (
                "SELECT case_view.kind FROM case_view, closing_view",
                "SELECT p_case_view.kind FROM p_case_view, p_closing_view",
            ),
            ("SELECT id, text FROM code", "SELECT id, text FROM code"),
        ] {
            assert_eq!(counted.worded(sql), worded);
            assert_eq!(Laid::Whole.worded(sql), worded.replace("p_", ""));
        }
    }
}
