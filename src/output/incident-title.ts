import type { Incident } from '../model/incident.ts';
import { whereText } from './place-words.ts';
import { TYPE_WORDS } from './words.ts';

/** What and where, in words: "Drone strike, Mykolaiv". */
export function incidentTitle(incident: Incident): string {
  return `${TYPE_WORDS[incident.type]}, ${whereText(incident.places, incident.type) ?? 'place not said'}`;
}
