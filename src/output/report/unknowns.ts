import { COUNT_WHATS, type CountWhat } from '../../model/event.ts';
import type { Incident } from '../../model/incident.ts';
import type { EventPlace } from '../../model/place.ts';
import { standingEvents } from '../../model/standing.ts';
import { figureQuestion } from './figure-phrase.ts';
import { knownOccurrence } from './occurrence-words.ts';
import type { ReportSentence } from './report-shape.ts';
import { says, type Telling, tellersOf, tellingsOf } from './told-by.ts';
import { verdictsOf } from './verdict-sentences.ts';
import { listed, wherePhrase } from './where-phrase.ts';

/** What an incident is called where it is spoken of again: "the reported drone strike in Odesa". */
export function calledOf(i: Pick<Incident, 'type' | 'status' | 'places'>): string {
  const words = `${knownOccurrence(i.type, i.status)}${wherePhrase(namingPlaces(i.places), i.type)}`;
  return i.status === 'denied' ? `${words} (denied)` : words;
}

/** The places it is known by: the scene, and of a region told under two names the first. */
function namingPlaces(places: readonly EventPlace[]): EventPlace[] {
  const at = places.filter((p) => p.role === 'at');
  const chosen = at.length > 0 ? [...at, ...places.filter((p) => p.role === 'to')] : places;
  const isSame = (a: EventPlace, b: EventPlace): boolean =>
    a.precision === 4 &&
    b.precision === 4 &&
    a.admin1 !== undefined &&
    a.admin1 === b.admin1 &&
    !a.relation &&
    !b.relation;
  return chosen.filter((p, i) => !chosen.slice(0, i).some((o) => isSame(o, p)));
}

/**
 * What is not known of an incident, four answers that are not one another: stated to be unknown, withheld by who speaks, told by no
 * report, and told in ways that contradict. Clocks are those of `zone`.
 */
export function unknownsOf(incident: Incident, zone: string): ReportSentence[] {
  const tellings = tellingsOf(incident);
  const called = calledOf(incident);
  return [
    ...statedOf(incident, tellings, 'unknown'),
    ...statedOf(incident, tellings, 'withheld'),
    ...targetsOf(tellings, called),
    ...notToldOf(incident, called),
    ...verdictsOf(incident, zone)
      .filter((s) => s.kind === 'conflict')
      .map((s) => ({ ...s, text: `On ${called}: ${s.text.replace(/^R/, 'r')}` })),
  ];
}

/** Figures stated to be unknown or withheld, each with who says so; what the same speakers say of several kinds is one sentence. */
function statedOf(
  incident: Incident,
  tellings: readonly Telling[],
  kind: 'unknown' | 'withheld',
): ReportSentence[] {
  const open = COUNT_WHATS.flatMap((what) => {
    const by = tellings.filter((t) =>
      t.event.event.counts.some(
        (c) => c.what === what && 'value' in c && c.value === kind && says(t, c.quote),
      ),
    );
    return by.length > 0 ? [{ what, by, who: by.map((t) => t.who).join('|') }] : [];
  });
  // "In the casualties" is no English.
  const inIt =
    incident.type === 'harm.casualties'
      ? wherePhrase(incident.places, incident.type)
      : ` in ${calledOf(incident)}`;
  return [...Map.groupBy(open, (o) => o.who).values()].flatMap((same) => {
    const question = figureQuestion(same.map((o) => o.what));
    const by = [...new Set(same.flatMap((o) => o.by))];
    return stated(by, `${capital(question)}${inIt}`, kind);
  });
}

function targetsOf(tellings: readonly Telling[], called: string): ReportSentence[] {
  const by = tellings.filter((t) => t.event.event.targets.some((x) => x.detail === 'withheld'));
  return stated(by, `What exactly was hit in ${called}`, 'withheld');
}

function stated(by: readonly Telling[], question: string, kind: 'unknown' | 'withheld'): ReportSentence[] {
  if (by.length === 0) return [];
  const who = listed(tellersOf(by), 4, 'others');
  const text =
    kind === 'unknown'
      ? `${question} is not known, according to ${who}.`
      : `${question} is withheld by ${who}.`;
  return [{ kind, text, cites: [...new Set(by.flatMap((t) => t.statements.map((s) => s.key)))] }];
}

/** What a reader would ask and no report answers. */
function notToldOf(incident: Incident, called: string): ReportSentence[] {
  const standing = standingEvents(incident);
  const cites = [...new Set(standing.flatMap((e) => e.statements.map((s) => s.key)))];
  if (cites.length === 0 || incident.status === 'denied') return [];
  const happened = standing.filter((e) => e.event.status === 'occurred' || e.event.status === 'ongoing');
  const counted = (what: CountWhat): boolean =>
    standing.some((e) => e.event.counts.some((c) => c.what === what));
  const isHarmful = /^(?:strike|combat\.attack|harm\.casualties)/.test(incident.type) && happened.length > 0;
  const harm = isHarmful ? (['killed', 'injured'] as const).filter((what) => !counted(what)) : [];
  // Of talks, aid and the like the day is seldom asked for; of force and flight it is.
  const isAsked = /^(?:strike|combat|control|harm|movement)/.test(incident.type);
  const points = [
    ...(harm.length > 0 ? [`how many were ${harm.join(' or ')}`] : []),
    ...(isAsked && incident.places.length === 0 ? ['where it was'] : []),
    ...(isAsked && happened.length > 0 && !incident.time.start && !incident.time.end ? ['when it was'] : []),
  ];
  if (points.length === 0) return [];
  const text = `No report of ${called.replace('the reported ', 'the ')} says ${points.join(', or ')}.`;
  return [{ kind: 'not-told', text, cites }];
}

function capital(text: string): string {
  return text.replace(/^./, (c) => c.toUpperCase());
}
