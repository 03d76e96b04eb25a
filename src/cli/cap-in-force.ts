import type { CapAlert } from '../model/cap-message.ts';
import type { Gazetteer } from '../model/place.ts';
import { capAlerts, inForceAt, inForceOver } from '../picture/cap-in-force.ts';
import type { CliContext, ExitCode } from './context.ts';
import { openReadyGazetteer } from './ready-gazetteer.ts';
import { withKnownStore } from './with-store.ts';

/** Which stretch of time is asked about: a moment, or from one until before another. ISO 8601 UTC. */
export type Asked = { readonly at: string } | { readonly from: string; readonly to: string };

/** `cap in-force`: the alerts that messages taken in tell of, with who says so, as known at `asOf`. */
export async function capInForce(
  context: CliContext,
  dir: string,
  asked: Asked,
  asOf: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const messages = await withKnownStore(dir, (store) =>
    store.capMessages(asOf === undefined ? {} : { asOf }),
  );
  const all = capAlerts(messages, { findAdmin1: admin1Finder(await openReadyGazetteer(context)) });
  const alerts = 'at' in asked ? inForceAt(all, asked.at) : inForceOver(all, asked.from, asked.to);
  if (json) {
    await context.out(`${JSON.stringify({ ...asked, alerts }, null, 1)}\n`);
    return 0;
  }
  for (const a of alerts) await context.out(`${lineOf(a)}\n`);
  if (alerts.length === 0)
    context.err(
      messages.length === 0
        ? 'sitrep: no CAP message is taken in; take one in with `sitrep ingest FILE`'
        : `sitrep: of ${messages.length} CAP messages none warns of anything ${'at' in asked ? `at ${asked.at}` : `from ${asked.from} to ${asked.to}`}`,
    );
  return 0;
}

const ENDS: Readonly<Record<CapAlert['end'], string>> = {
  expires: 'until',
  assumed: 'until (assumed)',
  updated: 'until an update at',
  'all-clear': 'all clear at',
  cancelled: 'cancelled at',
};

function lineOf(a: CapAlert): string {
  const region = a.admin1 === null || a.region.includes(a.admin1) ? a.region : `${a.region} (${a.admin1})`;
  const who = a.senderName === null ? a.sender : `${a.senderName} (${a.sender})`;
  return `${region}: ${a.event}, since ${a.startedAt}, ${ENDS[a.end]} ${a.endedAt}; ${who}`;
}

/** ISO 3166-2 of a first-level unit by any of its names; a name of several is nobody’s. */
export function admin1Finder(gazetteer: Pick<Gazetteer, 'lookup'>): (name: string) => string | null {
  const known = new Map<string, string | null>();
  const find = (name: string): string | null => {
    const units = gazetteer.lookup(name).filter((p) => p.kind === 'admin1' && p.admin1 !== undefined);
    const codes = new Set(units.map((p) => p.admin1!));
    return codes.size === 1 ? [...codes][0]! : null;
  };
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = find(name);
    known.set(name, found);
    return found;
  };
}
