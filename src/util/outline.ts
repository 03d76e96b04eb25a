/** A closed ring of [lon, lat] in degrees; the first point is not repeated at the end. */
export type Ring = readonly (readonly [number, number])[];
/** Parts of an area, each its outer ring and the holes in it. */
export type Outline = readonly (readonly Ring[])[];

/** Steps a degree: a hundred metres is finer than any outline kept here. */
const STEPS = 1000;
const LEAST_CODE = 63;

/** An outline as one short line: parts parted by a space, rings by a comma, points as differences in printable characters. */
export function encodeOutline(outline: Outline): string {
  return outline.map((part) => part.map(encodeRing).join(',')).join(' ');
}

/** The outline that such a line stands for. */
export function decodeOutline(line: string): Outline {
  return line ? line.split(' ').map((part) => part.split(',').map(decodeRing)) : [];
}

/** Whether a point lies in an outline; on its border either may be said. */
export function isInOutline(outline: Outline, lon: number, lat: number): boolean {
  return outline.some(([outer, ...holes]) => {
    return isInRing(outer!, lon, lat) && !holes.some((hole) => isInRing(hole, lon, lat));
  });
}

const KM_PER_DEGREE = 111.2;

/** Radius in km of a circle of the same area. */
export function outlineRadiusKm(outline: Outline): number {
  const areas = outline.map(([outer, ...holes]) => areaOf(outer!) - holes.reduce((n, h) => n + areaOf(h), 0));
  return Math.sqrt(areas.reduce((n, a) => n + a, 0) / Math.PI);
}

/** Middle of an outline: the centre of its area, [lon, lat]. Its parts must not lie on both sides of the antimeridian. */
export function outlineMiddle(outline: Outline): readonly [number, number] {
  let [x, y, sum] = [0, 0, 0];
  for (const [outer] of outline) {
    const area = areaOf(outer!);
    const [lon, lat] = ringMiddle(outer!);
    x += lon * area;
    y += lat * area;
    sum += area;
  }
  return [x / sum, y / sum];
}

function ringMiddle(ring: Ring): readonly [number, number] {
  const [originX, originY] = ring[0]!;
  let [x, y, twice] = [0, 0, 0];
  ring.forEach(([lon, lat], i) => {
    const [nextLon, nextLat] = ring[(i + 1) % ring.length]!;
    const [ax, ay, bx, by] = [lon - originX, lat - originY, nextLon - originX, nextLat - originY];
    const cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  });
  return twice === 0 ? [originX, originY] : [originX + x / (3 * twice), originY + y / (3 * twice)];
}

/** Area in km², each degree of longitude as wide as at the ring's middle. */
function areaOf(ring: Ring): number {
  const lats = ring.map(([, lat]) => lat);
  const middle = (lats.reduce((a, b) => Math.min(a, b), 90) + lats.reduce((a, b) => Math.max(a, b), -90)) / 2;
  const twice = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
  return (Math.abs(twice) / 2) * KM_PER_DEGREE ** 2 * Math.cos((middle * Math.PI) / 180);
}

function encodeRing(ring: Ring): string {
  let [x, y] = [0, 0];
  let out = '';
  for (const [lon, lat] of ring) {
    const [nextX, nextY] = [Math.round(lon * STEPS), Math.round(lat * STEPS)];
    out += encodeStep(nextX - x) + encodeStep(nextY - y);
    [x, y] = [nextX, nextY];
  }
  return out;
}

/** Five bits a character, lowest first, 32 added where more follow; the sign is the lowest bit. */
function encodeStep(step: number): string {
  let rest = step < 0 ? -2 * step - 1 : 2 * step;
  let out = '';
  for (; rest >= 32; rest >>= 5) out += String.fromCharCode(LEAST_CODE + (rest % 32) + 32);
  return out + String.fromCharCode(LEAST_CODE + rest);
}

function decodeRing(line: string): Ring {
  const steps: number[] = [];
  let [value, shift] = [0, 0];
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i) - LEAST_CODE;
    value += (code % 32) * 2 ** shift;
    shift += 5;
    if (code >= 32) continue;
    steps.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, shift] = [0, 0];
  }
  const ring: [number, number][] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    ring.push([x / STEPS, y / STEPS]);
  }
  return ring;
}

function isInRing(ring: Ring, lon: number, lat: number): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [ax, ay] = ring[i]!;
    const [bx, by] = ring[j]!;
    if (ay > lat !== by > lat && lon < ((bx - ax) * (lat - ay)) / (by - ay) + ax) inside = !inside;
  }
  return inside;
}
