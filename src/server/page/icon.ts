import type { Family } from '../../output/words.ts';
import { html, type SafeHtml } from './html.ts';

/** Shapes of the groups: a shape each, so that colour is never the only sign. 16 × 16. */
const SHAPES: Readonly<Record<Family, string>> = {
  strike: 'M8 1.5 15 14.2H1Z',
  combat: 'M8 .8 15.2 8 8 15.2.8 8Z',
  harm: 'M5.4 1h5.2v4.4H15v5.2h-4.4V15H5.4v-4.4H1V5.4h4.4Z',
  warning: 'M8 1.2A6.8 6.8 0 1 1 8 14.8 6.8 6.8 0 0 1 8 1.2Z',
  response: 'M2 2h12v12H2Z',
  politics: 'M4.4 1.8h7.2L15.2 8l-3.6 6.2H4.4L.8 8Z',
};

/** The sign of a group, decorative: its words stand beside it. */
export function familyIcon(family: Family): SafeHtml {
  return html`<svg class="sign f-${family}" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="${SHAPES[family]}"/></svg>`;
}

/** The product's mark: rings around a stated point, open on one side, for an area that is known only so far. */
export function markIcon(): SafeHtml {
  return html`<svg class="mark" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true"><circle cx="12" cy="12" r="2.6"/><path d="M12 5.2a6.8 6.8 0 1 1-6.8 6.8M12 1.4A10.6 10.6 0 1 1 1.4 12" fill="none"/></svg>`;
}

/** The icon of the browser's tab, as a file. */
export const ICON_SVG = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="5" fill="#0d3b55"/><g fill="none" stroke="#fff" stroke-width="1.8" stroke-linecap="round"><circle cx="12" cy="12" r="1.8" fill="#fff" stroke="none"/><path d="M12 7.2a4.8 4.8 0 1 1-4.8 4.8M12 3.8A8.2 8.2 0 1 1 3.8 12"/></g></svg>`;
