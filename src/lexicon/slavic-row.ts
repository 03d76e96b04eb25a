import { type PhraseForm, type SlavicLang, type SlavicPhrase, slavicPhrase } from './slavic-forms.ts';

/** Words of one class in one language, declined. Sources: each table's own. */
export interface SlavicRow<Class extends string> {
  readonly class: Class;
  readonly lang: SlavicLang;
  /** Regular-expression source of all forms of all its words, the longest first. */
  readonly pattern: string;
  /** What the words of a match are, by the first entry that reads them. */
  read(words: string): PhraseForm | null;
}

/** A row from entries parted by commas, in the notation of {@link slavicPhrase}; taken apart when first needed. */
export function slavicRow<Class extends string>(
  cls: Class,
  lang: SlavicLang,
  entries: string,
): SlavicRow<Class> {
  let phrases: readonly SlavicPhrase[] | null = null;
  const all = (): readonly SlavicPhrase[] => {
    phrases ??= entries
      .split(/,\s*/)
      .sort((a, b) => b.split(/[ -]/).length - a.split(/[ -]/).length || b.length - a.length)
      .map((e) => slavicPhrase(lang, e));
    return phrases;
  };
  const known = new Map<string, PhraseForm | null>();
  return {
    class: cls,
    lang,
    get pattern() {
      return all()
        .map((p) => p.pattern)
        .join('|');
    },
    read(words) {
      let form = known.get(words);
      if (form === undefined) {
        form = null;
        for (const p of all()) {
          form = p.read(words);
          if (form) break;
        }
        // What a text can hold here is bounded by the entries, but for letters in capitals.
        if (known.size > 2000) known.clear();
        known.set(words, form);
      }
      return form;
    },
  };
}

/** The languages a stretch can be in, by the letters only one of the two has. */
export function slavicLangsOf(text: string): readonly SlavicLang[] {
  const uk = /[іїєґ]/i.test(text);
  const ru = /[ыэъё]/i.test(text);
  // Hardly a Ukrainian sentence does without і.
  if (uk === ru) return uk || text.length < 40 ? BOTH : RU;
  return uk ? UK : RU;
}

const BOTH: readonly SlavicLang[] = ['uk', 'ru'];
const UK: readonly SlavicLang[] = ['uk'];
const RU: readonly SlavicLang[] = ['ru'];
