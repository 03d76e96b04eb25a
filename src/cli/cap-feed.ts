import { draftsOf, messageOf } from '../cap-drafts.ts';
import type { CapMessage } from '../model/cap-message.ts';
import { capMessagesOf } from '../output/cap/cap-messages.ts';
import { writeCapFeed } from '../output/cap/write-feed.ts';
import { withReadStore } from './bring-up-to-date.ts';
import { readAuthority } from './cap-authority.ts';
import { capSenderOf } from './cap-draft.ts';
import type { CliContext, ExitCode } from './context.ts';
import { withKnownStore } from './with-store.ts';

/**
 * `cap feed`: an Atom feed of the messages that two people sent out and that hold at a moment, with the Cancels of those withdrawn; or, with
 * `isPicture`, of what the published picture would warn of, as drafts (`policy` names the file of the publishing policy).
 */
export async function capFeed(
  context: CliContext,
  dir: string,
  at: string,
  { isPicture, policy }: { readonly isPicture: boolean; readonly policy?: string | undefined },
): Promise<ExitCode> {
  const messages = isPicture ? await fromPicture(context, dir, at, policy) : await sentOut(dir, at);
  const title = isPicture ? 'Warnings in public reports, as drafts' : 'Alert messages';
  const id = `urn:sitrep:cap:${isPicture ? 'picture' : 'sent'}`;
  await context.out(writeCapFeed(messages, { id, title, updated: at }));
  if (messages.length === 0)
    context.err(
      isPicture
        ? `sitrep: the picture warns of nothing at ${at}`
        : `sitrep: no message sent out holds at ${at}; \`sitrep cap list\` shows all`,
    );
  return 0;
}

async function sentOut(dir: string, at: string): Promise<CapMessage[]> {
  const steps = await withKnownStore(dir, (store) => store.listCapSteps(at));
  return draftsOf(steps)
    .flatMap((d) => d.steps.filter((s) => s.kind === 'approved' || s.kind === 'cancelled'))
    .map((s) => messageOf(s.xml!))
    .filter((m) => m.infos.some((i) => i.expires === null || i.expires > at));
}

async function fromPicture(
  context: CliContext,
  dir: string,
  at: string,
  file?: string,
): Promise<CapMessage[]> {
  const [{ publicPictureAt }, { policyInForce }] = await Promise.all([
    import('./public-picture.ts'),
    import('./policy-in-force.ts'),
  ]);
  const policy = await policyInForce(context, file);
  const picture = await withReadStore(context, dir, (store) =>
    publicPictureAt(store, policy, context.now(), at),
  );
  const from = await capSenderOf(context, readAuthority(dir, undefined));
  return capMessagesOf(picture, from);
}
