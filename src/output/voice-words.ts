import type { Incident, Voice } from '../model/incident.ts';

const HOW_WORDS: Readonly<Record<Voice['through'][number]['how'], string>> = {
  own: 'in its own words in',
  quoted: 'quoted in',
  retold: 'retold in',
  reprint: 'reprinted in',
};
/** Outlets named before the rest is only counted: a storm of reprints is one line. */
const MOST_NAMED = 6;

const outletOf = (t: Voice['through'][number]): string => t.source ?? 'an outlet not named';

/** How many outlets some origins came through. */
function outletsOf(voices: readonly Voice[]): number {
  return new Set(voices.flatMap((v) => v.through.map(outletOf))).size;
}

const many = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** "1 independent origin through 4 outlets": how many origins, and how many outlets brought them; none found is said. */
export function originsText(incident: Incident): string {
  const n = incident.independentOrigins.length;
  if (n === 0) return 'no independent origin named';
  const outlets = outletsOf(incident.voices);
  return `${many(n, 'independent origin')}${outlets > 1 ? ` through ${many(outlets, 'outlet')}` : ''}`;
}

/** The way one origin's words came: "through 3 outlets: quoted in A, B; reprinted in C". */
export function voiceText(voice: Voice): string {
  const ways = (['own', 'quoted', 'retold', 'reprint'] as const).flatMap((how) => {
    const outlets = [...new Set(voice.through.filter((t) => t.how === how).map(outletOf))];
    if (outlets.length === 0) return [];
    const others = outlets.length - MOST_NAMED;
    const named = outlets.slice(0, MOST_NAMED).join(', ');
    return [`${HOW_WORDS[how]} ${named}${others > 0 ? ` and ${many(others, 'other')}` : ''}`];
  });
  return `through ${many(outletsOf([voice]), 'outlet')}: ${ways.join('; ')}`;
}
