import { ANNOUNCED_THERE } from '../../lexicon/announced-there.ts';
import { SLAVIC_BEARINGS, SLAVIC_RELATIONS } from '../../lexicon/place-relation-slavic.ts';
import type { PlaceMention } from '../../model/place.ts';
import { hasCyrillic } from '../../util/script.ts';
import type { By } from '../../util/why.ts';
import type { Setting } from './read-relation.ts';

const { kind } = SLAVIC_RELATIONS;
const ending = (pattern: string): RegExp => new RegExp(`(?<!\\p{L})${pattern}${kind}[«"]?$`, 'iu');
const all = (patterns: readonly string[]): readonly RegExp[] => patterns.map(ending);
const NEAR = all(SLAVIC_RELATIONS.near);
const AROUND = all(SLAVIC_RELATIONS.around);
const ALONG = all(SLAVIC_RELATIONS.along);
const FROM = all(SLAVIC_RELATIONS.from);
const TO = all(SLAVIC_RELATIONS.to);
const BETWEEN = ending(SLAVIC_RELATIONS.between);
const SPOKEN = ending(SLAVIC_RELATIONS.spoken);
const SAID = new RegExp(SLAVIC_RELATIONS.said, 'iu');

const HOLDS_THERE = ending(ANNOUNCED_THERE.slavic);
/** "Тривогу оголосили в …": it holds there; a name in between says where else ("эвакуацию Суджи объявили в …"). */
const holdsThere = (lead: string): boolean => {
  const between = HOLDS_THERE.exec(lead)?.[1];
  return between !== undefined && !/\p{Lu}/u.test(between);
};

const BEARING = SLAVIC_BEARINGS.map(([p]) => p).join('|');
const KM = '(?:км|кілометр\\p{L}*|километр\\p{L}*)';
const NUMBER = '(\\d+(?:,\\d+)?)';
/** "За 12 км на захід від", "в 20 км к северу от", "на південь від". */
const COMPASS = ending(
  `(?:(?:за|в|у|на відстані|на расстоянии) ${NUMBER} ${KM} )?(?:на|к) (${BEARING}) (?:від|от) `,
);
/** "12 км західніше", "юго-западнее". */
const COMPARATIVE = ending(`(?:(?:за|в|у|на)? ?${NUMBER} ${KM} )?(${BEARING}) `);
const COMPARES = /(?:іше|ніше|нее)$/iu;
/** "За 12 км від", "в 30 километрах от". */
const DISTANT = ending(
  `(?:за|в|у|на відстані|на расстоянии) (?:приблизно |близько |около |примерно )?${NUMBER} ${KM} (?:від|от) `,
);

/** Names joined by these share what was said before the first. */
const JOINED =
  /^(?:, | та | і | й | и |, а також | або | или |, |\/)(?:(?:м|с|смт|г|пгт)\. |села |міста |селища |посёлка |сёл |сіл |також )?$/iu;
/** "Приморсько-Ахтарськ – РФ, Гвардійське": the land of the one before stands between. */
const JOINED_OVER = /^ ?(?:[–—(-] ?[\p{Lu}][^,;.]{0,28}\)?)?, (?:(?:а також|та|і|и) )?$/u;

const by = (what: string): By => `event/place/slavic-setting: ${what}`;

/** Reads the words before Cyrillic mention `i`; null where another script names it. */
export function slavicSetting(
  text: string,
  from: number,
  mentions: readonly PlaceMention[],
  i: number,
): Setting | null {
  const m = mentions[i]!;
  if (!hasCyrillic(m.quote)) return null;
  const before = mentions[i - 1];
  const raw = text.slice(Math.max(from, m.start - 90), m.start);
  const lead = raw.slice(raw.search(/[^.;!?\n]*(?:(?<=\b[мсг])\.\s[^.;!?\n]*)?$/u));
  const isOpening = m.start - from <= 4;
  if (
    (SPOKEN.test(lead) && !holdsThere(lead)) ||
    (isOpening &&
      /^(?:у|в) $/iu.test(lead) &&
      SAID.test(text.slice(m.end, m.end + 30)) &&
      m.kind !== 'region')
  )
    return { role: 'at', explains: true, by: by('where somebody spoke') };
  const measured = measure(lead);
  if (measured) return measured;
  const between = betweenTwo(text, from, mentions, i);
  if (between) return between;
  const own = ownSetting(lead);
  if (own) return own;
  if (before) {
    const gap = text.slice(before.end, m.start);
    if (JOINED.test(gap) || (JOINED_OVER.test(gap) && gap.length < 40))
      return slavicSetting(text, from, mentions, i - 1);
  }
  return { role: 'at', by: by('no word but "in" or "at" before it') };
}

