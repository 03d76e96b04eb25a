import { STRIKE_BY_CLASS } from '../../lexicon/weapon.ts';
import type { EventType } from '../../model/event.ts';
import { FELL } from '../slot/acted-upon.ts';
import { distance, type Scene, type WeaponMention } from '../slot/scene.ts';
import { isFromAfar } from './from-afar.ts';
import { refineCombat } from './refine-combat.ts';
import { isAttack, rootOf, type Trigger } from './trigger.ts';

const REACH = 110;
const STOPPED = /(?:shot down|downed|intercepted|air[- ]defen[cs]e)[^.;]{0,12}$/i;

/** What a weapon makes of an attack; munitions by their word. */
function meansOf(w: WeaponMention): EventType | null {
  if (w.class === 'ammunition') {
    if (/bomb|KAB|бомб|КАБ/i.test(w.quote)) return 'strike.air';
    if (/^rounds?$/i.test(w.quote)) return null;
    if (/shell|rocket|round|mortar|снаряд/i.test(w.quote)) return 'strike.artillery';
    return null;
  }
  // A bare "bomb" may be dropped or planted.
  if (/^(?:bombs?|бомб(?:а|и|ы|у|і|е|ою|ой))$/i.test(w.quote)) return null;
  return STRIKE_BY_CLASS[w.class] ?? null;
}

/** The means named near an attack's words, each once. */
export function meansNear(scene: Scene, t: Trigger): EventType[] {
  return [...new Set(armsNear(scene, t).map((a) => a.type))];
}

/** The weapons named near an attack's words, with the type each makes of it. */
function armsNear(scene: Scene, t: Trigger): { readonly at: WeaponMention; readonly type: EventType }[] {
  return scene.weapons
    .filter(
      (w) =>
        distance(scene, w, t) <= REACH &&
        (isSent(w, t) || !STOPPED.test(scene.quote.slice(0, w.start - scene.start))) &&
        !isStruck(scene, w, t) &&
        !isRuined(scene, w) &&
        !MADE_FOR.test(scene.quote.slice(0, w.start - scene.start)),
    )
    .flatMap((at) => {
      const type = meansOf(at);
      return type ? [{ at, type }] : [];
    });
}

/** "Shot down 30 of 50 drones launched at …": what was sent is the means, though some of it was stopped. */
const isSent = (w: WeaponMention, t: Trigger): boolean =>
  w.end <= t.start && t.start - w.end <= 2 && /^(?:launch|fired|sent)/i.test(t.quote);

/** "Parts for missiles" are made where it was struck. */
const MADE_FOR =
  /(?:(?<!\p{L})(?:для|до)|\b(?:parts|engines|components|warheads|fuel|assembles?|assembled|makes?|made|produces?|produced|repairs?|repaired|stor(?:e|es|ed|ing))(?: for)?)\s+(?:(?!by\s|with\s)[\p{L}-]+\s+){0,2}$/iu;

