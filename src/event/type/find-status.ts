import { STATUS_WORDS } from '../../lexicon/status.ts';
import type { EventStatus } from '../../model/event.ts';
import { hasCyrillic } from '../../util/script.ts';
import { type Decided, decided, hitOf, type RowRef, type Step } from '../../util/why.ts';
import type { Scene } from '../slot/scene.ts';
import { calledOffStatus } from './called-off.ts';
import { REJECTED } from './refine-talks.ts';
import { slavicStatus } from './slavic-status.ts';
import type { Trigger } from './trigger.ts';

type Row = { readonly by: RowRef; readonly regex: RegExp };
type At = Step['at'] | null;
const { source } = STATUS_WORDS;
const rowsOf = (name: Exclude<keyof typeof STATUS_WORDS, 'source'>): Row[] =>
  STATUS_WORDS[name].map((pattern, i) => ({
    by: { table: `STATUS_WORDS.${name}`, row: i + 1, source },
    regex: new RegExp(pattern, 'iu'),
  }));
const PLANNED = rowsOf('planned');
const POSSIBLE = rowsOf('possible');
const DENIED = rowsOf('denied');
const ONGOING = rowsOf('ongoing');
const ONGOING_AFTER = rowsOf('ongoingAfter');
const POSSIBLE_AFTER = rowsOf('possibleAfter');
const PLANNED_AFTER = rowsOf('plannedAfter');
const DENIED_AFTER = rowsOf('deniedAfter');

/** Words beside a trigger and where they stand in the text. */
interface Side {
  readonly words: string;
  readonly start: number;
}

/** The first row that fits the words, and where; null where none does. */
function hits(rows: readonly Row[], side: Side): Step | null {
  for (const { by, regex } of rows) {
    const at = hitOf(regex, side.words, side.start);
    if (at) return { by, at };
  }
  return null;
}
const hit = (pattern: RegExp, side: Side): At => hitOf(pattern, side.words, side.start);
const as = (value: EventStatus, found: Step): Decided<EventStatus> => ({ value, ...found });

const TOLD = 'event/type/find-status: told as done, no word sets it apart';
const OWN_WORDS = 'event/type/find-status: the words themselves';
const REFERRED = 'event/type/find-status: referred to as over or under way ("after the …", "at a …")';
const ORDERED = /\bordered\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
const MAY_HAVE = /\b(?:may|might|could)\s+have\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
/** Words of the trigger itself that tell its status. */
const PLANNED_QUOTE =
  /^(?:will|would|should|to be|subject to|must|have to|has to)\b|\bwill\b(?! not)|\bwould (?:lay|build|rebuild|erect|start|begin|resume)\b|\bto (?:arrive|deploy|leave|depart)$|^evacuation orders?$|^(?:order|urg|told|tell|ask|advis|warn|instruct|call)\p{L}* .*\b(?:leave|evacuate|flee|move|out|away|(?:move|head|relocate|go) \p{L}+)$|\b(?:is|are) expected$|\b(?:is|are|was|were) to be\b/iu;
const ONGOING_QUOTE =
  /\b(?:still|(?<!the )remains?|continues?|keep|keeps|continuing|are|is|on (?:their|its) way)\b|^(?:meet|meets)$/i;
/** What is called unlikely is talked of as possible, however far off its word stands. */
const UNLIKELY =
  /\b(?:unlikely|improbable|doubtful) (?:that|to|whether)\b[^.;]{0,60}$|\b(?:chance|probability|likelihood|possibility|risk|danger) that\b(?![^.;]*\b(?:has|have|had)\b)[^.;]{0,60}$/iu;
