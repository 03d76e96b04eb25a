import { CAP_CATEGORIES } from '../../model/cap-message.ts';
import { isUriReference } from '../../util/uri-reference.ts';
import { childOf, childrenOf, type XmlElement } from '../../util/xml/parse-xml.ts';
import { parseCapTime } from './cap-time.ts';
import { checkArea } from './check-area.ts';
import { checkResource } from './check-resource.ts';
import { short } from './check-shape.ts';
import type { Blame } from './rule.ts';

const LONG_HEADLINE = 140;
/** Elements that people read, of an alert, an info, a resource and an area. */
const PROSE = new Set(
  'source restriction note audience event senderName headline description instruction contact areaDesc resourceDesc'.split(
    ' ',
  ),
);
/** Elements that say nothing where they are empty though they must be there. */
const NEVER_EMPTY = new Set([
  'event',
  'areaDesc',
  'resourceDesc',
  'mimeType',
  'valueName',
  'polygon',
  'circle',
]);
/** Elements judged elsewhere, empty or not. */
const JUDGED = new Set(
  'identifier sender sent status msgType scope category responseType urgency severity certainty effective onset expires size altitude ceiling polygon circle'.split(
    ' ',
  ),
);
const TAG = /<\/?[a-z][a-z\d]*(?:\s[^<>]*)?\/?>/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos|nbsp|[a-z]{4,8});/i;

/** Judges each info and what they must have in common. */
export function checkInfos(alert: XmlElement, blame: Blame): void {
  const infos = childrenOf(alert, 'info');
  for (const info of infos) checkInfo(alert, info, blame);
  checkAlike(infos, blame);
  checkLanguages(infos, blame);
  checkText(alert, blame);
  const msgType = childOf(alert, 'msgType')?.text;
  if (infos.length === 0 && (msgType === 'Alert' || msgType === 'Update'))
    blame('no-info', alert, 'the message says nothing: it has no info');
}

function checkInfo(alert: XmlElement, info: XmlElement, blame: Blame): void {
  const timeOf = (name: string, of = info): string | null => parseCapTime(childOf(of, name)?.text ?? '');
  const sent = timeOf('sent', alert);
  const expires = timeOf('expires');
  const at = childOf(info, 'expires');
  if (sent !== null && expires !== null && expires <= sent)
    blame('ends-before-sent', at!, `it expires (${at!.text.trim()}) no later than it is sent`);
  else if (expires !== null) {
    const begins = timeOf('onset') ?? timeOf('effective');
    if (begins !== null && expires <= begins)
      blame('ends-before-onset', at!, `it expires (${at!.text.trim()}) before it begins`);
  }
  const web = childOf(info, 'web');
  if (web && web.text.trim() !== '' && isUriReference(web.text) && !isWebAddress(web.text))
    blame('web', web, `“${short(web.text)}” is no full web address`);
  for (const resource of childrenOf(info, 'resource')) checkResource(resource, blame);
  for (const area of childrenOf(info, 'area')) checkArea(area, blame);
  checkWanted(info, web, blame);
}

/** What Google's profile wants besides. */
function checkWanted(info: XmlElement, web: XmlElement | undefined, blame: Blame): void {
  if (!childOf(info, 'description')?.text.trim())
    blame('no-description', info, 'the info has no description');
  if (!childOf(info, 'expires')) blame('no-expires', info, 'the info names no end');
  if (!web?.text.trim()) blame('no-web', info, 'the info names no page with more');
  if (!childOf(info, 'area')) blame('no-area', info, 'the info names no area');
  const headline = childOf(info, 'headline');
  if (headline && headline.text.trim().length >= LONG_HEADLINE)
    blame('long-headline', headline, `the headline has ${headline.text.trim().length} characters`);
}

/** Infos are one event told in several languages or for several parts: what kind of event it is may not change. */
function checkAlike(infos: readonly XmlElement[], blame: Blame): void {
  // What cannot be read of an info is judged for itself.
  const readable = infos.map((info) => ({ info, kind: kindOf(info) })).filter((i) => i.kind !== null);
  const first = readable[0]?.kind;
  for (const { info, kind } of readable.slice(1)) {
    const [category, code] = kind!;
    if (category !== first![0])
      blame('infos-differ', info, `the info’s categories are ${category}, the first one’s ${first![0]}`);
    else if (code !== first![1])
      blame(
        'infos-differ',
        info,
        `the info’s event codes are ${code || 'none'}, the first one’s ${first![1] || 'none'}`,
      );
  }
}

function kindOf(info: XmlElement): readonly [category: string, code: string] | null {
  const categories = childrenOf(info, 'category').map((c) => c.text);
  const codes = childrenOf(info, 'eventCode').map((c) =>
    ['valueName', 'value'].map((n) => childOf(c, n)?.text.trim() ?? ''),
  );
  if (categories.some((c) => !CAP_CATEGORIES.includes(c)) || codes.flat().includes('')) return null;
  const joined = codes.map((c) => c.join('=')).sort();
  return [[...new Set(categories)].sort().join(' '), joined.join(' ')];
}

/** Text of several words that stands under two languages is in one of them at most. */
function checkLanguages(infos: readonly XmlElement[], blame: Blame): void {
  const seen = new Map<string, string>();
  for (const info of infos) {
    const language = (childOf(info, 'language')?.text.trim() || 'en-US').toLowerCase().split('-')[0]!;
    for (const name of ['headline', 'description', 'instruction']) {
      const element = childOf(info, name);
      const text = element?.text.replace(/\s+/g, ' ').trim() ?? '';
      if (!element || !text.includes(' ')) continue;
      const other = seen.get(`${name} ${text}`);
      if (other !== undefined && other !== language) {
        blame(
          'one-text-two-languages',
          element,
          `the same ${name} stands under the languages ${other} and ${language}`,
        );
        return;
      }
      seen.set(`${name} ${text}`, language);
    }
  }
}

/** Text of the whole message: no tags, no entities left over, and nothing empty that must say something. */
function checkText(element: XmlElement, blame: Blame): void {
  for (const child of element.children) {
    if (child.namespace !== element.namespace) continue;
    if (child.children.length > 0) {
      checkText(child, blame);
      continue;
    }
    const { name, text } = child;
    if (text.trim() === '') checkEmpty(element, child, blame);
    else if (PROSE.has(name) && TAG.test(text))
      blame('markup', child, `<${name}> holds the tag ${short(TAG.exec(text)![0])}`);
    else if (PROSE.has(name) && ENTITY.test(text))
      blame('double-escape', child, `<${name}> holds the entity ${ENTITY.exec(text)![0]}`);
  }
}

function checkEmpty(parent: XmlElement, child: XmlElement, blame: Blame): void {
  const { name } = child;
  if (JUDGED.has(name)) return;
  const isCode = name === 'value' && (parent.name === 'geocode' || parent.name === 'eventCode');
  if (NEVER_EMPTY.has(name) || isCode) blame('empty-value', child, `<${name}> of <${parent.name}> is empty`);
  else blame('empty-element', child, `<${name}> is empty`);
}

/** Whether a text is a full address of the web. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(text.trim()) && URL.canParse(text.trim()) && !/\s/.test(text.trim());
}
