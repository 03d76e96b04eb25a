import type { AlertState } from './model/alert.ts';
import type { CapStep } from './model/cap-draft.ts';
import type { CapMessage } from './model/cap-message.ts';
import type { Dispatch, DispatchKind, DispatchPlace } from './model/dispatch.ts';
import type { Incident } from './model/incident.ts';
import type { PublicPicture } from './model/public-picture.ts';
import { isAlertIn } from './output/alert-region.ts';
import { isInRegion } from './output/in-region.ts';
import { incidentTitle } from './output/incident-title.ts';
import type { FoundDispatches } from './store/dispatch-store.ts';
import { canonicalJson, contentId, sha256 } from './util/hash.ts';

/** What may be told of: the published picture, and the messages that two people sent out. */
export interface Tellable {
  readonly picture: PublicPicture;
  readonly sent: readonly { readonly step: CapStep; readonly message: CapMessage }[];
}

/** Said with every alert: nobody should take our word for a siren. */
export const NO_WARNING_SERVICE =
  'Not an official warning. It is told by reports and logs; follow your authorities and sirens.';

/** Its mark stands once something was looked at: what was there before anybody asked is not told as new. */
export const BASE = 'base';
/** Its mark is the version of what is published up to which a large store was looked at. */
export const PLACE = 'place';

