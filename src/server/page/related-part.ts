import type { Incident, Relation } from '../../model/incident.ts';
import type { PublicPicture } from '../../model/public-picture.ts';
import { incidentTitle } from '../../output/incident-title.ts';
import { whenText } from '../../output/time-words.ts';
import { html, type SafeHtml } from './html.ts';

/** Another incident and how this one stands to it. */
export interface RelatedIncident {
  readonly relation: Relation;
  readonly incident: Incident;
  /** Whether this incident is the part, the counted or the later one. */
  readonly isFrom: boolean;
}

/** The incidents that one is related to, as published; the picture's order kept. */
export function relatedTo(picture: PublicPicture, id: string): RelatedIncident[] {
  const own = picture.relations.filter((r) => r.from === id || r.to === id);
  if (own.length === 0) return [];
  const byId = new Map(picture.incidents.map((i) => [i.id, i]));
  return own.flatMap((relation) => {
    const isFrom = relation.from === id;
    const incident = byId.get(isFrom ? relation.to : relation.from);
    return incident ? [{ relation, incident, isFrom }] : [];
  });
}

const HEADINGS: readonly (readonly [Relation['kind'], boolean, string])[] = [
  ['part-of-wave', true, 'Part of'],
  ['part-of-wave', false, 'Its parts'],
  ['counted-in', true, 'Counted in'],
  ['counted-in', false, 'Counts'],
  ['follows', true, 'Follows'],
  ['follows', false, 'Followed by'],
];

/** Rows of a kind shown before the rest are folded away. */
const MOST_ROWS = 6;

/** What an incident is part of, counts and is followed by: each its own incident, with the way there. `asOf` where an earlier moment is shown. */
export function relatedPart(related: readonly RelatedIncident[], asOf: string | null): SafeHtml | null {
  if (related.length === 0) return null;
  const query = asOf === null ? '' : `?asOf=${encodeURIComponent(asOf)}`;
  const groups = HEADINGS.flatMap(([kind, isFrom, words]) => {
    const rows = related.filter((r) => r.relation.kind === kind && r.isFrom === isFrom);
    return rows.length ? [{ words, rows }] : [];
  });
  return html`<section aria-labelledby="rel"><h2 id="rel">Related, not the same</h2>
${groups.map(
  ({ words, rows }) =>
    html`<h3>${words}</h3>${folded(
      rows.map(
        ({ relation, incident }) =>
          html`<li><a href="/incident/${incident.id}${query}">${incidentTitle(incident)}</a>, ${whenText(incident.time)}<br><span class="soft">${relation.because.join('; ')}</span></li>`,
      ),
    )}`,
)}
<p class="soft">Each is an incident of its own, with its own reports; figures are never added up.</p></section>`;
}

/** A list of which the first few are shown and the rest are folded away. */
function folded(rows: readonly SafeHtml[]): SafeHtml {
  const shown = rows.length > MOST_ROWS + 1 ? MOST_ROWS : rows.length;
  const rest = rows.slice(shown);
  return html`<ul class="links">${rows.slice(0, shown)}</ul>${rest.length > 0 && html`<details><summary>${rest.length} more</summary><ul class="links">${rest}</ul></details>`}`;
}
