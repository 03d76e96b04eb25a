import { FLYING } from '../../lexicon/weapon.ts';
import type { EventType } from '../../model/event.ts';
import { distance, type Scene, type WeaponMention } from '../slot/scene.ts';
import { isBareFigure } from './pointing-back.ts';
import { meansNear } from './refine-attack.ts';
import { refineSlavicControl } from './refine-slavic-control.ts';
import { isBareInfinitive } from './slavic-infinitive.ts';
import { isAttack, rootOf, type Trigger } from './trigger.ts';

/** What a Ukrainian or Russian word means by the words around it, or null where it names no occurrence. */
export function refineSlavic(scene: Scene, t: Trigger): Trigger | null {
  const refined = senseOf(scene, t);
  return refined && shortened(refined);
}

/** "Завдали 14 ударів": the verb names it; what stands between is counted. */
function shortened(t: Trigger): Trigger {
  const verb = t.type === 'defence.interception' ? undefined : LIGHT.exec(t.quote)?.[0];
  return verb === undefined || verb === t.quote ? t : { ...t, end: t.start + verb.length, quote: verb };
}
const LIGHT =
  /^(?:завда|нан[её]с|наноси|зупин|відби[влт]|отби[влт]|отра[жз]|останов|соверш|скин|випу|выпу|бпла|безпіл|беспил|дрон|шахед|ракет[аиы])\p{L}*/iu;

function senseOf(scene: Scene, t: Trigger): Trigger | null {
  const before = scene.quote.slice(0, t.start - scene.start);
  const after = scene.quote.slice(t.end - scene.start);
  if (NAMED_AFTER.test(after)) return null;
  if (!t.nominal && isBareInfinitive(t.quote, before)) return null;
  if (
    t.type === 'aid.request' &&
    /^зверну\p{L}* (?:по|за) |^обрат\p{L}* за /iu.test(t.quote) &&
    /(?:мед|лікар|врач|постражда|пострада|поранен|ранен|люд|людей|человек|осіб)/iu.test(scene.quote)
  )
    return null;
  if (t.type === 'defence.interception') return interception(scene, t, before, after);
  if (t.type.startsWith('strike')) return strike(scene, t, before, after);
  if (t.type === 'combat.clash') return clash(scene, t);
  if (rootOf(t.type) === 'control') return refineSlavicControl(scene, t, before, after);
  if (t.type === 'combat.abduction' && TAKEN_THINGS.test(after)) return null;
  if (t.type === 'harm.damage') return damage(scene, t, before, after);
  if (t.type.startsWith('movement') && VEHICLE_GOODS.test(after)) return null;
  if (t.type.startsWith('movement') && isCareOrStay(scene, t, before, after)) return null;
  if (t.type === 'aid.delivery' && /(?:на|в) (?:допомогу|помощь|підмогу|подмогу) $/iu.test(before))
    return null;
  if (t.type === 'response.rescue' && MENDERS.test(scene.quote)) return as(t, 'response.repair');
  if (t.type === 'strike.mixed' && t.nominal && /^(?:атак|спроб)/iu.test(t.quote) && onGround(scene))
    return as(t, 'combat.clash');
  if (t.type === 'aid.delivery' && TO_HOSPITAL.test(`${t.quote}${after}`)) return null;
  if (
    t.type === 'measure.order' &&
    /(?:опасност|тревог|небезпек|тривог|уров[ен]н|рівень|рівня|ков[её]р)/iu.test(after.slice(0, 60))
  )
    return null;
  if (t.type.startsWith('alert')) return alert(t, before, after);
  if (t.type === 'response.repair' && TALKED_OF.test(after)) return null;
  return t;
}

