/** How often each letter stands in running Russian or Ukrainian text, per cent; own rounding of general corpora figures. */
const CYRILLIC_SHARE = {
  source: 'own, general Russian and Ukrainian letter frequencies',
  letters: new Map(
    Object.entries({
      о: 10.5,
      е: 7.5,
      а: 8,
      и: 7,
      н: 6.6,
      т: 6,
      с: 5,
      р: 4.6,
      в: 4.8,
      л: 4,
      к: 3.6,
      м: 3.1,
      д: 3,
      п: 2.8,
      у: 2.9,
      я: 2.1,
      ы: 1.2,
      ь: 1.8,
      г: 1.6,
      з: 1.9,
      б: 1.6,
      ч: 1.3,
      й: 1.2,
      х: 1,
      ж: 0.9,
      ш: 0.7,
      ю: 0.7,
      ц: 0.6,
      щ: 0.4,
      і: 3,
      ї: 0.6,
      є: 0.5,
      э: 0.2,
      ф: 0.3,
    }),
  ),
};

/** The likeliest encoding of bytes that are not UTF-8: a Cyrillic code page by letter frequency, else windows-1252. */
export function guessCharset(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 64 * 1024);
  if (runShare(sample) < 0.5) return 'windows-1252';
  let best = 'windows-1252';
  let bestScore = 0.4;
  for (const charset of ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5']) {
    const score = cyrillicScore(new TextDecoder(charset).decode(sample));
    if (score > bestScore) {
      best = charset;
      bestScore = score;
    }
  }
  return best;
}

/** Share of bytes outside ASCII that have such a neighbour: accents stand alone, another alphabet fills whole words. */
function runShare(bytes: Uint8Array): number {
  let high = 0;
  let beside = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x80) continue;
    high++;
    if ((bytes[i - 1] ?? 0) >= 0x80 || (bytes[i + 1] ?? 0) >= 0x80) beside++;
  }
  return beside / Math.max(1, high);
}

/**
 * How much the text looks like Cyrillic prose: mean letter share, small letters only.
 * A wrong code page turns small letters into capitals or rare letters, so both are counted against it.
 */
function cyrillicScore(text: string): number {
  let sum = 0;
  let count = 0;
  for (const ch of text) {
    if (ch.charCodeAt(0) < 0x80) continue;
    count++;
    sum += CYRILLIC_SHARE.letters.get(ch) ?? (/^[А-ЯІЇЄҐЁ]$/.test(ch) ? 0 : ch > '\u2010' ? 0 : -5);
  }
  return count ? sum / count : 0;
}
