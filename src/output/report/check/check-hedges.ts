import type { Ground } from './cited-ground.ts';
import { MASK, type MaskedText } from './masked-text.ts';
import { LIKELIHOOD_WORDS } from './report-language.ts';

/** Faults of hedging: a term dropped, one that nobody cited used, or a word of likelihood of our own; `rest`: the text without its times, for May is a month. */
export function hedgeFaults(masked: MaskedText, rest: string, ground: Ground, kind: string): string[] {
  const clauses = [
    ...masked.all.matchAll(
      new RegExp(`hedged as (${MASK}(?: \\([^()]*\\))?(?:(?:, | and )${MASK}(?: \\([^()]*\\))?)*)`, 'g'),
    ),
  ];
  const used = clauses.flatMap((c) =>
    [...c[1]!.matchAll(new RegExp(MASK, 'g'))].flatMap((m) => masked.of(m[0])?.raw ?? []),
  );
  const terms = new Set(ground.statements.flatMap((s) => s.likelihood?.term ?? []));
  const own = LIKELIHOOD_WORDS.exec(rest);
  return [
    ...used.filter((t) => !terms.has(t)).map((t) => `“${t}” is the hedge of no cited statement`),
    ...droppedIn(ground, kind, new Set(used), masked.all),
    ...(own ? [`“${own[0]}” is a hedge of our own`] : []),
    ...(/\bhedged as\b/.test(masked.all.replace(/hedged as (?=[\uE000-\uF8FF])/g, ''))
      ? ['a hedge is no cited word']
      : []),
  ];
}

/** Of an account every cited hedge is there; of a value the hedges of reports that say it in no other way. */
function droppedIn(ground: Ground, kind: string, used: ReadonlySet<string>, text: string): string[] {
  if (kind === 'account')
    return ground.statements
      .filter((s) => s.polarity !== 'negated' && s.likelihood && !used.has(s.likelihood.term))
      .map((s) => `the hedge “${s.likelihood!.term}” of ${s.key} is dropped`);
  if (kind !== 'conflict' && kind !== 'revision') return [];
  const keys = new Set(ground.statements.map((s) => s.key));
  return ground.incidents.flatMap((i) =>
    i.fields
      .filter(
        (f) => text.includes(pointWords(f.field)) && (f.verdict === 'conflict') === (kind === 'conflict'),
      )
      .flatMap((f) =>
        f.values.flatMap((v) => {
          const said = ground.events
            .filter((e) => v.events.includes(e.key))
            .flatMap((e) => e.statements)
            .filter((s) => keys.has(s.key));
          const isDropped =
            said.length > 0 &&
            said.every((s) => s.likelihood) &&
            !said.some((s) => used.has(s.likelihood!.term));
          return isDropped ? [`${f.field} ${v.value} is given with a hedge alone, and without one here`] : [];
        }),
      ),
  );
}

/** How a point is called in a sentence. */
function pointWords(field: string): string {
  const what = /^counts\.(\w+)/.exec(field)?.[1];
  const points: Readonly<Record<string, string>> = {
    status: 'whether it happened',
    type: 'what kind it was',
    time: 'the time',
    place: 'the place',
    'place[at]': 'the place',
  };
  return what ? `the number ${what}` : (points[field] ?? `\n${field}`);
}
