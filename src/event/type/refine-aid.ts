import { NUMBER } from '../count/read-number.ts';
import type { Scene } from '../slot/scene.ts';
import { isShareAlone } from './share-of-gift.ts';
import { rootOf, type Trigger } from './trigger.ts';

const PEOPLE_OR_FORCES =
  /^\s+(?:(?:up to|about|some|more than|\d[\d,.]*|more|additional|extra|its|the|their|new|fresh)\s+){0,4}(?:troops|soldiers|forces|reinforcements|fighters|warships?|a warship|peacekeepers|police|regiment|brigade)\b/i;
const GOODS =
  /(?<!\p{L})(?:aid|assistance|supplies|food|tents?|kits?|tarpaulins?|blankets?|medicines?|medical|fuel|trucks?|package|tranche|shells?|weapons?|arms|ammunition|missiles?|systems?|batter(?:y|ies)|drones?|guns?|howitzers?|tanks?|jets?|F-16s?|vehicles?|generators?|rations|vaccines?|equipment|interceptors?|funding|million|billion|\$|€|£|relief|support|convoys?|rockets?|machines?|ambulances?|hospitals?|clinics?|nets?|mattress(?:es)?|loans?|grants?|boats?|excavators?|detectors?|helmets?|vests?|beds?|seeds?|cash|money|credits?|rice|sorghum|wheat|grain|flour|bread|meals|parcels|sacks|airlift|donations?|radars?|carriers?|launchers?|it has received|blood|boards|plywood|clothes|clothing|stoves|firewood|pumps?|lorr(?:y|ies)|oxygen|an(?:a)?esthetics|drugs|transformers?|bulldozers?|stretchers|dressings|incubators?|corridor|flights?|heaters?|insulin|plasma|tourniquets|euros|dollars)(?!\p{L})/iu;
const SAID = /^\s+(?:to )?(?:reporters|journalists|comment|for comment|about|whether|if|him|her|on)\b/i;
const MOVED =
  /^(?:arriv|reach|pass|enter|cross|sent|send|is expected|are expected|was expected|were expected|brought|provided|supplied|receiv)/i;

/** What was handed over stands before it. */
const PASSIVE = /\b(?:was|were|been|being)\s+$/i;
/** "Questions sent to the spokesman", "sent partners a request for boats": words are sent, no goods. */
const WORDS_BEFORE =
  /\b(?:questions?|letters?|messages?|emails?|requests?|appeals?|condolences|signals?)\s+(?:(?:was|were|had|have|been)\s+){0,2}$/i;
