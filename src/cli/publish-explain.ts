import { linkStored } from '../linking.ts';
import type { DecidedProperty, Decision } from '../model/decision.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import { type Policy, WITHHELD_FIELDS } from '../model/policy.ts';
import { isOwnNotice } from '../model/standing.ts';
import { findDecisions } from '../publish/find-decisions.ts';
import { findHeldDocuments, type HeldDocument } from '../publish/find-held-documents.ts';
import { distinct } from '../publish/hide-fields.ts';
import type { Masked } from '../publish/mask-words.ts';
import { maskedNamesIn } from '../publish/private-names.ts';
import { type PictureRuling, ruleOnPicture } from '../publish/rule-on-picture.ts';
import { fieldValues, placeValue, timeValue } from '../publish/told-values.ts';
import type { Store, StoredKind } from '../store/store.ts';
import { foldName } from '../util/fold-name.ts';
import { SitrepError } from '../util/outcome.ts';
import { withReadStore } from './bring-up-to-date.ts';
import type { CliContext, ExitCode } from './context.ts';
import { findOneKnown } from './explain.ts';
import type { EventFate, PolicyExplanation, PropertyFate, TextFate } from './policy-explanation.ts';
import { policyFile, policyInForce } from './policy-in-force.ts';
import { policyExplanationText } from './publish-explain-text.ts';

/** What `publish explain` was asked. */
interface ExplainOptions {
  readonly data: string;
  readonly policy?: string;
  readonly asOf?: string;
  readonly json: boolean;
}

/**
 * `publish explain ID`: what of an incident, event, document, statement or capture (by the beginning of its id) or of a place (by its name)
 * leaves and what does not, property by property: by which rule, why, and until when.
 */
export async function publishExplain(
  context: CliContext,
  given: string,
  o: ExplainOptions,
): Promise<ExitCode> {
  const policy = await policyInForce(context, o.policy);
  const now = context.now();
  const asOf = o.asOf !== undefined && o.asOf < now ? o.asOf : now;
  const explanation = await withReadStore(context, o.data, async (store): Promise<PolicyExplanation> => {
    const incidents = await linkStored(store, asOf);
    const asked = await askedAbout(context, store, given, { incidents, asOf, isNow: asOf === now });
    const on = ruleOnPicture({ incidents, asOf }, policy);
    const concerned = incidents.filter((i) => i.events.some(asked.isAbout));
    const events = concerned.flatMap((i) => fatesOf(i, asked.isAbout, on, policy, asOf));
    const documents = new Set([
      ...asked.documents,
      ...concerned.flatMap((i) => i.events.filter(asked.isAbout).map((e) => e.documentId)),
    ]);
    const held = findHeldDocuments({ incidents, asOf }, policy, on);
    return {
      id: asked.id,
      kind: asked.kind,
      asOf,
      policy: policyFile(context, o.policy),
      isForThisMachineOnly: true,
      events,
      texts: await Promise.all(
        [...documents].map(async (id) =>
          textFate(id, held.get(id), await maskedIn(store, id, on, policy), policy),
        ),
      ),
    };
  });
  await context.out(
    o.json ? `${JSON.stringify(explanation, null, 2)}\n` : policyExplanationText(explanation),
  );
  return 0;
}

interface Asked {
  readonly id: string;
  readonly kind: StoredKind | 'place';
  readonly isAbout: (e: ReportedEvent) => boolean;
  readonly documents: readonly string[];
}

/** The one thing that is asked about: by its id, else a place by its name. */
async function askedAbout(
  context: CliContext,
  store: Store,
  given: string,
  { incidents, asOf, isNow }: { incidents: readonly Incident[]; asOf: string; isNow: boolean },
): Promise<Asked> {
  try {
    const { kind, id } = await findOneKnown(store, given, incidents, asOf, isNow);
    const documents = await documentsOf(store, kind, id);
    const own = new Set(incidents.find((i) => i.id === id)?.events.map((e) => e.key));
    const isAbout = (e: ReportedEvent): boolean =>
      kind === 'incident'
        ? own.has(e.key)
        : kind === 'event'
          ? e.key === id
          : kind === 'statement'
            ? e.statements.some((s) => s.key === id)
            : documents.includes(e.documentId);
    return { id, kind, isAbout, documents };
  } catch (error) {
    if (!(error instanceof SitrepError) || error.code !== 'no-such-id') throw error;
    const isThere = await placeFinder(context, given);
    if (incidents.some((i) => i.events.some(isThere)))
      return { id: given, kind: 'place', isAbout: isThere, documents: [] };
    throw new SitrepError('no-such-id', `${error.message}; no place of that name is told of either`);
  }
}

