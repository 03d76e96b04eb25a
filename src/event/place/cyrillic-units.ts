import {
  CYRILLIC_ADJECTIVE_ENDING,
  CYRILLIC_FRONTS,
  CYRILLIC_PLACE_SUFFIX,
  CYRILLIC_UNITS,
  type UnitWord,
} from '../../lexicon/place-cyrillic.ts';
import type { Gazetteer, GazetteerPlace } from '../../model/place.ts';
import type { Candidate } from './candidate.ts';
import { agree, formsOf } from './cyrillic-forms.ts';
import type { Word } from './word-tokens.ts';

/** What a name in Cyrillic may mean, and how far it reaches. */
export interface Found {
  readonly last: number;
  readonly to: number;
  readonly name: string;
  readonly readings: readonly GazetteerPlace[];
  readonly made: Candidate['made'];
  readonly kinds: Candidate['kinds'];
}

/** How many words a list of adjectives before one plural may span ("Сумської, Харківської та Одеської областей"). */
const LIST = 14;

/** A unit named by an adjective of place at word `i`, alone or in a list before one plural noun; null where there is none. */
export function findUnit(words: readonly Word[], i: number, gazetteer: Gazetteer): Found | null {
  const to = adjectiveEnd(words, i);
  if (to === null) return null;
  const said = words.slice(i, to + 1).map((w) => w.text);
  const adjective = said.join('-');
  const next = nounAt(words, to + 1, ' ');
  if (next) {
    const unit = unitPlace(adjective, next.unit, gazetteer);
    const found = quarterOf(words, next, unit, gazetteer) ?? unit;
    return found ? { ...found, to: next.last, last: next.last } : null;
  }
  const shared = sharedNoun(words, to) ?? nounBefore(words, i);
  const found = shared && unitPlace(adjective, shared, gazetteer);
  return found ? { ...found, to, last: to } : null;
}

/** Last word of an adjective of place that begins at `i`, whose parts hyphens join; null where there is none. */
function adjectiveEnd(words: readonly Word[], i: number): number | null {
  if (!words[i]!.capital) return null;
  let j = i;
  while (j - i < 2 && words[j + 1]?.gap === '-' && words[j + 1]!.capital) j++;
  const lower = words[j]!.lower;
  return isPlaceAdjective(lower) ? j : null;
}

/** "київського", "курской": by its suffix an adjective that may be made from a place's name. */
export function isPlaceAdjective(lower: string): boolean {
  const stem = lower.replace(CYRILLIC_ADJECTIVE_ENDING, '');
  return stem !== lower && stem.length > 3 && CYRILLIC_PLACE_SUFFIX.test(stem);
}

interface Noun {
  readonly unit: UnitWord;
  readonly last: number;
}

