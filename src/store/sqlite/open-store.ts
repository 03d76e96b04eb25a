import type { Store } from '../store.ts';
import { accountTable } from './account-table.ts';
import { capTable } from './cap-table.ts';
import { captureTable } from './capture-table.ts';
import { Database } from './database.ts';
import { dispatchTable } from './dispatch-table.ts';
import { documentTable } from './document-table.ts';
import { eventTable } from './event-table.ts';
import { feedReaches } from './feed-book.ts';
import { integrity } from './integrity.ts';
import { linkTable } from './link-table.ts';
import { logRowTable } from './log-row-table.ts';
import { panelTable } from './panel-table.ts';
import { personWordTable } from './person-word-table.ts';
import { publicTable } from './public-table.ts';
import { publicWork } from './public-work.ts';
import { pushTable } from './push-table.ts';

/**
 * Opens the embedded store in `dir`, making it if need be. Several processes may hold one store open: writers take turns, and one
 * that waits too long is refused with a SitrepError. One that is there is opened `toLook` for reading only where it may not be written.
 */
export function openStore(dir: string, { toLook = false } = {}): Store {
  const db = new Database(dir, toLook);
  return {
    isReadOnly: db.isReadOnly,
    async close() {
      db.close();
    },
    ...accountTable(db),
    ...capTable(db),
    ...captureTable(db),
    ...dispatchTable(db),
    ...documentTable(db),
    ...eventTable(db),
    ...feedReaches(dir),
    ...linkTable(db),
    ...logRowTable(db),
    ...panelTable(db),
    ...personWordTable(db),
    ...pushTable(db),
    ...publicTable(db),
    ...publicWork(db),
    ...integrity(db),
  };
}
