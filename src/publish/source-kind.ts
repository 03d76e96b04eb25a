import { AUTHORITY, OFFICE_HOLDER } from '../lexicon/voice-body.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { SourceKind } from '../model/policy.ts';

/** Hosts of social networks; a channel's address tells what it is. */
const SOCIAL =
  /^https?:\/\/(?:[\w-]+\.)*(?:t\.me|telegram\.(?:me|org)|x\.com|twitter\.com|facebook\.com|instagram\.com|vk\.com|youtube\.com|tiktok\.com)(?:[/:?#]|$)/i;

/** Bodies of a state besides its authorities of places. */
const STATE_BODY =
  /(?<!\p{L})(?:general staff|armed forces|air force|ground forces|navy|emergency (?:service|situations)|national guard|border (?:guard|service)|police|генеральн\p{L}+ штаб|генштаб|збройн\p{L}+ сил|вооруж[её]нн\p{L}+ сил|повітрян\p{L}+ сил|дснс|мчс|поліці|полици)/iu;

/** What kind of source a report came from, by its name and its address. */
export function sourceKindOf({ source, url }: Pick<ReportedEvent, 'source' | 'url'>): SourceKind {
  if (source === null) return 'unnamed';
  if (
    STATE_BODY.test(source) ||
    new RegExp(AUTHORITY.source, 'iu').test(source) ||
    OFFICE_HOLDER.test(source)
  )
    return 'official';
  return /\btelegram\b|\bchannel\b/i.test(source) || (url !== null && SOCIAL.test(url)) ? 'social' : 'outlet';
}