/** Carried to hospital, or held by rubble or cold: nobody is evacuated, nobody has stayed behind. */
function isCareOrStay(scene: Scene, t: Trigger, before: string, after: string): boolean {
  const around = `${before.slice(-60)}${t.quote}${after.slice(0, 60)}`;
  if (STAYS.test(t.quote)) return !scene.amounts.length || !scene.warlike || IN_TROUBLE.test(around);
  // "The clinic was put on generators, it takes patients": not one clause, not one deed.
  if (t.type === 'movement.evacuation' && !t.status && t.quote.includes(',')) return true;
  if (
    LEFT_WITHOUT.test(t.quote) ||
    (/^(?:залишил|оставил)/iu.test(t.quote) && /(?<!\p{L})без \p{L}+/iu.test(around))
  )
    return true;
  return CARRIED.test(t.quote) && TO_HOSPITAL.test(around);
}
/** "Left 12,000 people without light": nobody left. */
const LEFT_WITHOUT = /^(?:залишил|оставил|покину)\p{L}* (?:.* )?без /iu;
const STAYS = /(?:залиша|лиша|оста)(?:ється|ються|[её]тся|ются)/iu;
const IN_TROUBLE =
  /(?:завал|обломк|уламк|лікарн|больниц|реанімац|реанимац|стаціонар|стационар|полон|плен|зникл|безвіст|пропав|без вести|невідом|неизвест|без (?:світл|вод|тепл|газ|зв|електр|свет|отопл|электр|связ))\p{L}*/iu;
const CARRIED = /(?:забра|забира|перевез|перевоз|доправ|достав|відправ|отправ)\p{L}*/iu;

/** Crews of power and water works mend, whatever verb they work by. */
const MENDERS =
  /обленерго|укренерго|дтек|дтэк|електромереж|энергетик|енергетик|ремонт|водоканал|газовик|комунальник|коммунальщик/iu;
/** "Атак" on a sector of the front, told with assaults, are fighting on the ground. */
const onGround = (scene: Scene): boolean =>
  !scene.weapons.length &&
  /(?:напрямк|направлени|штурм|позиці|позици|просун|вклин|прорв|піхот|пехот|відбит|відбив|отбит|отраж)\p{L}*/iu.test(
    scene.quote,
  ) &&
  !/(?:повітрян|воздушн|ракетн|дронов|беспилотн)\p{L}* (?:атак|напад)/iu.test(scene.quote);

const as = (t: Trigger, type: EventType): Trigger => (t.type === type ? t : { ...t, type });

