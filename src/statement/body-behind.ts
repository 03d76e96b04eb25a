import { KNOWN_BODIES, ORGANISATION_NOUNS, ORGANISATION_TAILS } from '../lexicon/organisation.ts';
import type { Word } from './unit.ts';

/** "Ada Reis of Lakeside Hospital": the body behind the name, which says whose word it is; a town says only where from. */
export function bodyBehind(
  text: string,
  part: readonly Word[],
  core: readonly Word[],
): { organisation?: string } {
  const of = part[core.length];
  const rest = part.slice(core.length + 1);
  const last = rest.at(-1);
  if (!last || !/^(?:of|from|with)$/.test(of?.lower ?? '') || rest.length > 7) return {};
  const isBody =
    ORGANISATION_NOUNS.has(last.lower) || ORGANISATION_TAILS.has(last.lower) || KNOWN_BODIES.has(last.lower);
  const phrase = text.slice(rest[0]!.start, last.end).replace(/^(?:the|an?|its|their) /i, '');
  return isBody ? { organisation: phrase } : {};
}
