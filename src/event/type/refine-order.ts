import type { Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

const SERVICE =
  /flight|traffic|service|school|airport|work|operation|train|crossing|class|bus|export|import|constitution|activit|market|fair\b|lesson|ferr(?:y|ies)|exam|trade|fishing|convoy|deliver|lesson|loading|evacuation|navigation|clinic/i;
/** Lessons are called off for snow and strikes of teachers as well. */
const WAR_ONLY =
  /(?:cancell?ed|called off|halted|grounded|scrapped|postponed|lessons|learning|teaching|classes|mode|schooling|mourning)$|^(?:cancell?ed|halted|entry|access|travel|movement|passage|internet|mobile)\b/i;
const BLOCKERS =
  /\b(?:protest\p{L}*|demonstrat\p{L}*|supporters|residents|farmers|students|activists|workers|relatives|drivers|villagers|opposition|crowds?|settlers|veterans)\b/iu;
/** Soldiers sent to dig out or clear up. */
const RELIEF =
  /^[^.;]{0,60}\b(?:snow|floods?|flooded|earthquake|quake|wildfires?|landslide|storm|cyclone|sandbags)\b/i;
/** Shops that stay shut show fear, not an order. */
const TRADERS =
  /\b(?:shops?|stores?|stalls|kiosks|businesses|shutters|eyes|mouths?)\s+(?:[\p{L}]+\s+){0,3}$/iu;
const RIOT_GEAR = /^\s+(?:tear ?gas|water cannon|rubber)/i;
const STANDING_FOR = /^\s+(?:its|his|her|their) (?:innocence|support|love|commitment)/i;

/** Orders, forces sent and crowds, where their words mean that and not something near it. */
export function refineOrder(scene: Scene, t: Trigger): Trigger | null {
  const before = scene.quote.slice(0, t.start - scene.start);
  const after = scene.quote.slice(t.end - scene.start);
  if (t.type === 'measure.order') {
    if (/(?:closed|shut)$/i.test(t.quote) && TRADERS.test(before)) return null;
    if (
      /^reopen/i.test(t.quote) &&
      /^\s+(?:their|his|her|its) (?:[\p{L}-]+ )?(?:shops?|stores?|stalls|businesses|doors)\b/iu.test(after)
    )
      return null;
    if (WAR_ONLY.test(t.quote) && !scene.warlike) return null;
    if (/^suspend/i.test(t.quote)) return SERVICE.test(before + after) ? t : null;
    return /^ban/i.test(t.quote) && /^\s+(?:weapon|munition)/i.test(after) ? null : t;
  }
  if (
    t.type === 'force.posture' &&
    /^mobili/i.test(t.quote) &&
    /^\s+(?:age|laws?|bill|cent(?:re|er)s?|offices?|exemptions?|rules)\b/i.test(after)
  )
    return null;
  if (t.type === 'force.posture' && /\binto flight\b/i.test(t.quote + after)) return null;
  if (t.type === 'force.posture')
    return (/^deploy/i.test(t.quote) && RIOT_GEAR.test(after)) || RELIEF.test(after) ? null : t;
  if (t.type !== 'protest') return t;
  if (/rall|march|protest|demonstrat/i.test(t.quote) && STANDING_FOR.test(after)) return null;
  if (/^block/i.test(t.quote)) return scene.actors.some((a) => a.armed) || !BLOCKERS.test(before) ? null : t;
  if (/^march/i.test(t.quote) && /troops|soldiers|army|forces|rebels/i.test(before.slice(-40)))
    return { ...t, type: 'control.advance' };
  return t;
}
