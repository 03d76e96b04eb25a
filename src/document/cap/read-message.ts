import {
  CAP_MSG_TYPES,
  CAP_SCOPES,
  CAP_STATUSES,
  type CapArea,
  type CapInfo,
  type CapMessage,
  type CapMsgType,
  type CapScope,
  type CapStatus,
  type CapValue,
} from '../../model/cap-message.ts';
import { findCrossing } from '../../util/crossing.ts';
import { childOf, childrenOf, type XmlElement } from '../../util/xml/parse-xml.ts';
import { parseCapTime } from './cap-time.ts';
import { isOnGlobe, isSamePoint, parseCircle, parsePolygon } from './geometry.ts';
import { parseReferences } from './parse-references.ts';
import { CAP_VERSIONS, SIGNATURE_NAMESPACE } from './schema.ts';

/**
 * A message as values; null where it does not say what it is (sender, identifier, time sent, status, type, scope), so that nothing
 * could be told of it. What in it cannot be read (an open polygon, a time that is none) is left out: the check says so.
 */
export function readMessage(alert: XmlElement): CapMessage | null {
  const version = CAP_VERSIONS.get(alert.namespace);
  const said = (name: string): string => wordsOf(alert, name) ?? '';
  const sent = parseCapTime(said('sent'));
  const status = CAP_STATUSES.find((s) => s === said('status')) as CapStatus | undefined;
  const msgType = CAP_MSG_TYPES.find((t) => t === said('msgType')) as CapMsgType | undefined;
  const scope = CAP_SCOPES.find((s) => s === said('scope')) as CapScope | undefined;
  const [identifier, sender] = [said('identifier'), said('sender')];
  if (!version || !identifier || !sender || sent === null || !status || !msgType || !scope) return null;
  return {
    version,
    identifier,
    sender,
    sent,
    status,
    msgType,
    scope,
    source: wordsOf(alert, 'source'),
    note: wordsOf(alert, 'note'),
    codes: childrenOf(alert, 'code').map((c) => c.text.trim()),
    incidents: said('incidents').split(/\s+/).filter(Boolean),
    references: parseReferences(said('references')).references,
    infos: childrenOf(alert, 'info').map(infoOf),
    signature: alert.children.some((c) => c.namespace === SIGNATURE_NAMESPACE) ? 'not-verified' : 'none',
  };
}

function wordsOf(parent: XmlElement, name: string): string | null {
  return childOf(parent, name)?.text.trim() || null;
}

function infoOf(info: XmlElement): CapInfo {
  const said = (name: string): string => wordsOf(info, name) ?? '';
  const words = (name: string): string[] => childrenOf(info, name).map((c) => c.text.trim());
  return {
    language: said('language') || 'en-US',
    categories: words('category'),
    event: said('event'),
    eventCodes: childrenOf(info, 'eventCode').map(pairOf),
    responses: words('responseType'),
    urgency: said('urgency') || 'Unknown',
    severity: said('severity') || 'Unknown',
    certainty: said('certainty') || 'Unknown',
    effective: parseCapTime(said('effective')),
    onset: parseCapTime(said('onset')),
    expires: parseCapTime(said('expires')),
    senderName: wordsOf(info, 'senderName'),
    headline: wordsOf(info, 'headline'),
    description: wordsOf(info, 'description'),
    instruction: wordsOf(info, 'instruction'),
    web: wordsOf(info, 'web'),
    contact: wordsOf(info, 'contact'),
    parameters: childrenOf(info, 'parameter').map(pairOf),
    areas: childrenOf(info, 'area').map(areaOf),
  };
}

function pairOf(pair: XmlElement): CapValue {
  return { name: wordsOf(pair, 'valueName') ?? '', value: wordsOf(pair, 'value') ?? '' };
}

function areaOf(area: XmlElement): CapArea {
  const rings = childrenOf(area, 'polygon').map((p) => parsePolygon(p.text));
  const circles = childrenOf(area, 'circle').map((c) => parseCircle(c.text));
  return {
    areaDesc: wordsOf(area, 'areaDesc') ?? '',
    polygons: rings.filter((r) => r !== null).filter(isArea),
    circles: circles.filter(
      (c) => c !== null && c.radiusKm > 0 && isOnGlobe([c.lat, c.lon]),
    ) as CapArea['circles'],
    geocodes: childrenOf(area, 'geocode')
      .map(pairOf)
      .filter((c) => c.value !== ''),
  };
}

function isArea(ring: readonly (readonly [number, number])[]): boolean {
  return (
    ring.length >= 4 &&
    ring.every(isOnGlobe) &&
    isSamePoint(ring[0]!, ring.at(-1)!) &&
    findCrossing(ring) === null
  );
}
