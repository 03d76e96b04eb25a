import { CYRILLIC_ONE_PERSON, type SlavicKind } from '../../../lexicon/count-slavic.ts';
import type { Count, CountWhat, EventType } from '../../../model/event.ts';
import { matchesOf } from '../../../util/matches-of.ts';
import { overlaps, type Span, spanOf } from '../../../util/span.ts';
import { because, type Step, withWhyOf } from '../../../util/why.ts';
import type { AmountMention } from '../../count/amount-mention.ts';
import { classifySlavic, slavicKind } from '../../count/classify-slavic.ts';
import { findStatedAbsence } from '../../count/find-stated-absence.ts';
import { isAttack, rootOf } from '../../type/trigger.ts';
import { isNearest, reach } from '../choose.ts';
import { countsSlavicSpeakers } from '../counts-speakers.ts';
import type { Scene } from '../scene.ts';
import type { Group } from '../scene-event.ts';
import { placeOfShare, withStoppedScope } from '../stopped-scope.ts';

const takesToll = (type: EventType): boolean =>
  isAttack(type) || type === 'harm.casualties' || type === 'harm.damage';

function takes(type: EventType, what: CountWhat): boolean {
  switch (what) {
    case 'killed':
    case 'injured':
      return isAttack(type) || type === 'harm.casualties';
    case 'missing':
      return isAttack(type) || type === 'harm.casualties' || type === 'response.rescue';
    case 'captured':
      return type === 'combat.abduction' || type === 'combat.clash';
    case 'displaced':
      return type === 'movement.displacement';
    case 'evacuated':
      return type === 'movement.evacuation' || type === 'response.rescue';
    case 'intercepted':
      return type === 'defence.interception';
    case 'launched':
      return rootOf(type) === 'strike';
    case 'struck':
      return rootOf(type) === 'strike' || type === 'harm.damage';
    case 'supplied':
      return type === 'aid.pledge' || type === 'aid.delivery';
    case 'distance_km':
      return rootOf(type) === 'control';
    default:
      return false;
  }
}

/** The counts a Ukrainian or Russian sentence gives for one of its occurrences. */
export function slavicCounts(text: string, scene: Scene, group: Group, groups: readonly Group[]): Count[] {
  const out: Count[] = [];
  const stated = findStatedAbsence(text, scene.start, scene.end);
  for (const { start, end, ...count } of stated)
    if (
      nearest(
        scene,
        group,
        groups.filter((g) => takesToll(g.type)),
        { start, end, quote: count.quote },
      )
    )
      out.push(count);
  for (const a of scene.amounts) {
    if (stated.some((s) => overlaps(s, a)) || !('low' in a) || countsSlavicSpeakers(text, scene, a)) continue;
    const found = whatOf(text, scene, group, groups, a);
    if (!found) continue;
    const more = a.increment && (a.adds || ADDED.test(scene.quote) || out.some((c) => c.what === found.what));
    const { increment: _, ...plain } = a;
    const count = withWhyOf(countOf(text, more ? a : plain, found.what), a);
    out.push(because(withStoppedScope(scene, a, count, out), 'what', found.by, found.at));
  }
  out.push(...onePerson(text, scene, group, groups, out, stated));
  return out;
}

/** Words by which a toll grows. */
const ADDED =
  /(?:зросл|збільшил|возрос|увеличил|вырос)\p{L}*|помер\p{L}* (?:у|в) (?:лікарн|больниц)|(?:у|в) (?:лікарн|больниц)\p{L}* (?:помер|умер|сконч)|(?:скончал|умер)\p{L}* в больниц|(?:знайшли|виявили|дістали|нашли|обнаружили|извлекли) (?:тіл|тел)\p{L}* ще|(?:знайшли|виявили|дістали|нашли|обнаружили|извлекли) (?:ще|ещё|еще)/iu;

const nearest = (scene: Scene, group: Group, among: readonly Group[], at: Span): boolean =>
  among.includes(group) && isNearest(scene, group, among, at);

const BY_EVENT: Step = { by: 'event/slot/slavic/counts: the event it stands beside says it' };
const OWN_NOUN: Step = { by: 'event/slot/slavic/counts: the counted noun says it' };

