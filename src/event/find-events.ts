import type { Document } from '../model/document.ts';
import type { Event, EventTime } from '../model/event.ts';
import type { Gazetteer, PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import type { Issue } from '../util/outcome.ts';
import { paragraphsOf, sentencesOf } from '../util/sentences.ts';
import { contains, type Span } from '../util/span.ts';
import { SpanIndex } from '../util/span-index.ts';
import { because, withoutWhy } from '../util/why.ts';
import { homeZoneOf } from './home-zone.ts';
import { withoutOffices } from './place/without-offices.ts';
import { rolesOf, withRoleEvent, withRoles } from './role/role-events.ts';
import { findScene } from './slot/find-scene.ts';
import { findSceneEvents } from './slot/find-scene-events.ts';
import { placedIn } from './slot/place-slot.ts';
import type { Scene, Voice } from './slot/scene.ts';
import { storyTimeOf } from './slot/time-slot.ts';
import { alertStamps } from './type/alert-stamp.ts';
import { carryTargets } from './type/carry-targets.ts';
import type { Draft } from './type/draft.ts';
import { issuesOf } from './type/event-issues.ts';
import { gather } from './type/gather.ts';
import { linkScenes } from './type/link-scenes.ts';
import { nameParties } from './type/name-parties.ts';
import { pronounSubjects } from './type/pronoun-subject.ts';
import { isOtherSubject, isWarlike, namesFlown } from './type/refuse-idioms.ts';
import { eventsByStatement, withComments } from './type/with-comments.ts';
import { withWitnesses } from './type/with-witnesses.ts';

/** What findEvents needs of one document. */
export interface EventInput {
  readonly document: Document;
  readonly places: readonly PlaceMention[];
  readonly statements: readonly Statement[];
  readonly gazetteer: Gazetteer;
}

/** What findEvents found in one document. */
export interface EventsFound {
  readonly events: Event[];
  /** The statements given, with the ids of the events they carry. */
  readonly statements: Statement[];
  readonly issues: Issue[];
}

/** The events of one document in text order, and its statements with the ids of the events they carry (guide §3). */
export function findEvents(input: EventInput): EventsFound {
  const { events, statements, issues } = traceEvents(input);
  return { events: withoutWhy(events), statements, issues };
}

/** The same with all that stands behind each event: the words of every sentence that tells of it. */
export function traceEvents(input: EventInput): EventsFound & { readonly drafts: readonly Draft[] } {
  const { document, statements } = input;
  const text = document.text;
  const roles = statements.length ? rolesOf(document) : null;
  if (!statements.length || (isOtherSubject(text) && !roles?.fillers.length))
    return { events: [], statements: cleared(statements), issues: [], drafts: [] };
  const told = new SpanIndex(statements);
  const scenes = findScenes(
    { ...input, places: withoutOffices(text, input.places, statements, input.gazetteer) },
    told,
  );
  const stamped = alertStamps(document, homeOf(input));
  const drafts = carryTargets(
    linkScenes(scenes, (scene) => {
      const found = findSceneEvents(text, scene).map(stamped);
      return roles ? withRoleEvent(roles, scene, found) : found;
    }),
  );
  const gathered = drafts
    .flatMap((draft) => {
      const event = gather(text, draft, told);
      return event ? [{ draft, event }] : [];
    })
    .sort((a, b) => a.event.start - b.event.start || a.event.end - b.event.end);
  const named = roles
    ? withRoles(roles, gathered)
    : pronounSubjects(
        text,
        nameParties(
          text,
          gathered.map(({ event }) => event),
          scenes,
          told,
        ),
      );
  const numbered = named.map(
    (event, i): Event => ({ id: `e${i + 1}`, ...inTime(event, document.publishedAt) }),
  );
  const events = withWitnesses(text, statements, withComments(text, statements, numbered));
  const carried = eventsByStatement(events);
  return {
    events,
    statements: statements.map((s) => ({ ...s, events: (carried.get(s.id) ?? []).map((e) => e.id) })),
    issues: gathered.flatMap(({ draft, event }) => issuesOf(draft, event)),
    drafts: gathered.map(({ draft }) => draft),
  };
}

/** An order or meeting that begins after the report is planned, whatever its tense ("a curfew applies from Friday"). */
const SCHEDULED = /^(?:measure|movement\.evacuation|talks\.meeting)/;
const AHEAD = 'event/find-events: begins after the report';
function inTime<T extends Pick<Event, 'type' | 'status' | 'time'>>(event: T, publishedAt: string | null): T {
  const begins = event.time.start ? Date.parse(event.time.start) : Number.NaN;
  const alive = SCHEDULED.test(event.type) && (event.status === 'occurred' || event.status === 'ongoing');
  return alive && publishedAt && begins > Date.parse(publishedAt)
    ? because<T>({ ...event, status: 'planned' }, 'status', AHEAD)
    : event;
}

const homeOf = ({ document, places, statements, gazetteer }: EventInput): string =>
  homeZoneOf(document, places, statements, gazetteer) ?? 'UTC';

const cleared = (statements: readonly Statement[]): Statement[] =>
  statements.map((s) => ({ ...s, events: [] }));

/** The sentences that a statement lies in, each with what slots are filled from. */
function findScenes(input: EventInput, statements: SpanIndex<Statement>): Scene[] {
  const { document, places, gazetteer } = input;
  const paragraphs = paragraphsOf(document.text);
  const warlike = isWarlike(document.text);
  const flown = namesFlown(document.text);
  const byPlace = new SpanIndex(places);
  let paragraph = 0;
  const home = homeOf(input);
  let told: { readonly paragraph: number; readonly time: EventTime } | null = null;
  const sentences = sentencesOf(document.text);
  const isTold = (s: Span): boolean => statements.overlapping(s).length > 0;
  const addressed = sentences
    .slice(0, Math.max(0, sentences.findIndex(isTold)))
    .flatMap((s) => placedIn(document.text, s, byPlace.inside(s), gazetteer).map((p) => p.place));
  return sentences.filter(isTold).map((sentence, index) => {
    // Sentences come in order, and each lies in one paragraph.
    while (!contains(paragraphs[paragraph]!, sentence)) paragraph++;
    const heading = headingOf(paragraphs[paragraph]!, sentence, byPlace);
    const story = told && paragraph === told.paragraph ? told.time : undefined;
    const scene = findScene(
      document,
      sentence,
      {
        index,
        paragraph,
        timeZone: home,
        story,
        warlike,
        flown,
        voices: voicesIn(statements.overlapping(sentence)),
        ...(heading ? { heading } : {}),
        ...(index === 0 && addressed.length ? { addressed } : {}),
      },
      places,
      gazetteer,
      byPlace,
    );
    const time = storyTimeOf(scene, document.publishedAt);
    if (time) told = { paragraph, time };
    return scene;
  });
}

const voicesIn = (statements: readonly Statement[]): Voice[] =>
  statements.flatMap(({ start, end, speaker }) => (speaker ? [{ start, end, speaker }] : []));

/** "Izium. A depot was hit.": the place that heads a paragraph by itself, for the sentences after it. */
function headingOf(paragraph: Span, sentence: Span, byPlace: SpanIndex<PlaceMention>): PlaceMention | null {
  const { start } = paragraph;
  const first = byPlace
    .overlapping({ start, end: start + 1 })
    .find((p) => p.start === start && p.use === 'literal');
  const isAlone =
    first !== undefined &&
    first.end < sentence.start &&
    /^[.:]\s/.test(paragraph.quote.slice(first.end - paragraph.start));
  return isAlone ? first : null;
}
