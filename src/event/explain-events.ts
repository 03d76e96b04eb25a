import { explained, reasonOf } from '../lexicon/reason-of.ts';
import type { Event } from '../model/event.ts';
import type { Explanation, Reason } from '../model/explanation.ts';
import type { PlaceMention } from '../model/place.ts';
import type { Statement } from '../model/statement.ts';
import { overlaps } from '../util/span.ts';
import { type Step, type Whys, whyOf } from '../util/why.ts';
import { isoOf } from '../util/zone.ts';
import type { SceneEvent } from './slot/scene-event.ts';
import type { Clock } from './time/clock.ts';
import type { Draft } from './type/draft.ts';
import type { Trigger } from './type/trigger.ts';

const NO_RULE: Step = { by: 'event: no rule left its name' };
const OTHER_WORD = 'event/type/gather: another word for the same occurrence tells more of it';
const STATED = 'event/slot/find-scene-events: a toll stated without any word that names an occurrence';
const NAMING = 'event/type/group-triggers: words of one sentence for one occurrence';
const AGAIN = 'event/type/corefer: told again, of a kind, place and time that allow it';
const SENTENCE = 'event/type/gather: another statement of the same sentence';
const ANSWER = 'event/type/with-comments: answers to it without naming it';
const NEAREST = 'event/slot/choose: named with the words that name the occurrence';

/** Why each event of {@link traceEvents} has the type, status and slots it has. */
export function explainEvents(
  text: string,
  events: readonly Event[],
  drafts: readonly Draft[],
  places: readonly PlaceMention[],
  statements: readonly Statement[],
): Explanation[] {
  const mentions = new Map(places.map((p) => [p.id, p]));
  const told = new Map(statements.map((s) => [s.id, s]));
  return events.flatMap((event, i) => [
    typeOf(text, event, drafts[i]!),
    tellingOf(text, event, drafts[i]!, told),
    statusOf(text, event, drafts[i]!),
    timeOf(text, event),
    ...placesOf(text, event, mentions),
    ...actorsOf(text, event),
    ...thingsOf(text, event),
    ...countsOf(text, event),
  ]);
}

interface Telling {
  readonly part: SceneEvent;
  readonly trigger: Trigger;
}

/** The words that gave the type: those that name the event where their type is its, else those that told more. */
function typeOf(text: string, event: Event, draft: Draft): Explanation {
  const told: Telling[] = draft.parts.flatMap((part) => part.triggers.map((trigger) => ({ part, trigger })));
  const naming = told.find(({ trigger: t }) => t.start === event.start && t.end === event.end) ?? told[0]!;
  const isOf = (t: Telling): boolean => t.trigger.type === event.type;
  const giver = isOf(naming) ? naming : (told.find((t) => isOf(t) && !t.part.typeBy) ?? naming);
  const by = rowReasons(text, giver.trigger);
  if (giver !== naming) by.unshift({ rule: OTHER_WORD });
  const context = draft.parts.find((p) => p.typeBy && p.type === event.type)?.typeBy;
  if (!isOf(giver) && context) by.push(reasonOf({ by: context }, text));
  const { start, end, quote } = giver.trigger;
  return { path: `${event.id}.type`, value: event.type, quote, start, end, by };
}

/** The words of each sentence taken to tell of it, and the statements that only answer to it. */
function tellingOf(
  text: string,
  event: Event,
  draft: Draft,
  statements: ReadonlyMap<string, Statement>,
): Explanation {
  const steps = draft.parts.flatMap((part, i): Step[] =>
    part.triggers.map((at) => ({ by: i === 0 ? NAMING : AGAIN, at })),
  );
  const answers = event.statements
    .flatMap((id) => statements.get(id) ?? [])
    .filter((s) => !steps.some((t) => overlaps(s, t.at!)))
    .map((at): Step => ({ by: draft.parts.some((p) => overlaps(at, p.scene)) ? SENTENCE : ANSWER, at }));
  return explained(text, `${event.id}.statements`, event.statements, [...steps, ...answers], event);
}

