import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { Statement } from '../model/statement.ts';
import { officeText, speakerName } from './speaker-words.ts';
import { SCALE_WORDS } from './statement-words.ts';
import { STATUS_WORDS, TYPE_WORDS } from './words.ts';

/** A statement told by who says it, in the speaker's own words with the hedge as worded; of one whose words the policy holds back, what it says in ours. */
export function saidSentence(e: ReportedEvent, s: Statement, i: Pick<Incident, 'type'>): string {
  const who = s.speaker
    ? [speakerName(s.speaker), officeText(s.speaker)].filter(Boolean).join(', ')
    : (e.source ?? 'A report without a named source');
  const via = s.reportedBy ? ` (as reported by ${s.reportedBy})` : '';
  const verb = s.polarity === 'denied' ? 'denies' : s.speaker ? 'says' : 'reports';
  if (s.quote === '')
    return `${capital(who)}${via} ${verb} it: ${TYPE_WORDS[i.type].toLowerCase()}, ${STATUS_WORDS[e.event.status]}.`;
  return `${capital(who)}${via} ${verb}: ${quoted(s.quote)}${hedgeOf(s)}`;
}

function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}

/** In quotation marks; those the source itself has at either end are not doubled. */
function quoted(words: string): string {
  const opens = /^[“"„«]/.test(words);
  const closes = /[”"»]$/.test(words);
  const inside = words.slice(opens ? 1 : 0, closes ? -1 : undefined);
  // Marks that belong to a quotation within the words stay: “There are hits,” she wrote.
  return /[“”"„«»]/.test(inside) ? `“${words}”` : `“${inside}”`;
}

/** The hedge as worded; the band only where the speaker's own yardstick gives one. */
function hedgeOf(s: Statement): string {
  if (!s.likelihood) return '';
  const { term, low, high, scale } = s.likelihood;
  const band = low === undefined || high === undefined ? '' : `, ${low}–${high} % ${SCALE_WORDS[scale]}`;
  return ` (“${term}”${band})`;
}
