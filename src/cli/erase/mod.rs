//! `folio erase`: erases what names somebody. First it shows what would go;
//! nothing is erased before that was confirmed. Facts stay, and so does every
//! count.

mod due;
mod look;
mod plan;

use std::io::Read;

use self::look::{Wanted, look};
use self::plan::Shown;
use super::ask::{Answers, Ask, Field, Then, Tone, confirm};
use super::asking::{self, Request, Setting};
use super::desk::Desk;
use super::done::Recorded;
use super::reading::lacking;
use super::record::Record;
use super::seen::Seen;
use super::{choices, folio_ref};
use crate::domain::code::{ErasedParty, ErasureBasis};
use crate::domain::folio::FolioRef;
use crate::domain::refusal::Refusal;
use crate::error::{Error, Kind, Result};
use crate::msg;
use crate::store::erase::{Proof, Texts, finish};

/// Erase personal data of a case for good; every count stays as it is
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The case: SLP-2026-000255, 2026-255 or 255
    #[arg(value_name = "FOLIO", conflicts_with = "due", add = super::completions::folios())]
    folio: Option<String>,
    /// Whose data: petitioner, patient, accused; or all, for everything that
    /// can name anybody, officials too
    #[arg(long, value_name = "WHOSE", conflicts_with = "due", add = super::completions::codes::<ErasedParty>())]
    party: Option<String>,
    /// Free texts too: narrative, notes, reports, reasons
    #[arg(long, conflicts_with = "due")]
    with_texts: bool,
    /// On which ground: arco, where the person asked for it; retention, where
    /// the time for which it had to be kept has run out
    #[arg(long, value_name = "GROUND", conflicts_with = "due", add = super::completions::codes::<ErasureBasis>())]
    basis: Option<String>,
    /// Why, without naming the person: a text, @FILE, or - for standard input;
    /// it stays
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// Who ordered or permitted it; it stays
    #[arg(long, value_name = "TEXT")]
    authority: Option<String>,
    /// Every case whose time of keeping has run out and that is not held
    #[arg(long)]
    due: bool,
    /// Show what would be erased, and erase nothing
    #[arg(long, conflicts_with = "yes")]
    dry_run: bool,
    /// Erase without asking for confirmation
    #[arg(long)]
    yes: bool,
}

/// Name under which unfinished answers are kept.
const FORM: &str = "erase";

impl Args {
    /// Whether it stores something.
    pub fn writes(&self) -> bool {
        !self.dry_run
    }
}

/// Carries out the command.
pub fn run(args: Args, desk: &mut Desk) -> Result<u8> {
    if args.due {
        return due::run(args, desk);
    }
    let typed = folio_ref::given_or_asked(args.folio.as_deref(), desk)?;
    let reference = folio_ref::whole_case(&typed)?;
    let answers = complete(&args, &reference, desk)?;
    let (asked, wanted) = look(&args, &answers, &reference, desk)?;
    if args.dry_run {
        return asked.print(desk).map(|()| 0);
    }
    let Wanted::Erase(erasure) = wanted else {
        return finish_again(&asked, desk);
    };
    if !args.yes {
        asked.confirm(desk)?;
    }
    let (recorded, texts) = {
        let mut writer = desk.write()?;
        if !args.yes {
            // What was shown is what goes.
            Seen::Asked(asked.entries).check(&asked.folio, &writer)?;
        }
        let (case, texts) = writer.erase(&asked.folio, &erasure)?;
        asking::forget_draft(desk, &writer, FORM, Some(&case.folio))?;
        desk.commit(writer)?;
        (
            Recorded::of(&case, msg!("erase-done", count = asked.plan.count())),
            texts,
        )
    };
    let proof = finish(&desk.log, &texts)?;
    desk.out.mark_stored();
    asked.print_done(recorded, &proof, desk)?;
    Ok(0)
}

/// An erasure that could not be finished because somebody was reading is
/// finished when it is repeated.
fn finish_again(asked: &Shown, desk: &mut Desk) -> Result<u8> {
    let proof: Proof = finish(&desk.log, &Texts::default())?;
    asked.print_finished(&proof, desk)?;
    Ok(0)
}

fn complete(args: &Args, reference: &FolioRef, desk: &mut Desk) -> Result<Answers> {
    let given = answers(args, &mut *desk.stdin)?;
    let required: &[&str] = match args.dry_run {
        true => &["party"],
        false => &["party", "basis", "reason", "authority"],
    };
    if !desk.may_ask && !args.yes && !args.dry_run {
        return Err(needs_yes());
    }
    let request = Request {
        form: FORM,
        required,
        folio: Some(reference),
        fields: match args.dry_run {
            true => whose,
            false => fields,
        },
        when_closed: true,
        fits: Some(&|case| match case.hold {
            Some(hold) => Err(Refusal::CaseHeld {
                folio: case.folio,
                on: hold.on,
            }
            .into()),
            None => Ok(()),
        }),
        seen: Seen::Nothing,
        then: Then::GoOn,
    };
    Ok(asking::complete(desk, &request, given)?.answers)
}

fn answers(args: &Args, stdin: &mut dyn Read) -> Result<Answers> {
    Ok(Record::new(stdin)
        .value("party", args.party.as_deref())
        .flag("with_texts", args.with_texts)
        .value("basis", args.basis.as_deref())
        .text("reason", args.reason.as_deref())?
        .value("authority", args.authority.as_deref())
        .answers())
}

/// Nobody is there to confirm it.
fn needs_yes() -> Error {
    lacking(&["--yes"]).hint(msg!("erase-needs-yes-hint"))
}

/// The questions.
fn fields<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    let mut fields = whose(setting);
    fields.extend([
        Field::choice(
            "basis",
            msg!("ask-erase-basis"),
            choices::codes::<ErasureBasis>(setting.text),
        )
        .required(),
        Field::long("reason", msg!("ask-erase-reason"))
            .required()
            .hint(msg!("ask-erase-reason-hint")),
        Field::line("authority", msg!("ask-erase-authority")).required(),
    ]);
    fields
}

fn whose<'s>(setting: &'s Setting<'s>) -> Vec<Field<'s>> {
    vec![
        Field::choice(
            "party",
            msg!("ask-erase-party"),
            choices::codes::<ErasedParty>(setting.text),
        )
        .required(),
        Field::yes_no("with_texts", msg!("ask-erase-texts"))
            .default("false")
            .hint(msg!("ask-erase-texts-hint"))
            .when(|answers| answers.get("party") != Some("all")),
    ]
}

/// Asks whether to erase what was shown.
fn confirmed(shown: &str, question: &crate::message::Message, desk: &Desk) -> Result<()> {
    let Some(mut terminal) = desk.terminal()? else {
        return Err(needs_yes());
    };
    terminal.tell(Tone::Plain, shown).map_err(Error::from)?;
    match confirm(&mut terminal, &desk.text, question, Some(false))? {
        true => Ok(()),
        false => Err(Error::new(Kind::Failed, msg!("erase-left"))),
    }
}