const WORDS_AFTER =
  /^\s+(?:(?!that\b|and\b)[\p{L}’'-]+\s+){0,4}(?:an?|its|his|her|their|our|the)\s+(?:[\p{L}-]+\s+)?(?:requests?|appeals?|letters?|lists?|messages?|notes?|questions?)(?!\p{L})/iu;
/** "The enemy sent nine drones at the city": what is sent at somebody is fired. */
const SENT_AT =
  /^\s+(?:[\p{L}\d,’'-]+\s+){0,5}?(?:drones?|uavs?|shaheds?|missiles?|rockets?|munitions)\s+(?:[\p{L}-]+\s+){0,2}?(?:at|against)\s/iu;

/** "A contract for 54 vehicles for Moldova": a country they are for, which is not the one that buys. */
function isForOthers(scene: Scene, t: Trigger): boolean {
  return scene.mentions.some(
    (p) =>
      p.kind === 'country' &&
      p.start > t.start &&
      /\bfor\s+(?:the\s+)?(?:army|police|armed forces|government)?(?:\s?of\s)?$/i.test(
        scene.quote.slice(0, p.start - scene.start),
      ) &&
      !scene.mentions.some((o) => o.start < t.start && o.country === p.country),
  );
}

/** A bare word of an act: it promises only where goods in a number for somebody follow at once. */
const ACT_ALONE = /^(?:announc|unveil|approv|authori[sz]|allocat|earmark)\p{L}*$/iu;
/** "60 missiles for", never "60 missiles were", "60 jobs for" or "12 drones for its army". */
const NUMBERED = new RegExp(
  `^\\s+((?:(?:the|an?|another|additional|further|extra|some|about|around|nearly|up to|at least|more than|over)\\s+){0,3}(?:\\d[\\d,.]*|${NUMBER}|(?:dozens|hundreds|scores|thousands) of|several)\\s+(?:(?!(?:were|was|had|have|has|would|will|that|which|for|to|in|on|at|from|by)\\s)[\\p{L}\\d/.-]+\\s+){1,5}?)for\\s+(?!(?:its|their|our|his|her)\\s)`,
  'iu',
);
const MONEY = /\b(?:million|billion|euros|dollars|pounds|crowns)\b|[$€£]/i;

/** "Announced 60 missiles for IRIS-T systems", "approved 12 launchers for Ukraine": a promise without a word of giving. */
function grantsGoods(scene: Scene, t: Trigger, after: string): boolean {
  const m = NUMBERED.exec(after);
  if (!m || MONEY.test(m[1]!)) return false;
  const end = t.end + m[0].length;
  const named = scene.weapons.some((w) => w.start >= t.end && w.end < end) || GOODS.test(m[1]!);
  return (
    named && (isForOthers(scene, t) || scene.weapons.some((w) => w.start - end >= 0 && w.start - end < 12))
  );
}

const GIFT_BEFORE =
  /(?<!\p{L})(?:pledged|promised|donated|committed|delivered|supplied|sent|handed over)\s(?:[^.;:]*[^.;:,\s])?(?:,|,? (?:and|while|whereas))\s+(?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}\s(?:has |have |had )?(?:also )?$/u;
const FIGURE_AND_GOODS =
  /^\s+(?:(?:another|an additional|a further|about|around|some|nearly|up to|more than|over) ){0,2}(?:[$€£]\s?\d|\d[\d,.]*\s(?:[\p{L}-]+\s){0,2}?)/u;
const FOR_ITSELF = /^[^.;]*?\sfor\s(?:its|their|his|her)\s/u;

/** "Denmark pledged 40 generators and Germany announced 200 million euros": who announces goods beside another's gift gives too. */
function isBesideGift(before: string, after: string): boolean {
  const figure = FIGURE_AND_GOODS.exec(after);
  return (
    figure !== null &&
    !FOR_ITSELF.test(after) &&
    GIFT_BEFORE.test(before) &&
    GOODS.test(after.slice(0, figure[0].length + 24).replace(/[,.;].*$/, ''))
  );
}

/** Giving and asking need goods; sending troops is a posture. */
export function refineAid(scene: Scene, t: Trigger): Trigger | null {
  if (rootOf(t.type) !== 'aid') return t;
  const after = scene.quote.slice(t.end - scene.start);
  const before = scene.quote.slice(0, t.start - scene.start);
  if (/contract/i.test(t.quote) && t.needs.length === 0)
    return isForOthers(scene, t) && GOODS.test(t.quote + after.slice(0, 80)) ? t : null;
  // "Vehicles donated by Malta were unloaded": whose they were, of what is told to have come.
  if (/^donated$/i.test(t.quote) && /^\s+by\s/.test(after) && !PASSIVE.test(before))
    return { ...t, type: 'aid.delivery', status: undefined as never };
  if (/^sen[dt]/i.test(t.quote)) {
    if (SENT_AT.test(after)) return { ...t, type: 'strike.mixed', status: undefined as never };
    if (WORDS_BEFORE.test(before) || WORDS_AFTER.test(after)) return null;
  }
  if (PEOPLE_OR_FORCES.test(after))
    return /send|sent|provide/i.test(t.quote)
      ? { ...t, type: 'force.posture', status: undefined as never }
      : null;
  if (
    /provide|give|offer/i.test(t.quote) &&
    /^[^.;]{0,50}\b(?:defen[cs]e|protection|cover|capabilit\w+|opportunit\w+)\b/i.test(after)
  )
    return null;
  if (t.type === 'aid.request' && (SAID.test(after) || /was|were|when|being|be\s*$/i.test(before.slice(-5))))
    return null;
  const window =
    t.type === 'aid.delivery' && MOVED.test(t.quote)
      ? before.slice(-90) + after.slice(0, 60)
      : before.slice(PASSIVE.test(before) ? -80 : -40) + after.slice(0, 110);
  if (
    t.type === 'aid.delivery' &&
    /\b(?:when|whether|how|if|until|unless)\s+(?:[\p{L}-]+\s+){0,5}$/iu.test(before)
  )
    return null;
  if (ACT_ALONE.test(t.quote)) return grantsGoods(scene, t, after) || isBesideGift(before, after) ? t : null;
  if (isShareAlone(scene, t)) return t;
  const armed = scene.weapons.some((w) => w.start >= t.end && w.start - t.end < 70);
  if (!armed && !GOODS.test(`${window} ${t.quote}`) && !/^\s*(?:has|have|had)? ?receiv/i.test(t.quote))
    return null;
  if (
    /^(?:promis|pledg|commit)/i.test(t.quote) &&
    !GOODS.test(after.slice(0, 120)) &&
    !((/^\s+by\s/.test(after) || PASSIVE.test(before)) && GOODS.test(before.slice(-40)))
  )
    return null;
  if (
    /^(?:reach|arriv|enter)/i.test(t.quote) &&
    /(?:people|residents|families|displaced|refugees|soldiers|troops|fighters|civilians|patients)[^,;]{0,20}$/i.test(
      before,
    ) &&
    !/\bfor\s+(?:[\p{L}\d,.]+\s+){0,4}(?:people|residents|families|refugees|civilians|patients)\s+$/iu.test(
      before,
    )
  )
    return null;
  if (
    /^(?:reach|arriv|enter|receiv|pass|brought|cross)/i.test(t.quote) &&
    !/\b(?:convoys?|trucks?|aid|tranche|shells|shipments?|supplies|systems?|ammunition|weapons|food|batter(?:y|ies)|batch|jets|aircraft|tanks|missiles|howitzers|vehicles|helicopters|guns|drones|radars|boats|tents|generators|launchers?|ambulances|it has|lorr(?:y|ies)|flour|bread|grain|sacks|parcels|medicines?)\b/i.test(
      before + after.slice(0, 40),
    )
  )
    return null;
  return t;
}
