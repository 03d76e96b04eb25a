import type { ReportedEvent } from '../model/incident.ts';

/**
 * What kind of harm, help or deal the words of an event name. `harm.damage` is a fire as much as a dark town or a plundered store,
 * `response.rescue` a search as much as a ward at work, `talks.agreement` a truce as much as an exchange: in one place in one day these
 * are mostly different occurrences.
 */
export type EffectKind =
  | 'fire'
  | 'outage'
  | 'looting'
  | 'breakage'
  | 'search'
  | 'treatment'
  | 'clearance'
  | 'truce'
  | 'exchange';

type Rows = readonly (readonly [EffectKind, RegExp])[];

/** Words of the trigger that name the kind of harm, the first that fits. @source own, general English, Ukrainian and Russian */
const HARM: Rows = [
  [
    'looting',
    /\b(?:loot|pillag|ransack|plunder|robbe|stole|stripped|emptied)\w*|(?<!\p{L})(?:мародер|розграб|пограб|разграб|винес|вынес)/iu,
  ],
  [
    'fire',
    /\b(?:fires?|blazes?|blazing|ablaze|burn(?:s|ed|t|ing)?|burnt-out|flames?|alight|torched|arson)\b|(?<!\p{L})(?:пожеж|пожар|загор|возгор|згор|сгор|спал|зайнял|палав|палал|палає|горит|горів|горел|горіл)/iu,
  ],
  [
    'outage',
    /\b(?:outages?|blackouts?|blacked out|without (?:\w+ ){0,3}(?:power|electricity|light|lights|water|heat|heating|gas|signal|service|supply)|lost (?:\w+ ){0,2}(?:power|electricity|water|heat|heating|gas|signal|service)|out of service|de-energi[sz]ed)\b|(?<!\p{L})(?:без (?:світл|свет|електр|электр|вод|тепл|газ|зв.?язк|связ)|знеструм|обесточ|зникл\p{L}* світл|пропал\p{L}* свет|відключ|отключ|бракує вод)/iu,
  ],
  [
    'breakage',
    /\b(?:damag|destroy|broke|break|shatter|smash|wreck|collaps|crumbl|cave|blown|crater|ruin)\w*|(?<!\p{L})(?:пошкод|поврежд|зруйн|разруш|вибит|выбит|понівеч|обвал|обруш)/iu,
  ],
];
/** Words that name an outage of a service, where a service is what was harmed. @source own, general English, Ukrainian and Russian */
const SERVICE_GONE =
  /\b(?:without|lost|cut|cut off|down|dead|silent|dark|fail(?:ed|ure|ures)?|off|interrupt\w*|disrupt\w*|power|electricity|water|heating|gas|lights?)\b|(?<!\p{L})(?:без|зник|пропал|бракує|нет|немає)(?!\p{L})/iu;
const SERVICES: ReadonlySet<string> = new Set(['energy', 'water', 'infrastructure_unspecified']);

/** Words of a trigger, or of who helps, that name the kind of help. @source own, general English, Ukrainian and Russian */
const HELP: Rows = [
  [
    'fire',
    /\b(?:put out|extinguish\w*|doused?|dousing|fire ?fighting|contain(?:ed|ing)|localised|localized)\b|(?<!\p{L})(?:загас|погас|потуш|туш|гас|локаліз|локализ)/iu,
  ],
  [
    'treatment',
    /\b(?:treat(?:s|ed|ing)?|surge\w+|operat(?:ed|ing) on|stabili[sz]\w+|doctors?|medics?|paramedics?|nurses?|ambulances?)\b|(?<!\p{L})(?:хірург|хирург|лікар|врач|медик|швидк\p{L}* допом|скор\p{L}* помощ|госпітал|госпитал)/iu,
  ],
  [
    'clearance',
    /\b(?:defus|demin|sapper|disarm|bomb disposal)\w*|(?<!\p{L})(?:знешкод|обезвре|розмінув|размин|вибухотех|взрывотех|сапер|пірот|пирот)/iu,
  ],
  [
    'search',
    /\b(?:search|dig|digging|dug|pull|lift|rubble|debris|trapped|unearth|recover)\w*|(?<!\p{L})(?:завал|витяг|вытащ|пошук|поиск|розбира|розбор|разбор|разбира|извлек|діста|доста)/iu,
  ],
];

/** Words of a trigger, or of whom a deal is about, that name the kind of deal. @source own, general English, Ukrainian and Russian */
const DEAL: Rows = [
  [
    'exchange',
    /\b(?:exchang|swap|prisoner|detainee|captive|hostage|freed|releas)\w*|(?<!\p{L})(?:обмін|обмен|полонен|пленн|заручник|заложник|звільнен|освобожд)/iu,
  ],
  [
    'truce',
    /\b(?:truce|cease-?fire|armistice|cessation|lull)\b|(?<!\p{L})(?:перемир|припинення вогню|режим тиші|прекращени\p{L}+ огня|режим тишины)/iu,
  ],
];

const KINDS = new WeakMap<ReportedEvent, { readonly kind: EffectKind | null }>();

/** The kind of harm, help or deal an event is told as; null where its words do not tell, or it is neither. */
export function effectKind(e: ReportedEvent): EffectKind | null {
  let found = KINDS.get(e);
  if (!found) {
    found = { kind: findKind(e) };
    KINDS.set(e, found);
  }
  return found.kind;
}

function findKind({ event }: ReportedEvent): EffectKind | null {
  if (event.type === 'harm.damage') {
    const named = kindIn(HARM, event.quote);
    if (named !== null && named !== 'breakage') return named;
    const isService = event.targets.length > 0 && event.targets.every((t) => SERVICES.has(t.class));
    return named === null && isService && SERVICE_GONE.test(event.quote) ? 'outage' : named;
  }
  if (event.type === 'talks.agreement')
    return kindIn(DEAL, [event.quote, ...event.targets.map((t) => t.name)].join(' '));
  if (event.type !== 'response.rescue') return null;
  const helpers = event.actors.filter((a) => a.role === 'initiator').map((a) => a.name);
  return kindIn(HELP, event.quote) ?? kindIn(HELP, helpers.join(', '));
}

function kindIn(rows: Rows, words: string): EffectKind | null {
  return rows.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/**
 * Whether two events of harm, of help or two deals are told as two different kinds of it, and so are two occurrences. What was broken may be
 * what burned or what the service failed by, where both name one kind of object.
 */
export function isOtherEffect(a: ReportedEvent, b: ReportedEvent): boolean {
  if (a.event.type !== b.event.type) return false;
  const [x, y] = [effectKind(a), effectKind(b)];
  if (x === null || y === null || x === y) return false;
  // The crews that put the fire out are mostly those that dig.
  if (a.event.type === 'response.rescue') return [x, y].some((k) => k === 'treatment' || k === 'clearance');
  if (x !== 'breakage' && y !== 'breakage') return true;
  const classes = new Set(a.event.targets.map((t) => t.class));
  return !b.event.targets.some((t) => classes.has(t.class));
}
