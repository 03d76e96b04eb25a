import { readFileSync } from 'node:fs';
import type { Document } from '../../src/model/document.ts';
import type { Count, Event } from '../../src/model/event.ts';
import type { Gazetteer } from '../../src/model/place.ts';
import type { Statement } from '../../src/model/statement.ts';
import { readDocument } from '../../src/pipeline.ts';

/** The reading of a report file as lines a person can check: one per statement, one per event and slot. */
export function readingText(path: string, gazetteer: Gazetteer): string {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Document;
  const document: Document = {
    ...report,
    captureId: null,
    reportId: report.id,
    receivedAt: null,
    source: report.source ?? null,
    url: null,
    issues: [],
  };
  const reading = readDocument(document, gazetteer);
  const places = reading.places.map(
    (p) => `${p.id} ${p.quote} = ${p.name} ${p.kind} ${p.admin1 ?? p.country ?? '-'} ${p.use}`,
  );
  return [
    '# places',
    ...places,
    '# statements',
    ...reading.statements.flatMap(statementLines),
    '# events',
    ...reading.events.flatMap(eventLines),
    '# issues',
    ...reading.issues.map((i) => `${i.code}: ${i.message}`),
    '',
  ].join('\n');
}

function statementLines(s: Statement): string[] {
  const who = s.speaker
    ? [s.speaker.name, s.speaker.role, s.speaker.organisation, s.speaker.country].filter(Boolean).join(' / ')
    : '(outlet)';
  const hedge = s.likelihood
    ? ` "${s.likelihood.term}" ${s.likelihood.scale} ${s.likelihood.low ?? ''}-${s.likelihood.high ?? ''}`
    : '';
  return [
    `${s.id} ${who}: ${s.quote}`,
    `   cue=${s.cue?.quote ?? '-'} channel=${s.channel ?? '-'} ${s.form} ${s.basis} ${s.polarity}${hedge}${s.truncated ? ' truncated' : ''} → ${s.events.join(' ') || '-'}`,
  ];
}

function countText(c: Count): string {
  const amount = 'value' in c ? c.value : `${c.low}–${c.high ?? ''}`;
  return `${c.what} ${amount}${c.increment ? ' more' : ''}${c.scope ? ` [${[c.scope].flat().join(', ')}]` : ''}`;
}

function eventLines(e: Event): string[] {
  const slots = [
    e.time.start || e.time.end ? `time ${e.time.start ?? ''}/${e.time.end ?? ''} ${e.time.precision}` : '',
    ...e.places.map((p) => `place ${p.role} ${p.name} precision ${p.precision} radius ${p.radiusKm ?? '-'}`),
    ...e.actors.map((a) => `actor ${a.role} ${a.name} (${a.kind})`),
    ...e.targets.map((t) => `target ${t.name} (${t.class})${t.detail ? ' withheld' : ''}`),
    ...e.equipment.map(
      (q) =>
        `equipment ${q.name} (${q.class})${q.count ? ` ${q.count.low}–${q.count.high ?? ''}` : ''}${q.for ? ` for ${q.for}` : ''}`,
    ),
    ...e.counts.map((c) => `count ${countText(c)}`),
    e.recurrence ? `recurrence ${e.recurrence.ordinal} ${e.recurrence.unit}` : '',
  ].filter(Boolean);
  return [
    `${e.id} ${e.type} ${e.status} "${e.quote}" ← ${e.statements.join(' ')}`,
    ...slots.map((l) => `   ${l}`),
  ];
}
