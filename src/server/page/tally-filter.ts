import { type AirDefenceView, TALLY_KINDS } from '../../model/air-defence.ts';
import { askedKindText, sideText } from '../../output/tally-words.ts';
import { type TallyQuery, tallyQueryText } from '../tally-query.ts';
import { html, type SafeHtml } from './html.ts';

/** The filter of air defence as a plain form: days, kind, region and who asserts it, of what there is. */
export function tallyFilter(view: AirDefenceView, query: TallyQuery): SafeHtml {
  const isNarrow = Boolean(query.from || query.to || query.kind || query.region || query.party);
  return html`<form class="filter" action="/air-defence" method="get" role="search" aria-label="Filter figures">
<div class="fields">
<label>From<input type="date" name="from" value="${query.from ?? ''}" min="${view.reach!.from}" max="${view.reach!.to}"></label>
<label>to<input type="date" name="to" value="${query.to ?? ''}" min="${view.reach!.from}" max="${view.reach!.to}"></label>
<label>Kind<select name="kind"><option value="">All kinds</option>${kindsOf(view).map((k) => html`<option value="${k}"${k === query.kind && html` selected`}>${askedKindText(k)}</option>`)}</select></label>
<label>Asserted by<select name="party"><option value="">Anybody</option>${partiesOf(view, query).map(([value, text]) => html`<option value="${value}"${value === query.party && html` selected`}>${text}</option>`)}</select></label>
<label>Region or place<input type="text" name="region" value="${query.region ?? ''}" maxlength="80" autocomplete="off" placeholder="UA-51, Odesa Oblast"></label>
${query.by && html`<input type="hidden" name="by" value="${query.by}">`}${query.asOf && html`<input type="hidden" name="asOf" value="${query.asOf}">`}
</div>
<p class="choices"><button class="solid">Show</button>${isNarrow && html` <a href="/air-defence${tallyQueryText({ asOf: query.asOf })}">Clear the filter</a>`}</p></form>`;
}

/** Kinds there are figures of; the words for several of them where they take in more than one. */
function kindsOf({ kinds }: AirDefenceView): string[] {
  const known = new Set<string>(kinds);
  const drones = [...known].filter((k) => k === 'uav' || k === 'loitering_munition').length;
  const missiles = [...known].filter((k) => k === 'missile' || k.endsWith('_missile')).length;
  return TALLY_KINDS.filter((k) =>
    k === 'drone' ? drones > 0 : k === 'missile' ? missiles > 0 : known.has(k),
  );
}

function partiesOf(view: AirDefenceView, query: TallyQuery): [value: string, text: string][] {
  const all: [string, string][] = [
    ...view.sides.map((s): [string, string] => [s, `${sideText(s)}, all its bodies`]),
    ...view.parties.map((p): [string, string] => [p, p]),
  ];
  const isListed = !query.party || all.some(([value]) => value === query.party);
  return isListed ? all : [[query.party!, `“${query.party}”`], ...all];
}
