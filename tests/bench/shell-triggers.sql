-- Search and a trail of whole rows, as somebody would add them to the shell's table.
CREATE TABLE trail (id INTEGER PRIMARY KEY, made_at TEXT NOT NULL, row INTEGER NOT NULL, after TEXT NOT NULL) STRICT;
CREATE TRIGGER cpd_search_insert AFTER INSERT ON cpd BEGIN
  INSERT INTO cpd_search (rowid, title, learning, impact, peer_reflection)
  VALUES (new.rowid, new.title, new.learning, new.impact, new.peer_reflection);
END;
CREATE TRIGGER cpd_trail_insert AFTER INSERT ON cpd BEGIN
  INSERT INTO trail (made_at, row, after)
  VALUES (strftime ('%Y-%m-%dT%H:%M:%fZ', 'now'), new.rowid,
          json_object ('employee_id', new.employee_id, 'date', new.date, 'title', new.title, 'activity', new.activity,
                       'hours', new.hours, 'allowance', new.allowance, 'course', new.course,
                       'learning', new.learning, 'impact', new.impact, 'peer', new.peer, 'peer_on', new.peer_on,
                       'peer_reflection', new.peer_reflection, 'capabilities', new.capabilities,
                       'reference', new.reference));
END;
