import type { EventTime } from '../../model/event.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import { because } from '../../util/why.ts';
import type { TimeMention } from '../time/find-times.ts';
import { isOtherHalf } from '../type/alert-lift.ts';
import { isPutOff } from '../type/called-off.ts';
import { rootOf } from '../type/trigger.ts';
import { isApart, isNearest, reach } from './choose.ts';
import { timesOfPlan } from './order-day.ts';
import type { Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

const SAYING =
  /\b(?:said|says|told|announced|reported|added|wrote|stated|declared|tweeted|posted|confirmed|claimed|acknowledged|admitted|conceded|denied|insisted|disclosed|revealed|say|post|press conference(?: in \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)?|told \p{L}+|reporters|statement|update|briefing|interview|according to \p{L}+|declassified)\s*,?\s+(?:(?:late |early )?on\s+|in\s+|late\s+|early\s+)?$/iu;

const OWN = 'event/slot/time-slot: the time of its own clause';
const LEADS = 'event/slot/time-slot: the time that heads the sentence';
const ONLY = 'event/slot/time-slot: the only time of the sentence';

/** The time a sentence gives one of its occurrences: its own clause's, else the sentence's; a time of saying is none (guide §6.21). */
export function timeOfGroup(scene: Scene, group: Group, groups: readonly Group[]): EventTime | null {
  const ahead = group.status === 'planned' || group.status === 'possible';
  if (isPutOff(group.statusWhy)) return null;
  const read = ahead
    ? timesOfPlan(scene, group)
    : group.type === 'measure.order'
      ? ofOrder(scene)
      : scene.times;
  const usable = read.filter(
    (m) =>
      (!datesTheSaying(scene, m) || datesTheAlert(scene, group, m)) &&
      !datesParticiple(scene, group, m) &&
      !datesPledge(group, m) &&
      !datesDecision(scene, group, m) &&
      !isDailyHours(group, m) &&
      !isOtherHalf(scene, group, groups, m) &&
      !isOfOtherGift(scene, group, groups, m) &&
      m.time.precision !== 'unknown' &&
      (TALLIES.test(group.type) || !/^so far\b/i.test(m.quote)),
  );
  const own = usable.filter(
    (m) => !isApart(scene, group, m) && (isNearest(scene, group, groups, m) || leads(scene, m)),
  );
  const pool = own.length ? own : usable.filter((m) => leads(scene, m));
  // The first word names the occurrence: "took it in 2014 and lost it in 2015" tells of 2014.
  const first = group.triggers.find((t) => t.type === group.type) ?? group.triggers[0]!;
  const naming = { ...group, triggers: [first] };
  // The stamp of an entry gives way to a time told in it: "11.50am: a mine went off this morning".
  const told = pool.filter((m) => !isStamp(scene, m));
  const best = [...(told.length ? told : pool)].sort(
    (a, b) => reach(scene, naming, a) - reach(scene, naming, b),
  )[0];
  return best
    ? because(best.time, 'choice', own.length ? OWN : LEADS)
    : usable.length === 1 && groups.length <= 2 && !isFar(scene, group, usable[0]!)
      ? because(usable[0]!.time, 'choice', ONLY)
      : null;
}

/** "… of 12 launchers by the end of the year, and four had been delivered": a time stands for the gift of its own clause. */
function isOfOtherGift(scene: Scene, group: Group, groups: readonly Group[], m: TimeMention): boolean {
  if (rootOf(group.type) !== 'aid' || leads(scene, m)) return false;
  const isCut = (g: Group): boolean =>
    g.triggers.every((t) => {
      const [from, to] = t.start < m.start ? [t.end, m.start] : [m.end, t.start];
      const between = scene.quote.slice(from - scene.start, to - scene.start);
      return scene.boundaries.some((b) => b.at >= from && b.at <= to) || CLAUSE.test(between);
    });
  const isOther = (g: Group): boolean => g !== group && rootOf(g.type) === 'aid' && !isCut(g);
  return isCut(group) && groups.some(isOther);
}
const CLAUSE = /[,;–—:]\s|\b(?:and|but|while|although|of which)\s/iu;

const IN_FORCE =
  /^(?:from|with effect from|effective(?: from| on)?|as (?:from|of)|starting(?: from| on)?|beginning(?: on)?) /i;

const openFrom = ({ quote }: EventTime, start: string): EventTime => ({
  start,
  precision: 'range',
  ...(quote === undefined ? {} : { quote }),
});

const WAS_IN_FORCE = /\b(?:applied|was|were|had|took effect|lasted)\b/i;

/** "Has banned markets from Friday", "from 6pm today": the ban was told of, but holds from then on (guide §3.2). */
function ofOrder(scene: Scene): readonly TimeMention[] {
  if (WAS_IN_FORCE.test(scene.quote)) return scene.times;
  const ahead = scene.timesAhead.flatMap((m) => {
    if (!IN_FORCE.test(m.quote) && !/\bfrom $/i.test(scene.quote.slice(0, m.start - scene.start))) return [];
    const { start } = m.time;
    if (m.sort === 'clock' && m.time.precision === 'minute' && start !== undefined)
      return [{ ...m, time: openFrom(m.time, start) }];
    return m.time.end === undefined ? [m] : [];
  });
  return ahead.length ? ahead : scene.times;
}

const isStamp = (scene: Scene, m: TimeMention): boolean =>
  m.sort === 'clock' &&
  ((m.start === scene.start && /^\s*[:|–—]/.test(scene.quote.slice(m.end - m.start))) ||
    (hasCyrillicWord(scene.quote) && /^[^\p{L}\d]*$/u.test(scene.quote.slice(0, m.start - scene.start))));

/** The time the story is at after a sentence: the last day, part of one or hour it tells that is over, not one of saying. */
export function storyTimeOf(scene: Scene, publishedAt: string | null): EventTime | null {
  const told = scene.times.filter(
    (m) =>
      STORY.has(m.sort) &&
      STORY_PRECISION.has(m.time.precision) &&
      m.time.end !== undefined &&
      publishedAt !== null &&
      Date.parse(m.time.start ?? m.time.end) < Date.parse(publishedAt) &&
      !datesTheSaying(scene, m),
  );
  return told.at(-1)?.time ?? null;
}

const STORY = new Set(['day', 'part', 'clock']);
const STORY_PRECISION = new Set(['day', 'part_of_day', 'hour', 'minute']);

/** Types of which "so far" counts up to now. */
const TALLIES = /^(?:harm\.casualties|movement|aid|combat\.abduction|measure)/;

const isFar = (scene: Scene, group: Group, m: TimeMention): boolean => reach(scene, group, m) > 200;
/** At the head of the sentence a time frames all of it. */
const leads = (scene: Scene, m: TimeMention): boolean => m.start - scene.start < 6;

const SPOKE =
  /^,? (?:I|we|he|she|they|officials|authorities|police|the \p{L}+) (?:had |have |has )?(?:spoke|spoken|reported|said|wrote|put|gave|given|counted|mentioned|announced)(?!\p{L})/iu;
const PARTICIPLE =
  /(?<!\b(?:was|were|been|be|had|has|have|is|are|and|which|that|who|it|they|he|she)(?: \p{L}+ly)? )(?<=\p{Ll} )(?:promised|pledged|announced|agreed|approved|ordered|signed|bought|requested|imposed|donated) (?:in |on |at |only )?$/iu;

/** "Shells promised last year arrived in May": the first time is the promise's. */
function datesParticiple(scene: Scene, group: Group, m: TimeMention): boolean {
  const end = m.end;
  return (
    group.triggers.every((t) => t.start >= end) &&
    ((PARTICIPLE.test(scene.quote.slice(0, m.start - scene.start)) &&
      /^ \p{L}/u.test(scene.quote.slice(end - scene.start))) ||
      (FINITE.test(scene.quote.slice(end - scene.start)) &&
        WHICH_ONE.test(scene.quote.slice(0, m.start - scene.start))))
  );
}

/** "The plant attacked on Tuesday will work again": the day is the attack's, which only says which plant is meant. */
const WHICH_ONE =
  /(?<!\b(?:was|were|been|be|had|has|have|is|are|and|or|which|that|who|it|they|he|she)(?: \p{L}+ly)? )(?<=\p{Ll} )(?:attacked|hit|struck|shelled|bombed|damaged|destroyed|abducted|kidnapped|seized|captured|detained|occupied|arrested|killed|wounded|injured|displaced|evacuated|closed|shut)(?: (?:in|near|from|by|at) (?:the )?[\p{L}’'-]+(?: [\p{L}’'-]+){0,2})? (?:on |in |at |late |early )*$/iu;
