import type { Count, Event, Target } from '../../model/event.ts';
import type { Statement } from '../../model/statement.ts';
import { spanOf } from '../../util/span.ts';
import { because, madeBy } from '../../util/why.ts';
import { bounded, NUMBER, readNumber } from '../count/read-number.ts';
import { isAttack } from './trigger.ts';
import { eventsByStatement } from './with-comments.ts';

/** What an attack leaves behind, as somebody who comes there sees it. */
const LEFT_BEHIND =
  /(?<!\p{L})(?:craters?|wreck(?:s|ed|age)?|burn(?:t|ed)[- ]out|charred|singed|scorched|gutted|collapsed|ruins?|rubble|debris|remains of|shards|broken glass|shattered|twisted|mangled|bloodstain\p{L}*|shrapnel|bulldozers?|excavators?|shell of|вирв\p{L}+|воронк\p{L}+|уламк\p{L}+|обломк\p{L}+|згоріл\p{L}+|сгоревш\p{L}+|обгоріл\p{L}+|обгоревш\p{L}+|зруйнован\p{L}+|разрушен\p{L}+|завал\p{L}*|вибит\p{L}+|выбит\p{L}+)(?!\p{L})/iu;
const VEHICLES =
  '(?:[a-z]+ )?(?:cars?|vans?|lorr(?:y|ies)|trucks?|bus(?:es)?|minibuses|tractors?|motorcycles?|ambulances?|vehicles?|tankers?)';
const WRECKS = new RegExp(
  `(?<!\\p{L})(?:(${NUMBER}) )?(?:wrecked|burn(?:t|ed)[- ]out|charred|gutted|mangled|crushed|destroyed|flattened) (${VEHICLES})(?!\\p{L})`,
  'iu',
);

const SEEN = 'event/type/with-witnesses: what a reporter saw is what the attack left';

/** The events, each attack with what a reporter of the outlet saw there: the statement, and vehicles wrecked. A place the words name has to be the attack's. */
export function withWitnesses(
  text: string,
  statements: readonly Statement[],
  events: readonly Event[],
): Event[] {
  if (!statements.some(isSeen)) return [...events];
  const carried = eventsByStatement(events);
  const seen = new Map<string, Statement[]>();
  for (const s of statements) {
    if (!isSeen(s) || !LEFT_BEHIND.test(s.quote)) continue;
    const own = carried.get(s.id) ?? [];
    // Rescuers at work have an event of their own; vehicles wrecked beside them are the attack's all the same.
    if (own.some((e) => !e.type.startsWith('response')) || (own.length && !WRECKS.test(s.quote))) continue;
    const attack = attackOf(statements, events, s);
    if (attack) seen.set(attack.id, [...(seen.get(attack.id) ?? []), s]);
  }
  if (!seen.size) return [...events];
  const order = new Map(statements.map((s, i) => [s.id, i]));
  return events.map((e) => {
    const told = seen.get(e.id);
    if (!told) return e;
    const ids = [...e.statements, ...told.map((s) => s.id)].sort((a, b) => order.get(a)! - order.get(b)!);
    return told.reduce<Event>((x, s) => withWreck(text, x, s), { ...e, statements: ids });
  });
}

const isSeen = (s: Statement): boolean => s.basis === 'witnessed' && s.speaker === null;

/** The attack that was told of in most statements, among those of a place that the words name, or of all where they name none. */
function attackOf(statements: readonly Statement[], events: readonly Event[], s: Statement): Event | null {
  const attacks = events.filter(
    (e) => isAttack(e.type) && (e.status === 'occurred' || e.status === 'ongoing'),
  );
  const named = (e: Event): boolean =>
    e.places.some((p) => p.role === 'at' && names(s.quote, p.name, p.mention));
  const all = events.flatMap((e) => e.places);
  const isNamed = all.some((p) => names(s.quote, p.name, p.mention));
  const here = isNamed ? attacks.filter(named) : attacks;
  const towns = new Set(here.flatMap((e) => e.places.filter((p) => p.role === 'at').map((p) => p.name)));
  // Which of two towns was seen, nobody can tell where the words name neither.
  if (!isNamed && towns.size > 1) return null;
  const at = statements.indexOf(s);
  return (
    here.toSorted(
      (a, b) =>
        b.statements.length - a.statements.length || near(statements, a, at) - near(statements, b, at),
    )[0] ?? null
  );
}

const names = (words: string, name: string, mention: unknown): boolean =>
  words.includes(name) || (typeof mention === 'string' && mention.length > 3 && words.includes(mention));

function near(statements: readonly Statement[], e: Event, at: number): number {
  return Math.min(...e.statements.map((id) => Math.abs(statements.findIndex((s) => s.id === id) - at)));
}

/** "Four burnt-out delivery vans": a target of the attack, and how many. */
function withWreck(text: string, e: Event, s: Statement): Event {
  const m = WRECKS.exec(s.quote);
  if (!m) return e;
  const start = s.start + m.index;
  const span = spanOf(text, start, start + m[0].length);
  const name = m[2]!;
  const n = m[1] ? readNumber(m[1]) : null;
  const target = because<Target>({ name, class: 'vehicle' }, 'class', SEEN, span);
  const count: Count | null =
    n === null
      ? null
      : madeBy<Count>(
          { what: 'struck', quote: span.quote, scope: name, ...bounded(null, n) },
          'amount',
          [SEEN],
          span,
        );
  return {
    ...e,
    targets: e.targets.some((t) => t.class === 'vehicle') ? e.targets : [...e.targets, target],
    counts: count ? [...e.counts, because(count, 'what', SEEN, span)] : e.counts,
  };
}
