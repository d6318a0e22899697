-- What the list of everybody's CPD is sorted by.

-- As cpd_entry_day, with another column first.
CREATE INDEX cpd_entry_activity ON cpd_entry (activity, occurred_on, person_id, minutes, allowance);
CREATE INDEX cpd_entry_allowance ON cpd_entry (allowance, occurred_on, person_id, minutes, activity);
CREATE INDEX cpd_entry_minutes ON cpd_entry (minutes, occurred_on, person_id, allowance, activity);
