import { PEOPLE } from '../../lexicon/target.ts';
import type { TriggerNeed } from '../../lexicon/trigger-pattern.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { hasCyrillic } from '../../util/script.ts';
import type { Span } from '../../util/span.ts';
import { apart, type Scene } from '../slot/scene.ts';
import { hasSlavicNeed } from './slavic-need.ts';
import { isAttack, type Trigger } from './trigger.ts';

const edged = (p: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${p})(?![\\p{L}\\p{N}])`, 'giu');
const PLACE_NOUN = edged(
  '(?:town|village|city|settlement|camp|capital|region|province|district|district centre|territory|area|front|axis|sector|outskirts|suburbs?|(?:left|right|east|west|eastern|western) bank|bridgehead|headquarters|border|positions?)s?',
);
/** With a capital it is a club ("City"). */
const PLACE_LOWER = new RegExp(PLACE_NOUN.source, 'gu');
const PEOPLE_WORDS = edged(PEOPLE.pattern);
const SUPPLIES = edged(
  'aid|assistance|supplies|food|tents?|kits?|tarpaulins?|blankets|medicines?|medical|fuel|trucks?|trucks|convoys?|package|tranche|shells|weapons?|arms|ammunition|funding|billion|million|help|rations|water|generators?|vaccines?|systems?|batter(?:y|ies)|equipment|relief|support|kits|it has received|shipments?|interceptors?|machines?|ambulances?|hospitals?|clinics?|nets?|mattress(?:es)?|loans?|grants?|boats?|excavators?|detectors?|helmets?|vests?|beds?|seeds?|cash|money|credits?|euros|dollars|pounds|rice|sorghum|wheat|grain|flour|bread|meals|parcels|sacks|tonnes|tons|airlift|donations?|radars?|launchers?|carriers?|consignments?|blood|boards|plywood|clothes|clothing|stoves|firewood|pumps?|lorr(?:y|ies)|oxygen|an(?:a)?esthetics|drugs|transformers?|bulldozers?|stretchers|dressings|incubators?|corridor|relief flights?|medical flights?|missiles?|drones?|heaters?|bottled|insulin|plasma|tourniquets',
);
const OFFICIALS = edged(
  'talks|negotiations|commissions?|committees?|teams|delegations?|envoys?|ministers?|presidents?|leaders|officials|sides|diplomats|mediators?|negotiators|governments?|authorit(?:y|ies)|administration|ministry|department|council|president|governor|summit|parliament|decree|police|army|agency|backers|mediated|brokered|ceasefire|truce|peace',
);
const UTILITIES = edged(
  'power|electricity|water|gas|heating|heat|light|lights|internet|communications?|phone|telecommunications?|supply|supplies|services?|traffic|trains?|railway|network|grid|consumers|households|subscribers|facility|hospitals?|schools?|roads?|bridges?|windows|tracks|rails|pipes?|pipelines?|turbines?|substations?|pump(?:s|ing)?|boiler houses?|boilers?|power plants?|power stations?|reactors?|trams?|trolleybuses|buses|metro|transformers?|mains|waterworks|coverage|signal|power lines?|cables?|lifts?|lines? to|consumers|desalination|dam|wells?',
);
const VIOLENCE = edged(
  'killed|killing|wounded|wounding|injured|injuring|dead|died|deaths|casualties|explosions?|blasts?|attack(?:s|ed)?|drones?|missiles?|rockets?|shells?|bombs?|gunmen|troops|soldiers',
);

/** Those whom attacks hurt; who is criticised in public life is left out. */
const VICTIMS = edged(
  'civilians?|villagers?|residents?|inhabitants|worshippers?|pilgrims|farmers?|herd(?:ers?|sm[ae]n)|shepherds?|soldiers?|troops|police(?:m[ae]n| officers?)?|fighters?|militants?|rebels?|patients?|nurses?|medics|passengers?|children|child|pupils?|students?|refugees?|displaced|migrants|peacekeepers?|aid workers?|workers?|miners?|journalists?|crew|sailors?|fishermen|protesters?|demonstrators?|traders?|shoppers?|mourners?|people|person|families|wom[ae]n|m[ae]n|boys?|girls?|bystanders?|pedestrians?|prisoners?|guards?|crowds?|priests?|imams?|elders?|mayor|judge|governor',
);

const near = (scene: Scene, trigger: Span, regex: RegExp): boolean => {
  for (const m of matchesOf(regex, scene.quote)) {
    const at = { start: scene.start + m.index, end: scene.start + m.index + m[0].length, quote: m[0] };
    if (at.start < trigger.end && at.end > trigger.start) continue;
    if (!apart(scene, at, trigger)) return true;
  }
  return false;
};
const AERIAL = new Set([
  'loitering_munition',
  'uav',
  'missile',
  'cruise_missile',
  'ballistic_missile',
  'mlrs',
  'aircraft',
  'helicopter',
  'other',
]);

/** "Footage showed soldiers at the mill, and that they had entered the streets": the pronoun is the armed party before it. */
const PRONOUN_BEFORE = /\bthey\s+(?:(?:had|have|also|then|later|apparently|probably|reportedly)\s+){0,3}$/i;

const CHECKS: Readonly<Record<TriggerNeed, (scene: Scene, t: Trigger) => boolean>> = {
  aerial: (scene, t) =>
    scene.weapons.some(
      (w) =>
        (AERIAL.has(w.class) || (w.class === 'ammunition' && /rocket|munition|bomb/i.test(w.quote))) &&
        (!apart(scene, w, t) || t.type === 'defence.interception'),
    ) ||
    near(
      scene,
      t,
      /(?<!\p{L})(?:aerial|air) (?:targets?|attacks?|objects?)|imminent threat|(?:balloons?|objects?)(?!\p{L})/giu,
    ),
  armed: (scene, t) =>
    scene.weapons.some((w) => !apart(scene, w, t)) ||
    scene.actors.some(
      (a) =>
        (a.armed || (a.kind === 'government' && !a.adjective) || a.kind === 'intergovernmental') &&
        !apart(scene, a, t),
    ) ||
    /^[“"‘]?(?:they|it|we)\b/i.test(scene.quote) ||
    (scene.actors.some((a) => a.armed && a.end <= t.start) &&
      PRONOUN_BEFORE.test(scene.quote.slice(0, t.start - scene.start))),
  official: (scene, t) =>
    scene.actors.some(
      (a) => (a.kind === 'government' || a.kind === 'intergovernmental') && !apart(scene, a, t),
    ) || near(scene, t, OFFICIALS),
  people: (scene, t) => near(scene, t, PEOPLE_WORDS) || scene.amounts.some((a) => !apart(scene, a, t)),
  place: (scene, t) => scene.placed.some((p) => !apart(scene, p, t)) || near(scene, t, PLACE_NOUN),
  site: (scene, t) => scene.targets.some((x) => !apart(scene, x, t)),
  supplies: (scene, t) =>
    scene.weapons.some((w) => !apart(scene, w, t)) ||
    near(scene, t, SUPPLIES) ||
    matchesOf(SUPPLIES, t.quote).length > 0,
  utility: (scene, t) => near(scene, t, UTILITIES) || matchesOf(UTILITIES, t.quote).length > 0,
  violence: (scene, t) => near(scene, t, VIOLENCE),
  victims: (scene, t) => near(scene, t, VICTIMS),
};

/** Names of attack that public life, sport and trade use as well. */
const WEAK =
  /^(?:(?:heavy|fierce|intense|renewed|ongoing|sporadic|massed|massive|combined) )?(?:attacks?|assaults?|onslaught|battles?|fighting|ambush(?:es)?|raids?|barrages?|bombardments?|salvos?|strikes?|combat|incursions?|massacres?|execution|hits?|skirmish(?:es)?|shoot-?outs?)$/i;
const BLOOD = edged(
  'killed|killing|kills|wounded|wounding|injured|injuring|dead|died|deaths|casualties|gunfire|bullets?|firing|destroyed|damaged|war|ceasefire|truce|repelled|repulsed|claimed responsibility|al-Qaeda',
);

/** Whether a word that may be a figure stands in a sentence, or a report, with arms, blood, forces or a place in it. */
function isBacked(scene: Scene, t: Trigger): boolean {
  return (
    scene.warlike ||
    scene.weapons.length > 0 ||
    scene.mentions.length > 0 ||
    scene.placed.length > 0 ||
    scene.actors.some((a) => a.armed) ||
    scene.targets.some((x) => x.class !== 'other' && x.class !== 'vehicle' && !/^homes?$/i.test(x.name)) ||
    near(scene, t, BLOOD) ||
    near(scene, t, PLACE_LOWER) ||
    near(scene, t, VICTIMS)
  );
}

/** Whether at least one thing the trigger needs stands in its clause (an attack's name needs nothing). */
export function hasNeed(scene: Scene, trigger: Trigger): boolean {
  if (hasCyrillic(trigger.quote)) return hasSlavicNeed(scene, trigger);
  if (trigger.nominal && isAttack(trigger.type)) return !WEAK.test(trigger.quote) || isBacked(scene, trigger);
  if (!trigger.needs.length) return true;
  return trigger.needs.some((need) => CHECKS[need](scene, trigger));
}
