//! What is generated from the command definition and kept in the repository,
//! completions and man pages, is what the definition gives. `FOLIO_BLESS=1`
//! writes it anew.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use clap::{Command, CommandFactory};
use clap_mangen::Man;
use folio::cli::Cli;
use folio::cli::completions::Shell;
use folio::cli::help::localize;
use folio::text::{Lang, Text};

/// File names and what is in them.
type Files = BTreeMap<String, String>;

#[test]
fn completions_are_those_of_the_definition() {
    let mut files = Files::new();
    for (name, shell) in [
        ("folio.bash", Shell::Bash),
        ("_folio", Shell::Zsh),
        ("folio.fish", Shell::Fish),
        ("folio.ps1", Shell::Powershell),
    ] {
        files.insert(name.to_owned(), text(shell.script().expect("a script")));
    }
    assert_kept("completions", &files);
}

#[test]
fn man_pages_are_those_of_the_definition() {
    for (folder, lang) in [("docs/man", Lang::En), ("docs/man/es", Lang::Es)] {
        let mut files = Files::new();
        pages(
            &localize(Cli::command(), &Text::new(lang)),
            lang,
            &mut files,
        );
        assert_kept(folder, &files);
    }
}

/// The page of a command, and those of its subcommands.
fn pages(command: &Command, lang: Lang, files: &mut Files) {
    let source = concat!("folio ", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone())
        .manual("folio")
        .source(source)
        .date("");
    let mut page = Vec::new();
    man.render(&mut page).expect("a page");
    files.insert(man.get_filename(), in_language(text(page), lang));
    for child in command
        .get_subcommands()
        .filter(|child| !child.is_hide_set())
    {
        pages(child, lang, files);
    }
}

/// The words that the generator has built in.
fn in_language(page: String, lang: Lang) -> String {
    const WORDS: [(&str, &str); 6] = [
        (".SH NAME", ".SH NOMBRE"),
        (".SH SYNOPSIS", ".SH SINOPSIS"),
        (".SH DESCRIPTION", ".SH DESCRIPCIÓN"),
        (".SH OPTIONS", ".SH OPCIONES"),
        (".SH EXTRA", ".SH NOTAS"),
        (".SH VERSION", ".SH VERSIÓN"),
    ];
    match lang {
        Lang::En => page,
        Lang::Es => WORDS.iter().fold(page, |page, (english, spanish)| {
            page.replace(english, spanish)
        }),
    }
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).expect("UTF-8")
}

/// Compares with the files of a folder, or writes them there.
fn assert_kept(folder: &str, wanted: &Files) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    if std::env::var_os("FOLIO_BLESS").is_some() {
        bless(&folder, wanted);
    }
    let kept: Files = files_of(&folder)
        .into_iter()
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy();
            let kept = fs::read_to_string(&path).expect("a text");
            (name.into_owned(), kept)
        })
        .collect();
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    let again = "FOLIO_BLESS=1 cargo test generated writes them anew";
    assert_eq!(names(&kept), names(wanted), "{again}");
    for (name, wanted) in wanted {
        assert!(&kept[name] == wanted, "{name} is out of date: {again}");
    }
}

fn bless(folder: &Path, wanted: &Files) {
    fs::create_dir_all(folder).expect("a folder");
    for path in files_of(folder) {
        fs::remove_file(path).expect("an old file goes");
    }
    for (name, text) in wanted {
        fs::write(folder.join(name), text).expect("a file is written");
    }
}

fn files_of(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    entries
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect()
}
