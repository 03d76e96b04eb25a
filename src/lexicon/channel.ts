import type { Channel } from '../model/statement.ts';

/** How a text names a channel. Earlier rows win. */
export interface ChannelRow {
  readonly channel: Channel;
  readonly pattern: RegExp;
  readonly source: string;
}

/** Channels as worded around a cue; patterns are tried in order on the words outside quotation marks. */
export const CHANNEL_ROWS: readonly ChannelRow[] = [
  {
    channel: 'telegram',
    pattern:
      /\b(?:[Oo]n|via|to|over|in a|the|his|her|its|their)\s+(?:\w+\s+){0,2}Telegram\b|\bTelegram (?:post|channel|message|page)\b/,
    source: 'guide §2',
  },
  {
    channel: 'facebook',
    pattern: /\b(?:on|via|to)\s+(?:\w+\s+){0,2}Facebook\b|\bFacebook (?:post|page|message|live)\b/i,
    source: 'guide §2',
  },
  {
    channel: 'x',
    pattern:
      /\b(?:on|via|to)\s+(?:\w+\s+){0,2}(?:X|Twitter)\b(?!-)|\b(?:X|Twitter) (?:post|account|page|thread)\b|\b(?:re)?tweet(?:s|ed|ing)?\b/,
    source: 'guide §2',
  },
  {
    channel: 'other_social',
    pattern:
      /\b(?:on|via|in)\s+(?:a |an |the |his |her |its |their )?(?:\w+ ){0,2}(?:Instagram|WhatsApp|Viber|VKontakte|VK|TikTok|YouTube|Truth Social|Bluesky|LinkedIn|Signal|WeChat|social media|social network|audio message|voice message|video message|blog)\b|\b(?:posted|published) (?:a|an) (?:video|audio)\b/i,
    source: 'guide §2',
  },
  { channel: 'interview', pattern: /\binterview(?:s|ed)?\b/i, source: 'guide §2' },
  {
    channel: 'press_conference',
    pattern:
      /\b(?:press|news) (?:conference|briefing)s?\b|\b(?:daily|weekly|regular|media|televised|online) briefing\b|\bconference call\b|\btold (?:a|the) briefing\b/i,
    source: 'guide §2',
  },
  {
    channel: 'parliament',
    pattern:
      /\b(?:told|tells|telling|addressing|addressed|informed|briefed)\s+(?:the )?(?:\w+ )?(?:parliament|MPs|lawmakers|legislators|senators|Congress|the Commons|House of Commons|Knesset|Duma|Verkhovna Rada|Rada|Bundestag|National Assembly|Senate|deputies)\b|\bin parliament\b|\bto parliament\b/i,
    source: 'guide §2',
  },
  {
    channel: 'broadcast',
    pattern:
      /\btelevised (?:address|speech|statement|remarks)\b|\b(?:on|over|in a|told)\s+(?:\w+\s+){0,3}(?:television|TV|radio|broadcaster)\b|\bbroadcast (?:address|statement|speech)\b|\bvideo address\b|\b(?:television|radio|TV) (?:address|broadcast|channel|station)\b/i,
    source: 'guide §2',
  },
  {
    channel: 'intelligence_update',
    pattern: /\bintelligence update\b|\bdefence intelligence\b.*\bupdate\b/i,
    source: 'guide §2',
  },
  {
    channel: 'statement',
    pattern:
      /\b(?:in|with|issued|releas(?:ed|ing)|published|through|to)\s+(?:a|an|the|its|his|her|their|another|separate|joint)\s+(?:\w+\s+){0,3}(?:statement|communiqué|communique|declaration|press release|news release)\b|\b(?:statement|communiqué|communique|press release)\s+(?:said|says|read|reads|added|issued|from|published|released)\b/i,
    source: 'guide §2',
  },
];
