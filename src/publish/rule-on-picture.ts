import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { Picture } from '../model/picture.ts';
import type { Policy } from '../model/policy.ts';
import { dueAt, findRuling, type Ruling } from './find-ruling.ts';
import type { Masked } from './mask-words.ts';
import { type Asks, maskedOf } from './publish-incident.ts';
import { spreadRulings } from './spread-rulings.ts';

/** What the policy asks of one incident alone, at a moment. */
export interface Ruled extends Asks {
  /** Documents with an event of it that is not due yet, and from when it is, in milliseconds. */
  readonly waiting: ReadonlyMap<string, number>;
  /** The moments between which all this holds, in milliseconds. */
  readonly from: number;
  readonly until: number;
}

/** What the policy asks of everything told of one document. */
export interface RuledDocument {
  /** From when nothing of it waits any more, in milliseconds, and by which rule; null where nothing does. */
  readonly waits: { readonly until: number; readonly rule: string } | null;
  /** The rule by which none of its words leave. */
  readonly silent: string | null;
  /** Names and words that go from everything told of it. */
  readonly masked: readonly Masked[];
  /** The same for the same asks, so that what was made under them can be kept. */
  readonly signature: string;
}

/** The rulings on a picture: of each incident with what its reports ask besides, and of the documents concerned. */
export interface PictureRuling {
  readonly of: (incident: Incident) => Ruled;
  readonly documents: ReadonlyMap<string, RuledDocument>;
}

const ruled = new WeakMap<Policy, WeakMap<Incident, Ruled>>();

/** What the policy asks of an incident at a moment (ISO 8601 UTC); worked out once for as long as it holds. */
export function ruleOn(incident: Incident, policy: Policy, asOf: string): Ruled {
  const now = Date.parse(asOf);
  const kept = ruled.get(policy) ?? new WeakMap<Incident, Ruled>();
  ruled.set(policy, kept);
  const before = kept.get(incident);
  if (before && before.from <= now && now < before.until) return before;
  const made = ruledAfresh(incident, findRuling(incident, policy, asOf), policy, now);
  kept.set(incident, made);
  return made;
}

function ruledAfresh(incident: Incident, ruling: Ruling, policy: Policy, now: number): Ruled {
  const waiting = new Map<string, number>();
  let until = ruling.changesAt ?? Number.POSITIVE_INFINITY;
  if (ruling.delay)
    for (const e of incident.events) {
      const due = dueAt(e, ruling);
      if (due <= now) continue;
      waiting.set(e.documentId, Math.max(due, waiting.get(e.documentId) ?? 0));
      until = Math.min(until, due);
    }
  return { ruling, masked: maskedOf(incident, ruling, policy), waiting, from: now, until };
}

/** The rulings on every incident of a picture as of its moment, with what spreads between incidents told in the same words. */
export function ruleOnPicture(picture: Pick<Picture, 'incidents' | 'asOf'>, policy: Policy): PictureRuling {
  const { incidents, asOf } = picture;
  const alone = new Map(incidents.map((i) => [i, ruleOn(i, policy, asOf)]));
  const spread = spreadRulings(incidents, (i) => alone.get(i)!.ruling, policy);
  const of = new Map(alone);
  for (const [incident, ruling] of spread)
    of.set(incident, {
      ...ruledAfresh(incident, ruling, policy, Date.parse(asOf)),
      waiting: alone.get(incident)!.waiting,
    });
  return { of: (i) => of.get(i)!, documents: documentsOf(incidents, (i) => of.get(i)!) };
}

interface Draft {
  waits: { until: number; rule: string } | null;
  silent: string | null;
  masked: Masked[];
}

function documentsOf(incidents: readonly Incident[], of: (i: Incident) => Ruled): Map<string, RuledDocument> {
  const drafts = new Map<string, Draft>();
  const draftOf = (id: string): Draft => {
    const draft = drafts.get(id) ?? { waits: null, silent: null, masked: [] };
    drafts.set(id, draft);
    return draft;
  };
  for (const incident of incidents) {
    const { ruling, masked, waiting } = of(incident);
    for (const [id, until] of waiting) {
      const draft = draftOf(id);
      if (!draft.waits || draft.waits.until < until) draft.waits = { until, rule: ruling.delay!.rule };
    }
    const silent = ruling.withhold ?? ruling.fields.get('quotes');
    if (!silent && masked.length === 0) continue;
    for (const id of new Set(incident.events.map((e) => e.documentId))) {
      const draft = draftOf(id);
      draft.silent ??= silent ?? null;
      draft.masked.push(...masked);
    }
  }
  return new Map([...drafts].map(([id, d]) => [id, { ...d, signature: signatureOf(d) }]));
}

function signatureOf({ waits, silent, masked }: Draft): string {
  return `${waits ? 'w' : ''}${silent ? 's' : ''}${masked.map((m) => `${m.as}:${m.words}`).join('|')}`;
}

/** Whether an event is old enough for what else its report tells of. */
export function waitsBeside(
  e: ReportedEvent,
  { ruling }: Ruled,
  documents: PictureRuling['documents'],
): boolean {
  return !ruling.isAtOnce && Boolean(documents.get(e.documentId)?.waits);
}
