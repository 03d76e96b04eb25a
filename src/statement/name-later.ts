import type { Speaker } from '../model/statement.ts';
import { because } from '../util/why.ts';
import type { Draft } from './draft.ts';
import { sameHead } from './names-in-text.ts';

/** Offices that one person holds: what "the town's mayor" says is what the mayor whom the report names says. */
const OFFICE = /\b(?:mayor|governor|prefect|head|chief|administrator|spokesman|spokeswoman|spokesperson)$/i;
/** Sentences after which nobody looks for the name of an office that has spoken. */
const MOST_AFTER = 4;

const LATER = 'statement/name-later: an office that speaks, whose holder the report names after it';

/**
 * Statements of an office without a name, given the name where the report tells it later: "…, the mayor said. Amal Rizk, the
 * mayor, …" or, in the next sentences and before any other voice, the bare name of somebody not introduced ("Amal Rizk told …").
 * Two holders of one office leave it unnamed.
 */
export function nameLater(drafts: readonly Draft[]): Draft[] {
  const holders = new Map<string, Speaker>();
  return drafts.map((d, i) => {
    if (!d.speaker || !isNameless(d.speaker)) return d;
    const role = d.speaker.role!;
    const holder = holders.get(role) ?? holderAfter(drafts, i, d.speaker);
    if (holder) holders.set(role, holder);
    return holder ? { ...d, speaker: named(d.speaker, holder) } : d;
  });
}

const isNameless = (s: Speaker): boolean => !s.name && !!s.role && OFFICE.test(headOf(s.role));

/** "Governor" of "regional governor" and of "governor of the region". */
const headOf = (role: string): string => role.split(/\s+(?:of|for|in|at|from|to)\s+/, 1)[0]!;

function holderAfter(drafts: readonly Draft[], i: number, office: Speaker): Speaker | null {
  const noun = headOf(office.role!).split(' ').at(-1)!;
  const holders = distinct(
    drafts.map((d) => d.speaker).filter((s) => s?.name && s.role && sameHead(s.role, noun)),
  ).filter((s) => !s.country || !office.country || s.country === office.country);
  if (holders.length > 1 || !isDefinite(drafts[i]!)) return null;
  if (holders[0]) return holders[0];
  const next = drafts
    .slice(i + 1, i + 1 + MOST_AFTER)
    .map((d) => d.speaker)
    .find((s) => s && !(s.role === office.role && !s.name));
  return next?.name?.includes(' ') && !next.role && !next.organisation ? next : null;
}

/** "The mayor", "Lebanon's governor", not "a mayor": one who is known. */
const isDefinite = (d: Draft): boolean => {
  const words = d.attribution?.speaker?.quote ?? '';
  return !/^(?:an?|one|another|some)\b/i.test(words);
};

function distinct(speakers: readonly (Speaker | null | undefined)[]): Speaker[] {
  const out = new Map<string, Speaker>();
  for (const s of speakers) if (s?.name && !out.has(s.name)) out.set(s.name, s);
  return [...out.values()];
}

function named(office: Speaker, holder: Speaker): Speaker {
  const { name, organisation, role = office.role } = holder;
  const country = office.country ?? holder.country;
  const known: Speaker = {
    ...office,
    name: name!,
    role: role!,
    ...(organisation ? { organisation } : {}),
    ...(country ? { country } : {}),
  };
  return because(known, 'named', LATER, holder.mention);
}
