import type { Count, CountWhat, EventType } from '../../model/event.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { hasCyrillic } from '../../util/script.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import { because, withWhyOf } from '../../util/why.ts';
import { classifyCount, cueFor } from '../count/classify-count.ts';
import type { AmountMention } from '../count/find-amounts.ts';
import { findStatedAbsence } from '../count/find-stated-absence.ts';
import { kindOfNoun } from '../count/noun-kind.ts';
import { NUMBER, VAGUE } from '../count/read-number.ts';
import { isAttack, rootOf } from '../type/trigger.ts';
import { isNearest, reach } from './choose.ts';
import { comesDown } from './comes-down.ts';
import { countsSpeakers } from './counts-speakers.ts';
import { isOfGappedGiver } from './gapped.ts';
import { withMeasures } from './measure-counts.ts';
import type { Scene } from './scene.ts';
import type { Group } from './scene-event.ts';
import { slavicCounts } from './slavic/counts.ts';
import { mayBeStopped, withStoppedScope } from './stopped-scope.ts';

const BODILY = new Set<CountWhat>(['killed', 'injured', 'missing', 'captured', 'evacuated']);

/** Heads of what is never killed, hurt, missing or led away. */
const PLACES =
  /(?:^|\s)(?:villages?|towns?|cities|districts?|provinces?|regions?|settlements?|neighbou?rhoods?|streets?|houses?|homes?|buildings?|schools?|attacks?|strikes?|raids?|incidents?|animals?|cattle|cows?|sheep|goats?|livestock|horses?|donkeys?|camels?|dogs?)$/i;

/** The counts a sentence gives for one of its occurrences. */
export function countsOf(text: string, scene: Scene, group: Group, groups: readonly Group[]): Count[] {
  return withMeasures(text, scene, group, groups, (rest) => numbersOf(text, rest, group, groups));
}

function numbersOf(text: string, scene: Scene, group: Group, groups: readonly Group[]): Count[] {
  if (hasCyrillic(group.triggers[0]!.quote)) return slavicCounts(text, scene, group, groups);
  const out: Count[] = [];
  const stated = findStatedAbsence(text, scene.start, scene.end);
  for (const { start, end, ...count } of stated)
    if (goesTo(scene, group, groups, takesToll, { start, end, quote: count.quote })) out.push(count);
  for (const a of scene.amounts) {
    if (stated.some((s) => overlaps(s, a)) || countsSpeakers(text, scene, a)) continue;
    const what = isOfGappedGiver(scene, group, a) ? null : whatOf(text, scene, group, groups, a);
    if (!what) continue;
    const cue = cueFor(what, a, text, scene.start, scene.end);
    const count = withStoppedScope(scene, a, withWhyOf(countOf(text, a, what), a), out);
    out.push(because(count, 'what', cue.by, cue.at));
  }
  out.push(...impliedTolls(text, scene, group, groups, out));
  return out;
}

/** Whether this group is the nearest of those whose type takes such a figure. */
function goesTo(
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  takes: (type: EventType) => boolean,
  at: Span,
): boolean {
  return (
    takes(group.type) &&
    isNearest(
      scene,
      group,
      groups.filter((g) => takes(g.type)),
      at,
    )
  );
}

const takesToll = (type: EventType): boolean =>
  isAttack(type) || type === 'harm.casualties' || type === 'harm.damage';

function takesCount(type: EventType, what: CountWhat): boolean {
  if (what === 'killed' || what === 'injured') return isAttack(type) || type === 'harm.casualties';
  if (what === 'missing') return isAttack(type) || type === 'harm.casualties' || type === 'response.rescue';
  if (what === 'captured')
    return type === 'combat.abduction' || type === 'combat.clash' || type === 'harm.casualties';
  if (what === 'displaced') return type === 'movement.displacement';
  if (what === 'evacuated') return type === 'movement.evacuation' || type === 'response.rescue';
  if (what === 'intercepted') return type === 'defence.interception';
  if (what === 'launched') return rootOf(type) === 'strike';
  if (what === 'struck') return isAttack(type) || type === 'harm.damage';
  if (what === 'supplied') return type === 'aid.pledge' || type === 'aid.delivery';
  if (what === 'distance_km') return rootOf(type) === 'control';
  return isAttack(type) || type === 'protest' || rootOf(type) === 'measure' || type === 'talks.agreement';
}

