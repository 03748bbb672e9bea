//! What an office may do, at random, and an office that does it.

use chrono::{Days, NaiveDate};
use folio::domain::case::Entry;
use folio::domain::code::{
    Channel, Code, ErasedParty, ErasureBasis, Notice, Outcome, RequestKind, Sex,
};
use folio::domain::command::{
    Act, Amendment, Command, Corrected, Due, NewClosing, NewFollowUp, NewPerson, NewRequest,
    NewTurn, Step, StepKind,
};
use folio::domain::erasure::Erasure;
use folio::domain::fact::Fact;
use folio::domain::folio::Folio;
use folio::domain::personal::{Part, Person};
use folio::error::{Kind, Result};
use folio::store::writer::Writer;
use proptest::prelude::*;

use crate::support::log::{TestLog, day, noon, petition};

const UNITS: [&str; 4] = ["DSS", "DNAJ", "HG", "JS3"];
const ACTS: [&str; 5] = ["interview", "guidance", "shelter", "violence", "home-visit"];
const AFFILIATIONS: [Option<&str>; 3] = [None, Some("imss"), Some("none")];
const CURPS: [Option<&str>; 3] = [None, Some("PEGJ900512HJCRRS04"), Some("PEGJ900512HJCRRS05")];
pub const NAMES: [&str; 4] = ["Inés Ñandú", "Óscar Peña", "Zoé Ibáñez", "Abril Cué"];

/// One thing an office does. Numbers choose among what is there then.
#[derive(Debug, Clone)]
pub enum Deed {
    /// Days pass.
    Wait(u64),
    /// A request is registered, received some days ago.
    Register(u64, u8),
    /// A case is turned, some days ago.
    Turn(usize, u64, u8),
    /// Something becomes of a turn.
    Step(usize, u64, u8),
    /// An act on a case.
    FollowUp(usize, u64, u8),
    /// A case is closed.
    Close(usize, u64, u8),
    /// A case is opened again.
    Reopen(usize, u64),
    /// An entry is typed again, with another day and another choice.
    Amend(usize, usize, u64, u8),
    /// An entry is taken back.
    Undo(usize, usize),
    /// Personal data of a case are erased.
    Erase(usize, u8),
    /// A case is held, or the hold is lifted.
    Hold(usize, bool),
}

pub fn any_deed() -> impl Strategy<Value = Deed> {
    let case = 0..6_usize;
    let entry = 0..8_usize;
    let ago = 0..25_u64;
    let choice = any_choice();
    prop_oneof![
        2 => (1..20_u64).prop_map(Deed::Wait),
        3 => (ago.clone(), choice.clone()).prop_map(|(ago, c)| Deed::Register(ago, c)),
        4 => (case.clone(), ago.clone(), choice.clone()).prop_map(|(n, ago, c)| Deed::Turn(n, ago, c)),
        5 => (case.clone(), ago.clone(), choice.clone()).prop_map(|(n, ago, c)| Deed::Step(n, ago, c)),
        5 => (case.clone(), ago.clone(), choice.clone()).prop_map(|(n, ago, c)| Deed::FollowUp(n, ago, c)),
        3 => (case.clone(), 0..3_u64, choice.clone()).prop_map(|(n, ago, c)| Deed::Close(n, ago, c)),
        1 => (case.clone(), 0..3_u64).prop_map(|(n, ago)| Deed::Reopen(n, ago)),
        3 => (case.clone(), entry.clone(), ago, choice).prop_map(|(n, e, ago, c)| Deed::Amend(n, e, ago, c)),
        2 => (case.clone(), entry).prop_map(|(n, e)| Deed::Undo(n, e)),
        1 => (case.clone(), any_choice()).prop_map(|(n, c)| Deed::Erase(n, c)),
        1 => (case, any::<bool>()).prop_map(|(n, set)| Deed::Hold(n, set)),
    ]
}

fn any_choice() -> impl Strategy<Value = u8> + Clone {
    0..=u8::MAX
}

impl Deed {
    /// A short history in which every deed is permitted.
    pub fn one_of_each() -> Vec<Self> {
        vec![
            Self::Register(2, 0),
            Self::Wait(3),
            Self::Turn(0, 2, 0),
            Self::Step(0, 1, 0),
            Self::Step(0, 0, 2),
            Self::FollowUp(0, 0, 1),
            Self::Amend(0, 4, 0, 2),
            Self::Close(0, 0, 0),
            Self::Reopen(0, 0),
            Self::Undo(0, 7),
            Self::Hold(0, true),
            Self::Hold(0, false),
            Self::Erase(0, 0),
            Self::Erase(0, 3),
        ]
    }
}

/// An office that has done something.
pub struct Office {
    log: TestLog,
    today: NaiveDate,
    folios: Vec<Folio>,
    refused: usize,
}

