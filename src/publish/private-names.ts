import { PUBLIC_OFFICE, SLAVIC_PUBLIC_OFFICE } from '../lexicon/office.ts';
import { ALSO_PUBLIC, isPrivateRole } from '../lexicon/private-person.ts';
import type { ReportedEvent } from '../model/incident.ts';
import type { Policy } from '../model/policy.ts';
import type { Speaker } from '../model/statement.ts';
import { findPrivateNames, type NamesTold } from './find-private-names.ts';
import type { Masked } from './mask-words.ts';

const toldIn = new WeakMap<ReportedEvent, NamesTold>();

/** Private persons named in what is told of some events, each once: in titles, quotes and as speakers. Looked for once in each event. */
export function privateNamesOf(events: readonly ReportedEvent[]): string[] {
  const told = events.map(namesIn);
  const open = new Set(told.flatMap((t) => t.public));
  return [...new Set(told.flatMap((t) => t.private))].filter((n) => !open.has(n));
}

function namesIn(e: ReportedEvent): NamesTold {
  const known = toldIn.get(e);
  if (known) return known;
  const words = [e.title, e.retracted?.reason, ...e.statements.map((s) => s.quote)];
  const found = findPrivateNames(words.filter(Boolean).join('\n'));
  const speakers = e.statements.flatMap((s) => (s.speaker?.name ? [s.speaker] : []));
  const own = (is: (s: Speaker) => boolean): string[] => speakers.filter(is).map((s) => s.name!);
  const made = {
    private: [...found.private, ...own(isPrivateSpeaker)],
    public: [...found.public, ...own(isPublicSpeaker)],
  };
  toldIn.set(e, made);
  return made;
}

/** Whether a speaker is told by what they are in private: a resident, a witness, a driver; not who speaks for a body or in an office. */
export function isPrivateSpeaker(s: Speaker): boolean {
  return s.name !== undefined && isPrivateRole(s.role ?? '') && !isPublicSpeaker(s);
}

function isPublicSpeaker({ organisation, role = '' }: Speaker): boolean {
  return (
    (organisation !== undefined && !isPrivateRole(role)) ||
    PUBLIC_OFFICE.test(role) ||
    SLAVIC_PUBLIC_OFFICE.test(role) ||
    ALSO_PUBLIC.test(role)
  );
}

/** Names of private persons in a whole text that may not leave under a policy: under its rule that withholds persons whatever is told of them. */
export function maskedNamesIn(text: string, policy: Policy): Masked[] {
  const rule = policy.rules.find(
    (r) =>
      Object.keys(r.match).length === 0 &&
      (r.withhold === 'all' || (Array.isArray(r.withhold) && r.withhold.includes('persons'))),
  );
  if (!rule) return [];
  return findPrivateNames(text).private.map((words) => ({ words, as: 'person', rule: rule.id }));
}