/** What a figure counts of this group's occurrence; null where it belongs to another or to none. */
function whatOf(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  a: AmountMention,
): CountWhat | null {
  const people = kindOfNoun(a.noun?.quote) === 'people';
  if (
    isAttack(group.type) &&
    !a.article &&
    a.noun &&
    group.triggers.some((t) => t.nominal && overlaps(t, a.noun!))
  )
    return 'other';
  if (cutOff(scene, groups, a))
    return group.type === 'harm.damage' &&
      isNearest(
        scene,
        group,
        groups.filter((g) => g.type === 'harm.damage'),
        a,
      )
      ? 'other'
      : null;
  const kinds = severalKinds(text, a);
  if (CUSTOMERS.test(a.noun?.quote ?? '')) return null;
  for (const what of kinds ? (['killed'] as const) : classifyCount(a, text, scene.start, scene.end)) {
    if (a.total && what !== 'launched') continue;
    if (a.part && what === 'launched' && groups.some((g) => g.type === 'defence.interception')) continue;
    if ('low' in a && a.high === 0 && !BODILY.has(what)) continue;
    if (BODILY.has(what) && PLACES.test(a.noun?.quote ?? '')) continue;
    if (
      what === 'distance_km' &&
      (BEARING.test(text.slice(a.end, scene.end)) || group.type === 'control.capture')
    )
      return null;
    if (a.article && !(people && BODILY.has(what)) && !(a.increment && what === 'supplied')) continue;
    const takers = takersOf(groups, what, a);
    if (!takers.length) continue;
    if (what === 'launched' && (/targets?$/i.test(a.noun?.quote ?? '') || comesDown(scene, a))) continue;
    if (!takers.includes(group) || !isNearest(scene, group, takers, a)) return null;
    if (
      kinds ||
      (what === 'struck' &&
        ((group.type === 'harm.damage' && ALIGHT.test(group.triggers[0]!.quote)) ||
          COMMUNITIES.test(a.noun?.quote ?? '')))
    )
      return 'other';
    return what === 'distance_km' && reach(scene, group, a) > 90 ? null : what;
  }
  return a.article || a.total ? null : byType(scene, group, groups, a);
}

/** What is counted of places under fire, and of what burned, is no target struck. */
const COMMUNITIES =
  /(?:^|\s)(?:settlements?|villages?|towns?|communit(?:y|ies)|locations?|districts?|areas?|localit(?:y|ies))$/i;
const ALIGHT = /^(?:on fire|ablaze|in flames|alight|fires?|blazes?|burning)/i;
/** Those cut off are no dead, hurt or struck. */
const CUSTOMERS = /(?:^|\s)(?:customers?|subscribers?|consumers?)$/i;
const ALL_LOSSES = /(?:^|\s)casualt(?:y|ies)$/i;
/** What the long pattern after it needs: it holds all words for numbers and is compiled where there is reason to. */
const KILLED_AND = / (?:killed|dead|died) (?:and|or) /i;
/** "Killed and badly wounded"; "killed and dozens wounded" is two figures. */
const KILLED_AND_HURT = new RegExp(
  `^ (?:[\\p{L}’'-]+ ){0,3}?(?:killed|dead|died) (?:and|or) (?:(?!${VAGUE}|${NUMBER}|(?:others?|many|more) )[\\p{L}]+ )?(?:wounded|injured|hurt)(?!\\p{L})`,
  'iu',
);

/** "900 casualties", "30 people killed and wounded": one figure over several kinds, named in its scope (guide §3.2). */
function severalKinds(text: string, a: AmountMention): boolean {
  if ('low' in a && a.high === 0) return false;
  const noun = a.noun?.quote ?? '';
  // The noun found may reach into "killed": what follows is read from the figure on.
  const after = text.slice(a.end, a.end + 70);
  return ALL_LOSSES.test(noun) || (KILLED_AND.test(after) && KILLED_AND_HURT.test(after));
}

/** The groups that can take such a figure; what was sent is told with what was stopped where no attack is told. */
function takersOf(groups: readonly Group[], what: CountWhat, a: AmountMention): readonly Group[] {
  const takers = groups.filter((g) => takesCount(g.type, what));
  return takers.length || !(a.total && what === 'launched')
    ? takers
    : groups.filter((g) => g.type === 'defence.interception');
}

