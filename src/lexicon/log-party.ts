import { countryInName } from './country-in.ts';

/**
 * Bodies behind the pages that tables of launched and destroyed munitions cite, by the page's own name.
 * @source the pages' own titles: Air Force Command, Air Commands South, East and Center, General Staff, Commander-in-Chief of Ukraine
 */
const PARTIES: ReadonlyMap<string, string> = new Map([
  ['kpszsu', 'Ukrainian Air Force'],
  ['pvkpivden', 'Ukrainian Air Force, Air Command South'],
  ['pvkshid', 'Ukrainian Air Force, Air Command East'],
  ['pvkcenter', 'Ukrainian Air Force, Air Command Center'],
  ['generalstaff.ua', 'General Staff of the Ukrainian Armed Forces'],
  ['cincafu', 'Commander-in-Chief of the Ukrainian Armed Forces'],
]);

/** Whose figures a row gives, from the post it cites; `not named` where it cites none, the page as it stands where it is not known. */
export function logPartyOf(source: string | null): string {
  // An address of a video says nothing of whose it is.
  if (!source || /^watch\//i.test(source)) return 'a party not named';
  const page = source.replace(/^https?:\/\/(?:www\.)?(?:(?:t\.me|facebook\.com)\/)?/i, '').split('/')[0]!;
  return PARTIES.get(page.toLowerCase()) ?? page;
}

/**
 * ISO 3166-1 of the state a party of a log speaks for, by its name or, where it is known by its page alone, by a state's own domain
 * (`kharkivoda.gov.ua` → UA); null where neither tells.
 */
export function logSideOf(party: string): string | null {
  const domain = /\.gov\.(ua|by)$|\.(?:mil|gov)\.(ru)$/i.exec(party);
  return (domain?.[1] ?? domain?.[2])?.toUpperCase() ?? countryInName(party);
}
