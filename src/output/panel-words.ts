import type { ControlRow, MovementRow } from '../model/picture.ts';
import { whatText } from './field-words.ts';
import { precisionText } from './place-words.ts';
import { amountText, asserterText, hedgeText, placesText } from './row-words.ts';
import { POLARITY_WORDS } from './statement-words.ts';
import { shortTime, whenText } from './time-words.ts';
import { CALLED_OFF_WORDS, STATUS_WORDS, TYPE_WORDS } from './words.ts';

/** A row in words: its heading and what is to be known of it, each part by itself. */
export interface RowText {
  readonly head: string;
  readonly parts: readonly string[];
}

/** "Line or position held, west of Mylove, by Russia" and who says so, how surely, and who says otherwise. */
export function controlText(r: ControlRow, all: readonly ControlRow[]): RowText {
  const sides = [
    r.by.length > 0 ? `by ${r.by.join(', ')}` : 'by a force not named',
    ...(r.against.length > 0 ? [`against ${r.against.join(', ')}`] : []),
  ];
  const rivals = new Set(all.filter((o) => r.rivals.includes(o.id)).map(asserterText));
  return {
    head: `${TYPE_WORDS[r.type]}, ${placesText(r) ?? 'place not said'}, ${sides.join(', ')}`,
    parts: [...partsOf(r), ...(rivals.size > 0 ? [`otherwise: ${[...rivals].join(', ')}`] : [])],
  };
}

/** "Evacuation, from Derna (families with children)" and who says so, how surely, who orders it, how many. */
export function movementText(r: MovementRow): RowText {
  const who = r.who.length > 0 ? ` (${r.who.join(', ')})` : '';
  const people = r.people.map(peopleText);
  return {
    head: `${TYPE_WORDS[r.type]}, ${placesText(r) ?? 'place not said'}${who}`,
    parts: [
      ...partsOf(r),
      r.organisers.length > 0 ? `ordered or run by ${r.organisers.join(', ')}` : 'no authority named',
      people.length > 0 ? people.join(', ') : 'nobody counts the people',
    ],
  };
}

/** "evacuated: 30 more (children)". */
export function peopleText(p: MovementRow['people'][number]): string {
  return `${whatText(p.what)}: ${amountText(p.amount)}${p.isIncrement ? ' more' : ''}${p.part ? ` (${p.part})` : ''}`;
}

function partsOf(r: ControlRow | MovementRow): string[] {
  const hedge = hedgeText(r);
  const place = r.places[0];
  return [
    `${asserterText(r)} ${POLARITY_WORDS[r.polarity]}, ${shortTime(r.saidAt)}`,
    ...(hedge ? [`how surely: ${hedge}`] : []),
    'isCalledOff' in r ? CALLED_OFF_WORDS : STATUS_WORDS[r.status],
    whenText(r.time),
    ...(place ? [precisionText(place, r.type)] : []),
  ];
}
