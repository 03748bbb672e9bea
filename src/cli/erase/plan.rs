//! What an erasure takes and leaves, in words and for programs. No text of the
//! case is shown, only which there are and where.

use serde_json::{Value, json};

use super::confirmed;
use crate::cli::desk::Desk;
use crate::cli::done::Recorded;
use crate::domain::code::{Code, ErasedParty};
use crate::domain::erasure::{EntryParts, Plan};
use crate::domain::folio::Folio;
use crate::domain::personal::Part;
use crate::error::Result;
use crate::message::Message;
use crate::msg;
use crate::render::wrap::wrap;
use crate::store::erase::Proof;
use crate::text::Text;

/// An erasure as it is shown before and after.
pub struct Shown {
    /// The case.
    pub folio: Folio,
    /// Whose data.
    pub party: ErasedParty,
    /// Free texts, too.
    pub with_texts: bool,
    /// What goes and what stays.
    pub plan: Plan,
    /// How many entries the case had when it was looked at.
    pub entries: u32,
    /// Other cases with the same CURP.
    pub same_person: Vec<Folio>,
    /// Whether reserved cases are not among those.
    pub leaves_out_reserved: bool,
}

impl Shown {
    /// Shows it as what would be erased.
    pub fn print(&self, desk: &mut Desk) -> Result<()> {
        if desk.json() {
            let mut answer = self.json();
            answer["dry_run"] = json!(true);
            return desk.out.result(&answer.to_string());
        }
        let page = self.page(&desk.text, desk.out.look().prose());
        desk.out.result(&page)?;
        if self.leaves_out_reserved {
            desk.note(&msg!("erase-note-left-out"));
        }
        desk.note(&msg!("erase-nothing-yet"));
        Ok(())
    }

    /// Shows it and asks whether to go on.
    pub fn confirm(&self, desk: &Desk) -> Result<()> {
        let question = msg!("ask-erase", folio = self.folio.to_string());
        let page = self.page(&desk.text, desk.out.look().prose());
        confirmed(&page, &question, desk)
    }

    /// Says that it was erased.
    pub fn print_done(&self, recorded: Recorded, proof: &Proof, desk: &mut Desk) -> Result<()> {
        if desk.json() {
            let mut answer = self.json();
            answer["entry"] = json!(recorded.entry);
            answer["status"] = recorded.json["status"].clone();
            answer["proof"] = json_of(proof);
            return desk.out.result(&answer.to_string());
        }
        recorded.print(desk)?;
        let mut lines = Vec::new();
        self.left(&desk.text, desk.out.look().prose(), &mut lines);
        for line in lines {
            desk.out.result(&line)?;
        }
        notes(proof, desk);
        Ok(())
    }

    /// Says that what had been erased before is gone for good now.
    pub fn print_finished(&self, proof: &Proof, desk: &mut Desk) -> Result<()> {
        if desk.json() {
            let mut answer = self.json();
            answer["proof"] = json_of(proof);
            return desk.out.result(&answer.to_string());
        }
        let said = msg!("erase-finished", folio = self.folio.to_string());
        let said = desk.text.say(&said);
        desk.out.prose(&said)?;
        copies_beside(proof, desk);
        Ok(())
    }

    /// The whole, its sentences in lines of `width` columns.
    fn page(&self, text: &Text, width: usize) -> String {
        let mut lines = vec![text.say(&msg!(
            "erase-plan",
            folio = self.folio.to_string(),
            whose = text.label(ErasedParty::LIST, self.party.code()),
            count = self.plan.count(),
        ))];
        lines.extend(self.plan.goes.iter().map(|from| in_words(from, text)));
        self.left(text, width, &mut lines);
        if self.plan.count() > 0 {
            let for_good = text.say(&msg!("erase-plan-for-good"));
            lines.push(wrap(&for_good, width, "", 0));
        }
        lines.join("\n")
    }

    /// What stays although it may name the person, and where else they are.
    fn left(&self, text: &Text, width: usize, lines: &mut Vec<String>) {
        if !self.plan.texts_left.is_empty() {
            let left = text.say(&msg!("erase-texts-left"));
            lines.push(wrap(&left, width, "", 0));
            lines.extend(self.plan.texts_left.iter().map(|from| in_words(from, text)));
        }
        if !self.same_person.is_empty() {
            let folios = self.same_person.iter().map(Folio::to_string);
            let same = text.say(&msg!(
                "erase-same-person",
                count = self.same_person.len(),
                folios = folios.collect::<Vec<_>>().join(", "),
            ));
            lines.push(wrap(&same, width, "", 0));
        }
    }

    fn json(&self) -> Value {
        json!({
            "schema": "folio/erased",
            "version": 1,
            "folio": self.folio,
            "party": self.party.code(),
            "texts": self.with_texts || self.party == ErasedParty::All,
            "parts": listed(&self.plan.goes),
            "texts_left": listed(&self.plan.texts_left),
            "same_person": self.same_person,
            "leaves_out_reserved": self.leaves_out_reserved,
        })
    }
}

fn in_words(from: &EntryParts, text: &Text) -> String {
    let fields = from
        .parts
        .iter()
        .map(|part| text.label("field", &part.field().replace('_', "-")));
    format!(
        "  #{}  {}",
        from.entry,
        fields.collect::<Vec<_>>().join(", ")
    )
}

fn listed(parts: &[EntryParts]) -> Value {
    parts
        .iter()
        .map(|from| {
            let fields: Vec<_> = from.parts.iter().copied().map(Part::field).collect();
            json!({ "entry": from.entry, "fields": fields })
        })
        .collect()
}

/// The proof, for programs.
pub fn json_of(proof: &Proof) -> Value {
    json!({
        "bytes": proof.bytes,
        "texts_gone": proof.gone,
        "texts_too_short": proof.too_short,
        "texts_elsewhere": proof.elsewhere,
        "copies_beside": proof.copies_beside,
    })
}

/// What the proof found, and what it does not reach, beside the result.
pub fn notes(proof: &Proof, desk: &mut Desk) {
    let mut notes: Vec<Message> = vec![msg!(
        "erase-proof",
        texts = proof.gone,
        bytes = i64::try_from(proof.bytes).unwrap_or(i64::MAX),
    )];
    if proof.too_short > 0 {
        notes.push(msg!(
            "erase-proof-short",
            before = proof.gone,
            texts = proof.too_short,
        ));
    }
    if proof.elsewhere > 0 {
        notes.push(msg!(
            "erase-proof-elsewhere",
            before = proof.gone + proof.too_short,
            texts = proof.elsewhere,
        ));
    }
    notes.push(msg!("erase-proof-copies"));
    for note in &notes {
        desk.note(note);
    }
    copies_beside(proof, desk);
}

/// Names the copies of the log that lie beside it.
fn copies_beside(proof: &Proof, desk: &mut Desk) {
    if !proof.copies_beside.is_empty() {
        desk.note(&msg!(
            "erase-copies-beside",
            count = proof.copies_beside.len(),
            names = proof.copies_beside.join(", "),
        ));
    }
}
