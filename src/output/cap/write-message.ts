import { type CapArea, type CapInfo, type CapMessage, capKey } from '../../model/cap-message.ts';
import { escapeXml } from '../../util/xml/escape-xml.ts';
import { capName, capTime, plainWords } from './cap-text.ts';

/**
 * A message as CAP 1.2, its elements in the order of the standard and times in UTC as `-00:00`. Text is made plain; what is empty is left
 * out. A message whose values are sound (closed rings, references before it, an end after it) gives a valid text.
 */
export function writeCapMessage(message: CapMessage): string {
  const m = message;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">',
    element('identifier', capName(m.identifier)),
    element('sender', capName(m.sender)),
    element('sent', capTime(m.sent)),
    element('status', m.status),
    element('msgType', m.msgType),
    ...optional('source', m.source),
    element('scope', m.scope),
    ...m.codes.flatMap((c) => optional('code', c)),
    ...optional('note', m.note),
    ...optional(
      'references',
      m.references.map((r) => `${capName(r.sender)},${capName(r.identifier)},${capTime(r.sent)}`).join(' '),
    ),
    ...optional('incidents', m.incidents.map(capName).join(' ')),
    ...m.infos.flatMap(infoLines),
    '</alert>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The key under which whoever receives a written message knows it. */
export function writtenKey(message: CapMessage): string {
  const sent = new Date(capTime(message.sent)).toISOString();
  return capKey({ sender: capName(message.sender), identifier: capName(message.identifier), sent });
}

function infoLines(info: CapInfo): string[] {
  return [
    '<info>',
    element('language', info.language),
    ...info.categories.map((c) => element('category', c)),
    element('event', plainWords(info.event) || 'Warning'),
    ...info.responses.map((r) => element('responseType', r)),
    element('urgency', info.urgency),
    element('severity', info.severity),
    element('certainty', info.certainty),
    ...info.eventCodes.flatMap((c) => pair('eventCode', c)),
    ...time('effective', info.effective),
    ...time('onset', info.onset),
    ...time('expires', info.expires),
    ...optional('senderName', info.senderName),
    ...optional('headline', info.headline),
    ...optional('description', info.description),
    ...optional('instruction', info.instruction),
    ...optional('web', info.web),
    ...optional('contact', info.contact),
    ...info.parameters.flatMap((p) => pair('parameter', p)),
    ...info.areas.flatMap(areaLines),
    '</info>',
  ];
}

function areaLines(area: CapArea): string[] {
  return [
    '<area>',
    element('areaDesc', plainWords(area.areaDesc) || 'not named'),
    ...area.polygons.map((ring) =>
      element('polygon', ring.map(([lat, lon]) => `${degrees(lat)},${degrees(lon)}`).join(' ')),
    ),
    ...area.circles.map((c) =>
      element('circle', `${degrees(c.lat)},${degrees(c.lon)} ${degrees(c.radiusKm)}`),
    ),
    ...area.geocodes.flatMap((g) => pair('geocode', g)),
    '</area>',
  ];
}

/** A number without exponent: nothing finer than a tenth of a metre is ever known. */
const degrees = (n: number): string => String(Number(n.toFixed(6))).replace(/^-0$/, '0');

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

function optional(name: string, text: string | null): string[] {
  const plain = text === null ? '' : plainWords(text);
  return plain === '' ? [] : [element(name, plain)];
}

const time = (name: string, at: string | null): string[] => (at === null ? [] : [element(name, capTime(at))]);

function pair(
  name: string,
  { name: valueName, value }: { readonly name: string; readonly value: string },
): string[] {
  const [n, v] = [plainWords(valueName), plainWords(value)];
  return n === '' || v === '' ? [] : [`<${name}>${element('valueName', n)}${element('value', v)}</${name}>`];
}
