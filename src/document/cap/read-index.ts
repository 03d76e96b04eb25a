import { CAPTURE_LIMIT_BYTES } from '../../model/capture-limit.ts';
import { parseXml, type XmlElement } from '../../util/xml/parse-xml.ts';
import { decodeBytes } from '../decode-bytes.ts';
import { checkTree } from './check-cap.ts';

/** A message that an index leads to. */
export interface IndexEntry {
  readonly url: string;
  /** Changes when the index says that the message behind the address did. */
  readonly version: string;
}

/** What stands at the address of a feed: a message, messages in a feed, or an index that leads to them. */
export type CapAnswer =
  | { readonly kind: 'messages' }
  | {
      readonly kind: 'index';
      readonly entries: readonly IndexEntry[];
      /** Entries without an address that can be followed. */
      readonly skipped: number;
    }
  | { readonly kind: 'other'; readonly what: string };

const CAP_TYPE = /^application\/(?:cap\+xml|common-alerting-protocol\+xml)\b/i;

/** Tells what bytes from the address `base` are. An entry leads to its link of the CAP media type, else to its first one. */
export function readCapIndex(
  bytes: Uint8Array,
  headers: Readonly<Record<string, string>>,
  base: string,
): CapAnswer {
  if (bytes.length > CAPTURE_LIMIT_BYTES.cap) return { kind: 'other', what: 'a file too large for CAP' };
  const parsed = parseXml(decodeBytes(bytes, headers, 'cap').value);
  if ('fault' in parsed) return { kind: 'other', what: `no XML that is read (${parsed.fault.message})` };
  const { root } = parsed;
  const verdict = checkTree(root);
  if (/^CAP/.test(verdict.what) || verdict.contained.length > 0) return { kind: 'messages' };
  if (!/ feed of /.test(verdict.what)) return { kind: 'other', what: verdict.what };
  const channel = root.children.find((c) => c.name === 'channel') ?? root;
  const entries = channel.children.filter((c) => c.name === 'entry' || c.name === 'item');
  const read = entries.map((e) => entryOf(e, base)).filter((e) => e !== null);
  return { kind: 'index', entries: read, skipped: entries.length - read.length };
}

function entryOf(entry: XmlElement, base: string): IndexEntry | null {
  const links = entry.children.filter((c) => c.name === 'link' || c.name === 'enclosure').map(linkOf);
  const link = links.find((l) => CAP_TYPE.test(l.type)) ?? links.find((l) => l.isUsual) ?? links[0];
  if (!link || !URL.canParse(link.href, base)) return null;
  const url = new URL(link.href, base);
  url.hash = '';
  const said = (name: string): string =>
    entry.children.find((c) => c.name.toLowerCase() === name)?.text.trim() ?? '';
  return {
    url: url.href,
    version: [said('id') || said('guid'), said('updated') || said('pubdate')].join(' '),
  };
}

function linkOf(element: XmlElement): { href: string; type: string; isUsual: boolean } {
  const said = (name: string): string => element.attributes.find((a) => a.name === name)?.value.trim() ?? '';
  const rel = said('rel');
  return {
    href: said('href') || said('url') || element.text.trim(),
    type: said('type'),
    isUsual: element.name === 'link' && (rel === '' || rel === 'alternate'),
  };
}
