import { PEOPLE as PERSONS } from '../../lexicon/target.ts';
import type { Scene } from '../slot/scene.ts';
import { takenBy } from './taken-object.ts';
import { rootOf, type Trigger } from './trigger.ts';

const TOWN =
  /(?<!\p{L})(?:town|village|city|settlement|capital|region|base|camp|barracks|garrison|outpost|headquarters|airport|it|them|position|positions|district|bridge|hill|post|area|territory|crossing|stronghold|fort|fortress|port|prison)s?(?!\p{L})/giu;
const PEOPLE =
  /^\s+(?:(?:at least|more than|about|some|up to|over|several|the|a|an|two|three|four|five|dozens of|hundreds of|\d[\d,.]*|enemy|russian|ukrainian|[\p{L}]+)\s+){0,4}(?:soldiers|fighters|militants|prisoners|people|men|troops|rebels|civilians|suspects|dozens|mercenaries|commander|suspect|man|woman|drugs|weapons|vehicles|ammunition|tanks|equipment|videos?|images?)\b/iu;

/** "Seized 42 pupils": people are carried off, not ground taken. */
const CARRIED_OFF = new RegExp(
  `^\\s+(?:(?!(?:from|by|in|at|after|with|and|near|of|to|on|control)\\s)[\\p{L}\\d,.’'-]+\\s+){0,3}?(?:${PERSONS.pattern})(?![\\p{L}’'])`,
  'iu',
);
const SITE_WORD =
  /\b(?:camps?|bases?|posts?|positions?|towns?|villages?|cities|city|headquarters|airport|areas?|territor(?:y|ies)|districts?|hills?|bridges?|control|weapons|vehicles|tanks|ammunition)\b/i;
/** A treaty's end is no troop movement; neither are diplomats sent home. */
const DIPLOMATS =
  /\b(?:diplomats?|ambassadors?|envoys?|staff(?:ers)?|officials?|workers?|migrants?|students?|journalists?)\b/i;
const GROUND =
  /\b(?:town|village|city|ground|positions?|heights|base|post|area|district|territory|centre|center)s?\b/i;

/** Words of taking, falling and moving need a place as their object or subject. */
export function refineControl(scene: Scene, t: Trigger): Trigger | null {
  if (rootOf(t.type) !== 'control') return t;
  const after = scene.quote.slice(t.end - scene.start, t.end - scene.start + 70);
  const before = scene.quote.slice(Math.max(0, t.start - scene.start - 60), t.start - scene.start);
  if (t.type === 'control.capture') return capture(scene, t, before, after);
  if (t.type === 'control.advance') return advance(scene, t, after);
  if (
    /\bgone$/i.test(t.quote) &&
    /^\s+(?:astray|missing|wrong|unnoticed|viral|hungry|dark|silent|unpunished)\b/i.test(after)
  )
    return null;
  if (/^there\b/i.test(t.quote) && !(scene.warlike && /^(?:[,.;]|\s+from\b|$)/i.test(after))) return null;
  if (
    t.type === 'control.line' &&
    /\s(?:is|are|was|remains).* held$|\b(?:is|are|was|remains) held$/i.test(t.quote)
  )
    return scene.warlike ? t : null;
  // "The fire is under control": nothing that anybody holds.
  if (t.type === 'control.line' && /control$/i.test(t.quote) && ABLAZE.test(before)) return null;
  if (
    t.type === 'control.line' &&
    /^(?:still )?(?:holds?|held|holding)$/i.test(t.quote) &&
    (STAGED.test(after) || HELD_TO.test(after) || HELD_PEOPLE.test(before) || CARRIED_OFF.test(after))
  )
    return null;
  if (
    t.type === 'control.withdrawal' &&
    /^(?:from|of)? ?(?:[\p{L}-]+ ){0,4}(?:offer|bid|case|candidacy|race|agreement|treaty|pact|accord|convention|deal|support|statement|money|cash|funds|deposits|talks|negotiations|election|tournament|bloc)\b/iu.test(
      after.trim(),
    )
  )
    return null;
  return t;
}

const ABLAZE =
  /\b(?:fires?|blazes?|flames|situation|outbreak|everything|traffic|inflation|prices|spending|disease|leak)\b[^.;]{0,40}$/i;

const ARMS_FOUND =
  /\b(?:weapons|ammunition|firearms|guns|rifles|cartridges|explosives|grenades|pistols|launchers|drugs|substances|arms cache)\b/i;

/** What is held as one holds an election. */
const STAGED =
  /^\s+(?:(?!and\s)[\p{L}-]+\s+){0,3}(?:fire|exercises?|drills?|talks|meetings?|elections?|conference|rall(?:y|ies)|vote|hearing|session|summit|funerals?|parade|negotiations|out|prisoners|hostages|back|markets?|fairs?|services|mass|prayers)\b/iu;
/** "Hold the council responsible". */
const HELD_TO = /^[^.;,]{0,60}\b(?:responsible|accountable|liable|to account)\b/i;
/** "How many prisoners the rebels hold": people are held, no ground. */
const HELD_PEOPLE =
  /\b(?:prisoners|hostages|captives|detainees|pow\p{Ll}*)\s+(?:(?!in\b|of\b|from\b)[\p{L}-]+\s+){0,4}$/iu;

