import type { Incident } from './model/incident.ts';
import { listedAtOf } from './model/incident-order.ts';
import type { EventPlace } from './model/place.ts';
import type { Policy } from './model/policy.ts';
import type { PublishingNote } from './model/public-picture.ts';
import { READER_VERSION } from './model/reader-version.ts';
import { changedAtOf } from './output/feed-entries.ts';
import { regionKeysOf } from './output/in-region.ts';
import { isScene } from './output/place-words.ts';
import { searchWordsOf } from './output/search-words.ts';
import { panelKeysOf } from './picture/panel-keys.ts';
import { gatherReached } from './publish/gather-beside.ts';
import { publishRuled } from './publish/publish-ruled.ts';
import type { PictureRuling } from './publish/rule-on-picture.ts';
import { type Beside, besideOf, type IncidentReader, incidentReader } from './publish-beside.ts';
import type {
  HiddenDocument,
  HiddenPart,
  Publication,
  PublicRow,
  PublishWork,
} from './store/public-store.ts';
import type { Store } from './store/store.ts';
import { canonicalJson, sha256 } from './util/hash.ts';

/** Documents or incidents taken in one step: a step is short, so that nobody waits for it, and shares what they have beside them. */
const STEP = 128;
/** Rises whenever the same incident under the same policy would be published or found otherwise. */
const PUBLISHER_VERSION = 4;

/** Publishes what waits. */
export interface Publisher {
  /** Takes over the store's publication where another policy, or a clock far ahead of this one, made it. */
  start(now: string): Promise<void>;
  /** One short step at a moment (ISO 8601 UTC), with `only: 'due'` on what runs out alone; false where nothing waited. */
  step(now: string, only?: 'due'): Promise<boolean>;
}

/** A clock set back by more than this would show what was published for a later moment. */
const MOST_SET_BACK = 60_000;

/** Names what is published under a policy: by these rules, this reader and this publisher. `areas` names the gazetteer it asks. */
export function publicationName(policy: Policy, areas = ''): string {
  const { version, rules } = policy;
  const of = { version, rules, hasAreas: policy.areaOf !== undefined, areas };
  return sha256(canonicalJson({ ...of, reader: READER_VERSION, publisher: PUBLISHER_VERSION })).slice(0, 20);
}

/** A publisher of a store under a policy, as `name` names it (by {@link publicationName}). */
export function publisherOf(store: Store, policy: Policy, name: string): Publisher {
  const reader = incidentReader(store);
  return {
    async start(now) {
      const state = await store.publicState();
      if (state?.policy !== name || state.at > Date.parse(now) + MOST_SET_BACK)
        await store.startPublishing(name);
    },
    async step(now, only) {
      const work = await store.publishWork(name, Date.parse(now), STEP, only);
      if (!work) return false;
      reader.at(work.epoch);
      const { ids, documents } = await concerned(store, reader, work);
      const beside = await besideOf(reader, ids, policy, now);
      const publications = beside.incidents.map((i) => publicationOf(i, beside, policy, now));
      await store.savePublications(name, {
        work,
        at: Date.parse(now),
        publications,
        documents: await hiddenAmong(store, reader, documents, beside.on, { policy, now }),
      });
      return true;
    },
  };
}

/**
 * What is to be published again: of changed documents, all that their incidents reach, for the rulings there may be others now; of what
 * runs out, and of what was never published, only itself, since all that it reaches waits as well.
 */
async function concerned(
  store: Store,
  reader: IncidentReader,
  work: PublishWork,
): Promise<{ ids: Set<string>; documents: Set<string> }> {
  const own = await reader.read([...work.due, ...work.stale]);
  const reachedFrom = async (documents: readonly string[]): Promise<Incident[]> => [
    ...(await reader.ofDocuments(documents)),
    ...(await reader.read(await store.incidentsTakenBackBy(documents))),
  ];
  const reached = await gatherReached(await reachedFrom(work.documents), reachedFrom);
  const concerned = [...own, ...reached];
  return {
    ids: new Set(concerned.map((i) => i.id)),
    documents: new Set([...work.documents, ...concerned.flatMap(documentsOf)]),
  };
}

