import { spanOf, trimmed } from '../util/span.ts';
import type { Clause, Unit } from './unit.ts';

/** What a denier goes on with. @source own, general English, Ukrainian and Russian */
const GOES_ON =
  /(?:,| [–—]) (?:and |but |і |та |и |а )?((?:instead )?(?:saying|adding|insisting|stating|maintaining|asserting|stressing|claiming)|(?:зазначив|заявив|сказав|додав|наголосив|повідомив|підкресли|запевнив|уточнив)ши|(?:зазначаючи|заявляючи|стверджуючи|наголошуючи|додаючи|запевняючи)|(?:сообщив|заявив|отметив|сказав|добавив|подчеркнув|уточнив|заверив)(?:ши)?|(?:утверждая|заявляя|добавляя|подчёркивая|подчеркивая|заверяя))(?!\p{L}),? (?:that |що |что )?/iu;
/** Nothing but the denial over again: "saying it was false". */
const AGAIN =
  /(?<!\p{L})(?:false|untrue|not true|baseless|fake|lies?|nonsense|fabricat\p{L}+|propaganda|disinformation|groundless|unfounded|неправд\p{L}+|вигадк\p{L}+|фейк\p{L}*|брехн\p{L}+|не відповіда\p{L}+ дійсності|безпідставн\p{L}+|ложь\p{L}*|ложн\p{L}+|выдумк\p{L}+|вымыс\p{L}+|не соответству\p{L}+|беспочвенн\p{L}+)(?!\p{L})/iu;
/** "Saying nobody had crossed the river" is the denial itself, "saying one was burnt" its correction; "saying the blast was an accident" explains what is denied: to affirm it would be to affirm the strike. */
const EXPLAINS =
  /^(?:no|none|nobody|neither|nothing|not one|жоден|жодн\p{L}+|ніхто|никто|никаких|ніяких|ни один|ни одна)(?!\p{L})|^(?:only |just )?(?:one|two|three|four|five|some|most|only|just|a single|\d[\d,.]*)\s|^(?:the|this|that|these|those|any|all)\s+(?:[\p{L}-]+\s+){0,2}?(?:blasts?|explosions?|fires?|attacks?|strikes?|raids?|shelling|incidents?|damage|deaths?|casualties|victims?|killings?|crash)(?!\p{L})|^(?:ц\p{L}{1,3}\s|эт\p{L}{1,3}\s)?(?:вибух|пожеж|удар|атак|обстріл|пошкоджен|взрыв|пожар|обстрел|повреждени|инцидент|інцидент)\p{L}*/iu;
const FEWEST_WORDS = 4;

/** Clauses in which a speaker denies one thing and goes on to say another, each parted in two: what follows is said, not denied. */
export function partAfterDenial(text: string, unit: Unit, clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => {
    const a = clause.attribution;
    if (a?.kind !== 'deny' || a.at < clause.start || a.at >= clause.end) return [clause];
    const from = Math.max(a.cue.end, a.at);
    const found = GOES_ON.exec(text.slice(from, clause.end));
    if (!found) return [clause];
    const at = from + found.index + found[0].indexOf(found[1]!);
    const rest = text.slice(from + found.index + found[0].length, clause.end);
    const isQuoted = unit.words.some((w) => w.start === at && w.quoted);
    if (isQuoted || rest.trim().split(/\s+/).length < FEWEST_WORDS || AGAIN.test(rest) || EXPLAINS.test(rest))
      return [clause];
    const before = trimmed(text, clause.start, from + found.index);
    const after = trimmed(text, at, clause.end);
    if (!before || !after) return [clause];
    const cue = spanOf(text, at, at + found[1]!.length);
    const goesOn = {
      ...a,
      kind: 'say' as const,
      lemma: 'say',
      cue,
      at,
      start: at,
      end: cue.end,
      inherits: true,
    };
    return [
      { ...clause, ...before },
      { ...after, attribution: goesOn, carries: false },
    ];
  });
}
