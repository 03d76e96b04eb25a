import { pathOf, type XmlElement } from '../../util/xml/parse-xml.ts';

/**
 * What a message is judged by. Codes are numbers in the manner of IPAWS, which 201, 207 to 209, 213 and 214 are taken from: 1xx it cannot be
 * read as a message, 2xx rules that the schema cannot hold, 3xx the schema, 6xx what a message should have (warnings: none makes it
 * invalid). Each: code | what to do.
 * @source OASIS CAP 1.2 (2010) with its schema; FEMA IPAWS CAP return codes; Google Public Alerts CAP profile (6xx)
 */
export const CAP_RULES = {
  'not-xml': [101, 'mend the XML at this line; an editor with XML support marks the place'],
  doctype: [102, 'leave out the document type and its entities; CAP has no use for them'],
  'too-large': [103, 'send one message a file; a feed of them is read as a feed'],
  'too-deep': [104, 'this is no alert message; look at where it comes from'],
  'not-cap': [105, 'check the alert messages it holds or links to one by one'],
  version: [106, 'write it as CAP 1.2: namespace urn:oasis:names:tc:emergency:cap:1.2'],
  encoding: [107, 'declare the encoding that the bytes are in, best UTF-8'],

  duplicate: [201, 'give every message an identifier of its own'],
  identifier: [202, 'use an identifier without spaces, commas, < and &'],
  sender: [203, 'name the sender without spaces, commas, < and &, e.g. by its e-mail address'],
  'empty-value': [204, 'say it in words, or leave out what may be left out'],
  'bad-reference': [205, 'write references as sender,identifier,sent parted by spaces'],
  'self-reference': [206, 'reference the earlier messages, not this one'],
  'missing-reference': [207, 'reference the messages that this one updates, cancels or answers'],
  signature: [208, 'sign the finished message, enveloped, as the last thing in it'],
  'expired-reference': [209, 'send a new Alert: what is referenced had expired'],
  'late-reference': [210, 'reference only messages sent before this one'],
  'open-polygon': [211, 'end each polygon with its first point'],
  'crossing-polygon': [212, 'order the points round the area so that no two sides cross'],
  circle: [213, 'write a circle as lat,lon radius, the radius in km and above 0'],
  'outside-authority': [214, 'keep to the area of the authority, or let the one in charge there warn'],
  'short-polygon': [215, 'give at least four points, of which three differ'],
  'out-of-range': [216, 'give latitude (-90 to 90) before longitude (-180 to 180)'],
  'bad-polygon': [217, 'write a polygon as lat,lon pairs parted by spaces'],
  'ceiling-alone': [218, 'give an altitude with the ceiling'],
  'ceiling-below': [219, 'give a ceiling at or above the altitude'],
  'no-addresses': [220, 'name the addresses that a private message is for'],
  restriction: [221, 'give a restriction only with the scope Restricted'],
  'no-restriction': [222, 'say what the restriction is'],
  'ends-before-sent': [223, 'let it expire after it is sent'],
  web: [225, 'give a full address that begins with http:// or https://'],
  markup: [226, 'write plain text: no tags'],
  'double-escape': [227, 'escape a character once: no entity may be left in the text'],
  'one-text-two-languages': [228, 'translate the text, or name the language it is in'],
  'infos-differ': [229, 'give every info the same category and eventCode; send two messages for two events'],
  'bad-addresses': [231, 'put addresses that hold spaces in double quotes'],
  digest: [232, 'give the SHA-1 of the file in 40 hexadecimal digits'],
  'mime-type': [233, 'give the kind of file as type/subtype, e.g. image/png'],
  'deref-uri': [234, 'give the content of the file in Base64'],
  uri: [235, 'give a full address, or the content in derefUri'],
  size: [236, 'give the size in bytes, 0 or more'],

  'unknown-element': [301, 'leave it out, or spell it as CAP 1.2 does'],
  'wrong-order': [302, 'put the elements in the order of CAP 1.2'],
  'missing-element': [303, 'add it'],
  'repeated-element': [304, 'give it once'],
  'unknown-value': [305, 'use a value of the list'],
  time: [306, 'write a time as 2026-03-01T09:00:00-00:00: seconds, no fraction, an offset and no Z'],
  number: [307, 'write a plain number'],
  language: [308, 'give a language tag such as en-US or uk'],
  attribute: [309, 'leave out the attribute; CAP has none'],
  'stray-text': [310, 'put the text into an element'],
  'nested-element': [311, 'write plain text there: no elements'],
  'uri-syntax': [313, 'write an address, and what is special in it as %20'],
  foreign: [312, 'leave out what is not CAP; only a signature may follow the infos'],

  'no-info': [601, 'give at least one info'],
  'no-description': [602, 'describe what happens'],
  'no-expires': [603, 'say until when it holds; each recipient must guess otherwise'],
  'no-web': [604, 'give a page with more on it'],
  'no-area': [605, 'say who is to be warned'],
  'no-geometry': [606, 'give the area a polygon, circle or geocode, so that machines find it'],
  'long-headline': [607, 'keep the headline below 140 characters'],
  'long-area': [608, 'keep the area’s description below 50 characters'],
  'empty-element': [609, 'leave it out where there is nothing to say'],
  'ends-before-onset': [611, 'check the times: it expires before it begins'],
  'unknown-reference': [613, 'check the reference: no such message is known here'],
  feed: [620, 'mend the feed'],
  'feed-size': [621, 'keep the feed below 900 kB'],
} as const satisfies Readonly<Record<string, readonly [code: number, todo: string]>>;

/** Name of a rule. */
export type CapRule = keyof typeof CAP_RULES;

/** One thing that is wrong with a message, or should be better. */
export interface CapReason {
  readonly code: number;
  readonly name: CapRule;
  readonly level: 'error' | 'warning';
  /** The element it concerns: `alert/info[2]/area/circle`; null for the whole. */
  readonly path: string | null;
  /** From 1. */
  readonly line: number | null;
  readonly message: string;
  readonly todo: string;
}

/** Notes a fault of an element. */
export type Blame = (name: CapRule, at: XmlElement | null, message: string) => void;

/** A reason by its rule's name. */
export function capReason(
  name: CapRule,
  message: string,
  where: { readonly path?: string | null; readonly line?: number | null } = {},
): CapReason {
  const [code, todo] = CAP_RULES[name];
  const level = code >= 600 ? 'warning' : 'error';
  return { code, name, level, path: where.path ?? null, line: where.line ?? null, message, todo };
}

/** A list of reasons and the function that fills it. */
export function openBlame(): { readonly reasons: CapReason[]; readonly blame: Blame } {
  const reasons: CapReason[] = [];
  return {
    reasons,
    blame: (name, at, message) =>
      reasons.push(capReason(name, message, at ? { path: pathOf(at), line: at.line } : {})),
  };
}