/** The row a trigger was found by, and each refiner that made it something else. */
function rowReasons(text: string, t: Trigger): Reason[] {
  const found = t.row ? reasonOf({ by: t.row }, text, t.quote) : { rule: t.rule ?? STATED };
  const refined = (t.refined ?? []).map(({ from, ...step }, i, all): Reason => {
    const to = all[i + 1]?.from ?? t.type;
    return { ...reasonOf(step, text), note: from === to ? `stays ${to}` : `${from} → ${to}` };
  });
  return [found, ...refined];
}

function statusOf(text: string, event: Event, draft: Draft): Explanation {
  const steps = [draft.statusWhy, ...(whyOf(event).status ?? [])];
  return explained(text, `${event.id}.status`, event.status, steps, steps.at(-1)!.at ?? null);
}

function timeOf(text: string, event: Event): Explanation {
  const { time = [NO_RULE], anchor = [], ...others } = whyOf(event.time);
  const told = explained(text, `${event.id}.time`, event.time, [...time, ...Object.values(others).flat()]);
  const clocks = anchor.map(({ by }) => (typeof by === 'string' ? { rule: by } : anchored(by as Clock)));
  return { ...told, by: [...told.by, ...clocks] };
}

function anchored(clock: Clock): Reason {
  const parts = [`counted from ${isoOf(clock.now)} on the clocks of ${clock.zone}`];
  if (clock.tense) parts.push(`read as ${clock.tense}`);
  if (clock.context) parts.push(`the story being at ${isoOf(clock.context.start)}`);
  return {
    rule: 'event/time/clock: the publication instant in the zone of the place',
    note: parts.join('; '),
  };
}

function placesOf(text: string, event: Event, mentions: ReadonlyMap<string, PlaceMention>): Explanation[] {
  return event.places.map((place, i) => {
    const { role = [NO_RULE], ...others } = whyOf(place);
    const mention = mentions.get(place.mention ?? '');
    const steps = [...role, ...Object.values(others).flat()];
    const told = explained(text, `${event.id}.places[${i}]`, place, steps, mention ?? null);
    return mention
      ? {
          ...told,
          by: [...told.by, { rule: 'event/place/find-places: a place of the text', note: mention.id }],
        }
      : told;
  });
}

function actorsOf(text: string, event: Event): Explanation[] {
  return event.actors.flatMap((actor, i) => {
    const { name = [], role = [], ...others } = whyOf(actor);
    const path = `${event.id}.actors[${i}]`;
    const at = actor.mention ?? role.find((s) => s.at)?.at ?? null;
    const named = name.map((s) =>
      isPlace(s.by) ? { ...s, by: 'event/slot/find-actors: a country or seat that acts' } : s,
    );
    return [
      explained(text, path, actor, named.length ? [...named, ...rest(others)] : [...role], at),
      explained(text, `${path}.role`, actor.role, role.length ? role : [{ by: NEAREST }], at),
    ];
  });
}

const isPlace = (by: Step['by']): boolean => typeof by === 'object' && 'use' in by;
const rest = (whys: Whys): Step[] => Object.values(whys).flat();

function thingsOf(text: string, event: Event): Explanation[] {
  const targets = event.targets.map((target, i) =>
    explained(text, `${event.id}.targets[${i}]`, target, orNone(rest(whyOf(target))), target.mention ?? null),
  );
  const equipment = event.equipment.flatMap((item, i) => {
    const path = `${event.id}.equipment[${i}]`;
    const out = [explained(text, path, item, orNone(rest(whyOf(item))), item.mention ?? null)];
    if (item.count) out.push(explained(text, `${path}.count`, item.count, orNone(rest(whyOf(item.count)))));
    return out;
  });
  return [...targets, ...equipment];
}

const orNone = (steps: readonly Step[]): readonly Step[] => (steps.length ? steps : [NO_RULE]);

function countsOf(text: string, event: Event): Explanation[] {
  const counts = event.counts.flatMap((count, i) => {
    const { amount = [], what = [], ...others } = whyOf(count);
    const path = `${event.id}.counts[${i}]`;
    const out = [
      explained(text, path, count, orNone([...amount, ...rest(others)]), amount.find((s) => s.at)?.at),
    ];
    if (what.length) out.push(explained(text, `${path}.what`, count.what, what));
    return out;
  });
  const run = event.recurrence;
  return run ? [...counts, explained(text, `${event.id}.recurrence`, run, orNone(rest(whyOf(run))))] : counts;
}
