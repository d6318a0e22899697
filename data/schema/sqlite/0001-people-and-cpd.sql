-- People, their posts, levels, CPD and training; reference data and settings; the trail of changes.
-- Cheap checks only: what a field may hold is checked in C before it comes here.

CREATE TABLE person (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  employee_id TEXT NOT NULL UNIQUE,
  given_name TEXT NOT NULL,
  family_name TEXT NOT NULL,
  known_as TEXT,
  email TEXT,
  swe_number TEXT,
  birth_date TEXT,
  qualified_on TEXT,
  registered_on TEXT,
  registration_status TEXT,
  qualification_route TEXT,
  started_on TEXT NOT NULL,
  left_on TEXT,
  leaving_reason TEXT,
  leaving_destination TEXT,
  display_name TEXT NOT NULL,
  sort_name TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX person_swe_number ON person (swe_number) WHERE swe_number IS NOT NULL;
CREATE INDEX person_sort_name ON person (sort_name);

CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  to_on TEXT,
  team TEXT NOT NULL,
  service TEXT,
  role TEXT,
  level TEXT,
  grade TEXT,
  fte REAL NOT NULL CHECK (fte > 0 AND fte <= 1),
  contract TEXT NOT NULL,
  line_manager_id INTEGER REFERENCES person (id),
  covers_vacancy TEXT
) STRICT;
CREATE INDEX post_person ON post (person_id, from_on, to_on, team, service, level, fte, contract);
CREATE INDEX post_line_manager ON post (line_manager_id) WHERE line_manager_id IS NOT NULL;
CREATE INDEX post_team ON post (team);

CREATE TABLE pcf_level (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  level TEXT NOT NULL,
  from_on TEXT NOT NULL,
  basis TEXT
) STRICT;
CREATE UNIQUE INDEX pcf_level_person ON pcf_level (person_id, from_on);

-- The uid is found by nothing yet and would cost a random write for each row of a large import.
CREATE TABLE cpd_entry (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  occurred_on TEXT NOT NULL,
  title TEXT NOT NULL,
  activity TEXT NOT NULL,
  minutes INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 1440),
  allowance TEXT,
  course TEXT,
  learning TEXT,
  impact TEXT,
  peer TEXT,
  peer_on TEXT,
  peer_reflection TEXT,
  capabilities TEXT,
  reference TEXT,
  content_key INTEGER NOT NULL,
  peer_reflected INTEGER NOT NULL
) STRICT;
CREATE INDEX cpd_entry_person ON cpd_entry (person_id, occurred_on);
CREATE INDEX cpd_entry_day ON cpd_entry (
  occurred_on, person_id, minutes, allowance, content_key, peer_reflected, activity);
CREATE INDEX cpd_entry_title ON cpd_entry (lower(title));
CREATE UNIQUE INDEX cpd_entry_reference ON cpd_entry (reference) WHERE reference IS NOT NULL;

-- Which rows have a word is all that is asked of it: where in them, the window finds out of the few rows it shows.
CREATE VIRTUAL TABLE cpd_search USING fts5 (
  title, learning, impact, peer_reflection,
  content = 'cpd_entry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3',
  detail = none);
-- Left to itself the index puts itself in order within somebody's save, which then takes seconds. The store does
-- it bit by bit when nobody waits; only after so many saves without a pause one of them does.
INSERT INTO cpd_search (cpd_search, rank) VALUES ('automerge', 0), ('crisismerge', 512);

CREATE TABLE training (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  course TEXT NOT NULL,
  title TEXT,
  held_on TEXT NOT NULL,
  minutes INTEGER,
  attendance TEXT NOT NULL,
  expires_on TEXT
) STRICT;
CREATE UNIQUE INDEX training_person ON training (person_id, course, held_on);

CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  name TEXT NOT NULL UNIQUE,
  value TEXT
) STRICT;

CREATE TABLE reference (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  type TEXT NOT NULL,
  code TEXT NOT NULL,
  edition TEXT NOT NULL,
  title TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT,
  body TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX reference_code ON reference (type, code, edition);

-- What was done, by whom, why. The hash is SHA-256 over the hash before it, the rows and the words.
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  made_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT,
  undoes INTEGER REFERENCES change (id),
  final INTEGER NOT NULL,
  n_rows INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX change_undoes ON change (undoes) WHERE undoes IS NOT NULL;

-- The changes as lists read them, like any other record.
CREATE VIEW history AS
  SELECT id, hash AS uid, 1 AS version, made_at, actor, action, reason, undoes, final, n_rows FROM change;

-- From what to what: JSON of the fields before and after; all of them where a row came or went.
CREATE TABLE change_row (
  id INTEGER PRIMARY KEY,
  change_id INTEGER NOT NULL REFERENCES change (id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  person_id INTEGER,
  version INTEGER NOT NULL,
  before TEXT,
  after TEXT
) STRICT;
CREATE INDEX change_row_change ON change_row (change_id);
CREATE INDEX change_row_record ON change_row (table_name, record_id);
CREATE INDEX change_row_person ON change_row (person_id) WHERE person_id IS NOT NULL;

-- What somebody is writing and has not saved: not a record, so without history.
CREATE TABLE draft (
  address TEXT PRIMARY KEY,
  body TEXT NOT NULL,
  saved_at TEXT NOT NULL
) STRICT;
