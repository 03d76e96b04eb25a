import type { AlertWord } from '../model/alert.ts';
import type { CapAlert } from '../model/cap-message.ts';
import type { AlertLogRow, KeptRow } from '../model/log-check.ts';

/** What a row of an imported log tells of. */
export function wordOfRow(row: KeptRow<AlertLogRow>): AlertWord {
  const { witness, region, admin1, level, startedAt, endedAt, isEndAssumed, capture, line } = row;
  return {
    witness,
    by: null,
    region,
    admin1,
    level,
    startedAt,
    endedAt,
    ...(isEndAssumed ? { isEndAssumed } : {}),
    capture,
    line,
  };
}

/** What messages tell of; null for a warning of anything but an attack from the air, which is another alert. */
export function wordOfCap(alert: CapAlert): AlertWord | null {
  if (!alert.isAirRaid) return null;
  const { region, admin1, level, startedAt, endedAt, isEndAssumed, end, sender, senderName, messages } =
    alert;
  return {
    witness: 'cap',
    by: senderName ?? sender,
    region,
    admin1,
    level,
    startedAt,
    endedAt,
    ...(isEndAssumed ? { isEndAssumed } : {}),
    ...(end === 'expires' ? { isExpiry: true as const } : {}),
    messages,
  };
}
