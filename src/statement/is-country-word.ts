import { COUNTRY_BY_ADJECTIVE, COUNTRY_BY_NAME, COUNTRY_BY_SEAT } from '../lexicon/organisation-country.ts';

/** Whether the words are a country, a people or a seat of government. */
export const isCountryWord = (s: string): boolean =>
  COUNTRY_BY_NAME.has(s) || COUNTRY_BY_ADJECTIVE.has(s) || COUNTRY_BY_SEAT.has(s);