/** "Captured Rafah on film". */
const ON_FILM =
  /^[^,;.]{0,50}?\s(?:on|in)\s(?:a\s)?(?:camera|film|video|videos|tape|footage|photos?|photographs?|pictures?)\b/i;

/** "Had taken an army outpost". */
const HOLDING =
  /^\s+(?:an?|the|two|three|several|its|their)\s+(?:[\p{L}-]+\s+){0,2}(?:outposts?|bases?|barracks|posts?|positions?|towns?|villages?|hills?|camps?|airports?|bridges?|garrisons?|headquarters|ridge|forts?|prisons?|police station|town hall)(?!\p{L})/iu;

/** "Captured nine soldiers": people in hand, unless a site stands before them. */
function peopleTaken(t: Trigger, after: string): Trigger | null {
  const site =
    /\b(?:camps?|bases?|posts?|positions?|towns?|villages?|cities|city|headquarters|airport)\b/i.test(
      after.slice(0, 60),
    );
  if (site && !/^\s+(?:\d|two|three|several|dozens)?\s*(?:soldiers|fighters|people|men)\b/i.test(after))
    return t;
  const people =
    /soldiers|fighters|militants|people|men\b|troops|rebels|civilians|dozens|prisoners|mercenaries|woman|man\b/i.test(
      PEOPLE.exec(after)?.[0] ?? '',
    );
  return people && !/^(?:occup|fall|fell)/i.test(t.quote) ? { ...t, type: 'combat.abduction' } : null;
}

const WAS_TAKEN =
  /\b(?:town|city|village|base|camp|fort|airport|post|bridge|hill|garrison|barracks|headquarters)\s+(?:of\s+\p{Lu}\p{L}+\s+|in\s+\p{Lu}\p{L}+\s+)?(?:has\s+|had\s+|have\s+)?(?:was|were|been|being)\s+$/u;
/** "Menaka was taken by rebels": a town right before the passive. */
const townBefore = (scene: Scene, t: Trigger): boolean =>
  scene.mentions.some(
    (p) =>
      p.use === 'literal' &&
      p.kind === 'settlement' &&
      /^\s+(?:has\s+|had\s+)?(?:was|been|being)\s+$/.test(
        scene.quote.slice(p.end - scene.start, t.start - scene.start),
      ) &&
      !/\b(?:in|at|from)\s+$/i.test(scene.quote.slice(0, p.start - scene.start)),
  );

/** "Took" and "taken" alone are anything at all. */
function tookPlace(scene: Scene, t: Trigger, after: string): boolean {
  // "Took them to a camp": somebody was led there.
  if (/^t(?:ook|aken)\b.*\sto\s/i.test(t.quote)) return false;
  if (/^ha(?:s|ve|d)\s+taken$/i.test(t.quote) && !scene.actors.some((a) => a.armed && a.end <= t.start))
    return false;
  // "Rebels took Masisi": only where the place is the very object.
  return (
    !/\s(?:took|taken)$/i.test(t.quote) ||
    HOLDING.test(after) ||
    scene.mentions.some((p) => p.use === 'literal' && p.start === t.end + 1)
  );
}

