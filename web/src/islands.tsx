import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { AsOfSlider } from './as-of-slider.tsx';
import { Keys } from './keys.tsx';
import { LiveNotice } from './live-notice.tsx';
import { MapPane } from './map-pane.tsx';
import { PushPane } from './push-pane.tsx';

/** Puts the parts that need script into the places the server left for them. */
export function mountIslands(isNow: boolean): void {
  mount('tools', <Keys isNow={isNow} />);
  const push = document.getElementById('push');
  if (push)
    mount('push', <PushPane publicKey={push.dataset.key!} regions={JSON.parse(push.dataset.regions!)} />);
  if (!isNow) return;
  mount('live', <LiveNotice />);
  mount('slider', <AsOfSlider first={meta('first')} last={meta('last')} />);
  const map = document.getElementById('map');
  if (map) {
    map.hidden = false;
    mount('map', <MapPane />);
  }
}

function mount(id: string, part: React.ReactNode): void {
  const place = document.getElementById(id);
  if (place) createRoot(place).render(<StrictMode>{part}</StrictMode>);
}

function meta(name: string): string | null {
  return document.querySelector<HTMLMetaElement>(`meta[name="sitrep:${name}"]`)?.content ?? null;
}
