import {
  type Figure,
  isDisjoint,
  isLower,
  isOnePerson,
  isRevision,
  isWithin,
  shareOrigin,
} from './compare-figures.ts';
import { isAccount, isSuperseded } from './compare-groups.ts';

/** Of several figures in one report the first that counts is the whole, the others are parts of it. */
const wholeOf = (told: readonly Figure[]): Figure =>
  told.find((f) => !('value' in f.count) && !isOnePerson(f.count)) ??
  told.find((f) => !('value' in f.count)) ??
  told[0]!;

const isOneOf = (f: Figure, of: Figure): boolean => isOnePerson(f.count) && isLower(f.count, of.count);

const isBeside = (f: Figure, standing: readonly Figure[]): boolean =>
  standing.some((s) => s === f || (s.event === f.event && !isSuperseded(f.count)));

/** Figures of the same moment and report together, in order; those the report calls superseded come before. */
function byReport(sorted: readonly Figure[]): Figure[][] {
  const rows = new Map<string, Figure[]>();
  for (const f of sorted)
    rows.set(`${f.at}|${f.event.key}`, [...(rows.get(`${f.at}|${f.event.key}`) ?? []), f]);
  return [...rows.values()];
}

/** The figures each origin stands by now, and those it changed on the way. Figures of one report never revise one another. */
export function followOrigins(figures: readonly Figure[]): { current: Figure[]; revised: Figure[] } {
  const current = new Set<Figure>();
  const revised = new Set<Figure>();
  const sorted = [...figures].sort((a, b) => a.at - b.at);
  for (const origin of new Set(sorted.flatMap((f) => f.origins))) {
    let standing: Figure[] = [];
    const before = new Set<string>();
    for (const told of byReport(sorted.filter((f) => f.origins.includes(origin)))) {
      // What is recalled as an earlier figure, and is known as such, is no new word.
      if (told.every((f) => isSuperseded(f.count) && before.has(f.value))) continue;
      for (const f of told) before.add(f.value);
      // A value that stood beside the earlier one, whoever gave it there, is no new word either.
      const isKnown = told.some((f) => sorted.some((x) => x.value === f.value && isBeside(x, standing)));
      const changed = !isKnown && told.some((f) => standing.some((s) => isRevision(s, f)));
      if (changed) {
        const { value } = wholeOf(standing);
        for (const f of sorted) if (f.value === value && f.at < told[0]!.at) revised.add(f);
        revised.add(wholeOf(told));
      }
      // "Up to thirty", retold of one who said 28, takes nothing back.
      const isVaguer = told.every((f) => standing.some((x) => isWithin(x.count, f.count)));
      const isOne = told.every((f) => standing.some((x) => isOneOf(f, x)));
      const isNews = changed || (told.some((f) => !('value' in f.count)) && !isVaguer && !isOne);
      if (isNews || standing.length === 0) standing = told;
    }
    if (standing[0]) current.add(wholeOf(standing));
  }
  // What nobody counted gives says no more than the origin that has changed it since.
  const old = new Set([...revised].filter((f) => !current.has(f)).map((f) => f.value));
  for (const f of current) old.delete(f.value);
  for (const f of sorted)
    if (f.origins.length === 0 && !isSuperseded(f.count) && !old.has(f.value)) current.add(f);
  return { current: [...current], revised: sorted.filter((f) => revised.has(f)) };
}

/** Words that give a figure as the new state of an earlier one, whoever gave that. @source own, general English */
const CORRECTED =
  /\b(?:ha(?:s|ve|d) (?:since |now )?(?:risen|climbed|grown|increased|gone up|been (?:revised|raised|corrected|updated|lowered))|(?:rose|rises|climbs|climbed|jumps|jumped|increases|increased|grew|grows|went up|rising|climbing) (?:from \S+ )?to|now (?:known|confirmed|stands?|put)|revised|corrected|(?:earlier|previously|initially) (?:given|put|reported|said|told|counted)|(?:new|updated|revised|corrected) (?:death )?toll|toll (?:climbs|rises|climbed|rose)|up from|down from)\b|(?<!\p{L})(?:зросл|збільшил|возросл|выросл|увеличил|уточн|оновлен|обновлен|виправл|исправл)\p{L}*/iu;

/** Words that one more of those hurt has died, whoever counted them before. @source own, general English, Ukrainian and Russian */
const DIED_LATER =
  /\b(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|another)\b.{0,30}\b(?:died|dead|in hospital|succumbed)|died (?:later|overnight|in hospital|of (?:\w+ )?(?:wounds|injuries|burns))|succumbed)\b|(?<!\p{L})(?:помер|скончал|умер)\p{L}* (?:\p{L}+ )?(?:в|у|от|від) (?:лікарн|больниц|ран|опік|ожог)/iu;

