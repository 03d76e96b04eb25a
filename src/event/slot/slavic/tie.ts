import { slavicLangsOf } from '../../../lexicon/slavic-row.ts';
import type { EventType } from '../../../model/event.ts';
import { overlaps, type Span } from '../../../util/span.ts';
import { isAttack, type Trigger } from '../../type/trigger.ts';
import type { Scene, TargetMention } from '../scene.ts';
import type { Group } from '../scene-event.ts';
import { inCase, onlyInCase } from './find-things.ts';

/** How words of an event and a thing in the sentence hang together. */
export interface Tie {
  readonly group: Group;
  readonly cost: number;
  /** The thing only says where: "пожежа на складі". */
  readonly where: boolean;
}

/** A new clause, with its own subject and verb. */
const BREAK =
  /[;…]|\s[–—-]\s|:\s|,\s+(?:(?:який|яка|яке|які|якого|якої|якому|якій|яким|якою|яких|якими|яку|котор\p{L}+|що|что|де|где|куди|куда|коли|когда|але|а|проте|однак|но|однако|хоча|хотя|поки|пока|тоді|тогда|бо|якщо|если|чтобы|щоб|як|как|зокрема\s+й)\s|(?:повідом|сообщ|сказа|заяв|розпов|расска|пише|пишет|додав|додала|уточни|зазначи|отмети))/iu;
