import type { CapStep } from '../../model/cap-draft.ts';
import { capKey, type KeptCapMessage } from '../../model/cap-message.ts';
import { canonicalJson, sha256 } from '../../util/hash.ts';
import { SitrepError } from '../../util/outcome.ts';
import type { Store } from '../store.ts';
import type { Database, Row } from './database.ts';
import { bumpGeneration } from './link-marks.ts';
import { appendLog } from './log.ts';

/** Messages of the Common Alerting Protocol that came in, and the steps of drafts that may go out. */
export function capTable(
  db: Database,
): Pick<Store, 'appendCapMessages' | 'capMessages' | 'appendCapStep' | 'listCapSteps'> {
  return {
    async appendCapMessages(captureId, messages) {
      return db.write(() => {
        let changes = false;
        const isNew = messages.map((m) => {
          const key = capKey(m);
          // The same message again, in whatever wrapping, changes nothing that is made of it.
          changes ||= !db.get('SELECT 1 FROM cap_message WHERE sent = ? AND key = ? LIMIT 1', m.sent, key);
          return (
            db.run(
              'INSERT OR IGNORE INTO cap_message VALUES (?, ?, ?, ?)',
              captureId,
              key,
              m.sent,
              canonicalJson(m),
            ) > 0
          );
        });
        if (changes) bumpGeneration(db);
        return isNew.filter(Boolean).length;
      });
    },
    async capMessages({ asOf, from, to } = {}) {
      const rows = db.all(
        `SELECT m.key, m.capture, m.json, c.received_at FROM cap_message m JOIN capture c ON c.id = m.capture
         WHERE m.sent >= ?2 AND m.sent <= ?3 AND (?1 IS NULL OR c.received_at <= ?1) ORDER BY m.sent, m.key, c.received_at, m.capture`,
        asOf ?? null,
        from ?? '',
        to ?? '\uffff',
      );
      // A message that comes again, even with other words, is the one that came first.
      const first = new Map<string, Row>();
      for (const row of rows) if (!first.has(String(row.key))) first.set(String(row.key), row);
      return [...first.values()].map(
        (r): KeptCapMessage => ({
          ...JSON.parse(String(r.json)),
          capture: String(r.capture),
          receivedAt: String(r.received_at),
        }),
      );
    },
    async appendCapStep(step, after) {
      db.write(() => {
        if (db.get('SELECT 1 FROM cap_step WHERE id = ?', step.id)) return;
        const steps = Number(db.get('SELECT count(*) AS n FROM cap_step WHERE draft = ?', step.draft)!.n);
        if (steps !== after)
          throw new SitrepError(
            'draft-changed',
            `${step.draft} was changed meanwhile; look at it with \`sitrep cap list\` and try again`,
          );
        db.run(
          'INSERT INTO cap_step (id, draft, at, json) VALUES (?, ?, ?, ?)',
          step.id,
          step.draft,
          step.at,
          canonicalJson(step),
        );
        appendLog(db, 'cap-step', step.id, capStepHash(step));
      });
    },
    async listCapSteps(asOf) {
      return db
        .all('SELECT json FROM cap_step WHERE ?1 IS NULL OR at <= ?1 ORDER BY seq', asOf ?? null)
        .map(capStepOf);
    },
  };
}

/** A step as kept. */
export function capStepOf(row: Row): CapStep {
  return JSON.parse(String(row.json)) as CapStep;
}

/** What the log holds of a step: changed words give another hash. */
export function capStepHash(step: CapStep): string {
  return sha256(canonicalJson(step));
}
