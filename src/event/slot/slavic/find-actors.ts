import { FOE_ADJECTIVE, SLAVIC_ACTORS, type SlavicActorRow } from '../../../lexicon/actor-slavic.ts';
import type { PlaceMention } from '../../../model/place.ts';
import { PatternTable } from '../../../util/pattern/pattern-table.ts';
import { overlaps, spanOf } from '../../../util/span.ts';
import type { ActorForm, ActorMention } from '../scene.ts';

const EDGE = "(?<![\\p{L}\\p{N}'’ʼ-])";
const END = "(?![\\p{L}\\p{N}'’ʼ-])";
const TABLE = new PatternTable(
  SLAVIC_ACTORS.rows,
  (row) => new RegExp(`${EDGE}(?:${row.pattern})${END}`, row.named ? 'gu' : 'giu'),
);
const FOE = new RegExp(`${EDGE}${FOE_ADJECTIVE.pattern}${END}`, 'giu');

/** Whose they are, before the head: "російські", "наші", "урядовими", each in its case. */
const OWNER_BEFORE =
  /(?<![\p{L}-])(?:(?:наш|сво)\p{Ll}{1,3}|(?:\p{L}[\p{L}-]*(?:ськ|цьк|зьк|ск|цк)|ворож|вражеск|урядов|правительственн|союзн|суданськ|регулярн|спецназов|прикордонн|штурмов)\p{Ll}{1,3})\s+$/iu;
/** Whose they are, after it: "противника", "РФ", "армії РФ", "«Север»". */
const OWNER_AFTER =
  /^\s+(?:«[^«»]{2,20}»|(?:угруповання|группировки|бригади|бригады|полку|полка|корпусу|корпуса)(?: військ| войск)?(?: «[^«»]{2,20}»)?|ВСУ|ЗСУ|ВС РФ|ЗС РФ|ЦАХАЛу?|(?:[Сс]ил|Сил) оборони(?: України)?|Сил обороны(?: Украины)?|противника|ворога|врага|окупантів|оккупантов|армії РФ|армии РФ|РФ|України|Украины|Росії|России|ДСНС|МЧС|ГСЧС|поліції|полиции|хунти|хунты|Ізраїлю|Израиля|\p{Lu}\p{Ll}+(?:ського|ского) района?у?)(?![\p{L}-])/u;

/** Those who may take part, named in a Ukrainian or Russian sentence, in order, none overlapping. */
export function findSlavicActors(
  text: string,
  start: number,
  end: number,
  places: readonly PlaceMention[],
): ActorMention[] {
  const piece = text.slice(start, end);
  const ukrainian = /[іїєґ]/i.test(piece);
  const found = TABLE.matches(piece)
    .map(({ row, match }) => {
      const from = start + match.index;
      const mention = mentionOf(text, { row, from, to: from + match[0].length }, start, end, ukrainian);
      return row.kind === 'government' ? ofCountry(text, mention, places, end) : mention;
    })
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const out: ActorMention[] = [];
  for (const mention of found) if (!out.some((o) => overlaps(o, mention))) out.push(mention);
  for (const m of piece.matchAll(FOE)) {
    const at = spanOf(text, start + m.index, start + m.index + m[0].length);
    if (out.some((o) => overlaps(o, at))) continue;
    const row = SLAVIC_ACTORS.rows.find((r) => r.base === (ukrainian ? 'ворог' : 'враг'))!;
    out.push({ ...at, name: row.base, kind: row.kind, armed: true, adjective: true, row, form: 'other' });
  }
  for (const p of places) {
    if (p.start < start || p.end > end || out.some((o) => overlaps(o, p))) continue;
    if (p.use !== 'literal' || acts(text, start, p)) out.push(ofPlace(p, ukrainian));
  }
  return out.sort((a, b) => a.start - b.start).map((a, i, all) => owned(text, a, all.slice(0, i), ukrainian));
}

interface Found {
  readonly row: SlavicActorRow;
  readonly from: number;
  readonly to: number;
}

/** The head with whose they are, its name in the nominative. */
function mentionOf(text: string, f: Found, start: number, end: number, ukrainian: boolean): ActorMention {
  const { row } = f;
  const owner =
    row.gender === 'i' ? null : OWNER_BEFORE.exec(text.slice(Math.max(start, f.from - 30), f.from));
  const after = OWNER_AFTER.exec(text.slice(f.to, Math.min(end, f.to + 30)));
  const from = f.from - (owner?.[0].length ?? 0);
  const to = f.to + (after?.[0].length ?? 0);
  const head = text.slice(f.from, f.to);
  const base = keepsWords(row, head) ? (row.named ? head : uncapped(head)) : row.base;
  const name = `${owner ? `${uncapped(agreeing(owner[0].trim(), row.gender, ukrainian))} ` : ''}${base}${after?.[0] ?? ''}`;
  return {
    ...spanOf(text, from, to),
    name,
    kind: row.kind,
    armed: row.armed ?? false,
    adjective: false,
    row,
    form: formOf(head, row),
    ...(row.gender === 'i' ? {} : { plural: row.gender === 'p' }),
  };
}

/** A body with the country right after it that it is of: "міністерство оборони Данії". */
function ofCountry(
  text: string,
  mention: ActorMention,
  places: readonly PlaceMention[],
  end: number,
): ActorMention {
  const of = places.find(
    (p) => p.kind === 'country' && p.use === 'modifier' && p.start === mention.end + 1 && p.end <= end,
  );
  if (!of) return mention;
  return { ...mention, ...spanOf(text, mention.start, of.end), name: `${mention.name} ${of.quote}` };
}

