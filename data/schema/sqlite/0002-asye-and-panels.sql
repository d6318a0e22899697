-- Supported years, portfolios, applications to progress and the panels that decide them; who may do what.

CREATE TABLE asye (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  programme TEXT NOT NULL,
  edition TEXT,
  cohort TEXT NOT NULL,
  started_on TEXT NOT NULL,
  assessor_id INTEGER REFERENCES person (id),
  coordinator_id INTEGER REFERENCES person (id),
  status TEXT,
  withdrawn_on TEXT,
  recommendation TEXT,
  recommended_on TEXT,
  moderated_on TEXT,
  moderation TEXT,
  outcome TEXT,
  outcome_on TEXT,
  outcome_reason TEXT
) STRICT;
CREATE INDEX asye_person ON asye (person_id);
CREATE INDEX asye_cohort ON asye (cohort);
CREATE INDEX asye_assessor ON asye (assessor_id) WHERE assessor_id IS NOT NULL;

CREATE TABLE asye_pause (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  asye_id INTEGER NOT NULL REFERENCES asye (id),
  from_on TEXT NOT NULL,
  to_on TEXT,
  reason TEXT NOT NULL,
  agreed_by TEXT
) STRICT;
CREATE INDEX asye_pause_asye ON asye_pause (asye_id, from_on);

CREATE TABLE asye_gap (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  asye_id INTEGER NOT NULL REFERENCES asye (id),
  item TEXT NOT NULL,
  code TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX asye_gap_item ON asye_gap (asye_id, item, code);

CREATE TABLE panel_meeting (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  scheme TEXT NOT NULL,
  edition TEXT,
  panel TEXT NOT NULL,
  title TEXT NOT NULL,
  held_on TEXT NOT NULL,
  starts_at TEXT,
  place TEXT,
  state TEXT,
  appeal TEXT,
  notes TEXT
) STRICT;
CREATE INDEX panel_meeting_day ON panel_meeting (held_on);

CREATE TABLE application (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  reference TEXT NOT NULL,
  scheme TEXT NOT NULL,
  edition TEXT,
  route TEXT NOT NULL,
  from_level TEXT,
  to_level TEXT,
  state TEXT NOT NULL,
  state_on TEXT,
  statement TEXT,
  declared_on TEXT,
  submitted_on TEXT,
  manager_id INTEGER REFERENCES person (id),
  manager_statement TEXT,
  caseload_confirmed TEXT,
  conduct_confirmed TEXT,
  capability_confirmed TEXT,
  endorsed_on TEXT,
  anonymised_on TEXT,
  panel_on TEXT,
  meeting_id INTEGER REFERENCES panel_meeting (id),
  stage1_on TEXT,
  stage1_feedback TEXT,
  outcome TEXT,
  outcome_on TEXT,
  letter_on TEXT,
  grade TEXT,
  pay_point TEXT,
  post_confirmed TEXT,
  ratified_on TEXT,
  effective_on TEXT,
  appeal_ground TEXT,
  appeal_statement TEXT,
  appealed_on TEXT,
  appeal_reasons TEXT,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX application_reference ON application (reference);
CREATE INDEX application_person ON application (person_id);
CREATE INDEX application_state ON application (state, state_on);

CREATE TABLE application_criterion (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  application_id INTEGER NOT NULL REFERENCES application (id),
  code TEXT NOT NULL,
  state TEXT NOT NULL,
  shown_by TEXT,
  reason TEXT,
  waived_by_id INTEGER REFERENCES person (id),
  checked_on TEXT
) STRICT;
CREATE UNIQUE INDEX application_criterion_code ON application_criterion (application_id, code);

CREATE TABLE application_step (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  application_id INTEGER NOT NULL REFERENCES application (id),
  move TEXT NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  moved_on TEXT NOT NULL,
  actor_id INTEGER REFERENCES person (id),
  role TEXT,
  reason TEXT
) STRICT;
CREATE INDEX application_step_application ON application_step (application_id);

CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  asye_id INTEGER REFERENCES asye (id),
  application_id INTEGER REFERENCES application (id),
  item TEXT,
  code TEXT,
  kind TEXT,
  title TEXT NOT NULL,
  held_on TEXT NOT NULL,
  setting TEXT,
  by_id INTEGER REFERENCES person (id),
  by_name TEXT,
  by_social_worker TEXT,
  source TEXT,
  body TEXT,
  comment TEXT,
  capabilities TEXT,
  anonymised_on TEXT,
  returned_on TEXT,
  accepted_on TEXT,
  accepted_by_id INTEGER REFERENCES person (id)
) STRICT;
CREATE INDEX evidence_person ON evidence (person_id, held_on);
CREATE INDEX evidence_asye ON evidence (asye_id, item, code, held_on, returned_on, accepted_on)
  WHERE asye_id IS NOT NULL;
CREATE INDEX evidence_application ON evidence (application_id) WHERE application_id IS NOT NULL;

CREATE TABLE panel_seat (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  meeting_id INTEGER NOT NULL REFERENCES panel_meeting (id),
  role TEXT NOT NULL,
  votes TEXT,
  present TEXT
) STRICT;
CREATE UNIQUE INDEX panel_seat_person ON panel_seat (meeting_id, person_id);
CREATE INDEX panel_seat_member ON panel_seat (person_id);

CREATE TABLE panel_case (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  meeting_id INTEGER NOT NULL REFERENCES panel_meeting (id),
  application_id INTEGER NOT NULL REFERENCES application (id),
  position INTEGER NOT NULL,
  papers_on TEXT
) STRICT;
CREATE UNIQUE INDEX panel_case_application ON panel_case (meeting_id, application_id);
CREATE INDEX panel_case_of ON panel_case (application_id);

CREATE TABLE panel_declaration (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  meeting_id INTEGER NOT NULL REFERENCES panel_meeting (id),
  application_id INTEGER NOT NULL REFERENCES application (id),
  member_id INTEGER NOT NULL REFERENCES person (id),
  conflict TEXT NOT NULL,
  note TEXT,
  declared_on TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX panel_declaration_member ON panel_declaration (meeting_id, application_id, member_id);

CREATE TABLE panel_score (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  meeting_id INTEGER NOT NULL REFERENCES panel_meeting (id),
  application_id INTEGER NOT NULL REFERENCES application (id),
  member_id INTEGER NOT NULL REFERENCES person (id),
  code TEXT NOT NULL,
  score INTEGER NOT NULL,
  comment TEXT,
  locked TEXT,
  was_manager TEXT
) STRICT;
CREATE UNIQUE INDEX panel_score_member ON panel_score (meeting_id, application_id, member_id, code);

CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  meeting_id INTEGER REFERENCES panel_meeting (id),
  application_id INTEGER NOT NULL REFERENCES application (id),
  outcome TEXT NOT NULL,
  decided_on TEXT NOT NULL,
  chair_id INTEGER REFERENCES person (id),
  reasons TEXT,
  action_plan TEXT,
  review_on TEXT,
  reviewer_id INTEGER REFERENCES person (id),
  actions_signed_on TEXT
) STRICT;
CREATE INDEX decision_application ON decision (application_id);

CREATE TABLE decision_reason (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  application_id INTEGER NOT NULL REFERENCES application (id),
  decision_id INTEGER NOT NULL REFERENCES decision (id),
  code TEXT NOT NULL,
  reason TEXT
) STRICT;
CREATE UNIQUE INDEX decision_reason_code ON decision_reason (decision_id, code);

CREATE TABLE appointment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  role TEXT NOT NULL,
  from_on TEXT NOT NULL,
  to_on TEXT
) STRICT;
CREATE INDEX appointment_person ON appointment (person_id);

