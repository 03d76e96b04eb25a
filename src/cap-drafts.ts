import { checkAuthority } from './document/cap/check-authority.ts';
import { checkCapText } from './document/cap/check-cap.ts';
import type { CapReason } from './document/cap/rule.ts';
import type { CapAuthority, CapStep } from './model/cap-draft.ts';
import type { CapMessage, CapStatus } from './model/cap-message.ts';
import { cancelOf } from './output/cap/cap-messages.ts';
import { writeCapMessage } from './output/cap/write-message.ts';
import { contentId } from './util/hash.ts';
import { SitrepError } from './util/outcome.ts';

/** A draft with what has become of it. */
export interface CapDraft {
  readonly id: string;
  readonly state: 'draft' | 'approved' | 'cancelled' | 'dropped';
  readonly steps: readonly CapStep[];
}

/** Who does what when: by name, at an instant (ISO 8601 UTC). */
export interface Doing {
  readonly by: string;
  readonly at: string;
  readonly note?: string | null;
}

/** What a message is approved with. */
export interface Approval {
  /** Never Actual unless asked for, and then only with an authority. */
  readonly status: Exclude<CapStatus, 'Draft'>;
  readonly authority: CapAuthority | null;
  readonly findAdmin1?: (name: string) => string | null;
}

/** Sender of what no authority has approved: no address of anybody. @source RFC 2606 (.invalid) */
const NOBODY = 'sitrep.invalid';

/** The first step of a draft: the message with status Draft, sent by nobody. Throws `bad-message` where it would not be valid. */
export function draftStep(message: CapMessage, doing: Doing): CapStep {
  const by = nameOf(doing.by);
  const draft = contentId('cdr', [message, by, doing.at]);
  const own: CapMessage = {
    ...message,
    version: '1.2',
    identifier: `sitrep-${draft}`,
    sender: NOBODY,
    sent: doing.at,
    status: 'Draft',
    scope: 'Public',
    signature: 'none',
  };
  if (message.scope !== 'Public')
    throw new SitrepError(
      'not-public',
      `its scope is ${message.scope}; only public messages are drafted here`,
    );
  return stepOf(draft, 'drafted', { ...doing, by }, sound(own), null);
}

/**
 * The step that sends a draft out: by another person than wrote it, with the Cancel that would end it prepared beside it. Actual only
 * with an authority, in its name, within its area, by two of its persons. Throws a SitrepError that says what is in the way.
 */
export function approveStep(draft: CapDraft, doing: Doing, approval: Approval): CapStep {
  const { status, authority } = approval;
  const by = nameOf(doing.by);
  assertState(draft, 'draft', 'approved');
  const writer = draft.steps[0]!.by;
  if (isSamePerson(writer, by))
    throw new SitrepError(
      'same-person',
      `${by} wrote ${draft.id}; another person must approve it (--by NAME)`,
    );
  if (status === 'Actual') assertAuthority(authority, [writer, by]);
  const written = messageOf(draft.steps[0]!.xml!);
  const message: CapMessage = {
    ...written,
    status,
    sent: doing.at,
    ...(authority ? { sender: authority.sender } : {}),
    infos: written.infos.map((info) => ({
      ...info,
      effective: info.effective !== null && info.effective > doing.at ? info.effective : doing.at,
      ...(authority ? { senderName: authority.name } : {}),
    })),
  };
  const over = message.infos.find((i) => i.expires !== null && i.expires <= doing.at);
  if (over)
    throw new SitrepError(
      'draft-expired',
      `${draft.id} would expire at ${over.expires}, which is over; draft it anew`,
    );
  if (status === 'Actual') assertSound(checkAuthority(message, authority!, approval.findAdmin1));
  // The Cancel is made with the message, so that a false alarm can be ended at once and in the same words.
  return stepOf(draft.id, 'approved', { ...doing, by }, sound(message), sound(cancelOf(message, doing.at)));
}