/** A common noun that opens a sentence, without its capital; an abbreviation keeps its own. */
const uncapped = (words: string): string =>
  /^\p{Lu}\p{Ll}/u.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;

/** A head that is a name of its own in the nominative is shown as it stands ("Полтаваобленерго", "Сумська ОВА"). */
const keepsWords = (row: SlavicActorRow, head: string): boolean =>
  row.gender === 'i' || formOf(head, row) === 'subject';

/** The case of the head: its nominative is in the table, an instrumental shows by its ending. */
function formOf(head: string, row: SlavicActorRow): ActorForm {
  if (row.gender === 'i') return 'any';
  const lower = head.toLowerCase().replace(/[«»]/g, '');
  const base = row.base.toLowerCase().replace(/[«»]/g, '');
  if (
    lower === base ||
    isPluralOf(lower, base, row) ||
    lower.endsWith(` ${base}`) ||
    NOMINATIVE[row.gender].test(firstWord(lower))
  )
    return 'subject';
  return INSTRUMENTAL.test(firstWord(lower)) ? 'agent' : 'other';
}

/** Of two languages that share a plural's stem ("повстанці", "повстанцы") either ending is the nominative. */
const isPluralOf = (head: string, base: string, row: SlavicActorRow): boolean =>
  row.gender === 'p' && /[иіы]$/u.test(head) && head.slice(0, -1) === base.replace(/[иіы]$/u, '');

const firstWord = (words: string): string => words.split(' ')[0]!;
/** Where the head is more than one word its first one, an adjective mostly, shows the case. */
const NOMINATIVE: Readonly<Record<SlavicActorRow['gender'], RegExp>> = {
  m: /(?:ний|ый|ой|ий)$/,
  f: /(?:на|ська|ая|ція|ция)$/,
  n: /(?:ння|ство|ние)$/,
  p: /(?:ні|ські|ві|ные|ские|ьі|вые|сили|силы|засоби|средства)$/,
  i: /$/,
};
const INSTRUMENTAL = /(?:ами|ями|ьми|ими|ыми|ом|ем|єм|ою|ею|єю|ой|ією|ией|ьою|ью)$/;

/** An adjective or possessive in the nominative that agrees with its head. */
function agreeing(words: string, gender: SlavicActorRow['gender'], ukrainian: boolean): string {
  const stem = words.replace(/(?:ого|ому|ої|ою|их|им|ими|ій|ий|ые|ых|ым|ыми|ой|ую|ая|ое|ие|а|у|е|і|и)$/u, '');
  if (/^(?:наш|сво)$/i.test(stem)) return `${stem}${ukrainian ? 'і' : 'и'}`;
  const hard = !/(?:[кгхжчшщ])$/u.test(stem);
  const endings = ukrainian
    ? { m: 'ий', f: 'а', n: 'е', p: 'і', i: 'і' }
    : { m: hard ? 'ый' : 'ий', f: 'ая', n: 'ое', p: hard ? 'ые' : 'ие', i: 'ие' };
  return stem + endings[gender];
}

/** A country or a unit of one without a preposition is no place of the sentence: it does something, or is given something. */
function acts(text: string, start: number, p: PlaceMention): boolean {
  if (p.kind !== 'country' && p.kind !== 'admin1') return false;
  const lead = text.slice(Math.max(start, p.start - 12), p.start);
  if (/(?<!\p{L})для\s$/u.test(lead)) return true;
  return !/(?<!\p{L})(?:\p{Ll}{1,5}|області|регіоні|области|регионе)\s$/u.test(lead);
}

/** "Its troops" after a country's name are that country's, and it acts. */
function owned(
  text: string,
  a: ActorMention,
  before: readonly ActorMention[],
  ukrainian: boolean,
): ActorMention {
  if (!a.armed || !OWN.test(text.slice(Math.max(0, a.start - 6), a.start))) return a;
  const owner = before.findLast((b) => 'use' in b.row && b.row.kind === 'country' && !b.adjective);
  if (!owner) return a;
  return { ...a, name: ofPlace(owner.row as PlaceMention, ukrainian).name };
}
const OWN = /(?<!\p{L})(?:її|його|їхні|их|её|ее|его)\s$/iu;

const NAMES = {
  uk: new Intl.DisplayNames(['uk'], { type: 'region' }),
  ru: new Intl.DisplayNames(['ru'], { type: 'region' }),
};

/** A government by its country or capital: "Литва", "українських", "Києву". */
function ofPlace(p: PlaceMention, ukrainian: boolean): ActorMention {
  const country =
    p.kind === 'country' && p.country ? NAMES[ukrainian ? 'uk' : 'ru'].of(p.country) : undefined;
  const short = /^\p{Lu}{2,}$/u.test(p.quote);
  const name = p.use !== 'modifier' && short ? p.quote : (country ?? p.quote);
  return {
    ...spanOf(p.quote, 0, p.quote.length),
    start: p.start,
    end: p.end,
    name,
    kind: 'government',
    armed: false,
    adjective: p.use === 'modifier',
    row: p,
    form: short ? 'any' : placeForm(p, country),
  };
}

function placeForm(p: PlaceMention, country: string | undefined): ActorForm {
  if (country !== undefined && p.quote === country) return 'subject';
  if (country === undefined && /(?:[бвгґджзклмнпрстфхцчшщьй]|ва|на|ща|ка|о)$/u.test(p.quote))
    return 'subject';
  return INSTRUMENTAL.test(p.quote) ? 'agent' : 'other';
}