-- What the council funds, and what is reported of its workforce beside posts.
CREATE TABLE establishment (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  team TEXT NOT NULL,
  role TEXT NOT NULL,
  grade TEXT,
  fte REAL NOT NULL CHECK (fte > 0),
  from_on TEXT NOT NULL,
  to_on TEXT
) STRICT;
CREATE INDEX establishment_team ON establishment (team, role, grade, from_on);
CREATE INDEX establishment_end ON establishment (to_on, from_on, team, fte);

CREATE TABLE absence (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL,
  to_on TEXT,
  days REAL NOT NULL CHECK (days > 0),
  reason TEXT
) STRICT;
CREATE INDEX absence_person ON absence (person_id, from_on, to_on);
CREATE INDEX absence_end ON absence (to_on, from_on, person_id, days);

CREATE TABLE caseload (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL REFERENCES person (id),
  counted_on TEXT NOT NULL,
  cases INTEGER NOT NULL CHECK (cases >= 0)
) STRICT;
CREATE UNIQUE INDEX caseload_person ON caseload (person_id, counted_on);
CREATE INDEX caseload_day ON caseload (counted_on, person_id, cases);

-- Who may sign in to a shared file.
CREATE TABLE account (
  id INTEGER PRIMARY KEY,
  uid TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  person_id INTEGER NOT NULL UNIQUE REFERENCES person (id),
  changed_on TEXT NOT NULL
) STRICT;

