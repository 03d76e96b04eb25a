import 'maplibre-gl/dist/maplibre-gl.css';
import {
  AttributionControl,
  type GeoJSONSource,
  LngLatBounds,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type Frame, frameOf, wholeFrame } from './frame.ts';
import { mapStyle, type World } from './map-style.ts';
import { type Areas, signImages, signsFor } from './signs.ts';

/** The map as the page uses it. */
export interface IncidentMap {
  /** Returns how many incidents lie outside the frame that was chosen. */
  show(areas: Areas, bbox: string | null): number;
  /** Moves the frame so that everything is in it. */
  showAll(): void;
  choose(id: string | null): void;
  /** The frame, as the query's bbox. */
  bbox(): string;
  remove(): void;
}

interface MapOptions {
  onChoose(id: string): void;
  /** The reader moved the frame. */
  onMove(): void;
}

setWorkerUrl(workerUrl);

/** Draws the base map and resolves when areas can be shown; rejects where there is no WebGL. */
export async function createIncidentMap(container: HTMLElement, options: MapOptions): Promise<IncidentMap> {
  if (!document.createElement('canvas').getContext('webgl2')) throw new Error('this browser has no WebGL 2');
  const answer = await fetch('/static/basemap/world.json');
  if (!answer.ok) throw new Error('the base map did not load');
  const world = (await answer.json()) as World;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const map = new MapLibreMap({
    container,
    style: mapStyle(world, dark.matches),
    center: [25, 30],
    zoom: 1.6,
    maxZoom: 10,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: true,
  });
  map.touchZoomRotate.disableRotation();
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.addControl(new ScaleControl({}), 'bottom-left');
  map.addControl(new AttributionControl({ compact: true }), 'bottom-right');
  await new Promise<void>((done) => map.once('load', () => done()));
  return new Shown(map, world, dark, options);
}

class Shown implements IncidentMap {
  readonly #map: MapLibreMap;
  #areas: Areas = { type: 'FeatureCollection', features: [], notDrawn: 0 };
  #chosen: string | null = null;
  readonly #off: () => void;
  #isFirst = true;

  constructor(map: MapLibreMap, world: World, dark: MediaQueryList, options: MapOptions) {
    this.#map = map;
    this.#addImages();
    map.on('zoomend', () => this.#drawSigns());
    map.on('moveend', (e) => {
      if (e.originalEvent) options.onMove();
    });
    map.on('click', (e) => {
      const id = this.#nextAt(e);
      if (id) options.onChoose(id);
    });
    map.on('mousemove', (e) => {
      map.getCanvas().style.cursor = this.#at(e).length > 0 ? 'pointer' : '';
    });
    const repaint = (): void => {
      map.setStyle(mapStyle(world, dark.matches), { diff: false });
      map.once('style.load', () => {
        this.#addImages();
        this.#draw();
      });
    };
    dark.addEventListener('change', repaint);
    this.#off = () => dark.removeEventListener('change', repaint);
  }

  show(areas: Areas, bbox: string | null): number {
    this.#areas = areas;
    this.#draw();
    const box = bbox?.split(',').map(Number);
    if (box?.length === 4) {
      this.#map.fitBounds(box as [number, number, number, number], { animate: false, padding: 0 });
      return 0;
    }
    const frame = frameOf(areas);
    this.#fit(frame);
    this.#isFirst = false;
    return frame?.outside ?? 0;
  }

  showAll(): void {
    this.#fit(wholeFrame(this.#areas));
  }

  #fit(frame: Frame | null): void {
    if (!frame) return;
    const calm = this.#isFirst || matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.#map.fitBounds([...frame.box], { padding: 40, maxZoom: 7, animate: !calm, duration: 500 });
  }

  choose(id: string | null): void {
    this.#chosen = id;
    this.#markChosen();
    const chosen = this.#areas.features.filter((f) => f.properties.incident === id);
    if (chosen.length === 0) return;
    const bounds = new LngLatBounds();
    for (const { properties: p } of chosen) bounds.extend([p.lon, p.lat]);
    const inside = chosen.some(({ properties: p }) => this.#map.getBounds().contains([p.lon, p.lat]));
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!inside) this.#map.panTo(bounds.getCenter(), { animate: !calm, duration: 400 });
  }

  bbox(): string {
    const b = this.#map.getBounds();
    const wrap = (n: number): string => ((((n % 360) + 540) % 360) - 180).toFixed(3);
    const wide = b.getEast() - b.getWest() >= 360;
    const [west, east] = wide ? ['-180', '180'] : [wrap(b.getWest()), wrap(b.getEast())];
    return `${west},${Math.max(-90, b.getSouth()).toFixed(3)},${east},${Math.min(90, b.getNorth()).toFixed(3)}`;
  }

  remove(): void {
    this.#off();
    this.#map.remove();
  }

  #addImages(): void {
    for (const [name, image] of signImages()) {
      if (this.#map.hasImage(name)) this.#map.updateImage(name, image);
      else this.#map.addImage(name, image, { pixelRatio: 1 });
    }
  }

  #draw(): void {
    // Wide areas first, so that narrow ones stay on top and can be clicked.
    const features = this.#areas.features.toSorted((a, b) => b.properties.radiusKm - a.properties.radiusKm);
    const numbered = features.map((f, i) => ({ ...f, id: i }));
    this.#areas = { ...this.#areas, features: numbered };
    this.#map.getSource<GeoJSONSource>('areas')?.setData(this.#areas);
    this.#drawSigns();
    this.#markChosen();
  }

  #drawSigns(): void {
    const scale = 156.543 / 2 / 2 ** this.#map.getZoom();
    const signs = signsFor(this.#areas, (lat) => scale * Math.cos((lat * Math.PI) / 180));
    signs.features.forEach((f, i) => {
      f.id = i;
    });
    this.#map.getSource<GeoJSONSource>('signs')?.setData(signs);
    this.#signs = signs.features.map((f) => String(f.properties?.incidents).split(','));
    this.#markChosen();
  }

  #signs: string[][] = [];

  #markChosen(): void {
    if (!this.#map.getSource('areas')) return;
    this.#areas.features.forEach((f, i) => {
      this.#map.setFeatureState(
        { source: 'areas', id: i },
        { chosen: f.properties.incident === this.#chosen },
      );
    });
    this.#signs.forEach((ids, i) => {
      this.#map.setFeatureState(
        { source: 'signs', id: i },
        { chosen: this.#chosen !== null && ids.includes(this.#chosen) },
      );
    });
  }

  /** Incidents under the pointer: signs first, then areas from narrow to wide. */
  #at(e: MapMouseEvent): string[] {
    const signs = this.#map.queryRenderedFeatures(e.point, { layers: ['ring', 'sign'] });
    if (signs.length > 0)
      return [...new Set(signs.flatMap((f) => String(f.properties.incidents).split(',')))];
    const areas = this.#map.queryRenderedFeatures(e.point, { layers: ['area-fill'] });
    return [...new Set(areas.map((f) => String(f.properties.incident)))];
  }

  /** The incident after the chosen one among those under the pointer, so that every one of a pile can be reached. */
  #nextAt(e: MapMouseEvent): string | null {
    const ids = this.#at(e);
    const at = this.#chosen === null ? -1 : ids.indexOf(this.#chosen);
    return ids[(at + 1) % Math.max(ids.length, 1)] ?? null;
  }
}