const FINITE =
  /^ (?:was|were|will|would|had|has|have|is|are|may|might|could|remains?|remained|died)(?!\p{L})/u;

const PLEDGED = /^(?:pledged|promised|announced|approved|committed|agreed|vowed|unveiled)/i;

/** "Pledged howitzers on Thursday": the day of the promise is not the delivery's (guide §6.5). */
function datesPledge(group: Group, m: TimeMention): boolean {
  return (
    group.type === 'aid.pledge' &&
    PLEDGED.test(group.triggers[0]!.quote) &&
    (m.sort === 'day' || m.sort === 'part' || /^in \p{Lu}/u.test(m.quote)) &&
    /^(?:in \p{Lu}|on |late |early |last |yesterday|today|this |\p{Lu}\p{Ll}+day)/u.test(m.quote)
  );
}

/** "Has today ordered the relocation of families": the day of the decision, not of what is decided. */
function datesDecision(scene: Scene, group: Group, m: TimeMention): boolean {
  const after = scene.quote.slice(m.end - scene.start);
  const verb = DECIDES.exec(after)?.[0];
  return (
    verb !== undefined &&
    (group.status === 'planned' || group.status === 'possible') &&
    group.triggers.every((t) => t.start >= m.end + verb.length) &&
    HAS.test(scene.quote.slice(0, m.start - scene.start))
  );
}
const HAS = /\b(?:has|have|had)\s+(?:on\s+|late\s+|early\s+)?$/iu;
const DECIDES =
  /^\s+(?:ordered|announced|approved|decided(?: on)?|agreed(?: to)?|authori[sz]ed|decreed|signed)(?!\p{L})/iu;

