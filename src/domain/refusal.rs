//! Every way in which the rules of the domain say no, with what a person
//! needs in order to understand it.

use chrono::NaiveDate;

use super::catalogue::{TermList, Unlisted};
use super::code::TurnState;
use super::curp::CurpError;
use super::folio::Folio;
use super::news::Moved;
use super::personal::Part;
use super::plain::TextError;
use super::publication::RuleError;

/// Why a command was not carried out.
#[allow(missing_docs, reason = "the sentence of each refusal names its fields")]
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The case is closed; it has to be reopened first.
    CaseClosed { folio: Folio, on: NaiveDate },
    /// Its intake was undone.
    CaseAnnulled { folio: Folio },
    /// The case is reserved, and why it does not admit the act would tell of it.
    CaseReserved { folio: Folio },
    /// It is open already.
    CaseNotClosed { folio: Folio },
    /// Units still hold it: turn numbers with unit codes.
    OpenTurns {
        folio: Folio,
        turns: Vec<(u32, String)>,
    },
    /// A denunciation needs a standing turn to one of these units.
    NoCompetentTurn { folio: Folio, units: Vec<String> },
    /// The act is dated before the case was received.
    BeforeIntake {
        on: NaiveDate,
        received_on: NaiveDate,
    },
    /// The act is dated later than today.
    InFuture { on: NaiveDate, today: NaiveDate },
    /// A step of a turn is dated before the turn.
    BeforeTurn { on: NaiveDate, turned_on: NaiveDate },
    /// A turn ends before the day on which it was accepted.
    BeforeAcceptance {
        on: NaiveDate,
        accepted_on: NaiveDate,
    },
    /// A case is not reopened before the day on which it was closed.
    ReopenBeforeClose { on: NaiveDate, closed_on: NaiveDate },
    /// The closing is dated before an act on the case.
    CloseBeforeAct { on: NaiveDate, act_on: NaiveDate },
    /// A due date before the turn itself.
    DueBeforeTurn {
        due_on: NaiveDate,
        turned_on: NaiveDate,
    },
    /// The petitioner cannot have been told before the case was closed.
    NotifiedBeforeClose {
        notified_on: NaiveDate,
        closed_on: NaiveDate,
    },
    /// A next step promised before the act itself.
    NextBeforeAct { next_on: NaiveDate, on: NaiveDate },
    /// A reason is required.
    ReasonMissing,
    /// The report is required.
    ReportMissing,
    /// No unit has that code or name.
    UnknownUnit(Unlisted),
    /// The unit is no longer in use.
    RetiredUnit { code: String },
    /// There is a unit with that code.
    UnitExists { code: String },
    /// No term of that list has that code or label.
    UnknownTerm { list: TermList, unlisted: Unlisted },
    /// The term is no longer in use.
    RetiredTerm { list: TermList, code: String },
    /// There is a term with that code.
    TermExists { list: TermList, code: String },
    /// The code has characters that a code cannot have.
    MalformedCode { typed: String },
    /// No municipality has that code or name.
    UnknownMunicipality { typed: String, nearest: Vec<String> },
    /// Several municipalities have that name.
    AmbiguousMunicipality { typed: String, found: Vec<String> },
    /// The CURP does not verify.
    Curp { error: CurpError },
    /// The CURP contradicts the sex or birth date that was given.
    CurpContradicts { field: &'static str },
    /// Born after the day of receipt.
    BornAfterReceipt {
        birth: NaiveDate,
        received_on: NaiveDate,
    },
    /// The age given is not that of the birth date.
    AgeContradicts { birth: NaiveDate, age: u32 },
    /// No one is that old.
    AgeOutOfRange { age: u32 },
    /// Anonymous and named at once.
    AnonymousButNamed,
    /// A text is too long or holds what cannot be stored.
    Text {
        field: &'static str,
        error: TextError,
    },
    /// This kind of act demands the answer about the notice to the public
    /// prosecutor.
    NoticeMissing,
    /// This kind of act has nothing to do with the notice.
    NoticeNotApplicable { kind: String },
    /// The case has no turn with that number.
    NoSuchTurn { folio: Folio, number: u32 },
    /// No unit holds the case.
    NoOpenTurn { folio: Folio },
    /// Several units hold the case; say which turn.
    WhichTurn {
        folio: Folio,
        turns: Vec<(u32, String)>,
    },
    /// The turn has ended.
    TurnEnded {
        folio: Folio,
        number: u32,
        state: TurnState,
    },
    /// The turn was accepted already.
    TurnAccepted { folio: Folio, number: u32 },
    /// The case has no entry with that number.
    NoSuchEntry { folio: Folio, entry: u32 },
    /// The entry was taken back already.
    EntryUndone { folio: Folio, entry: u32 },
    /// Amendments and undos are themselves not amended.
    NotAmendable { folio: Folio, entry: u32 },
    /// Later entries would no longer fit; the first one's own reason is said.
    RestsOn {
        folio: Folio,
        entry: u32,
        later: Vec<u32>,
        why: Box<Refusal>,
    },
    /// A later amendment says the entry again.
    AmendedAgain,
    /// More entries are said to have been seen than the case has.
    NotSeenYet { folio: Folio, seen: u32, count: u32 },
    /// Another desk changed it while it was being typed about.
    OfficeMoved(Moved),
    /// Everything is already as asked.
    NothingChanges,
    /// This user has no command that could be taken back.
    NothingToUndo,
    /// An erasure or a hold is not taken back.
    NotUndoable { folio: Folio, entry: u32 },
    /// What was erased is not written again.
    PartErased {
        folio: Folio,
        entry: u32,
        part: Part,
        by: u32,
    },
    /// The case is held: nothing of it may be erased.
    CaseHeld { folio: Folio, on: NaiveDate },
    /// It is held already.
    HeldAlready { folio: Folio, on: NaiveDate },
    /// Nothing holds the case.
    CaseNotHeld { folio: Folio },
    /// Whoever ordered an erasure has to be named.
    AuthorityMissing,
    /// Why something is erased, or by whose order, names a party of the case.
    ErasureNames { folio: Folio, field: &'static str },
    /// Nothing is there that could be erased.
    NothingToErase { folio: Folio },
    /// The petitioner is the patient.
    NoOtherPatient { folio: Folio },
    /// No rule says how long such a case is kept, or it has not been closed.
    NoRetention { folio: Folio },
    /// The case has to be kept until a day.
    StillKept { folio: Folio, until: NaiveDate },
    /// A version of the privacy notice is a short code.
    MalformedVersion { typed: String },
    /// There is a cut with that name.
    CutExists { name: String, on: NaiveDate },
    /// The name of a cut is short and has few sorts of characters.
    MalformedCutName { typed: String },
    /// A rule of publication is not taken.
    PublicationRule(RuleError),
    /// The day is no closure of the office.
    NotAClosure { date: NaiveDate },
}
