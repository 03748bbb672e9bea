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
  outcome INTEGER,
  privacy_notice INTEGER,
  held_on INTEGER,
  erased INTEGER NOT NULL
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
