import type { AirDefenceTally } from '../../model/air-defence.ts';
import type { AssertedAmount } from '../../model/picture.ts';
import { rateText, tallyAmountText } from '../../output/tally-words.ts';
import { html, type SafeHtml } from './html.ts';

const WIDTH = 720;
const HEIGHT = 170;
const LEFT = 44;
const TOP = 10;
const FOOT = 24;
/** How far a bar without an upper bound reaches beyond what is sure, in units of the drawing. */
const OPEN_TOP = 14;
/** Days drawn at once: more are thinner than a line on a phone. */
const MOST_BINS = 92;

/** One chart: the tallies of one side by day or month, and where a bar leads to. */
export interface TallyChart {
  readonly id: string;
  readonly unit: 'day' | 'month';
  readonly tallies: readonly AirDefenceTally[];
  readonly hrefOf: (key: string) => string | null;
}

/**
 * Launched as hatched bars with the intercepted as full ones within: what is sure in full height, what may be as a lighter band above, an
 * open end with an arrow. A day without a figure has no bar, which is not "none". The table beside it says the same.
 */
export function tallyChart({ id, unit, tallies, hrefOf }: TallyChart): SafeHtml | null {
  const byKey = new Map(tallies.map((t) => [t.key, t]));
  const dated = [...byKey.keys()].filter((k) => k !== 'unknown').sort();
  if (dated.length === 0) return null;
  const keys = keysBetween(dated[0]!, dated.at(-1)!, unit).slice(-MOST_BINS);
  const most = Math.max(...keys.map((k) => topOf(byKey.get(k))), 1);
  const step = (WIDTH - LEFT) / Math.max(keys.length, 6);
  const label = `Launched and intercepted by ${unit}, ${keys[0]} to ${keys.at(-1)}; the same as a table follows`;
  return html`<div class="scroll chart" tabindex="0" role="region" aria-label="${label}"><svg viewBox="0 0 ${WIDTH} ${TOP + HEIGHT + FOOT}" role="group" aria-label="${label}">
<defs>${hatch(`${id}-launched`, 'launched')}</defs>
${grid(most)}
${keys.map((k, i) => bin(byKey.get(k), { x: LEFT + i * step, step, most, id }, hrefOf(k)))}
${ticks(keys, step)}
</svg></div>
${keys[0]! > dated[0]! && html`<p class="soft">The last ${MOST_BINS} days are drawn; the table has all.</p>`}`;
}

/** How the bars are to be read. */
export function tallyLegend(): SafeHtml {
  const sign = (of: string, fill: string): SafeHtml =>
    html`<svg class="key" viewBox="0 0 18 12" aria-hidden="true"><defs>${hatch('key-launched', 'launched')}</defs><rect class="${of}" x="1" y="1" width="16" height="10"${fill !== '' && html` fill="${fill}"`}/></svg>`;
  return html`<ul class="legend" aria-label="Signs"><li>${sign('launched', 'url(#key-launched)')}launched</li><li>${sign('intercepted', '')}intercepted</li><li>${sign('may-be', '')}may be: between the ends of an interval</li><li>▲ no upper bound</li><li>? said to be unknown</li></ul>`;
}

function hatch(id: string, of: string): SafeHtml {
  return html`<pattern id="${id}" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="${of}-ground" width="5" height="5"/><line class="${of}-line" x1="0" x2="0" y1="0" y2="5"/></pattern>`;
}

/** Every day or month from one to another, those without a figure too. */
function keysBetween(first: string, last: string, unit: 'day' | 'month'): string[] {
  const keys: string[] = [];
  const at = new Date(`${unit === 'month' ? `${first}-01` : first}T00:00:00Z`);
  for (let key = first; key <= last; key = at.toISOString().slice(0, unit === 'month' ? 7 : 10)) {
    keys.push(key);
    if (unit === 'month') at.setUTCMonth(at.getUTCMonth() + 1);
    else at.setUTCDate(at.getUTCDate() + 1);
  }
  return keys;
}

function topOf(t: AirDefenceTally | undefined): number {
  const ends = [t?.launched, t?.intercepted].map((a) => (a && typeof a !== 'string' ? (a.high ?? a.low) : 0));
  return Math.max(...ends);
}

