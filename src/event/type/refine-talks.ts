import type { Scene } from '../slot/scene.ts';
import { rootOf, type Trigger } from './trigger.ts';

/** People held, whose release or exchange is agreed. */
export const CAPTIVES =
  /prisoner|captive|hostage|detaine|\bPOWs?\b|servicemen|bod(?:y|ies)|remains|abduct|kidnapp|schoolgirls|of the girls|of the (?:students|pupils)/i;
const FREED =
  /prisoner|hostage|captive|detaine|abduct|miners|bod(?:y|ies)|kidnapp|been held|held (?:by|since)|seized/i;
/** What is talked about is not yet agreed. */
const TOPIC =
  /\b(?:talks|negotiations|discussions|efforts|proposals?|push|calls?|called|plans?)\s+(?:on|for|about|toward|towards|over|aimed at)\s+(?:an?\s+|the\s+)?(?:[\p{L}\d-]+\s+){0,2}$|\b(?:touch(?:es|ed|ing)? (?:on|upon)|discuss(?:es|ed|ing)?|rais(?:es|ed|ing)|negotiat(?:es|ed|ing))\s+(?:an?\s+|the\s+)?(?:[\p{L}\d-]+\s+){0,2}$/iu;
/** What is turned down is denied, not left out. */
export const REJECTED =
  /\b(?:reject|dismiss|spurn|rebuff)(?:s|ed|ing)?\b[^.;]{0,60}$|\b(?:turn(?:s|ed|ing)? down|rul(?:e|es|ed|ing) out|shot down)\b[^.;]{0,60}$/iu;
/** A release that is only asked or haggled for. */
const SOUGHT =
  /\b(?:negotiat|appeal|call|demand|press|plead|pray|campaign|rall|march|protest|demonstrat)\p{L}*\s+(?:for|over|on)\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
/** Talks of trade, pay and sport. */
const TRADE =
  /\b(?:unions?|company|firms?|shareholders?|creditors?|lenders?|buyers?|employers?|management|clubs?|sponsors?|merger|takeover|pay|wages|transfer|contract|landlords?|tenants?)\b/i;
const OFFICIAL =
  /(?:commission|committee|minister|president|leader|envoy|official|delegation|diplomat|government|team|negotiator|mediator|chief|commander|side|ambassador|alliance|council|backers|talks|peace|summit)s?(?!\p{L})/iu;

/** Fighters who give up; ACLED counts it as an agreement, and so does the guide's table. */
const SURRENDER = /^(?:surrender|laid down)/i;
const NOT_DONE = /\b(?:refus|vow|never|not to|call|urg|demand|told|order)\p{L}*\s+(?:[\p{L}]+\s+){0,4}$/iu;
const GIVEN_UP =
  /^\s+(?:the |its |their |his |her )?(?:points|lead|possession|passport|licence|documents|rights|claim|sovereignty)\b/i;

/** Meetings need officials; agreements something that can be agreed, and captives to be freed. */
export function refineTalks(scene: Scene, t: Trigger): Trigger | null {
  if (rootOf(t.type) !== 'talks') return t;
  const before = scene.quote.slice(0, t.start - scene.start);
  const after = scene.quote.slice(t.end - scene.start);
  const around = `${before}${t.quote}${after}`;
  if (
    t.type === 'talks.meeting' &&
    TRADE.test(around) &&
    !scene.actors.some((a) => a.armed || a.kind === 'government' || a.kind === 'intergovernmental')
  )
    return null;
  if (t.type === 'talks.meeting')
    return /talks|negotiat|summit/i.test(t.quote) ||
      OFFICIAL.test(before + after) ||
      scene.actors.some((a) => a.kind === 'government' && !a.adjective)
      ? t
      : null;
  if ((t.nominal || /^exchange of/i.test(t.quote)) && TOPIC.test(before) && !REJECTED.test(before))
    return null;
  if (/exchange|swap|\bhome$/i.test(t.quote) && !CAPTIVES.test(around)) return null;
  if (SURRENDER.test(t.quote))
    return scene.actors.some((a) => a.armed) && !NOT_DONE.test(before) && !GIVEN_UP.test(after) ? t : null;
  if (/^(?:free|releas)/i.test(t.quote) && SOUGHT.test(before)) return null;
  if (/^agree/i.test(t.quote))
    return /ceasefire|truce|exchange|deal|prisoner|corridor/i.test(t.quote + after.slice(0, 60)) ? t : null;
  if (/^(?:free|releas|exchang|swap)/i.test(t.quote)) return FREED.test(around) ? t : null;
  return t;
}
