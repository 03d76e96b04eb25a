import { matchesOf } from '../../util/matches-of.ts';
import type { Scene } from '../slot/scene.ts';

const SOMEWHERE =
  /\b(?:in|at|near|outside|on|(?:village|town|city|settlement|hamlet|camp) of) (?:the )?(?=\p{Lu}\p{Ll}+)/gu;

/** A place is named that the gazetteer does not know: it is not the scene of the sentence before. */
export function elsewhere(scene: Scene): boolean {
  for (const m of matchesOf(SOMEWHERE, scene.quote)) {
    const at = scene.start + m.index + m[0].length;
    const word = /^\p{L}+/u.exec(scene.quote.slice(at - scene.start))?.[0] ?? '';
    if (
      !CALENDAR.test(word) &&
      !scene.mentions.some((p) => p.start <= at && p.end > at) &&
      !scene.actors.some((a) => a.start <= at && a.end > at)
    )
      return true;
  }
  return false;
}

const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Telegram|Facebook|Twitter|X)$/;
