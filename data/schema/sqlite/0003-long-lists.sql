-- What the list of everybody's CPD is searched and sorted by.

-- The words that the search index knows, in order: of a word that is still being typed these are what may come of it.
-- It keeps nothing of its own.
CREATE VIRTUAL TABLE cpd_search_word USING fts5vocab (cpd_search, 'instance');

-- As cpd_entry_day, with another column first.
CREATE INDEX cpd_entry_activity ON cpd_entry (activity, occurred_on, person_id, minutes, allowance);
CREATE INDEX cpd_entry_allowance ON cpd_entry (allowance, occurred_on, person_id, minutes, activity);
CREATE INDEX cpd_entry_minutes ON cpd_entry (minutes, occurred_on, person_id, allowance, activity);