function whatOf(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  a: AmountMention,
): (Step & { readonly what: CountWhat }) | null {
  const kind = a.times ? 'attacks' : slavicKind(a.noun?.quote);
  if (a.unit === 'km')
    return nearest(
      scene,
      group,
      groups.filter((g) => takes(g.type, 'distance_km')),
      a,
    ) &&
      reach(scene, group, a) < 60 &&
      !/(?<!\p{L})(?:за|в|у|відстані|расстоянии) $/iu.test(text.slice(scene.start, a.start))
      ? { what: 'distance_km', ...OWN_NOUN }
      : null;
  const own = ownSense(scene, group, groups, a, kind);
  if (own !== undefined) return own;
  for (const cue of classifySlavic(a, text, scene.start, scene.end)) {
    const what = a.total && cue.what === 'intercepted' ? 'launched' : cue.what;
    const direct = groups.filter((g) => takes(g.type, what));
    // What was sent is told with what was stopped, where no attack is told.
    const all = direct.length || !a.total ? direct : groups.filter((g) => g.type === 'defence.interception');
    // What is hit is not what is cut off: "повреждены семь домов, без газа …".
    const hit = what === 'struck' ? all.filter((g) => !CUT_OFF.test(g.triggers[0]!.quote)) : all;
    const takers = hit.length ? hit : all;
    if (!takers.length) continue;
    return nearest(scene, group, takers, a) ? { what, ...cue.step } : null;
  }
  return byType(scene, group, groups, a, kind);
}

/** Figures whose noun alone decides: strikes, those cut off, animals, men at work; undefined where it does not. */
function ownSense(
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  a: AmountMention,
  kind: SlavicKind,
): (Step & { readonly what: CountWhat }) | null | undefined {
  const other = (takers: readonly Group[]): (Step & { readonly what: CountWhat }) | null =>
    nearest(scene, group, takers, a) && reach(scene, group, a) < 120 ? { what: 'other', ...OWN_NOUN } : null;
  if (kind === 'speakers') return null;
  if (kind === 'attacks') {
    const able = groups.filter((g) => isAttack(g.type) || rootOf(g.type) === 'control');
    const ground = /(?:атак|штурм|спроб|попыт|боє|бое|контратак|зіткнен|столкнов)/iu.test(a.noun?.quote ?? '')
      ? able.filter((g) => g.type === 'combat.clash')
      : [];
    return other(ground.length ? ground : able);
  }
  // "Влучання двох ракет": so many hits, not launches.
  if (kind === 'munitions' && groups.some((g) => g.triggers.some((t) => HITS.test(t.quote))))
    return other(groups.filter((g) => rootOf(g.type) === 'strike'));
  if (
    kind === 'customers' ||
    (kind === 'people' &&
      groups.some((g) => CUT_OFF.test(g.triggers[0]!.quote)) &&
      /(?:родин|сім|семь|семей|люд|человек|жител|мешкан)/iu.test(a.noun?.quote ?? ''))
  )
    return other(groups.filter((g) => g.type === 'harm.damage' || g.type === 'response.repair'));
  if (kind === 'animals') return other(groups.filter((g) => takesToll(g.type)));
  if (
    kind === 'workers' &&
    groups.some((g) => g.type === 'response.rescue' || g.type === 'response.repair') &&
    !HURT.test(scene.quote)
  )
    return other(groups.filter((g) => rootOf(g.type) === 'response'));
  if (kind === 'settlements' && !groups.some((g) => rootOf(g.type) === 'strike'))
    return groups.some((g) => /^(?:movement|control|harm)/.test(g.type)) ? other(groups) : null;
  return undefined;
}
const HITS = /^(?:влучан|влученн|попадан|приліт|прильот|прил[её]т)/iu;
const CUT_OFF =
  /^(?:без|знеструм|обесточ|зник|пропал|исчез|відключ|отключ|вимкн|віднов|восстан|заживл|поверн|верну|підключ|подключ|запит|нема|нет)/iu;
const HURT = /(?:загину|погиб|поранен|ранен|постражда|пострада|травм)/iu;

/** Figures whose words say nothing of their own, by the event they stand beside. */
function byType(
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  a: AmountMention,
  kind: SlavicKind,
): (Step & { readonly what: CountWhat }) | null {
  if (!isNearest(scene, group, groups, a)) return null;
  const near = reach(scene, group, a);
  const { type } = group;
  const isShare = type === 'defence.interception' && placeOfShare(scene, a) !== null;
  const say = (what: CountWhat): Step & { readonly what: CountWhat } => ({ what, ...BY_EVENT });
  if (
    type === 'defence.interception' &&
    (near < 160 || isShare) &&
    (kind === 'munitions' ||
      isShare ||
      (kind === 'none' && (a.part || a.increment || OVER.test(scene.quote.slice(a.end - scene.start)))))
  )
    return say('intercepted');
  if (rootOf(type) === 'strike' && kind === 'munitions' && near < 110) return say('launched');
  if (rootOf(type) === 'strike' && (kind === 'settlements' || kind === 'sites') && near < 90)
    return say('struck');
  if (
    (type === 'aid.pledge' || type === 'aid.delivery') &&
    near < 140 &&
    kind !== 'people' &&
    kind !== 'none'
  )
    return say('supplied');
  if (type === 'movement.evacuation' && near < 110 && kind === 'people') return say('evacuated');
  if (type === 'movement.displacement' && near < 110 && kind === 'people') return say('displaced');
  if (type === 'combat.abduction' && near < 90 && kind === 'people') return say('captured');
  if (type === 'protest' && near < 100 && kind === 'people') return say('other');
  if ((type === 'aid.request' || type === 'measure.sanction') && near < 90 && kind !== 'none')
    return say('other');
  if (rootOf(type) === 'talks' && near < 110 && (kind === 'people' || kind === 'none')) return say('other');
  if (rootOf(type) === 'response' && near < 90 && kind !== 'none') return say('other');
  if (type === 'harm.damage' && near < 90 && kind === 'things') return say('struck');
  return null;
}

