-- What the sqlite3 shell imports into: the CSV's own columns, with the checks and the indices of Attain's table.
PRAGMA journal_mode = WAL;
CREATE TABLE person (employee_id TEXT PRIMARY KEY) STRICT;
CREATE TABLE cpd (
  employee_id TEXT NOT NULL REFERENCES person (employee_id),
  date TEXT NOT NULL CHECK (date (date, '+0 days') IS date),
  title TEXT NOT NULL CHECK (title <> ''),
  activity TEXT NOT NULL,
  hours REAL NOT NULL CHECK (hours BETWEEN 0 AND 24),
  allowance TEXT,
  course TEXT,
  learning TEXT,
  impact TEXT,
  peer TEXT,
  peer_on TEXT,
  peer_reflection TEXT,
  capabilities TEXT,
  reference TEXT
) STRICT;
CREATE INDEX cpd_person ON cpd (employee_id, date);
CREATE INDEX cpd_day ON cpd (date, employee_id, hours, allowance, activity);
CREATE INDEX cpd_title ON cpd (lower (title));
CREATE INDEX cpd_activity ON cpd (activity, date, employee_id, hours, allowance);
CREATE INDEX cpd_allowance ON cpd (allowance, date, employee_id, hours, activity);
CREATE INDEX cpd_hours ON cpd (hours, date, employee_id, allowance, activity);
