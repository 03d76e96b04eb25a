import { ofText } from '../../util/of-text.ts';
import { basePhrase } from './base-phrase.ts';
import { slavicLangOf, tokensOf } from './tokens.ts';

const LETTERS = /^\p{Lu}{2,6}$/u;

/** The name that a report gives before its letters in brackets, in the nominative: "Сил быстрой поддержки (СБП)" gives Силы быстрой поддержки; null where it gives none. */
export const spelledOut: (text: string, letters: string) => string | null = ofText((text, letters) => {
  if (!LETTERS.test(letters)) return null;
  const at = text.indexOf(`(${letters})`);
  if (at < 0) return null;
  const before = text.slice(Math.max(0, at - 120), at).trimEnd();
  const words = before.split(/\s+/).slice(-letters.length);
  const initials = words.map((w) => w.replace(/^[«"„]/, '')[0]?.toUpperCase() ?? '').join('');
  if (initials !== letters) return null;
  const name = words.join(' ');
  const lang = slavicLangOf(name, text);
  return basePhrase(tokensOf(name, lang), lang, name);
});
