import { pathOf, type XmlElement } from '../../util/xml/parse-xml.ts';
import { type CapReason, capReason } from './rule.ts';
import { CAP_VERSIONS } from './schema.ts';

const ATOM = 'http://www.w3.org/2005/Atom';

/** What a text is that is no message, and the messages that stand in it. */
export interface FeedOfCap {
  readonly what: string;
  readonly reasons: readonly CapReason[];
  readonly alerts: readonly XmlElement[];
}

/** Says what an XML text is instead of a message: a feed that carries messages, an index that links to them, or something else. */
export function checkFeed(root: XmlElement): FeedOfCap {
  const isAtom = root.name === 'feed' && root.namespace === ATOM;
  const isRss = root.name === 'rss';
  if (!isAtom && !isRss) {
    const what = root.name === 'alert' ? '<alert> of no CAP namespace' : `XML with the root <${root.name}>`;
    const needs =
      root.name === 'alert' ? '; a message of CAP 1.2 has urn:oasis:names:tc:emergency:cap:1.2' : '';
    const of = `${root.namespace ? `the namespace ${root.namespace}` : 'no namespace'}${needs}`;
    return {
      what,
      reasons: [
        capReason('not-cap', `its root is <${root.name}> in ${of}`, { path: root.name, line: root.line }),
      ],
      alerts: [],
    };
  }
  const channel = isRss ? root.children.find((c) => c.name === 'channel') : root;
  const entries = (channel?.children ?? []).filter((c) => c.name === (isRss ? 'item' : 'entry'));
  const alerts = entries.flatMap(alertsIn);
  const links = entries.filter((e) => e.children.some((c) => c.name === 'link')).length;
  const kind = isRss ? 'RSS' : 'Atom';
  const what = `${kind} feed of ${count(entries.length, isRss ? 'item' : 'entry', isRss ? 'items' : 'entries')}`;
  const carries =
    alerts.length > 0
      ? `it carries ${count(alerts.length, 'message', 'messages')}`
      : links > 0
        ? `it carries no message and links to ${links}`
        : 'it carries no message';
  return {
    what,
    reasons: [
      capReason('not-cap', `it is a feed, no message: ${carries}`, { path: root.name, line: root.line }),
      ...feedFaults(root, channel, entries, isRss),
    ],
    alerts,
  };
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Messages in an entry at any depth; one that stands beside the entries belongs to none of them. */
function alertsIn(element: XmlElement): XmlElement[] {
  return element.children.flatMap((c) =>
    c.name === 'alert' && CAP_VERSIONS.has(c.namespace) ? [c] : alertsIn(c),
  );
}

/** What the feed itself lacks, by RFC 4287 and RSS 2.0: warnings, as no message is judged by it. */
function feedFaults(
  root: XmlElement,
  channel: XmlElement | undefined,
  entries: readonly XmlElement[],
  isRss: boolean,
): CapReason[] {
  const has = (e: XmlElement, name: string): boolean => e.children.some((c) => c.name === name);
  const lacks = (e: XmlElement, names: readonly string[]): CapReason[] =>
    names
      .filter((n) => !has(e, n))
      .map((n) => capReason('feed', `<${n}> is missing`, { path: pathOf(e), line: e.line }));
  if (!channel) return lacks(root, ['channel']);
  if (isRss) {
    return [
      ...lacks(channel, ['title', 'link', 'description']),
      ...entries
        .filter((e) => !has(e, 'title') && !has(e, 'description'))
        .map((e) =>
          capReason('feed', 'it has neither title nor description', { path: pathOf(e), line: e.line }),
        ),
    ];
  }
  const foreign = root.children.filter((c) => c.namespace === ATOM && !ATOM_FEED.has(c.name));
  return [
    ...lacks(root, ['id', 'title', 'updated']),
    ...foreign.map((c) =>
      capReason('feed', `<${c.name}> is no element of Atom`, { path: pathOf(c), line: c.line }),
    ),
    ...entries.flatMap((e) => [
      ...lacks(e, ['id', 'title', 'updated']),
      ...(has(e, 'content') || e.children.some((c) => c.name === 'link') ? [] : lacks(e, ['link'])),
    ]),
  ];
}

const ATOM_FEED = new Set(
  'author category contributor generator icon id link logo rights subtitle title updated entry'.split(' '),
);
