import { parseLogRegion } from '../lexicon/log-region.ts';
import type { AlertWord, KeptAlerts } from '../model/alert.ts';
import type { LogSpan } from '../model/log-check.ts';
import { type GatheredAlerts, gatherAlerts, NOTHING_KEPT } from './gather-alerts.ts';

/** An instant of 7 May 2024 by its clock (`06:00`), or of another day (`2024-05-09 06:00`), UTC. */
export function clockAt(clock: string): string {
  const [day, time] = clock.includes(' ') ? clock.split(' ') : ['2024-05-07', clock];
  return `${day}T${time}:00.000Z`;
}

/** A word for tests, `witness line | region | level | start | end`; `-` for no end, `~` before one that is assumed. */
export function alertWord(text: string, more: Partial<AlertWord> = {}): AlertWord {
  const [who, region, level, start, end] = text.split('|').map((c) => c.trim());
  const [witness, line] = who!.split(' ');
  const towns: Readonly<Record<string, string>> = { Sumy: 'UA-59', Okhtyrskyi: 'UA-59' };
  const unit = region!.split(', ').at(-1)!;
  return {
    witness: witness as AlertWord['witness'],
    by: null,
    region: region!,
    admin1: parseLogRegion(unit) ?? towns[unit.split(' ')[0]!] ?? null,
    level: level as AlertWord['level'],
    startedAt: clockAt(start!),
    endedAt: end === '-' ? null : clockAt(end!.replace('~', '')),
    ...(end!.startsWith('~') ? { isEndAssumed: true as const } : {}),
    ...(witness === 'official' || witness === 'volunteer'
      ? { capture: `cap_${witness}`, line: Number(line) }
      : witness === 'report'
        ? { event: `ev_${line}`, incident: `in_${line}` }
        : { messages: [`duty,${line}`] }),
    ...more,
  };
}

/** How far a log reaches, `kind | unit | first | last`. */
export function logSpan(text: string): LogSpan {
  const [kind, admin1, first, last] = text.split('|').map((c) => c.trim());
  const span = { kind: kind as LogSpan['kind'], admin1: admin1! };
  return { capture: `cap_${kind}`, ...span, firstAt: clockAt(first!), lastAt: clockAt(last!) };
}

/** Words of any witnesses as if gathered, with how far logs reach. */
export function gathered(words: readonly AlertWord[], spans: readonly string[] = []): GatheredAlerts {
  const kept: KeptAlerts = { ...NOTHING_KEPT, spans: spans.map(logSpan) };
  return { ...gatherAlerts([], kept), words };
}
