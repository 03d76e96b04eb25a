import { PEOPLE } from '../../lexicon/target.ts';
import type { Scene } from '../slot/scene.ts';
import { CAPTIVES } from './refine-talks.ts';
import type { Trigger } from './trigger.ts';

const RESCUERS =
  /^[\s-]+(?:workers?|teams?|services?|crews?|officials?|agency|agencies|helicopters?|boats?|plan|package)\b/i;
/** The people who flee stand right before the word, whoever drives them. */
const FLEEING_PEOPLE =
  /\b(?:women|girls|people|civilians|residents|families|villagers|children|refugees|migrants|those)\s+(?:who\s+)?(?:(?:had|have|were|are|also|have been|had been)\s+)*$/i;
/** The people who move, in the clause before. */
const CIVIL =
  /\b(?:people|persons|residents|families|households|villagers|civilians|refugees|displaced|evacuees|women|children|returnees|inhabitants|wounded|injured|patients)\b[^.;]{0,70}$/i;
const FORCES =
  /enemy|remnants|troops|soldiers|forces|army|fighters|rebels|attackers|gunmen|suspect|mercenaries|peacekeepers|contingent/i;
const PEOPLE_WORD = new RegExp(`(?<![\\p{L}])(?:${PEOPLE.pattern})(?![\\p{L}])`, 'iu');
const NOT_MENDED = /calm|peace|order|confidence|rule|democracy|stability|control/i;

/** Those who are driven out of a town without its changing hands. */
const CIVILIANS =
  /\b(?:people|residents|civilians|families|villagers|inhabitants|households|pensioners|patients|children)\b/i;
/** "Two ambulances were found": something was done to them, they did nothing. */
const UNDERGONE =
  /^(?:rescuers|firefighters|firemen|paramedics|medics|ambulances|sappers|divers)\s+(?:(?:was|were|been|have|has|had)\s+)+(?:removed|freed|led|carried|saved|retrieved|lifted|found|reached|treated)$/i;
/** "Repair is hampered by fighting": nothing is told to have been mended. */
const HINDERED =
  /^(?:\s+works?)?\s+(?:(?:is|are|was|were|has|have|had|been|being)\s+){1,3}(?:[\p{L}-]+\s+){0,2}?(?:hampered|hindered|impeded|prevented|blocked|impossible|held up)(?!\p{L})/iu;
/** "The tenants left in the night, after a warning by telephone". */
const WARNED = /\b(?:warn(?:ed|ings?)|order(?:ed|s)?|told|instructed|advised)\b/i;

const MOVED = /^(?:moved|relocated)$/i;
/** "400 people had been moved": those who are moved stand right before the verb. */
const MOVED_PEOPLE =
  /\b(?:people|residents|families|civilians|patients|villagers|children|inhabitants)\s+(?:(?:who|had|have|has|were|was|are|is|will|would|to|must|be|been|being|also|already)\s+){1,4}$/iu;

/** People flee, forces withdraw; what is rescued or restored is people and supply, not calm. */
export function refineMovement(scene: Scene, t: Trigger): Trigger | null {
  const before = scene.quote.slice(0, t.start - scene.start);
  const after = scene.quote.slice(t.end - scene.start);
  if (t.type === 'response.rescue' && /^rescue$/i.test(t.quote) && RESCUERS.test(after)) return null;
  if (t.type === 'response.repair' && /^restor/i.test(t.quote) && NOT_MENDED.test(after.slice(0, 30)))
    return null;
  if (t.type === 'control.capture' && /^dr[io]v/i.test(t.quote) && CIVILIANS.test(t.quote)) return null;
  if (t.type === 'response.rescue' && UNDERGONE.test(t.quote)) return null;
  if (t.type === 'response.repair' && HINDERED.test(after)) return null;
  if (t.type === 'movement.evacuation' && isCare(t, before, after)) return null;
  if (t.type === 'movement.evacuation' && NOT_CIVIL.test(t.quote)) return null;
  if (t.type === 'movement.evacuation' && DRIVEN_BY.test(before.slice(-60)) && /^dr[io]ve/i.test(t.quote))
    return { ...t, type: 'movement.displacement' };
  if (/^(?:was|were|been) (?:taken|brought|driven|flown|transferred) to$/i.test(t.quote))
    return CIVIL.test(before) &&
      scene.mentions.some((p) => p.use === 'literal' && p.start >= t.end && p.start - t.end < 25)
      ? t
      : null;
  if (/^(?:arrived (?:in|at)|(?:are|were) returning)$/i.test(t.quote)) return CIVIL.test(before) ? t : null;
  if (MOVED.test(t.quote)) return MOVED_PEOPLE.test(before) ? t : null;
  if (t.type === 'movement.displacement') return displacement(scene, t, before, after);
  if (
    t.type === 'movement.evacuation' &&
    /^evacuat(?:e|es|ed|ing)$/i.test(t.quote) &&
    !PEOPLE_WORD.test(before.slice(-60) + after.slice(0, 60)) &&
    !scene.placed.length
  )
    return null;
  return t;
}

