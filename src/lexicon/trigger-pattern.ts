import type { EventType } from '../model/event.ts';

/** What a trigger needs around it before it counts (checked by the refiners of event/type). */
export type TriggerNeed =
  | 'aerial'
  | 'armed'
  | 'official'
  | 'people'
  | 'place'
  | 'site'
  | 'supplies'
  | 'violence'
  | 'utility'
  | 'victims';

/** Words that name an event of one type. Patterns are compiled by {@link compilePatterns}. */
export interface TriggerRow {
  readonly type: EventType;
  readonly patterns: readonly string[];
  /** A noun that can point back at an event already named ("the attack"). */
  readonly nominal?: true;
  /** At least one of these must stand in the clause, else the words mean something else. */
  readonly needs?: readonly TriggerNeed[];
  /** The status these words carry by themselves. */
  readonly status?: 'occurred' | 'ongoing' | 'planned' | 'possible' | 'denied';
}

/** A family of trigger rows and where they come from. */
export interface TriggerTable {
  readonly source: string;
  readonly lang: 'en' | 'uk' | 'ru';
  readonly rows: readonly TriggerRow[];
}

/** Irregular verbs of the tables: past and participle (and third forms), space-separated. */
const IRREGULAR: Readonly<Record<string, string>> = {
  strike: 'struck stricken',
  hit: 'hit',
  shoot: 'shot',
  blow: 'blew blown',
  fight: 'fought',
  take: 'took taken',
  fall: 'fell fallen',
  withdraw: 'withdrew withdrawn',
  hold: 'held',
  flee: 'fled',
  leave: 'left',
  give: 'gave given',
  send: 'sent',
  bring: 'brought',
  meet: 'met',
  freeze: 'froze frozen',
  seek: 'sought',
  break: 'broke broken',
  set: 'set',
  put: 'put',
  cut: 'cut',
  lose: 'lost',
  overrun: 'overran overrun',
  retake: 'retook retaken',
  drive: 'drove driven',
  come: 'came come',
  go: 'went gone',
  drop: 'dropped',
  gun: 'gunned',
  jam: 'jammed',
  ban: 'banned',
  raid: 'raided',
  get: 'got gotten',
  lay: 'laid',
  burn: 'burned burnt',
  build: 'built',
  stab: 'stabbed',
  hand: 'handed',
  ship: 'shipped',
  down: 'downed',
  swap: 'swapped',
  let: 'let',
  catch: 'caught',
  die: 'died',
  tear: 'tore torn',
  find: 'found',
  run: 'ran run',
  say: 'said',
  tell: 'told',
  call: 'called',
  mop: 'mopped',
  plan: 'planned',
  win: 'won',
  slam: 'slammed',
  dig: 'dug',
  pay: 'paid',
  buy: 'bought',
  sell: 'sold',
  lend: 'lent',
  hurt: 'hurt',
  transfer: 'transferred',
  commit: 'committed',
  step: 'stepped',
  lob: 'lobbed',
  throw: 'threw thrown',
  steal: 'stole stolen',
  sink: 'sank sunk',
  beat: 'beat beaten',
  ring: 'rang rung',
  kidnap: 'kidnapped kidnaped',
  rob: 'robbed',
  expel: 'expelled',
  ram: 'rammed',
  shut: 'shut',
  lead: 'led',
  ferry: 'ferried',
  fly: 'flew flown',
  cede: 'ceded',
};
const ING: Readonly<Record<string, string>> = { die: 'dying', flee: 'fleeing' };
const DOUBLED = new Set(
  'hit drop gun jam ban get stab ship swap let cut set put overrun run plan win slam dig mop transfer commit step lob kidnap rob ram shut'.split(
    ' ',
  ),
);

const present = (verb: string): string[] =>
  /(?:s|sh|ch|x|z|go|do)$/.test(verb)
    ? [verb, `${verb}es`]
    : /[^aeiou]y$/.test(verb)
      ? [verb, `${verb.slice(0, -1)}ies`]
      : [verb, `${verb}s`];
const past = (verb: string): string[] =>
  IRREGULAR[verb]?.split(' ') ??
  (/e$/.test(verb)
    ? [`${verb}d`]
    : /[^aeiou]y$/.test(verb)
      ? [`${verb.slice(0, -1)}ied`]
      : [`${verb}ed`, ...(/[^aeiou][aeiou]l$/.test(verb) ? [`${verb}led`] : [])]);
const ing = (verb: string): string[] =>
  ING[verb]
    ? [ING[verb]]
    : DOUBLED.has(verb)
      ? [`${verb}${verb.at(-1)}ing`]
      : /[^eio]e$/.test(verb)
        ? [`${verb.slice(0, -1)}ing`]
        : [`${verb}ing`, ...(/[^aeiou][aeiou]l$/.test(verb) ? [`${verb}ling`] : [])];

/** All forms of an English verb; `only` narrows them to past (and participle), present or -ing. */
export function verbForms(verb: string, only?: 'ed' | 'ing' | 's'): string[] {
  if (only === 'ed') return past(verb);
  if (only === 'ing') return ing(verb);
  if (only === 's') return present(verb);
  return [...new Set([...present(verb), ...past(verb), ...ing(verb)])];
}

const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/['’]/g, "['’]");

function piece(token: string): string {
  const gap = /^_(\d)$/.exec(token);
  if (gap) return `(?:[^\\s;:.!?]+[\\s-]+){0,${gap[1]}}?`;
  const options = token.split('|').flatMap((o) => {
    const verb = /^~(\p{L}+)(?::(ed|ing|s))?$/u.exec(o);
    if (verb) return verbForms(verb[1]!, verb[2] as 'ed' | 'ing' | 's' | undefined).map(escaped);
    if (o.endsWith('*')) return [`${escaped(o.slice(0, -1))}[\\p{L}'’]*`];
    if (o.endsWith('(es)')) return [`${escaped(o.slice(0, -4))}(?:es)?`];
    return o.endsWith('(s)') ? [`${escaped(o.slice(0, -3))}(?:es|s)?`] : [escaped(o)];
  });
  return options.length === 1 ? options[0]! : `(?:${options.join('|')})`;
}

/**
 * One regular expression for patterns of words: `~verb` all its forms (`~verb:ed`, `~verb:ing`, `~verb:s`), `a|b` either,
 * `word(s)` with or without s, `stem*` any ending, `_3` up to three words between. Words join by blank or hyphen.
 */
export function compilePatterns(patterns: readonly string[]): RegExp {
  const parts = patterns.map((p) =>
    p
      .split(' ')
      .map((t, i, all) => piece(t) + (i < all.length - 1 && !/^_\d$/.test(t) ? '[»”]?,?[\\s-]+' : ''))
      .join(''),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}
