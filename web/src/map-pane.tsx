import { type RefObject, useEffect, useRef, useState } from 'react';
import type { IncidentMap } from './incident-map.ts';
import type { Areas } from './signs.ts';
import { listQuery, onChange, param, serverQuery, setParams } from './state.ts';

/** The map beside the list; where it cannot be drawn the list stays, and the reason is said. */
export function MapPane() {
  const place = useRef<HTMLDivElement>(null);
  const [areas, setAreas] = useState<Areas | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [moved, setMoved] = useState(false);
  const [outside, setOutside] = useState(0);
  const map = useRef<IncidentMap | null>(null);

  useEffect(
    () =>
      runMap(place, map, {
        onFail: (error) => setFailed(error instanceof Error ? error.message : String(error)),
        onMove: () => setMoved(true),
        onShown: (loaded, left) => {
          setAreas(loaded);
          setOutside(left);
          setMoved(false);
        },
      }),
    [],
  );

  if (failed)
    return (
      <p className="nomap">
        The map cannot be drawn here ({failed}). The list has everything the map would show.
      </p>
    );
  return (
    <div className="mapbox">
      <div className="canvas" ref={place} role="application" aria-label="Map of the incidents in the list" />
      {moved && (
        <button
          type="button"
          className="here"
          onClick={() => setParams({ bbox: map.current?.bbox() ?? null, cursor: null })}
        >
          Only incidents in this frame
        </button>
      )}
      <Caption
        notDrawn={areas?.notDrawn ?? 0}
        outside={outside}
        onAll={() => {
          map.current?.showAll();
          setOutside(0);
        }}
      />
    </div>
  );
}

/** What the map leaves out, counted, and the way to what is outside its frame. */
function Caption(left: { notDrawn: number; outside: number; onAll: () => void }) {
  return (
    <p className="soft under">
      Areas are as wide as the words allow.
      {left.notDrawn > 0 &&
        ` ${left.notDrawn} in the list ${left.notDrawn === 1 ? 'has' : 'have'} no place, or only one too wide to draw.`}
      {left.outside > 0 && (
        <>
          {` ${left.outside} farther off. `}
          <button type="button" className="link" onClick={left.onAll}>
            Show all on the map
          </button>
        </>
      )}
    </p>
  );
}

/** Draws the map, keeps it in step with the address, and returns what takes it down again. */
function runMap(
  place: RefObject<HTMLDivElement | null>,
  map: RefObject<IncidentMap | null>,
  on: { onFail(error: unknown): void; onMove(): void; onShown(areas: Areas, outside: number): void },
): () => void {
  let gone = false;
  const start = async (): Promise<void> => {
    const { createIncidentMap } = await import('./incident-map.ts');
    if (gone || !place.current) return;
    map.current = await createIncidentMap(place.current, {
      onChoose: (id) => setParams({ sel: id }, 'replace'),
      onMove: on.onMove,
    });
    if (gone) map.current.remove();
    else await load();
  };
  const load = async (): Promise<void> => {
    const answer = await fetch(`/api/v1/geojson${listQuery()}`);
    // What cannot be asked has no areas; those of what was asked before would pass for its own.
    if ((!answer.ok && answer.status !== 400) || gone) return;
    const none: Areas = { type: 'FeatureCollection', features: [], notDrawn: 0 };
    const loaded: Areas = answer.ok ? await answer.json() : none;
    const outside = map.current?.show(loaded, param('bbox')) ?? 0;
    map.current?.choose(param('sel'));
    on.onShown(loaded, outside);
    if (place.current) place.current.dataset.ready = 'yes';
  };
  let shown = serverQuery();
  const leave = onChange(() => {
    map.current?.choose(param('sel'));
    if (serverQuery() === shown && document.querySelector('#list[aria-busy]') === null) return;
    shown = serverQuery();
    void load();
  });
  start().catch(on.onFail);
  return () => {
    gone = true;
    leave();
    map.current?.remove();
    map.current = null;
  };
}