function capture(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (
    /^occupied$/i.test(t.quote) &&
    /(?:\b(?:in|of|from|to|across|over|the|temporarily|and)|-)\s*$/i.test(before)
  )
    return null;
  if (/^taken by/i.test(t.quote)) return WAS_TAKEN.test(before) || townBefore(scene, t) ? t : null;
  if (/hands of$/i.test(t.quote))
    return scene.actors.some((a) => a.armed && a.start >= t.end && a.start - t.end < 30) ? t : null;
  if (/^captur/i.test(t.quote) && ON_FILM.test(after)) return null;
  // "The capture of Menaka": whoever stands further on, the place was taken.
  if (
    / of$/i.test(t.quote) &&
    scene.mentions.some((p) => p.use === 'literal' && p.kind !== 'country' && p.start === t.end + 1)
  )
    return t;
  const taken = takenBy(scene, t);
  if (taken) return taken === 'ground' ? t : { ...t, type: 'combat.abduction' };
  if (/returned$/i.test(t.quote))
    return /^\s+(?:fire|home|the|from|empty|with|a|his|her|their|to (?:base|barracks|their|the base|service))\b/i.test(
      after,
    )
      ? null
      : t;
  if (/\stake$/i.test(t.quote))
    return scene.mentions.some((p) => p.use !== 'modifier' && p.start === t.end + 1 && p.kind !== 'country')
      ? t
      : null;
  if (/(?:^|\s)(?:took|taken)(?:\s|$)/i.test(t.quote) && !tookPlace(scene, t, after)) return null;
  if (/^dr[io]v/i.test(t.quote) && /^\s+(?:their|his|her|our)\s+(?:homes?|houses?|villages?)\b/i.test(after))
    return null;
  if (/^(?:expel|eject|driv|drov|oust)/i.test(t.quote) && DIPLOMATS.test(t.quote + after.slice(0, 40)))
    return null;
  if (/^(?:hand|give|gave)/i.test(t.quote))
    return scene.mentions.some((p) => p.use === 'literal' && p.start >= t.start && p.end <= t.end) ||
      GROUND.test(t.quote)
      ? t
      : null;
  if (/^fall/i.test(t.quote) && /ing$/i.test(t.quote) && !/^\s+(?:of|to|into|under)\b|^[.,;]/i.test(after))
    return null;
  if (
    /^(?:seiz|captur)/i.test(t.quote) &&
    CARRIED_OFF.test(after) &&
    !SITE_WORD.test(CARRIED_OFF.exec(after)![0])
  )
    return { ...t, type: 'combat.abduction' };
  if (/^seiz/i.test(t.quote) && ARMS_FOUND.test(before + after) && ![...after.matchAll(TOWN)].length)
    return /drugs/i.test(before + after) ? null : { ...t, type: 'defence.interception' };
  // "Fell to the rebels": who took it, nobody who was taken.
  if (PEOPLE.test(after) && !/^f[ae]ll/i.test(t.quote)) return peopleTaken(t, after);
  const reach = { start: t.start - 60, end: t.end + 60 };
  const placed = scene.mentions.some(
    (p) => p.use === 'literal' && p.start < reach.end && p.end > reach.start,
  );
  const noun = [...(before + after).matchAll(TOWN)].length > 0;
  if (/^(?:fall|falls|fell|fallen|falling)$/i.test(t.quote)) {
    const subject =
      scene.mentions.some((p) => p.use === 'literal' && p.end <= t.start && t.start - p.end < 30) ||
      /(?:town|city|village|capital|base|it)\s+(?:[\p{L}]+\s+){0,4}$/iu.test(before);
    const of = /^\s+of\s/.test(after);
    if (
      !(of || subject) ||
      /^\s+(?:in|on|onto|to the ground|from|into|near|over|by|short|\d)\b/i.test(after) ||
      /debris|wreckage|fragments|missile|drone|snow|rain/i.test(before)
    )
      return null;
  }
  return placed || noun ? t : null;
}

/** "They have probably entered its outskirts": the forces told of before, where the report is of war. */
const THEY =
  /^[“"]?(?:and that )?they\s+(?:(?:have|had|also|probably|apparently|likely|since|then)\s+){0,3}$/i;
const TRAFFIC =
  /\b(?:buses|convoys?|vehicles|cars|trucks|people|residents|journalists|inspectors|monitors|ambulances)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** Only the armed advance by crossing a line. */
const ARMED_BEFORE =
  /\b(?:troops|soldiers|forces|fighters|rebels|army|militants|militiamen|insurgents|tanks|units|column)\s+(?:(?:had|have|has|also|then)\s+)*$/i;

function advance(scene: Scene, t: Trigger, after: string): Trigger | null {
  const armed =
    scene.actors.some(
      (a) => (a.armed || (a.kind === 'government' && !a.adjective)) && a.end <= t.start + 40,
    ) || scene.weapons.some((w) => w.class === 'armour' && w.end < t.start);
  if (/^(?:enter|entered|enters|entering)$/i.test(t.quote))
    return (armed || THEY.test(scene.quote.slice(0, t.start - scene.start))) &&
      !TRAFFIC.test(scene.quote.slice(0, t.start - scene.start)) &&
      (scene.mentions.some((p) => p.use === 'literal' && p.start >= t.end && p.start - t.end < 25) ||
        /^\s+(?:the |its )?(?:\p{L}+(?:ern)? )?(?:town|city|village|camp|suburb|outskirts|edge|centre|center|district|quarter|neighbou?rhood|streets|part|half)|^\s+it\b/iu.test(
          after,
        ))
      ? t
      : null;
  if (/^surrounding$/i.test(t.quote) && /^\s+(?:[\p{L}-]+\s+)?\p{L}+s\b/iu.test(after)) return null;
  if (
    /^surround/i.test(t.quote) &&
    !/troops|forces|army|fighters|rebels|soldiers|militants/i.test(scene.quote)
  )
    return null;
  if (
    /^invasion$/i.test(t.quote) &&
    /\b(?:since|before|after|following|during|of|from)\b[^.;]{0,40}$/i.test(
      scene.quote.slice(0, t.start - scene.start),
    )
  )
    return null;
  if (/^(?:offensive|thrust)$/i.test(t.quote)) return armed ? t : null;
  const before = scene.quote.slice(0, t.start - scene.start);
  if (/^cross/i.test(t.quote) && !ARMED_BEFORE.test(before)) return null;
  const rolls = (w: { class: string }): boolean => w.class === 'armour' || w.class === 'vehicle';
  const flies = scene.weapons.some((w) => !rolls(w) && w.end <= t.start && t.start - w.end < 60);
  if (!t.nominal && (flies || !(armed || /\b(?:they|it|who|which|we)\b/i.test(before)))) return null;
  return t;
}
