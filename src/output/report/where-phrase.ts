import type { EventType } from '../../model/event.ts';
import type { EventPlace } from '../../model/place.ts';
import { placeText } from '../place-words.ts';

/** Places named before the rest is only said to be there. */
const MOST_NAMED = 3;

/** Names that English says with an article. @source own, general English */
const WITH_THE =
  /\b(?:Sea|Ocean|River|Strait|Straits|Gulf|Peninsula|Canal|Strip|Islands|sector|direction|region|front)$|^(?:Gulf|Strait|Bay|Sea|Republic) of\b|^(?:West Bank|United (?:States|Kingdom|Arab Emirates)|Netherlands|Philippines|Middle East|Donbas)$/;

/** Where, as a part of a sentence with a space before it, as said and no finer; empty where no place is said. */
export function wherePhrase(places: readonly EventPlace[], type: EventType): string {
  const of = (role: EventPlace['role']): EventPlace[] => places.filter((p) => p.role === role && !p.relation);
  const related = places.filter((p) => p.relation);
  const moved = new Set(places.filter((p) => p.role === 'from' || p.role === 'to').map((p) => p.name));
  const at = type === 'control.capture' ? 'of' : 'in';
  const to = /^(?:movement|aid|force)/.test(type) ? 'to' : 'towards';
  return [
    // "In Stanislav from Stanislav" says it twice.
    phrase(
      at,
      of('at').filter((p) => !moved.has(p.name)),
    ),
    relatedPhrase(related),
    phrase('near', of('near')),
    phrase('from', of('from')),
    phrase(to, of('to')),
  ].join('');
}

function phrase(word: string, places: readonly EventPlace[]): string {
  const names = [...new Set(places.map((p) => named(p.name)))];
  return names.length === 0 ? '' : ` ${word} ${listed(names)}`;
}

function relatedPhrase(places: readonly EventPlace[]): string {
  const between = places.filter((p) => p.relation!.kind === 'between');
  const rest = places.filter((p) => between.length < 2 || p.relation!.kind !== 'between');
  const said = rest.map((p) => placeText({ ...p, role: 'at', name: named(p.name) }));
  const lines = [
    ...(between.length < 2 ? [] : [`between ${listed(between.map((p) => named(p.name)))}`]),
    ...said,
  ];
  return lines.length === 0 ? '' : ` ${listed([...new Set(lines)])}`;
}

/** A name with the article it is said with: "the Black Sea", "the Netherlands". */
export function named(name: string): string {
  return WITH_THE.test(name) && !/^the /i.test(name) ? `the ${name}` : name;
}

/** "A", "A and B", "A, B and C"; of more than `most` the first ones "and other places". */
export function listed(names: readonly string[], most = MOST_NAMED, others = 'other places'): string {
  const shown = names.length > most ? [...names.slice(0, most), others] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}
