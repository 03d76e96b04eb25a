import { approveStep, type CapDraft, cancelStep, draftStep, draftsOf, messageOf } from '../cap-drafts.ts';
import { relink } from '../linking.ts';
import type { Retraction } from '../model/incident.ts';
import type { EditorDesk, ServedDraft, ServerDeps } from '../server/deps.ts';
import { type IncidentQuery, wholeQuery } from '../server/query.ts';
import type { Store } from '../store/store.ts';
import { SitrepError } from '../util/outcome.ts';
import { readAuthority } from './cap-authority.ts';
import { appendNext, capSenderOf, messageFor, namesFinder } from './cap-draft.ts';
import type { CliContext } from './context.ts';
import { laterThan } from './give-judgement.ts';

/** Kinds of incident that a warning is drafted of, and how many of the newest are looked through. */
const WARNED_OF: NonNullable<IncidentQuery['type']> = ['alert', 'movement.evacuation'];
const MOST_WARNED = 5000;

/** The desk of editors, for a server on a store in `dir`. */
export function editorDesk(
  context: CliContext,
  store: Store,
  dir: string,
  deps: Pick<ServerDeps, 'reads' | 'document'>,
): EditorDesk {
  const doing = ({ by, note }: { by: string; note?: string | undefined }) => ({
    by,
    note: note ?? null,
    at: `${context.now().slice(0, 19)}.000Z`,
  });
  const served = async (id: string): Promise<ServedDraft> =>
    draftOf(draftsOf(await store.listCapSteps()).find((d) => d.id === id)!);
  return {
    async retract(document, kind, { by, note }) {
      const found = await deps.document(document);
      if (found === null || 'withheld' in found)
        throw new SitrepError('no-such-id', `there is no report ${document} that is shown`);
      const reason = note === undefined ? {} : { reason: note };
      const at = laterThan((await store.listRetractions()).at(-1)?.at, context.now());
      const word: Retraction = { documentId: document, kind, byDocument: null, by, at, ...reason };
      await store.appendRetraction(word);
      await relink(store);
      return word;
    },
    async drafts() {
      return draftsOf(await store.listCapSteps())
        .map(draftOf)
        .reverse();
    },
    async draft(incident, given) {
      const sender = await capSenderOf(context, readAuthority(dir, undefined));
      const { picture } = await deps.reads.part(wholeQuery({ type: WARNED_OF }), MOST_WARNED, 'drawn');
      const message = messageFor(picture, incident, context.now(), sender);
      const step = draftStep(message, doing(given));
      await store.appendCapStep(step, 0);
      return served(step.draft);
    },
    async approve(id, status, given) {
      const authority = readAuthority(dir, undefined);
      const findAdmin1 = status === 'Actual' ? { findAdmin1: await namesFinder(context) } : {};
      const step = await appendNext(store, id, (draft) =>
        approveStep(draft, doing(given), { status, authority, ...findAdmin1 }),
      );
      return served(step.draft);
    },
    async cancel(id, given) {
      const authority = readAuthority(dir, undefined);
      const step = await appendNext(store, id, (draft) => cancelStep(draft, doing(given), authority));
      return served(step.draft);
    },
  };
}

function draftOf({ id, state, steps }: CapDraft): ServedDraft {
  const { xml } = steps.findLast((s) => s.xml !== null)!;
  const message = messageOf(xml!);
  const info = message.infos[0];
  return {
    id,
    state,
    status: message.status,
    msgType: message.msgType,
    headline: info?.headline ?? info?.event ?? 'a message that says nothing',
    areas: [...new Set(message.infos.flatMap((i) => i.areas.map((a) => a.areaDesc)))],
    expires: info?.expires ?? null,
    steps: steps.map(({ kind, by, at, note }) => ({ kind, by, at, note })),
    xml: xml!,
  };
}
