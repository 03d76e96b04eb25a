import { SLAVIC_STATUS } from '../../lexicon/status-slavic.ts';
import type { EventStatus } from '../../model/event.ts';
import { type Decided, decided, hitOf, type RowRef, type Step } from '../../util/why.ts';
import { isAttack, rootOf, type Trigger } from './trigger.ts';

/** Words beside a trigger and where they stand in the text. */
export interface Side {
  readonly words: string;
  readonly start: number;
}
interface Row {
  readonly by: RowRef;
  readonly regex: RegExp;
}
type Table =
  | 'deniedBefore'
  | 'deniedAfter'
  | 'possibleBefore'
  | 'possibleAfter'
  | 'plannedBefore'
  | 'plannedAfter'
  | 'ongoingBefore'
  | 'ongoingAfter';

const rowsOf = (name: Table): Row[] =>
  SLAVIC_STATUS[name].map((pattern, i) => ({
    by: { table: `SLAVIC_STATUS.${name}`, row: i + 1, source: SLAVIC_STATUS.source },
    regex: new RegExp(pattern, 'iu'),
  }));
const ROWS: Readonly<Record<Table, readonly Row[]>> = {
  deniedBefore: rowsOf('deniedBefore'),
  deniedAfter: rowsOf('deniedAfter'),
  possibleBefore: rowsOf('possibleBefore'),
  possibleAfter: rowsOf('possibleAfter'),
  plannedBefore: rowsOf('plannedBefore'),
  plannedAfter: rowsOf('plannedAfter'),
  ongoingBefore: rowsOf('ongoingBefore'),
  ongoingAfter: rowsOf('ongoingAfter'),
};

function hit(table: Table, side: Side): Step | null {
  for (const { by, regex } of ROWS[table]) {
    const at = hitOf(regex, side.words, side.start);
    if (at) return { by, at };
  }
  return null;
}

const TOLD = 'event/type/slavic-status: told as done, no word sets it apart';
const OWN_WORDS = 'event/type/slavic-status: the words themselves';
const PLANNED_QUOTE = new RegExp(SLAVIC_STATUS.plannedQuote, 'iu');
const ONGOING_QUOTE = new RegExp(SLAVIC_STATUS.ongoingQuote, 'iu');
/** Those cut off are still so, unless the verb is of the past. */
const CUT_OFF = /^(?:без |немає|нема |нет |отсутств|відсут|бракує)/iu;
const WAS_CUT_OFF = /(?:лишали|залишали|оставали|були|были|сиділи|сидели)\p{L}*(?!\p{L})/iu;
const PAST = /(?:в|ла|ло|ли|но|то|лися|лася|лось|лись|вся|л|лся|лась|ны|на|ен|ён|ано|ено|ані|ені)$/iu;

/** Status of a Ukrainian or Russian trigger: the outermost real event counts; `lead` is the sentence up to it. */
export function slavicStatus(t: Trigger, lead: Side, clause: Side, after: Side): Decided<EventStatus> {
  const before = afterDash(clause);
  const made = (value: EventStatus, step: Step): Decided<EventStatus> => ({ value, ...step });
  const denied = deny(t, before, after);
  if (denied) return made('denied', denied);
  const first = t.quote.split(/[\s-]/, 1)[0]!;
  const isPast = !t.nominal && PAST.test(first) && !CUT_OFF.test(t.quote);
  const possible = hit('possibleBefore', before) ?? (t.nominal ? hit('possibleAfter', after) : null);
  if (possible && !(isPast && !CONDITION.test(before.words)) && !isRaised(t))
    return made('possible', possible);
  const done = t.nominal ? hitOf(DONE, before.words, before.start) : null;
  if (done)
    return decided(
      'occurred',
      'event/type/slavic-status: referred to as over ("після", "в результате")',
      done,
    );
  const ordered = ORDERED_TYPES.test(t.type) ? hitOf(ORDERED, before.words, before.start) : null;
  if (ordered) return decided('planned', 'event/type/slavic-status: announced', ordered);
  const proclaimed = t.type === 'movement.evacuation' ? hitOf(PROCLAIMED, before.words, before.start) : null;
  if (proclaimed) return decided('planned', 'event/type/slavic-status: announced', proclaimed);
  if (t.type === 'movement.evacuation' && ANNOUNCED.test(t.quote)) return decided('planned', OWN_WORDS, t);
  const lasts = t.type === 'response.repair' ? hitOf(LASTS, after.words, after.start) : null;
  if (lasts) return decided('planned', 'event/type/slavic-status: how long it is to take', lasts);
  if (t.type === 'aid.pledge' && WEIGHED.test(t.quote)) return decided('possible', OWN_WORDS, t);
  if (t.type === 'aid.request' && NEEDED.test(t.quote)) return decided('ongoing', OWN_WORDS, t);
  if (t.type === 'aid.request' && ASKED.test(t.quote)) return decided('occurred', OWN_WORDS, t);
  if (t.status) return decided(t.status, t.row ?? OWN_WORDS, t);
  if (PROMISED.test(t.quote)) return decided('planned', OWN_WORDS, t);
  if (t.quote.split(' ').some((w) => PLANNED_QUOTE.test(w))) return decided('planned', OWN_WORDS, t);
  if (
    CUT_OFF.test(t.quote) &&
    !WAS_CUT_OFF.test(before.words.slice(-30)) &&
    !WAS_CUT_OFF.test(after.words.slice(0, 30))
  )
    return decided('ongoing', 'event/type/slavic-status: those cut off still are', t);
  if (isPast) return decided('occurred', TOLD);
  const planned = hit('plannedBefore', before) ?? (t.nominal ? hit('plannedAfter', after) : null);
  if (planned && !isRaised(t) && !(isAttack(t.type) && !t.nominal && ONGOING_QUOTE.test(first)))
    return made('planned', planned);
  const ongoing =
    hit('ongoingAfter', after) ??
    hit('ongoingBefore', before) ??
    (t.nominal
      ? hit('ongoingBefore', {
          words: lead.words.slice(-40),
          start: lead.start + Math.max(0, lead.words.length - 40),
        })
      : null);
  if (ongoing) return made('ongoing', ongoing);
  if (!t.nominal && t.quote.split(' ').some((w) => ONGOING_QUOTE.test(w) && VERB.test(w)))
    return decided('ongoing', 'event/type/slavic-status: a verb of the present', t);
  return decided('occurred', TOLD);
}

