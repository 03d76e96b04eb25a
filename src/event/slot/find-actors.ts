import { ACTORS } from '../../lexicon/actor.ts';
import type { PlaceMention } from '../../model/place.ts';
import { PatternTable } from '../../util/pattern/pattern-table.ts';
import { isCyrillic } from '../../util/script.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import type { ActorMention } from './scene.ts';
import { findSlavicActors } from './slavic/find-actors.ts';

const edged = (pattern: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}-])`, flags);
/** Names of groups and organisations keep their capitals; common nouns may open a sentence. */
const TABLE = new PatternTable(ACTORS.rows, (row) => edged(row.pattern, row.named ? 'gu' : 'giu'));
/** Before a country's name: it is given something. */
const RECEIVES =
  /\b(?:to|help|for|giv(?:e|es|en|ing)|gave|sen[dt]|lend|lent|grant(?:ed)?|offer(?:ed)?|supplied|supply)\s+$/i;
/** A country right before its verb, at the head of a clause, acts: "Malta is to fund …". */
const HEADS = /(?:^|[.,;:“"(]\s?|\b(?:that|and|but|said|says|while|when|after|as)\s)$/iu;
const DOES =
  /^,?\s+(?:(?:has|have|had|is|was|will|would|may|might|could|also|then)\s+){0,3}(?:to\s+\p{L}+|giv(?:e|es|en|ing)|sen[dt]\p{L}*|(?:deliver|provid|donat|suppl|transfer|hand|lend|fund|financ|ship|allocat|pledg|weigh|consider)\p{L}*|\p{L}+ed)(?!\p{L})/iu;
const SKIP_AFTER =
  /^[\s-]+(?:ministry|spokes\p{L}+|sources?|council|official|officials|said to|sources|base|bases|camp|headquarters|post|position|positions|facility|site|vehicles|equipment|hospital|operation|service|of people walking)\b/iu;
/** Name words before a head noun: "Iverian Liberation Army". */
const NAME_BEFORE = /(?:\p{Lu}[\p{L}’'-]+\s+(?:of\s+)?){1,5}$/u;

/** Those who may take part, named between `start` and `end`, in order, none overlapping. */
export function findActors(
  text: string,
  start: number,
  end: number,
  places: readonly PlaceMention[],
): ActorMention[] {
  const piece = text.slice(start, end);
  if (isCyrillic(piece)) return findSlavicActors(text, start, end, places);
  const out: ActorMention[] = [];
  const matches = TABLE.matches(piece).flatMap(({ row, match: m }) => {
    const from = start + m.index;
    return { row, found: widened(text, start, from, from + m[0].length, places) };
  });
  matches.sort((a, b) => b.found.end - b.found.start - (a.found.end - a.found.start));
  for (const { row, found } of matches) {
    if (SKIP_AFTER.test(text.slice(found.end, found.end + 22))) continue;
    if (out.some((o) => overlaps(o, found))) continue;
    if (isAlias(text, start, found)) continue;
    out.push({
      ...found,
      name: nameOf(found.quote),
      kind:
        row.armed && (OF_GROUP.test(found.quote) || REBEL_ARMY.test(found.quote))
          ? 'nonstate_armed'
          : row.kind,
      armed: row.armed ?? false,
      adjective: false,
      row,
    });
  }
  for (const p of places) {
    const acts =
      p.kind === 'country' &&
      HEADS.test(text.slice(Math.max(start, p.start - 8), p.start)) &&
      DOES.test(text.slice(p.end, p.end + 40));
    if (p.use === 'literal' && !acts && !RECEIVES.test(text.slice(Math.max(start, p.start - 9), p.start)))
      continue;
    if (
      /^[\s-](?:made|built|supplied|designed|brokered|controlled|held|occupied)\b/i.test(
        text.slice(p.end, p.end + 12),
      )
    )
      continue;
    if (p.kind !== 'country' && p.use === 'literal') continue;
    if (p.start < start || p.end > end || out.some((o) => overlaps(o, p))) continue;
    out.push({
      ...spanOf(text, p.start, p.end),
      name: p.use !== 'modifier' ? p.quote.replace(/[’']s?$/, '') : p.name,
      kind: 'government',
      armed: false,
      adjective: p.use === 'modifier',
      row: p,
    });
  }
  return out.sort((a, b) => a.start - b.start);
}

/** "The Rapid Support Forces (RSF)": the short name in brackets right after a name is nobody else. */
function isAlias(text: string, start: number, at: Span): boolean {
  return (
    text[at.end] === ')' &&
    /[\p{Lu}\p{Ll}] \($/u.test(text.slice(Math.max(start, at.start - 3), at.start)) &&
    /^\p{Lu}[\p{Lu}\d–-]+$/u.test(at.quote)
  );
}

const NAMED = ACTORS.rows
  .filter((r) => r.named && r.armed)
  .map((r) => r.pattern)
  .join('|');
/** A head noun after the name of an armed group is of that group, whatever else it may be. */
const OF_GROUP = new RegExp(`^(?:[Tt]he )?(?:${NAMED})(?:\\s|$)`, 'u');
/** Armies that name themselves after what they fight for. */
const REBEL_ARMY =
  /(?<!People['’]s )(?:Liberation|Independence|Patriotic|Revolutionary|Resistance|Salvation|Arakan) (?:Army|Forces?|Front|Movement)$/u;
/** Whose they are, right before the head noun: "federal troops", "Fano fighters". */
const OWN_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:[Jj]unta|[Aa]rmy|[Gg]overnment|[Ff]ederal|[Rr]ebel|[Pp]aramilitary|[Ss]eparatist|[Rr]egional|[Nn]ational|[Rr]egime|[Cc]oalition|${NAMED})\\s+$`,
  'u',
);

/** The head noun with the country, people or proper name before it. */
function widened(text: string, from: number, start: number, end: number, places: readonly PlaceMention[]) {
  const before = text.slice(from, start);
  const owner = places.find(
    (p) =>
      p.end <= start &&
      /^(?:[’']s?)?\s+(?:[a-z-]+\s+)?$/.test(text.slice(p.end, start)) &&
      p.use !== 'literal',
  );
  if (owner) return spanOf(text, owner.start, end);
  const own = OWN_BEFORE.exec(before);
  if (own) return spanOf(text, start - own[0].length, end);
  const name = NAME_BEFORE.exec(before);
  const isHead = /^\p{Lu}/u.test(text.slice(start, end));
  if (name && isHead && !/^(?:The|In|On|A|An)\s+$/.test(name[0]))
    return spanOf(text, start - name[0].length, end);
  return spanOf(text, start, end);
}

function nameOf(quote: string): string {
  return quote.replace(/^(?:the|a|an|an? armed) /i, '').replace(/ \([^)]*\)$/, '');
}
