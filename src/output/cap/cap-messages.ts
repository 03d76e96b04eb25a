import { HOLDS_MINUTES } from '../../lexicon/cap-event.ts';
import type { CapArea, CapInfo, CapMessage, CapReference, CapStatus } from '../../model/cap-message.ts';
import type { PublicPicture } from '../../model/public-picture.ts';
import { contentId } from '../../util/hash.ts';
import { areaOf, type OutlineOf } from './area-of.ts';
import { capName, capTime, cutTo, plainWords } from './cap-text.ts';
import { certaintyOf } from './certainty.ts';
import { findWarnings, regionOf, type Warning } from './find-warnings.ts';

/** In whose name messages are made, and what they need. */
export interface CapSender {
  readonly sender: string;
  readonly senderName: string;
  /** `Draft` unless an authority sends. */
  readonly status: CapStatus;
  readonly outlineOf: OutlineOf;
  /** Address of the page of an incident, where pages are served. */
  readonly webOf?: (incident: string) => string;
}

/** Longest headline. @source Google Public Alerts CAP profile */
const LONGEST_HEADLINE = 139;
/** Names of those who say so that are listed before the rest are counted. */
const MOST_NAMES = 4;

/** How each kind is told. Severity is not said in reports: own policy, as public alert services have it. */
const KINDS = {
  'air-raid': {
    event: 'Air raid alert',
    categories: ['Safety', 'Security'],
    response: 'Shelter',
    code: 'air_raid',
    instruction: 'Follow the official alert service and go to shelter while the alert lasts.',
    minutes: HOLDS_MINUTES.airRaid,
  },
  evacuation: {
    event: 'Evacuation',
    categories: ['Safety', 'Security'],
    response: 'Evacuate',
    code: 'evacuation',
    instruction: 'Follow what the authorities named say on routes, times and transport.',
    minutes: HOLDS_MINUTES.other,
  },
} as const;

/**
 * The warnings of a published picture as messages: an Alert for each that holds as of then, an Update where it is told
 * again while it holds, and for what ended an Update that says all clear, as long as that holds. The same picture gives the same messages; a place
 * with neither shape nor code gives none.
 */
export function capMessagesOf(picture: PublicPicture, from: CapSender): CapMessage[] {
  return findWarnings(picture).flatMap((w) => messagesOf(w, picture.asOf, from));
}

/**
 * The Alerts, sent at `sent`, that would warn of one incident of a published picture: one of each kind, with an area for
 * every place it holds in. Empty where it warns nobody then (ISO 8601 UTC): what a person may send out.
 */
export function alertsOfIncident(
  picture: PublicPicture,
  incident: string,
  sent: string,
  from: CapSender,
): CapMessage[] {
  const own = findWarnings(picture).flatMap((w) => {
    const area = holdsAt(w, sent) && w.incidents.includes(incident) ? areaOf(w.place, from.outlineOf) : null;
    return area === null ? [] : [{ w, area }];
  });
  return [...Map.groupBy(own, ({ w }) => w.kind).values()].map((told) => {
    const all = told.map(({ w }) => w);
    const [first] = all;
    return alertOf(
      { ...first!, ...togetherOf(all) },
      told.map(({ area }) => area),
      from,
      sent,
      all.map((w) => w.place.name),
    );
  });
}

/** What several warnings of one kind say as one: since the first of them, as sure as the least sure. */
function togetherOf(
  all: readonly Warning[],
): Pick<Warning, 'startedAt' | 'isPlanned' | 'incidents' | 'saidBy' | 'how'> {
  const every = <T>(of: (w: Warning) => readonly T[]): T[] => [...new Set(all.flatMap(of))];
  return {
    startedAt: all.map((w) => w.startedAt).sort()[0]!,
    isPlanned: all.every((w) => w.isPlanned),
    incidents: every((w) => w.incidents).sort(),
    saidBy: every((w) => w.saidBy).sort(),
    how: {
      statements: every((w) => w.how.statements),
      isConfirmed: all.every((w) => w.how.isConfirmed),
    },
  };
}

/** Whether a warning holds at a moment: not ended, and told no longer ago than its kind is believed. */
function holdsAt(w: Warning, at: string): boolean {
  const age = Date.parse(at) - Date.parse(w.toldAt.at(-1)!);
  return w.ended === null && age < KINDS[w.kind].minutes * 60_000;
}