/** "Power has not yet been restored", "have not left": the words themselves say no. */
const NOT_QUOTE =
  /\b(?:has|have|had|was|were|is|are|did|does|do|will|would) (?:still |yet |also )?(?:not|never)\b|n[’']t\b|^there (?:is|was|has been|have been) no\b/i;
const NEGATED_TYPES = /^(?:response|movement|control|talks|aid)/;
/** "Will not stop before the river": whoever says so means to go on. */
const UNSTOPPED = /^will not (?:stop|halt|rest)/i;
/** "Denied that any clash took place": denied across the clause's beginning. */
const DENIES_ANY = /\b(?:den(?:ied|ies|ying)|rejected|dismissed)\b[^.;]{0,50}\bany\s+(?:[\p{L}-]+\s+)?$/iu;
/** "Rejects an allegation, put about by rebels, of an air raid", "denies reports that a mill burned": somebody told of it. */
const DENIES_REPORT =
  /\b(?:den(?:ied|ies|y|ying)|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?)\s+(?:(?:the|an?|any|all|such|as false|media)\s+)?(?:allegations?|accusations?|claims?|reports?)\b[^.;]{0,80}\b(?:of\s+(?:an?\s+|the\s+)?(?:[\p{L}-]+\s+)?|that\s+(?:(?!(?:after|when|since|because|and|but|during)\s)[\p{L}’'-]+\s+){1,7})$|\b(?:does|do|did) not (?:assess|believe|think|judge|consider) that\s+(?:[\p{L}’'-]+\s+){1,8}$/iu;
/** The rule by which a status is denied because a report of it is. */
export const REPORT_DENIED = 'event/type/find-status: the reports of it are denied';
/** Light that "is back", a pump that is "running again": what was mended is mended. */
const MENDED_QUOTE =
  /(?<!\b(?:being|to be|will|would|should)\b.*)\b(?:back|again|returned|resumed|restored)$/i;
/** "Repairs may take a week": they are ahead. */
const TAKES =
  /^(?:\s+[\p{L}\d’'-]+){0,9}?\s+(?:(?:may|might|could|will|would|is expected to|are expected to|is likely to|are likely to) (?:still |probably |likely )?(?:take|last|need|go on)|takes?)\b/iu;
/** An order given out: evacuation "has been announced". */
const ANNOUNCED =
  /^(?:\s+\p{L}+){0,8}?\s+(?:has|have|had|was|were) (?:also )?(?:been )?(?:announced|ordered|declared|called)\b/iu;
/** "Fitters will bring back the heat": who mends, named for the mending. */
const CREWS = /\b(?:repair|restoration|rescue|search)\s+(?:crews?|works?|teams?|efforts?|operations?)$/i;
/** What is heard or seen is there, though the words say "could". */
const SENSED = /\b(?:could|can)\s+(?:still\s+)?(?:be\s+)?(?:heard|seen|felt|hear|see)\b/giu;
/** "Warned it will impose …": a threat of one's own is a plan. */
const OWN_WARNING =
  /\bwarn(?:s|ed|ing)?\s+(?:that\s+)?(?:it|they|he|she|we)\s+(?:will|would)\s+(?:[\p{L}’'-]+\s+){0,4}$/iu;
/** Fighting that "will spread" is foretold, nobody plans it. */
const NOBODYS_PLAN = /^(?:fighting|clashes|violence|combat|battles?|hostilities|shelling)/i;
/** A need that stands; an order in force. */
const NEEDS_NOW = /^(?:need|needs|urgently needs?|require|requires|asking)(?!p{L}*ed)\b/i;
/** "A realistic possibility that Norway will pull reserves back". */
const CHANCE_THAT =
  /\b(?:possib(?:le|ility)|likelihood|chance|probab(?:le|ility)|risk|danger|prospect|likely)\s+that\b[^.;,]{0,60}\b(?:will|would|could|may|might)\s+(?:[\p{L}’'-]+\s+){0,3}$/iu;
/** "Air defence working over the port". */
const AT_IT = /\bdefen[cs]e (?:is )?(?:working|operating|at work|active)$/i;
/** "Evacuation buses run daily". */
const RUNS_NOW = /^\s+(?:[\p{L}-]+\s+){0,2}?(?:runs?|leaves?|departs?|operates?)\s/u;
const OVER = /^(?:was|were)\s|\b(?:mined|over|ended|completed|finished)$/i;
const AGREED = /\bagreed\s+(?:to|on|upon)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
const STATE =
  /^(?:out of|without|on fire|ablaze|in flames|off|closed|suspended$|banned$|prohibited$|forbidden$|restricted$)/i;
/** "after the attack", "at a meeting": what is only referred to has happened. */
const DONE =
  /\b(?:after|following|at|during|since)\s+(?:(?:the|a|an|this|that)\s+)?(?:[\p{L}’'-]+\s+){0,3}$/iu;

/** Crews that "were clearing" when last seen are still at it. */
function isAtWork(t: Trigger, before: string): boolean {
  if (t.type === 'response.rescue' && /\b(?:left|heading)$/i.test(t.quote)) return true;
  return (
    t.type.startsWith('response') &&
    (/\b(?:were|was|are|is)\s+(?:[\p{L}-]+\s+)?\p{L}+ing$/iu.test(t.quote) ||
      (/^\p{L}+ing\b/iu.test(t.quote) && /\b(?:were|was|are|is)\s+(?:[\p{L}-]+\s+)?$/iu.test(before)))
  );
}

/** The month is no "may". */
const MONTH = /\bMay\b/g;

const IF = /\b(?:if|unless|in case|whether)\b/i;

/** Clause beginnings that a status word before them does not reach over. */
const CUT =
  /^[\s\S]*(?:[;:“”]|,\s|\b(?:after|when|because|since|as|while|although|but|that|who|which|where)\s)/u;

/** Whether the trigger is told as occurred, going on, planned, possible or denied; the outermost real event counts. */
export function findStatus(scene: Scene, t: Trigger): Decided<EventStatus> {
  const off = calledOffStatus(scene, t);
  if (off) return off;
  const { whole, before, after } = sidesOf(scene, t);
  if (hasCyrillic(t.quote)) return slavicStatus(t, whole, before, after);
  const unlikely = hit(UNLIKELY, whole);
  if (unlikely) return decided('possible', 'event/type/find-status: called unlikely', unlikely);
  if (NOT_QUOTE.test(t.quote) && !UNSTOPPED.test(t.quote) && NEGATED_TYPES.test(t.type))
    return decided('denied', OWN_WORDS, t);
  const chance = hit(CHANCE_THAT, whole);
  if (chance) return decided('possible', 'event/type/find-status: a possibility that', chance);
  if (UNSTOPPED.test(t.quote)) return decided('planned', OWN_WORDS, t);
  const anyOf = hit(DENIES_ANY, whole);
  if (anyOf) return decided('denied', 'event/type/find-status: denied outright', anyOf);
  const report = hit(DENIES_REPORT, whole);
  if (report) return decided('denied', REPORT_DENIED, report);
  const denied = hits(DENIED, before) ?? hits(DENIED_AFTER, after);
  if (denied) return as('denied', denied);
  const rejected = t.type === 'talks.agreement' && t.nominal ? hit(REJECTED, before) : null;
  if (rejected) return decided('denied', 'event/type/find-status: turned down', rejected);
  const announced = t.type === 'movement.evacuation' && t.nominal ? hit(ANNOUNCED, after) : null;
  if (announced) return decided('planned', 'event/type/find-status: announced', announced);
  return ownStatus(t, before) ?? statusAround(t, before, after);
}

const blank = (m: string): string => ' '.repeat(m.length);
/** Ukrainian and Russian asides between commas, which part no clauses. */
const ASIDE =
  /, (?:як очікується|як і планувалося|за планом|как ожидается|по плану|на щастя|к счастью|на жаль|к сожалению|за його словами|за її словами|по его словам|по её словам|за попередніми даними|по предварительным данным|зокрема|в частности|крім того|кроме того|відтак|отже|втім|впрочем),/giu;

/** A word or two in quotation marks part no clauses: the garrison will “before long” come back. */
const SNIPPET = /“(\p{L}[\p{L}’'-]*(?: [\p{L}’'-]+){0,2})”/gu;

/** What stands before the trigger, in its sentence and in its clause, and what follows it there. */
function sidesOf(scene: Scene, t: Trigger): { whole: Side; before: Side; after: Side } {
  // As many spaces as letters: what is found must be found again in the text.
  const whole = scene.quote
    .slice(0, t.start - scene.start)
    .replace(MONTH, '   ')
    .replace(SENSED, blank)
    .replace(SNIPPET, ' $1 ')
    .replace(ASIDE, blank);
  const cut = CUT.exec(whole)?.[0].length ?? 0;
  const after = scene.quote
    .slice(t.end - scene.start)
    .replace(MONTH, '   ')
    .replace(SENSED, blank)
    .replace(ASIDE, blank)
    .split(/[;:.]|,\s/, 1)[0]!;
  return {
    whole: { words: whole, start: scene.start },
    before: { words: whole.slice(cut), start: scene.start + cut },
    after: { words: after, start: t.end },
  };
}

/** The status that the trigger's own words have, or null where those around it must tell. */
function ownStatus(t: Trigger, before: Side): Decided<EventStatus> | null {
  const ordered = /evacuat|withdraw|mobili|conscript/i.test(t.quote) ? hit(ORDERED, before) : null;
  if (ordered) return decided('planned', 'event/type/find-status: ordered', ordered);
  if (
    PLANNED_QUOTE.test(t.quote) ||
    (t.type === 'movement.evacuation' && /^buses\b(?!.*(?:left|departed|arrived|reached)$)/i.test(t.quote))
  )
    return decided('planned', OWN_WORDS, t);
  if (t.type === 'aid.pledge' && /\b(?:weigh|consider)/i.test(t.quote))
    return decided('possible', 'event/type/find-status: only weighed', t);
  if (t.type.startsWith('movement') && /\s(?:could|may|might)\s/i.test(t.quote))
    return decided('possible', OWN_WORDS, t);
  const own = hit(OWN_WARNING, before);
  if (own) return decided('planned', 'event/type/find-status: what the speaker itself will do', own);
  // A warning is itself of what may come.
  const possible = t.type.startsWith('alert.') && !IF.test(before.words) ? null : hits(POSSIBLE, before);
  if (t.status && t.status !== 'ongoing')
    return possible ? as('possible', possible) : decided(t.status, t.row ?? OWN_WORDS, t);
  const mayHave = possible ? hit(MAY_HAVE, before) : null;
  if (mayHave) return decided('occurred', 'event/type/find-status: may have happened', mayHave);
  if (possible) return as('possible', possible);
  if (OVER.test(t.quote)) return decided('occurred', OWN_WORDS, t);
  return null;
}

/** The status that the words before and after tell. */
function statusAround(t: Trigger, before: Side, after: Side): Decided<EventStatus> {
  const planned = hits(PLANNED, before);
  if (t.type === 'response.repair' && !planned && MENDED_QUOTE.test(t.quote))
    return decided('occurred', OWN_WORDS, t);
  const takes = t.type === 'response.repair' && !planned ? hit(TAKES, after) : null;
  if (takes) return decided('planned', 'event/type/find-status: how long it is to take', takes);
  if (ONGOING_QUOTE.test(t.quote) && !planned) return decided('ongoing', OWN_WORDS, t);
  if (t.type === 'aid.request' && NEEDS_NOW.test(t.quote)) return decided('ongoing', OWN_WORDS, t);
  if (t.type === 'aid.request')
    return planned && /\bwill\b/.test(before.words) ? as('planned', planned) : decided('occurred', TOLD);
  if (AT_IT.test(t.quote)) return decided('ongoing', OWN_WORDS, t);
  const state = STATE.test(t.quote) ? hit(/\b(?:is|are|remains?)\s+(?:[\p{L}]+\s+)?$/iu, before) : null;
  if (state) return decided('ongoing', 'event/type/find-status: a state that lasts', state);
  const done = t.nominal ? hit(DONE, before) : null;
  if (done) return decided('occurred', REFERRED, done);
  const agreed = t.type === 'talks.agreement' ? hit(AGREED, before) : null;
  if (agreed) return decided('occurred', 'event/type/find-status: agreed', agreed);
  if (planned)
    return /^(?:order|ask|call|urge|told|announc)/i.test(t.quote)
      ? decided('occurred', 'event/type/find-status: the order itself is given', t)
      : as('planned', planned);
  if (isAtWork(t, before.words)) return decided('ongoing', 'event/type/find-status: still at work', t);
  const ongoing =
    hits(ONGOING_AFTER, after) ?? (/ing$/i.test(t.quote.split(' ')[0]!) ? hits(ONGOING, before) : null);
  if (ongoing) return as('ongoing', ongoing);
  const runs = t.type === 'movement.evacuation' && t.nominal ? hit(RUNS_NOW, after) : null;
  if (runs) return decided('ongoing', 'event/type/find-status: it runs', runs);
  const still = hit(/\b(?:continu(?:e|es|ed|ing)|ongoing|still)\s+(?:[\p{L}-]+\s+){0,1}$/iu, before);
  if (still) return decided('ongoing', 'event/type/find-status: it continues', still);
  const crowd =
    t.type === 'protest' && t.nominal ? hit(/^\s+are\s+(?:[\p{L}-]+\s+)?\p{L}+ing\b/iu, after) : null;
  if (crowd) return decided('ongoing', 'event/type/find-status: they are at it', crowd);
  const later = t.nominal || CREWS.test(t.quote) ? hits(PLANNED_AFTER, after) : null;
  if (later && /^(?:combat|strike)/.test(t.type) && NOBODYS_PLAN.test(t.quote))
    return decided('possible', 'event/type/find-status: foretold', t);
  if (later) return as('planned', later);
  const maybe = t.nominal ? hits(POSSIBLE_AFTER, after) : null;
  if (maybe) return as('possible', maybe);
  return t.status ? decided(t.status, t.row ?? OWN_WORDS, t) : decided('occurred', TOLD);
}
