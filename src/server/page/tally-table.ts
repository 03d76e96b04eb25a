import type { AirDefenceTally, TallyKey } from '../../model/air-defence.ts';
import {
  areaText,
  rateText,
  sideText,
  tallyAmountText,
  tallyKeyText,
  unsaidText,
} from '../../output/tally-words.ts';
import { html, type SafeHtml } from './html.ts';

/** Where the tallies come from, in words. */
export const FROM_WORDS = { log: 'imported table', reports: 'published reports' } as const;

/** Incidents named before the rest is only counted, and letters of line numbers before the rows are. */
const MOST_INCIDENTS = 5;
const MOST_LINES = 24;

const HEADS: Readonly<Record<TallyKey, string>> = {
  day: 'Day',
  month: 'Month',
  model: 'Model',
  kind: 'Kind',
  period: 'Period',
};

/** Tallies as a table: each row with whose figures they are. */
export function tallyTable(
  tallies: readonly AirDefenceTally[],
  by: TallyKey,
  hrefOf: (key: string) => string | null = () => null,
): SafeHtml {
  const name = `Launched and intercepted by ${by}`;
  const isApart = tallies.some((t) => t.places);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}, table"><table class="tallies"><caption class="vh">${name}, as asserted</caption>
<thead><tr><th scope="col">${HEADS[by]}</th>${isApart && html`<th scope="col">Only of</th>`}<th scope="col" class="n">Launched</th><th scope="col" class="n">Intercepted</th><th scope="col" class="n">Share</th><th scope="col">Asserted by</th></tr></thead>
<tbody>${tallies.map((t) => row(t, by, { href: hrefOf(t.key), isApart }))}</tbody></table></div>`;
}

function row(
  t: AirDefenceTally,
  by: TallyKey,
  { href, isApart }: { readonly href: string | null; readonly isApart: boolean },
): SafeHtml {
  const text = tallyKeyText(t.key, by);
  const notes = [
    unsaidText(t),
    t.lost && t.lost.low > 0 && `at least ${t.lost.low} more lost on the way`,
  ].filter(Boolean);
  return html`<tr><th scope="row">${href === null ? text : html`<a href="${href}">${text}</a>`}</th>${isApart && (t.places ? html`<td data-of="Only of">${areaText(t)}</td>` : html`<td></td>`)}<td class="n" data-of="Launched">${tallyAmountText(t.launched)}</td><td class="n" data-of="Intercepted">${tallyAmountText(t.intercepted)}</td><td class="n" data-of="Share">${rateText(t.rate) || html`<span class="soft">cannot be told</span>`}</td><td data-of="Asserted by">${t.assertedBy} <span class="soft">(${sideText(t.side)}; ${FROM_WORDS[t.from]}${notes.length > 0 && `; ${notes.join('; ')}`})</span>${links(t)}</td></tr>`;
}

/** What the figures stand on: the incidents with the reports' words, or the lines of the table as it came in. */
function links({ incidents = [], rows = [], figures }: AirDefenceTally): SafeHtml | null {
  if (incidents.length > 0) {
    const rest = incidents.length - MOST_INCIDENTS;
    return html`<br><span class="soft">In the words of ${incidents.slice(0, MOST_INCIDENTS).map((id, i) => html`${i > 0 && ', '}<a href="/incident/${id}">incident ${i + 1}</a>`)}${rest > 0 && ` and ${rest} more`}</span>`;
  }
  const [first, ...others] = rows;
  if (!first) return null;
  const isShort = others.length === 0 && first.lines.length <= MOST_LINES;
  return html`<br><span class="soft">${isShort ? `${/\D/.test(first.lines) ? 'Lines' : 'Line'} ${first.lines.replaceAll(',', ', ').replaceAll('-', '–')} of ` : `${figures} rows of `}${rows.map((r, i) => html`${i > 0 && ', '}<a href="/api/v1/captures/${r.capture}">${i === 0 ? 'the table as it came in' : 'another'}</a>`)}</span>`;
}
