import { keptAlertsNow } from '../alerting.ts';
import { buildPicture } from '../linking.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { READER_VERSION } from '../model/reader-version.ts';
import { isOwnNotice } from '../model/standing.ts';
import {
  findHeldDocuments,
  findMaskedDocuments,
  type HeldDocument,
  type MaskedDocument,
} from '../publish/find-held-documents.ts';
import { policyAt } from '../publish/policy-at.ts';
import { ruleOnPicture } from '../publish/rule-on-picture.ts';
import { heldAlertCaptures, publicPicture } from '../publishing.ts';
import type { Store } from '../store/store.ts';

/** A picture, the documents that may not be shown with it, and what may not leave with those that are. */
export interface Shown {
  readonly picture: PublicPicture;
  readonly held: ReadonlyMap<string, HeldDocument>;
  /** Ids of the documents that the picture tells an event of. */
  readonly told: ReadonlySet<string>;
  readonly masked: ReadonlyMap<string, MaskedDocument>;
  /** Captures whose alerts may not be shown as they are. */
  readonly heldAlerts: ReadonlySet<string>;
  /** What is counted in the store and may not be counted in public. */
  readonly uncounted: () => Promise<Uncounted>;
}

/** Numbers of what the policy lets nothing be known of yet, and the moments of receipt without it. */
export interface Uncounted {
  readonly captures: number;
  readonly documents: number;
  readonly statements: number;
  readonly events: number;
  /** ISO 8601 UTC of hidden receipts. */
  readonly receivedAt: ReadonlySet<string>;
  /** First and last receipt of a document that may be known of (ISO 8601 UTC), null where there is none. */
  readonly received: () => Promise<{
    readonly firstReceivedAt: string | null;
    readonly lastReceivedAt: string | null;
  }>;
}

/** The picture of now is made anew after this long even where nothing came: delays run out. */
const FRESH_MILLISECONDS = 30_000;
/** Earlier moments kept ready, for a reader who moves along the timeline. */
const MOST_MOMENTS = 16;

/** The public picture of now or of an earlier moment, made once for each state of the store. */
export function cachedPictures(
  store: Store,
  now: () => string,
  policy: Policy,
): (asOf?: string) => Promise<Shown> {
  const cache = new Map<string, { generation: number; madeAt: number; shown: Promise<Shown> }>();
  return async (given) => {
    // Delays run from receipt to the moment asked for, so a moment still to come would end them all.
    const asOf = given !== undefined && Date.parse(given) < Date.parse(now()) ? given : undefined;
    const current = await store.generation();
    const name = asOf ?? 'now';
    const kept = cache.get(name);
    const at = Date.parse(now());
    if (kept && kept.generation === current && (asOf || at - kept.madeAt < FRESH_MILLISECONDS))
      return kept.shown;
    const shown = makeShown(store, asOf ?? now(), policy, now());
    cache.delete(name);
    cache.set(name, { generation: current, madeAt: at, shown });
    if (cache.size > MOST_MOMENTS) cache.delete(cache.keys().next().value!);
    // A picture that could not be made is not kept; whoever asked hears why.
    shown.catch(() => cache.delete(name));
    return shown;
  };
}

/** The public picture once, as known at `asOf` or at `now` where that is earlier, with what may not be shown beside it. */
export function shownAt(store: Store, policy: Policy, now: string, asOf?: string): Promise<Shown> {
  return makeShown(store, asOf !== undefined && Date.parse(asOf) < Date.parse(now) ? asOf : now, policy, now);
}

async function makeShown(store: Store, asOf: string, inForce: Policy, now: string): Promise<Shown> {
  const policy = policyAt(inForce, asOf, now);
  const kept = await keptAlertsNow(store, asOf);
  const whole = await buildPicture(store, asOf, kept);
  const on = ruleOnPicture(whole, policy);
  const picture = publicPicture(whole, policy, on, kept);
  const held = findHeldDocuments(whole, policy, on);
  const shown = new Set(picture.incidents.flatMap((i) => i.events.map((e) => e.key)));
  const told = new Set(picture.incidents.flatMap((i) => i.events.map((e) => e.documentId)));
  const hidden = new Set([...held.keys()].filter((id) => !told.has(id)));
  // Of a report that is shown in part, what is not shown is not counted either.
  const partly = whole.incidents
    .flatMap((i) => i.events)
    .filter((e) => !shown.has(e.key) && !isOwnNotice(e) && !hidden.has(e.documentId));
  let uncounted: Promise<Uncounted> | null = null;
  return {
    picture,
    held,
    told,
    masked: findMaskedDocuments(on, policy),
    heldAlerts: heldAlertCaptures(whole.incidents, picture.incidents),
    uncounted: () => {
      uncounted ??= count(store, hidden, partly, asOf);
      return uncounted;
    },
  };
}

async function count(
  store: Store,
  hidden: ReadonlySet<string>,
  partly: readonly ReportedEvent[],
  asOf: string,
): Promise<Uncounted> {
  const captures = new Set<string>();
  const receivedAt = new Set<string>();
  let statements = new Set(partly.flatMap((e) => e.statements.map((s) => s.key))).size;
  let events = partly.length;
  for (const id of hidden) {
    const [document, reading] = await Promise.all([
      store.readDocument(id),
      store.readReading(id, READER_VERSION),
    ]);
    if (document?.receivedAt) receivedAt.add(document.receivedAt);
    statements += reading?.statements.length ?? 0;
    events += reading?.events.length ?? 0;
    if (!document?.captureId || captures.has(document.captureId)) continue;
    if ((await store.documentsOf(document.captureId)).every((d) => hidden.has(d)))
      captures.add(document.captureId);
  }
  const received = async () => {
    const known = (await store.listDocuments(asOf)).filter((d) => !hidden.has(d.id));
    const moments = known.flatMap((d) => d.receivedAt ?? []).sort();
    return { firstReceivedAt: moments[0] ?? null, lastReceivedAt: moments.at(-1) ?? null };
  };
  return { captures: captures.size, documents: hidden.size, statements, events, receivedAt, received };
}
