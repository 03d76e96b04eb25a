import type { EventFate, PolicyExplanation, PropertyFate, TextFate } from './policy-explanation.ts';

const LEAVES: Readonly<Record<EventFate['leaves'], string>> = {
  'as-told': 'leaves as it was told',
  changed: 'leaves, not all of it as it was told',
  delayed: 'does not leave yet',
  withheld: 'does not leave',
};

/** The answer of `publish explain` for a person: each event with what of it leaves, then the texts, then why. */
export function policyExplanationText(e: PolicyExplanation): string {
  const reasons = new Map(
    e.events.flatMap((x) => x.properties.flatMap((p) => (p.rule ? [[p.rule, p.why ?? ''] as const] : []))),
  );
  const lines = [
    `${e.kind} ${e.id}, as of ${e.asOf}, by ${e.policy}`,
    'Exact, for this machine only: do not pass it on.',
    ...e.events.flatMap(eventLines),
    ...e.texts.flatMap(textLines),
    ...(e.events.length === 0 ? ['', 'No event is told in it, so no rule is about it.'] : []),
    ...(reasons.size > 0 ? ['', 'why'] : []),
    ...[...reasons].map(([rule, why]) => `  ${rule}: ${why}`),
  ];
  return `${lines.join('\n')}\n`;
}

function eventLines({ event, incident, type, report, source, leaves, properties }: EventFate): string[] {
  return [
    '',
    `event ${event} (${type}) of incident ${incident}, report ${report}${source ? ` of ${source}` : ''}: ${LEAVES[leaves]}`,
    ...properties.map((p) => `  ${p.property.padEnd(9)} ${propertyText(p)}`),
  ];
}

function propertyText({ told, leaves, to, rule, isBeside, until }: PropertyFate): string {
  const short = told.length > 90 ? `${told.slice(0, 89)}…` : told;
  if (leaves === 'as-told') return `as told: ${short}`;
  const by = `by ${rule}${isBeside ? ', for what else its report tells of' : ''}${until ? `, until ${until}` : ''}`;
  return `${leaves}: ${short}${to === undefined ? '' : ` → ${to}`} (${by})`;
}

function textLines({ document, leaves, why, until, without }: TextFate): string[] {
  if (leaves === 'as-told') return ['', `text of ${document}: leaves as it stands`];
  const words = without.length > 0 ? [`  without   ${without.map((w) => `“${w}”`).join(', ')}`] : [];
  const head = leaves === 'held' ? `does not leave${until ? ` before ${until}` : ''}` : 'leaves';
  return ['', `text of ${document}: ${head}`, ...words, `  why       ${why}`];
}
