import type { Event } from '../model/event.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { AidRow, Asserted } from '../model/picture.ts';
import { standingEvents } from '../model/standing.ts';
import { assertedBy } from './asserted.ts';

/** The aid ledger: donor, item and stage as each report says them; nothing is added up across reports. */
export function projectAid(incidents: readonly Incident[]): AidRow[] {
  return incidents.flatMap((incident) =>
    standingEvents(incident)
      .filter((e) => e.event.type.startsWith('aid.') && e.event.status !== 'denied')
      .flatMap((e) => rowsOf(assertedBy(incident, e), e)),
  );
}

function rowsOf(base: Asserted, { event }: ReportedEvent): AidRow[] {
  const named = (role: string) => event.actors.filter((a) => a.role === role).map((a) => a.name);
  const donors = named('donor');
  const common = { ...base, recipient: named('recipient')[0] ?? null, stage: stageOf(event) };
  const items = event.equipment.length
    ? event.equipment.map((q) => ({ item: q.name, amount: q.count ?? null }))
    : [suppliedOf(event)];
  return (donors.length ? donors : [null]).flatMap((donor) => items.map((i) => ({ ...common, donor, ...i })));
}

function suppliedOf(event: Event): { item: string | null; amount: AidRow['amount'] } {
  const count = event.counts.find((c) => c.what === 'supplied');
  if (!count) return { item: null, amount: null };
  const item = count.quote || null;
  if ('value' in count) return { item, amount: null };
  const { low, high } = count;
  return { item, amount: high === undefined ? { low } : { low, high } };
}

function stageOf(event: Event): AidRow['stage'] {
  if (event.status === 'possible') return 'possible';
  if (event.type === 'aid.request') return 'requested';
  return event.type === 'aid.pledge' || event.status === 'planned' ? 'pledged' : 'delivered';
}
