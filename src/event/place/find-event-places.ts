import { ANNOUNCED_THERE } from '../../lexicon/announced-there.ts';
import type { EventPlace, Gazetteer, PlaceMention, PlaceRelation } from '../../model/place.ts';
import { because } from '../../util/why.ts';
import { displaced } from './geometry.ts';
import { isLeftOut } from './is-left-out.ts';
import { precisionIn, radiusOf } from './place-extent.ts';
import { readBeside, readBetween, readCompass, readMeasured, type Setting } from './read-relation.ts';
import { slavicSetting } from './slavic-setting.ts';

type Role = EventPlace['role'];
/** A distance is stated "20 km north of"; less than this radius would claim a precision nobody has. */
const LEAST_RADIUS_KM = 5;
const AROUND_RADIUS_KM = 25;

/**
 * The literal mentions inside `range` as an event uses them, in text order: role by preposition, relation by compass
 * words and distances, nested places as the finest only (guide §3.2, §6.4, §6.25).
 */
export function findEventPlaces(
  text: string,
  range: { readonly start: number; readonly end: number },
  mentions: readonly PlaceMention[],
  gazetteer: Gazetteer,
): EventPlace[] {
  const inside = mentions.filter(
    (m) =>
      m.use === 'literal' &&
      m.start >= range.start &&
      m.end <= range.end &&
      m.lat !== undefined &&
      !CORRECTED.test(text.slice(Math.max(range.start, m.start - 16), m.start)),
  );
  const set = withoutTopics(text, withoutDateline(inside)).map((m) => ({
    mention: m,
    setting: settingOf(text, range.start, inside, inside.indexOf(m)),
  }));
  const kept = set.filter(
    ({ mention, setting }) =>
      !setting.explains &&
      !set.some((o) => o.mention !== mention && !o.setting.explains && lies(text, o, { mention, setting })),
  );
  const seen = new Set<string>();
  return kept
    .filter((one, i) => !kept.slice(0, i).some((o) => isSameUnit(o, one)))
    .map(({ mention, setting }) =>
      because(
        eventPlaceOf(mention, setting, gazetteer),
        'role',
        setting.by,
        reachOf(text, mention, setting.words),
      ),
    )
    .filter((p) => {
      const key = `${p.name} ${p.role} ${p.relation?.kind ?? ''} ${p.lat}`;
      return !seen.has(key) && seen.add(key);
    });
}

/** "In Izium, not in Lyman": where it was not. @source own, general English, Ukrainian and Russian */
const CORRECTED =
  /(?:, (?:and )?not (?:in |at |on |over )?(?:the )?|, (?:а|и|і) не (?:[увВУ] |на |по |під |под )?)$/u;

/** The name with the words before it that told its role, where they stand right there. */
function reachOf(text: string, m: PlaceMention, words = ''): { start: number; end: number } {
  const at = words.trim() ? text.lastIndexOf(words.trim(), m.start - 1) : -1;
  return { start: at >= 0 && m.start - at < 90 ? at : m.start, end: m.end };
}

/** "MYKOLAIV, Ukraine, 3 March – Drones hit Mykolaiv": the place named again in the sentence is where it happened, not the dateline. */
function withoutDateline(inside: readonly PlaceMention[]): readonly PlaceMention[] {
  const isDateline = (m: PlaceMention): boolean =>
    m.start < 12 && m.quote.length > 3 && m.quote === m.quote.toUpperCase();
  return inside.filter((m) => !(isDateline(m) && inside.some((o) => o !== m && o.name === m.name)));
}

