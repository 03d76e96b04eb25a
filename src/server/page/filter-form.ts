import { EVENT_TYPES, type EventType } from '../../model/event.ts';
import { FAMILIES, FAMILY_WORDS, familyOf, STATUS_WORDS, TYPE_WORDS } from '../../output/words.ts';
import { hasFilter, type IncidentQuery, instantOf, STATUSES } from '../query.ts';
import { html, type SafeHtml } from './html.ts';

/** The filter as a plain form: what it sends is the page's whole state. */
export function filterForm(query: IncidentQuery): SafeHtml {
  return html`<form id="filter" class="filter" action="/" method="get" role="search" aria-label="Filter incidents">
<div class="ask">
<label class="grow"><span class="vh">Search titles, quotes, places, speakers</span><input type="search" name="q" id="q" placeholder="Search words, places, speakers" value="${query.q ?? ''}" maxlength="200" autocomplete="off"></label>
<button class="solid">Show</button>
</div>
<details${moreOpen(query) && html` open`}><summary>Time, kind and standing</summary>
<div class="fields">
<label>Happened from<input type="date" name="from" value="${day(query.from)}"></label>
<label>to<input type="date" name="to" value="${day(query.to)}"></label>
<label>Kind<select name="type"><option value="">All kinds</option>${FAMILIES.map(
    (f) =>
      html`<optgroup label="${FAMILY_WORDS[f]}">${EVENT_TYPES.filter((t) => familyOf(t) === f).map(
        (t) =>
          html`<option value="${t}"${isOnly(query.type, t) && html` selected`}>${TYPE_WORDS[t]}</option>`,
      )}</optgroup>`,
  )}${groupOption(query)}</select></label>
<label>Standing<select name="status"><option value="">Any</option>${STATUSES.map(
    (s) =>
      html`<option value="${s}"${isOnly(query.status, s) && html` selected`}>${STATUS_WORDS[s]}</option>`,
  )}</select></label>
<label>Region or place<input type="text" name="region" value="${query.region ?? ''}" maxlength="80" autocomplete="off" placeholder="UA, UA-63, Goma"></label>
<label>As known at (UTC)<input type="datetime-local" name="asOf" id="asof" value="${query.asOf ? instantOf(query.asOf, 'end').slice(0, 16) : ''}"></label>
${query.since && html`<input type="hidden" name="since" value="${query.since}">`}
${query.bbox && html`<input type="hidden" name="bbox" value="${query.bbox}">`}
</div></details>
</form>`;
}

/** What the filter is, in words, each part of it; empty when it narrows nothing. */
export function filterWords(query: IncidentQuery): string[] {
  return [
    query.q && `“${query.q}”`,
    query.type?.length && typeWords(query.type),
    query.status?.length && query.status.map((s) => STATUS_WORDS[s]).join(' or '),
    query.from && `from ${query.from.replace('T', ' ')}`,
    query.to && `to ${query.to.replace('T', ' ')}`,
    query.region && `in ${query.region}`,
    query.since && `changed since ${query.since.replace('T', ' ')}`,
    query.bbox && 'inside the map’s frame',
  ].filter((w): w is string => Boolean(w));
}

/** Kinds in words; a family's first parts together are the family's own name. */
function typeWords(types: readonly string[]): string {
  const words = types.map((t) => TYPE_WORDS[t as EventType] ?? FAMILY_WORDS[familyOf(t as EventType)]);
  return [...new Set(words)].join(' or ');
}

/** A window finer than a day would be lost in a day's field, so the field is left empty. */
function day(value: string | undefined): string {
  return value?.slice(0, 10) ?? '';
}

function isOnly(chosen: readonly string[] | undefined, value: string): boolean {
  return chosen?.length === 1 && chosen[0] === value;
}

/** A choice of several kinds, or of a family, stays in the form as its own option. */
function groupOption(query: IncidentQuery): SafeHtml | null {
  const chosen = query.type ?? [];
  if (chosen.length === 0 || (chosen.length === 1 && chosen[0]! in TYPE_WORDS)) return null;
  return html`<option value="${chosen.join(',')}" selected>${typeWords(chosen)}</option>`;
}

function moreOpen(query: IncidentQuery): boolean {
  return hasFilter({ ...query, q: undefined, bbox: undefined }) || Boolean(query.asOf);
}