/** Whether an event is of the place of a name: as the picture tells it, or any other that the gazetteer knows it by. */
async function placeFinder(context: CliContext, given: string): Promise<(e: ReportedEvent) => boolean> {
  const { openReadyGazetteer } = await import('./ready-gazetteer.ts');
  const at = ({ lat, lon }: { lat: number | null; lon: number | null }): string => `${lat} ${lon}`;
  const known = new Set((await openReadyGazetteer(context)).lookup(given).map(at));
  const name = foldName(given);
  return (e) => e.event.places.some((p) => foldName(p.name) === name || (p.lat !== null && known.has(at(p))));
}

async function documentsOf(store: Store, kind: StoredKind, id: string): Promise<readonly string[]> {
  if (kind === 'document') return [id];
  if (kind === 'capture') return store.documentsOf(id);
  return kind === 'statement' ? [(await store.readStatement(id))!.documentId] : [];
}

function fatesOf(
  incident: Incident,
  isAbout: (e: ReportedEvent) => boolean,
  on: PictureRuling,
  policy: Policy,
  asOf: string,
): EventFate[] {
  const decisions = Map.groupBy(findDecisions(incident, on, policy, asOf), (d) => d.event);
  return incident.events
    .filter((e) => isAbout(e) && !isOwnNotice(e))
    .map((e) => {
      const properties = propertiesOf(e, decisions.get(e.key) ?? [], policy);
      const hidden = properties.find((p) => p.property === 'report');
      const isChanged = properties.some((p) => p.leaves !== 'as-told');
      return {
        incident: incident.id,
        event: e.key,
        type: e.event.type,
        report: e.report,
        source: e.source,
        receivedAt: e.receivedAt,
        leaves: (hidden?.leaves as 'delayed' | 'withheld' | undefined) ?? (isChanged ? 'changed' : 'as-told'),
        properties,
      };
    });
}

function propertiesOf(e: ReportedEvent, decisions: readonly Decision[], policy: Policy): PropertyFate[] {
  const fate = (property: DecidedProperty, told: string, d: Decision | undefined): PropertyFate => {
    if (!d) return { property, told, leaves: 'as-told' };
    const { action: leaves, rule, isBeside, until, to } = d;
    const why = policy.rules.find((r) => r.id === rule)!.why;
    const more = { ...(to ? { to } : {}), ...(isBeside ? { isBeside } : {}), ...(until ? { until } : {}) };
    return { property, told, leaves, rule, why, ...more };
  };
  const whole = decisions.find((d) => d.property === 'report');
  if (whole) return [fate('report', e.title ?? e.report, whole)];
  const by = (property: DecidedProperty, from?: string): Decision | undefined =>
    decisions.find((d) => d.property === property && (from === undefined || d.from === from));
  return [
    ...e.event.places.map((p) => fate('place', placeValue(p), by('place', placeValue(p)))),
    fate('time', timeValue(e.event.time), by('time')),
    ...WITHHELD_FIELDS.flatMap((field) => {
      const told = fieldValues(e, field).join('; ');
      return told === '' ? [] : [fate(field, told, by(field))];
    }),
    ...decisions.filter((d) => d.property === 'words').map((d) => fate('words', d.from ?? '', d)),
  ];
}

/** What goes from everything told of a document, and from its whole text. */
async function maskedIn(
  store: Store,
  document: string,
  on: PictureRuling,
  policy: Policy,
): Promise<readonly Masked[]> {
  const text = (await store.readDocument(document))?.text ?? '';
  return distinct([...(on.documents.get(document)?.masked ?? []), ...maskedNamesIn(text, policy)]);
}

function textFate(
  document: string,
  held: HeldDocument | undefined,
  masked: readonly Masked[],
  policy: Policy,
): TextFate {
  const without = masked.map((m) => (m.as === 'clock' ? 'hours and minutes' : m.words));
  if (held) {
    const until = held.until === undefined ? {} : { until: held.until };
    return { document, leaves: 'held', why: held.withheld, ...until, without };
  }
  if (masked.length === 0) return { document, leaves: 'as-told', without };
  const why = policy.rules.find((r) => r.id === masked[0]!.rule)!.why;
  return { document, leaves: 'masked', why, without };
}
