import type { Document } from '../../model/document.ts';
import type { EventTime } from '../../model/event.ts';
import type { EventPlace, Gazetteer, PlaceMention } from '../../model/place.ts';
import { lazy } from '../../util/lazy.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import { overlaps, type Span, spanOf } from '../../util/span.ts';
import { SpanIndex } from '../../util/span-index.ts';
import { findAmounts } from '../count/find-amounts.ts';
import { timeZoneOf } from '../place/time-zone-of.ts';
import { findTimes } from '../time/find-times.ts';
import { boundariesOf } from './clause-boundaries.ts';
import { findActors } from './find-actors.ts';
import { findTargets } from './find-targets.ts';
import { findWeapons } from './find-weapons.ts';
import { placedIn } from './place-slot.ts';
import { pointedAt } from './pointed-at.ts';
import type { Scene, Voice } from './scene.ts';

/** Cheap first look: a sentence without any of these holds no time, and most sentences hold none. */
const TIMELY =
  /\d|[\u0400-\u04ff]|day|night|week|month|year|morning|evening|noon|midday|dawn|dusk|sunset|sunrise|hour|minute|moment|decade|century|today|tomorrow|ago|since|until|till|recent|so far|shortly|later|earlier|soon|once|now|last|next|past|previous|coming|o[’']clock|spring|summer|autumn|winter|christmas|easter|ramadan|eid|new year|january|february|march|april|may|june|july|august|september|october|november|december|\b(?:at|by|from|before|after|past|to|in) (?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter)\b/i;

const AHEAD =
  /\b(?:will|shall|would|could|may|might|must(?! have)|plan\w*|to be|expected|likely|due|scheduled|promised|pledged|committed|donated|allocated|earmarked|possib\w+|order\w*|decree\w*|announc\w*|fear\w*|warn\w*|likelihood|probab\w+|certain|bann\w*|prohibit\w*|bars?|barred|curfew|takes? effect|with effect|suspend\w*|clos\w+|restrict\w*)\b/i;

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

/** Ukrainian and Russian tell the future by endings, which no list of words holds. */
const pointsAhead = (quote: string): boolean => AHEAD.test(quote) || hasCyrillicWord(quote);

/** The places a sentence names, else those it points at ("the town"), else the one that heads its paragraph. */
function placesTold(
  text: string,
  sentence: Span,
  mentions: readonly PlaceMention[],
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
  heading: PlaceMention | undefined,
): Scene['placed'] {
  const named = placedIn(text, sentence, mentions, gazetteer);
  if (named.length > 0 || mentions.some((m) => m.use === 'literal')) return named;
  const pointed = pointedAt(text, sentence, places, gazetteer);
  if (pointed.length || !heading) return pointed;
  return placedIn(text, spanOf(text, heading.start, heading.end), [heading], gazetteer);
}

/** Where a sentence stands in its report, and what the report as a whole gives it. */
export interface SentenceSetting {
  readonly index: number;
  readonly paragraph: number;
  readonly timeZone: string;
  readonly story?: EventTime | undefined;
  readonly warlike?: boolean;
  readonly flown?: boolean;
  /** The place that heads the paragraph by itself. */
  readonly heading?: PlaceMention;
  /** Who is named as speaking in it. */
  readonly voices?: readonly Voice[];
  /** Places of sentences before it that tell nothing. */
  readonly addressed?: readonly EventPlace[];
}

/** Everything of one sentence that triggers are judged by and slots filled from. */
export function findScene(
  document: Document,
  sentence: Span,
  at: SentenceSetting,
  places: readonly PlaceMention[],
  gazetteer: Gazetteer,
  byPlace: SpanIndex<PlaceMention> = new SpanIndex(places),
): Scene {
  const { start, end } = sentence;
  const mentions = byPlace.inside(sentence);
  const text = document.text;
  const placed = placesTold(text, sentence, mentions, places, gazetteer, at.heading);
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
  const isAhead = timely && pointsAhead(sentence.quote);
  const timesAhead = lazy(() => (isAhead ? told(findTimes(text, start, end, ahead)) : times));
  const amounts = lazy(() => told(findAmounts(text, start, end)));
  return {
    ...sentence,
    index: at.index,
    paragraph: at.paragraph,
    warlike: at.warlike ?? false,
    flown: at.flown ?? true,
    ...(at.addressed ? { addressed: at.addressed } : {}),
    ...(at.voices ? { voices: at.voices } : {}),
    ...(at.story ? { story: at.story } : {}),
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