/** "Дрон упав у Лозовій. #Харківщина #новини": the tags that close a line say what it is about; where it happened the words before say. */
function withoutTopics(text: string, inside: readonly PlaceMention[]): readonly PlaceMention[] {
  const told = inside.filter(
    (m) => text[m.start - 1] !== '#' || !TAGS_ONLY.test(text.slice(m.end, m.end + TAGS_REACH)),
  );
  return told.length ? told : inside;
}
const TAGS_REACH = 120;
/** Further tags and signs up to the line's end. */
const TAGS_ONLY = /^(?:_[\p{L}\p{N}_]+)?(?:[^\p{L}\p{N}#\n]*#[\p{L}\p{N}_]+)*[^\p{L}\p{N}\n]*(?:\n|$)/u;

/** One mention as an event place, with a role and relation already known. */
export function eventPlaceOf(
  mention: PlaceMention,
  setting: { role: Role; relation?: PlaceRelation },
  gazetteer: Gazetteer,
): EventPlace {
  const { relation } = setting;
  const base = {
    mention: mention.id,
    name: mention.name,
    ...(mention.country === undefined ? {} : { country: mention.country }),
    ...(mention.admin1 === undefined ? {} : { admin1: mention.admin1 }),
    role: setting.role,
    ...(relation ? { relation } : {}),
  };
  const at = { lat: mention.lat ?? 0, lon: mention.lon ?? 0 };
  const own = radiusOf(mention, gazetteer);
  if (!relation || (relation.kind === 'along' && precisionIn(mention, gazetteer) > 1))
    return { ...base, ...at, precision: precisionIn(mention, gazetteer), radiusKm: own };
  if (relation.kind === 'direction' && relation.distanceKm !== undefined && relation.bearing !== undefined) {
    const radiusKm = Math.max(LEAST_RADIUS_KM, Math.round(relation.distanceKm * 0.3));
    return { ...base, ...displaced(at, relation.bearing, relation.distanceKm), precision: 2, radiusKm };
  }
  const radiusKm = Math.max(AROUND_RADIUS_KM, own, relation.distanceKm ?? 0);
  // "Within 60 km of" a town is a region: "within about 25 km" (where_prec 2) would be finer than the words.
  const least = (relation.distanceKm ?? 0) > AROUND_RADIUS_KM ? 5 : 2;
  const precision = Math.max(least, precisionIn(mention, gazetteer)) as EventPlace['precision'];
  return { ...base, ...at, precision, radiusKm };
}

interface Placed {
  readonly mention: PlaceMention;
  readonly setting: Setting;
}

/** One province under two of its names. */
function isSameUnit({ mention: a, setting: x }: Placed, { mention: b, setting: y }: Placed): boolean {
  if (a.kind !== 'admin1' || b.kind !== 'admin1' || x.relation || y.relation || x.role !== y.role)
    return false;
  return a.admin1 !== undefined && a.admin1 === b.admin1 && a.country === b.country;
}

const COORDINATED = /^,? (?:and|та|і|й|и|а також|а также) (?:\p{L}+ ){0,3}$/u;

/** Whether `a` lies in `b` and both are where the event is: then only `a` is told. */
function lies(text: string, a: Placed, b: Placed): boolean {
  if (a.mention.end <= b.mention.start && COORDINATED.test(text.slice(a.mention.end, b.mention.start)))
    return false;
  if (a.setting.role !== b.setting.role || a.mention.country !== b.mention.country) return false;
  if (a.mention.country === undefined) return false;
  // "В Кировском районе Макеевки": a district of the city named right after it.
  if (a.mention.kind === 'district' && b.mention.kind === 'settlement')
    return text.slice(a.mention.end, b.mention.start) === ' ' && a.mention.admin1 === b.mention.admin1;
  const level = (m: PlaceMention): number =>
    m.kind === 'country' ? 3 : m.kind === 'admin1' ? 2 : m.kind === 'region' || m.kind === 'admin2' ? 1 : 0;
  if (level(a.mention) >= level(b.mention)) return false;
  if (b.mention.kind === 'country') return a.mention.kind !== 'water';
  if (b.mention.kind === 'admin1' || b.mention.kind === 'admin2')
    return a.mention.admin1 !== undefined && a.mention.admin1 === b.mention.admin1;
  return (
    b.mention.kind === 'region' &&
    Math.abs(b.mention.start - a.mention.end) < 30 &&
    b.mention.start > a.mention.start
  );
}

const OF_KIND =
  /(?:(?:the|a) )?(?:[\p{L}-]+ )?(?:cities|city|towns?|villages?|ports?|settlements?|communit(?:y|ies)|outskirts|edge|areas?|region|district|state|province|camp|suburbs|centre|center|capital|mouth|coast) of $/iu;

/** A place where somebody has their office says nothing of where the thing happened. */
const SPEAKERS_PLACE =
  /\b(?:ambassador|consul|consul-general|envoy|coordinator|representative|spokes\p{L}+|officials?|diplomats?|headquartered|based|correspondent|analyst|think tank) (?:to|in|at|for) (?:the )?$/iu;

/** "Said in A on Monday", "a security source in B", "people who reached C": where somebody spoke, not what of. */
const SPOKEN_IN =
  /(?:\b(?:said|announced|told (?:reporters|journalists|a news conference|a press conference|the press)|spoke|speaking)(?: on \p{Lu}\p{Ll}+day| late on \p{Lu}\p{Ll}+day| by phone| by telephone)? in|\b(?:security|diplomatic|military|government|intelligence|medical|hospital|aid) sources? in|\baccording to [^,;.]{0,50}\bwho (?:had |have )?(?:reached|fled to|arrived in|crossed into|made it to))(?: the)? $/u;

const HOLDS_THERE = new RegExp(ANNOUNCED_THERE.en, 'iu');

/** "Under a deal signed in A": where the paper is from, not what is done under it. */
const PAPER_OF =
  /\b(?:under|promised in|set out in|in line with|required by|the terms of) (?:an?|the) (?:[\p{L}-]+ ){1,4}(?:signed|agreed|concluded|initialled) in $/u;
/** "Crossed into B, according to volunteers in A"; "A, near the border with B"; "A at 21:30 local time in B": said of a place named before. */
const BESIDE =
  /(?:\baccording to (?:[\p{L}’'-]+ ){0,2}(?:volunteers|partners|monitors|activists|officials|medics|traders|relatives|refugees|aid workers) in|, (?:close to|near|on|not far from) the (?:[\p{L}]+ )?(?:border|frontier) (?:with|of)|\blocal time in)(?: the)? $/u;

/** "23 were killed across the province, including 7 in A": A is where some of them were, not the 23. */
const PART_THERE =
  /\b(?:including|among (?:them|whom)|of (?:them|whom|which|those)),? (?:at least |about |some |around |nearly )?(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|scores|several|many|most|half)(?: [\p{L}-]+){0,3} (?:in|at|near|around)(?: the)? $/iu;

const PART: Setting = {
  role: 'at',
  explains: true,
  by: 'event/place/find-event-places: only a part of those counted was there',
};

const EXPLAINS: Setting = {
  role: 'at',
  explains: true,
  by: 'event/place/find-event-places: it only says where another place is',
};

const LEFT_OUT: Setting = {
  ...EXPLAINS,
  by: 'event/place/is-left-out: it is taken out of the area named before',
};

/** Reads the words before mention `i`, those between it and the range's start or the mention before. */
function settingOf(text: string, from: number, mentions: readonly PlaceMention[], i: number): Setting {
  const m = mentions[i]!;
  const before = mentions[i - 1];
  if (isLeftOut(text, mentions, i)) return LEFT_OUT;
  const slavic = slavicSetting(text, from, mentions, i);
  if (slavic) return slavic;
  const lead = leadOf(text, Math.max(from, m.start - 90), m.start);
  const measured = readMeasured(lead);
  if (measured) return apposed(lead, measured.words, before, m) ? EXPLAINS : measured;
  if (SPEAKERS_PLACE.test(lead) || PAPER_OF.test(lead)) return EXPLAINS;
  if (SPOKEN_IN.test(lead) && !HOLDS_THERE.test(lead)) return EXPLAINS;
  if (PART_THERE.test(lead)) return PART;
  if (before && BESIDE.test(lead)) return EXPLAINS;
  const between = readBetween(text, from, mentions, i);
  if (between) return between;
  const compass = readCompass(lead, m.kind);
  if (compass) return apposed(lead, compass.words, before, m) ? EXPLAINS : compass;
  const bare = stripAdjectives(lead);
  if (before && /^(?: and | or |, |, and )$/.test(text.slice(before.end, m.start)))
    return settingOf(text, from, mentions, i - 1);
  const beside = readBeside(bare, text.slice(m.end, m.end + 12));
  if (beside) return beside;
  return roleOf(bare);
}

/** The text before the name up to the clause's start, without the words that only say its kind ("the village of"). */
function leadOf(text: string, start: number, end: number): string {
  const lead = text.slice(start, end);
  const clause = lead.slice(lead.search(/[^.;!?\n]*$/));
  return clause.replace(OF_KIND, (found) => (readCompass(found, 'settlement') ? found : ''));
}

const ADJECTIVES =
  /(?:\b(?:the|a|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western|central|nearby|neighbouring|neighboring|besieged|occupied|border|front-?line|city|town|village|strategic|own|all|both)\s)+$/i;

const stripAdjectives = (lead: string): string => lead.replace(ADJECTIVES, '').trimEnd();

/** "Bariire, about 60 km south of Mogadishu": the measure follows another name and a comma. */
function apposed(lead: string, words: string, before: PlaceMention | undefined, m: PlaceMention): boolean {
  if (!before) return false;
  const gap = m.start - before.end - words.length;
  return gap >= 0 && gap < 42 && /,\s*(?:[\p{L}\s]{0,40})$/u.test(lead.slice(0, lead.length - words.length));
}

const ROLE_RULES: readonly (readonly [RegExp, Role])[] = [
  [
    /\b(?:near|outside|off|close to|next to|adjacent to|not far from|beyond|approaches to|approaching|just inside)$/i,
    'near',
  ],
  [/\b(?:damage|harm|threat|due|similar|belonging|access|return to normal) (?:to|in)$/i, 'at'],
  [/\b(?:fired|launched|aimed|directed|flying|heading) at$/i, 'to'],
  [
    /\b(?:from(?: the (?:airspace|skies|territory|waters|coast) (?:of|over|off))?|out of|leave|leaves|left|flee|flees|fled|fleeing|abandon|abandoned|abandoning|quit|vacated|evacuation of|evacuate|evacuated|withdrawal of|(?:evacuat\p{L}+|relocat\p{L}+|resettl\p{L}+|remov\p{L}+|moving|transport\p{L}*)\b[^,.;]{0,30}\b(?:residents|inhabitants|people|civilians|families|population|patients|children) (?:of|in))$/iu,
    'from',
  ],
  [
    /\b(?:evacuation|relocation) (?:orders?|notices?|warnings?|alerts?|calls?|instructions?) (?:[\p{L}]+ )?for(?: residents of| people in| civilians in)?$/iu,
    'from',
  ],
  [
    /\b(?:in the direction of|to|towards|toward|into|bound for|heading for|head for|headed for|left for|leave for|for|reach|reached|reaches|stop before|course)$/i,
    'to',
  ],
  [
    /\b(?:withdr[ae]w\p{L}*|retreat\p{L}*|pull(?:ed|ing|s)? back|f[ae]ll(?:en|ing|s)? back)\b[^,.;]{0,40} (?:across|over|behind|beyond)$/iu,
    'to',
  ],
  [
    /\b(?:advance|advances|advanced|advancing|march|marched|marching|push|drive|offensive)\b[^,.;]{0,40} on$/i,
    'to',
  ],
];

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  near: 'event/place/find-event-places: a word of nearness before it',
  at: 'event/place/find-event-places: no word but "in" or "at" before it',
  to: 'event/place/find-event-places: a word of where to before it',
  from: 'event/place/find-event-places: a word of where from before it',
};

function roleOf(bare: string): Setting {
  for (const [pattern, role] of ROLE_RULES) {
    const words = pattern.exec(bare)?.[0];
    if (words !== undefined) return { role, by: ROLE_NAMES[role], words };
  }
  return { role: 'at', by: ROLE_NAMES.at };
}
