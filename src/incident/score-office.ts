import type { ReportedEvent } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';
import { isCyrillic } from '../util/script.ts';
import { soundKey } from '../util/transliterate.ts';
import { folded, isSameName } from './same-name.ts';

/** An office as its words name it: of a town, or of an area around towns of the same name. */
interface Office {
  /** Names in the office's words, folded; of one in Cyrillic how it sounds. */
  readonly names: readonly { readonly name: string; readonly sound: string | null }[];
  readonly kind: 'town' | 'area';
}

/** Words of an office of one town. @source own, general English, Ukrainian and Russian */
const OF_TOWN =
  /\b(?:mayor|city|town|municipal\w*|village)\b|(?<!\p{L})(?:мер[ауи]?|мэр[ау]?|міськ\p{L}*|городск\p{L}*|селищн\p{L}*|сільськ\p{L}*|поселков\p{L}*)(?!\p{L})/iu;
/** Words of an office of a wider area. @source own, general English, Ukrainian and Russian */
const OF_AREA =
  /\b(?:governor|regional|region|oblast|province|provincial|state|county|district|raion|rma|ova)\b|(?<!\p{L})(?:губернатор\p{L}*|област\p{L}*|обл|ова|ода|край|края|республик\p{L}*|районн\p{L}*)(?!\p{L})/iu;
const NAME = /\p{Lu}[\p{L}’'-]{2,}/gu;

const OFFICES = new WeakMap<ReportedEvent, readonly Office[]>();

/** The offices of those who tell an event, one a speaker, and of those who act in it; the source's own words count where the source is the speaker. */
function officesOf(e: ReportedEvent): readonly Office[] {
  let found = OFFICES.get(e);
  if (!found) {
    found = e.statements.flatMap((s) => {
      const { name, role, organisation } = s.speaker ?? {};
      const own = e.source && [name, organisation].some((x) => x && isWithin(x, e.source!)) ? e.source : '';
      const words = [role, organisation, own].filter((x) => x).join(', ');
      return officeOf(words, name ?? '');
    });
    // "The town's administration took them out": who acts for a town acts there.
    const acting = e.event.actors.filter((a) => a.kind === 'government').map((a) => officeOf(a.name, ''));
    found = [...found, ...acting.flat()];
    OFFICES.set(e, found);
  }
  return found;
}

function isWithin(name: string, source: string): boolean {
  const whole = source.replace(/\s*\(.*$/, '');
  return folded(source).includes(folded(name)) || isSameName(name, whole);
}

/** The office some words name; none where it is of no town or region, as an army’s is. */
function officeOf(words: string, person: string): Office[] {
  const kind = OF_AREA.test(words) ? 'area' : OF_TOWN.test(words) ? 'town' : null;
  if (kind === null) return [];
  const own = new Set(folded(person).split(' '));
  const names = [...words.matchAll(NAME)]
    .map(([w]) => ({ name: folded(w), sound: isCyrillic(w) ? soundKey(w) : null }))
    .filter((n) => !own.has(n.name));
  return names.length ? [{ names, kind }] : [];
}

/** The beginnings, as they sound, of names in the offices of those who tell an event: what its place, unsaid, may be found by. */
export function officeStems(e: ReportedEvent): string[] {
  return [...new Set(officesOf(e).flatMap((o) => o.names.map((n) => townStem(n.name))))].sort();
}

/** The beginning of a place’s name as it sounds, the same in every case and alphabet. */
export function townStem(name: string): string {
  return soundKey(name).slice(0, 4);
}

/**
 * Whether the office of those who tell an event without a place is that of one of these places: `same`, `other` where each
 * speaks for a town and it is none of them, null where nothing is told. A governor's region is not the town of that name.
 */
export function scoreOffice(bare: ReportedEvent, places: readonly EventPlace[]): 'same' | 'other' | null {
  const offices = officesOf(bare);
  if (offices.some((o) => places.some((p) => isOf(o, p)))) return 'same';
  const isOfTowns = offices.length > 0 && offices.every((o) => o.kind === 'town');
  return isOfTowns && places.every((p) => p.precision <= 2) ? 'other' : null;
}

function isOf(office: Office, place: EventPlace): boolean {
  // An area is one of a country; a country’s own bodies speak of any place in it.
  if (office.kind === 'area' ? place.precision < 3 || place.precision > 4 : place.precision > 3) return false;
  const word = folded(place.name).split(' ')[0]!;
  return office.names.some((n) => word === n.name || (n.sound !== null && isForm(n.sound, soundKey(word))));
}

/** Whether a word is a case of a name or its adjective: Нікополя and Нікопольський of Nikopol. */
function isForm(word: string, name: string): boolean {
  let same = 0;
  while (same < name.length && word[same] === name[same]) same++;
  const least = name.length >= 7 ? name.length - 2 : name.length - 1;
  return same >= Math.max(4, least) && word.length - name.length <= 5;
}
