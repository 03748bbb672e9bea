-- The log. Only ever appended to.

CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  uuid BLOB NOT NULL UNIQUE,
  code TEXT NOT NULL
) STRICT;

CREATE TABLE subject (
  id INTEGER PRIMARY KEY,
  site INTEGER NOT NULL REFERENCES site (id),
  site_seq INTEGER NOT NULL,
  UNIQUE (site, site_seq)
) STRICT;

CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  site INTEGER NOT NULL REFERENCES site (id),
  site_seq INTEGER NOT NULL,
  subject INTEGER NOT NULL REFERENCES subject (id),
  command INTEGER NOT NULL,
  kind TEXT NOT NULL,
  occurred_on INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL,
  clock_was_set INTEGER NOT NULL,
  typist INTEGER NOT NULL REFERENCES personal_typist (id),
  fact TEXT NOT NULL,
  personal_digests BLOB NOT NULL,
  digest BLOB NOT NULL,
  UNIQUE (site, site_seq)
) STRICT;

CREATE INDEX event_subject ON event (subject, seq);

CREATE INDEX event_typist ON event (typist, recorded_at, subject);

CREATE INDEX event_amended ON event (subject)
WHERE kind = 'amended';

CREATE TRIGGER event_is_not_updated
BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never changed');
END;

CREATE TRIGGER event_is_not_deleted
BEFORE DELETE ON event
BEGIN
  SELECT RAISE(ABORT, 'events are never deleted');
END;

-- REPLACE deletes without asking the trigger above.
CREATE TRIGGER event_is_not_replaced
BEFORE INSERT ON event
WHEN EXISTS (
  SELECT 1
  FROM event
  WHERE seq = NEW.seq
  OR (site = NEW.site AND site_seq = NEW.site_seq)
)
BEGIN
  SELECT RAISE(ABORT, 'events are never replaced');
END;

-- What names someone.

CREATE TABLE personal (
  event INTEGER NOT NULL REFERENCES event (seq),
  part INTEGER NOT NULL,
  salt BLOB NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (event, part)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER personal_is_not_updated
BEFORE UPDATE ON personal
BEGIN
  SELECT RAISE(ABORT, 'personal parts are never changed');
END;

CREATE TABLE personal_typist (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  salt BLOB NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TABLE personal_draft (
  typist TEXT NOT NULL,
  form TEXT NOT NULL,
  saved_at INTEGER NOT NULL,
  body TEXT NOT NULL,
  PRIMARY KEY (typist, form)
) STRICT, WITHOUT ROWID;

-- Who looked at what is reserved, and who exported; its own chain, so that
-- looking does not move the head of the log.

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  utc_offset INTEGER NOT NULL,
  typist INTEGER NOT NULL REFERENCES personal_typist (id),
  deed TEXT NOT NULL,
  subject INTEGER REFERENCES subject (id),
  reason_digest BLOB NOT NULL,
  digest BLOB NOT NULL
) STRICT;

CREATE TABLE personal_audit (
  audit INTEGER PRIMARY KEY REFERENCES audit (seq),
  salt BLOB NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TRIGGER audit_is_not_updated
BEFORE UPDATE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is never changed');
END;

CREATE TRIGGER audit_is_not_deleted
BEFORE DELETE ON audit
BEGIN
  SELECT RAISE(ABORT, 'the audit trail is never deleted');
END;

-- Projections: derived from the log, rewritten case by case, never authority.
-- Days are counted from 1970-01-01; codes of closed lists are their indices;
-- codes of the catalogue are rows of `code`.

CREATE TABLE code (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE case_view (
  id INTEGER PRIMARY KEY REFERENCES subject (id),
  site INTEGER NOT NULL,
  year INTEGER NOT NULL,
  number INTEGER NOT NULL,
  status INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  channel INTEGER NOT NULL,
  matter INTEGER,
  topic INTEGER,
  priority INTEGER NOT NULL,
  affiliation INTEGER,
  municipality INTEGER,
  sex INTEGER,
  age INTEGER NOT NULL,
  person INTEGER NOT NULL,
  anonymous INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  session INTEGER,
  received_on INTEGER NOT NULL,
  last_act_on INTEGER NOT NULL,
  next_on INTEGER,
  open_turns INTEGER NOT NULL,
  due_on INTEGER,
  closed_on INTEGER,
  outcome INTEGER
) STRICT;

CREATE UNIQUE INDEX case_folio ON case_view (site, year, number);

-- Lists walk this from its end and sort out rows without touching the table.
CREATE INDEX case_newest ON case_view (year, number, site, received_on, status, kind, channel, topic, reserved);

CREATE INDEX case_received ON case_view (received_on, status, kind, channel, person);

CREATE INDEX case_closed ON case_view (closed_on, received_on, status)
WHERE closed_on IS NOT NULL;

CREATE INDEX case_open ON case_view (year, number, site, received_on, status)
WHERE status < 3;

CREATE TABLE case_key (
  key BLOB NOT NULL,
  case_id INTEGER NOT NULL,
  PRIMARY KEY (key, case_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX case_key_case ON case_key (case_id);

CREATE TABLE turn_view (
  case_id INTEGER NOT NULL,
  number INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  unit INTEGER NOT NULL,
  turned_on INTEGER NOT NULL,
  due_on INTEGER,
  state INTEGER NOT NULL,
  accepted_on INTEGER,
  ended_on INTEGER,
  working_days INTEGER,
  PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX turn_unit ON turn_view (unit, turned_on, ended_on, state, accepted_on, due_on, working_days);

CREATE TABLE intervention_view (
  case_id INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  occurred_on INTEGER NOT NULL,
  kind INTEGER NOT NULL,
  unit INTEGER,
  sex INTEGER,
  age INTEGER NOT NULL,
  affiliation INTEGER,
  municipality INTEGER,
  person INTEGER NOT NULL,
  PRIMARY KEY (case_id, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX intervention_day ON intervention_view (occurred_on, kind, unit, sex, age, affiliation, person);

-- Every closing that was not taken back. The days of a case's closings do not
-- overlap: each lasts from `closed_on` until the day before `reopened_on`.
CREATE TABLE closing_view (
  case_id INTEGER NOT NULL,
  entry INTEGER NOT NULL,
  closed_on INTEGER NOT NULL,
  outcome INTEGER NOT NULL,
  reopened_on INTEGER,
  PRIMARY KEY (case_id, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX closing_day ON closing_view (closed_on, outcome);

CREATE INDEX closing_reopened ON closing_view (reopened_on, closed_on)
WHERE reopened_on IS NOT NULL;

CREATE TABLE personal_case (
  case_id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  search TEXT NOT NULL
) STRICT;

CREATE TABLE personal_curp (
  curp TEXT NOT NULL,
  case_id INTEGER NOT NULL,
  person INTEGER NOT NULL,
  PRIMARY KEY (curp, case_id, person)
) STRICT, WITHOUT ROWID;

CREATE INDEX personal_curp_case ON personal_curp (case_id);
