/**
 * The schema, one step per entry: entry n brings a file from `user_version` n to n + 1. Entries are never edited once
 * released, only added to.
 *
 * `event` is the truth. Every table below `stale` is computed from it, one visitor at a time, and may be dropped and
 * computed again; `stale` names the visitors whose rows lag behind the log. `tally` holds their sums per day
 * (`fold/countTiles.ts`), brought up to date in the same transaction.
 */
export const migrations: string[] = [
  `
  CREATE TABLE event (
    seq INTEGER PRIMARY KEY,
    message_id TEXT NOT NULL UNIQUE,
    visitor TEXT NOT NULL,
    user_id TEXT,
    name TEXT NOT NULL,
    time INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    bot INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    body TEXT NOT NULL
  ) STRICT;
  CREATE INDEX event_by_visitor ON event (visitor, time, seq);
  CREATE INDEX event_by_time ON event (time, seq);
  CREATE INDEX event_by_user ON event (user_id) WHERE user_id IS NOT NULL;
  CREATE INDEX event_of_sample ON event (visitor) WHERE sample = 1;

  CREATE TABLE dead_letter (
    seq INTEGER PRIMARY KEY,
    reason TEXT NOT NULL,
    name TEXT,
    visitor TEXT,
    user_id TEXT,
    received_at INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    body TEXT
  ) STRICT;

  CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
  CREATE TABLE stale (visitor TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;

  CREATE TABLE visitor (
    id TEXT PRIMARY KEY,
    persona TEXT NOT NULL,
    phase TEXT NOT NULL,
    phase_since INTEGER NOT NULL,
    first_seen INTEGER NOT NULL,
    last_seen INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    events INTEGER NOT NULL,
    bot INTEGER NOT NULL,
    sample INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX visitor_by_last_seen ON visitor (last_seen);

  CREATE TABLE visitor_day (
    visitor TEXT NOT NULL, day INTEGER NOT NULL,
    persona TEXT NOT NULL, phase TEXT NOT NULL, events INTEGER NOT NULL,
    PRIMARY KEY (visitor, day)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX visitor_day_by_day ON visitor_day (day);

  CREATE TABLE visit (
    visitor TEXT NOT NULL, start INTEGER NOT NULL,
    last INTEGER NOT NULL, channel TEXT, events INTEGER NOT NULL,
    PRIMARY KEY (visitor, start)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX visit_by_start ON visit (start);

  CREATE TABLE move (
    visitor TEXT NOT NULL, step INTEGER NOT NULL,
    time INTEGER NOT NULL, from_phase TEXT NOT NULL, to_phase TEXT NOT NULL, dwell INTEGER NOT NULL,
    PRIMARY KEY (visitor, step)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE placed_order (
    visitor TEXT NOT NULL, id TEXT NOT NULL,
    time INTEGER NOT NULL, visit INTEGER NOT NULL, value REAL NOT NULL,
    PRIMARY KEY (visitor, id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE exposed (
    visitor TEXT NOT NULL, slot TEXT NOT NULL, variant TEXT NOT NULL, arm TEXT NOT NULL, holdout INTEGER NOT NULL,
    first_at INTEGER NOT NULL, exposures INTEGER NOT NULL, clicks INTEGER NOT NULL,
    converted_at INTEGER, value REAL NOT NULL,
    PRIMARY KEY (visitor, slot, variant, arm, holdout)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE searched (
    visitor TEXT NOT NULL, time INTEGER NOT NULL, term TEXT NOT NULL, results INTEGER,
    PRIMARY KEY (visitor, time, term)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE answered (
    visitor TEXT NOT NULL, time INTEGER NOT NULL, kind TEXT NOT NULL, score REAL, text TEXT,
    persona TEXT NOT NULL, phase TEXT NOT NULL,
    PRIMARY KEY (visitor, time, kind)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE join_token (
    token TEXT PRIMARY KEY, visitor TEXT NOT NULL, made_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX join_token_by_visitor ON join_token (visitor);
  `,
  `
  CREATE TABLE receipt (
    day TEXT NOT NULL, site TEXT NOT NULL, hash TEXT NOT NULL, purposes TEXT NOT NULL,
    source TEXT NOT NULL, language TEXT NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (day, site, hash, purposes, source, language)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  CREATE TABLE person_fact (
    user_id TEXT NOT NULL, path TEXT NOT NULL, value TEXT NOT NULL, set_at INTEGER NOT NULL,
    PRIMARY KEY (user_id, path)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE applied (
    stream TEXT NOT NULL, seq INTEGER NOT NULL,
    PRIMARY KEY (stream, seq)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE erased_in_stream (
    stream TEXT NOT NULL, id TEXT NOT NULL, before INTEGER NOT NULL,
    PRIMARY KEY (stream, id)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE visit ADD COLUMN campaign TEXT;
  ALTER TABLE exposed ADD COLUMN dwell INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE searched ADD COLUMN clicked INTEGER NOT NULL DEFAULT 0;

  CREATE TABLE happened (
    visitor TEXT NOT NULL, day INTEGER NOT NULL, what TEXT NOT NULL, which TEXT NOT NULL, whose TEXT NOT NULL,
    count INTEGER NOT NULL, value REAL NOT NULL,
    PRIMARY KEY (visitor, day, what, which, whose)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE vital (
    visitor TEXT NOT NULL, time INTEGER NOT NULL, metric TEXT NOT NULL, value REAL NOT NULL, persona TEXT NOT NULL,
    PRIMARY KEY (visitor, time, metric)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE tally (
    tile TEXT NOT NULL, day INTEGER NOT NULL, bot INTEGER NOT NULL, sample INTEGER NOT NULL,
    k1 TEXT NOT NULL, k2 TEXT NOT NULL, k3 TEXT NOT NULL, k4 TEXT NOT NULL,
    count INTEGER NOT NULL, visitors INTEGER NOT NULL,
    f1 INTEGER NOT NULL, f2 INTEGER NOT NULL, f3 INTEGER NOT NULL, f4 INTEGER NOT NULL, f5 INTEGER NOT NULL,
    f6 INTEGER NOT NULL, f7 INTEGER NOT NULL,
    PRIMARY KEY (tile, day, bot, sample, k1, k2, k3, k4)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX tally_spent ON tally (count) WHERE count = 0;
  CREATE INDEX dead_letter_by_reason ON dead_letter (reason, name);
  `,
  `
  CREATE TABLE rules_version (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    text TEXT NOT NULL, who TEXT NOT NULL, note TEXT NOT NULL, made_at INTEGER NOT NULL, based_on INTEGER
  ) STRICT;
  CREATE TABLE rules_step (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    version INTEGER NOT NULL, kind TEXT NOT NULL, who TEXT NOT NULL, at INTEGER NOT NULL, due INTEGER
  ) STRICT;
  `,
]

/** Tables computed from the log, one visitor's rows at a time; the column that names the visitor. */
export const computed: { [table: string]: string } = {
  visitor: 'id',
  visitor_day: 'visitor',
  visit: 'visitor',
  move: 'visitor',
  placed_order: 'visitor',
  exposed: 'visitor',
  searched: 'visitor',
  answered: 'visitor',
  happened: 'visitor',
  vital: 'visitor',
}