/** One thing as it stands: its name and mark, and what to tell where the mark was another. */
interface Standing {
  readonly name: string;
  readonly mark: string;
  readonly places: readonly DispatchPlace[];
  readonly kindFrom: (before: string | undefined) => DispatchKind | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** What is new, changed or gone against what was told before. The first time ever it only remembers. */
export function findDispatches(
  told: ReadonlyMap<string, string>,
  { picture, sent }: Tellable,
): FoundDispatches {
  const all = [
    ...picture.incidents.map(standingIncident),
    ...standingOthers(told, { alerts: picture.alerts, sent }),
  ];
  const known = new Set(all.map((s) => s.name));
  const gone = [...told.keys()].filter((name) => !isKept(name) && !known.has(name));
  return foundAmong(told, { asOf: picture.asOf, all, gone, kept: new Map(), isBase: true });
}

/** Incidents published otherwise since a place in the order of versions, and those that are shown no more. */
export interface PublishedNews {
  /** ISO 8601 UTC. */
  readonly asOf: string;
  readonly incidents: readonly Incident[];
  /** Ids of incidents told of before. */
  readonly gone: readonly string[];
  /** The version up to which all was looked at. */
  readonly version: number;
  /** Whether that is all there is. */
  readonly isAll: boolean;
}

/** The same of a part of the incidents. What was there before anybody asked is remembered part by part; before all of it is, nothing is told. */
export function findPublished(told: ReadonlyMap<string, string>, news: PublishedNews): FoundDispatches {
  const { asOf, incidents, gone, version, isAll } = news;
  const all = incidents.map(standingIncident);
  const names = gone.map((id) => `incident ${id}`).filter((name) => told.has(name));
  return foundAmong(told, {
    asOf,
    all,
    gone: names,
    kept: new Map([[PLACE, String(version)]]),
    isBase: isAll,
  });
}

/** The same of alerts and of messages sent out. */
export function findOthers(
  told: ReadonlyMap<string, string>,
  others: { readonly asOf: string; readonly alerts: readonly AlertState[]; readonly sent: Tellable['sent'] },
): FoundDispatches {
  const all = standingOthers(told, others);
  const known = new Set(all.map((s) => s.name));
  const gone = [...told.keys()].filter(
    (name) => !isKept(name) && !name.startsWith('incident ') && !known.has(name),
  );
  return foundAmong(told, { asOf: others.asOf, all, gone, kept: new Map(), isBase: false });
}

function standingOthers(
  told: ReadonlyMap<string, string>,
  { alerts, sent }: { readonly alerts: readonly AlertState[]; readonly sent: Tellable['sent'] },
): Standing[] {
  return [
    // Who stands under the alert of a larger region is told of that one.
    ...alerts
      .filter((a) => a.under === null)
      .map((a) => standingAlert(a, partsOf(a, alerts), told.get(alertName(a)))),
    ...sent.map(standingCap),
  ];
}

/** Marks that are of no thing told of. */
const isKept = (name: string): boolean => name === BASE || name === PLACE;

function foundAmong(
  told: ReadonlyMap<string, string>,
  {
    asOf,
    all,
    gone,
    kept,
    isBase,
  }: {
    readonly asOf: string;
    readonly all: readonly Standing[];
    readonly gone: readonly string[];
    readonly kept: ReadonlyMap<string, string>;
    readonly isBase: boolean;
  },
): FoundDispatches {
  const changed = all.filter((s) => told.get(s.name) !== s.mark);
  const marks = new Map([...kept, ...changed.map((s) => [s.name, s.mark] as const)]);
  if (!told.has(BASE)) return { dispatches: [], told: isBase ? marks.set(BASE, asOf) : marks, gone };
  const dispatches = [
    ...changed.flatMap((s) => {
      const kind = s.kindFrom(told.get(s.name));
      return kind ? [dispatchOf(kind, asOf, s.name, s.places, s.data)] : [];
    }),
    ...gone.flatMap((name) => goneDispatch(name, told.get(name)!, asOf) ?? []),
  ];
  return { dispatches, told: marks, gone };
}

/** Whether somebody who asked for these kinds and regions is told of a dispatch; without regions of all of them. */
export function isAskedFor(
  dispatch: Dispatch,
  asked: { readonly kinds: readonly string[]; readonly regions: readonly string[] },
): boolean {
  if (!asked.kinds.includes(dispatch.kind)) return false;
  if (asked.regions.length === 0) return true;
  const isIn = dispatch.kind.startsWith('alert.') ? isAlertIn : isInRegion;
  return asked.regions.some((region) => dispatch.places.some((p) => isIn(p, region)));
}

function dispatchOf(
  kind: DispatchKind,
  at: string,
  name: string,
  places: readonly DispatchPlace[],
  data: Dispatch['data'],
): Dispatch {
  return { id: contentId('dsp', [kind, at, name]), kind, at, places, data };
}

function standingIncident(incident: Incident): Standing {
  const isRetracted = incident.isRetracted === true;
  const places = incident.places.map(placeOf);
  // The places stand in the mark: what is gone can only be told to those whom it concerned.
  const mark = JSON.stringify([isRetracted, sha256(canonicalJson(incident)).slice(0, 20), places]);
  return {
    name: `incident ${incident.id}`,
    mark,
    places,
    kindFrom: (before) => {
      const wasRetracted = before === undefined ? false : (JSON.parse(before) as [boolean])[0];
      if (isRetracted) return before === undefined || wasRetracted ? null : 'incident.withdrawn';
      return before === undefined ? 'incident.new' : 'incident.changed';
    },
    data: {
      id: incident.id,
      title: incidentTitle(incident),
      type: incident.type,
      status: incident.status,
      time: {
        start: incident.time.start ?? null,
        end: incident.time.end ?? null,
        precision: incident.time.precision,
      },
      places: incident.places.map((p) => ({ ...placeOf(p), precision: p.precision, role: p.role })),
      reports: new Set(incident.events.map((e) => e.documentId)).size,
      independentOrigins: incident.independentOrigins.length,
      firstReceivedAt: incident.firstReceivedAt,
      lastReceivedAt: incident.lastReceivedAt,
    },
  };
}

/** An incident that is not shown any more was joined with another, or the policy does not let it be told. */
function goneDispatch(name: string, mark: string, asOf: string): Dispatch | null {
  const [kind, id] = name.split(' ') as [string, string];
  if (kind !== 'incident') return null;
  const [wasRetracted, , places] = JSON.parse(mark) as [boolean, string, DispatchPlace[]];
  if (wasRetracted) return null;
  return dispatchOf('incident.withdrawn', asOf, name, places, {
    id,
    reason: 'no longer shown under this id',
  });
}

const alertName = (a: AlertState): string =>
  `alert ${[a.level, a.admin1, a.region].filter(Boolean).join(' ')}`;

/** Who asked for a part of a region is told of the whole: the parts that are known by name. */
function partsOf(a: AlertState, all: readonly AlertState[]): string[] {
  if (a.admin1 === null) return [];
  const isPart = (b: AlertState): boolean =>
    b.admin1 === a.admin1 && (a.level === 'oblast' || (a.level === 'raion' && b.raion === a.region));
  return all.filter(isPart).map((b) => b.region);
}

/**
 * An alert told as started stays open until it is told to be over: silence in between is told as not knowing, and a region of which a
 * part is warned is told of by that part.
 */
function standingAlert(a: AlertState, parts: readonly string[], before: string | undefined): Standing {
  const isWarned = a.state === 'active';
  const [wasOpen, was] = (before ?? 'shut ').split(' ') as [string, string];
  const isOpen = isWarned || (wasOpen === 'open' && a.state !== 'clear');
  const unit = a.admin1 ? { country: a.admin1.slice(0, 2), admin1: a.admin1 } : {};
  return {
    name: alertName(a),
    mark: `${isOpen ? 'open' : 'shut'} ${a.state}`,
    places: [...new Set([a.region, ...(a.raion ? [a.raion] : []), ...parts])].map((name) => ({
      name,
      ...unit,
    })),
    kindFrom: () => {
      if (isWarned)
        return was === 'active' || (was === 'partial' && wasOpen === 'open') ? null : 'alert.started';
      if (wasOpen !== 'open') return null;
      if (a.state === 'clear') return 'alert.ended';
      return a.state === 'partial' || was === 'unknown' ? null : 'alert.unknown';
    },
    data: {
      region: a.region,
      admin1: a.admin1,
      level: a.level,
      state: a.state,
      since: a.since,
      heardAt: a.heardAt,
      note: NO_WARNING_SERVICE,
    },
  };
}

function standingCap({ step, message }: Tellable['sent'][number]): Standing {
  const info = message.infos[0];
  const areas = message.infos.flatMap((i) => i.areas);
  return {
    name: `cap ${step.id}`,
    mark: '',
    places: areas.flatMap((a) => [
      { name: a.areaDesc },
      ...a.geocodes.filter((g) => /^[A-Z]{2}(-[A-Z\d]{1,3})?$/.test(g.value)).map(codedPlace),
    ]),
    kindFrom: (before) => (before === undefined ? 'cap.issued' : null),
    data: {
      status: message.status,
      msgType: message.msgType,
      sender: message.sender,
      identifier: message.identifier,
      sent: message.sent,
      event: info?.event ?? null,
      headline: info?.headline ?? null,
      areas: [...new Set(areas.map((a) => a.areaDesc))],
    },
  };
}

const codedPlace = ({ value }: { readonly value: string }): DispatchPlace => ({
  name: value,
  country: value.slice(0, 2),
  ...(value.length > 2 ? { admin1: value } : {}),
});

function placeOf(p: {
  readonly name: string;
  readonly country?: string | null;
  readonly admin1?: string | null;
}): DispatchPlace {
  return {
    name: p.name,
    ...(p.country ? { country: p.country } : {}),
    ...(p.admin1 ? { admin1: p.admin1 } : {}),
  };
}
