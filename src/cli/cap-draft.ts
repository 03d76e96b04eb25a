import {
  approveStep,
  type CapDraft,
  cancelStep,
  type Doing,
  draftStep,
  draftsOf,
  messageOf,
} from '../cap-drafts.ts';
import { checkCapBytes } from '../document/cap/check-cap.ts';
import { notWritten } from '../document/cap/not-written.ts';
import { isAtLeast } from '../model/account.ts';
import type { CapAuthority, CapStep } from '../model/cap-draft.ts';
import type { CapMessage, CapStatus } from '../model/cap-message.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { alertsOfIncident, type CapSender } from '../output/cap/cap-messages.ts';
import { accountNamed } from '../server/access/account-book.ts';
import { isPassword } from '../server/access/password.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import { askKnown } from './ask-password.ts';
import { withReadStore } from './bring-up-to-date.ts';
import { readAuthority } from './cap-authority.ts';
import { captureOf } from './capture-of.ts';
import type { CliContext, ExitCode } from './context.ts';
import { withKnownStore, withStore } from './with-store.ts';

/** Options of the commands on drafts. */
export interface CapDoing {
  readonly data: string;
  readonly by?: string;
  readonly note?: string;
  readonly authority?: string;
  /** File of the publishing policy, for drafts from an incident. */
  readonly policy?: string;
  readonly json?: true;
}

/** `cap draft FILE|INCIDENT`: a message to be approved by another person; printed, kept, sent by nobody. */
export async function capDraft(context: CliContext, from: string, o: CapDoing): Promise<ExitCode> {
  const isIncident = /^in_[\da-f]+$/.test(from);
  const work = async (store: Store): Promise<CapStep> => {
    const message = isIncident ? await fromIncident(context, store, from, o) : await fromFile(context, from);
    const step = draftStep(message, await doing(context, store, o));
    await store.appendCapStep(step, 0);
    return step;
  };
  const step = isIncident ? await withReadStore(context, o.data, work) : await withStore(o.data, work);
  return say(context, o, step, [
    `draft ${step.draft}, by ${step.by}; nothing is sent out`,
    `to approve it, as another person: sitrep cap approve ${step.draft} --by NAME`,
  ]);
}

/** `cap approve DRAFT`: the message as it goes out, printed, with its Cancel kept ready. */
export async function capApprove(
  context: CliContext,
  id: string,
  status: Exclude<CapStatus, 'Draft'>,
  o: CapDoing,
): Promise<ExitCode> {
  const authority = readAuthority(o.data, o.authority);
  const findAdmin1 = status === 'Actual' ? await namesFinder(context) : undefined;
  const step = await onDraft(context, o, id, (draft, by) =>
    approveStep(draft, by, { status, authority, ...(findAdmin1 ? { findAdmin1 } : {}) }),
  );
  return say(context, o, step, [
    `${step.draft} approved by ${step.by} as ${status}; its Cancel is ready`,
    `to withdraw it: sitrep cap cancel ${step.draft}`,
  ]);
}

/** `cap cancel DRAFT`: the Cancel that was made with the approval, printed; a draft not yet approved is dropped. */
export async function capCancel(context: CliContext, id: string, o: CapDoing): Promise<ExitCode> {
  const authority = readAuthority(o.data, o.authority);
  const step = await onDraft(context, o, id, (draft, by) => cancelStep(draft, by, authority));
  const what = step.kind === 'dropped' ? 'dropped; it was never sent out' : 'cancelled';
  return say(context, o, step, [`${step.draft} ${what}, by ${step.by}`]);
}

/** `cap list`: every draft with what has become of it, by whom and when. */
export async function capList(
  context: CliContext,
  dir: string,
  asOf: string | undefined,
  json: boolean,
): Promise<ExitCode> {
  const drafts = draftsOf(await withKnownStore(dir, (store) => store.listCapSteps(asOf)));
  if (json) {
    await context.out(`${JSON.stringify({ drafts }, null, 1)}\n`);
    return 0;
  }
  for (const d of drafts) {
    const message = messageOf(d.steps.findLast((s) => s.xml !== null)!.xml!);
    const info = message.infos[0];
    await context.out(
      `${d.id}  ${d.state}, ${message.status} ${message.msgType}: ${info?.headline ?? info?.event ?? 'no info'}\n`,
    );
    for (const s of d.steps)
      await context.out(`    ${s.at}  ${s.kind} by ${s.by}${s.note ? `: “${s.note}”` : ''}\n`);
  }
  if (drafts.length === 0)
    context.err(
      'sitrep: no message has been drafted; `sitrep cap draft FILE` or `sitrep cap draft INCIDENT` makes one',
    );
  return 0;
}

/**
 * Who does it. Where there are accounts, an editor's who gives their password: a name at its word beside names that are proven would let
 * one person be two.
 */
