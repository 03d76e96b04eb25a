import { explained } from '../lexicon/reason-of.ts';
import type { Explanation } from '../model/explanation.ts';
import { type Step, whyOf } from '../util/why.ts';
import type { Draft } from './draft.ts';
import type { SpokenStatement } from './find-statements.ts';

/** Why each statement has the speaker, cue, channel, form, basis, likelihood and polarity it has. */
export function explainStatements(text: string, spoken: readonly SpokenStatement[]): Explanation[] {
  return spoken.flatMap(({ statement: s, draft, form, basis }) => {
    const path = (slot: string): string => `${s.id}.${slot}`;
    const a = draft.attribution;
    const out: Explanation[] = [
      explained(text, path('speaker'), s.speaker, speakerSteps(draft), s.speaker?.mention),
    ];
    if (s.cue) out.push(explained(text, path('cue'), s.cue.quote, [{ by: a?.by ?? NO_RULE }], s.cue));
    out.push(explained(text, path('channel'), s.channel, [draft.channelWhy ?? { by: NO_CHANNEL }]));
    if (s.reportedBy) out.push(explained(text, path('reportedBy'), s.reportedBy, [passedOn(draft)]));
    out.push(explained(text, path('form'), s.form, [form]), explained(text, path('basis'), s.basis, [basis]));
    if (s.likelihood)
      out.push(explained(text, path('likelihood'), s.likelihood, hedgeSteps(draft), hedgeAt(text, draft)));
    out.push(explained(text, path('polarity'), s.polarity, [draft.polarity ?? { by: NO_RULE }]));
    if (s.content) out.push(explained(text, path('content'), s.content.quote, [{ by: CONTENT }], s.content));
    if (s.truncated) out.push(explained(text, path('truncated'), true, [{ by: CUT }], s));
    return out;
  });
}

const NO_RULE = 'statement: no rule left its name';
const NO_CHANNEL = 'statement/find-channel: no channel is named';
const CONTENT = 'statement/find-content: what is said, without the attributing words';
const CUT = 'statement/is-truncated: the source cut the sentence off';
const OUTLET = "statement/own-voice: the outlet's own voice, no cue in the sentence";
const ISSUER = 'statement/own-voice: the report is the own post of who issued it, by its source line';
const NOBODY = 'statement/parse-speaker: nobody speaks ("no group", "neither side")';
const PASSED = 'statement/find-drafts: an outlet or agency passes the words on';

/** How the voice was found: by which rule in this sentence, how it was resolved, and where it was first named. */
function speakerSteps(draft: Draft): Step[] {
  const a = draft.attribution;
  const voice: Step[] = draft.voice ? [{ by: draft.voice }] : [];
  if (!draft.speaker) return voice.length ? voice : [{ by: a?.speaker?.nobody ? NOBODY : OUTLET }];
  const found: Step[] = a?.how ? [{ by: a.how }] : [];
  const { taken = [], named = [] } = whyOf(draft.speaker);
  const first = named.filter((n) => !taken.some((t) => t.at?.start === n.at?.start));
  const issuer: Step[] = draft.own ? [{ by: ISSUER }] : [];
  const steps = [...voice, ...found, ...taken, ...first, ...issuer];
  return steps.length ? steps : [{ by: ISSUER }];
}

function passedOn(draft: Draft): Step {
  const a = draft.attribution;
  if (!a?.reportedBy) return { by: ISSUER };
  return a.reportedAt ? { by: PASSED, at: a.reportedAt } : { by: PASSED };
}

const hedgeSteps = (draft: Draft): Step[] => {
  const { term = [], scale = [] } = whyOf(draft.likelihood ?? {});
  // Where the term stands among the hedging words is not where it stands in the text.
  return [...term.map(({ by }) => ({ by })), ...scale];
};

/** Where the hedge stands: outside the attributing words, which were cut out before it was looked for. */
function hedgeAt(text: string, draft: Draft): { start: number; end: number } | null {
  const term = draft.likelihood?.term ?? '';
  const { span, attribution: a } = draft;
  const offset = whyOf(draft.likelihood ?? {}).term?.[0]?.at?.start ?? 0;
  const isCut = a && draft.attributedHere && a.start >= span.start && a.end <= span.end;
  const places = [
    span.start + offset,
    ...(isCut ? [a.end + offset, a.end + offset - 1 - (a.start - span.start)] : []),
  ];
  const inside = (at: number): boolean => Boolean(isCut && at < a.end && at + term.length > a.start);
  const start =
    places.find((at) => text.startsWith(term, at) && !inside(at)) ?? text.indexOf(term, span.start);
  return start >= 0 ? { start, end: start + term.length } : null;
}
