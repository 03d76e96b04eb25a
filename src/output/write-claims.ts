import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { Speaker } from '../model/statement.ts';
import { URL_NAMESPACE, uuid5 } from '../util/uuid5.ts';
import { digitsFor, roundTo } from './area-geometry.ts';
import { incidentTitle } from './incident-title.ts';
import { isScene, mainPlace } from './place-words.ts';
import { type StatementRow, statementRows } from './statement-rows.ts';

type Node = Readonly<Record<string, unknown>>;

/**
 * Statements as schema.org Claims in JSON-LD: who says it, in which words, in which report, of which occurrence. Nothing is reviewed or
 * rated: no ClaimReview. Hedge, polarity and basis are keywords, since the vocabulary has no word for them. @source https://schema.org/Claim
 */
export function* writeClaims(picture: PublicPicture): Generator<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  let isFirst = true;
  for (const row of statementRows(picture)) {
    yield `${isFirst ? '' : ','}\n${JSON.stringify(claimOf(row))}`;
    isFirst = false;
  }
  yield '\n]}\n';
}

function claimOf({ s, report, incident }: StatementRow): Node {
  const retracted = report.retracted;
  return told({
    '@type': 'Claim',
    '@id': idOf('statement', s.key),
    identifier: s.key,
    text: s.quote || null,
    author: s.speaker ? authorOf(s.speaker) : outletOf(report),
    datePublished: report.publishedAt,
    inLanguage: report.lang,
    appearance: appearanceOf(report),
    keywords: [
      `polarity: ${s.polarity}`,
      `basis: ${s.basis}`,
      `form: ${s.form}`,
      ...(s.likelihood ? [`hedge: ${s.likelihood.term}`] : []),
      ...(s.quote ? [] : ['words withheld by the publishing policy']),
    ],
    creativeWorkStatus: retracted ? `taken back (${retracted.kind})` : null,
    about: told({
      '@type': 'Event',
      '@id': idOf('incident', incident.id),
      identifier: incident.id,
      name: incidentTitle(incident),
      startDate: incident.time.start ?? null,
      endDate: incident.time.end ?? null,
      location: locationOf(mainPlace(incident.places.filter((p) => isScene(p, incident.type)))),
    }),
  });
}

/** The speaker as said: a person, else the body, else an unnamed one by office alone. */
function authorOf({ name, role, organisation }: Speaker): Node {
  if (!name && organisation) return { '@type': 'Organization', name: organisation };
  return told({
    '@type': 'Person',
    name: name ?? null,
    jobTitle: role ?? null,
    affiliation: organisation ? { '@type': 'Organization', name: organisation } : null,
  });
}

function outletOf(report: ReportedEvent): Node | null {
  return report.source ? { '@type': 'Organization', name: report.source } : null;
}

function appearanceOf(report: ReportedEvent): Node {
  return told({
    '@type': 'CreativeWork',
    '@id': idOf('document', report.documentId),
    identifier: report.report,
    name: report.title,
    url: report.url && /^https?:/i.test(report.url) ? report.url : null,
    datePublished: report.publishedAt,
    inLanguage: report.lang,
    publisher: outletOf(report),
  });
}

/** The place as a circle, never as a point alone; `geoRadius` in metres. */
function locationOf(place: EventPlace | null): Node | null {
  if (!place) return null;
  const { lat, lon, radiusKm } = place;
  const digits = digitsFor(radiusKm ?? 1);
  const middle =
    lat === null || lon === null ? null : { latitude: roundTo(lat, digits), longitude: roundTo(lon, digits) };
  return told({
    '@type': 'Place',
    name: place.name,
    address:
      place.country || place.admin1
        ? told({
            '@type': 'PostalAddress',
            addressCountry: place.country ?? null,
            addressRegion: place.admin1 ?? null,
          })
        : null,
    geo:
      middle && radiusKm
        ? {
            '@type': 'GeoCircle',
            geoMidpoint: { '@type': 'GeoCoordinates', ...middle },
            geoRadius: String(Math.round(radiusKm * 1000)),
          }
        : null,
  });
}

function idOf(kind: string, id: string): string {
  return `urn:uuid:${uuid5(URL_NAMESPACE, `sitrep:${kind}:${id}`)}`;
}

/** What is known: JSON-LD has no null for "not said", so it is left out. */
function told(node: Readonly<Record<string, unknown>>): Node {
  return Object.fromEntries(Object.entries(node).filter(([, value]) => value !== null));
}
