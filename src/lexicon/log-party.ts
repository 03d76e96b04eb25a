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
  if (!source) return 'a party not named';
  const page = source.replace(/^https?:\/\/(?:www\.)?/, '').split('/')[0]!;
  return PARTIES.get(page.toLowerCase()) ?? page;
}