/** "Taken to hospital", "brought to the morgue": the hurt are cared for, nobody is evacuated. */
const isCare = (t: Trigger, before: string, after: string): boolean =>
  /\b(?:taken|brought|driven|flown|transferred|moved|carried|rushed)\b/i.test(t.quote) &&
  (CARE.test(`${t.quote.slice(-3)}${after}`) ||
    /\b(?:dead|bodies|detainees|prisoners|suspects)\b[^.;]{0,40}$/i.test(before));
const CARE =
  /^(?:to|\sto|out|ay|oss)?\s+(?:an?\s+|the\s+)?(?:[\p{L}’'-]+\s+){0,3}?(?:hospitals?|clinics?|morgue|mortuary|infirmary|ward|surgery|intensive care|police station|court)(?!\p{L})/iu;
/** Soldiers or envoys asked to go are no evacuation. */
const NOT_CIVIL =
  /^(?:ask|urg|tell|told|order|call|warn|advis|instruct)\p{L}*\s(?!.*\b(?:people|residents|civilians|families|villagers|inhabitants)\b).*\b(?:troops|soldiers|forces|army|fighters|ambassadors?|diplomats?|envoys?|mission|peacekeepers|reporters|journalists|ministers?|Russia|Moscow|Israel|Rwanda)\b/iu;
/** People who go back to work or to the polls have not been away. */
const BACK_TO =
  /^\s+(?:back\s+)?to\s+(?:the\s+|their\s+)?(?:polls|work|court|schools?|class(?:es|rooms)?|streets|table|normal|business|cash|fields?|prayers?)(?!\p{L})/iu;
/** What drives people out is no helper. */
const DRIVEN_BY =
  /\b(?:fighting|violence|clashes|shelling|bombardment|attacks?|offensive|advance|war|raids?|fear|hunger|rebels|militants|militia|army|troops|fighters|gunmen)\s+(?:[\p{L}]+\s+){0,4}$/iu;
/** "Some 900 civilians remain in the town": those who have not gone. */
const STAYS =
  /^\s*(?:in|inside|at)?\s*(?:there|behind|(?:the )?(?:[\p{L}-]+ )?(?:town|village|city|settlement|area|district|community|place|camp|front-?line)|\p{Lu})/u;

const STAYED = /\b(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|left) (?:in|there|behind)$/i;

function displacement(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (STAYED.test(t.quote)) {
    const told = `${/\b(?:in|there|behind)$/i.exec(t.quote)?.[0] ?? ''}${after}`;
    return scene.warlike &&
      scene.amounts.some((a) => t.start - a.end < 20 && a.start < t.end) &&
      STAYS.test(told)
      ? t
      : null;
  }
  if (/\b(?:returned|back)$/i.test(t.quote) && BACK_TO.test(after)) return null;
  if (/\b(?:walking|running|streaming|trekking|leaving)$/i.test(t.quote) && !scene.warlike) return null;
  // "Food for 9,000 people reached the town".
  if (/(?:reach|arriv)/i.test(t.quote) && /\bfor\s+(?:[\p{L}\d,.]+\s+){0,3}$/iu.test(before)) return null;
  if (/\bbeen left$/i.test(t.quote)) return null;
  if (/^\p{L}+ left \p{L}+$/iu.test(t.quote)) {
    if (!scene.warlike) return null;
    return WARNED.test(before.slice(-90) + after.slice(0, 90)) ? { ...t, type: 'movement.evacuation' } : t;
  }
  if (/escap/i.test(t.quote) && CAPTIVES.test(`${before}${t.quote}${after}`)) return null;
  if (!/flee|fled|abandon|left|escap/i.test(t.quote) || FLEEING_PEOPLE.test(before)) return t;
  if (FORCES.test(before.slice(-50)))
    return /flee|fled|left/i.test(t.quote) && !/suspect/i.test(before)
      ? { ...t, type: 'control.withdrawal' }
      : null;
  return PEOPLE_WORD.test(before.slice(-80)) || scene.amounts.length || /who\s*$/.test(before) ? t : null;
}