async function doing(context: CliContext, store: Store, o: CapDoing): Promise<Doing> {
  const at = `${context.now().slice(0, 19)}.000Z`;
  const given = o.by ?? context.user;
  const note = o.note ?? null;
  if ((await store.listAccounts()).length === 0) return { by: given, at, note };
  const account = await accountNamed(store, given);
  if (!isAtLeast(account.role, 'editor'))
    throw new SitrepError('not-authorised', `${account.name} is ${account.role}; editors draft and approve`);
  if (
    !(await isPassword(await askKnown(`password of ${account.name}`), await store.readPassword(account.id)))
  )
    throw new SitrepError('not-authorised', 'that is not the password; nothing was done');
  return { by: account.name, at, note };
}

/** Reads, judges and appends as one: the steps are read again right before the new one is kept. */
async function onDraft(
  context: CliContext,
  o: CapDoing,
  id: string,
  next: (draft: CapDraft, by: Doing) => CapStep,
): Promise<CapStep> {
  return withKnownStore(o.data, async (store) => {
    const by = await doing(context, store, o);
    return appendNext(store, id, (draft) => next(draft, by));
  });
}

/** Appends the next step of the draft of an id or the beginning of one; throws `unknown-id`, or what stands in the way. */
export async function appendNext(
  store: Store,
  id: string,
  next: (draft: CapDraft) => CapStep,
): Promise<CapStep> {
  const fitting = draftsOf(await store.listCapSteps()).filter((d) => d.id.startsWith(id));
  const [draft] = fitting;
  if (!draft || fitting.length > 1)
    throw new SitrepError(
      'unknown-id',
      draft
        ? `${id} fits ${fitting.length} drafts; give more of it`
        : `no draft ${id}; \`sitrep cap list\` shows them`,
    );
  const step = next(draft);
  await store.appendCapStep(step, draft.steps.length);
  return step;
}

async function say(
  context: CliContext,
  o: CapDoing,
  step: CapStep,
  lines: readonly string[],
): Promise<ExitCode> {
  if (o.json) await context.out(`${JSON.stringify(step, null, 2)}\n`);
  else if (step.xml !== null) await context.out(step.xml);
  if (!o.json) for (const line of lines) context.err(`sitrep: ${line}`);
  return 0;
}

async function fromFile(context: CliContext, file: string): Promise<CapMessage> {
  const { bytes, headers } = await captureOf(file, {}, context.now(), 'cap');
  const { message, reasons, what, isValid } = checkCapBytes(bytes, headers);
  if (!message || !isValid) {
    const first = reasons[0]!;
    throw new SitrepError(
      'bad-message',
      `${file} is no valid message (${what}): ${first.message}; ${first.todo}, and see \`sitrep cap check ${file}\``,
    );
  }
  const lost = notWritten(bytes, headers);
  if (lost.length > 0) context.err(`sitrep: ${file}: not taken over: ${lost.join(', ')}`);
  return message;
}

/** In whose name messages of the picture are drafted: the authority's, or nobody's. */
export async function capSenderOf(context: CliContext, authority: CapAuthority | null): Promise<CapSender> {
  const [{ placeOutline }, { openReadyGazetteer }] = await Promise.all([
    import('./place-outline.ts'),
    import('./ready-gazetteer.ts'),
  ]);
  const units = await openReadyGazetteer(context);
  return {
    sender: authority?.sender ?? 'sitrep.invalid',
    senderName: authority?.name ?? 'Sitrep (no official warning service)',
    status: 'Draft',
    outlineOf: (place) => placeOutline(place, units),
  };
}

async function fromIncident(context: CliContext, store: Store, id: string, o: CapDoing): Promise<CapMessage> {
  const [{ publicPictureAt }, { policyInForce }] = await Promise.all([
    import('./public-picture.ts'),
    import('./policy-in-force.ts'),
  ]);
  const now = context.now();
  const picture = await publicPictureAt(store, await policyInForce(context, o.policy), now);
  return messageFor(picture, id, now, await capSenderOf(context, readAuthority(o.data, o.authority)));
}

/** The message that would warn of an incident of the published picture, wherever it holds; throws `no-warning` where there is not one. */
export function messageFor(picture: PublicPicture, id: string, now: string, from: CapSender): CapMessage {
  const fitting = picture.incidents.map((i) => i.id).filter((i) => i.startsWith(id));
  const messages = fitting.length === 1 ? alertsOfIncident(picture, fitting[0]!, now, from) : [];
  if (messages.length === 1) return messages[0]!;
  throw new SitrepError(
    'no-warning',
    fitting.length > 1
      ? `${id} fits ${fitting.length} incidents; give more of it`
      : messages.length > 1
        ? `${id} warns of ${messages.length} things (${messages.map((m) => m.infos[0]!.event).join('; ')}); write a file of your own and draft that`
        : `${id} is no alert or evacuation that holds now and has a place; \`sitrep incidents\` lists what there is`,
  );
}

/** Finds the unit a name is of. */
export async function namesFinder(context: CliContext): Promise<(name: string) => string | null> {
  const [{ openReadyGazetteer }, { admin1Finder }] = await Promise.all([
    import('./ready-gazetteer.ts'),
    import('./cap-in-force.ts'),
  ]);
  return admin1Finder(await openReadyGazetteer(context));
}
