import { findCrossing } from '../../util/crossing.ts';
import { childOf, childrenOf, type XmlElement } from '../../util/xml/parse-xml.ts';
import { short } from './check-shape.ts';
import { isOnGlobe, isSamePoint, parseCircle, parsePolygon } from './geometry.ts';
import type { Blame, CapRule } from './rule.ts';

const LONG_AREA = 50;

/** Judges an area: polygons closed, simple and on the globe, circles with a radius, ceiling above altitude. */
export function checkArea(area: XmlElement, blame: Blame): void {
  const polygons = childrenOf(area, 'polygon');
  const circles = childrenOf(area, 'circle');
  for (const polygon of polygons) checkPolygon(polygon, blame);
  for (const circle of circles) checkCircle(circle, blame);
  const altitude = childOf(area, 'altitude');
  const ceiling = childOf(area, 'ceiling');
  if (ceiling && !altitude) blame('ceiling-alone', ceiling, 'a ceiling is given without an altitude');
  else if (ceiling && altitude && Number(ceiling.text) < Number(altitude.text))
    blame(
      'ceiling-below',
      ceiling,
      `the ceiling (${short(ceiling.text)}) is below the altitude (${short(altitude.text)})`,
    );
  const desc = childOf(area, 'areaDesc');
  if (desc && desc.text.trim().length >= LONG_AREA)
    blame('long-area', desc, `the description of the area has ${desc.text.trim().length} characters`);
  if (polygons.length + circles.length + childrenOf(area, 'geocode').length === 0)
    blame('no-geometry', area, 'the area has neither polygon nor circle nor geocode');
}

function checkPolygon(element: XmlElement, blame: Blame): void {
  const fault = polygonFault(element.text);
  if (fault) blame(fault[0], element, fault[1]);
}

function polygonFault(text: string): readonly [CapRule, string] | null {
  const points = parsePolygon(text);
  if (points === null) return ['bad-polygon', `“${short(text)}” is no list of lat,lon pairs`];
  const off = points.find((p) => !isOnGlobe(p));
  if (off) return ['out-of-range', `${off[0]},${off[1]} lies nowhere on the globe`];
  const distinct = new Set(points.map(String));
  if (points.length < 4 || distinct.size < 3)
    return ['short-polygon', `the polygon has ${points.length} points, ${distinct.size} of them different`];
  if (!isSamePoint(points[0]!, points.at(-1)!))
    return ['open-polygon', `the polygon begins at ${points[0]} and ends at ${points.at(-1)}`];
  const crossing = findCrossing(points);
  return crossing
    ? ['crossing-polygon', `the sides from points ${crossing[0] + 1} and ${crossing[1] + 1} cross`]
    : null;
}

function checkCircle(element: XmlElement, blame: Blame): void {
  const circle = parseCircle(element.text);
  if (circle === null) blame('circle', element, `“${short(element.text)}” is no circle`);
  else if (!isOnGlobe([circle.lat, circle.lon]))
    blame('out-of-range', element, `${circle.lat},${circle.lon} lies nowhere on the globe`);
  else if (circle.radiusKm <= 0) blame('circle', element, `the radius is ${circle.radiusKm} km`);
}