impl Office {
    /// Founds an office and does it all.
    pub fn act(deeds: &[Deed]) -> Self {
        let today = day(2025, 11, 10);
        let mut office = Self {
            log: TestLog::founded_on(today),
            today,
            folios: Vec::new(),
            refused: 0,
        };
        office.go_on(deeds);
        office
    }

    /// Does it all, in transactions of a few deeds each.
    pub fn go_on(&mut self, deeds: &[Deed]) {
        let office = self;
        for (chunk, user) in deeds.chunks(12).zip(["ana", "beto"].iter().cycle()) {
            let mut writer = office.log.writer(office.today, user);
            for deed in chunk {
                match office.attempt(&mut writer, deed) {
                    Ok(()) => {}
                    Err(error) if error.kind == Kind::Refused => office.refused += 1,
                    Err(error) => panic!("{deed:?}: {error:?}"),
                }
            }
            writer.commit().expect("a commit");
        }
    }

    /// Nothing is done until the next day.
    pub fn wait_a_day(&mut self) {
        self.today = self.today + Days::new(1);
    }

    pub fn log(&self) -> &TestLog {
        &self.log
    }

    pub fn today(&self) -> NaiveDate {
        self.today
    }

    pub fn refused(&self) -> usize {
        self.refused
    }

    fn attempt(&mut self, writer: &mut Writer, deed: &Deed) -> Result<()> {
        match deed {
            Deed::Wait(days) => {
                self.today = self.today + Days::new(*days);
                writer.set_clock(noon(self.today));
            }
            Deed::Register(ago, choice) => {
                let request = request(writer, self.ago(*ago), *choice)?;
                let registered = writer.register(&request)?;
                self.folios.push(registered.folio);
            }
            Deed::Amend(case, entry, ago, choice) => {
                let Some(folio) = self.folio(*case) else {
                    return Ok(());
                };
                let case = writer.case(&folio)?;
                let entry = &case.entries[entry % case.entries.len()];
                if let Some(to) = retyped(writer, entry, self.ago(*ago), *choice)? {
                    let amendment = Amendment {
                        entry: entry.number,
                        to,
                        fields: vec!["on".to_owned()],
                        reason: "error de dedo".to_owned(),
                    };
                    writer.perform(&folio, &Command::Amend(Box::new(amendment)))?;
                }
            }
            Deed::Undo(case, entry) => {
                let Some(folio) = self.folio(*case) else {
                    return Ok(());
                };
                let entries = writer.case(&folio)?.entries.len();
                let undo = Command::Undo {
                    entry: (entry % entries) as u32 + 1,
                    reason: "otro caso".to_owned(),
                };
                writer.perform(&folio, &undo)?;
            }
            Deed::Erase(case, choice) => {
                if let Some(folio) = self.folio(*case) {
                    writer.erase(&folio, &erasure(*choice))?;
                }
            }
            Deed::Hold(case, set) => {
                if let Some(folio) = self.folio(*case) {
                    let hold = Command::Hold {
                        set: *set,
                        reason: "lo pidió el juzgado".to_owned(),
                    };
                    writer.perform(&folio, &hold)?;
                }
            }
            _ => {
                if let Some((folio, act)) = self.act_of(deed) {
                    writer.perform(&folio, &Command::Act(act))?;
                }
            }
        }
        Ok(())
    }

    fn act_of(&self, deed: &Deed) -> Option<(Folio, Act)> {
        let (case, act) = match deed {
            Deed::Turn(case, ago, choice) => (case, turn(self.ago(*ago), *choice)),
            Deed::Step(case, ago, choice) => (case, step(self.ago(*ago), *choice)),
            Deed::FollowUp(case, ago, choice) => (case, follow_up(self.ago(*ago), *choice)),
            Deed::Close(case, ago, choice) => (case, close(self.ago(*ago), *choice)),
            Deed::Reopen(case, ago) => (
                case,
                Act::Reopen {
                    on: self.ago(*ago),
                    reason: "nuevos hechos".to_owned(),
                },
            ),
            _ => return None,
        };
        Some((self.folio(*case)?, act))
    }

    /// One of the newest cases.
    fn folio(&self, case: usize) -> Option<Folio> {
        let newest = self.folios.iter().rev().take(6).count();
        let at = self.folios.len().checked_sub(1 + case % newest.max(1))?;
        self.folios.get(at).copied()
    }

    fn ago(&self, days: u64) -> NaiveDate {
        self.today - Days::new(days)
    }
}

/// Picks by a choice; different lists are picked from differently.
fn pick<T: Copy>(list: &[T], choice: u8) -> T {
    list[usize::from(choice) % list.len()]
}