const GROUND_ARMS = new Set(['artillery', 'mlrs', 'armour', 'aircraft', 'helicopter', 'ship']);
/** "Destroyed several howitzers": what is lost is no means. */
const RUINED =
  /(?:destroy|knock|captur|seiz|burn|damag|los)\p{L}*\s+(?:(?!with\s|by\s|using\s|from\s)[\p{L}\d’'-]+\s+){0,4}$/iu;
const isRuined = (scene: Scene, w: WeaponMention): boolean =>
  GROUND_ARMS.has(w.class) &&
  RUINED.test(scene.quote.slice(Math.max(0, w.start - scene.start - 70), w.start - scene.start));

const FLOWN = new Set(['aircraft', 'helicopter', 'armour', 'ship', 'vehicle']);

/** "Two planes were hit", "jets scrambled during the raid": what is struck or sent up is no means of the attack. */
function isStruck(scene: Scene, w: WeaponMention, t: Trigger): boolean {
  if (!FLOWN.has(w.class)) return false;
  const before = scene.quote.slice(0, w.start - scene.start);
  if (/\bscrambl\p{L}+\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(before)) return true;
  if (w.end > t.start) return false;
  // Who comes under fire did not open it.
  if (/^(?:come|came|coming) under/i.test(t.quote)) return true;
  const gap = scene.quote.slice(w.end - scene.start, t.start - scene.start);
  return gap.length < 30 && /^\s+(?:was|were|had been|has been|have been|being)\s/.test(gap);
}

/** Rounds that fall somewhere; what a defence brought down, debris and aircraft only crash. */
function fallen(scene: Scene, t: Trigger): Trigger | null {
  const before = scene.quote.slice(0, t.start - scene.start);
  const w = [...scene.weapons].reverse().find((x) => x.end <= t.start);
  if (!w || t.start - w.end > 60 || NOT_FIRED.test(before) || !MUNITION.test(w.quote)) return null;
  // Only what was aimed or fired stands between the munition and its verb.
  const gap = scene.quote.slice(w.end - scene.start, t.start - scene.start);
  return /^\s+(?:(?:also|then|had|have|has|later|apparently|reportedly)\s+)*$/.test(gap) ||
    /^\s+(?:aimed|fired|launched|shot|from|meant|intended)\b[^,;]*$/.test(gap)
    ? t
    : null;
}
const NOT_FIRED = /debris|wreckage|fragments|intercept|shot down|downed|jammed|parts of/i;
const MUNITION =
  /shells?$|rockets?$|rounds$|bombs?$|missiles?$|mortars?$|projectiles?$|drones?$|uavs?$|grenades?$/i;

/** No strike type names a chemical agent as its means: the attack stays open (guide §3.1). */
const CHEMICAL =
  /\b(?:chlorine|sarin|mustard gas|nerve (?:agent|gas)|(?:poison(?:ous)?|toxic) (?:gas|chemicals)|chemical (?:weapons?|attacks?|bombs?|agents?|munitions?|warheads?)|chemically armed)\b/i;

/** An unarmed word of attack takes its type from the means told, else from who attacks and what (guide §3.1). */
export function refineAttack(scene: Scene, t: Trigger): Trigger | null {
  const refined = refineMeans(scene, t);
  return refined && isAttack(refined.type) && refined.type !== 'combat.clash' && CHEMICAL.test(scene.quote)
    ? { ...refined, type: 'strike.mixed' }
    : refined;
}

/** An unarmed word of attack takes its type from the means told, else from who attacks and what (guide §3.1). */
function refineMeans(scene: Scene, t: Trigger): Trigger | null {
  if (
    AT_SEA.test(scene.quote.slice(t.end - scene.start)) &&
    /^(?:fir|launch|test)/i.test(t.quote) &&
    !scene.targets.length
  )
    return { ...t, type: 'force.posture' };
  if (/^us(?:e|es|ed|ing)\b/i.test(t.quote) && !scene.actors.some((a) => a.armed || a.kind === 'government'))
    return null;
  if (FALLS.test(t.quote)) {
    const hit = fallen(scene, t);
    return hit && { ...hit, ...mixedType(scene, hit) };
  }
  if (
    /^(?:launch|fire|firing)/i.test(t.quote) &&
    /^[\s-]+(?:and [\p{L}]+ )?(?:attack|strike|assault|barrage|raid|wave|salvo)/iu.test(
      scene.quote.slice(t.end - scene.start),
    )
  )
    return null;
  if (/^raids?$/i.test(t.quote) && SEARCH.test(scene.quote) && !FROM_ABOVE.test(scene.quote)) return null;
  if (t.type === 'strike.explosive' && t.nominal && /device|\bieds?$/i.test(t.quote)) return device(scene, t);
  if (t.type === 'strike.explosive' && FROM_DRONE.test(scene.quote)) return { ...t, type: 'strike.drone' };
  if (/^air force/i.test(t.quote) && FLYING.test(scene.quote.slice(t.end - scene.start))) return null;
  if (/^bombings?$/i.test(t.quote) && BLOWN.test(scene.quote.slice(0, t.start - scene.start)))
    return { ...t, type: 'strike.explosive' };
  if (t.type === 'strike.mixed') return { ...t, ...mixedType(scene, t) };
  if (
    t.type === 'strike.air' &&
    /^(?:bomb|warplane|jet|air)/i.test(t.quote) &&
    !/air|aerial|warplane|jet|aircraft/i.test(t.quote)
  ) {
    const means = meansNear(scene, t);
    if (/suicide|car bomb|roadside|market was bombed/i.test(scene.quote))
      return { ...t, type: 'strike.explosive' };
    if (/^bomb/i.test(t.quote) && PLANTERS.test(scene.quote) && !FROM_ABOVE.test(scene.quote))
      return { ...t, type: 'strike.explosive' };
    if (means.length === 1) return { ...t, type: means[0]! };
  }
  if (t.type === 'strike.artillery' && /^(?:shell|bombard)/i.test(t.quote)) {
    const means = meansNear(scene, t).filter((m) => m !== 'strike.artillery');
    if (means.length === 1 && /\b(?:with|by|using)\s+(?:[\p{L}-]+\s+){0,3}$/u.test(beforeWeapon(scene)))
      return { ...t, type: means[0]! };
  }
  if (rootOf(t.type) === 'combat') return refineCombat(scene, t);
  return t;
}

const FROM_DRONE =
  /\b(?:dropped|released|thrown|lobbed) (?:by|from) (?:an? |the |enemy )?(?:[\p{L}-]+ )?(?:drones?|uavs?|quadcopters?)\b/iu;
/** What an air force destroys in the air is stopped, not struck. */
const FLYING =
  /^\s+(?:[\p{L}\d,-]+\s+){0,5}(?:drones?|uavs?|missiles?|shaheds?|rockets?|aerial targets?|munitions)\b/iu;
/** Sites that are bombed by hand: "the market bombing". */
const BLOWN =
  /\b(?:mosque|market|church|bus|hotel|embassy|train|caf[eé]|checkpoint|restaurant|temple|shrine|court|station)\s+$/iu;

/** A police raid that looks for people or things. */
const SEARCH =
  /\b(?:police|arrest\p{L}*|detain\p{L}*|suspects?|search\p{L}*|seiz\p{L}*|warrants?|hostels?)\b/iu;

/** Missiles fired into the sea are tried out, nobody is struck. */
const AT_SEA =
  /^\s*(?:into |in |towards? |off )?(?:the |its )?(?:[\p{L}]+ )?(?:sea|ocean|waters|east coast|west coast)(?!\p{L})/iu;
const FALLS =
  /^(?:fell|fallen|landed|crashed|flew|flown|dived|ploughed|smashed) (?:in|into|inside|on|near|outside|close|beside)$/i;

/** A device that went off is an attack; one that was found or defused was stopped. */
function device(scene: Scene, t: Trigger): Trigger {
  // The words right after the device tell its fate, whatever else the sentence speaks of.
  const fate = scene.quote.slice(t.end - scene.start, t.end - scene.start + 30);
  const assessed =
    /\b(?:assessed|found|believed|thought|confirmed) (?:by [\p{L} ]{1,30})?to be\b[^.;]{0,30}$/iu;
  if (
    /^\s+(?:has been|was|were|have been|is|had been)\s+(?:\p{L}+ly\s+)?(?:found|discovered|defused|deactivated|neutralised|neutralized|disarmed|recovered)\b/iu.test(
      fate,
    ) ||
    assessed.test(scene.quote.slice(0, t.start - scene.start))
  )
    return { ...t, type: 'defence.interception' };
  const stopped =
    /\b(?:found|discovered|defused|disarmed|cleared|intercepted|failed to|did not|suspicious|identified)\b/i.test(
      scene.quote,
    ) &&
    !/\b(?:explod\p{L}+|explosion|went off|detonated|kill\p{L}+|wound\p{L}+|injur\p{L}+|hit|struck)\b/iu.test(
      scene.quote,
    );
  return stopped ? { ...t, type: 'defence.interception' } : t;
}

/** Those who bomb by planting, and words of bombs that fall. */
const PLANTERS =
  /(?<!\p{L})(?:guerrillas?|commandos?|militants?|insurgents?|terrorists?|extremists?|separatists?|rebels?|bombers?|responsibility|credit|unidentified)(?!\p{L})/iu;
const FROM_ABOVE =
  /(?<!\p{L})(?:air|aerial|aircraft|warplanes?|jets?|planes?|helicopters?|drones?|uavs?|shelling|shelled|barrel|dropp?\p{L}*)(?!\p{L})/iu;

const beforeWeapon = (scene: Scene): string =>
  scene.weapons[0] ? scene.quote.slice(0, scene.weapons[0].start - scene.start) : '';

const PLATFORM = new Set(['uav', 'loitering_munition', 'aircraft', 'helicopter']);

function mixedType(scene: Scene, t: Trigger): Pick<Trigger, 'type' | 'sense'> {
  const [arm, ...others] = armsNear(scene, t);
  if (!arm) return { type: unarmedType(scene, t) };
  // "A drone fired two missiles": what flew there is the means, what it fired comes with it.
  if (
    others.length > 0 &&
    PLATFORM.has(arm.at.class) &&
    arm.at.start <= t.start &&
    others.every((o) => o.at.start > t.start && !PLATFORM.has(o.at.class))
  )
    return { type: arm.type, sense: { by: 'event/type/refine-attack: what it was fired from', at: arm.at } };
  if (others.every((o) => o.type === arm.type))
    return { type: arm.type, sense: { by: 'event/type/refine-attack: the means named near', at: arm.at } };
  return {
    type: 'strike.mixed',
    sense: { by: 'event/type/refine-attack: several means named near', at: arm.at },
  };
}

/** The type of an attack whose means is not told: by who attacks, and what. */
function unarmedType(scene: Scene, t: Trigger): EventType {
  if (
    /^(?:explosions?|blasts?|air|aerial|strikes?|strik\p{L}+|struck|hits?|hitting|launch\p{L}*|bomb\p{L}*|massive|massed|combined)/iu.test(
      t.quote,
    )
  ) {
    return /^strikes?$|^raids?$/i.test(t.quote) &&
      scene.actors.some((a) => /warplane|jets|aircraft/i.test(a.quote))
      ? 'strike.air'
      : 'strike.mixed';
  }
  if (/^fir(?:ed|ing)\b|\bfire\b/i.test(t.quote)) return firedType(scene, t);
  if (/^raids?$/i.test(t.quote) && FLYERS.test(scene.quote)) return 'strike.air';
  if (/^raids?$/i.test(t.quote)) return groundActor(scene, t) ? 'combat.clash' : 'strike.air';
  if (/ground/i.test(t.quote)) return 'strike.mixed';
  if (/^assault/i.test(t.quote) && INFANTRY.test(scene.quote)) return 'combat.clash';
  if (BY_FIGHTERS.test(scene.quote.slice(0, t.start - scene.start)))
    return militaryObject(scene, t) ? 'combat.clash' : 'combat.attack';
  if (groundActor(scene, t)) return militaryObject(scene, t) ? 'combat.clash' : 'combat.attack';
  // "Attacked the positions with machine guns": by hand, not from afar.
  const byHand = scene.weapons.some((w) => w.class === 'small_arms' && distance(scene, w, t) < REACH);
  if ((byHand || !isFromAfar(scene, t)) && /^(?:attack|assault|raid|onslaught)/i.test(t.quote))
    return militaryObject(scene, t) ? 'combat.clash' : 'combat.attack';
  return 'strike.mixed';
}

const INFANTRY =
  /\b(?:ground forces|infantry|assault (?:units|troops|groups)|mechani[sz]ed|motorcycles?|positions?|trenches|direction|axis|sector)\b/i;
/** "Monday's insurgent attack". */
const BY_FIGHTERS =
  /\b(?:insurgent|rebel|militant|jihadi(?:st)?|guerr?illa|bandit|gang|militia|separatist)\s+$/i;
const FLYERS = /(?<!\p{L})(?:choppers?|helicopters?|gunships?|warplanes?|fighter jets|air force)(?!\p{L})/iu;
/** Those who are shot at on the way. */
const ON_THE_ROAD =
  /\b(?:ambulances?|vehicles?|cars?|bus(?:es)?|convoys?|trucks?|lorr(?:y|ies)|team|workers?|journalists?|minibus)\b/i;
const CROWD_HIT =
  /\b(?:crowds?|protesters?|demonstrators?|marchers|civilians|students|pupils|women|children|villagers|residents|worshippers|mourners|passengers|people|bus|cars?|houses?|motorists?|fishermen|farmers|funeral)\b/i;

/** Troops that are shot at fight. */
const UNITS =
  /\b(?:troops|soldiers|units?|patrols?|brigade|battalion|platoon|marines|infantry|commandos|forces|police)\b[^.;]{0,40}$/i;

/** Firing with nothing told of what was fired: at a crowd an attack, at troops or posts a fight. */
function firedType(scene: Scene, t: Trigger): EventType {
  const after = scene.quote.slice(t.end - scene.start, t.end - scene.start + 60);
  if (CROWD_HIT.test(after)) return 'combat.attack';
  if (/under fire/i.test(t.quote) && UNITS.test(scene.quote.slice(0, t.start - scene.start)))
    return 'combat.clash';
  if (/under fire/i.test(t.quote) && ON_THE_ROAD.test(scene.quote.slice(0, t.start - scene.start)))
    return 'combat.attack';
  if (
    militaryObject(scene, t) ||
    /\b(?:posts?|positions?|patrols?|checkpoints?|troops|soldiers)\b/i.test(after)
  )
    return 'combat.clash';
  return 'strike.mixed';
}

const groundActor = (scene: Scene, t: Trigger): boolean =>
  scene.actors.some(
    (a) =>
      a.kind === 'nonstate_armed' &&
      /gunm[ae]n|militant|insurgent|fighter|rebel|bandit|militia|jihad|assailant|attacker|armed (?:men|group|gang)|terrorist|guerr?illa|commando|gang|extremist|separatist|paramilitar|rapid support|\brsf\b|\bm23\b|\badf\b|codeco|\bjnim\b|shabaa?b|boko haram|iswap|islamic state|\bfano\b|cartel|raider|herders/i.test(
        a.quote,
      ) &&
      distance(scene, a, t) < 90,
  );
const militaryObject = (scene: Scene, t: Trigger): boolean =>
  scene.targets.some((x) => x.class === 'military' && distance(scene, x, t) < 80) ||
  scene.actors.some(
    (a) =>
      a.kind === 'state_forces' &&
      ((a.start > t.end && distance(scene, a, t) < 60) || FELL.test(scene.quote.slice(a.end - scene.start))),
  );