/** Whether the words around a figure, or the headline, give it as a correction. */
function isCorrected(f: Figure): boolean {
  const holding = f.event.statements.filter((s) => s.quote.includes(f.count.quote));
  if (holding.some((s) => CORRECTED.test(s.quote) || DIED_LATER.test(s.quote))) return true;
  const hasDied = f.count.what === 'killed' && f.event.statements.some((s) => DIED_LATER.test(s.quote));
  return hasDied || isHeadlined(f, f.event.title ?? '');
}

/** Number words that headlines use. @source own, general English */
const NUMBER =
  /\b(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?)\b/i;

/** Whether a headline of a correction is of this figure. */
function isHeadlined(f: Figure, title: string): boolean {
  const number = NUMBER.exec(f.count.quote)?.[0].toLowerCase();
  const low = 'low' in f.count ? String(f.count.low) : number;
  const words = title.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  return CORRECTED.test(title) && words.some((w) => w === number || w === low);
}

/** Whether a figure went with another of its report that a later report names as superseded. */
export type Replaced = (before: Figure, after: Figure) => boolean;

/**
 * A toll that a report calls superseded takes with it what the same voice gave beside it in the same report: the soldiers among the
 * dead, the wounded. In their place comes what the voice that takes it back gives now, or an outlet in place of its own report.
 */
export function replacedBy(figures: readonly Figure[]): Replaced {
  const byEvent = Map.groupBy(figures, (f) => f.event.key);
  const isNamed = (old: Figure, named: Figure) =>
    isSuperseded(named.count) &&
    old.count.what === named.count.what &&
    old.group === named.group &&
    old.value === named.value &&
    old.at < named.at;
  return (before, after) =>
    before.at < after.at &&
    byEvent
      .get(after.event.key)!
      .some((named) =>
        byEvent
          .get(before.event.key)!
          .some(
            (old) =>
              isNamed(old, named) &&
              isPartBeside(old, before) &&
              isOneVoice(old, before) &&
              (isOneVoice(named, after) || !named.origins.length || old.event.source === named.event.source),
          ),
      );
}

const isPartBeside = (whole: Figure, f: Figure): boolean =>
  whole.count.what !== f.count.what || whole.group !== f.group;

const isOneVoice = (a: Figure, b: Figure): boolean =>
  shareOrigin(a, b) || (a.origins.length === 0 && b.origins.length === 0);

/**
 * Takes from the standing figures those that a later one of another origin says it replaces. It replaces what it names as
 * superseded, else the earlier figure of its own origin, else any lower one: a rival count it does not speak of stays.
 */
export function takePlaces(
  figures: readonly Figure[],
  followed: { current: Figure[]; revised: Figure[] },
  isReplaced: Replaced,
): { current: Figure[]; revised: Figure[] } {
  const gone = new Set<Figure>();
  const revised = new Set(followed.revised);
  for (const f of followed.current) {
    if ('value' in f.count) continue;
    // "Eight, not six as was first said": no longer so, whoever said it; given as one of two accounts it stays the other's.
    const isOwn = (g: Figure) =>
      !f.origins.length || !g.origins.length || shareOrigin(f, g) || !isAccount(f.count);
    const named = figures.filter((g) => g.event === f.event && isSuperseded(g.count) && isOwn(g));
    const told = figures.filter((g) => isReplaced(g, f));
    if (!named.length && !told.length && !isCorrected(f)) continue;
    const own = figures.filter((g) => g.at < f.at && shareOrigin(f, g) && isDisjoint(f.count, g.count));
    const before = [...named, ...told].length ? [...named, ...told] : own;
    // What no voice stands behind goes with the figure it was on the way to.
    const replaces = (g: Figure) =>
      before.some((b) => b.value === g.value) ||
      ((!before.length || !g.origins.length) && isLower(g.count, f.count));
    const old = figures.filter((g) => g.at < f.at && isDisjoint(f.count, g.count) && replaces(g));
    for (const g of old) {
      gone.add(g);
      revised.add(g);
    }
    if (old.length) for (const g of figures) if (g.value === f.value && g.at >= old[0]!.at) revised.add(g);
  }
  return {
    current: followed.current.filter((f) => !gone.has(f)),
    revised: [...figures].sort((a, b) => a.at - b.at).filter((f) => revised.has(f)),
  };
}
