import type { PlaceKind, PlaceMention } from '../../model/place.ts';

/** "All clear in Odesa region, except Izmail district": words that take a part out of the area just named. */
const EXCEPT =
  /^\s?[,(–—]?\s?(?:крім|окрім|кроме|за винятком|за исключением|except(?: for| in)?|excluding|with the exception of|but not(?: in)?|save for)\s(?:the |в |у |in )?(?:\p{Ll}+ )?$/iu;
/** Between two names that are left out together. */
const ALSO = /^\s?(?:,|,? and|,? or|\s?та|\s?і|\s?й|\s?и)\s(?:the |у |в )?$/iu;

const SIZE: Readonly<Partial<Record<PlaceKind, number>>> = { country: 4, region: 3, admin1: 3, admin2: 2 };
const sizeOf = (m: PlaceMention): number => SIZE[m.kind] ?? 1;

/**
 * Whether the name at `i` is one that the words leave out of the wider area before it. At the head of a sentence the same words
 * mean "besides" ("Крім Києва, вибухи лунали в Одесі"), so a wider area has to stand right before them.
 */
export function isLeftOut(text: string, mentions: readonly PlaceMention[], i: number): boolean {
  const [before, m] = [mentions[i - 1], mentions[i]];
  if (!before || !m) return false;
  const gap = text.slice(before.end, m.start);
  if (EXCEPT.test(gap)) return sizeOf(before) > sizeOf(m);
  return ALSO.test(gap) && isLeftOut(text, mentions, i - 1);
}
