import type { CapInfo } from '../model/cap-message.ts';

/**
 * Words by which a message's event is a warning of attack from the air, in English, Ukrainian and Russian, and codes of such events.
 * @source own, general usage of the public alert services; SAME code CDW: US 47 CFR 11.31
 */
const AIR_RAID =
  /\bair[- ]?(?:raid|strike|attack|alert|alarm|defen[cs]e alert)|\b(?:missile|rocket|drone|uav|ballistic|artillery)s?\b.{0,20}\b(?:alert|threat|attack|danger|warning|alarm|fire)|повітрян\S* (?:тривог|напад|небезпек)|воздушн\S* (?:тревог|нападени|опасност)|(?:ракетн|авіаційн|авиационн|беспилотн|безпілотн)\S* (?:тривог|небезпек|загроз|тревог|опасност|угроз)/iu;
const AIR_RAID_CODES = /^(?:air[-_ ]?raid|airalert|air[-_ ]alert|urban[-_ ]?fights|artillery|missile)$/i;

/** Whether an info warns of an attack from the air. */
export function isAirRaid(info: Pick<CapInfo, 'event' | 'eventCodes' | 'headline'>): boolean {
  if (info.eventCodes.some((c) => AIR_RAID_CODES.test(c.value.trim()))) return true;
  return AIR_RAID.test(info.event) || AIR_RAID.test(info.headline ?? '');
}

/**
 * How long a message that names no end is taken to hold, in minutes: an air-raid alert is renewed or ended sooner, most other
 * warnings are of a day. Shown as assumed wherever it is used. @source own policy; CAP 1.2 §3.2.2 leaves it to the recipient
 */
export const HOLDS_MINUTES = { airRaid: 60, other: 24 * 60 } as const;
