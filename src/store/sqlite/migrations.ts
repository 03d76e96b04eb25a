/** Steps from each schema version to the next; a step once released is never changed. */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  INSERT INTO meta VALUES ('generation', 0), ('linked', 0);

  CREATE TABLE capture (id TEXT PRIMARY KEY, format TEXT NOT NULL, origin TEXT NOT NULL, url TEXT, source TEXT,
    headers TEXT NOT NULL, given TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL, packing TEXT NOT NULL,
    bytes BLOB NOT NULL, received_at TEXT NOT NULL) STRICT;
  CREATE TABLE sighting (capture TEXT PRIMARY KEY REFERENCES capture, n INTEGER NOT NULL, last_seen_at TEXT NOT NULL)
    STRICT, WITHOUT ROWID;
  CREATE TABLE log (seq INTEGER PRIMARY KEY, kind TEXT NOT NULL, key TEXT NOT NULL, hash TEXT NOT NULL,
    chain TEXT NOT NULL, UNIQUE (kind, key)) STRICT;

  CREATE TABLE document_stage (capture TEXT PRIMARY KEY REFERENCES capture, issues TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE document (id TEXT PRIMARY KEY, report TEXT, capture TEXT NOT NULL REFERENCES capture,
    received_at TEXT NOT NULL, json TEXT NOT NULL) STRICT;
  CREATE INDEX document_report ON document (report);
  CREATE TABLE document_capture (capture TEXT NOT NULL REFERENCES capture, document TEXT NOT NULL REFERENCES document,
    PRIMARY KEY (capture, document)) STRICT, WITHOUT ROWID;

  CREATE TABLE statement (key TEXT PRIMARY KEY, document TEXT NOT NULL REFERENCES document,
    reader INTEGER NOT NULL, json TEXT NOT NULL) STRICT;
  CREATE INDEX statement_document ON statement (document);
  CREATE TABLE reading (document TEXT NOT NULL REFERENCES document, reader INTEGER NOT NULL, json TEXT NOT NULL,
    events_made INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (document, reader)) STRICT;
  CREATE INDEX reading_unmade ON reading (reader, document) WHERE events_made = 0;
  CREATE TABLE quarantine (document TEXT NOT NULL, reader INTEGER NOT NULL, reason TEXT NOT NULL,
    tries INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (document, reader)) STRICT, WITHOUT ROWID;

  CREATE TABLE event (key TEXT NOT NULL, reader INTEGER NOT NULL, document TEXT NOT NULL REFERENCES document,
    json TEXT NOT NULL, PRIMARY KEY (reader, key)) STRICT;
  CREATE INDEX event_document ON event (document, reader);
  CREATE TABLE judgement (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, json TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE incident (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TABLE incident_event (event TEXT PRIMARY KEY, incident TEXT NOT NULL REFERENCES incident) STRICT, WITHOUT ROWID;

  CREATE TABLE refusal (seq INTEGER PRIMARY KEY, origin TEXT NOT NULL, code TEXT NOT NULL, reason TEXT NOT NULL,
    at TEXT NOT NULL) STRICT;
  `,
  `
  CREATE TABLE retraction (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, json TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE rating (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, json TEXT NOT NULL UNIQUE) STRICT;
  `,
  // Linking by parts: what was linked as a whole is made again.
  `
  DROP TABLE incident_event;
  DROP TABLE incident;
  DELETE FROM event;
  UPDATE reading SET events_made = 0;
  DELETE FROM meta WHERE key = 'linked';
  INSERT INTO meta VALUES ('link_epoch', 0);

  CREATE TABLE link_todo (seq INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE document_link (document TEXT PRIMARY KEY REFERENCES document, signature BLOB, copy_group TEXT,
    keys TEXT NOT NULL, source_key TEXT, told_at TEXT NOT NULL, is_notice INTEGER NOT NULL, retractions TEXT NOT NULL,
    touched_at TEXT NOT NULL) STRICT;
  CREATE INDEX document_link_copy ON document_link (copy_group) WHERE copy_group IS NOT NULL;
  CREATE INDEX document_link_source ON document_link (source_key, told_at);
  CREATE INDEX document_link_notice ON document_link (source_key, told_at) WHERE is_notice = 1;
  CREATE TABLE document_band (band INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (band, document))
    STRICT, WITHOUT ROWID;
  CREATE TABLE document_key (key TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (key, document)) STRICT, WITHOUT ROWID;

  CREATE TABLE event_block (block INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (block, event)) STRICT, WITHOUT ROWID;
  CREATE TABLE event_link (event TEXT PRIMARY KEY, document TEXT NOT NULL, component TEXT NOT NULL, incident TEXT NOT NULL,
    blocks TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX event_link_component ON event_link (component);
  CREATE INDEX event_link_document ON event_link (document);
  CREATE TABLE component (id TEXT PRIMARY KEY, touched_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX component_touched ON component (touched_at);
  CREATE TABLE incident (id TEXT PRIMARY KEY, component TEXT NOT NULL, first_at TEXT NOT NULL, json TEXT NOT NULL) STRICT;
  CREATE INDEX incident_component ON incident (component);
  CREATE TABLE link_suggestion (a TEXT NOT NULL, b TEXT NOT NULL, score REAL NOT NULL, reasons TEXT NOT NULL,
    PRIMARY KEY (a, b)) STRICT, WITHOUT ROWID;
  CREATE INDEX link_suggestion_b ON link_suggestion (b);
  `,
  `
  CREATE TABLE alert_row (capture TEXT NOT NULL REFERENCES capture, line INTEGER NOT NULL, witness TEXT NOT NULL,
    region TEXT NOT NULL, admin1 TEXT, level TEXT NOT NULL, started_at TEXT NOT NULL, ended_at TEXT,
    end_assumed INTEGER NOT NULL, PRIMARY KEY (capture, line)) STRICT, WITHOUT ROWID;
  CREATE INDEX alert_row_time ON alert_row (started_at);
  CREATE INDEX alert_row_span ON alert_row (capture, witness, admin1, started_at, ended_at);
  CREATE TABLE tally_row (capture TEXT NOT NULL REFERENCES capture, line INTEGER NOT NULL, started_at TEXT NOT NULL,
    ended_at TEXT NOT NULL, model TEXT NOT NULL, launched INTEGER, destroyed INTEGER, lost INTEGER, asserted_by TEXT NOT NULL,
    launch_place TEXT, target TEXT, PRIMARY KEY (capture, line)) STRICT, WITHOUT ROWID;
  CREATE INDEX tally_row_time ON tally_row (started_at);
  `,
  `
  CREATE TABLE cap_message (capture TEXT NOT NULL REFERENCES capture, key TEXT NOT NULL, sent TEXT NOT NULL,
    json TEXT NOT NULL, PRIMARY KEY (capture, key)) STRICT, WITHOUT ROWID;
  CREATE INDEX cap_message_sent ON cap_message (sent, key);
  CREATE TABLE cap_step (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, draft TEXT NOT NULL, at TEXT NOT NULL,
    json TEXT NOT NULL) STRICT;
  CREATE INDEX cap_step_draft ON cap_step (draft);
  `,
  // Published incidents, ready to be read: all of it can be made again.
  `
  CREATE TABLE public_state (one INTEGER PRIMARY KEY CHECK (one = 1), policy TEXT NOT NULL, gen INTEGER NOT NULL,
    version INTEGER NOT NULL, is_complete INTEGER NOT NULL, at INTEGER NOT NULL, next_point INTEGER NOT NULL) STRICT;
  CREATE TABLE publish_todo (seq INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE) STRICT;
  CREATE TABLE publish_gone (incident TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE publication (incident TEXT PRIMARY KEY, gen INTEGER NOT NULL, due_at INTEGER, rule TEXT, hidden_events INTEGER,
    hidden_until TEXT) STRICT, WITHOUT ROWID;
  CREATE INDEX publication_due ON publication (due_at) WHERE due_at IS NOT NULL;
  CREATE INDEX publication_gen ON publication (gen);
  CREATE INDEX publication_hidden ON publication (gen, rule, hidden_events, hidden_until) WHERE rule IS NOT NULL;
  CREATE TABLE publication_notice (document TEXT NOT NULL, incident TEXT NOT NULL, PRIMARY KEY (document, incident))
    STRICT, WITHOUT ROWID;
  CREATE INDEX publication_notice_incident ON publication_notice (incident);
  CREATE TABLE public_incident (row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, gen INTEGER NOT NULL, version INTEGER NOT NULL,
    due_at INTEGER, type TEXT NOT NULL, status TEXT NOT NULL, retracted INTEGER NOT NULL, first_at INTEGER, last_at INTEGER,
    stretch INTEGER, is_long INTEGER NOT NULL, changed_at INTEGER NOT NULL, events INTEGER NOT NULL, first_point INTEGER NOT NULL,
    points TEXT NOT NULL, regions TEXT NOT NULL) STRICT;
  CREATE INDEX public_incident_long ON public_incident (is_long) WHERE is_long = 1;
  CREATE INDEX public_incident_changed ON public_incident (changed_at);
  CREATE INDEX public_incident_version ON public_incident (version);
  CREATE TABLE public_body (row INTEGER PRIMARY KEY, json TEXT NOT NULL) STRICT;
  CREATE TABLE public_region (key TEXT NOT NULL, row INTEGER NOT NULL, PRIMARY KEY (key, row)) STRICT, WITHOUT ROWID;
  CREATE TABLE public_count (gen INTEGER NOT NULL, stretch INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL,
    retracted INTEGER NOT NULL, incidents INTEGER NOT NULL, events INTEGER NOT NULL,
    PRIMARY KEY (gen, stretch, type, status, retracted)) STRICT, WITHOUT ROWID;
  CREATE TABLE public_hidden (document TEXT PRIMARY KEY, statements INTEGER NOT NULL, events INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE public_text USING fts5 (words, content = '', contentless_delete = 1, detail = none,
    tokenize = 'unicode61 remove_diacritics 0');
  CREATE VIRTUAL TABLE public_point USING rtree (id, west, east, south, north, +row INTEGER, +lon REAL, +lat REAL);
  `,
  // Accounts, what they sign in with, and what was done.
  `
  CREATE TABLE account (id TEXT PRIMARY KEY, name TEXT NOT NULL, folded TEXT NOT NULL UNIQUE, role TEXT NOT NULL,
    created_at TEXT NOT NULL, removed_at TEXT, password TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE session (id TEXT PRIMARY KEY, token_hash TEXT NOT NULL UNIQUE, account TEXT NOT NULL REFERENCES account,
    created_at TEXT NOT NULL, expires_at TEXT NOT NULL, agent TEXT NOT NULL, ended_at TEXT) STRICT, WITHOUT ROWID;
  CREATE INDEX session_account ON session (account);
  CREATE TABLE api_key (id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL, account TEXT NOT NULL REFERENCES account,
    name TEXT NOT NULL, role TEXT NOT NULL, scopes TEXT, created_at TEXT NOT NULL, expires_at TEXT, last_used_at TEXT,
    revoked_at TEXT) STRICT, WITHOUT ROWID;
  CREATE INDEX api_key_account ON api_key (account);
  CREATE TABLE deed (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, at TEXT NOT NULL, json TEXT NOT NULL) STRICT;
  `,
  // Who is told what, and what is on its way.
  `
  CREATE TABLE webhook (id TEXT PRIMARY KEY, json TEXT NOT NULL, secret TEXT NOT NULL, state TEXT NOT NULL, reason TEXT,
    failing_since TEXT, removed_at TEXT) STRICT, WITHOUT ROWID;
  CREATE TABLE told (name TEXT PRIMARY KEY, mark TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE dispatch (id TEXT PRIMARY KEY, at TEXT NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX dispatch_at ON dispatch (at);
  CREATE TABLE delivery (target TEXT NOT NULL, dispatch TEXT NOT NULL REFERENCES dispatch, attempts INTEGER NOT NULL,
    state TEXT NOT NULL, next_at TEXT, last_at TEXT, last_result TEXT, PRIMARY KEY (target, dispatch)) STRICT, WITHOUT ROWID;
  CREATE INDEX delivery_due ON delivery (target, next_at) WHERE state = 'waiting';
  CREATE INDEX delivery_dispatch ON delivery (dispatch);
  CREATE INDEX delivery_over ON delivery (last_at) WHERE state <> 'waiting';
  CREATE TABLE push_subscription (id TEXT PRIMARY KEY, endpoint TEXT NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  // Notes and events beside what is published; what was published before is made again.
  `
  DELETE FROM public_incident; DELETE FROM public_region; DELETE FROM public_count; DELETE FROM public_hidden; DELETE FROM public_point;
  DELETE FROM publication; DELETE FROM publication_notice; DELETE FROM publish_todo; DELETE FROM publish_gone; DELETE FROM public_state;
  INSERT INTO public_text (public_text) VALUES ('delete-all');
  DROP TABLE public_body;
  CREATE TABLE public_body (row INTEGER PRIMARY KEY, json TEXT NOT NULL, notes TEXT NOT NULL) STRICT;
  CREATE TABLE public_event (received_at INTEGER NOT NULL, key TEXT NOT NULL, row INTEGER NOT NULL,
    PRIMARY KEY (received_at, key)) STRICT, WITHOUT ROWID;
  CREATE INDEX link_suggestion_score ON link_suggestion (score DESC, a, b);
  `,
  // Every word anything published was ever found by, so that the words of a beginning are known; what is rare is found by its type.
  `
  CREATE INDEX public_incident_type ON public_incident (type);
  CREATE INDEX public_event_row ON public_event (row);
  CREATE TABLE public_word (word TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  ALTER TABLE public_incident ADD COLUMN shape INTEGER NOT NULL DEFAULT 0;
  CREATE TABLE public_total (gen INTEGER NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL, incidents INTEGER NOT NULL,
    events INTEGER NOT NULL, PRIMARY KEY (gen, type, status)) STRICT, WITHOUT ROWID;
  INSERT INTO public_total SELECT gen, type, status, sum(incidents), sum(events) FROM public_count GROUP BY 1, 2, 3;
  `,
];
