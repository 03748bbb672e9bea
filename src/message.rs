//! A sentence for the screen before it has a language: a message id of the
//! `locales/*.ftl` files and what goes into its gaps. Everything below the
//! screen speaks in these, so that nothing below the screen knows a language.

use chrono::NaiveDate;

/// What fills one gap of a [`Message`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Text shown as it is, after control characters are made visible.
    Text(String),
    /// A whole number; the locale chooses plural forms by it.
    Number(i64),
    /// A civil date, shown the way the locale writes dates.
    Date(NaiveDate),
    /// The office's own words: Spanish, then English.
    Own(String, String),
    /// Another message, put into words first.
    Message(Box<Message>),
}

/// A message id with the values of its gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The id in `locales/*.ftl`.
    pub id: &'static str,
    /// Gap names and what fills them, in the order given.
    pub args: Vec<(&'static str, Value)>,
}

impl Message {
    /// A message without gaps.
    pub fn new(id: &'static str) -> Self {
        Self {
            id,
            args: Vec::new(),
        }
    }

    /// The same message with one more gap filled.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

impl Message {
    /// The same message where what is called `name` is called otherwise.
    #[must_use]
    pub fn renaming(self, name: &str, other: &Value) -> Self {
        let args = self.args.into_iter().map(|(gap, value)| {
            let value = match value {
                Value::Text(text) if text == name => other.clone(),
                Value::Message(inner) => Value::Message(Box::new(inner.renaming(name, other))),
                value => value,
            };
            (gap, value)
        });
        Self {
            id: self.id,
            args: args.collect(),
        }
    }
}

/// Builds a [`Message`](crate::message::Message): `msg!("id", name = value, …)`.
///
/// The id is a literal on purpose: a test reads the sources for every
/// `msg!("…")` and fails when a language lacks one of them.
#[macro_export]
macro_rules! msg {
    ($id:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::message::Message::new($id)$(.with(stringify!($name), $value))*
    };
}

/// Whatever puts a [`Message`] into the words of one language.
pub trait Say {
    /// The sentence, its gaps filled.
    fn say(&self, message: &Message) -> String;
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<NaiveDate> for Value {
    fn from(date: NaiveDate) -> Self {
        Self::Date(date)
    }
}

impl From<Message> for Value {
    fn from(message: Message) -> Self {
        Self::Message(Box::new(message))
    }
}

macro_rules! number_values {
    ($($number:ty)*) => {$(
        impl From<$number> for Value {
            fn from(number: $number) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}
number_values!(i32 i64 u8 u16 u32 u64 usize);