interface BinAt {
  readonly x: number;
  readonly step: number;
  readonly most: number;
  readonly id: string;
}

function bin(t: AirDefenceTally | undefined, at: BinAt, href: string | null): SafeHtml | null {
  if (!t) return null;
  const words = [
    `${t.key}: launched ${tallyAmountText(t.launched)}, intercepted ${tallyAmountText(t.intercepted)}`,
    rateText(t.rate),
  ];
  const title = `${words.filter(Boolean).join(', ')}; asserted by ${t.assertedBy}`;
  const drawn = html`<title>${title}</title><rect class="hit" x="${at.x.toFixed(1)}" y="${TOP}" width="${at.step.toFixed(1)}" height="${HEIGHT}"/>${bar(t.launched, 'launched', 0.82, at)}${bar(t.intercepted, 'intercepted', 0.46, at)}`;
  return href === null ? html`<g>${drawn}</g>` : html`<a href="${href}" aria-label="${title}">${drawn}</a>`;
}

function bar(
  amount: AssertedAmount | null,
  of: 'launched' | 'intercepted',
  share: number,
  at: BinAt,
): SafeHtml | null {
  if (amount === null) return null;
  const width = Math.min(at.step * share, 44 * share);
  const x = at.x + (at.step - width) / 2;
  if (typeof amount === 'string')
    return html`<text class="mark" x="${(x + width / 2).toFixed(1)}" y="${TOP + HEIGHT - 12}">?</text>`;
  const yOf = (n: number): number => TOP + HEIGHT - (n / at.most) * (HEIGHT - OPEN_TOP);
  const rect = (name: string, from: number, to: number, fill?: string): SafeHtml =>
    html`<rect class="${name}" x="${x.toFixed(1)}" y="${to.toFixed(1)}" width="${width.toFixed(1)}" height="${Math.max(from - to, 1).toFixed(1)}"${fill && html` fill="${fill}"`}/>`;
  const [base, low] = [TOP + HEIGHT, yOf(amount.low)];
  const isOpen = amount.high === undefined;
  const top = isOpen ? low - OPEN_TOP : yOf(amount.high);
  const middle = x + width / 2;
  return html`${amount.low > 0 && rect(of, base, low, of === 'launched' ? `url(#${at.id}-launched)` : undefined)}${top < low && rect(`may-be ${of}`, low, top)}${isOpen && html`<path class="arrow ${of}" d="M${(middle - 4).toFixed(1)} ${(top + 5).toFixed(1)}h8l-4-6z"/>`}${amount.low === 0 && !isOpen && amount.high === 0 && html`<line class="none ${of}" x1="${x.toFixed(1)}" x2="${(x + width).toFixed(1)}" y1="${base - 1}" y2="${base - 1}"/>`}`;
}

/** Three lines at round numbers, with what they stand for. */
function grid(most: number): SafeHtml[] {
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const by = Math.max(1, [1, 2, 5, 10].map((m) => m * power).find((n) => n >= rough)!);
  return [0, 1, 2, 3]
    .map((n) => n * by)
    .filter((n) => n <= most)
    .map((n) => {
      const y = (TOP + HEIGHT - (n / most) * (HEIGHT - OPEN_TOP)).toFixed(1);
      return html`<line class="${n === 0 ? 'axis' : 'grid'}" x1="${LEFT}" x2="${WIDTH}" y1="${y}" y2="${y}"/><text class="scale" x="${LEFT - 6}" y="${y}">${n}</text>`;
    });
}

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

function ticks(keys: readonly string[], step: number): SafeHtml[] {
  const every = Math.max(1, Math.ceil(keys.length / 8));
  return keys.flatMap((key, i) => {
    if (i % every !== 0 || i * step > WIDTH - LEFT - 46) return [];
    const [year, month, date] = key.split('-');
    const name = MONTH.format(new Date(`${year}-${month}-01T00:00:00Z`));
    const text = date === undefined ? `${name} ${year}` : `${Number(date)} ${name}`;
    return [
      html`<text class="tick" x="${(LEFT + i * step + 1).toFixed(1)}" y="${TOP + HEIGHT + 6}">${text}</text>`,
    ];
  });
}
