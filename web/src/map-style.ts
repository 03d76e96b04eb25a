import type { Feature, FeatureCollection } from 'geojson';
import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl';
import { feature, mesh } from 'topojson-client';

import { unwrapLand } from './unwrap.ts';

/** The base map's own file (made when the page is built). */
export interface World {
  readonly topology: Parameters<typeof feature>[0];
  readonly countries: readonly [string, number, number, number][];
  readonly cities: readonly [string, number, number, number][];
}

const EMPTY: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A colour of the style sheet, so that map and list never disagree. */
export function inkOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The colour of a feature's group. */
function familyColour(): ExpressionSpecification {
  const families = ['strike', 'combat', 'harm', 'warning', 'response', 'politics'];
  return [
    'match',
    ['get', 'family'],
    ...families.flatMap((f) => [f, inkOf(`--c-${f}`)]),
    inkOf('--soft'),
  ] as unknown as ExpressionSpecification;
}

/** The whole style: our own land, borders and names, and the incidents as areas. No address of another server. */
export function mapStyle(world: World, dark: boolean): StyleSpecification {
  const water = dark ? '#10171c' : '#dfe7ea';
  const land = dark ? '#1e252a' : '#f8f6f0';
  const border = dark ? '#46525a' : '#b9b4a6';
  const countries = world.topology.objects.countries!;
  const point = (name: string, lon: number, lat: number, rank: number): Feature => ({
    type: 'Feature',
    properties: { name, rank },
    geometry: { type: 'Point', coordinates: [lon, lat] },
  });
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: unwrapLand(feature(world.topology, countries)) },
      borders: { type: 'geojson', data: mesh(world.topology, countries as never, (a, b) => a !== b) },
      countries: {
        type: 'geojson',
        data: { ...EMPTY, features: world.countries.map((c) => point(...c)) },
        attribution: 'Natural Earth, GeoNames',
      },
      cities: { type: 'geojson', data: { ...EMPTY, features: world.cities.map((c) => point(...c)) } },
      areas: { type: 'geojson', data: EMPTY },
      signs: { type: 'geojson', data: EMPTY },
    },
    layers: [
      { id: 'water', type: 'background', paint: { 'background-color': water } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': land, 'fill-outline-color': land } },
      {
        id: 'borders',
        type: 'line',
        source: 'borders',
        paint: { 'line-color': border, 'line-width': ['interpolate', ['linear'], ['zoom'], 2, 0.5, 7, 1.4] },
      },
      ...nameLayers(dark),
      ...incidentLayers(),
    ],
  };
}

function nameLayers(dark: boolean): StyleSpecification['layers'] {
  const halo = dark ? '#1e252a' : '#f8f6f0';
  const paint = { 'text-halo-color': halo, 'text-halo-width': 1.4 };
  return [
    {
      id: 'country-names',
      type: 'symbol',
      source: 'countries',
      filter: ['>', ['get', 'rank'], ['step', ['zoom'], 110, 2.4, 30, 3.4, 10, 4.4, 3, 5.2, 0]],
      maxzoom: 7.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['sans-serif'],
        'text-size': ['interpolate', ['linear'], ['zoom'], 2, 10, 6, 14],
        'text-letter-spacing': 0.08,
        'text-max-width': 7,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
      paint: { ...paint, 'text-color': dark ? '#98a3aa' : '#6b6f6a' },
    },
    {
      id: 'city-names',
      type: 'symbol',
      source: 'cities',
      minzoom: 4,
      filter: ['>', ['get', 'rank'], ['step', ['zoom'], 900, 5, 450, 6, 220, 7, 0]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['sans-serif'],
        'text-size': 12,
        'text-padding': 6,
        'symbol-sort-key': ['-', 0, ['get', 'rank']],
      },
      paint: { ...paint, 'text-color': dark ? '#c3cacd' : '#3f474c' },
    },
  ];
}

const CHOSEN: ExpressionSpecification = ['boolean', ['feature-state', 'chosen'], false];

/** Areas filled lightly; a dashed edge where the place is known only roughly, so that pattern tells it too. */
function incidentLayers(): StyleSpecification['layers'] {
  const colour = familyColour();
  return [
    {
      id: 'area-fill',
      type: 'fill',
      source: 'areas',
      paint: { 'fill-color': colour, 'fill-opacity': ['case', CHOSEN, 0.34, 0.13] },
    },
    {
      id: 'area-edge',
      type: 'line',
      source: 'areas',
      filter: ['<=', ['get', 'geoPrecision'], 1],
      paint: { 'line-color': colour, 'line-width': ['case', CHOSEN, 3, 1.4] },
    },
    {
      id: 'area-edge-rough',
      type: 'line',
      source: 'areas',
      filter: ['>', ['get', 'geoPrecision'], 1],
      paint: { 'line-color': colour, 'line-width': ['case', CHOSEN, 3, 1.4], 'line-dasharray': [3, 2.5] },
    },
    {
      // Where an area is too small to see at this zoom, a ring of one size stands for it: a sign, not a point.
      id: 'ring',
      type: 'circle',
      source: 'signs',
      paint: {
        'circle-radius': 13,
        'circle-color': colour,
        'circle-opacity': ['case', CHOSEN, 0.4, 0.16],
        'circle-stroke-color': colour,
        'circle-stroke-width': ['case', CHOSEN, 3, 1.2],
      },
    },
    {
      id: 'sign',
      type: 'symbol',
      source: 'signs',
      layout: {
        'icon-image': ['get', 'family'],
        'icon-size': 0.5,
        'icon-allow-overlap': true,
        'text-field': ['case', ['>', ['get', 'count'], 1], ['to-string', ['get', 'count']], ''],
        'text-font': ['sans-serif'],
        'text-size': 12,
        'text-offset': [1.5, -0.9],
        'text-optional': true,
      },
      paint: {
        'text-color': inkOf('--ink'),
        'text-halo-color': inkOf('--sheet'),
        'text-halo-width': 2,
      },
    },
  ];
}
