import type { PushSubscription } from '../../model/push.ts';
import { canonicalJson } from '../../util/hash.ts';
import type { PushStore } from '../push-store.ts';
import type { Database, Row } from './database.ts';

/** Browsers that asked to be told. */
export function pushTable(db: Database): PushStore {
  return {
    async putPushSubscription(subscription) {
      db.write(() =>
        db.run(
          'INSERT OR REPLACE INTO push_subscription VALUES (?, ?, ?)',
          subscription.id,
          subscription.endpoint,
          canonicalJson(subscription),
        ),
      );
    },
    async readPushSubscription(id) {
      const row = db.get('SELECT json FROM push_subscription WHERE id = ?', id);
      return row ? subscriptionOf(row) : null;
    },
    async listPushSubscriptions() {
      return db.all('SELECT json FROM push_subscription ORDER BY id').map(subscriptionOf);
    },
    async countPushSubscriptions() {
      return Number(db.get('SELECT count(*) AS n FROM push_subscription')!.n);
    },
    async removePushSubscription(id) {
      db.write(() => {
        db.run('DELETE FROM push_subscription WHERE id = ?', id);
        db.run('DELETE FROM delivery WHERE target = ?', id);
      });
    },
  };
}

function subscriptionOf(row: Row): PushSubscription {
  return JSON.parse(String(row.json)) as PushSubscription;
}
