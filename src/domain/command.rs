//! What a person asks for, after it was understood and before it is decided.
//! Closed lists and dates are resolved; names of units, terms and places are
//! still as typed, because whether they exist is for the domain to say.

use chrono::NaiveDate;
use uuid::Uuid;

use super::catalogue::{Term, TermList, Unit};
use super::code::{Channel, Matter, Notice, Outcome, Priority, RequestKind, Sex};
use super::cut::Stand;
use super::erasure::Erasure;
use super::fact::PersonId;
use super::folio::SiteCode;
use super::personal::Person;
use super::publication::{Publication, PublicationRule};

/// A command about one case, ready to be decided.
#[derive(Debug, Clone)]
pub enum Command {
    /// Act on a case.
    Act(Act),
    /// Correct an entry of a case.
    Amend(Box<Amendment>),
    /// Take back an entry, with all that its command wrote.
    Undo {
        /// Number of the entry.
        entry: u32,
        /// Why.
        reason: String,
    },
    /// Erase personal data of it.
    Erase(Erasure),
    /// Set or lift the hold that keeps it from being erased.
    Hold {
        /// Set, or lift.
        set: bool,
        /// Why.
        reason: String,
    },
}

impl Command {
    /// Why it is given, where it says so.
    pub fn reason(&self) -> Option<&str> {
        match self {
            Self::Act(_) => None,
            Self::Amend(amendment) => Some(&amendment.reason),
            Self::Undo { reason, .. } | Self::Hold { reason, .. } => Some(reason),
            Self::Erase(erasure) => Some(&erasure.reason),
        }
    }
}

/// An act on a case.
#[derive(Debug, Clone)]
pub enum Act {
    /// Turn it to a unit.
    Turn(NewTurn),
    /// What became of a turn.
    Step(Step),
    /// A follow-up.
    FollowUp(Box<NewFollowUp>),
    /// Close it.
    Close(NewClosing),
    /// Open it again.
    Reopen {
        /// The day.
        on: NaiveDate,
        /// Why.
        reason: String,
    },
}

/// A request to register.
#[derive(Debug, Clone)]
pub struct NewRequest {
    /// Sort of request.
    pub kind: RequestKind,
    /// How it came in.
    pub channel: Channel,
    /// Medical, administrative, legal.
    pub matter: Option<Matter>,
    /// Topic as typed.
    pub topic: Option<String>,
    /// How soon.
    pub priority: Priority,
    /// Day of receipt.
    pub received_on: NaiveDate,
    /// Who asks.
    pub petitioner: NewPerson,
    /// For whom, when that is another person.
    pub patient: Option<NewPerson>,
    /// What the petitioner is to the patient.
    pub relationship: Option<String>,
    /// Municipality as typed.
    pub municipality: Option<String>,
    /// Affiliation as typed.
    pub affiliation: Option<String>,
    /// Not to be named.
    pub anonymous: bool,
    /// Shown by folio only.
    pub reserved: bool,
    /// Accept CURPs that do not verify, and mark them.
    pub curp_unverified: bool,
    /// Who is accused.
    pub accused: Option<String>,
    /// What was told.
    pub narrative: Option<String>,
    /// What is asked for.
    pub remedy: Option<String>,
    /// Folio of another system.
    pub external_folio: Option<String>,
    /// Number of the session.
    pub session: Option<u32>,
    /// Version of the privacy notice that the petitioner was given.
    pub privacy_notice: Option<String>,
    /// Key of the caller.
    pub key: Option<Uuid>,
}

/// A party of a request to register.
#[derive(Debug, Clone)]
pub struct NewPerson {
    /// What names the person.
    pub person: Person,
    /// Sex as given.
    pub sex: Option<Sex>,
    /// The person's number: that of the known person with this CURP, or a new
    /// random one.
    pub id: PersonId,
}

/// When an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Due {
    /// On a date.
    On(NaiveDate),
    /// So many working days after the turn.
    WorkingDays(u32),
}

