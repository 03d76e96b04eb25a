/** What the fields of an incident mean, beside those of its events. */
export const INCIDENT =
  'Of each item: `fields` (a point such as `place[at]` or `counts.killed`, its `verdict` agree, conflict, revised, refined or single, and `values` with the `events` and independent `origins` that give each); `independentOrigins`; `voices` (each origin and the reports its words came `through`, `how` own, quoted, retold or reprint); `notices` (hedge-drift, headline or retracted, on an `event`, with the `words`); `links` (why each event belongs here: `score` 0–1, `reasons`, `by` rule or person); `isRetracted` where every report of it was taken back. Its events: see /api/events.';

/** What stands beside one incident. */
export const ONE_INCIDENT =
  '`incident` as in /api/incidents; `relations` to others that are never merged with it (`kind` part-of-wave, counted-in or follows, `from`, `to`, `because`); `checks` as in /api/checks.';

/** What the entries of a history mean. */
export const HISTORY =
  '`history`: each moment (`at`) at which something changed, what it was called (`title`) and its id then (`incident`), the `reports` and `origins` it stood on, `changes` as data and `words` as sentences.';

/** What the fields of an event mean. */
export const EVENT =
  'Of each item: `event` as in contract v1, its `statements` with their keys, the report it is in; `copyGroup` shared by near-identical texts, null where there are none; `retracted` where its report was taken back: `kind` edited, corrected or withdrawn, `byDocument` or a person `by`, `at`, `reason`.';

/** What the fields of a report mean. */
export const REPORT =
  '`document`, `statements`, `capture`; `notices`, its words that take an earlier report back; `retraction` where it was taken back itself.';

/** What the fields of a check mean. */
export const CHECK =
  'Of each item: the `event` and its `quote`, the `claim` (recurrence or tally), the `log`, the `verdict` consistent, inconsistent or cannot-be-checked, `because`, and the `rows` of the log as `capture` and `line`.';

/** What the fields of the review list mean. */
export const REVIEW =
  'Of each item: the `pair` of events, `isLinked` (together now), `score`, `reasons`, `doubt` and `consequence` 0–1, `changes` (what hangs on it), `suggested` (what the rules lean to).';

/** What the fields of a judgement mean. */
export const WORD =
  'Of each: events `a` and `b`, `verdict`, `by`, `at`, `note`, and its `state`: stands, not-obeyed (with what it is `against`), replaced, undone, taking-back or idle.';

/** What the fields of a source mean. */
export const SOURCE =
  'Of each: `name`, whether it `isOutlet`, `isSpeaker`, `isOrigin` (counted as an independent origin), `reports`, `firstSeenAt`, `lastSeenAt`, and `grades` that stand.';

/** What the fields of a grade mean. */
export const GRADE =
  'Of each: `subject` (a source by name, or a statement by key), `grade` (A–E or 1–5; F and 6 mean “cannot be judged”), `by`, `at`, `note`, and its `state`: stands, replaced, undone or taking-back.';