const HELD =
  /(?:prisoners?|captives?|hostages?|detainees?|bodies|soldiers|people|civilians|children|women|miners|students|workers|servicemen)/i;
const BEARING =
  /^\s*(?:km|kms|kilomet(?:re|er)s?|miles?)?\s*(?:to the |(further )?)(?:north|south|east|west)[\p{L}-]*(?:\s+(?:of|from)|(?<=further [\p{L}-]+))/iu;
const HOUSEHOLDS =
  /(?:famil(?:y|ies)|households?|customers?|subscribers?|consumers?|homes?|people|residents?|buildings|blocks|apartments|flats|houses|schools|kindergartens|settlements|villages|towns)$/i;
const OFF = /^(?:without|no |los[te]|power|electricity|water|blackout|outage|left in|heating|gas)/i;

/** Whether the figure counts those left without power or water. */
function cutOff(scene: Scene, groups: readonly Group[], a: AmountMention): boolean {
  if (!a.noun || !HOUSEHOLDS.test(a.noun.quote)) return false;
  return groups.some(
    (g) => g.type === 'harm.damage' && OFF.test(g.triggers[0]!.quote) && reach(scene, g, a) < 60,
  );
}

/** Figures whose words say nothing of their own, by the event they stand beside. */
function byType(scene: Scene, group: Group, groups: readonly Group[], a: AmountMention): CountWhat | null {
  if (!isNearest(scene, group, groups, a)) return null;
  const kind = kindOfNoun(a.noun?.quote);
  const near = reach(scene, group, a);
  const { type } = group;
  if (rootOf(type) === 'strike' && /targets?$/i.test(a.noun?.quote ?? '')) return near < 80 ? 'struck' : null;
  if (type === 'defence.interception' && kind !== 'people')
    return mayBeStopped(scene, a, near) ? 'intercepted' : null;
  if (rootOf(type) === 'strike' && kind === 'munitions' && near < 100 && !comesDown(scene, a))
    return 'launched';
  if ((type === 'aid.pledge' || type === 'aid.delivery') && near < 140 && kind !== 'people')
    return 'supplied';
  if (type === 'movement.evacuation' && near < 100 && kind === 'people') return 'evacuated';
  if (type === 'movement.displacement' && near < 90 && kind === 'people') return 'displaced';
  if (type === 'protest' && near < 80 && kind === 'people') return 'other';
  if (type === 'harm.casualties' && near < 60 && kind === 'people') return lossOf(group);
  if ((type === 'aid.request' || type === 'measure.sanction') && near < 90) return 'other';
  if (type === 'talks.agreement' && near < 90 && HELD.test(a.noun?.quote ?? '')) return 'other';
  if (type === 'harm.damage' && near < 70 && kind === 'people') return 'other';
  return null;
}

/** Men lost are dead; "losses" also count the wounded and the taken, so no more than losses is told. */
function lossOf(group: Group): CountWhat | null {
  if (group.triggers.some((t) => /^los(?:t|ing) .*\p{L}$/iu.test(t.quote))) return 'killed';
  return group.triggers.some((t) => /^losses$/i.test(t.quote)) ? 'other' : null;
}

function countOf(text: string, a: AmountMention, what: CountWhat): Count {
  const nouns = [a.noun, ...(a.nouns ?? [])].filter((n) => n !== undefined);
  const end = Math.max(a.end, ...nouns.map((n) => n.end));
  const quote = text.slice(a.start, end);
  const scope = a.superseded
    ? 'superseded'
    : severalKinds(text, a) && what === 'other'
      ? ['killed', 'injured']
      : scopeOf(text, a, what);
  const may = what === 'missing' && 'low' in a && MAY_BE.test(text.slice(end, end + 40));
  const later = a.part && LATER.test(text.slice(a.end, a.end + 60));
  const base = {
    what,
    quote,
    ...(a.increment || later ? { increment: true } : {}),
    ...(scope ? { scope } : {}),
  };
  return 'value' in a
    ? { ...base, value: a.value }
    : { ...base, low: may ? 0 : a.low, ...(a.high === undefined ? {} : { high: a.high }) };
}

/** "One of the two later died": one more than was told. */
const LATER =
  /^ of (?:the|them|those|these|whom)\b[^,;.]{0,30}? (?:later|since|subsequently) (?:died|succumbed)(?!\p{L})/iu;