/// A turn to make.
#[derive(Debug, Clone)]
pub struct NewTurn {
    /// Unit as typed.
    pub unit: String,
    /// The day.
    pub on: NaiveDate,
    /// When an answer is due; else the unit's or the kind's own deadline.
    pub due: Option<Due>,
    /// Official it is addressed to.
    pub officer: Option<String>,
    /// Number of the letter.
    pub letter: Option<String>,
    /// Instructions.
    pub instructions: Option<String>,
}

/// What can become of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// The unit takes it.
    Accept,
    /// The unit sends it back.
    Return,
    /// The unit reports.
    Answer,
    /// The desk takes it back.
    Withdraw,
}

/// A step of a turn.
#[derive(Debug, Clone)]
pub struct Step {
    /// Which.
    pub kind: StepKind,
    /// The turn's number; may be left out while only one is open.
    pub turn: Option<u32>,
    /// The day.
    pub on: NaiveDate,
    /// The reason or report.
    pub text: Option<String>,
}

/// A follow-up to record.
#[derive(Debug, Clone)]
pub struct NewFollowUp {
    /// Kind as typed.
    pub kind: String,
    /// The day.
    pub on: NaiveDate,
    /// Unit as typed, when not the desk itself.
    pub unit: Option<String>,
    /// Note.
    pub note: Option<String>,
    /// Result.
    pub result: Option<String>,
    /// Day promised for the next act.
    pub next_on: Option<NaiveDate>,
    /// The answer about the notice to the public prosecutor.
    pub notice: Option<Notice>,
    /// Its number.
    pub notice_number: Option<String>,
}

/// A closing to record.
#[derive(Debug, Clone)]
pub struct NewClosing {
    /// How it ended.
    pub outcome: Outcome,
    /// The final report.
    pub report: Option<String>,
    /// The day.
    pub on: NaiveDate,
    /// Day on which the petitioner was told.
    pub notified_on: Option<NaiveDate>,
}

/// A correction: the entry as it should have been typed.
#[derive(Debug, Clone)]
pub struct Amendment {
    /// Number of the entry.
    pub entry: u32,
    /// What it should say.
    pub to: Corrected,
    /// Names of the fields that were typed again.
    pub fields: Vec<String>,
    /// Why.
    pub reason: String,
}

/// An entry typed again.
#[derive(Debug, Clone)]
pub enum Corrected {
    /// A request.
    Intake(Box<NewRequest>),
    /// An act.
    Act(Act),
}

/// A change of the office's own lists.
#[derive(Debug, Clone)]
pub enum OfficeCommand {
    /// Add a unit.
    AddUnit(Unit),
    /// Change a unit.
    ChangeUnit(Unit),
    /// Retire a unit, as typed.
    RetireUnit(String),
    /// Add a term.
    AddTerm(Term),
    /// Retire a term, as typed.
    RetireTerm(TermList, String),
    /// Set or take away the deadline of a kind of request.
    SetDeadline(RequestKind, Option<u32>),
    /// Set or take away the months for which a closed case of a kind is kept.
    SetRetention(RequestKind, Option<u32>),
    /// Set or take away the version of the privacy notice in force.
    SetPrivacyNotice(Option<String>),
    /// Set by which rule figures are published.
    SetPublicationRule(Box<PublicationRule>),
    /// Remember a set of tables that is published.
    Publish(Box<Publication>),
    /// Close the office on days.
    AddClosures(Vec<(NaiveDate, String)>),
    /// Open it after all.
    RemoveClosure(NaiveDate),
    /// Name a state of the log, as typed.
    Cut(String, Stand),
}

/// What an office begins with.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Code in its folios.
    pub site: SiteCode,
    /// Public name.
    pub institution: String,
    /// IANA name of the civil time zone.
    pub timezone: String,
    /// INEGI key of the state.
    pub entity: Option<String>,
    /// Units.
    pub units: Vec<Unit>,
    /// Terms.
    pub terms: Vec<Term>,
    /// Closures.
    pub closures: Vec<(NaiveDate, String)>,
}
