import { countryName, type Ground } from './cited-ground.ts';

/** Kinds of sentence that name everybody they cite. */
const NAMING: ReadonlySet<string> = new Set(['account', 'unknown', 'withheld']);
const NOBODY = 'a report without a named source';

/** Statements cited by a sentence that does not name who says them: added to it, or left behind by who was named. */
export function tellerFaults(text: string, ground: Ground, kind: string): string[] {
  if (!NAMING.has(kind) || /\bothers\b/.test(text)) return [];
  const lower = text.toLowerCase();
  // What a report gives in nobody's name is told as its own.
  const isOutlets = /\balso gave, of\b/.test(text);
  return ground.statements
    .filter((s) => {
      const names = s.speaker && !isOutlets ? speakerNames(s.speaker) : outletsOf(ground, s.key);
      return !names.some((n) => lower.includes(n.toLowerCase()));
    })
    .map((s) => `${s.key} is cited, and who says it is not named`);
}

function speakerNames(s: NonNullable<Ground['statements'][number]['speaker']>): string[] {
  return [s.name ?? s.organisation ?? s.role ?? countryName(s.country)[0] ?? 'a speaker not named'];
}

/** The outlets a statement may be told in the name of: its own, and those of the copies it is one of. */
function outletsOf({ events, incidents }: Ground, key: string): string[] {
  const carrying = events.filter((e) => e.statements.some((x) => x.key === key));
  const copies = incidents
    .flatMap((i) => i.events)
    .filter((o) => o.copyGroup !== null && carrying.some((e) => e.copyGroup === o.copyGroup));
  return [...carrying, ...copies].map((e) => e.source ?? NOBODY);
}