/** "Удар по воротах", "атака дня": part of a name in quotation marks, or a heading of a programme. */
const NAMED_AFTER = /^[»”"] (?:вийшов|вышел|вийшла|вышла|показ|прем’єр|премьер)/iu;

const GONE_OFF =
  /(?<!\p{L})(?:міна|міни|міні|міну|мина|мине|мину|мины|боєприпас\p{L}*|боеприпас\p{L}*|вибухов\p{L}* пристр\p{L}*|взрывн\p{L}* устройств\p{L}*|саморобн\p{L}*|самодельн\p{L}*|гранат\p{L}*|розтяжк\p{L}*|растяжк\p{L}*|заміновано?\p{L}*|заминирован\p{L}*|смертник\p{L}*|вибухівк\p{L}*|взрывчатк\p{L}*|сву|вибухонебезпечн\p{L}*|взрывоопасн\p{L}*)(?!\p{L})/iu;
/** What blows up by itself: gas in a home. */
const GAS =
  /(?<!\p{L})(?:побутов\p{L}+ газ\p{L}*|бытов\p{L}+ газ\p{L}*|газоповітрян\p{L}*|газовоздушн\p{L}*|газов\p{L}+ (?:балон|баллон)\p{L}*|метан\p{L}*)(?!\p{L})/iu;
const DEBRIS = /(?:уламк|обломк|фрагмент)\p{L}*(?: [\p{L}«»-]+){0,4}$/iu;
const FELL = /^(?:впа|упа)/iu;
const FLEW_IN = /^(?:прилет|прилёт|влет|вріза|вреза|враз|вражен)/iu;
const RELEASED = /^(?:скин|скид|випу|выпу|запус|запущ|застос|примен|спрям|направ|сбр)/iu;
const CHEMICAL = /(?:хімічн|химическ|отруйн|отравляющ)\p{L}*/iu;

function strike(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (GAS.test(scene.quote) && /^(?:вибух|взрыв|взорв)/iu.test(t.quote)) return as(t, 'harm.damage');
  // "Падіння уламків", "уламки впали": what falls after a hit in the air damages.
  if (FELL.test(t.quote) && (DEBRIS.test(before) || /^ (?:уламк|обломк)/iu.test(after)))
    return as(t, 'harm.damage');
  if (!t.nominal && (FELL.test(t.quote) || FLEW_IN.test(t.quote))) {
    const w = scene.weapons.find((x) => distance(scene, x, t) <= 60);
    return w ? t : null;
  }
  if (
    RELEASED.test(t.quote) &&
    !scene.weapons.some((w) => distance(scene, w, t) <= 120) &&
    !GONE_OFF.test(after)
  )
    return null;
  if (t.type === 'strike.explosive') return explosive(scene, t, after);
  if (t.type === 'strike.artillery') return shelling(scene, t);
  if (
    t.type === 'strike.mixed' &&
    /^(?:вибух|взрыв)/iu.test(t.quote) &&
    GONE_OFF.test(scene.quote) &&
    !scene.weapons.some((w) => w.class !== 'mine_ied' && w.class !== 'ammunition')
  )
    return as(t, 'strike.explosive');
  if (CHEMICAL.test(scene.quote)) return as(t, 'strike.mixed');
  return t;
}

/** A drone or rocket that went off was an attack of its kind; what lay in the ground, a mine's. */
function explosive(scene: Scene, t: Trigger, after: string): Trigger {
  if (GONE_OFF.test(scene.quote) || /^(?:підірв|подорв|підрив|подрыв)/iu.test(t.quote)) {
    const dropped = /(?:скину|сброш|скид|сброс)/iu.test(scene.quote);
    return dropped && scene.weapons.some((w) => w.class === 'uav' || w.class === 'loitering_munition')
      ? as(t, 'strike.drone')
      : t;
  }
  const [means, ...more] = meansNear(scene, t);
  if (means && !more.length) return as(t, means);
  return /^ (?:авто|машин|автомоб)/iu.test(after) ||
    /(?:авто|машин\p{L}*) $/iu.test(scene.quote.slice(0, t.start - scene.start))
    ? t
    : as(t, 'strike.mixed');
}

/** "Обстріляли дронами": what it was done with, where only that is told. */
function shelling(scene: Scene, t: Trigger): Trigger {
  const means = meansNear(scene, t);
  if (means.length === 0 || means.includes('strike.artillery'))
    return means.length > 1 ? as(t, 'strike.mixed') : t;
  return as(t, means.length === 1 ? means[0]! : 'strike.mixed');
}

const IN_AIR =
  /(?:повітрян|воздушн|ракетн|дронов|беспилотн|безпілотн|комбінован|комбинирован|масован|массирован|нічн|ночн)\p{L}* (?:атак|удар|налёт|налет|нальот|наліт)\p{L}*|(?:атак|удар|налёт|налет)\p{L}* (?:[\p{L}«»-]+ ){0,2}(?:бпла|дрон|безпілотник|беспилотник|шахед|ракет)/iu;
const REPELS = /^(?:відб|отб|отра)/iu;

function clash(scene: Scene, t: Trigger): Trigger | null {
  if (REPELS.test(t.quote) && IN_AIR.test(`${t.quote}${scene.quote.slice(t.end - scene.start)}`))
    return as(t, 'defence.interception');
  return t;
}

/** Duds are made safe on the ground. */
const SAPPERS =
  /(?<!\p{L})(?:сап[её]р|вибухотехн|піротехн|пиротехн|нерозірван|неразорвав|взрывотехн)\p{L}*/iu;
const DESTROYS = /^(?:знищ|ліквід|ликвид|уничтож|нейтрал|знешкод|обезвреж)/iu;
const ACTIVE = /(?:ив|ила|ило|или|ає|ают|ують|ует|уют|ает|ал|ала|али|ало|ував|увала|ували|ил)$/iu;

/** "Дрон знищив вантажівку" stops nothing in the air: only what is brought down is intercepted. */
function interception(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (
    /^(?:лока|не дос|не дол|ппо|пво|сбитие|сбития|сбитии|прац|спрац|відпрац|работ|сработ|отработ|протип|против)/iu.test(
      t.quote,
    )
  )
    return t;
  if (/^(?:напад|мінус|минус)/iu.test(t.quote))
    return /^ (?:градус|°|відсот|процент|бал)/iu.test(after) ? null : t;
  if (REPELS.test(t.quote)) return IN_AIR.test(`${t.quote}${after}`) ? t : null;
  if (SAPPERS.test(scene.quote)) return as(t, 'response.rescue');
  const near = scene.weapons.filter((w) => FLYING.has(w.class) && distance(scene, w, t) <= 160);
  if (!near.length) return IN_SKY.test(scene.quote) || isBareFigure(scene, t) ? t : null;
  if (DESTROYS.test(t.quote)) {
    if (
      scene.targets.some((x) => distance(scene, x, t) < Math.min(...near.map((w) => distance(scene, w, t))))
    )
      return null;
    if (ACTIVE.test(t.quote) && !near.some((w) => w.start >= t.end))
      return near.every((w) => !isObject(w)) ? null : t;
  }
  return /(?:удар|внаслідок|вследствие|в результате|унаслідок) (?:[\p{L}«»-]+ ){0,2}$/iu.test(
    before.slice(-40),
  )
    ? null
    : t;
}

/** Many of them stand before the verb as what was downed: "дронів збили". */
const isObject = (w: WeaponMention): boolean => /(?:ів|ов|ей|ет|БпЛА|БПЛА)»?$/u.test(w.quote);
const IN_SKY =
  /(?:повітрян|воздушн|ворож|вражеск|аеродинам|аэродинам)\p{L}* (?:ціл|цел)\p{L}*|засоб\p{L}* повітряного нападу|средств\p{L}* воздушного нападения|цілей|целей|літак|самол|вертол|гелікоптер|імітатор|имитатор/iu;

const TAKEN_THINGS =
  /^ (?:[\p{L}]+ ){0,2}(?:рейс|поїзд|поезд|потяг|виплат|выплат|партію|партию|вантаж|груз|посилк|посылк|судно|танкер|автомоб)/iu;
const VEHICLE_GOODS =
  /^ (?:[\p{L}]+ ){0,2}(?:сміт|мусор|зерн|урожа|врожа|автомоб|товар|уламк|обломк|гроші|деньг|снег|сніг)\p{L}*/iu;
const TO_HOSPITAL =
  /(?<!\p{L})(?:до|в|у) (?:[\p{L}-]+ ){0,2}(?:\p{L}*лікарн|\p{L}*больниц|госпітал|госпитал|медзаклад|медучрежд|цгб|црб|црл|цркл|реаніма|реанима|морг)|(?:пораненн|травм|ранени|контуз|опік|ожог)\p{L}*|(?:постраждал|пострадавш|поранен|раненых|ранены)\p{L}* (?:достав|отрим|получ)/iu;
const TALKED_OF =
  /^ (?:дипломатичн|дипломатическ|довір|довер|прав |справедлив|економік|экономик|переговор|членств|відносин|отношени)/iu;

/** Arms that are lost on the ground. */
const HEAVY = new Set(['armour', 'artillery', 'mlrs', 'vehicle', 'ship', 'air_defence_system']);
const NO_DAMAGE = /(?:^|\s)без (?:[\p{L}]+ )?$/iu;

function damage(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (NO_DAMAGE.test(before)) return null;
  const means = byWeapon(scene, t, before);
  if (means) return as(t, means);
  if (/(?:яка|який|яке|какая|какой|какое) (?:саме|именно) (?:[\p{L}-]+ ){0,3}$/iu.test(before)) return null;
  if (/^(?:постражд|пострад)/iu.test(t.quote)) {
    // People suffer as well: what suffered must stand as the subject.
    const x = scene.targets.find(
      (y) =>
        y.class !== 'people' &&
        (y.start >= t.end ? y.start - t.end <= 30 : t.start - y.end <= 2) &&
        distance(scene, y, t) <= 30,
    );
    const person =
      /^ (?:[\p{L}\d-]+ ){0,3}(?:люд|осіб|особ|чолов|жін|діт|дит|мешкан|цивіл|жител|человек|мужч|женщ|дет|реб|мирн|граждан|водій|водител)\p{L}*/iu;
    return x &&
      !person.test(after) &&
      !/(?:люд|осіб|чоловік|жінк|діт|дит|жител|мешкан|человек|мужчин|женщин|дет|реб\p{L}*|ніхто|никто|водій|водитель)\p{L}* $/iu.test(
        before,
      )
      ? t
      : null;
  }
  if (/^(?:знищ|уничтож)/iu.test(t.quote)) {
    const x = scene.targets.find((y) => distance(scene, y, t) <= 60);
    // Who destroys what the other side fights with has struck it.
    if (x?.class === 'military') return as(t, 'strike.mixed');
    if (x) return x.class !== 'people' ? t : null;
    return scene.weapons.some((w) => HEAVY.has(w.class) && distance(scene, w, t) <= 60) ? t : null;
  }
  return t;
}

/** "Дрони пошкодили порт", "беспилотники, как утверждает мэр, повредили порт": what flew there did it; its debris only falls. */
function byWeapon(scene: Scene, t: Trigger, before: string): EventType | null {
  if (!DOES.test(t.quote)) return null;
  const w = scene.weapons.findLast((x) => x.end <= t.start && FLYING.has(x.class));
  if (!w?.forms?.some((f) => f.cases.includes('N'))) return null;
  const gap = scene.quote.slice(w.end - scene.start, t.start - scene.start);
  if (!DOER_GAP.test(gap) || NOT_DOER.test(before.slice(0, w.start - scene.start))) return null;
  return meansNear(scene, t)[0] ?? null;
}
const DOES =
  /^(?:пошкод|повред|зруйн|разруш|понівеч|спали|сожг|підпал|подожг)\p{L}*(?:в|ив|или|ила|ило|ил|ли|ла|ло|л)$/iu;
const DOER_GAP =
  /^[»”"]?(?:,? (?:як|как|за словами|по словам|за даними|по данным)[^,;.]{2,40},)? (?:(?:також|теж|вночі|вранці|ввечері|увечері|также|тоже|ночью|утром|вечером|знову|снова) ){0,2}$/iu;
/** A noun before the weapon, or a preposition, is who did it or makes an adjunct of it. */
const NOT_DOER =
  /(?:уламк|обломк|фрагмент|падінн|падени|атак|удар|вибух|взрыв|пожеж|пожар)\p{L}* (?:[\p{L}-]+ ){0,2}$|(?<!\p{L})(?:від|от|через|після|после|з|с|із|из) (?:[\p{L}-]+ ){0,2}$/iu;

const DRILL = /(?:навчальн|тренувальн|учебн|тренировочн)\p{L}* $/iu;

function alert(t: Trigger, before: string, after: string): Trigger | null {
  if (DRILL.test(before)) return null;
  if (
    /^сирен/iu.test(t.quote) &&
    /(?:швидк|скорой|поліці|полици|пожарн|пожежн|автомоб)/iu.test(after.slice(0, 30))
  )
    return null;
  // "Загроза дронів минула", "тривогу скасовано": lifted, whatever word comes first.
  if (
    t.type === 'alert.raised' &&
    /^(?: [\p{L}-]+){0,4}(?<! (?:і|й|та|и)) (?:скасован|скасува|знят|зняли|снят|сняли|отменен|отменён|отменил|минула|миновала|завершен|припинен)/iu.test(
      after,
    )
  )
    return as(t, 'alert.cleared');
  return t;
}

/** Whether an attack word of either language is a noun of a mere threat ("загроза удару"). */
export const isThreatened = (t: Trigger, before: string): boolean =>
  isAttack(t.type) &&
  /(?:загроз|угроз|небезпек|опасност|ризик|риск)\p{L}* (?:[\p{L}«»-]+ ){0,3}[«"]?$/iu.test(before);