/** What stands behind a dash is a clause of its own. */
function afterDash(side: Side): Side {
  const at = side.words.search(/ [–—-] [^–—]*$/u);
  return at < 0 ? side : { words: side.words.slice(at + 3), start: side.start + at + 3 };
}

const DONE =
  /(?<!\p{L})(?:після|после|під час|во время|у ході|в ходе|[ву]наслідок|вследствие|[ув] результаті|в результате|через|из-за|за підсумками|по итогам|при) (?:[\p{L}’'-]+ ){0,3}$/iu;
const ANNOUNCED = /^(?:оголо|объяв|запровад)/iu;
const PROCLAIMED =
  /(?<!\p{L})(?:оголо(?:сив|сила|сили|шено|шена)|объяв(?:ил|ила|или|лено|лена)|запровад(?:ив|или|жено)|запроваджена)(?: [\p{L}’'-]+){0,2} $/iu;
const ORDERED_TYPES = /^(?:movement\.evacuation|measure\.order)/;
const ORDERED =
  /(?<!\p{L})(?:запроваджу(?:ється|ють|ємо)|оголошу(?:ється|ють|ємо)|объявля(?:ется|ют|ем)|вводит?ся|вводить|розпочинається|починається|начинается|стартує|стартует)(?: [\p{L}’'-]+){0,3} $/iu;

/** "Ремонт може тривати тиждень": it is ahead. */
const LASTS =
  /^,? ?(?:[\p{L}\d’'-]+,? ){0,6}(?:триватиме|займе|займ[её]т|потребує|потребует|продлится|затягнеться|затянется|(?:може|могут|может|можуть) (?:тривати|зайняти|затягнутися|занять|длиться|продлиться|затянуться))(?!\p{L})/iu;
const WEIGHED = /^(?:розгляда|рассматр)/iu;
/** A need that stands; a request once made. */
const NEEDED =
  /^(?:потребує|потребують|потріб|бракує|не вистачає|не хватает|нуждается|нуждаются|нуж(?:ен|н)|необходим|требу[ею]тся)/iu;
const ASKED = /^(?:прос[ия]|зверта|обраща|заклика|призыва)/iu;
const PROMISED = /(?<!\p{L})(?:обіця|обеща|пообіця|пообеща)\p{L}*(?: \p{L}+)* \p{L}+/iu;

/** Endings that nouns have too count only on longer words. */
const VERB = /^\p{L}{4,}$/u;
const CONDITION = /(?:якщо|якби|если|у разі|в разі|в случае)/iu;
/** A warning is itself of what may come. */
const isRaised = (t: Trigger): boolean => rootOf(t.type) === 'alert';

const NOT_ONLY =
  /(?<!\p{L})не (?:лише|тільки|только|менш|більш|менее|более|меньше|больше|раз|вперше|впервые)\p{L}* ?/giu;

/** "Постраждалих немає", "жертв и разрушений нет": what is not there is the toll, or word of it, and not what took it. */
const OF_TOLL =
  /^[^.;]{0,60}?(?:постражда|пострада|загибл|погибш|поранен|раненых|жертв|травмован|травмирован|руйнуван|разрушен|пошкоджен|поврежден|втрат|потер|інформаці|информаци|даних|данных|відомост|сведений)\p{L}*(?: (?:[\p{L}’'-]+ ){0,3})?(?:не (?:було|был\p{L}*|зафіксован\p{L}*|зафиксирован\p{L}*)|немає|нема|нет)(?!\p{L})/iu;

function deny(t: Trigger, before: Side, after: Side): Step | null {
  const plain = { ...before, words: before.words.replace(NOT_ONLY, (m) => '_'.repeat(m.length)) };
  const found = hit('deniedBefore', plain);
  if (found) return found;
  const behind = hit('deniedAfter', after);
  // What follows a verb denies something else; what follows a noun denies it.
  if (behind && OF_TOLL.test(after.words)) return null;
  return behind && (t.nominal || /фейк|неправд|дійсності|действительности/iu.test(after.words))
    ? behind
    : null;
}