/** "11 – над Курской областью": a share by place. */
const OVER = /^ ?(?:[–—:-] ?)(?:над|на|в|у|по|за) /iu;

const MAY = /(?<!\p{L})(?:може|можуть|могут|может|ймовірно|вероятно)(?!\p{L})/iu;
const UNTIL_NOW =
  /(?:не|а не|раніше|ранее|спочатку|сначала|первоначально|попередньо повідомля\p{L}*|перед тим|до этого) (?:[\p{L}]+ )?$/iu;

function countOf(text: string, a: Extract<AmountMention, { low: number }>, what: CountWhat): Count {
  const end = Math.max(a.end, a.noun?.end ?? 0);
  const may = what === 'missing' && MAY.test(text.slice(Math.max(0, a.start - 50), end + 50));
  const before = text.slice(Math.max(0, a.start - 34), a.start);
  const old =
    /(?<!\p{L})не $/iu.test(before) && /^,? а /u.test(text.slice(a.end, a.end + 4))
      ? true
      : /(?:раніше|ранее) (?:[\p{L}]+ ){0,2}$/iu.test(before) && UNTIL_NOW.test(before);
  const scope = old
    ? 'superseded'
    : a.part && what !== 'intercepted' && what !== 'launched'
      ? a.noun?.quote
      : undefined;
  return {
    what,
    quote: text.slice(a.start, end),
    ...(a.increment ? { increment: true } : {}),
    ...(scope ? { scope } : {}),
    low: may ? 0 : a.low,
    ...(a.high === undefined ? {} : { high: a.high }),
  };
}

const DIED = '(?:загину|погиб|вбит|вбил|вбив|убит|убил|помер|умер|сконча|сконав)\\p{L}*';
const SUFFERED =
  '(?:поранен|поранил|ранен|ранил|травмов|травмув|травмир|постражда|пострада|госпіталіз|госпитализ|контуж)\\p{L}*|(?:дістал|дістав|отримал|отримав|получил|зазнал|зазнав)\\p{L}* (?:[\\p{L}]+ ){0,4}?(?:поран|травм|контуз|опік|ранен|ожог|осколк|уламк)\\p{L}*';
const PERSON = CYRILLIC_ONE_PERSON.pattern;
/** Words that may stand between one hurt and what befell him: his age, an adjective, where. */
const BETWEEN = "(?:[\\p{L}\\d’'-]+,? ){0,4}?";
const TOLD_OF_ONE = new RegExp(
  `(?<!\\p{L})(?:(${DIED})|(${SUFFERED})) ${BETWEEN}(${PERSON})(?!\\p{L})|(?<!\\p{L})(${PERSON})(?:,? ${BETWEEN}| [–—] )(?:(${DIED})|(${SUFFERED}))(?!\\p{L})`,
  'giu',
);
const NOT_ONE = /(?<!\p{L})(?:не|ніхто|никто|без|жоден|ни один|немає|нет|брат|сусід|знайом)(?!\p{L})/iu;

const ONE = 'event/slot/slavic/counts: one person told of, without a figure';

/** "Загинула жінка", "ранен мирный житель": a toll of one, told without a figure. */
function onePerson(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  have: readonly Count[],
  stated: readonly Span[],
): Count[] {
  const out: Count[] = [];
  const takers = groups.filter((g) => takes(g.type, 'killed'));
  for (const m of matchesOf(TOLD_OF_ONE, scene.quote)) {
    const span = spanOf(text, scene.start + m.index, scene.start + m.index + m[0].length);
    const what: CountWhat = m[1] || m[5] ? 'killed' : 'injured';
    if (NOT_ONE.test(m[0]) || stated.some((s) => overlaps(s, span))) continue;
    if (/(?<!\p{L})не $/iu.test(scene.quote.slice(0, m.index))) continue;
    if (scene.amounts.some((a) => overlaps({ start: a.start, end: a.noun?.end ?? a.end }, span) && !a.times))
      continue;
    if ([...have, ...out].some((c) => c.what === what && 'low' in c && c.low !== 0 && !c.scope)) continue;
    if (!nearest(scene, group, takers, span)) continue;
    out.push(because<Count>({ what, low: 1, high: 1, quote: span.quote }, 'amount', ONE, span));
  }
  return out;
}
