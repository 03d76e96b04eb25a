import { longestAscent } from '../../util/longest-ascent.ts';
import { isUriReference } from '../../util/uri-reference.ts';
import type { XmlElement } from '../../util/xml/parse-xml.ts';
import { parseCapTime } from './cap-time.ts';
import type { Blame } from './rule.ts';
import { CAP_ALERT, type CapElement, type CapKind, SIGNATURE_NAMESPACE } from './schema.ts';

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
/** Attributes that any document may carry to say where its schema lies. */
const HINTS = new Set(['schemaLocation', 'noNamespaceSchemaLocation']);

/** Judges what the schema holds: which elements stand where, how often, and of which form their text is. */
export function checkShape(alert: XmlElement, blame: Blame): void {
  const own = alert.children.filter((c) => c.namespace !== SIGNATURE_NAMESPACE);
  checkSequence(alert, own, CAP_ALERT, blame);
}

function checkSequence(
  parent: XmlElement,
  children: readonly XmlElement[],
  rows: readonly CapElement[],
  blame: Blame,
): void {
  checkAttributes(parent, blame);
  if (parent.text.trim() !== '')
    blame('stray-text', parent, `text stands between the elements: “${short(parent.text)}”`);
  const seen = new Set<string>();
  const placed: { readonly child: XmlElement; readonly at: number }[] = [];
  for (const child of children) {
    const at = child.namespace === parent.namespace ? rows.findIndex((r) => r.name === child.name) : -1;
    if (at < 0) {
      if (child.namespace === parent.namespace)
        blame('unknown-element', child, `<${child.name}> is no element of <${parent.name}>`);
      else blame('foreign', child, `<${child.name}> is not of CAP (its namespace is "${child.namespace}")`);
      continue;
    }
    const row = rows[at]!;
    if (seen.has(row.name) && !row.isMany) blame('repeated-element', child, `<${child.name}> stands twice`);
    else placed.push({ child, at });
    seen.add(row.name);
    checkKind(child, row.kind, blame);
  }
  const inPlace = new Set(longestAscent(placed.map((p) => p.at)));
  for (const [i, { child, at }] of placed.entries())
    if (!inPlace.has(i)) {
      const next = rows.slice(at + 1).find((r) => seen.has(r.name))?.name;
      blame(
        'wrong-order',
        child,
        next ? `<${child.name}> belongs before <${next}>` : `<${child.name}> belongs last`,
      );
    }
  for (const row of rows)
    if (row.isRequired && !seen.has(row.name)) blame('missing-element', parent, `<${row.name}> is missing`);
}

function checkKind(element: XmlElement, kind: CapKind, blame: Blame): void {
  if (typeof kind === 'object' && 'elements' in kind) {
    checkSequence(element, element.children, kind.elements, blame);
    return;
  }
  checkAttributes(element, blame);
  if (element.children.length > 0) {
    blame('nested-element', element, `<${element.children[0]!.name}> stands within <${element.name}>`);
    return;
  }
  const { text, name } = element;
  const said = text === '' ? 'is empty' : `is “${short(text)}”`;
  if (typeof kind === 'object') {
    if (!kind.includes(text))
      blame('unknown-value', element, `<${name}> ${said}, not one of ${kind.join(', ')}`);
  } else if (kind === 'time') {
    if (parseCapTime(text) === null) blame('time', element, `<${name}> ${said}, which is no time of CAP`);
  } else if (kind === 'language') {
    // An empty one stands for the default, en-US.
    if (text !== '' && !/^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/i.test(text.trim()))
      blame('language', element, `<${name}> ${said}, which is no language tag`);
  } else if (kind === 'uri') {
    if (!isUriReference(text)) blame('uri-syntax', element, `<${name}> ${said}, which is no address`);
  } else if (kind === 'integer') {
    if (!/^[+-]?\d+$/.test(text.trim()))
      blame('number', element, `<${name}> ${said}, which is no whole number`);
  } else if (kind === 'decimal') {
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(text.trim()))
      blame('number', element, `<${name}> ${said}, which is no number`);
  }
}

function checkAttributes(element: XmlElement, blame: Blame): void {
  for (const a of element.attributes)
    if (a.namespace !== XSI || !HINTS.has(a.name))
      blame('attribute', element, `<${element.name}> has the attribute ${a.name}`);
}

/** The beginning of a text, for a message. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}