/** "From 17:00 to 06:00 … from 5 March": the hours are each day's, the order holds from its date. */
function isDailyHours(group: Group, m: TimeMention): boolean {
  return (
    group.type === 'measure.order' &&
    m.time.precision === 'range' &&
    /^(?:(?:з|із|с|від|от) |до )?\d{1,2}(?::\d\d)?(?: ?(?:год|час)\p{L}*\.?)?(?:(?: ?[–—-] ?| до | по )\d{1,2}(?::\d\d)?)?(?: (?:ранку|утра|вечора|вечера))?$|^(?:from|between) \d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?\D{3,9}\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)?$/iu.test(
      m.quote,
    )
  );
}

const SAID =
  '(?:повідоми|заяви|оголоси|сказа|розпові|уточни|наголоси|пообіця|сообщи|объяви|рассказа|подчеркну|написа|напиш|повідомля|сообща|додал|додав|добави|заявля|анонсува|підтверди|подтверди)\\p{L}*';
const SAID_BEFORE = new RegExp(`(?<!\\p{L})${SAID} (?:(?:у|в|о|об|на|ще|ещё) )?$`, 'iu');
const SAID_AFTER = new RegExp(`^,? ${SAID}(?!\\p{L})`, 'iu');

/** "Оголосила в четвер", "у вівторок повідомили": the day is that of the saying. */
function saysSlavic(scene: Scene, m: TimeMention, before: string): boolean {
  if (m.sort !== 'day' && m.sort !== 'part') return false;
  return (
    SAID_BEFORE.test(before) ||
    (/(?:^|[,;:«"–—] ?)(?:(?:у|в|о|об|на) )?$/iu.test(before) &&
      SAID_AFTER.test(scene.quote.slice(m.end - scene.start)))
  );
}

/** "The alert was declared at 01:10": an alert begins by being declared. */
const datesTheAlert = (scene: Scene, group: Group, m: TimeMention): boolean =>
  group.type.startsWith('alert') && RAISED_BY.test(scene.quote.slice(0, m.start - scene.start));
const RAISED_BY = /\b(?:was|were|been|being)(?: \p{L}+)? (?:declared|announced)\s+$/iu;

const BEGINS = /(?:^|[,;:“"–—]\s?|\b(?:and|but|while)\s)[“"]?$/u;

function datesTheSaying(scene: Scene, m: TimeMention): boolean {
  const before = scene.quote.slice(0, m.start - scene.start);
  // "Hit late on Monday, police said" dates the hit; "On Monday police said" and "…, and on Monday police said" the saying.
  if (hasCyrillicWord(scene.quote)) return saysSlavic(scene, m, before);
  if (BEGINS.test(before) && SPOKE.test(scene.quote.slice(m.end - scene.start))) return true;
  return SAYING.test(before);
}
