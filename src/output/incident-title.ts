import type { EventStatus } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import { whereText } from './place-words.ts';
import { TYPE_WORDS } from './words.ts';

/** What must not be taken for done is said in the heading itself, not only beside it. */
const NOT_DONE: Readonly<Partial<Record<EventStatus, string>>> = {
  planned: 'planned',
  possible: 'feared or possible',
  denied: 'denied',
};

/** What and where, in words: "Drone strike, Mykolaiv"; "Strike, Mykolaiv (denied)"; "Strike, Mykolaiv (taken back)". */
export function incidentTitle(incident: Incident): string {
  const { type, status, places, isRetracted } = incident;
  const what = type === 'strike.mixed' ? 'Strike' : TYPE_WORDS[type];
  // A pledge is a plan by its name.
  const notDone = isRetracted
    ? 'taken back'
    : type === 'aid.pledge' && status === 'planned'
      ? undefined
      : NOT_DONE[status];
  return `${what}, ${whereText(places, type) ?? 'place not said'}${notDone ? ` (${notDone})` : ''}`;
}
