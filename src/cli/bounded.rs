//! Reading what may be of any length: a source is never held in memory further
//! than its limit, so that a mistaken or hostile file costs no more than one
//! that fits.

use std::io::{self, BufRead, BufReader, Read};

/// What stood in the way of the next line.
#[derive(Debug)]
pub enum Broken {
    /// The source failed.
    Io(io::Error),
    /// The line is longer than a line may be; the rest of it was not read.
    LineTooLong,
    /// All lines together are longer than they may be.
    TooMuch,
    /// The line is no UTF-8.
    NotText(std::str::Utf8Error),
}

/// Lines of a source, one at a time, each with a limit and all with one.
pub struct Lines<R> {
    source: BufReader<R>,
    most_bytes_of_line: u64,
    left: u64,
    number: usize,
}

impl<R: Read> Lines<R> {
    /// Lines of at most `line` bytes, in all at most `all`.
    pub fn new(source: R, line: u64, all: u64) -> Self {
        Self {
            source: BufReader::new(source),
            most_bytes_of_line: line,
            left: all,
            number: 0,
        }
    }

    /// The number of the line that was read last, or could not be: from 1.
    pub fn number(&self) -> usize {
        self.number
    }

    /// The next line without its line feed; a byte order mark before the first
    /// is dropped. None at the end.
    ///
    /// # Errors
    /// What kept it from being read, see [`Broken`].
    pub fn next_line(&mut self) -> Result<Option<String>, Broken> {
        self.number += 1;
        let mut bytes = Vec::new();
        let read = (&mut self.source)
            .take(self.most_bytes_of_line + 2)
            .read_until(b'\n', &mut bytes)
            .map_err(Broken::Io)?;
        if read == 0 {
            return Ok(None);
        }
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        }
        if bytes.len() as u64 > self.most_bytes_of_line {
            return Err(Broken::LineTooLong);
        }
        self.left = self.left.checked_sub(read as u64).ok_or(Broken::TooMuch)?;
        let line = String::from_utf8(bytes).map_err(|error| Broken::NotText(error.utf8_error()))?;
        Ok(Some(match line.strip_prefix('\u{feff}') {
            Some(rest) if self.number == 1 => rest.to_owned(),
            _ => line,
        }))
    }
}

/// Everything that can be read; none when that is more than `most` bytes.
///
/// # Errors
/// Those of the source.
pub fn read_whole(source: impl Read, most: u64) -> io::Result<Option<Vec<u8>>> {
    let mut bytes = Vec::new();
    source.take(most + 1).read_to_end(&mut bytes)?;
    Ok((bytes.len() as u64 <= most).then_some(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A source without end that tells how much of it was taken.
    struct Endless {
        taken: usize,
    }

    impl Read for Endless {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            to.fill(b'a');
            self.taken += to.len();
            Ok(to.len())
        }
    }

    #[test]
    fn no_more_is_taken_than_fits() {
        let mut endless = Endless { taken: 0 };
        let mut lines = Lines::new(&mut endless, 1_000, 1 << 40);
        assert!(matches!(lines.next_line(), Err(Broken::LineTooLong)));
        assert_eq!(lines.number(), 1);
        assert!(endless.taken < 64 * 1024);
        let mut endless = Endless { taken: 0 };
        let whole = read_whole(&mut endless, 1_000).expect("a source");
        assert_eq!(whole, None);
        assert!(endless.taken < 64 * 1024);
    }

    #[test]
    fn lines_are_numbered_and_limits_are_exact() {
        let text = "\u{feff}abc\nñ\n\nabcd\nabcde".as_bytes();
        let mut lines = Lines::new(text, 4, 1_000);
        // The mark is of the line, too.
        assert!(matches!(lines.next_line(), Err(Broken::LineTooLong)));
        let mut lines = Lines::new(text, 6, 1_000);
        for line in ["abc", "ñ", "", "abcd", "abcde"] {
            assert_eq!(lines.next_line().expect("a line").as_deref(), Some(line));
        }
        assert_eq!(lines.next_line().expect("the end"), None);
        let mut lines = Lines::new(&b"aaaa\naaaa"[..], 4, 8);
        assert_eq!(lines.next_line().expect("a line").as_deref(), Some("aaaa"));
        assert!(matches!(lines.next_line(), Err(Broken::TooMuch)));
        assert_eq!(lines.number(), 2);
        let mut lines = Lines::new(&b"a\n\xff"[..], 4, 8);
        assert!(lines.next_line().is_ok());
        assert!(matches!(lines.next_line(), Err(Broken::NotText(_))));
    }

    #[test]
    fn what_just_fits_is_taken_whole() {
        assert_eq!(
            read_whole(&b"abcd"[..], 4).expect("a source").as_deref(),
            Some(&b"abcd"[..])
        );
    }
}
