import type { CapMessage } from '../../model/cap-message.ts';
import { compareText } from '../../util/compare-text.ts';
import { escapeXml } from '../../util/xml/escape-xml.ts';
import { capName, cutTo, plainWords } from './cap-text.ts';
import { writeCapMessage } from './write-message.ts';

/** What a feed of messages is called and when it was made. */
export interface FeedHead {
  /** An IRI of its own: `urn:…` or an address. */
  readonly id: string;
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly updated: string;
}

/** Largest feed that is taken by those who read them. @source Google Public Alerts CAP profile */
const MOST_CHARACTERS = 880_000;

/**
 * Messages as an Atom feed (RFC 4287), each whole in its entry, the latest first. What would make the feed too large to be taken is left
 * out, the oldest first, and the subtitle says how many.
 */
export function writeCapFeed(messages: readonly CapMessage[], head: FeedHead): string {
  const sorted = [...messages].sort(
    (a, b) => compareText(b.sent, a.sent) || compareText(a.identifier, b.identifier),
  );
  const entries: string[] = [];
  let size = 0;
  for (const message of sorted) {
    const entry = entryOf(message);
    size += Buffer.byteLength(entry);
    if (size > MOST_CHARACTERS) break;
    entries.push(entry);
  }
  const left = sorted.length - entries.length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `<id>${escapeXml(head.id)}</id>`,
    `<title>${escapeXml(plainWords(head.title))}</title>`,
    ...(left > 0 ? [`<subtitle>${left} earlier messages are left out</subtitle>`] : []),
    `<updated>${atomTime(head.updated)}</updated>`,
    ...entries,
    '</feed>\n',
  ].join('\n');
}

function entryOf(message: CapMessage): string {
  const info = message.infos[0];
  const title = cutTo(plainWords(info?.headline ?? info?.event ?? message.msgType), 139) || message.msgType;
  return [
    '<entry>',
    `<id>urn:cap:${encodeURIComponent(capName(message.sender))}:${encodeURIComponent(capName(message.identifier))}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${atomTime(message.sent)}</updated>`,
    `<author><name>${escapeXml(plainWords(info?.senderName ?? message.sender) || 'not named')}</name></author>`,
    `<content type="text/xml">\n${writeCapMessage(message).replace(/^<\?[^>]*\?>\n/, '')}</content>`,
    '</entry>',
  ].join('\n');
}

const atomTime = (at: string): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
