import { soundKey } from '../util/transliterate.ts';

/** Words whose sound is kept: those of a few thousand reports. */
const MOST_SOUNDS = 20_000;
const heard = new Map<string, string>();

/** A word as it sounds, as by `soundKey`: the words of a text are heard once for every name looked for in it. */
export function soundOf(word: string): string {
  const known = heard.get(word);
  if (known !== undefined) return known;
  const sound = soundKey(word);
  if (heard.size >= MOST_SOUNDS) heard.clear();
  heard.set(word, sound);
  return sound;
}