-- By what: no record, so without history, and in no file that leaves.
CREATE TABLE account_secret (
  account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  sealed TEXT NOT NULL
) STRICT;

-- Wrong ones, by a digest of whatever was typed for a number: src/store/attain-sign-in-tries.c says why.
CREATE TABLE sign_in_try (
  number_key TEXT PRIMARY KEY,
  n_failed INTEGER NOT NULL,
  last_at TEXT NOT NULL
) STRICT;
CREATE INDEX sign_in_try_last ON sign_in_try (last_at);

-- What figures read of everybody, each in one index: whose posts have not ended long ago, who is who, and who left.
CREATE INDEX person_standing ON person (id, registered_on, registration_status, left_on);
CREATE INDEX person_leaver ON person (id, left_on) WHERE left_on IS NOT NULL;
CREATE INDEX post_end ON post (
  to_on, person_id, from_on, fte, contract, covers_vacancy, team, service, level, role);

-- All CPD of a person in short: src/store/attain-cpd-tally.c says how. The index that it is made from has all of it.
DROP INDEX cpd_entry_person;
DROP INDEX cpd_entry_day;
CREATE INDEX cpd_entry_person ON cpd_entry (
  person_id, occurred_on, minutes, allowance, content_key, peer_reflected);
CREATE INDEX cpd_entry_day ON cpd_entry (occurred_on, person_id, minutes, allowance, activity);

CREATE TABLE cpd_tally (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  marks TEXT NOT NULL
) STRICT;
INSERT INTO cpd_tally (person_id, marks)
  SELECT id, (
    SELECT group_concat(char(
        48 + ((day >> 18) & 63), 48 + ((day >> 12) & 63), 48 + ((day >> 6) & 63), 48 + (day & 63),
        48 + ((minutes >> 6) & 63), 48 + (minutes & 63),
        48 + CASE WHEN allowance <> 'none' THEN 1 ELSE 0 END + CASE WHEN peer_reflected <> 0 THEN 2 ELSE 0 END,
        48 + ((content_key >> 30) & 63), 48 + ((content_key >> 24) & 63), 48 + ((content_key >> 18) & 63),
        48 + ((content_key >> 12) & 63), 48 + ((content_key >> 6) & 63), 48 + (content_key & 63)), '')
    FROM (
      SELECT CAST(julianday(occurred_on) - 1721424.5 AS INTEGER) AS day, minutes, allowance, content_key, peer_reflected
      FROM cpd_entry WHERE cpd_entry.person_id = person.id
      ORDER BY occurred_on, minutes, allowance, content_key, peer_reflected))
  FROM person WHERE EXISTS (SELECT 1 FROM cpd_entry WHERE cpd_entry.person_id = person.id);

-- All training that a person has attended in short: src/store/attain-training-tally.c says how.
CREATE TABLE training_tally (
  person_id INTEGER PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
  marks TEXT NOT NULL
) STRICT;
INSERT INTO training_tally (person_id, marks)
  SELECT id, (
    SELECT group_concat(char(
        48 + ((bytes >> 6) & 63), 48 + (bytes & 63), 48 + ((times >> 12) & 63), 48 + ((times >> 6) & 63), 48 + (times & 63))
        || course || marks, '')
    FROM (
      SELECT course, length(CAST(course AS BLOB)) AS bytes, (
        SELECT count(*) FROM training AS same
        WHERE same.person_id = person.id AND same.course = attended.course AND same.attendance = 'attended') AS times, (
        SELECT group_concat(char(
            48 + ((held >> 18) & 63), 48 + ((held >> 12) & 63), 48 + ((held >> 6) & 63), 48 + (held & 63),
            48 + ((expires >> 18) & 63), 48 + ((expires >> 12) & 63), 48 + ((expires >> 6) & 63), 48 + (expires & 63)), '')
        FROM (
          SELECT CAST(julianday(held_on) - 1721424.5 AS INTEGER) AS held,
            coalesce(CAST(julianday(expires_on) - 1721424.5 AS INTEGER), 0) AS expires
          FROM training AS same
          WHERE same.person_id = person.id AND same.course = attended.course AND same.attendance = 'attended'
          ORDER BY held_on)) AS marks
      FROM (
        SELECT DISTINCT course FROM training
        WHERE training.person_id = person.id AND attendance = 'attended') AS attended
      ORDER BY course))
  FROM person WHERE EXISTS (SELECT 1 FROM training WHERE training.person_id = person.id AND attendance = 'attended');
