import { isCyrillic } from '../../util/script.ts';

/** Munitions and weapons as Ukrainian and Russian write them in marks, whatever their case. @source own, general Ukrainian and Russian news writing */
const MUNITION =
  /^(?:шахед|герань|герані|герани|геран|гербер|калібр|калибр|іскандер|искандер|кинджал|кинжал|ланцет|орлан|град|ураган|смерч|точк|онікс|оникс|циркон|солнцеп|сонцеп|гіацинт|гиацинт|мопед|молні|молни|зала|супер[кс]ам|панцир|сармат|патріот|патриот|торнадо|баб[аиу] як?г|стугн|джавелін|джавелин|хаймарс|леопард|абрамс|бредлі|орєшник|орешник|кабах?$|каб(?:и|ів|ы|ов)$|прильот|прилет|прилёт|стріл|стрел)/iu;
const MOST_WORDS = 5;

/**
 * Whether what stands in marks is the name of a body, ship or weapon («Полтаваобленерго», «Іскандер-М», «шахедів») and nobody's
 * words: few words, the first with a capital, no mark inside, no colon before and no dash behind.
 */
export function isNameInMarks(text: string, start: number, end: number): boolean {
  const mark = text[start];
  if (mark !== '«' && mark !== '„' && mark !== '"' && mark !== '“') return false;
  const inside = text.slice(start + 1, end - 1);
  if (inside.length > 60 || (!isCyrillic(inside) && mark !== '«')) return false;
  const words = inside.trim().split(/\s+/);
  if (words.length > MOST_WORDS || /[.!?,;:…–—\n]/.test(inside)) return false;
  if (MUNITION.test(inside)) return true;
  if (!/^[\p{Lu}\d]/u.test(inside)) return false;
  const before = text.slice(Math.max(0, start - 3), start);
  if (/[:]\s*$/.test(before)) return false;
  return (
    !/^[,]?\s*[–—-]\s/.test(text.slice(end, end + 4)) ||
    !/(?:^|\n|[.!?]\s)$/.test(text.slice(Math.max(0, start - 2), start))
  );
}
