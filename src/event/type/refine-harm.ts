import type { Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

const FIRE_BEFORE =
  /(?:opened|open|opens|opening|under|artillery|mortar|tank|mobile|sniper|gun|rocket|on|cross|return|returned|cease|hold|ceased|exchange of|exchanged|friendly|set)\s*$/i;
const BODY = /^bod(?:y|ies)$/i;
const DEATH = /^(?:dead|deaths?|bod(?:y|ies)|losses|casualties|fatalities|harmed|hurt)$/i;

const FIRED =
  /\b(?:strikes?|airstrikes?|shelling|bomb\w*|drones?|missiles?|raids?|rockets?|attacks?|explosions?|blasts?)\b/i;
const PUT_OUT =
  /\b(?:extinguish\w*|put out|battl\w+|tackl\w+|fight\w*|fought|contain\w*|control)\s+(?:the|a|an)\s*$/i;

const FOUGHT = /\b(?:battles?|clash(?:es)?|fighting|assaults?|ambush(?:es)?|offensive)\b/i;
const PRONOUN_ACTS = /\b(?:it|they|we|who)\s+(?:had\s+|have\s+|has\s+|also\s+)*$/i;

/** "Troops killed nine fighters": the killing is itself the attack, where an armed subject does it. */
function killing(scene: Scene, t: Trigger): 'combat.clash' | 'combat.attack' | null {
  const gap = (a: number, b: number): string => scene.quote.slice(a - scene.start, b - scene.start);
  const subject = scene.actors.find(
    (a) =>
      a.armed &&
      !a.adjective &&
      a.end <= t.start &&
      /^\s+(?:had |have |has |also |then )*$/.test(gap(a.end, t.start)),
  );
  const object = scene.actors.find((a) => a.armed && a.start >= t.end && a.start - t.end < 30);
  // "The army said it had killed nine militants": the pronoun is whoever speaks.
  if (
    !subject &&
    object &&
    /^killed$/i.test(t.quote) &&
    PRONOUN_ACTS.test(scene.quote.slice(0, t.start - scene.start)) &&
    !FIRED.test(scene.quote) &&
    !FOUGHT.test(scene.quote)
  )
    return 'combat.clash';
  if (!subject || FIRED.test(scene.quote)) return null;
  return object ? 'combat.clash' : subject.kind === 'nonstate_armed' ? 'combat.attack' : null;
}

/** Who destroys in war strikes: an armed subject right before the verb. */
const ACTING =
  /\b(?:its|our|their|his|the)?\s*(?:forces|troops|soldiers|fighters|rebels|army|navy|militants|crews?|units|gunners|they|it|we)\s+(?:had |have |has |also |then )*$/i;
const NO_DEED =
  /\b(?:gear|houses?|homes?|huts?|crops|shops?|farms?|clinics?|churches|mosques|schools?|villages?|market|evidence|records|reputation|documents)\b/i;
const ACCIDENT =
  /\b(?:gas|boiler|fireworks?|grain|dust|kitchen) (?:explosion|blast|leak|fire)\b[^.;]{0,60}$/i;
/** Illness, weather and hunger kill without any hand in it. */
const SICKNESS =
  /\b(?:cholera|measles|malaria|dengue|ebola|meningitis|mpox|virus|outbreak|epidemic|heatwaves?|heat|cold|famine|drought|malnutrition|stampede|crash|accident|avalanches?)\s+(?:(?:has|have|had|that|also|already)\s+){0,3}$/iu;
const NATURE =
  /\b(?:earthquake|quake|aftershock|floods?|flooding|floodwaters?|storms?|cyclone|hurricane|typhoon|tornado|landslides?|mudslides?|wildfires?|lightning|volcano|eruption|avalanche|tsunami|heavy rains?)\s+(?:[\p{L}\d]+\s+){0,8}$/iu;
const CARRIED =
  /(?:evacuat|airlift|treat|carr[iy]|bring|brought|transport|flown|fly|flew|mov|transferr?|rescu|receiv|admit|shelter|hous)\p{L}*\s+(?:(?!and\s|to\s|the\sbod)[\p{L}\d,]+\s+){0,3}$/iu;
/** "Four of the wounded were flown to …": those told of before are moved on. */
const CARRIED_AFTER =
  /^\s+(?:people\s+)?(?:(?:was|were|have|had|been|being|are|also|later)\s+){1,3}(?:transferred|taken|evacuated|moved|brought|flown|driven|airlifted)(?!\p{L})/iu;
const NATURE_AFTER =
  /^[^.;]{0,40}\b(?:under|by|in|after)\s+(?:the |an? )?(?:weight of )?(?:[\p{L}]+ )?(?:snow|rains?|storm|quake|earthquake|floods?|gales?|winds?|landslide)(?!\p{L})/iu;

/** Harm words that turn out to be the attack itself, or no occurrence of war at all. */
function harmSense(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (SICKNESS.test(before) || ACCIDENT.test(before) || NATURE.test(before) || NATURE_AFTER.test(after))
    return null;
  if (/^(?:wounded|injured)$/i.test(t.quote) && /^\s+\p{L}+s\b/iu.test(after) && CARRIED.test(before))
    return null;
  if (/^(?:wounded|injured)$/i.test(t.quote) && /\bthe\s+$/i.test(before) && CARRIED_AFTER.test(after))
    return null;
  if (
    /^destroyed$/i.test(t.quote) &&
    ACTING.test(before) &&
    scene.targets.length > 0 &&
    !NO_DEED.test(after.slice(0, 60))
  )
    return { ...t, type: 'strike.mixed' };
  if (WRECKED.test(t.quote) && (munitionBefore(scene, t) || munitionAfter(scene, t)))
    return { ...t, type: 'strike.mixed' };
  if (/^set\b.*(?:fire|ablaze|alight)$/i.test(t.quote) && flownBefore(scene, t))
    return { ...t, type: 'strike.mixed' };
  return t;
}

const WRECKED = /^(?:destroy(?:ed|s)|damage[ds]|wrecked|demolished|flattened|levell?ed)$/i;
const FALLEN = /\b(?:debris|wreckage|fragments|remains|parts|downed|falling|blast wave)\b/i;
/** Between a munition and what it did: where it came from. */
const SENT =
  /^\s+(?:(?:fired|launched|dropped|shot|sent)\s+(?:[\p{L}'’-]+\s+){1,5})?(?:(?:had|have|has|also|badly|heavily|slightly|then)\s+)*$/iu;
/** "Mortar shells fired from the hills damaged a warehouse": the munition is the subject. */
const munitionBefore = (scene: Scene, t: Trigger): boolean =>
  scene.weapons.some(
    (w) =>
      FLOWN.has(w.class) &&
      w.end <= t.start &&
      SENT.test(scene.quote.slice(w.end - scene.start, t.start - scene.start)) &&
      !FALLEN.test(scene.quote.slice(Math.max(0, w.start - scene.start - 30), w.start - scene.start)),
  );
/** "Was destroyed by a guided bomb". */
const munitionAfter = (scene: Scene, t: Trigger): boolean =>
  scene.weapons.some((w) => {
    const gap = scene.quote.slice(t.end - scene.start, Math.max(t.end, w.start) - scene.start);
    return (
      FLOWN.has(w.class) &&
      w.start > t.end &&
      /^\s+by\s+(?:[\p{L}'’-]+\s+){0,4}$/iu.test(gap) &&
      !FALLEN.test(gap)
    );
  });
const FLOWN = new Set([
  'loitering_munition',
  'uav',
  'missile',
  'cruise_missile',
  'ballistic_missile',
  'mlrs',
  'ammunition',
  'artillery',
]);

/** "Drones set a depot on fire": the munition is the subject. */
const flownBefore = (scene: Scene, t: Trigger): boolean =>
  scene.weapons.some(
    (w) =>
      w.end <= t.start &&
      t.start - w.end < 12 &&
      !/debris|wreckage|fragments/i.test(scene.quote.slice(w.end - scene.start, t.start - scene.start)),
  );

/** Deaths of illness or age are no harm of war. */
const DEATH_WORD =
  /^(?:die[sd]?|dying|dead|deaths?|bod(?:y|ies)|fatalities|kill\p{L}*|in hospital|hospitali\p{L}+|succumbed)$/iu;
const ILLNESS =
  /\b(?:of|from|by|with) (?:[\p{L}-]+ ){0,2}(?:cholera|measles|malaria|dengue|meningitis|ebola|mpox|cancer|covid(?:-19)?|heart attack|natural causes|old age|disease|flu|hypothermia)\b/iu;

/** Damage somebody looks at or mends is no new damage. */
const MENDED =
  /\b(?:repair|fix|assess|inspect|survey|review|estimat|compensat|evaluat)\p{L}*\s+(?:for\s+)?(?:the|this|that|any|all)?\s*$/iu;
/** "The damage may be greater than admitted": it was told of before. */
const WEIGHED =
  /^\s+(?:is|was|are|appears|seems|may be|could be)\s+(?:[\p{L}]+\s+){0,2}(?:great|less|small|worse|bigger|larger|minor|limited|slight|light|extensive|severe|serious|heavy|unclear|unknown)/iu;
/** Burns that somebody has are a wound. */
const HURTS =
  /\b(?:with|of|from|for|severe|serious|bad|degree|suffer(?:ed|s)?|sustained|chemical|treated|and|extensive|had|has|have|percent|cent)\s+$/i;
/** A toll is told with its figure. */
const COUNTED =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|rose|risen|rises|climbed|stands|stood)\b/i;

/** "Dragged from under a fallen wall", "two burnt-out lorries": where somebody was and how a thing looks are no news of it. */
const isScenery = (t: Trigger, before: string, after: string): boolean =>
  (/^collapsed\s/i.test(t.quote) && UNDER.test(before)) ||
  (/^burn(?:t|ed)$/i.test(t.quote) && /^-out\s+\p{L}/u.test(after)) ||
  // "Burn dressings", "by telephone, adding that he counted eight dead".
  (/^burn$/i.test(t.quote) &&
    /^\s+(?:dressings?|units?|wards?|patients?|victims?|injuries|centre|center)\b/i.test(after)) ||
  (/[,“”].*\bdead$/.test(t.quote) && t.type === 'harm.damage') ||
  (/^gutted$/i.test(t.quote) && /\b(?:an?|the)\s+$/i.test(before));
const UNDER = /\b(?:under|beneath|behind|through|of|over)\s+(?:an?|the)\s+$/i;

/** Words of damage that tell of none here: talked of, mended, looked at, a wound, a figure of speech. */
function isNoHarm(scene: Scene, t: Trigger, before: string, after: string): boolean {
  if (/^damage$/i.test(t.quote))
    return (
      MENDED.test(before) ||
      (/^the\s+$/i.test(before) && WEIGHED.test(after)) ||
      /^\s+(?:to )?(?:its |his |her |the )?(?:reputation|economy|relations|trust|credibility)/i.test(after)
    );
  if (/^burns$/i.test(t.quote) && HURTS.test(before)) return true;
  if (/^ha(?:ve|s|ving) no\b/i.test(t.quote))
    return !scene.warlike && !scene.placed.length && !scene.targets.length;
  if (/\bdark$/i.test(t.quote) && /^\s+(?:ages|about|over|as to|on)\b/i.test(after)) return true;
  return isScenery(t, before, after) || (/^(?:debris|wreckage|fragments)\b/i.test(t.quote) && !scene.warlike);
}

/** Fire as an occurrence, not as shooting; the dead as a toll, not as an adjective. */
export function refineHarm(scene: Scene, t: Trigger): Trigger | null {
  const before = scene.quote.slice(0, t.start - scene.start);
  const after = scene.quote.slice(t.end - scene.start);
  if (DEATH_WORD.test(t.quote) && ILLNESS.test(scene.quote)) return null;
  const sense = harmSense(scene, t, before, after);
  if (!sense || sense.type !== t.type) return sense;
  if (isNoHarm(scene, t, before, after)) return null;
  if (
    /^toll$/i.test(t.quote) &&
    !COUNTED.test(after) &&
    !/\bputs?\s+the\s+(?:[\p{L}-]+\s+){0,2}$/iu.test(before)
  )
    return null;
  if (/^missing$/i.test(t.quote) && (!scene.amounts.length || /^\s+(?:from|out|the)\b/i.test(after)))
    return null;
  if (/^(?:fires?|blazes?)\b/i.test(t.quote) && PUT_OUT.test(before)) return null;
  if (
    /^fire\b/i.test(t.quote) &&
    (/brigade|service|fighter|department|crew|engine|truck/i.test(t.quote) || FIRE_BEFORE.test(before))
  )
    return null;
  if (/^fires?$/i.test(t.quote)) {
    if (
      FIRE_BEFORE.test(before) ||
      /^[\s-]+(?:at|on|groups?|brigades?|crews?|service|fighters?|into|towards|from)\b/i.test(after)
    )
      return null;
    return /(?:^|[\s(“"])(?:a|an|the|large|huge|massive|major|several|no|any|causing|caused|sparked|sparking|started|small|and|of|two|three|big)\s*$/i.test(
      before,
    ) || !before.trim()
      ? t
      : null;
  }
  if (/^(?:kill|kills|killed)$/i.test(t.quote)) {
    const act = killing(scene, t);
    if (act) return { ...t, type: act };
  }
  if (BODY.test(t.quote) && /^\s+(?:of (?:work|evidence)|such|that)/i.test(after)) return null;
  if (/^(?:cut|cuts|cutting)$/i.test(t.quote))
    return /(?:power|electricity|water|gas|internet|line|lines|telecommunications|communications|cable|cables|road|roads|supply)\s+(?:[\p{L}]+\s+){0,3}$/iu.test(
      before,
    )
      ? t
      : null;
  if (
    /^(?:collapse|collapses|collapsed|collapsing)$/i.test(t.quote) &&
    /(?:talks|deal|economy|currency|government|agreement|negotiations)\s+(?:[\p{L}]+\s+){0,6}$/iu.test(before)
  )
    return null;
  if (/^destroy/i.test(t.quote)) return scene.targets.length ? t : null;
  if (
    DEATH.test(t.quote) &&
    /^(?:losses)$/i.test(t.quote) &&
    !/heavy|suffer|inflict|admit|casualt|amount(?:s|ed) to|total(?:s|led)|\b\d[\d,]* (?:soldiers|servicem[ae]n|troops|fighters|personnel|men)/i.test(
      scene.quote,
    )
  )
    return null;
  return t;
}
