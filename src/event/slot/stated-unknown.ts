import type { Count, CountWhat } from '../../model/event.ts';
import { type Span, spanOf } from '../../util/span.ts';

/** A statement that a toll is unknown, withheld or nil, with what it counts. */
export type StatedCount = Span & { readonly counts: readonly Count[] };

const CASUALTY =
  '(?:casualt(?:y|ies)|victims?|deaths?|injur(?:y|ies)|fatalities|killed|wounded|dead|hurt|injured|harmed|losses|the (?:dead|wounded|toll))';
const UNKNOWN: readonly RegExp[] = [
  new RegExp(
    `(?:it (?:was|is) )?(?:not|n[’']t) (?:yet |immediately |immediately yet )?(?:clear|known|certain|confirmed) (?:yet )?(?:if|whether|how many)[^.;,]{0,60}?${CASUALTY}`,
    'giu',
  ),
  new RegExp(
    `\\b(?:it is |it was )?(?:unclear|unknown) (?:if|whether|how many)[^.;,]{0,60}?${CASUALTY}`,
    'giu',
  ),
  new RegExp(
    `\\bno (?:information|word|data|details|reports?|immediate reports?|immediate word|confirmed reports?|immediate information|official information)(?: yet| so far)? (?:of|on|about|regarding) (?:any )?(?:possible )?${CASUALTY}(?: (?:or|and) ${CASUALTY})?`,
    'giu',
  ),
  new RegExp(
    `\\bno ${CASUALTY}(?: (?:or|and) ${CASUALTY})? (?:were|was|have been|had been|has been)? ?(?:immediately |yet )?reported`,
    'giu',
  ),
  new RegExp(
    `\\binformation (?:on|about) (?:the )?(?:number of )?${CASUALTY}[^.;]{0,30}(?:being (?:clarified|established|checked|verified)|not (?:yet )?available|awaited)`,
    'giu',
  ),
  new RegExp(
    `\\b${CASUALTY} (?:are|is|remain|remains) (?:unknown|unclear|being (?:clarified|established))`,
    'giu',
  ),
  /\bnumber of (?:casualties|victims|dead and (?:wounded|injured)|killed and (?:wounded|injured)) (?:is|was|remains) (?:unknown|unclear|not known)/giu,
];
const WITHHELD =
  /\b(?:number of (?:our |the |its |their )?(?:casualties|dead|martyrs|losses|killed)[^.;]{0,20}(?:will be announced|not be disclosed|was not disclosed|is classified)[^.;]{0,20}|(?:declined|refused) to (?:give|disclose|say)[^.;]{0,30}(?:casualt|losses|toll|dead)\w*|(?:not|n[’']t) (?:disclose|reveal|give)[^.;]{0,20}(?:casualt|losses)\w*)/giu;
const ZERO: readonly { readonly regex: RegExp; readonly whats: readonly CountWhat[] }[] = [
  {
    regex:
      /\bno(?:[- ]one| one|body| civilians?| people| person| residents?)? (?:was |were |has been |have been |had been |is |are )?(?:killed or (?:wounded|injured|hurt)|hurt|injured or killed|harmed|wounded or killed)\b/giu,
    whats: ['killed', 'injured'],
  },
  {
    regex:
      /\b(?:there (?:are|were|was|have been|had been) )?no (?:human )?(?:casualties|victims|deaths or injuries|injuries or deaths|dead or (?:wounded|injured)|fatalities or injuries|loss of life or injur\w+)\b/giu,
    whats: ['killed', 'injured'],
  },
  { regex: /\bwithout (?:any )?(?:casualties|victims)\b/giu, whats: ['killed', 'injured'] },
  {
    regex:
      /\b(?:no(?:[- ]one| one|body|ne)?|no (?:people|civilians|residents)) (?:was |were |has been |have been |had been )?(?:killed|died)\b|\bno (?:deaths|fatalities|dead)\b/giu,
    whats: ['killed'],
  },
  {
    regex:
      /\b(?:no(?:[- ]one| one|body|ne)?|no (?:people|civilians)) (?:was |were |has been |have been )?(?:injured|wounded)\b|\bno (?:injuries|injured|wounded)\b/giu,
    whats: ['injured'],
  },
];

/** Tolls stated to be unknown, withheld or nil between `start` and `end` (guide §6.11, §6.24: "none reported" is unknown, never 0). */
export function findStatedCounts(text: string, start: number, end: number): StatedCount[] {
  const piece = text.slice(start, end);
  const out: StatedCount[] = [];
  const put = (m: RegExpMatchArray, make: (quote: string) => Count[]): void => {
    const at = start + (m.index ?? 0);
    if (out.some((o) => at < o.end && at + m[0].length > o.start)) return;
    const span = spanOf(text, at, at + m[0].length);
    out.push({ ...span, counts: make(span.quote) });
  };
  const both =
    (value: 'unknown' | 'withheld') =>
    (quote: string): Count[] => [
      { what: 'killed', value, quote },
      { what: 'injured', value, quote },
    ];
  for (const regex of UNKNOWN) {
    for (const m of piece.matchAll(regex)) {
      const only =
        /(?:hurt|injured|wounded|injur(?:y|ies))$/i.test(m[0]) && /how many/i.test(m[0])
          ? 'injured'
          : /(?:killed|dead|deaths?|fatalities)$/i.test(m[0]) && /how many/i.test(m[0])
            ? 'killed'
            : null;
      put(m, only ? (quote) => [{ what: only, value: 'unknown', quote }] : both('unknown'));
    }
  }
  for (const m of piece.matchAll(WITHHELD)) put(m, (quote) => [{ what: 'killed', value: 'withheld', quote }]);
  for (const { regex, whats } of ZERO)
    for (const m of piece.matchAll(regex)) {
      if (/^\s*(?:reported|confirmed|so far reported)/i.test(piece.slice(m.index + m[0].length)))
        put(m, both('unknown'));
      else put(m, (quote) => whats.map((what) => ({ what, low: 0, high: 0, quote })));
    }
  return out.sort((a, b) => a.start - b.start);
}
