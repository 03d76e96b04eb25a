import type { Count, CountWhat, EventType } from '../../model/event.ts';
import { spanOf } from '../../util/span.ts';
import type { AmountMention } from '../count/find-amounts.ts';
import { isAttack, rootOf } from '../type/trigger.ts';
import { isNearest, reach } from './choose.ts';
import type { Scene } from './scene.ts';
import type { Group } from './scene-event.ts';
import { findStatedCounts } from './stated-unknown.ts';

const BE =
  '(?:(?:was|were|have been|has been|had been|are|is|being|been|also|reportedly|feared|believed|confirmed|either|critically|seriously|severely|badly|lightly|slightly|fatally)\\s+)*';
const REST = '(?:[^\\s,;:.]+\\s+){0,6}?';
/** What is counted, by the words after the figure and its noun, and by those before it. */
const RULES: readonly {
  readonly what: CountWhat;
  readonly noun?: RegExp;
  readonly after?: RegExp;
  readonly before?: RegExp;
}[] = [
  {
    what: 'injured',
    noun: /^(?:injured|wounded|injuries|hurt|war-wounded|casualties treated)\b/i,
    after: new RegExp(
      `^\\s*${REST}${BE}(?:injured|wounded|hurt|hospitali[sz]ed|in (?:a )?hospital|taken to (?:the )?hospital|suffered (?:injuries|burns|wounds)|sustained injuries|maimed|receiving treatment)\\b`,
      'iu',
    ),
    before:
      /\b(?:injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?|injuries to|the (?:wounded|injured))\s+(?:another\s+)?$/i,
  },
  {
    what: 'killed',
    noun: /^(?:dead|deaths?|bodies|fatalities|corpses|martyrs|lives|killed|of the dead|people dead)\b/i,
    after: new RegExp(
      `^\\s*${REST}${BE}(?:killed|dead|died|die|shot dead|slain|massacred|martyred|lost their lives|perished|neutralised|neutralized|eliminated|succumbed|executed)\\b`,
      'iu',
    ),
    before:
      /\b(?:kill(?:ed|s|ing)|claim(?:ed|ing)(?: the lives of)?|death toll (?:\p{L}+ )?(?:\p{L}+ )?(?:to|at|stands at|of)|toll (?:\p{L}+ )?(?:to|at|of)|left|leaving|shot dead|number (?:of )?(?:killed|dead)[^.;]{0,40}\s(?:at|to)|massacred|executed|murdered|lives of)\s+$/iu,
  },
  {
    what: 'missing',
    noun: /^(?:missing)\b/i,
    after: new RegExp(
      `^\\s*${REST}${BE}(?:missing|unaccounted for|trapped|under the (?:rubble|slabs|debris)|buried|still buried)\\b|^\\s*(?:[^\\s,;:.]+\\s+){0,4}may be under\\b|^[”"\\s]*were still buried`,
      'iu',
    ),
  },
  {
    what: 'captured',
    after: new RegExp(
      `^\\s*${REST}${BE}(?:captured|abducted|kidnapped|taken (?:hostage|prisoner|captive)|detained|arrested|seized|prisoner)\\b`,
      'iu',
    ),
    before:
      /\b(?:captur(?:ed|ing)|abduct(?:ed|ing)|kidnapp(?:ed|ing)|detain(?:ed|ing)|arrest(?:ed|ing)|taken|took|seized|seizing)\s+$/i,
  },
  {
    what: 'evacuated',
    after: new RegExp(`^\\s*${REST}${BE}(?:evacuated|relocated|moved to safety|taken off|rescued)\\b`, 'iu'),
    before: /\b(?:evacuat(?:ed|e|ing)|evacuation of|rescu(?:ed|ing)|covers|relocat(?:ed|ing))\s+$/i,
  },
  {
    what: 'displaced',
    noun: /^(?:displaced|refugees|internally displaced)/i,
    after: new RegExp(
      `^\\s*${REST}${BE}(?:fled|flee|to have fled|displaced|abandon(?:ed)?|left (?:their )?homes|forced from|uprooted|reached|arrived|crossed)\\b`,
      'iu',
    ),
    before: /\b(?:displac(?:ed|ing)|uproot(?:ed|ing)|forc(?:ed|ing))\s+$/i,
  },
];
const WEAPON =
  /(?:drones?|UAVs?|missiles?|rockets?|shaheds?|projectiles?|shells?|bombs?|munitions?|decoys?|targets?|geran|aircraft)/i;

