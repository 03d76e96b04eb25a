import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { standingEvents } from '../model/standing.ts';
import { sha256 } from '../util/hash.ts';
import { incidentTitle } from './incident-title.ts';
import { isScene } from './place-words.ts';
import { saidSentence } from './said-words.ts';
import { speakerName } from './speaker-words.ts';
import {
  domainObject,
  identityOf,
  locationOf,
  PRODUCER,
  type StixObject,
  stixId,
  TLP_CLEAR,
} from './stix-object.ts';
import { whenText } from './time-words.ts';
import { originsText } from './voice-words.ts';
import { STATUS_WORDS } from './words.ts';

/**
 * A STIX 2.1 bundle: a `report` an incident with its `location`s and the `identity`s of outlets and speakers, a `note` a statement and
 * an `opinion` where its speaker denies it. Ids are deterministic, everything is TLP:CLEAR, nothing is a threat actor, an indicator or
 * of a confidence of ours. What was wholly taken back stays as a report that is `revoked`, without its words.
 */
export function* writeStix(picture: PublicPicture): Generator<string> {
  const id = stixId('bundle', `${picture.asOf}:${sha256(picture.incidents.map((i) => i.id).join())}`);
  yield `{"type":"bundle","id":${JSON.stringify(id)},"objects":[\n${JSON.stringify(TLP_CLEAR)},\n${JSON.stringify(PRODUCER)}`;
  const seen = new Set([TLP_CLEAR.id, PRODUCER.id]);
  for (const incident of picture.incidents) {
    for (const object of objectsOf(incident)) {
      if (seen.has(object.id)) continue;
      seen.add(object.id);
      yield `,\n${JSON.stringify(object)}`;
    }
  }
  yield '\n]}\n';
}

function objectsOf(incident: Incident): StixObject[] {
  const events = standingEvents(incident);
  if (incident.isRetracted) return [revokedOf(incident)];
  const scene = incident.places.filter((p) => isScene(p, incident.type));
  const about = [
    ...scene.flatMap((p) => locationOf(p) ?? []),
    ...events.flatMap((e) => identityOf(e.source) ?? []),
    ...events.flatMap((e) => e.statements.flatMap((s) => identityOf(s.speaker) ?? [])),
  ];
  return [...about, reportOf(incident, events, about), ...events.flatMap((e) => wordsOf(incident, e))];
}

function reportOf(
  incident: Incident,
  events: readonly ReportedEvent[],
  about: readonly StixObject[],
): StixObject {
  const refs = [...new Set(about.map((o) => o.id))];
  const references = events.map((e) => ({
    source_name: e.source ?? e.report,
    ...(e.url && /^https?:/i.test(e.url) ? { url: e.url } : {}),
    external_id: e.report,
  }));
  return domainObject(
    'report',
    incident.id,
    { created: incident.firstReceivedAt, modified: incident.lastReceivedAt },
    {
      name: incidentTitle(incident),
      description: `${STATUS_WORDS[incident.status]}; ${whenText(incident.time)}; ${originsText(incident)}. What reports say, not what was found to be so.`,
      labels: [incident.type, incident.status],
      published: incident.firstReceivedAt,
      object_refs: refs.length ? refs : [PRODUCER.id],
      external_references: references.filter(
        (r, n) =>
          references.findIndex((o) => o.external_id === r.external_id && o.source_name === r.source_name) ===
          n,
      ),
    },
  );
}

/** The report of an incident that nothing supports any more: whoever took it in before learns so. */
function revokedOf(incident: Incident): StixObject {
  const modified = incident.events
    .flatMap((e) => e.retracted?.at ?? [])
    .reduce((a, b) => (Date.parse(b) > Date.parse(a) ? b : a), incident.lastReceivedAt);
  return domainObject(
    'report',
    incident.id,
    { created: incident.firstReceivedAt, modified },
    {
      revoked: true,
      name: incidentTitle(incident),
      description: 'Every report of it was taken back.',
      labels: [incident.type],
      published: incident.firstReceivedAt,
      object_refs: [PRODUCER.id],
    },
  );
}

/** A statement as a note on the report; a denial as an opinion on it. Words held back are told in ours. */
function wordsOf(incident: Incident, e: ReportedEvent): StixObject[] {
  const at = { created: e.receivedAt, modified: e.receivedAt };
  return e.statements.map((s) => {
    const isDenial = s.polarity === 'denied';
    const content = s.quote || saidSentence(e, s, incident);
    const fields = {
      ...(s.quote && e.lang ? { lang: e.lang } : {}),
      authors: [s.speaker ? speakerName(s.speaker) : (e.source ?? e.report)],
      object_refs: [stixId('report', incident.id)],
    };
    // One statement may carry several incidents: a note on each.
    const name = `${s.key}:${incident.id}`;
    return isDenial
      ? domainObject('opinion', name, at, { ...fields, opinion: 'strongly-disagree', explanation: content })
      : domainObject('note', name, at, { ...fields, content });
  });
}
