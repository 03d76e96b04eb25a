import type { CapReference } from '../../model/cap-message.ts';
import { parseCapTime } from './cap-time.ts';

/** The messages a list of references names, `sender,identifier,sent` parted by blanks, and what of it cannot be read. */
export function parseReferences(text: string): {
  readonly references: CapReference[];
  readonly bad: string[];
} {
  const references: CapReference[] = [];
  const bad: string[] = [];
  for (const part of text.split(/\s+/).filter((p) => p !== '')) {
    const [sender, identifier, time, ...rest] = part.split(',');
    const sent = parseCapTime(time ?? '');
    if (sender && identifier && sent !== null && rest.length === 0)
      references.push({ sender, identifier, sent });
    else bad.push(part);
  }
  return { references, bad };
}
