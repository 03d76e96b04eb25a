import {
  CLASS_WORDS_OF,
  CURRENCY,
  CURRENCY_SIGN,
  FIGURE_HEAD,
  ITEM_PRAISE,
  MEASURE,
} from '../lexicon/aid-item.ts';
import type { Count, Equipment, Event } from '../model/event.ts';
import type { AidRow } from '../model/picture.ts';
import { foldName } from '../util/fold-name.ts';
import { isCyrillic } from '../util/script.ts';
import { amountOf } from './asserted.ts';

/** One thing given, as an event names and counts it. */
export type AidThing = Pick<
  AidRow,
  'item' | 'class' | 'for' | 'unit' | 'amount' | 'quote' | 'isIncrement' | 'part'
>;

const NOTHING: AidThing = {
  item: null,
  class: null,
  for: null,
  unit: null,
  amount: null,
  quote: '',
  isIncrement: false,
  part: null,
};

/** What an event says is given: each weapon or system with its figure, then figures of other goods and money; one unnamed thing where it says neither. */
export function aidThingsOf(event: Event): AidThing[] {
  const counts = event.counts.filter(
    (c) =>
      (c.what === 'supplied' || (event.type === 'aid.request' && c.what === 'other')) &&
      c.scope !== 'superseded',
  );
  const taken = new Set<Count>();
  const equipment = joined(event.equipment);
  const things = equipment.map((q): AidThing => {
    const count = counts.find((c) => !taken.has(c) && isFigureOf(c, q, equipment.length));
    if (count) taken.add(count);
    const thing = { ...NOTHING, item: q.name, class: q.class, for: q.for ?? null };
    if (count) return { ...thing, unit: namedBy(count.quote).unit, ...ofThing(event, q, figureOf(count)) };
    return { ...thing, amount: q.count ?? null };
  });
  for (const c of counts) {
    if (taken.has(c)) continue;
    const named = namedBy(c.quote);
    // A bare number beside a named thing is a total or a part that the words do not tie to it.
    if (named.item !== null || things.length === 0) things.push({ ...NOTHING, ...named, ...figureOf(c) });
  }
  return things.length > 0 ? things : [NOTHING];
}

/** Two mentions side by side are one thing: "Gripen" and "jets". */
function joined(equipment: readonly Equipment[]): Equipment[] {
  const out: Equipment[] = [];
  for (const q of equipment) {
    const last = out.at(-1);
    const isOne =
      last?.class === q.class && last.mention?.end !== undefined && last.mention.end + 1 === q.mention?.start;
    if (!last || !isOne) out.push(q);
    else
      out[out.length - 1] = {
        ...last,
        ...q,
        name: `${last.name} ${q.name}`,
        ...(last.count ? { count: last.count } : {}),
      };
  }
  return out;
}

/** Whether a figure counts this thing: it names it, or is a bare number beside the only thing there is. */
function isFigureOf(c: Count, q: Equipment, things: number): boolean {
  const name = q.mention?.quote ?? q.name;
  if (foldName(c.quote).includes(foldName(name))) return true;
  const isSame = 'low' in c && q.count?.low === c.low && q.count.high === c.high;
  return things === 1 && (isSame || (q.count === undefined && namedBy(c.quote).item === null));
}

function figureOf(c: Count): Pick<AidThing, 'amount' | 'quote' | 'isIncrement' | 'part'> {
  // "Tonnes of fuel", "euros": what the figure is in, no share of it.
  const parts = [c.scope ?? []].flat().filter((s) => !MEASURE.test(s) && !CURRENCY.test(s));
  const part = parts.join(', ') || null;
  return { amount: amountOf(c), quote: c.quote, isIncrement: c.increment === true, part };
}

/** Four "of the launchers" that were handed over are all that is told to be: a share of the promise, none of the delivery. */
function ofThing<T extends Pick<AidThing, 'part'>>(event: Event, q: Equipment, figure: T): T {
  const isOfItself =
    figure.part !== null &&
    event.type === 'aid.delivery' &&
    ` ${foldName(q.name)}`.endsWith(` ${foldName(figure.part)}`);
  return isOfItself ? { ...figure, part: null } : figure;
}

/** What a figure is of: "22 tonnes of medical supplies" → medical supplies in tonnes, "18 million euros" → money in euros. */
function namedBy(quote: string): Pick<AidThing, 'item' | 'unit'> {
  const sign = /[$€£₴₽]/.exec(quote)?.[0];
  const code = /(?<!\p{L})(?:USD|EUR|GBP|UAH|CHF)(?!\p{L})/u.exec(quote)?.[0];
  if (sign ?? code) return { item: 'money', unit: CURRENCY_SIGN[(sign ?? code)!]! };
  const rest = quote.replace(FIGURE_HEAD, '').trim();
  const money = CURRENCY.exec(rest);
  if (money) return { item: 'money', unit: money[0].toLowerCase().replace(/^(?:us|u\.s\.|american) /, '') };
  const measure = MEASURE.exec(rest);
  if (!measure) return { item: rest || null, unit: null };
  return { item: rest.slice(measure[0].length).trim() || null, unit: measure[1]!.toLowerCase() };
}

/**
 * What makes two names of an item one, within its class: words that praise or only repeat the class are left out, the plural is the
 * singular ("howitzers", "howitzer artillery guns"). A make stays: "Leopard tanks" are not just tanks.
 */
export function itemKey({ item, class: kind }: Pick<AidRow, 'item' | 'class'>): string {
  if (item === null) return '?';
  const words = foldName(item)
    .split(' ')
    .filter((w) => w && !ITEM_PRAISE.has(w))
    .map(stem);
  const told = (kind && CLASS_WORDS_OF[kind]) || new Set<string>();
  const own = words.filter((w) => !told.has(w));
  const kept = own.length > 0 ? own : words.slice(-1);
  // What has no class of its own is the same, whether it was found among goods or by its figure.
  return `${kind === 'other' ? '' : (kind ?? '')}:${[...new Set(kept)].sort().join(' ')}`;
}

/** A make is one with and without its hyphen or case ending. */
function stem(word: string): string {
  if (isCyrillic(word)) return word.slice(0, 5);
  return word.replace(/(?<=\w{3})(?<!s)s$/, '').replace(/(?<=\w{3})ie$/, 'y');
}