/** Names before it that no gazetteer knows share what was said before the first ("із сіл Крупець та Іванівка"). */
const UNKNOWN_BEFORE = /(?:[«"]?\p{Lu}[\p{Ll}’'-]+[»"]?(?:,| та| і| й| и) )+$/u;

const OWN: readonly (readonly [readonly RegExp[], Omit<Setting, 'words'>])[] = [
  [NEAR, { role: 'near', by: by('a word of nearness before it') }],
  [FROM.slice(0, 1), { role: 'from', by: by('a word of where from before it') }],
  [AROUND, { role: 'near', relation: { kind: 'around' }, by: by('around it') }],
  [ALONG, { role: 'at', relation: { kind: 'along' }, by: by('along it') }],
  [TO, { role: 'to', by: by('a word of where to before it') }],
  [FROM.slice(1), { role: 'from', by: by('a word of where from before it') }],
];
/** "У місті", "в области": a preposition of its own, so nothing is shared with the name before. */
const AT = ending('(?:у|в|на|по|над|о|об|при|за) ');

/** What the words before a name or a word for one say of how the event lies to it, or null where they say nothing. */
export function ownSetting(words: string): Setting | null {
  const lead = words.replace(UNKNOWN_BEFORE, '');
  for (const [patterns, setting] of OWN)
    for (const p of patterns) {
      const words = p.exec(lead)?.[0];
      if (words !== undefined) return { ...setting, words };
    }
  const at = AT.exec(lead)?.[0];
  return at === undefined ? null : { role: 'at', by: by('no word but "in" or "at" before it'), words: at };
}

function measure(lead: string): Setting | null {
  const away = DISTANT.exec(lead);
  if (away)
    return {
      role: 'near',
      relation: { kind: 'around', distanceKm: kmOf(away[1]!) },
      by: by('a distance before it'),
      words: away[0],
    };
  const found = COMPASS.exec(lead) ?? comparative(lead);
  if (!found) return null;
  const relation = {
    kind: 'direction' as const,
    bearing: bearingOf(found[2]!),
    ...(found[1] === undefined ? {} : { distanceKm: kmOf(found[1]) }),
  };
  return { role: 'at', relation, by: by('a bearing before it'), words: found[0] };
}

function comparative(lead: string): RegExpExecArray | null {
  const found = COMPARATIVE.exec(lead);
  return found && COMPARES.test(found[2]!.trim()) ? found : null;
}

const kmOf = (words: string): number => Math.round(Number(words.replace(',', '.')));
const BEARINGS = SLAVIC_BEARINGS.map(([p, degrees]) => [new RegExp(`^(?:${p})$`, 'iu'), degrees] as const);
const bearingOf = (word: string): number => BEARINGS.find(([p]) => p.test(word))?.[1] ?? 0;

function betweenTwo(
  text: string,
  from: number,
  mentions: readonly PlaceMention[],
  i: number,
): Setting | null {
  const m = mentions[i]!;
  const before = mentions[i - 1];
  const opens = (at: PlaceMention): boolean =>
    BETWEEN.test(text.slice(Math.max(from, at.start - 50), at.start));
  const joins = (a: PlaceMention, b: PlaceMention): boolean =>
    /^ (?:та|і|й|и|до) $/iu.test(text.slice(a.end, b.start));
  const next = mentions[i + 1];
  if ((next && opens(m) && joins(m, next)) || (before && opens(before) && joins(before, m)))
    return { role: 'at', relation: { kind: 'between' }, by: by('between two places') };
  return null;
}
