const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** The English name of a language by its tag (BCP 47): "fr" → "French"; the tag itself where it has none. */
export function languageName(tag: string): string {
  return NAMES.of(tag) ?? tag;
}