/** The counts a sentence gives for one of its occurrences. */
export function countsOf(text: string, scene: Scene, group: Group, groups: readonly Group[]): Count[] {
  const out: Count[] = [];
  const put = (c: Count): void => {
    if (!out.some((o) => o.what === c.what && o.quote === c.quote)) out.push(c);
  };
  const stated = findStatedCounts(text, scene.start, scene.end);
  for (const s of stated)
    if (
      takesToll(group.type) &&
      isNearest(
        scene,
        group,
        groups.filter((g) => takesToll(g.type)),
        s,
      )
    )
      s.counts.forEach(put);
  for (const a of scene.amounts) {
    if (stated.some((s) => a.start < s.end && a.end > s.start)) continue;
    const what = whatOf(text, scene, group, a);
    if (!what || !takesCount(group.type, what)) continue;
    if (
      !isNearest(
        scene,
        group,
        groups.filter((g) => takesCount(g.type, what)),
        a,
      )
    )
      continue;
    put(countOf(text, a, what));
  }
  if (takesToll(group.type)) for (const c of impliedTolls(text, scene, group, groups, out)) put(c);
  return out;
}

const takesToll = (type: EventType): boolean =>
  isAttack(type) || type === 'harm.casualties' || type === 'harm.damage';

function takesCount(type: EventType, what: CountWhat): boolean {
  if (what === 'killed' || what === 'injured') return isAttack(type) || type === 'harm.casualties';
  if (what === 'missing') return isAttack(type) || type === 'harm.casualties' || type === 'response.rescue';
  if (what === 'captured') return type === 'combat.abduction' || type === 'combat.clash';
  if (what === 'displaced') return type === 'movement.displacement';
  if (what === 'evacuated') return type === 'movement.evacuation' || type === 'response.rescue';
  if (what === 'intercepted') return type === 'defence.interception';
  if (what === 'launched') return rootOf(type) === 'strike';
  if (what === 'supplied') return type === 'aid.pledge' || type === 'aid.delivery';
  if (what === 'distance_km') return rootOf(type) === 'control';
  return true;
}

/** What a figure counts, for this kind of event; null where the words do not tell. */
function whatOf(text: string, scene: Scene, group: Group, a: AmountMention): CountWhat | null {
  const nounEnd = a.noun && a.noun.start >= a.start ? Math.max(a.end, a.noun.end) : a.end;
  const before = text
    .slice(scene.start, a.start)
    .replace(/(?:at least|more than|about|some|another|up to|nearly|around|over|the)\s+$/i, '');
  const after = text.slice(a.end, scene.end).split(/[;:]/, 1)[0]!.slice(0, 90);
  const afterNoun = text.slice(nounEnd, scene.end).split(/[;:]/, 1)[0]!.slice(0, 90);
  const noun = a.noun?.quote ?? after.trimStart();
  if (/^(?:km|kilomet|miles?|m\b|met(?:re|er)s?)/i.test(noun))
    return rootOf(group.type) === 'control' && reach(scene, group, a) < 60 ? 'distance_km' : null;
  if (
    /^(?:per ?cent|%|years?|hours?|minutes?|days?|weeks?|months?|kg|tonnes?|times|million|billion)/i.test(
      noun,
    )
  )
    return null;
  for (const rule of RULES) {
    if (rule.noun?.test(noun) || rule.noun?.test(after.trimStart())) return rule.what;
    if (rule.before?.test(before)) return rule.what;
  }
  const person = !WEAPON.test(noun);
  if (person) {
    const hits = RULES.map((r) => ({
      what: r.what,
      at: r.after ? (r.after.exec(after) ?? r.after.exec(afterNoun)) : null,
    })).filter((x) => x.at);
    hits.sort((x, y) => x.at![0].length - y.at![0].length);
    const best = hits[0];
    if (best && !/,\s*(?:and|but|while)\b/.test(best.at![0])) return best.what;
  }
  return byType(scene, group, a, noun);
}

