const CONFLICT =
  /\b(?:drones?|missiles?|troops|soldiers?|army|military|militants?|militia|rebels?|insurgents?|gunmen|airstrikes?|air strikes?|shelling|shelled|artillery|air raid|air defence|air defense|killed|wounded|injured|casualties|evacuat\w+|ceasefire|truce|refugees?|displaced|hostages?|civilians?|bomb(?:s|ed|ing|ings)?|grenade|landmine|fighters?|frontline|front line|occupied|prisoners? of war|humanitarian|defence minist\w+|war|UAVs?|Shahed|howitzers?|ammunition|protest\w*|police)\b/gi;
const SPORT_OR_BUSINESS =
  /\b(?:match|goal|goals|coach|striker|substitute|midfielder|league|cup|half-time|second half|first half|penalty|kick-off|pitch|home side|visitors|season|shares?|stock|stocks|dividend|investors?|profit|margins?|quarter|takeover|bidding|chief executive|shareholders?|product lines?|analysts at|revenue|earnings|krone|points|fixture|championship|tournament|batsman|wicket)\b/gi;

/** Whether a report is about events in the world at all, and not a match report or a page of business news told in the words of war. */
export function isConflictReport(text: string): boolean {
  const business = distinct(text, SPORT_OR_BUSINESS);
  return business < 4 || distinct(text, CONFLICT) > business / 2;
}

function distinct(text: string, pattern: RegExp): number {
  return new Set([...text.matchAll(pattern)].map((m) => m[0].toLowerCase())).size;
}
