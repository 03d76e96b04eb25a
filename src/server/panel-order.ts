import type { ControlRow, MovementRow } from '../model/picture.ts';
import type { AidLine } from '../output/aid-ledger.ts';
import { foldName } from '../util/fold-name.ts';
import type { ListOrder } from './cursor.ts';

/** What nobody names stands last. */
const named = (name: string | null): string => (name === null ? '~' : foldName(name));

/** Lines of the aid ledger: by donor, recipient, item. */
export const AID_ORDER: ListOrder<AidLine> = {
  name: 'aid',
  keyOf: (l) => [named(l.donor), named(l.recipient), named(l.item), l.id],
  descending: [],
};

/** Control: by country, first-level unit and place, then by time. */
export const CONTROL_ORDER: ListOrder<ControlRow> = {
  name: 'control',
  keyOf: (r) => {
    const [p] = r.places;
    const when = r.time.start ?? r.time.end ?? r.saidAt;
    return [p?.country ?? '~', p?.admin1 ?? '~', p?.name ?? '~', when, r.saidAt, r.id];
  },
  descending: [],
};

/** Movement: what was said last first. */
export const MOVEMENT_ORDER: ListOrder<MovementRow> = {
  name: 'movement',
  keyOf: (r) => [r.saidAt, r.id],
  descending: [true],
};
