import type { Document } from '../../model/document.ts';
import type { CountWhat, Event, EventType } from '../../model/event.ts';
import { isCaseless } from '../../util/caseless.ts';
import { placesOfGroup } from '../slot/place-slot.ts';
import type { Scene } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import { timeOfGroup } from '../slot/time-slot.ts';
import type { Draft } from '../type/draft.ts';
import { findStatus } from '../type/find-status.ts';
import type { Filler } from './choose-fillers.ts';
import { countsPeople } from './counts-people.ts';
import { readRoles } from './read-roles.ts';
import { roleModel } from './role-model.ts';
import { slotOf } from './role-slots.ts';
import { triggerOf } from './role-trigger.ts';
import { type CaselessText, tagCaseless } from './tag-caseless.ts';

/** The roles found in a caseless text, and the text as tagged. */
export interface Roles {
  readonly tagged: CaselessText;
  readonly fillers: readonly Filler[];
}

/** Who did it, to whom or what and with what, in an English text whose names no capital marks; null for any other text. */
export function rolesOf(document: Document): Roles | null {
  const english = document.lang === null || document.lang === 'en';
  if (!english || !isCaseless(document.text)) return null;
  const tagged = tagCaseless(document.text);
  return { tagged, fillers: readRoles(tagged, roleModel()) };
}

/** Types whose initiators, targets and equipment are read as roles in caseless texts. */
const ATTACK = /^(?:strike|combat|harm)\./;

/** Counts of people. */
const TOLL: ReadonlySet<CountWhat> = new Set(['killed', 'injured', 'captured', 'missing']);

/** The occurrences of a sentence, with one more where its roles have a part in something no rule found. */
export function withRoleEvent(roles: Roles, scene: Scene, found: readonly SceneEvent[]): SceneEvent[] {
  const { tagged: t, fillers } = roles;
  const here = fillers.filter(
    (f) => t.start[f.best.from]! >= scene.start && t.start[f.best.from]! < scene.end,
  );
  if (!here.length || found.some((e) => ATTACK.test(e.type))) return [...found];
  const trigger = triggerOf(t, here[0]!.best.sentence, here);
  if (!trigger || trigger.start < scene.start || trigger.end > scene.end) return [...found];
  const { value: status, ...statusWhy } = findStatus(scene, trigger);
  const group = { type: trigger.type, status, statusWhy, triggers: [trigger] };
  const groups = [...found, group];
  return [
    ...found,
    {
      ...group,
      scene,
      time: timeOfGroup(scene, group, groups),
      places: placesOfGroup(scene, group, groups),
      actors: [],
      targets: [],
      equipment: [],
      counts: [],
    },
  ];
}

/** An event with all that tells of it. */
export interface Told {
  readonly event: Omit<Event, 'id'>;
  readonly draft: Draft;
}

/**
 * The events with the roles in their slots: each filler goes to the attack told in its sentence, else to the nearest. What the rules
 * put there is taken out: on texts without capitals they find common nouns and no names.
 */
export function withRoles(roles: Roles, told: readonly Told[]): Omit<Event, 'id'>[] {
  const { tagged: t, fillers } = roles;
  const mine = told.map((): Filler[] => []);
  for (const f of fillers) {
    const at = t.start[f.best.from]!;
    let best = -1;
    let least = Number.POSITIVE_INFINITY;
    told.forEach(({ event, draft }, i) => {
      if (!ATTACK.test(event.type)) return;
      const here = draft.parts.some(({ scene }) => at >= scene.start && at < scene.end);
      const cost = Math.abs(event.start - at) + (here ? 0 : t.text.length);
      if (cost < least) {
        least = cost;
        best = i;
      }
    });
    if (best >= 0) mine[best]!.push(f);
  }
  return told.map((x, i) => (ATTACK.test(x.event.type) ? filled(t, x, mine[i]!) : x.event));
}

/** Arms that the model's training texts hardly know; their words need no capitals. */
const MODERN: ReadonlySet<EventType> = new Set(['strike.drone', 'strike.missile']);

/** An attack with its roles in place of what the rules found; where there are none and the model is out of its depth, the rules' stay. */
function filled(t: CaselessText, { event, draft }: Told, mine: readonly Filler[]): Told['event'] {
  const sentences = draft.parts.map((p) => p.scene.quote);
  const counts = event.counts.filter((c) => !TOLL.has(c.what) || countsPeople(c.quote, sentences));
  if (!mine.length && MODERN.has(event.type)) return { ...event, counts };
  const slots = [...mine].sort((a, b) => a.best.from - b.best.from).map((f) => slotOf(t, f));
  return {
    ...event,
    counts,
    actors: [
      ...slots.flatMap((s) => ('actor' in s ? [s.actor] : [])),
      ...event.actors.filter((a) => a.role !== 'initiator'),
    ],
    targets: slots.flatMap((s) => ('target' in s ? [s.target] : [])),
    equipment: slots.flatMap((s) => ('equipment' in s ? [s.equipment] : [])),
  };
}