/**
 * The step that ends what became of a draft: one not yet approved is dropped; one that was is cancelled by the Cancel prepared with it,
 * sent now. One person is enough, so that a false alarm ends at once; it must be one of the authority's where the message is Actual.
 */
export function cancelStep(draft: CapDraft, doing: Doing, authority: CapAuthority | null): CapStep {
  const by = nameOf(doing.by);
  if (draft.state === 'draft') return stepOf(draft.id, 'dropped', { ...doing, by }, null, null);
  assertState(draft, 'approved', 'cancelled');
  const message = messageOf(draft.steps.find((s) => s.kind === 'approved')!.xml!);
  if (message.status === 'Actual') assertAuthority(authority, [by]);
  const ends = message.infos
    .map((i) => i.expires)
    .filter((e) => e !== null)
    .sort();
  if (ends.length > 0 && ends.length === message.infos.length && ends.at(-1)! <= doing.at)
    throw new SitrepError(
      'expired',
      `${draft.id} expired at ${ends.at(-1)}; there is nothing left to cancel`,
    );
  return stepOf(draft.id, 'cancelled', { ...doing, by }, sound(cancelOf(message, doing.at)), null);
}

/** The drafts that steps tell of, by when they were written. */
export function draftsOf(steps: readonly CapStep[]): CapDraft[] {
  const STATES = {
    drafted: 'draft',
    approved: 'approved',
    cancelled: 'cancelled',
    dropped: 'dropped',
  } as const;
  return [...Map.groupBy(steps, (s) => s.draft)].map(([id, own]) => ({
    id,
    state: STATES[own.at(-1)!.kind],
    steps: own,
  }));
}

/** A message from a text that was judged when it was kept. */
export function messageOf(xml: string): CapMessage {
  const { message } = checkCapText(xml);
  if (!message) throw new SitrepError('bad-message', 'the message kept cannot be read; run `sitrep verify`');
  return message;
}

/** The message as text; throws `bad-message` with the first fault where it is not valid. */
function sound(message: CapMessage): string {
  const xml = writeCapMessage(message);
  assertSound(checkCapText(xml).reasons);
  return xml;
}

function assertSound(reasons: readonly CapReason[]): void {
  const error = reasons.find((r) => r.level === 'error');
  if (error)
    throw new SitrepError(
      'bad-message',
      `it would not be valid: ${error.code} ${error.name}${error.path ? ` (${error.path})` : ''}: ${error.message}; ${error.todo}`,
    );
}

function assertState(draft: CapDraft, wanted: CapDraft['state'], what: string): void {
  if (draft.state === wanted) return;
  const last = draft.steps.at(-1)!;
  throw new SitrepError(
    'wrong-state',
    `${draft.id} cannot be ${what}: it was ${last.kind} by ${last.by} at ${last.at}`,
  );
}

function assertAuthority(
  authority: CapAuthority | null,
  people: readonly string[],
): asserts authority is CapAuthority {
  if (!authority)
    throw new SitrepError(
      'no-authority',
      'Actual messages need an authority: give its file with --authority FILE ({"sender", "name", "areas", "persons"}), or approve it as Test or Exercise',
    );
  const stranger = people.find((p) => !authority.persons.some((own) => isSamePerson(own, p)));
  if (stranger !== undefined)
    throw new SitrepError(
      'not-authorised',
      `${stranger} is not among the persons of ${authority.name}; name one of ${authority.persons.join(', ')} with --by`,
    );
}

/** Spelling does not make another person. */
function isSamePerson(a: string, b: string): boolean {
  const folded = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return folded(a) === folded(b);
}

function nameOf(by: string): string {
  const name = by.trim();
  if (name === '') throw new SitrepError('no-name', 'say who does it with --by NAME');
  return name;
}

function stepOf(
  draft: string,
  kind: CapStep['kind'],
  { by, at, note }: Doing,
  xml: string | null,
  cancelXml: string | null,
): CapStep {
  const step = { draft, kind, by, at, xml, cancelXml, note: note ?? null };
  return { id: contentId('cst', step), ...step };
}
