//! The sentences in English.

#[test]
fn every_rule_has_its_sentence_in_english() {
    insta::assert_snapshot!(super::all_in("en"), @r#"
    == open turns
    Error: Case SLP-2026-000001 cannot be closed: turns 1 (DSS), 2 (HG) are still
      open.
      First record what became of each turn, for example: folio turn answer
        SLP-2026-000001/1 --report "…" (or return, withdraw).
    == one open turn
    Error: Case SLP-2026-000001 cannot be closed: turn 1 (DSS) is still open.
      First record what became of each turn, for example: folio turn answer
        SLP-2026-000001/1 --report "…" (or return, withdraw).
    == turn of a closed case
    Error: Case SLP-2026-000001 has been closed since 2026-11-18; nothing more can
      be recorded on it.
      If there is more to do, reopen it first: folio reopen SLP-2026-000001 --reason
        "…"
    == step on a closed case
    Error: Case SLP-2026-000001 has been closed since 2026-11-18; nothing more can
      be recorded on it.
      If there is more to do, reopen it first: folio reopen SLP-2026-000001 --reason
        "…"
    == follow-up of a closed case
    Error: Case SLP-2026-000001 has been closed since 2026-11-18; nothing more can
      be recorded on it.
      If there is more to do, reopen it first: folio reopen SLP-2026-000001 --reason
        "…"
    == closing twice
    Error: Case SLP-2026-000001 has been closed since 2026-11-18; nothing more can
      be recorded on it.
      If there is more to do, reopen it first: folio reopen SLP-2026-000001 --reason
        "…"
    == reopening an open case
    Error: Case SLP-2026-000001 is not closed; there is no need to reopen it.
    == act on an annulled case
    Error: Case SLP-2026-000001 is annulled, because its intake was undone.
    == returning without a reason
    Error: The reason is missing.
      Write it with --reason "…", or with --reason - to read it from standard input.
    == withdrawing without a reason
    Error: The reason is missing.
      Write it with --reason "…", or with --reason - to read it from standard input.
    == reopening without a reason
    Error: The reason is missing.
      Write it with --reason "…", or with --reason - to read it from standard input.
    == answering without the report
    Error: The report is missing.
      Write it with --report "…", or with --report - to read it from standard input.
    == closing without the report
    Error: The report is missing.
      Write it with --report "…", or with --report - to read it from standard input.
    == denunciation without a competent turn
    Error: Denunciation SLP-2026-000001 cannot be closed without a standing turn to
      a unit competent for denunciations.
      Turn it to one of these units: DNAJ, OIC. For example: folio turn
        SLP-2026-000001 --to DNAJ
    == denunciation whose competent turn was withdrawn
    Error: Denunciation SLP-2026-000001 cannot be closed without a standing turn to
      a unit competent for denunciations.
      Turn it to one of these units: DNAJ, OIC. For example: folio turn
        SLP-2026-000001 --to DNAJ
    == denunciation whose competent turn was undone
    Error: Denunciation SLP-2026-000001 cannot be closed without a standing turn to
      a unit competent for denunciations.
      Turn it to one of these units: DNAJ, OIC. For example: folio turn
        SLP-2026-000001 --to DNAJ
    == before the intake
    Error: The date 2026-11-17 is before the case was received (2026-11-18).
    == in the future
    Error: The date 2026-11-19 is still to come (today is 2026-11-18).
    == received in the future
    Error: The date 2026-11-19 is still to come (today is 2026-11-18).
    == step before its turn
    Error: The date 2026-11-04 is before the turn, which was made on 2026-11-05.
    == due before the turn
    Error: The due date 2026-11-17 is before the turn, which is of 2026-11-18.
    == closing before an act
    Error: The closing cannot be dated 2026-11-09: the case has an act of
      2026-11-10.
    == unknown unit
    Error: There is no unit “Juridicion sanitaria IV”.
      Did you mean Jurisdicción Sanitaria IV (JS4), Jurisdicción Sanitaria VI (JS6),
        Jurisdicción Sanitaria I (JS1)?
    == unknown kind of follow-up
    Error: “entrevsita” is not in the catalogue of kinds of follow-up.
      Did you mean Interview (interview), Case review (review), Counter-referral
        (counter-referral)?
    == unknown municipality
    Error: There is no municipality “Matehala” in INEGI's catalogue.
      Did you mean 24020 Matehuala, San Luis Potosí; 24057 Matlapa, San Luis Potosí;
        17021 Tetecala, Morelos?
    == wrong check digit
    Error: The last digit of the CURP does not fit; it should be 0.
      Check it with the person. If the document really says so, add
        --curp-unverified (when amending: curp-unverified=true) and it will be
        marked.
    == short CURP
    Error: A CURP has 18 characters.
      Check it with the person; the request can be registered without it, too.
    == CURP of another sex
    Error: The sex given does not agree with the CURP.
      Check it with the person. If the document really says so, add
        --curp-unverified (when amending: curp-unverified=true) and it will be
        marked.
    == CURP of another birth date
    Error: The birth date given does not agree with the CURP.
      Check it with the person. If the document really says so, add
        --curp-unverified (when amending: curp-unverified=true) and it will be
        marked.
    == impossible age
    Error: An age of 131 is not possible.
    == born after the intake
    Error: The birth date 2026-11-19 is after the day of receipt (2026-11-18).
    == anonymous but named
    Error: The request was said to be anonymous, but details of the petitioner were
      given too.
      Leave out --anonymous or the petitioner's details. The patient's details
        (--patient-name…) may accompany an anonymous request.
    == violence without the notice
    Error: For this kind of follow-up, say whether the public prosecutor was
      notified.
      Add --notice given, pending or not-required, and --notice-number if there is a
        number already.
    == notice where none is asked
    Error: The notice to the public prosecutor does not apply to a follow-up “call”.
    == wrong number of turn
    Error: Case SLP-2026-000001 has no standing turn 2.
      See the case with: folio show SLP-2026-000001
    == several open turns
    Error: Case SLP-2026-000001 has several open turns: 1 (DSS), 2 (JS4).
      Say which, for example: SLP-2026-000001/1
    == no open turn
    Error: Case SLP-2026-000001 has no open turns.
      See its story with: folio show SLP-2026-000001
    == turn that has ended
    Error: Turn SLP-2026-000001/1 has already been returned.
    == accepting twice
    Error: Turn SLP-2026-000001/1 was accepted already.
    == undo on which one entry rests
    Error: The change to SLP-2026-000001#2 is not possible, because entry #3 would
      no longer fit. Case SLP-2026-000001 has no open turns.
      First undo or amend what came later: folio undo SLP-2026-000001#3 --reason "…"
    == undo on which several entries rest
    Error: The change to SLP-2026-000001#1 is not possible, because entries #2, #3,
      #4 would no longer fit. Case SLP-2026-000001 is annulled, because its intake
      was undone.
      First undo or amend what came later: folio undo SLP-2026-000001#4 --reason "…"
    == amendment on which an entry rests
    Error: The change to SLP-2026-000001#1 is not possible, because entry #2 would
      no longer fit. The date 2026-11-10 is before the case was received
      (2026-11-11).
      First undo or amend what came later: folio undo SLP-2026-000001#2 --reason "…"
    == undoing what was undone
    Error: Entry SLP-2026-000001#2 was undone already.
      See the case with: folio show SLP-2026-000001
    == undoing without a reason
    Error: The reason is missing.
      Write it with --reason "…", or with --reason - to read it from standard input.
    == amending without a reason
    Error: The reason is missing.
      Write it with --reason "…", or with --reason - to read it from standard input.
    == amending a correction
    Error: Entry SLP-2026-000001#2 is a correction; it is not amended in turn.
      You can undo it: folio undo SLP-2026-000001#2 --reason "…"
    == an amendment that changes nothing
    Error: Everything is already as asked; there is nothing to change.
    == nothing to undo
    Error: Entry SLP-2026-000001#4 was undone already.
      See the case with: folio show SLP-2026-000001
    == text that is too long
    Error: The text of --name is too long: 301 characters; the limit is 300.
    "#);
}