function byType(scene: Scene, group: Group, a: AmountMention, noun: string): CountWhat | null {
  const near = reach(scene, group, a);
  if (
    group.type === 'defence.interception' &&
    near < 60 &&
    (WEAPON.test(noun) || /^(?:of|were|from|over|in)\b|^$/i.test(noun))
  )
    return 'intercepted';
  if (rootOf(group.type) === 'strike' && WEAPON.test(noun) && near < 100) return 'launched';
  if ((group.type === 'aid.pledge' || group.type === 'aid.delivery') && near < 140) return 'supplied';
  if (
    group.type === 'movement.evacuation' &&
    near < 100 &&
    /people|civilians|residents|children|minors|patients|families/i.test(noun)
  )
    return 'evacuated';
  if (
    group.type === 'movement.displacement' &&
    near < 90 &&
    /people|civilians|residents|families|households/i.test(noun)
  )
    return 'displaced';
  if (
    group.type === 'protest' &&
    near < 80 &&
    /people|protesters|demonstrators|students|workers|women|residents|supporters/i.test(noun)
  )
    return 'other';
  if (group.type === 'aid.request' && near < 60) return 'other';
  if (group.type === 'measure.sanction' && near < 90) return 'other';
  if (group.type === 'talks.agreement' && near < 60) return 'other';
  if (
    group.type === 'harm.damage' &&
    near < 70 &&
    /customers|households|families|subscribers|consumers|people|homes|residents/i.test(noun)
  )
    return 'other';
  return null;
}

function countOf(text: string, a: AmountMention, what: CountWhat): Count {
  const nounEnd = a.noun && a.noun.start >= a.start ? Math.max(a.end, a.noun.end) : a.end;
  const quote = text.slice(Math.min(a.start, a.noun?.start ?? a.start), nounEnd);
  const base = { what, quote, ...(a.increment ? { increment: true } : {}) };
  return 'value' in a
    ? { ...base, value: a.value }
    : { ...base, low: a.low, ...(a.high === undefined ? {} : { high: a.high }) };
}

const ONE_DIED =
  /(?<!\p{L})(?:an? |one |the )(?:[\p{L}’'-]+ ){0,4}?(?:man|woman|boy|girl|child|person|resident|civilian|soldier|worker|driver|guard|teenager|pensioner|policeman|officer|journalist|nurse|doctor|teacher|farmer|pupil|student|infant|baby|employee|medic|volunteer|paramedic|rescuer|firefighter)(?: of \d+| aged \d+|, \d+,?|, aged \d+,?)? (?:has |had |was |were |also |later |has been |had been )*(died|killed|dead|shot dead|wounded|injured|hurt|hospitali[sz]ed|succumbed)(?!\p{L})/giu;
const KILLED_ONE =
  /(?<!\p{L})(kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|shot dead) (?:an? |his |her )(?:[\p{L}’'-]+ ){0,3}?(?:man|woman|boy|girl|child|person|resident|civilian|soldier|worker|driver|guard|teenager|pensioner|policeman|officer|journalist|nurse|doctor|teacher|farmer|pupil|student|infant|baby|employee|medic|volunteer|paramedic|seller|organiser|commander|leader|official|activist)(?!\p{L})/giu;
const DEADLY = /(?<!\p{L})(?:deadly|fatal|lethal)(?!\p{L})/giu;

/** "A man died", "a deadly attack": tolls told without a figure. */
function impliedTolls(
  text: string,
  scene: Scene,
  group: Group,
  groups: readonly Group[],
  have: readonly Count[],
): Count[] {
  const out: Count[] = [];
  const list = groups.filter((g) => takesCount(g.type, 'killed'));
  if (!list.includes(group)) return out;
  for (const regex of [ONE_DIED, KILLED_ONE])
    for (const m of scene.quote.matchAll(regex)) {
      const span = spanOf(text, scene.start + m.index, scene.start + m.index + m[0].length);
      const what: CountWhat = /wound|injur|hurt|hospital/i.test(m[1]!) ? 'injured' : 'killed';
      if (
        have.some((c) => c.what === what && (span.quote.includes(c.quote) || c.quote.includes(span.quote))) ||
        !isNearest(scene, group, list, span)
      )
        continue;
      out.push({ what, low: 1, high: 1, quote: span.quote });
    }
  if (!have.some((c) => c.what === 'killed') && !out.length)
    for (const m of scene.quote.matchAll(DEADLY)) {
      const span = spanOf(text, scene.start + m.index, scene.start + m.index + m[0].length);
      if (isAttack(group.type) && reach(scene, group, span) < 25)
        out.push({ what: 'killed', low: 1, quote: span.quote });
    }
  return out;
}