/** "П’ятиповерхівка, куди поцілила ракета", "склад, по которому ударили". */
const HIT_RELATIVE = /^[»”"]?,\s+(?:куди|куда|(?:в|у|на|по)\s+(?:як|котор)\p{L}+)\s+[^,;]{0,70}$/iu;
const HIT_OBJECT = /^[»”"]?,\s+(?:яку|которую|який|который|яке|которое|які|которые|что|що)\s+[^,;]{0,50}$/iu;
const RELATIVE = /^[»”"]?,\s+(?:який|яка|яке|які|яку|що|котор\p{L}+)\s+[^,;]{0,50}$/iu;

const AWAY =
  'біля|поблизу|неподалік|недалеко|від|з|із|зі|до|для|без|про|о|об|обо|після|під|над|перед|за|через|при|між|серед|крім|окрім|навпроти|поруч|вздовж|уздовж|внаслідок|навколо|довкола|из|от|ото|к|ко|с|со|возле|около|рядом|вблизи|под|между|среди|кроме|после|вдоль|напротив|вокруг|вследствие|неподалёку|неподалеку|у бік|в сторону|из-за|из-под|з-під|в районе|в районі|у районі';
const ALONG = 'по|проти|против';
const INTO = 'в|у|на|во|в межах|у межах';
const ANY = `${AWAY}|${ALONG}|${INTO}`;
const MODIFIER =
  '(?:(?:територі|территори|акватори|дах|покрівл|стін|фасад|подвір|двор|двір|крыш|кровл|стен|корпус|приміщен|помещен|верхівк|поверх|этаж)[\\p{L}’]*|[\\p{L}’\'-]+(?:ий|ій|ої|ого|ому|им|их|ими|іми|ую|ою|у|а|е|і|ый|ой|ая|ое|ые|ых|ым|ыми|ом|ей|ем|ого|его|ьох|ёх|ех|два|дві|три|двух|одну|один|один з|одно)|\\d[\\d ,]*|[«„“"]\\p{L}+[»”"]?)';
const GOVERNED = new RegExp(
  `(?:^|[\\s(«“„"–—])(${ANY})\\s+((?:(?!(?:${ANY}|та|і|й|и|або|или)\\s)${MODIFIER}\\s+){0,3})[«“„"]?$`,
  'iu',
);

/** "На одному з підприємств". */
const ONE_OF = /одн\p{L}+\s+(?:з|із|зі|из)\s+(?=(?:[\p{L}’'-]+\s+){0,2}[«“„"]?$)/iu;

/** The preposition that governs what stands at the end of `before`, and what stands between. */
function preposition(before: string): { readonly word: string; readonly between: string } | null {
  const m = GOVERNED.exec(before.slice(-90).replace(ONE_OF, ''));
  return m ? { word: m[1]!.toLowerCase(), between: m[2]! } : null;
}

/** The same, unless another thing or place stands between, which it governs: "підірвався на міні трактор". */
function governing(scene: Scene, x: Span, before: string): ReturnType<typeof preposition> {
  const by = preposition(before);
  if (!by?.between) return by;
  const from = x.start - by.between.length;
  const held = [...scene.weapons, ...scene.targets, ...scene.mentions.filter((m) => m.use === 'literal')];
  return held.some((h) => h !== x && h.start >= from && h.end <= x.start) ? null : by;
}

const SITE =
  /^(?:[\p{L}’'-]+\s+)?(?:територі|территори|акватори|дах|покрівл|стін|фасад|подвір|двор|двір|крыш|кровл|стен|корпус|приміщен|помещен|верхівк|поверх|этаж)/iu;
const away = new RegExp(`^(?:${AWAY})$`);
const along = new RegExp(`^(?:${ALONG})$`);

/** Words that take what they hit by a preposition alone: "влучив у", "удар по". */
const OBLIQUE =
  /^(?:влуч|поціл|вціл|попал|попадан|вдари|удар|б[’']|бь|бьют|завда|нан[её]с|прил[еіьи]|вріза|вреза|влет|впав|впал|упал|упав|випущ|выпущ|випуст|выпуст|запус|скин|сброс|скид|застос|примен|зазна|подверг|напал|напав|вибух|взрыв|вгат|гат|спрям|направ|детонац|дронов\p{L}+ удар|ракетн\p{L}+ удар)/iu;
const PARTICIPLE =
  /(?:ен|ан|ят|ит)(?:ої|ого|ому|ій|им|их|ими|у|ою)$|(?:енн|анн|янн|вш|ящ)(?:ого|его|ой|ей|ую|ых|их|ым|им|ыми|ими|ом|ем)$/iu;
/** Words whose grammatical subject is what was hit. */
const PASSIVE =
  /(?:ено|ано|ято|ито|уто|яно|ені|ана|ена|ені|аний|ений|ены|ен|ена|ено|ён|аны|ан|анный|янный|ят|ята|яты)$|(?:вся|лась|лася|лось|лося|лись|лися|лся|ться|ється|ится|ются)$|^(?:гор|палав|палал|пала|згор|сгор|вигор|выгор|обвал|постражд|пострада|встал|зупин|заглух|тліє|тлеет|дотла)/iu;
/** "Зазнала обстрілу", "попал под обстрел": what undergoes the attack named. */
const UNDERGOES = /(?:зазна|потрап|попад|попал|подверг|опин|оказ|перебува|находи)/iu;
/** Nouns of attack that take what is attacked in the genitive: "обстріл школи". */
const OF_OBJECT =
  /(?:обстр|бомб|атак|ураж|пораж|знищ|уничт|штурм|артобстр|пошкодж|поврежд|руйнув|разруш|підпал|поджог|ремонт|відновл|восстан|захоплен|захват)/iu;
const FIRE =
  /(?:пожеж|пожар|возгоран|займан|загоря|горит|горить|загор|спалах|зайня|палав|виби|выби|поврежд|пошкодж|руйнув|разруш|згор|сгор|знищ|уничт)/iu;
const BLAST = /^(?:вибух|взрыв|детонац|влучан|попадан|прил[еіьё]т)/iu;
const BLOWS_UP = /^(?:взорвал|взрывает|вибухн|здетонув|сдетонир|спрацюв|сработал|підірвався|подорвался)/iu;
const OUTAGE =
  /^(?:без|зник|знеструм|обесточ|відключ|отключ|бракує|не хвата|нет|немає|пропал|вимкн|блекаут)/iu;
/** What can attack as well as be attacked. */
const ACTS: ReadonlySet<string> = new Set(['vehicle', 'military', 'people']);

/** The relative clause right after a thing: "підстанцію, яку атакували, заживили". */
const CLAUSE = /^[»”"]?,\s+(?:(?:в|у|на|по)\s+)?(?:як|котор|що|что|куди|куда|де|где)[^,;.]{0,70},(?=\s)/iu;

/** Which occurrence of the sentence a thing was hit or harmed by, if any; `beyond`, by words after its own relative clause. */
export function tieOf(scene: Scene, groups: readonly Group[], x: TargetMention, beyond = false): Tie | null {
  let best: Tie | null = null;
  for (const group of groups)
    for (const t of group.triggers) {
      const tie = tied(scene, t, group, x, beyond);
      if (!tie || (best && best.cost <= tie.cost) || (!beyond && isCutOff(groups, group, t, x))) continue;
      best = { group, ...tie };
    }
  return best;
}

/** Another occurrence is named between the two. */
function isCutOff(groups: readonly Group[], group: Group, t: Trigger, x: Span): boolean {
  const [from, to] = x.start >= t.end ? [t.end, x.start] : [x.end, t.start];
  return groups.some(
    (g) => g !== group && g.triggers.some((o) => o.start >= from && o.end <= to && takes(g.type)),
  );
}

const takes = (type: EventType): boolean =>
  isAttack(type) || type === 'harm.damage' || type === 'response.repair' || type === 'measure.order';

/** Further off no words hang together. */
const REACH = 170;

type Found = Pick<Tie, 'cost' | 'where'>;

function tied(scene: Scene, t: Trigger, group: Group, x: TargetMention, beyond: boolean): Found | null {
  if (!takes(group.type)) return null;
  if (t.type === 'harm.casualties' && x.class !== 'people') return null;
  if (x.class === 'people' && !isAttack(group.type)) return null;
  if (overlaps(t, x)) return isAttack(t.type) || t.type === 'harm.damage' ? { cost: 1, where: false } : null;
  const after = x.start >= t.end;
  if ((after ? x.start - t.end : t.start - x.end) > REACH) return null;
  const gap = scene.quote
    .slice((after ? t.end : x.end) - scene.start, (after ? x.start : t.start) - scene.start)
    .replace(after ? /^\s*[:–—]\s/ : beyond ? CLAUSE : /^$/, ' ');
  if (gap.length > (after ? 150 : 90)) return null;
  const cost = gap.length + (after ? 0 : 15);
  if (!after && !isNoun(t) && HIT_RELATIVE.test(gap)) return { cost, where: false };
  if (!after && (PASSIVE.test(t.quote) || UNDERGOES.test(gap)) && RELATIVE.test(gap))
    return { cost, where: false };
  if (
    !after &&
    !isNoun(t) &&
    HIT_OBJECT.test(gap) &&
    !OBLIQUE.test(t.quote) &&
    (/^\W*(?:яку|которую)/iu.test(gap) || !ACTS.has(x.class))
  )
    return { cost, where: false };
  // "Школи, пошкодженої минулого тижня".
  if (!after && PARTICIPLE.test(t.quote) && /^,\s+(?:\p{L}+\s+)?$/u.test(gap)) return { cost, where: false };
  if (BREAK.test(gap) || isOther(group, t, x)) return null;
  const before = scene.quote.slice(Math.max(0, x.start - scene.start - 120), x.start - scene.start);
  const by = governing(scene, x, before);
  const where = by
    ? byPreposition(scene, t, group, x, by)
    : after
      ? isObject(scene, t, group, x, gap)
      : isBefore(t, group, x, gap);
  return where === null ? null : { cost, where };
}

/** Ground fighting is for positions; an order is not aimed at houses. */
function isOther(group: Group, t: Trigger, x: TargetMention): boolean {
  if (group.type === 'combat.clash') return x.class !== 'military' || !/^атак/i.test(t.quote);
  if (group.type === 'measure.order') return !/^(?:transport|port|education|health|other)$/.test(x.class);
  return group.type === 'harm.damage' && t.type === 'harm.damage' && OUTAGE.test(t.quote);
}

/** By its preposition: null not hit, false hit, true only where something burned or broke. */
function byPreposition(
  scene: Scene,
  t: Trigger,
  group: Group,
  x: TargetMention,
  by: { readonly word: string; readonly between: string },
): boolean | null {
  if (away.test(by.word) || (by.word === 'у' && isRussian(scene))) return null;
  const attack = isAttack(t.type) || isAttack(group.type);
  if (along.test(by.word)) return attack && t.type !== 'harm.damage' ? false : null;
  const site = SITE.test(by.between);
  if (attack && t.type !== 'harm.damage') {
    if (site) return false;
    const hits = OBLIQUE.test(t.quote);
    if ((isNoun(t) || hits) && inCase(x.forms, 'A') && (!inCase(x.forms, 'L') || hits)) return false;
    // "Вибухи на нафтобазі": what blew up.
    return (isNoun(t) ? BLAST : BLOWS_UP).test(t.quote) && inCase(x.forms, 'L') ? true : null;
  }
  if (group.type !== 'harm.damage') return null;
  return FIRE.test(t.quote) && (site || inCase(x.forms, 'LG')) ? true : null;
}

const isRussian = (scene: Scene): boolean => {
  const langs = slavicLangsOf(scene.quote);
  return langs.length === 1 && langs[0] === 'ru';
};

/** A noun, whatever row it was found by: "атака дронів". */
const NOUN =
  /^(?:(?:[\p{L}-]+(?:ий|ій|а|ої|ого|ому|им|их|ая|ой|ый|ую|ые|ых|ым|у|ою|і)\s+)?(?:атак(?:а|и|у|ою|ами|ах|ам|і|е|ой)?|удар(?:у|и|ом|а|ы|е|ів|ов|ами|ах|ам|і)?|(?:арт)?обстр[іе]л(?:у|и|ів|ом|ами|ах|ам|і|а|ы|ов|е)?|вибух\p{L}*|взрыв(?:а|у|ы|ом|е|ов)?|нал[іиеё]т\p{L}*|нальот\p{L}*|авіауд\p{L}*|авиауд\p{L}*))(?!\p{L})/iu;
const VERB =
  /^\p{L}+(?:[аяиіуоеїы](?:в|ла|ло|ли)|[аяиуы]л|ють|уть|ять|ить|є|ют|ут|ят|ит|ает|ует|ано|ено|яно|ито|уто)(?!\p{L})/iu;
const isNoun = (t: Trigger): boolean =>
  NOUN.test(t.quote) ||
  (t.nominal && !VERB.test(t.quote)) ||
  /(?:ння|ття|ние|нию|нии|ний|нием|нням|нні|нь|пожеж\p{L}*|пожар\p{L}*|ремонт\p{L}*)$/iu.test(t.quote);

/** Without a preposition, after the words of the event. */
function isObject(scene: Scene, t: Trigger, group: Group, x: TargetMention, gap: string): boolean | null {
  if (group.type === 'measure.order') return gap.length < 50 ? false : null;
  if (onlyInCase(x.forms, 'IDL')) return null;
  if (t.type === 'harm.casualties') return gap.length < 60 ? false : null;
  if (UNDERGOES.test(t.quote) && inCase(x.forms, 'N')) return false;
  const noun = isNoun(t);
  if (noun) {
    const led = scene.quote.slice(Math.max(0, t.start - scene.start - 30), t.start - scene.start);
    // "Зазнали обстрілу школи", "під ударом – порт".
    if (UNDERGOES.test(led + gap) || /(?<!\p{L})(?:під|под)\s+(?:\p{L}+\s+)?$/iu.test(led))
      return inCase(x.forms, 'N') ? false : null;
    return OF_OBJECT.test(t.quote) &&
      inCase(x.forms, 'G') &&
      gap.trim().split(/\s+/).length <= 3 &&
      !/[,.]/.test(gap)
      ? false
      : null;
  }
  if (OBLIQUE.test(t.quote) && !PASSIVE.test(t.quote)) return null;
  return inCase(x.forms, 'NAG') ? false : null;
}

/** Without a preposition, before the words of the event. */
function isBefore(t: Trigger, group: Group, x: TargetMention, gap: string): boolean | null {
  if (group.type === 'measure.order' && gap.length < 40 && inCase(x.forms, 'NAGI')) return false;
  const commas = gap.match(/,/g)?.length ?? 0;
  if (!inCase(x.forms, 'NA') || commas % 2 || /\.\s/.test(gap)) return null;
  if (UNDERGOES.test(t.quote)) return false;
  if (t.type === 'harm.casualties') return gap.length < 60 ? false : null;
  if (isNoun(t)) return UNDERGOES.test(gap) ? false : null;
  if (PASSIVE.test(t.quote) || t.type === 'harm.damage') return false;
  if (OBLIQUE.test(t.quote)) return null;
  return onlyInCase(x.forms, 'A') || !ACTS.has(x.class) ? false : null;
}
