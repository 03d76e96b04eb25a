import {
  CAP_CATEGORIES,
  CAP_CERTAINTIES,
  CAP_MSG_TYPES,
  CAP_RESPONSES,
  CAP_SCOPES,
  CAP_SEVERITIES,
  CAP_STATUSES,
  CAP_URGENCIES,
} from '../../model/cap-message.ts';

/** What an element may hold: text of a kind, one word of a list, or elements of its own. */
export type CapKind =
  | 'text'
  | 'time'
  | 'language'
  | 'uri'
  | 'integer'
  | 'decimal'
  | readonly string[]
  | { readonly elements: readonly CapElement[] };

/** One row of a sequence; the order of rows is the order of elements. */
export interface CapElement {
  readonly name: string;
  readonly kind: CapKind;
  readonly isRequired: boolean;
  readonly isMany: boolean;
}

/** Marks as in a grammar: `!` once, `?` at most once, `+` at least once, `*` any number. */
function row(name: string, mark: '!' | '?' | '+' | '*', kind: CapKind = 'text'): CapElement {
  return { name, kind, isRequired: mark === '!' || mark === '+', isMany: mark === '+' || mark === '*' };
}

const PAIR: readonly CapElement[] = [row('valueName', '!'), row('value', '!')];

const AREA: readonly CapElement[] = [
  row('areaDesc', '!'),
  row('polygon', '*'),
  row('circle', '*'),
  row('geocode', '*', { elements: PAIR }),
  row('altitude', '?', 'decimal'),
  row('ceiling', '?', 'decimal'),
];

const RESOURCE: readonly CapElement[] = [
  row('resourceDesc', '!'),
  row('mimeType', '!'),
  row('size', '?', 'integer'),
  row('uri', '?', 'uri'),
  row('derefUri', '?'),
  row('digest', '?'),
];

const INFO: readonly CapElement[] = [
  row('language', '?', 'language'),
  row('category', '+', CAP_CATEGORIES),
  row('event', '!'),
  row('responseType', '*', CAP_RESPONSES),
  row('urgency', '!', CAP_URGENCIES),
  row('severity', '!', CAP_SEVERITIES),
  row('certainty', '!', CAP_CERTAINTIES),
  row('audience', '?'),
  row('eventCode', '*', { elements: PAIR }),
  row('effective', '?', 'time'),
  row('onset', '?', 'time'),
  row('expires', '?', 'time'),
  row('senderName', '?'),
  row('headline', '?'),
  row('description', '?'),
  row('instruction', '?'),
  row('web', '?', 'uri'),
  row('contact', '?'),
  row('parameter', '*', { elements: PAIR }),
  row('resource', '*', { elements: RESOURCE }),
  row('area', '*', { elements: AREA }),
];

/**
 * The elements of a message in their order, as the schema of CAP 1.2 has them, said in our own words.
 * @source OASIS CAP 1.2 §3.2 and §3.4
 */
export const CAP_ALERT: readonly CapElement[] = [
  row('identifier', '!'),
  row('sender', '!'),
  row('sent', '!', 'time'),
  row('status', '!', CAP_STATUSES),
  row('msgType', '!', CAP_MSG_TYPES),
  row('source', '?'),
  row('scope', '!', CAP_SCOPES),
  row('restriction', '?'),
  row('addresses', '?'),
  row('code', '*'),
  row('note', '?'),
  row('references', '?'),
  row('incidents', '?'),
  row('info', '*', { elements: INFO }),
];

/** Namespaces of the versions; only the last is judged valid, the others are read. */
export const CAP_VERSIONS: ReadonlyMap<string, '1.0' | '1.1' | '1.2'> = new Map([
  ['http://www.incident.com/cap/1.0', '1.0'],
  ['urn:oasis:names:tc:emergency:cap:1.1', '1.1'],
  ['urn:oasis:names:tc:emergency:cap:1.2', '1.2'],
]);

/** Namespace of signatures, the only foreign elements a message may hold. */
export const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';