/** The generic noun at word `j`, "р-н" in its two parts included, with "міська", "сільська" and the like before it. */
function nounAt(words: readonly Word[], j: number, gap: string): Noun | null {
  const w = words[j];
  if (!w || w.gap !== gap) return null;
  if (BETWEEN.test(w.lower) && gap === ' ') return nounAt(words, j + 1, ' ');
  const tail = words[j + 1];
  const short = w.lower === 'р' && tail?.gap === '-' && /^н/.test(tail.lower);
  const said = short ? `р-${tail.lower}` : w.lower;
  const unit = CYRILLIC_UNITS.find((u) => u.form.test(said));
  return unit ? { unit, last: short ? j + 1 : j } : null;
}
const BETWEEN =
  /^(?:міськ|сільськ|селищн|територіальн|городск|муниципальн|сельск|об'єднан|объединенн|об’єднан)\p{L}+$/u;

/** The plural noun that ends a list of adjectives ("… та Полтавської областей"), or null. */
function sharedNoun(words: readonly Word[], from: number): UnitWord | null {
  for (let j = from + 1; j < words.length && j <= from + LIST; j++) {
    const w = words[j]!;
    if (!/^(?:, | |-)$/.test(w.gap)) return null;
    const unit = CYRILLIC_UNITS.find((u) => u.plural.test(w.lower));
    if (unit) return unit;
    if (/^(?:та|і|й|и|а|також|также)$/.test(w.lower)) continue;
    if (!w.capital) return null;
  }
  return null;
}

/** "Кировский район Макеевки": a district of the city after it, or the unit of the name that lies in that city's own. */
function quarterOf(words: readonly Word[], noun: Noun, unit: Unit | null, gazetteer: Gazetteer): Unit | null {
  const w = words[noun.last + 1];
  if (
    !noun.unit.kinds.includes('district') ||
    w?.gap !== ' ' ||
    !w.capital ||
    nounAt(words, noun.last + 2, ' ')
  )
    return null;
  const second = words[noun.last + 2];
  const tail = second?.gap === ' ' && second.capital ? second : null;
  const names = tail
    ? formsOf(w.text).flatMap((a) =>
        formsOf(tail.text).flatMap((b) => (agree(a, b) ? [`${a.nominative} ${b.nominative}`] : [])),
      )
    : [];
  for (const name of [...names, ...formsOf(w.text).map((f) => f.nominative)]) {
    const city = gazetteer.lookup(name).filter((p) => p.kind === 'settlement' && (p.population ?? 0) >= CITY);
    if (city.length === 0) continue;
    const own = unit?.readings.filter((p) => city.some((c) => c.admin1 === p.admin1)) ?? [];
    // "Дніпровський район Києва": of units that share the name the one that lies in the city's own.
    return unit && own.length > 0
      ? { ...unit, readings: own }
      : { name, readings: city, made: 'quarter', kinds: null };
  }
  return null;
}
/** Smaller towns have no districts of their own. */
const CITY = 100_000;

/** The plural noun that opens a list of adjectives ("три райони Донеччини: Бахмутський, Покровський"), or null. */
function nounBefore(words: readonly Word[], from: number): UnitWord | null {
  for (let j = from; j > 0 && from - j < LIST; j--) {
    const { gap } = words[j]!;
    const before = words[j - 1]!;
    if (!/^(?:, | |-|: | [–—] )$/.test(gap)) return null;
    const unit = CYRILLIC_UNITS.find((u) => u.plural.test(before.lower));
    if (unit) return unit;
    if (!before.capital && !/^(?:та|і|й|и|а|також|также)$/.test(before.lower)) return null;
  }
  return null;
}

/** What a unit's name may mean. */
export type Unit = Pick<Found, 'name' | 'readings' | 'made' | 'kinds'>;

/** The unit, or the stretch of front, that an adjective of place names; all that it may be, where the seats that it may be made from are several. */
export function unitPlace(adjective: string, unit: UnitWord, gazetteer: Gazetteer): Unit | null {
  const stem = adjective.toLowerCase().replace(/[’ʼ`]/g, "'").replace(CYRILLIC_ADJECTIVE_ENDING, '');
  const named = unit.front ? frontCalled(stem, gazetteer) : namedUnit(stem, unit, gazetteer);
  if (named) return named;
  const seats = seatsOf(stem).flatMap((name) => {
    const readings = gazetteer.lookup(name).filter((p) => p.kind === 'settlement');
    return readings.length ? [{ name, readings }] : [];
  });
  if (seats.length === 0) return null;
  const { name } = seats[0]!;
  if (unit.front) return { ...frontSeat(seats), made: 'front', kinds: null };
  const all = unique(seats.flatMap((s) => s.readings));
  const units = unique(all.flatMap((seat) => unitsOfSeat(seat, unit, gazetteer)));
  if (units.length) return { name, readings: units, made: null, kinds: unit.kinds };
  if (unit.kinds.includes('admin1')) return null;
  const near = all.filter((p) => p.admin1 !== 'UA-30' && (p.country === 'UA' || p.country === 'RU'));
  return near.length ? { name, readings: near, made: 'unit', kinds: null } : null;
}

/** The seat that a front is named after: a village of another land is passed over. */
function frontSeat(seats: readonly Pick<Unit, 'name' | 'readings'>[]): Pick<Unit, 'name' | 'readings'> {
  const isMeant = (p: GazetteerPlace): boolean => p.country === 'UA' || (p.population ?? 0) >= 30_000;
  return seats.find((s) => s.readings.some(isMeant)) ?? seats[0]!;
}

/** A stretch of front called otherwise than the town it lies at. */
function frontCalled(stem: string, gazetteer: Gazetteer): Unit | null {
  const [name, admin1] = CYRILLIC_FRONTS.get(stem)?.split('|') ?? [];
  if (name === undefined) return null;
  const readings = gazetteer
    .lookup(name)
    .filter((p) => p.kind === 'settlement' && p.country === 'UA' && (!admin1 || p.admin1 === admin1));
  return readings.length ? { name, readings, made: 'front', kinds: null } : null;
}

/** A unit that the gazetteer knows by its adjective and noun. */
function namedUnit(stem: string, unit: UnitWord, gazetteer: Gazetteer): Unit | null {
  for (const spelt of new Set([stem, ukrainianStem(stem)]))
    for (const noun of unit.nominatives)
      for (const ending of unit.feminine ? ['а', 'ая'] : ['ий', 'ый']) {
        const name = `${spelt}${ending} ${noun}`;
        const readings = gazetteer.lookup(name).filter((p) => unit.kinds.includes(p.kind));
        if (readings.length) return { name, readings, made: null, kinds: unit.kinds };
      }
  return null;
}

/** "Ізюмщина": a district by the name of its seat, where no first-level unit is called so. */
export function findLand(word: string, gazetteer: Gazetteer): Unit | null {
  const m = /^(.{3,}?)(?:щ|ч)ин(?:а|и|і|у|ою|ы|е|ой)$/.exec(word.toLowerCase());
  return m ? unitPlace(`${m[1]!}ський`, CYRILLIC_UNITS[1]!, gazetteer) : null;
}

/** Russian "шосткинск", "марганецк": the stem as Ukrainian spells it. */
const ukrainianStem = (stem: string): string => stem.replace(/([сцз])к$/, '$1ьк').replace(/ы/g, 'и');

/** Units that a settlement is the seat of: those that bear its name in its own first-level unit. */
function unitsOfSeat(seat: GazetteerPlace, unit: UnitWord, gazetteer: Gazetteer): GazetteerPlace[] {
  const names = unit.kinds.includes('admin1') ? [seat.name] : [seat.name, `${seat.name} Raion`];
  return names
    .flatMap((n) => gazetteer.lookup(n))
    .filter((p) => unit.kinds.includes(p.kind) && p.admin1 === seat.admin1 && p.kind !== 'district');
}

const unique = <T>(list: readonly T[]): T[] => [...new Set(list)];

/**
 * Names that a stem such as "шосткинськ", "краснопільськ" or "ахтырск" may be made from, the likeliest first.
 * @source own, Ukrainian and Russian word formation
 */
export function seatsOf(stem: string): string[] {
  const base = stem.replace(/(?:[сцз]ьк|[сц]к)$/, '');
  // Запорізький, Запоріжжя; калужский, Калуга; празький, Прага.
  const soft = /(?:зьк|зк|жск)$/.test(stem)
    ? ['жжя', 'жье', 'га', 'г', 'ж', 'жа'].map((e) => base.replace(/ж$/, '') + e)
    : [];
  const whole = /ц(?:ьк|к)$/.test(stem) ? [stem, `${base}к`, `${base}ець`, `${base}ец`, `${base}т`] : [stem];
  const out = [
    ...whole,
    ...soft,
    base,
    ...['а', 'я', 'и', 'ы', 'і', 'е', 'о', 'ь', 'ка', 'ки', 'ї'].map((e) => base + e),
  ];
  const swap = (ending: RegExp, ...instead: string[]): void => {
    if (ending.test(base)) for (const e of instead) out.push(base.replace(ending, e));
  };
  swap(/(?:ин|ан|ян)$/, 'а', 'и', 'я', 'е', '');
  swap(/ів$/, 'и', 'і', 'ове', 'ова', 'е', 'а', 'ка');
  swap(/ов$/, 'ы', 'и', 'ово', 'ка', 'ая', 'а', 'о', 'ое');
  swap(/ев$/, 'и', 'ы', 'ка', 'ево', 'а');
  swap(/(?:ій|ей|ий|й)$/, 'ія', 'я', 'ї', 'ея', 'ия');
  swap(/піль$/, 'поле', 'пілля', 'поль');
  swap(/поль$/, 'поле', 'полье', 'пілля');
  swap(/ль$/, 'лля', 'л', 'ля', 'лье', 'ла', 'ло', 'ли', 'лы');
  swap(/н$/, 'ння', 'нь', 'нья');
  swap(/ен$/, 'ни', 'ны');
  swap(/[аеиіоуя]$/, 'ха', 'хи', 'ги');
  swap(/ч$/, 'чі', 'чи');
  return unique(out);
}
