import type { Delivery, Dispatch, Webhook } from '../../model/dispatch.ts';
import { canonicalJson } from '../../util/hash.ts';
import type { DispatchStore } from '../dispatch-store.ts';
import { insertDeed } from './account-table.ts';
import type { Database, Row } from './database.ts';

/** Deliveries that are over are kept this long to be looked at. */
const KEPT_MS = 30 * 86_400_000;

type Kept = Omit<Webhook, 'state' | 'reason' | 'failingSince'>;

/** Webhooks, what is to be told, and what is on its way to whom. */
export function dispatchTable(db: Database): DispatchStore {
  return { ...webhookTable(db), ...toldTable(db), ...deliveryTable(db) };
}

function webhookTable(
  db: Database,
): Pick<
  DispatchStore,
  'addWebhook' | 'listWebhooks' | 'webhookSecret' | 'setWebhookState' | 'removeWebhook'
> {
  return {
    async addWebhook({ state, reason, failingSince, ...kept }, secret, deed) {
      db.write(() => {
        db.run(
          'INSERT INTO webhook VALUES (?, ?, ?, ?, ?, ?, NULL)',
          kept.id,
          canonicalJson(kept),
          secret,
          state,
          reason,
          failingSince,
        );
        insertDeed(db, deed);
      });
    },
    async listWebhooks() {
      return db
        .all('SELECT * FROM webhook WHERE removed_at IS NULL ORDER BY json ->> ?, id', '$.createdAt')
        .map(webhookOf);
    },
    async webhookSecret(id) {
      const row = db.get('SELECT secret FROM webhook WHERE id = ? AND removed_at IS NULL', id);
      return row ? String(row.secret) : null;
    },
    async setWebhookState(id, { state, reason, failingSince }) {
      db.write(() =>
        db.run(
          'UPDATE webhook SET state = ?, reason = ?, failing_since = ? WHERE id = ?',
          state,
          reason,
          failingSince,
          id,
        ),
      );
    },
    async removeWebhook(id, deed) {
      db.write(() => {
        // Its secret is of no more use to anybody.
        db.run("UPDATE webhook SET removed_at = ?, secret = '' WHERE id = ?", deed.at, id);
        giveUp(db, id, deed.at, 'the webhook was removed');
        insertDeed(db, deed);
      });
    },
  };
}

/** Names of incidents begin so, and sort before this. */
const [INCIDENT, AFTER_INCIDENTS] = ['incident ', 'incident!'];

function toldTable(
  db: Database,
): Pick<DispatchStore, 'tell' | 'toldMark' | 'toldAndGone' | 'forgetTold' | 'addDispatch'> {
  return {
    async tell(find, targetsOf, incidents) {
      return db.write(() => {
        const rows = incidents ? marksOf(db, incidents) : db.all('SELECT name, mark FROM told');
        const found = find(new Map(rows.map((r) => [String(r.name), String(r.mark)])));
        for (const [name, mark] of found.told)
          db.run('INSERT OR REPLACE INTO told VALUES (?, ?)', name, mark);
        for (const name of found.gone) db.run('DELETE FROM told WHERE name = ?', name);
        for (const dispatch of found.dispatches) insertDispatch(db, dispatch, targetsOf(dispatch));
        return found.dispatches.length;
      });
    },
    async toldMark(name) {
      const row = db.get('SELECT mark FROM told WHERE name = ?', name);
      return row ? String(row.mark) : null;
    },
    async toldAndGone(after, limit) {
      const rows = db.all(
        `SELECT substr(t.name, ?1) AS id, EXISTS (SELECT 1 FROM public_incident i WHERE i.id = substr(t.name, ?1)) AS is_there
         FROM told t WHERE t.name > ?2 AND t.name < ?3 ORDER BY t.name LIMIT ?4`,
        INCIDENT.length + 1,
        INCIDENT + after,
        AFTER_INCIDENTS,
        limit,
      );
      const ids = rows.filter((r) => !r.is_there).map((r) => String(r.id));
      return { gone: ids, next: rows.length < limit ? null : String(rows.at(-1)!.id) };
    },
    async forgetTold() {
      if (db.get('SELECT 1 FROM told LIMIT 1')) db.write(() => db.run('DELETE FROM told'));
    },
    async addDispatch(dispatch, targets) {
      db.write(() => insertDispatch(db, dispatch, targets));
    },
  };
}

