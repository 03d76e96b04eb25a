import { PEOPLE } from '../../lexicon/target.ts';
import type { Target } from '../../model/event.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { overlaps, spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import { isAttack, rootOf, type Trigger } from '../type/trigger.ts';
import { isApart, isNearest, reach } from './choose.ts';
import { heldPlaces } from './held-places.ts';
import type { Scene, TargetMention } from './scene.ts';
import type { Group } from './scene-event.ts';
import { isStruckSubject } from './struck-subject.ts';

const WITHHELD =
  /without (?:giving|offering|specifying|providing|naming|saying|disclosing)[^.;]{0,60}(?:details|which|specif|name|location|where)|(?:declined|refused) to (?:say|name|specify|give|identify|disclose)[^.;]{0,40}|(?:would|will|did|do|can) not (?:say|name|give|specify|disclose|identify|be drawn)[^.;]{0,50}|(?:whom|which) (?:he|she|it|they) did not (?:name|specify)|not (?:named|specified|disclosed)|undisclosed|(?<!\p{L})(?:не назива\p{L}*|не уточни\p{L}*|не называ\p{L}*|не раскрыва\p{L}*|не розкрива\p{L}*)/iu;
const SECRET =
  /(?:without|declin(?:ed|es|ing) to|refus(?:ed|es|ing) to|(?:would|will|did|do|does|can|could|am|are|is|was|were) not|(?:wo|did|do|does|ca|could|would)n[’']t|not) (?:immediately |yet |publicly |also |further )?(?:nam(?:e|ing)|say(?:ing)?|specify(?:ing)?|disclos(?:e|ing)|identify(?:ing)?|reveal(?:ing)?|giv(?:e|ing)|provid(?:e|ing)|elaborat(?:e|ing))(?: (?:it|them|what|which)(?!\p{L})|[^.;]{0,30}?(?:details?|location|site|facilit|target|object|plant|which one))/iu;
/** What is kept back is a toll, a person or a cause, not the thing struck. */
const OTHER_SECRET =
  /(?:say|give|disclose|specify|reveal|provide|comment)[^.;]{0,25}(?:how many|how much|casualt|toll|losses|dead|wounded|when|why|whether|who|where (?:they|people))/i;
/** "A camp beside the airport": only says where; "fell beside a school" tells what was nearly hit. */
const BESIDE =
  /(?<!\b(?:fell|falling|landed|exploded|crashed|detonated|down|impacted))\s(?:beside|behind|opposite|next to|close to)\s+(?:the\s+|an?\s+)?(?:[\p{L}-]+\s+)?$/iu;
/** "The governor’s office": whoever speaks or decides there, no building. */
const OFFICE =
  /(?:minister|mayor|governor|president|prosecutor|premier|chief|commissioner)[’']s\s+(?:press\s+|media\s+)?$/iu;
const ADJECTIVE_USE = /^[\s-]+(?:workers?|officials?|ministry|correspondent|staff|services?|residents)\b/i;
const LEADING =
  /\b(?:in|at|near|outside|from|reached|to|into|inside|towards?|leave|left|waiting for|queu\p{L}*ing for)\s+(?:(?:the|a|an|its|his|her|their)\s+)?(?:[\p{L}-]+\s+){0,2}$/iu;
/** "Taken to hospital": where the hurt were brought. */
const ADMITTED =
  /\b(?:to|in|from)\s+$|\b(?:taken|rushed|brought|transferred|admitted|treated)\s+(?:to|in|at)\s+(?:a |an |the )?(?:[\p{L}]+ )?$/iu;
const ARMED = new RegExp(`^(?:${PEOPLE.armed})$`, 'i');
/** Words for whoever was hurt, which name no target of an attack. */
const NOBODY =
  /^(?:people|persons?|m[ae]n|wom[ae]n|children|child|boys?|girls?|residents?|locals?|famil(?:y|ies)|sons?|daughters?|husband|wife|brothers?|sisters?|mother|father|couple|bab(?:y|ies)|toddlers?|infants?|grand\p{L}+|victims?)$/iu;
const PEOPLE_HARMED = new RegExp(
  `(?:kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|shot dead|shoot(?:ing)? dead|abduct(?:ed|ing)?|kidnap(?:ped|ping)?|detain(?:ed|ing)?|arrest(?:ed|ing)|gunned down|fire on|attack(?:ed|ing)? on|target(?:ed|ing)?|hurting|(?:struck|hit|bombed|shelled)(?= (?:an?|several|suspected|two|three|\\d+)\\s| (?:${PEOPLE.armed})(?!\\p{L}))|massacred|executed|murdered|assassinat(?:ed|ing)|hurt|maimed|beheaded|the (?:killing|murder|assassination|kidnapping|abduction) of)\\s+(?:(?:at least|more than|over|about|some|nearly|around|up to|the|a|an|several|dozens of|hundreds of|scores of|\\d+(?:[.,]\\d+)*|(?!(?:by|in|at|of|from|with|when|as|after|near|on|before|while|and)\\s)[\\p{L}’-]+)\\s+){0,4}?(${PEOPLE.pattern})(?!\\p{L})`,
  'giu',
);
const PEOPLE_PASSIVE = new RegExp(
  `(?<!\\p{L})(${PEOPLE.pattern})\\s+(?:of\\s+(?:the\\s+|an?\\s+)?(?:[\\p{L}-]+\\s+){1,3}?)?(?:\\p{L}+ing\\s+(?:[\\p{L}-]+\\s+){1,4}?(?=was|were))?(?:(?:was|were|have been|has been|had been|are|is|also|reportedly|(?:believed|feared|reported|said|thought) to have been)\\s+){0,3}(?:killed|wounded|injured|hurt|shot|abducted|kidnapped|detained|arrested|seized|taken|led away|held(?= for| by| captive| hostage)|murdered|assassinated|executed|massacred|beheaded|tortured)`,
  'giu',
);

/** "Took its crew hostage". */
const PEOPLE_HELD = new RegExp(
  `(?<!\\p{L})(?:took|taking|taken|takes?|held|holding|hold)\\s+(?:[\\p{L}\\d’-]+\\s+){0,4}?(${PEOPLE.pattern})\\s+(?:hostage|captive|prisoner)`,
  'giu',
);

const SETTLED = /(?:^|\s)(?:villages?|towns?|cit(?:y|ies)|settlements?|neighbou?rhoods?|districts?)$/i;

/** What a sentence says one of its occurrences struck or harmed. */
export function targetsOf(text: string, scene: Scene, group: Group, groups: readonly Group[]): Target[] {
  const type = group.type;
  const out: Target[] = [];
  if (isAttack(type) || type === 'harm.damage' || type === 'response.repair' || type === 'measure.order') {
    for (const x of scene.targets) {
      const takers = groups.filter(
        (g) => isAttack(g.type) || g.type === 'harm.damage' || g.type === 'response.repair',
      );
      const list = takers.includes(group) ? takers : [...takers, group];
      if (!isNearest(scene, group, list, x) || !fits(scene, group, x)) continue;
      // An order in force in villages is not aimed at houses.
      if (type === 'measure.order' && (SETTLED.test(x.name) || isAlong(scene, x))) continue;
      if (!out.some((o) => o.name === x.name))
        out.push(
          because({ name: x.name, class: x.class, mention: spanOf(text, x.start, x.end) }, 'class', x.row),
        );
    }
  }
  if (type === 'control.capture') out.push(...heldPlaces(text, scene, group));
  if (type === 'harm.damage' || type === 'response.repair') out.push(...utilities(text, scene, group, out));
  if (type === 'measure.sanction') out.push(...sanctioned(text, scene, group));
  if (isAttack(type) || type === 'combat.abduction' || type === 'harm.casualties')
    out.push(...people(text, scene, group));
  if (
    ((isAttack(type) || type === 'harm.damage' || type === 'response.repair') &&
      isKeptBack(text, scene, out)) ||
    (type === 'combat.abduction' && NAMES_KEPT.test(scene.quote))
  )
    return out.map((t, i) =>
      i === out.length - 1 ? because({ ...t, detail: 'withheld' as const }, 'detail', KEPT) : t,
    );
  return out;
}

/** "The identity of the two held is withheld". */
const NAMES_KEPT =
  /(?:identit(?:y|ies)|names?)\s(?:[^.;]{0,70}\s)?(?:(?:is|are|was|were)\s(?:being\s)?withheld|(?:not|yet to)\s(?:been\s|be\s)?(?:released|disclosed|made public))/iu;
const KEPT = 'event/slot/target-slot: the speaker will not name it, here or right after';

/** "Closed to lorries", "a checkpoint on the road": whom an order is for, or where it applies. */
const isAlong = (scene: Scene, x: TargetMention): boolean =>
  /\b(?:to|on|along)\s+(?:the\s+)?$/iu.test(scene.quote.slice(0, x.start - scene.start));

/** Whether the speaker will not name what was struck, here or in the two sentences after ("I am not naming it"). */
function isKeptBack(text: string, scene: Scene, targets: readonly Target[]): boolean {
  const says = (words: string): boolean =>
    (WITHHELD.test(words) || SECRET.test(words)) && !OTHER_SECRET.test(words);
  if (!targets.length) return false;
  if (says(scene.quote)) return true;
  return text
    .slice(scene.end, scene.end + 260)
    .split(/[.!?]\s|\n/)
    .slice(0, 3)
    .some((next) => SECRET.test(next) && !OTHER_SECRET.test(next) && TARGET_SECRET.test(next));
}

const TARGET_SECRET =
  /(?:nam(?:e|ing)|disclos(?:e|ing)|identify(?:ing)?) (?:it|them|the \p{L}+)(?!\p{L})|which (?:one|facilit|site)|what (?:was|had been|exactly|it)|(?:location|details)/iu;

function fits(scene: Scene, group: Group, x: TargetMention): boolean {
  if (isApart(scene, group, x) || reach(scene, group, x) > 130) return false;
  const before = scene.quote.slice(0, x.start - scene.start);
  const after = scene.quote.slice(x.end - scene.start);
  if (ADJECTIVE_USE.test(after) || BESIDE.test(before)) return false;
  if (/^offices?$/i.test(x.name) && OFFICE.test(before)) return false;
  if (x.class === 'health' && ADMITTED.test(before)) return false;
  if (rootOf(group.type) === 'combat' && group.type !== 'combat.attack' && x.class !== 'military')
    return (
      x.class === 'vehicle' &&
      group.triggers.some((t) => /^ambush/i.test(t.quote) && x.start >= t.start && x.start - t.end < 40)
    );
  // The words that name the attack hold what it hit: "overran an outpost", "targeted a car".
  if (group.triggers.some((t) => overlaps(t, x)))
    return (
      group.type === 'harm.damage' ||
      (isAttack(group.type) && group.triggers.some((t) => overlaps(t, x) && !t.nominal && HITS.test(t.quote)))
    );
  // "The hotel hit by a missile": whatever stands before, the hotel is what was hit.
  if (
    isAttack(group.type) &&
    group.triggers.some((t) => t.start - x.end === 1) &&
    /^ \p{L}+ (?:by|on|in|at|last|yesterday|overnight|earlier)\s/u.test(after) &&
    !/^ \p{L}+ing\s/u.test(after)
  )
    return true;
  if (isAttack(group.type) && group.triggers.some((t) => isHitThere(scene, x, t))) return true;
  const preceded = x.end <= group.triggers[0]!.start;
  if (
    isAttack(group.type) &&
    group.type !== 'strike.explosive' &&
    !group.triggers.some((t) => x.start >= t.end && x.start - t.end < 16) &&
    LEADING.test(before) &&
    !/(?:hit|struck|strike|attack|raid|shelling|fell|fired|dropped|damage\p{L}*|impact|landed|slammed|bomb\p{L}*)\s+(?:[\p{L}-]+\s+){0,4}$/iu.test(
      before.slice(-60),
    )
  )
    return false;
  // Before the words of attack only a passive's subject is struck: "a bridge was hit".
  if (
    preceded &&
    isAttack(group.type) &&
    !/(?:was|were|been|be|is|are|being|came|come)(?!\p{L})/iu.test(after.slice(0, 45)) &&
    !group.triggers.some((t) =>
      isStruckSubject(scene.quote.slice(x.end - scene.start, Math.max(x.end, t.start) - scene.start)),
    )
  )
    return false;
  return true;
}

/** "A hostel in Izium hit by bombs": where it stands comes between the thing and what was done to it. */
function isHitThere(scene: Scene, x: TargetMention, t: Trigger): boolean {
  const gap = scene.quote.slice(x.end - scene.start, Math.max(x.end, t.start) - scene.start);
  return (
    /^\s(?:in|near|outside|at|of)\s/u.test(gap) &&
    /^\s+by\s/u.test(scene.quote.slice(t.end - scene.start)) &&
    scene.mentions.some(
      (p) => p.use === 'literal' && p.end === t.start - 1 && p.start > x.end && p.start - x.end < 10,
    )
  );
}

const HITS = /^(?:overr|target|set|sink|sank|sunk|mob|raid|ambush)/i;
const UTILITY: readonly { readonly word: RegExp; readonly name: string; readonly class: Target['class'] }[] =
  [
    {
      word: /(?<!\p{L})(?:power|electricity|lights?|blackouts?|energy supply)(?!\p{L})/iu,
      name: 'electricity supply',
      class: 'energy',
    },
    { word: /(?<!\p{L})(?:gas|heating|heat)(?!\p{L})/iu, name: 'heating supply', class: 'energy' },
    { word: /(?<!\p{L})(?:water)(?!\p{L})/iu, name: 'water supply', class: 'water' },
    {
      word: /(?<!\p{L})(?:internet|telecommunications|phone network)(?!\p{L})/iu,
      name: 'communications',
      class: 'infrastructure_unspecified',
    },
  ];

/** What is out, or back, where only the service is named: "without power". */
function utilities(text: string, scene: Scene, group: Group, have: readonly Target[]): Target[] {
  const t = group.triggers[0]!;
  const words =
    group.type === 'harm.damage'
      ? t.quote
      : text.slice(Math.max(scene.start, t.start - 40), Math.min(scene.end, t.end + 40));
  if (
    group.type === 'harm.damage' &&
    !/without|no |lost|lose|off|out|cut|blackout|disrupt|interrupt|dark/i.test(words)
  )
    return [];
  const lead = text.slice(Math.max(scene.start, t.start - 10), t.start);
  const found =
    (/internet|phone|mobile/i.test(lead) && UTILITY.at(-1)) || UTILITY.find((u) => u.word.test(words));
  return found && !have.some((h) => h.class === found.class)
    ? [
        because(
          { name: found.name, class: found.class },
          'class',
          'event/slot/target-slot: only the service is named',
          t,
        ),
      ]
    : [];
}

const SANCTIONED: readonly (readonly [RegExp, Target['class']])[] = [
  [/(?<!\p{L})(?:tankers?|ships?|vessels?|aircraft)(?!\p{L})/iu, 'vehicle'],
  [
    /(?<!\p{L})(?:commanders?|individuals?|officials?|people|persons?|leaders?|generals?|businessm[ae]n|oligarchs?|traders?|ministers?|judges?|propagandists?)(?!\p{L})/iu,
    'people',
  ],
  [
    /(?<!\p{L})(?:firms?|compan(?:y|ies)|banks?|entit(?:y|ies)|organi[sz]ations?|networks?|suppliers?|refiner(?:y|ies)|groups?)(?!\p{L})/iu,
    'other',
  ],
];

/** Whom a sanction hits: the nouns after its words. */
function sanctioned(text: string, scene: Scene, group: Group): Target[] {
  const t = group.triggers[0]!;
  const start = /^put/i.test(t.quote) ? t.start : t.end;
  const after = text.slice(start, scene.end).split(/[,;]/, 1)[0]!;
  return SANCTIONED.flatMap(([word, cls]) => {
    const m = word.exec(after);
    if (!m) return [];
    const mention = spanOf(text, start + m.index, start + m.index + m[0].length);
    return [
      because({ name: m[0], class: cls, mention }, 'class', 'event/slot/target-slot: whom a sanction hits'),
    ];
  });
}

/** Adjectives and nouns between a determiner or number and the head: "a peasant |leader", "two army |officers". */
const LED =
  /(?:(?<!\p{L})(?:the|an?|his|her|their|its|some|several|two|three|four|five|six|seven|eight|nine|ten|\d+)\s+((?:(?!(?:of|in|and|by|with|from|who|was|were|more|than)\s)[\p{L}’-]+\s){0,3})|())$/iu;

function people(text: string, scene: Scene, group: Group): Target[] {
  const out: Target[] = [];
  for (const regex of [PEOPLE_HARMED, PEOPLE_PASSIVE, PEOPLE_HELD]) {
    for (const m of matchesOf(regex, scene.quote)) {
      const at = scene.start + m.index + m[0].indexOf(m[1]!);
      const span = spanOf(text, at, at + m[1]!.length);
      const phrase = spanOf(
        text,
        at - (LED.exec(scene.quote.slice(0, at - scene.start))?.[1]?.length ?? 0),
        span.end,
      );
      if (/^(?:members?|dead|wounded|bodies|casualties)$/i.test(span.quote)) continue;
      if (isAttack(group.type) && group.type !== 'combat.attack' && NOBODY.test(span.quote)) continue;
      if (group.type === 'combat.clash' && ARMED.test(span.quote)) continue;
      if (regex === PEOPLE_PASSIVE && ARMED.test(span.quote) && !/(?:was|were|been|are|is)\s/i.test(m[0]))
        continue;
      if (isApart(scene, group, span) && group.triggers.length === 1 && group.type !== 'harm.casualties')
        continue;
      if (!out.some((o) => o.name === span.quote))
        out.push(because({ name: span.quote, class: 'people', mention: phrase }, 'class', PEOPLE));
    }
  }
  if (group.type === 'harm.casualties' && !out.length)
    return [
      because(
        { name: 'people', class: 'people' },
        'class',
        'event/slot/target-slot: a toll is of people',
        group.triggers[0],
      ),
    ];
  return out.slice(0, 2);
}
