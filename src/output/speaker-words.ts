import type { Speaker } from '../model/statement.ts';

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });

/** Bodies that every country has: such a name alone does not say whose. */
const COMMON_BODY =
  /^(?:ministry|department|(?:defen[cs]e|foreign|interior|health) ministry|government|parliament|army|navy|air force|military|police|general staff)\b/i;

/** The name a speaker goes by: a person's, else the body's, else the office's. */
export function speakerName(s: Speaker): string {
  const body = s.organisation && `${s.organisation}${whose(s)}`;
  return s.name ?? body ?? s.role ?? (s.country ? countryText(s.country) : 'a speaker not named');
}

/** What a named speaker is, and of what; empty where no more was said. A body that the role names already is not said twice. */
export function officeText(s: Speaker): string {
  if (!s.name) return s.organisation ? (s.role ?? '') : '';
  const { role = '', organisation = '' } = s;
  return [role, role.includes(organisation) ? '' : organisation].filter(Boolean).join(', ');
}

function whose(s: Speaker): string {
  if (!s.country || !s.organisation || !COMMON_BODY.test(s.organisation)) return '';
  const country = countryText(s.country);
  return s.organisation.includes(country) ? '' : ` (${country})`;
}

/** ISO 3166-1 alpha-2 as the country's English name. */
function countryText(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (COUNTRIES.of(code) ?? code) : code;
}
