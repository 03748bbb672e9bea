//! What of a case somebody had seen before acting on it: said by `--seen`, or
//! shown by the form that asked. Where the case has moved on since, nothing is
//! stored, and she is told what came.

use super::ask::{Ask, Tone, confirm};
use super::desk::Desk;
use crate::domain::command::Command;
use crate::domain::decide::untold;
use crate::domain::folio::Folio;
use crate::domain::news::News;
use crate::error::news::entry;
use crate::error::{Error, Kind, Result};
use crate::message::Message;
use crate::msg;
use crate::store::reader::Reader;
use crate::store::writer::Writer;

/// The option by which a script says what it saw.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub struct SeenOption {
    /// Number of entries that the case had when it was looked at: refused,
    /// naming them, when there are more by now
    #[arg(long = "seen", value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    seen: Option<u32>,
}

impl SeenOption {
    /// What the option says.
    pub fn given(self) -> Seen {
        match self.seen {
            Some(entries) => Seen::Said(entries),
            None => Seen::Nothing,
        }
    }
}

/// How many entries of a case somebody saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// Nothing is known of it: the command acts on the case as it finds it.
    Nothing,
    /// So many, as a script said or as was looked up for it.
    Said(u32),
    /// So many, when the questions began.
    Asked(u32),
}

impl Seen {
    /// What a look at the case found, unless the option said it.
    pub fn or_found(self, entries: Option<u32>) -> Self {
        match (self, entries) {
            (Self::Nothing, Some(entries)) => Self::Said(entries),
            (seen, _) => seen,
        }
    }

    /// What the questions began with, unless the option said it.
    pub fn or_asked(self, entries: Option<u32>) -> Self {
        match (self, entries) {
            (Self::Nothing, Some(entries)) => Self::Asked(entries),
            (seen, _) => seen,
        }
    }

    /// What came since, within the transaction that is to act.
    pub fn news(self, folio: &Folio, writer: &Writer) -> Result<Option<News>> {
        match self {
            Self::Nothing => Ok(None),
            Self::Said(entries) | Self::Asked(entries) => writer.news(folio, entries),
        }
    }

    /// Makes sure, before anything is asked, that what the option says was seen
    /// is all there is.
    ///
    /// # Errors
    /// The refusal that names what is new.
    pub fn still(self, folio: &Folio, reader: &Reader) -> Result<()> {
        let Self::Said(entries) = self else {
            return Ok(());
        };
        match reader.news(folio, entries)? {
            Some(news) => Err(self.refused(news)),
            None => Ok(()),
        }
    }

    /// Makes sure that nothing came since.
    ///
    /// # Errors
    /// The refusal that names what did.
    pub fn check(self, folio: &Folio, writer: &Writer) -> Result<()> {
        match self.news(folio, writer)? {
            Some(news) => Err(self.refused(news)),
            None => Ok(()),
        }
    }

    /// Shows her what came while she was asked, where her command only adds to
    /// it; what she has seen then, if she wants it saved all the same.
    ///
    /// # Errors
    /// The refusal that names what came, where it must be thought over or
    /// nobody can be asked; an error when she leaves it.
    pub fn shown(self, news: News, command: &Command, desk: &Desk) -> Result<Self> {
        let asked = matches!(self, Self::Asked(_));
        if !asked || !news.leaves_room_for(command) {
            return Err(self.refused(news));
        }
        let Some(mut terminal) = desk.terminal()? else {
            return Err(self.refused(news));
        };
        let text = &desk.text;
        for line in meanwhile(&news) {
            terminal
                .tell(Tone::Problem, &text.say(&line))
                .map_err(Error::from)?;
        }
        match confirm(&mut terminal, text, &msg!("news-save-anyway"), None)? {
            true => Ok(Self::Asked(news.count())),
            false => {
                Err(Error::new(Kind::Failed, msg!("ask-left-unsaved"))
                    .hint(msg!("news-draft-hint")))
            }
        }
    }

    fn refused(self, news: News) -> Error {
        match self {
            Self::Asked(_) => Error::from(news).hint(msg!("news-draft-hint")),
            // A number can be guessed: were it told that it is wrong, and on
            // which side, the right one would be found out by trying.
            Self::Said(_) if news.reserved => untold(news.folio).into(),
            Self::Nothing | Self::Said(_) => news.into(),
        }
    }
}

/// What came while somebody was asked: each new entry in words, but none of a
/// reserved case.
pub fn meanwhile(news: &News) -> Vec<Message> {
    let folio = news.folio.to_string();
    if news.reserved {
        return vec![msg!("news-meanwhile-reserved", folio = folio)];
    }
    let entries = news.entries.iter().map(entry);
    std::iter::once(msg!("news-meanwhile", folio = folio))
        .chain(entries)
        .collect()
}
