import { setImmediate as breath } from 'node:timers/promises';
import { findRelations } from '../incident/find-relations.ts';
import type { Incident, Relation } from '../model/incident.ts';
import { type Panel, panelKey } from '../model/panel-key.ts';
import type { Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { projectAid } from '../picture/project-aid.ts';
import { projectControl } from '../picture/project-control.ts';
import { projectEvacuation } from '../picture/project-evacuation.ts';
import { publishRelations } from '../publish/publish-relations.ts';
import { drawnPicture } from '../publishing.ts';
import type { PictureReads } from '../server/reads.ts';
import type { PanelRow } from '../store/panel-store.ts';
import type { Store } from '../store/store.ts';
import { sha256 } from '../util/hash.ts';
import { LastMade } from '../util/last-made.ts';
import type { PublishRunner } from './publish-runner.ts';
import { slicesOf } from './row-book.ts';

/** Incidents of one panel: their rows are made in a tenth of a second, once for each state of them. */
const MOST = 1000;
/** Linked incidents read at once. */
const SLICE = 100;
/** Panels kept ready: those of now, and of a few earlier stretches. */
const MOST_KEPT = 8;

/** Panels of what is published now, each made of the newest incidents that may have a row in it; made anew only when these are others. */
export function livePanels({
  store,
  policy,
  runner,
  now,
  most = MOST,
}: {
  readonly store: Store;
  readonly policy: Policy;
  readonly runner: PublishRunner;
  readonly now: () => string;
  readonly most?: number;
}): PictureReads['panel'] {
  const kept = new LastMade<PublicPicture>(MOST_KEPT);
  return async (panel, { until } = {}) => {
    await runner.ready();
    const asOf = now();
    const at = Date.parse(asOf);
    const newest = await store.panelRows([panelKey(panel)], at, most + 1);
    // Only where not all fit is it worth to begin further down: else what is left out by it would not be known of.
    const isEarlier = newest.length > most && until !== undefined;
    const found = isEarlier
      ? await store.panelRows([panelKey(panel)], at, most + 1, Date.parse(until))
      : newest;
    const rows = found.slice(0, most);
    const mark = sha256(JSON.stringify([panel, runner.name, rows])).slice(0, 20);
    const made = await kept.of(mark, () => pictureOf(store, policy, { panel, rows, asOf }));
    const picture = { ...made, asOf };
    return { picture, mark, isCut: found.length > rows.length || isEarlier };
  };
}

async function pictureOf(
  store: Store,
  policy: Policy,
  { panel, rows, asOf }: { readonly panel: Panel; readonly rows: readonly PanelRow[]; readonly asOf: string },
): Promise<PublicPicture> {
  const incidents: Incident[] = [];
  for await (const slice of slicesOf(store, rows, Date.parse(asOf)))
    incidents.push(...slice.map((i) => i.incident));
  const relations = panel === 'air-defence' ? await wavesAmong(store, incidents) : [];
  await breath();
  const picture = drawnPicture(incidents, { asOf, relations, checks: [], notes: [] }, policy);
  return { ...picture, ...ROWS[panel](picture.incidents) };
}

/** The rows that are shown in a panel; figures of air defence are made of the incidents themselves. */
const ROWS: Readonly<Record<Panel, (incidents: readonly Incident[]) => Partial<Picture>>> = {
  aid: (incidents) => ({ aid: projectAid(incidents) }),
  control: (incidents) => ({ control: projectControl(incidents) }),
  evacuation: (incidents) => ({ evacuation: projectEvacuation(incidents) }),
  'air-defence': () => ({}),
};

/** Which of these are known to be part of a wave among them: whose figures hold whose. */
async function wavesAmong(store: Store, shown: readonly Incident[]): Promise<Relation[]> {
  const whole: Incident[] = [];
  for (let n = 0; n < shown.length; n += SLICE) {
    whole.push(...(await store.readIncidents(shown.slice(n, n + SLICE).map((i) => i.id))));
    await breath();
  }
  const relations = findRelations(whole).filter((r) => r.kind === 'part-of-wave');
  return publishRelations({ incidents: whole, relations }, shown);
}
