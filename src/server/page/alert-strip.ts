import type { AlertStrip } from '../../model/alert.ts';
import { durationWords, STATE_WORDS, WHY_WORDS } from '../../output/alert-text.ts';
import { clockIn } from '../../output/region-time.ts';
import { html, type SafeHtml } from './html.ts';

type Segment = AlertStrip['segments'][number];

const WIDTH = 288;
const HEIGHT = 12;

/** Patterns of the strips, once a page: a state is told by its pattern and its words, not by its colour. */
export function stripPatterns(): SafeHtml {
  return html`<svg width="0" height="0" aria-hidden="true" class="defs"><defs>
<pattern id="al-a" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="al-f" width="4" height="4"/><rect class="al-g" width="1.2" height="4"/></pattern>
<pattern id="al-p" width="4" height="4" patternUnits="userSpaceOnUse"><circle class="al-f" cx="2" cy="2" r="1.4"/></pattern>
<pattern id="al-u" width="6" height="6" patternUnits="userSpaceOnUse"><path class="al-l" d="M0 0 6 6M6 0 0 6"/></pattern>
</defs></svg>`;
}

/** The sign of a state: hatched, dotted, empty, crossed. */
export function stateSign(state: Segment['state']): SafeHtml {
  return html`<svg class="al-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><rect class="al-${state[0]}" x="0.5" y="0.5" width="15" height="15"/></svg>`;
}

/** How a region's state changed over a stretch, from left to right, up to `until` (its end if left out); the table beside it tells the same. */
export function alertStrip(segments: readonly Segment[], label: string, until?: string): SafeHtml {
  const from = Date.parse(segments[0]!.from);
  const step = WIDTH / (Date.parse(until ?? segments.at(-1)!.to) - from);
  const x = (iso: string): number => (Date.parse(iso) - from) * step;
  const drawn = segments.map((s) => {
    const width = Math.max(0.8, x(s.to) - x(s.from)).toFixed(1);
    return html`<rect class="al-${s.state[0]}" x="${x(s.from).toFixed(1)}" width="${width}" height="${HEIGHT}"/>`;
  });
  return html`<svg class="strip" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}: ${stripWords(segments)}">${drawn}</svg>`;
}

/** What a strip shows, summed up: `alert 2 h 10 min, unknown 30 min, clear the rest`. */
export function stripWords(segments: readonly Segment[]): string {
  const length = (state: Segment['state']): number =>
    segments.filter((s) => s.state === state).reduce((n, s) => n + Date.parse(s.to) - Date.parse(s.from), 0);
  return (['active', 'partial', 'unknown', 'clear'] as const)
    .flatMap((state) => (length(state) > 0 ? [`${STATE_WORDS[state]} ${durationWords(length(state))}`] : []))
    .join(', ');
}

/** The same strip as rows of a table, in the region's own time and UTC. */
export function stripRows(segments: readonly Segment[], admin1: string | null, shownAt: string): SafeHtml {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="State over time, table"><table><thead><tr><th scope="col">From</th><th scope="col">Until</th><th scope="col">Length</th><th scope="col">State</th></tr></thead>
<tbody>${segments.map((s) => html`<tr><td>${clockIn(s.from, admin1, shownAt)}</td><td>${clockIn(s.to, admin1, shownAt)}</td><td>${durationWords(Date.parse(s.to) - Date.parse(s.from))}</td><td>${STATE_WORDS[s.state]}${s.why && `: ${WHY_WORDS[s.why]}`}</td></tr>`)}</tbody></table></div>`;
}