const documentsOf = (incident: Incident): string[] => incident.events.map((e) => e.documentId);

/** One incident as it may leave, with how it is found. */
function publicationOf(incident: Incident, beside: Beside, policy: Policy, now: string): Publication {
  const takenBackBy = [...new Set(incident.events.flatMap((e) => e.retracted?.byDocument ?? []))];
  // Received by a clock ahead of ours: nothing of it is known yet.
  const known = Date.parse(incident.lastReceivedAt);
  if (known > Date.parse(now))
    return { incident: incident.id, row: null, dueAt: known, hidden: null, notes: [], takenBackBy };
  const { incident: open, notes } = publishRuled(incident, beside.on, policy, now);
  return {
    incident: incident.id,
    row: open ? publicRowOf(open) : null,
    dueAt: beside.dueAt(incident),
    hidden: hiddenPartOf(notes),
    notes: notes.filter((n) => n.action !== 'delayed' && n.action !== 'withheld'),
    takenBackBy,
  };
}

function hiddenPartOf(notes: readonly PublishingNote[]): HiddenPart | null {
  const note = notes.find((n) => n.action === 'withheld' || n.action === 'delayed');
  if (!note || !('events' in note)) return null;
  return { rule: note.rule, events: note.events, until: note.action === 'delayed' ? note.until : null };
}

/** How a published incident is listed, found and counted. */
function publicRowOf(incident: Incident): PublicRow {
  const { id, type, status, time } = incident;
  const scene = incident.places.filter((p) => isScene(p, type));
  const instant = (at: string | undefined): number | null => (at === undefined ? null : Date.parse(at));
  return {
    id,
    sortAt: listedAtOf(incident),
    type,
    status,
    isRetracted: incident.isRetracted === true,
    firstAt: instant(time.start ?? time.end),
    lastAt: instant(time.end ?? time.start),
    changedAt: Date.parse(changedAtOf(incident)),
    events: incident.events.length,
    points: scene.flatMap((p) => (p.lat === null || p.lon === null ? [] : [[p.lon, p.lat] as const])),
    regions: [
      ...new Set([...scene.flatMap(regionKeysOf), ...scene.flatMap(wideKeyOf), ...panelKeysOf(incident)]),
    ].sort(),
    words: [...searchWordsOf(incident)].sort(),
    shape: PUBLISHER_VERSION,
    incident,
  };
}

/** The key of what is known to a whole country only, and so lies in none of its regions. */
const wideKeyOf = (p: EventPlace): string[] => (p.precision >= 6 && p.country ? [`w:${p.country}`] : []);

/** Of these documents, those that nothing is shown of while their words are held. */
async function hiddenAmong(
  store: Store,
  reader: IncidentReader,
  all: Iterable<string>,
  on: PictureRuling,
  { policy, now }: { readonly policy: Policy; readonly now: string },
): Promise<Map<string, HiddenDocument | null>> {
  const documents = [...all];
  const held = new Set(
    documents.filter((d) => {
      const ruled = on.documents.get(d);
      return ruled?.waits || ruled?.silent;
    }),
  );
  for (const i of held.size > 0 ? await reader.ofDocuments(held) : []) {
    const { incident } = publishRuled(i, on, policy, now);
    for (const e of incident?.events ?? []) held.delete(e.documentId);
  }
  const sizes = new Map(
    (await store.sizesOfDocuments([...held], READER_VERSION)).map((s) => [s.document, s]),
  );
  return new Map(
    documents.map((d) => [
      d,
      held.has(d) ? (sizes.get(d) ?? { document: d, statements: 0, events: 0 }) : null,
    ]),
  );
}
