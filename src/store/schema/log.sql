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