/** "Three people may lie under the rubble": up to three. */
const MAY_BE =
  /^ (?:(?!(?:and|but|were|was|are|is|missing) )[\p{L}’'-]+ ){0,2}?(?:may|might|could|possibly|reportedly)(?!\p{L})/iu;

const STATE =
  /^(?: of (?:them|whom|these|those|the \p{L}+))?,?(?: [\p{L}]+){0,4}? ((?:in (?:a )?(?:serious|critical|grave|stable|moderate|life-threatening) condition)|in intensive care|seriously|critically|severely|gravely|lightly|slightly)(?!\p{L})/iu;
const KIND =
  /^ of (?:them|whom|these|those),? (?:are |were |was |is |both |all )?(?:an? )?((?:children|women|minors|pupils|students|civilians|soldiers|girls|boys|medics|police officers|policemen|fighters|teenagers|foreigners)(?!\p{L}))/iu;

/** What sets a share of a figure apart: its state, else who they are, else its words. */
function scopeOf(text: string, a: AmountMention, what: CountWhat): string | undefined {
  if (!a.part || what === 'intercepted' || what === 'evacuated' || a.noun?.quote === 'dead') return undefined;
  const after = text.slice(a.end, a.end + 90).split(/[.;]/, 1)[0]!;
  return (STATE.exec(after) ?? KIND.exec(after))?.[1] ?? a.noun?.quote;
}

const ONE_DIED =
  /(?<!\p{L})(?:an? |one |the )(?:[\p{L}’'-]+ ){0,4}?(?:man|woman|boy|girl|child|person|resident|civilian|soldier|worker|driver|guard|teenager|pensioner|policeman|officer|journalist|nurse|doctor|teacher|farmer|pupil|student|infant|baby|employee|medic|volunteer|paramedic|rescuer|firefighter|watchman|caretaker|passer-by|bystander|herder|fisherman|priest|deminer|cyclist|motorist|shepherd|trader)(?: of \d+| aged \d+|, \d+(?: years old)?,?|, aged \d+,?)? (?:has |had |was |were |also |later |been |(?:\p{L}+ly )?)*(died|killed|dead|shot dead|wounded|injured|hurt|hospitali[sz]ed|succumbed)(?!\p{L})/giu;
/** "Killing the driver": one who is there once. */
const THE_ONE =
  /(?<!\p{L})(kill|wound|injur)(?:ing|ed) (?:the|its|his|her) (?:\p{Ll}+ )?(?:driver|pilot|conductor|captain|guard|mayor|commander|owner|gunner|skipper)(?!\p{L})/giu;
const DEADLY = /(?<!\p{L})(?:deadly|fatal|lethal)(?!\p{L})/giu;
const ONE = 'event/slot/count-slot: one person told of, without a figure';
const SOME = 'event/slot/count-slot: "deadly": at least one';

/** "A man of 40 died", "a deadly attack": tolls told without a figure. */
function impliedTolls(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  have: readonly Count[],
): Count[] {
  const out: Count[] = [];
  const takes = (type: EventType): boolean => takesCount(type, 'killed');
  for (const m of matchesOf(ONE_DIED, scene.quote)) {
    const span = spanOf(text, scene.start + m.index, scene.start + m.index + m[0].length);
    const what: CountWhat = /wound|injur|hurt|hospital/i.test(m[1]!) ? 'injured' : 'killed';
    if (have.some((c) => c.what === what) || !goesTo(scene, group, groups, takes, span)) continue;
    out.push(because<Count>({ what, low: 1, high: 1, quote: span.quote }, 'amount', ONE, span));
  }
  for (const m of matchesOf(THE_ONE, scene.quote)) {
    const span = spanOf(text, scene.start + m.index, scene.start + m.index + m[0].length);
    const what: CountWhat = /^k/i.test(m[1]!) ? 'killed' : 'injured';
    if ([...have, ...out].some((c) => c.what === what) || !goesTo(scene, group, groups, takes, span))
      continue;
    out.push({ what, low: 1, high: 1, quote: span.quote });
  }
  if (have.some((c) => c.what === 'killed') || out.length || !isAttack(group.type)) return out;
  for (const m of matchesOf(DEADLY, scene.quote)) {
    const span = spanOf(text, scene.start + m.index, scene.start + m.index + m[0].length);
    if (reach(scene, group, span) < 25)
      out.push(because<Count>({ what: 'killed', low: 1, quote: span.quote }, 'amount', SOME, span));
  }
  return out;
}