/** The marks of these incidents, and all that are of no incident. */
function marksOf(db: Database, incidents: readonly string[]): Row[] {
  return db.all(
    `SELECT name, mark FROM told WHERE name < ?1 UNION ALL SELECT name, mark FROM told WHERE name >= ?2
     UNION ALL SELECT t.name, t.mark FROM json_each(?3) k CROSS JOIN told t ON t.name = ?1 || k.value`,
    INCIDENT,
    AFTER_INCIDENTS,
    JSON.stringify([...new Set(incidents)]),
  );
}

function deliveryTable(
  db: Database,
): Pick<DispatchStore, 'dueDeliveries' | 'restTarget' | 'recordAttempt' | 'giveUp' | 'listDeliveries'> {
  return {
    async dueDeliveries(now, target) {
      return db
        .all(
          `SELECT d.*, m.json, min(d.next_at) FROM delivery d JOIN dispatch m ON m.id = d.dispatch
           WHERE d.state = 'waiting' AND d.next_at <= ?1 AND (?2 IS NULL OR d.target = ?2) GROUP BY d.target ORDER BY d.next_at, d.target`,
          now,
          target ?? null,
        )
        .map((r) => ({ delivery: deliveryOf(r), dispatch: JSON.parse(String(r.json)) as Dispatch }));
    },
    async restTarget(target, until) {
      db.write(() =>
        db.run(
          "UPDATE delivery SET next_at = ? WHERE target = ? AND state = 'waiting' AND next_at < ?",
          until,
          target,
          until,
        ),
      );
    },
    async recordAttempt({ target, dispatch, at, state, nextAt, result }) {
      db.write(() =>
        db.run(
          `UPDATE delivery SET attempts = attempts + 1, state = ?, next_at = ?, last_at = ?, last_result = ?
           WHERE target = ? AND dispatch = ? AND state = 'waiting'`,
          state,
          nextAt,
          at,
          result,
          target,
          dispatch,
        ),
      );
    },
    async giveUp(target, at, reason) {
      db.write(() => giveUp(db, target, at, reason));
    },
    async listDeliveries(limit, target) {
      return db
        .all(
          `SELECT d.*, m.json FROM delivery d JOIN dispatch m ON m.id = d.dispatch
           WHERE ?1 IS NULL OR d.target = ?1 ORDER BY m.at DESC, m.id, d.target LIMIT ?2`,
          target ?? null,
          limit,
        )
        .map(deliveryOf);
    },
  };
}

function insertDispatch(db: Database, dispatch: Dispatch, targets: readonly string[]): void {
  if (targets.length === 0) return;
  const old = new Date(Date.parse(dispatch.at) - KEPT_MS).toISOString();
  db.run("DELETE FROM delivery WHERE state <> 'waiting' AND last_at < ?", old);
  db.run('DELETE FROM dispatch WHERE at < ? AND id NOT IN (SELECT dispatch FROM delivery)', old);
  db.run(
    'INSERT OR IGNORE INTO dispatch VALUES (?, ?, ?)',
    dispatch.id,
    dispatch.at,
    canonicalJson(dispatch),
  );
  for (const target of targets)
    db.run(
      "INSERT OR IGNORE INTO delivery VALUES (?, ?, 0, 'waiting', ?, NULL, NULL)",
      target,
      dispatch.id,
      dispatch.at,
    );
}

function giveUp(db: Database, target: string, at: string, reason: string): void {
  db.run(
    "UPDATE delivery SET state = 'given-up', next_at = NULL, last_at = ?, last_result = ? WHERE target = ? AND state = 'waiting'",
    at,
    reason,
    target,
  );
}

function webhookOf(r: Row): Webhook {
  return {
    ...(JSON.parse(String(r.json)) as Kept),
    state: r.state as Webhook['state'],
    reason: r.reason as string | null,
    failingSince: r.failing_since as string | null,
  };
}

function deliveryOf(r: Row): Delivery {
  const { kind, at } = JSON.parse(String(r.json)) as Dispatch;
  return {
    target: String(r.target),
    dispatch: String(r.dispatch),
    kind,
    at,
    attempts: Number(r.attempts),
    state: r.state as Delivery['state'],
    nextAt: r.next_at as string | null,
    lastAt: r.last_at as string | null,
    lastResult: r.last_result as string | null,
  };
}
