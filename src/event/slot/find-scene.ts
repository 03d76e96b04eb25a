import type { Document } from '../../model/document.ts';
import type { EventTime } from '../../model/event.ts';
import type { Gazetteer, PlaceMention } from '../../model/place.ts';
import { lazy } from '../../util/lazy.ts';
import { matchesOf } from '../../util/matches-of.ts';
import { overlaps, type Span } from '../../util/span.ts';
import { SpanIndex } from '../../util/span-index.ts';
import { findAmounts } from '../count/find-amounts.ts';
import { timeZoneOf } from '../place/time-zone-of.ts';
import { findTimes } from '../time/find-times.ts';
import { findActors } from './find-actors.ts';
import { findTargets } from './find-targets.ts';
import { findWeapons } from './find-weapons.ts';
import { placedIn } from './place-slot.ts';
import { pointedAt } from './pointed-at.ts';
import type { Scene } from './scene.ts';

const STRONG =
  /;|\s[–—]\s|,\s+(?=(?:and|but|while|although|though|whereas|yet)\b)|\s(?=(?:while|although|whereas)\b)|\sand (?=(?:accused|said|denied|that|warned|added|judged|put|on (?:\p{Lu}))\b)/gu;
const WEAK =
  /,\s+(?=(?:which|who|with|as|after|before|when|where|killing|injuring|wounding|destroying|damaging|leaving)\b)|\s(?=(?:after|before|when|because|since|as)\s)/gu;

/** Ukrainian and Russian: a dash stands for "is" or begins a list; only after a quotation does it part clauses. */
const SLAVIC_STRONG =
  /;|(?<=[»”"],?)\s[–—]\s|,\s+(?=(?:але|проте|однак|натомість|тоді як|водночас|но|однако|зато|тогда как|между тем|тим часом|хоча|хотя|а(?! також| также| ще| саме| именно| потім| потом| згодом| не ))\s)/giu;
const SLAVIC_WEAK =
  /\s[–—]\s|,\s+(?=(?:як(?:ий|а|е|і|ого|ої|ому|им|их|ими|у)|котор\p{L}+|де|где|коли|когда|куди|куда|щоб|чтобы|що|что|внаслідок|унаслідок|через|вследствие|в результаті|у результаті|в результате|після|после|якщо|если|бо|оскільки|поскольку)\s)|,\s+(?=(?:[\p{L}«»"’-]+\s+){0,5}(?:збит|сбит|загину|погиб|поранен|ранен|пошкодж|поврежд|скину|сброс|зруйнов|разруш|відб|отби|евакуй|эвакуир|влучи|попал|атакува|атакова)\p{L}*)/giu;

function boundariesOf(sentence: Span): Scene['boundaries'] {
  const out: { at: number; strong: boolean }[] = [];
  const slavic = /[\u0400-\u04ff]{3}/.test(sentence.quote);
  for (const [regex, strong] of [
    [slavic ? SLAVIC_STRONG : STRONG, true],
    [slavic ? SLAVIC_WEAK : WEAK, false],
  ] as const)
    for (const m of matchesOf(regex, sentence.quote)) out.push({ at: sentence.start + m.index, strong });
  return out.sort((a, b) => a.at - b.at);
}

/** Cheap first look: a sentence without any of these holds no time, and most sentences hold none. */
const TIMELY =
  /\d|[\u0400-\u04ff]|day|night|week|month|year|morning|evening|noon|midday|dawn|dusk|sunset|sunrise|hour|minute|moment|decade|century|today|tomorrow|ago|since|until|till|recent|so far|shortly|later|earlier|soon|once|now|last|next|past|previous|coming|o[’']clock|spring|summer|autumn|winter|christmas|easter|ramadan|eid|new year|january|february|march|april|may|june|july|august|september|october|november|december|\b(?:at|by|from|before|after|past|to|in) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)\b/i;

const AHEAD =
  /\b(?:will|shall|would|could|may|might|plan\w*|to be|expected|likely|due|scheduled|promised|pledged|possib\w+|order\w*|decree\w*|announc\w*|fear\w*|warn\w*|likelihood|probab\w+|certain|bann\w*|prohibit\w*|bars?|barred|curfew|takes? effect|with effect|suspend\w*|clos\w+|restrict\w*)\b/i;

/** The time zone of the first place where the sentence's occurrence is; one it comes from or goes to keeps other clocks. */
function zoneOf(
  placed: Scene['placed'],
  mentions: readonly PlaceMention[],
  gazetteer: Gazetteer,
): string | null {
  for (const p of placed) {
    if (p.place.role === 'from' || p.place.role === 'to') continue;
    const m = mentions.find((x) => x.id === p.place.mention);
    const zone = m ? timeZoneOf(m, gazetteer) : null;
    if (zone) return zone;
  }
  return null;
}

/** Everything of one sentence that triggers are judged by and slots filled from. */
export function findScene(
  document: Document,
  sentence: Span,
  at: {
    index: number;
    paragraph: number;
    timeZone: string;
    story?: EventTime | undefined;
    warlike?: boolean;
  },
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
  byPlace: SpanIndex<PlaceMention> = new SpanIndex(places),
): Scene {
  const { start, end } = sentence;
  const mentions = byPlace.inside(sentence);
  const text = document.text;
  const named = placedIn(text, sentence, mentions, gazetteer);
  const placed = mentions.some((m) => m.use === 'literal') ? named : pointedAt(sentence, places, gazetteer);
  const timeZone = zoneOf(placed, mentions, gazetteer) ?? at.timeZone;
  const anchor = {
    publishedAt: document.publishedAt,
    timeZone,
    tense: 'past' as const,
    ...(at.story ? { context: at.story } : {}),
  };
  const dateline = document.dateline;
  // Where and when a piece was filed, and by whom, is no part of what it tells.
  const told = <T extends { start: number; end: number }>(list: readonly T[]): readonly T[] =>
    dateline ? list.filter((x) => !overlaps(x, dateline)) : list;
  const timely = TIMELY.test(sentence.quote);
  const times = told(timely ? findTimes(text, start, end, anchor) : []);
  // Most sentences name no occurrence, and then nobody asks for most of this.
  const boundaries = lazy(() => boundariesOf(sentence));
  const weapons = lazy(() => findWeapons(text, start, end, mentions));
  const actors = lazy(() => told(findActors(text, start, end, mentions)));
  const targets = lazy(() => told(findTargets(text, start, end, weapons(), mentions)));
  const ahead = { ...anchor, tense: 'future' as const };
  const timesAhead = lazy(() =>
    timely && AHEAD.test(sentence.quote) ? told(findTimes(text, start, end, ahead)) : times,
  );
  const amounts = lazy(() => told(findAmounts(text, start, end)));
  return {
    ...sentence,
    index: at.index,
    paragraph: at.paragraph,
    warlike: at.warlike ?? false,
    placed,
    mentions,
    times,
    get boundaries() {
      return boundaries();
    },
    get weapons() {
      return weapons();
    },
    get actors() {
      return actors();
    },
    get targets() {
      return targets();
    },
    get timesAhead() {
      return timesAhead();
    },
    get amounts() {
      return amounts();
    },
  };
}