function messagesOf(w: Warning, asOf: string, from: CapSender): CapMessage[] {
  const area = areaOf(w.place, from.outlineOf);
  if (area === null) return [];
  const holds = KINDS[w.kind].minutes * 60_000;
  const chain: CapMessage[] = [];
  for (const sent of w.toldAt) {
    const last = chain.at(-1);
    const since = last ? Date.parse(sent) - Date.parse(last.sent) : holds;
    // Told again while it holds it goes on, before half of its time is over not worth a message; told after that it is a new one.
    if (last && since >= holds / 2 && since < holds)
      chain.push({ ...alertOf(w, [area], from, sent), msgType: 'Update', references: inForce(chain, sent) });
    else if (since >= holds) chain.splice(0, chain.length, alertOf(w, [area], from, sent));
  }
  const last = chain.at(-1)!;
  const expires = last.infos[0]!.expires!;
  if (w.ended && w.ended.knownAt < expires)
    chain.push({
      ...allClear(last, w.ended.knownAt, w.ended.at),
      references: inForce(chain, w.ended.knownAt),
    });
  const until = chain.at(-1)!.infos[0]!.expires!;
  return asOf < until ? chain : [];
}

/** References to those of a chain that have not expired: what has can be neither updated nor cancelled. */
function inForce(chain: readonly CapMessage[], at: string): CapReference[] {
  return chain.filter((m) => m.infos.every((i) => i.expires === null || i.expires > at)).map(referenceTo);
}

function alertOf(
  w: Warning,
  areas: readonly CapArea[],
  from: CapSender,
  sent: string,
  places: readonly string[] = [w.place.name],
): CapMessage {
  const kind = KINDS[w.kind];
  const who = namesOf(w.saidBy);
  const where = places.map(plainWords).join('; ');
  const planned = w.isPlanned ? ' announced' : '';
  const info: CapInfo = {
    language: 'en',
    categories: kind.categories,
    event: kind.event,
    eventCodes: [{ name: 'sitrep:kind', value: kind.code }],
    responses: [kind.response],
    urgency: w.isPlanned ? 'Expected' : 'Immediate',
    severity: 'Severe',
    certainty: certaintyOf(w.how),
    effective: sent,
    onset: w.startedAt,
    expires: new Date(Date.parse(sent) + kind.minutes * 60_000).toISOString(),
    senderName: from.senderName,
    headline: cutTo(`${kind.event}${planned}: ${where}`, LONGEST_HEADLINE),
    description: `${kind.event}${planned} in ${where}, ${w.startedAt.slice(0, 16).replace('T', ' ')} UTC, as said by ${who}. Made from public reports.`,
    instruction: kind.instruction,
    web: from.webOf?.(w.incidents[0]!) ?? null,
    contact: null,
    parameters: [
      ...w.incidents.map((value) => ({ name: 'sitrep:incident', value })),
      ...w.saidBy.map((value) => ({ name: 'sitrep:said-by', value })),
    ],
    areas,
  };
  return {
    version: '1.2',
    identifier: contentId('sitrep-cap', [w.kind, w.firstEvent, regionOf(w.place), ...places.slice(1), sent]),
    sender: capName(from.sender),
    sent,
    status: from.status,
    msgType: 'Alert',
    scope: 'Public',
    source: null,
    note: null,
    codes: [],
    incidents: w.incidents,
    references: [],
    infos: [info],
    signature: 'none',
  };
}

function namesOf(names: readonly string[]): string {
  if (names.length === 0) return 'sources not named';
  const shown = names.slice(0, MOST_NAMES).map(plainWords).join('; ');
  return names.length > MOST_NAMES ? `${shown}; and ${names.length - MOST_NAMES} more` : shown;
}

/** How a message is referenced once it is written: whole seconds, and names as they may stand. */
export function referenceTo(message: CapMessage): CapReference {
  return {
    sender: capName(message.sender),
    identifier: capName(message.identifier),
    sent: new Date(capTime(message.sent)).toISOString(),
  };
}

/** The Update that says all clear of what a message warned of, and ends it. */
export function allClear(message: CapMessage, sent: string, endedAt = sent): CapMessage {
  return ended(message, 'Update', sent, endedAt);
}

/** The Cancel of a message: it withdraws it and all that it updated. The same message has the same Cancel, whenever that is sent. */
export function cancelOf(message: CapMessage, sent: string): CapMessage {
  return ended(message, 'Cancel', sent, sent);
}

function ended(message: CapMessage, msgType: 'Update' | 'Cancel', sent: string, endedAt: string): CapMessage {
  // Sent no earlier than what it ends, whatever the clock says.
  const at = sent > message.sent ? sent : message.sent;
  const word = msgType === 'Cancel' ? 'Cancelled' : 'All clear';
  return {
    ...message,
    identifier: contentId('sitrep-cap', [msgType, message.identifier, ...(msgType === 'Cancel' ? [] : [at])]),
    sent: at,
    msgType,
    references: [...message.references, referenceTo(message)],
    infos: message.infos.map((i) => ({
      ...i,
      responses: ['AllClear'],
      urgency: 'Past',
      effective: at,
      onset: null,
      expires: new Date(Date.parse(at) + HOLDS_MINUTES.airRaid * 60_000).toISOString(),
      headline: i.headline === null ? null : cutTo(`${word}: ${i.headline}`, LONGEST_HEADLINE),
      description: `${word}: ${i.event}, ${endedAt.slice(0, 16).replace('T', ' ')} UTC.`,
      instruction: null,
    })),
  };
}
