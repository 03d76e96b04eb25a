import { type SlavicLang, type SlavicPhrase, slavicPhrase } from './slavic-phrase.ts';

/** Words of one class in one language, declined. Sources: each table's own. */
export interface SlavicRow<Class extends string> {
  readonly class: Class;
  readonly lang: SlavicLang;
  /** Its words, each read; worked out when first asked for. */
  readonly phrases: readonly SlavicPhrase[];
}

/** A row from entries parted by commas, in the notation of {@link slavicPhrase}. */
export function slavicRow<Class extends string>(
  cls: Class,
  lang: SlavicLang,
  entries: string,
): SlavicRow<Class> {
  let phrases: readonly SlavicPhrase[] | null = null;
  return {
    class: cls,
    lang,
    get phrases() {
      phrases ??= entries.split(/,\s*/).map((e) => slavicPhrase(lang, e));
      return phrases;
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