fn request(writer: &Writer, on: NaiveDate, choice: u8) -> Result<NewRequest> {
    let curp = pick(&CURPS, choice / 2).map(str::to_owned);
    let named = choice % 7 != 6;
    let person = Person {
        name: named.then(|| pick(&NAMES, choice).to_owned()),
        age: Some(u32::from(choice) / 3),
        curp: curp.clone().filter(|_| named),
        ..Person::default()
    };
    let sexes = [None, Some(Sex::Female), Some(Sex::Male)];
    let patient = (choice % 5 == 4).then(|| NewPerson {
        person: Person {
            name: Some(pick(&NAMES, choice / 5).to_owned()),
            age: Some(u32::from(choice) / 4),
            ..Person::default()
        },
        sex: pick(&sexes, choice / 3),
        id: writer.person(None).expect("a new number"),
    });
    Ok(NewRequest {
        kind: pick(RequestKind::ALL, choice),
        channel: pick(Channel::ALL, choice / 2),
        affiliation: pick(&AFFILIATIONS, choice / 3).map(str::to_owned),
        anonymous: !named,
        reserved: choice % 11 == 10,
        curp_unverified: true,
        petitioner: NewPerson {
            id: writer.person(person.curp.as_deref())?,
            sex: pick(&sexes, choice),
            person,
        },
        patient,
        ..petition(on, "")
    })
}

/// An erasure by choice: whose, and whether free texts go, too.
pub fn erasure(choice: u8) -> Erasure {
    Erasure {
        party: pick(ErasedParty::ALL, choice),
        with_texts: choice % 8 >= 4,
        basis: ErasureBasis::Arco,
        reason: "lo pidió".to_owned(),
        authority: "el comité".to_owned(),
        audit: 0,
        opened: false,
    }
}

fn turn(on: NaiveDate, choice: u8) -> Act {
    Act::Turn(NewTurn {
        unit: pick(&UNITS, choice).to_owned(),
        on,
        due: pick(
            &[
                None,
                Some(Due::WorkingDays(3)),
                Some(Due::On(on + Days::new(9))),
            ],
            choice / 4,
        ),
        officer: Some("Dra. Ruiz".to_owned()),
        letter: choice.is_multiple_of(2).then(|| format!("SSA/{choice}")),
        instructions: None,
    })
}

fn step(on: NaiveDate, choice: u8) -> Act {
    let kinds = [
        StepKind::Accept,
        StepKind::Return,
        StepKind::Answer,
        StepKind::Withdraw,
    ];
    Act::Step(Step {
        kind: pick(&kinds, choice),
        turn: pick(&[None, Some(1), Some(2), Some(3)], choice / 4),
        on,
        text: Some("se atendió".to_owned()),
    })
}

fn follow_up(on: NaiveDate, choice: u8) -> Act {
    let kind = pick(&ACTS, choice);
    Act::FollowUp(Box::new(NewFollowUp {
        kind: kind.to_owned(),
        on,
        unit: (choice % 3 == 2).then(|| pick(&UNITS, choice).to_owned()),
        note: Some(format!("nota {choice}")),
        result: None,
        next_on: (choice % 4 == 3).then(|| on + Days::new(7)),
        notice: (kind == "violence").then_some(Notice::Given),
        notice_number: None,
    }))
}

fn close(on: NaiveDate, choice: u8) -> Act {
    Act::Close(NewClosing {
        outcome: pick(Outcome::ALL, choice),
        report: Some("se atendió lo solicitado".to_owned()),
        on,
        notified_on: None,
    })
}

/// An entry typed again as another of its own sort; none for a correction.
fn retyped(writer: &Writer, entry: &Entry, on: NaiveDate, choice: u8) -> Result<Option<Corrected>> {
    let kind_of_step = |kind| {
        Act::Step(Step {
            kind,
            turn: None,
            on,
            text: Some("corregido".to_owned()),
        })
    };
    let act = match &entry.fact {
        Fact::Intake(intake) => {
            let mut again = request(writer, on, choice)?;
            // Who it was stays; only the rest was typed wrongly.
            again.petitioner.id = intake.petitioner.person;
            again.petitioner.person.curp = entry.personal.person(Part::Petitioner).curp;
            return Ok(Some(Corrected::Intake(Box::new(again))));
        }
        Fact::Turned(_) => turn(on, choice),
        Fact::TurnAccepted { .. } => kind_of_step(StepKind::Accept),
        Fact::TurnReturned { .. } => kind_of_step(StepKind::Return),
        Fact::TurnAnswered(_) => kind_of_step(StepKind::Answer),
        Fact::TurnWithdrawn { .. } => kind_of_step(StepKind::Withdraw),
        Fact::FollowUp(_) => follow_up(on, choice),
        Fact::Closed(_) => close(on, choice),
        Fact::Reopened => Act::Reopen {
            on,
            reason: "corregido".to_owned(),
        },
        _ => return Ok(None),
    };
    Ok(Some(Corrected::Act(act)))
}
