import type { Incident } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents } from '../model/standing.ts';
import { compareText } from '../util/compare-text.ts';
import { URL_NAMESPACE, uuid5 } from '../util/uuid5.ts';
import { escapeXml } from '../util/xml/escape-xml.ts';
import { xmlElement } from '../util/xml/xml-element.ts';
import { incidentTitle } from './incident-title.ts';
import { takenBackText } from './retraction-words.ts';
import { saidSentence } from './said-words.ts';
import { whenText } from './time-words.ts';
import { originsText } from './voice-words.ts';
import { STATUS_WORDS, TYPE_WORDS } from './words.ts';

/** What a feed must know of where it stands. */
export interface FeedOptions {
  /** Address of the page without a slash at its end; links lead there. */
  readonly baseUrl: string;
  /** The feed's own address, filters included. */
  readonly selfUrl: string;
  /** What the feed is narrowed to, in words; empty when it is all. */
  readonly only?: readonly string[];
  /** Entries at most, the last changed first. */
  readonly limit?: number;
}

/** A feed in none of the formats yet. */
export interface Feed {
  /** A `urn:uuid:` made of the feed's own address. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly pageUrl: string;
  readonly selfUrl: string;
  /** ISO 8601 UTC of the last change among its entries. */
  readonly updatedAt: string;
  readonly entries: readonly FeedEntry[];
}

/** One incident as an entry: the same id for as long as the incident lasts, whatever is learnt of it. */
export interface FeedEntry {
  /** A `urn:uuid:` made of the incident's id alone. */
  readonly id: string;
  readonly incident: Incident;
  readonly title: string;
  readonly url: string;
  readonly publishedAt: string;
  readonly updatedAt: string;
  /** Plain words. */
  readonly summary: string;
  /** HTML; words of reports are escaped text in it. */
  readonly html: string;
}

/** Statements told in one entry; the rest is only counted. */
const MOST_TOLD = 12;

/** The incidents that changed last, as entries. One that was taken back stays with that word and without its reports' words. */
export function feedOf(picture: PublicPicture, options: FeedOptions): Feed {
  const { baseUrl, selfUrl, only = [], limit = 50 } = options;
  const entries = picture.incidents
    .map((incident) => ({ incident, updatedAt: changedAtOf(incident) }))
    .sort((a, b) => compareText(b.updatedAt, a.updatedAt) || compareText(a.incident.id, b.incident.id))
    .slice(0, limit)
    .map(({ incident, updatedAt }) => entryOf(incident, updatedAt, baseUrl));
  return {
    id: `urn:uuid:${uuid5(URL_NAMESPACE, selfUrl)}`,
    title: `Sitrep${only.length ? `: ${only.join(', ')}` : ''}`,
    description:
      'What reports say and who says it. Nothing here is verified by this feed, and it is no warning service.',
    pageUrl: `${baseUrl}/`,
    selfUrl,
    updatedAt: entries[0]?.updatedAt ?? picture.asOf,
    entries,
  };
}

/** When something new was last known of an incident: a report, or that one was taken back. ISO 8601 UTC. */
export function changedAtOf(incident: Incident): string {
  const moments = incident.events.flatMap((e) =>
    e.retracted ? [e.receivedAt, e.retracted.at] : [e.receivedAt],
  );
  return moments.reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), incident.lastReceivedAt);
}

function entryOf(incident: Incident, updatedAt: string, baseUrl: string): FeedEntry {
  const title = incidentTitle(incident);
  const back = takenBackText(incident);
  const facts = [
    STATUS_WORDS[incident.status],
    whenText(incident.time),
    ...(incident.isRetracted ? [] : [originsText(incident)]),
    ...(back ? [back] : []),
  ].join('; ');
  const summary = `${TYPE_WORDS[incident.type]}: ${facts}.`;
  const url = `${baseUrl}/incident/${incident.id}`;
  return {
    id: `urn:uuid:${uuid5(URL_NAMESPACE, `sitrep:incident:${incident.id}`)}`,
    incident,
    title,
    url,
    publishedAt: incident.firstReceivedAt,
    updatedAt,
    summary,
    html: `<p>${escapeXml(summary)}</p>${saidList(incident)}`,
  };
}

/** Each distinct sentence once with the address of its report; none of reports taken back. */
function saidList(incident: Incident): string {
  const told = new Map<string, string>();
  for (const e of standingEvents(incident)) {
    for (const s of e.statements) {
      const where = e.source ?? 'report';
      const href = e.url && /^https?:/i.test(e.url) ? e.url : null;
      const from = href ? xmlElement('a', { href }, escapeXml(where)) : escapeXml(where);
      const text = saidSentence(e, s, incident);
      if (!told.has(text)) told.set(text, `<li>${escapeXml(text)} (${from})</li>`);
    }
  }
  if (told.size === 0) return '';
  const more = told.size - MOST_TOLD;
  const rest = more > 0 ? `<li>${more} more on the page</li>` : '';
  return `<ul>${[...told.values()].slice(0, MOST_TOLD).join('')}${rest}</ul>`;
}
