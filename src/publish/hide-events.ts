import type { EventTime } from '../model/event.ts';
import type { FieldVerdict, Incident, ReportedEvent, Voice } from '../model/incident.ts';
import type { EventPlace } from '../model/place.ts';

/**
 * The incident as it was before the reports that are held: what was worked out from them (a narrower time, a place,
 * an agreement) goes with them. The time becomes the stretch all shown reports span, which is never narrower than any.
 */
export function withoutEvents(whole: Incident, shown: readonly ReportedEvent[]): Incident {
  const keys = new Set(shown.map((e) => e.key));
  const left = whole.voices.flatMap((v) => voiceWithin(v, keys).map((now) => [v.origin, now] as const));
  const voices = left.map(([, now]) => now).sort((a, b) => (a.origin < b.origin ? -1 : 1));
  const fields = whole.fields.flatMap((f) => fieldWithin(f, shown, keys, new Map(left)));
  const standing = shown.filter((e) => !e.retracted);
  const told = standing.length > 0 ? standing : shown;
  const first = told[0]!;
  const { isRetracted: _isRetracted, ...kept } = whole;
  return {
    ...kept,
    ...(standing.length > 0 || isReplaced(whole, shown) ? {} : { isRetracted: true as const }),
    type: told.some((e) => e.event.type === whole.type) ? whole.type : first.event.type,
    status: told.some((e) => e.event.status === whole.status) ? whole.status : first.event.status,
    time: spanOfTimes(told.map((e) => e.event.time)),
    places: distinctPlaces(told.flatMap((e) => e.event.places)),
    events: shown,
    links: whole.links
      .filter((l) => keys.has(l.event))
      .map((l) => (l.to === null || keys.has(l.to) ? l : { ...l, to: null, reasons: [] })),
    fields,
    notices: whole.notices.filter((n) => keys.has(n.event) && (!n.against || keys.has(n.against))),
    independentOrigins: voices.map((v) => v.origin),
    voices,
    firstReceivedAt: shown[0]!.receivedAt,
    lastReceivedAt: shown.at(-1)!.receivedAt,
  };
}

/** Whether a later version of a shown report stands, though it may not be shown yet: what it replaces was not taken back. */
function isReplaced(whole: Incident, shown: readonly ReportedEvent[]): boolean {
  const standing = new Set(whole.events.filter((e) => !e.retracted).map((e) => e.documentId));
  return shown.some((e) => e.retracted?.kind === 'edited' && standing.has(e.retracted.byDocument ?? ''));
}

/** An origin as the shown reports alone have it, under a name that stands in one of them; none where only held ones have it. */
function voiceWithin(voice: Voice, keys: ReadonlySet<string>): Voice[] {
  const through = voice.through.filter((t) => keys.has(t.event));
  if (through.length === 0) return [];
  const names = through.map((t) => t.as).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const origin = names.includes(voice.origin) ? voice.origin : names[0]!;
  return [{ origin, first: through[0]!.event, through }];
}

/** What is left of a field; a held report may have narrowed the common time, so it is left only where all that are shown give the same. */
function fieldWithin(
  f: FieldVerdict,
  shown: readonly ReportedEvent[],
  keys: ReadonlySet<string>,
  voices: ReadonlyMap<string, Voice>,
): FieldVerdict[] {
  const isWhole = f.values.every((v) => v.events.every((e) => keys.has(e)));
  const time = f.field === 'time' && !isWhole ? timeOfAll(f, shown) : null;
  if (f.field === 'time' && !isWhole && !time) return [];
  const told = time ? [time] : f.values;
  const values = told
    .map((v) => {
      const events = v.events.filter((e) => keys.has(e));
      const giving = v.origins
        .flatMap((o) => voices.get(o) ?? [])
        .filter((x) => x.through.some((t) => events.includes(t.event)));
      return { ...v, events, origins: giving.map((x) => x.origin).sort() };
    })
    .filter((v) => v.events.length > 0);
  if (values.length === 0) return [];
  if (isWhole) return [{ ...f, values }];
  const verdict = values.length > 1 ? f.verdict : values[0]!.events.length > 1 ? 'agree' : 'single';
  return [{ ...f, verdict, values }];
}

/** The time that all shown events of a field give, as its one value; null where they do not. */
function timeOfAll(f: FieldVerdict, shown: readonly ReportedEvent[]): FieldVerdict['values'][number] | null {
  const keys = new Set(f.values.flatMap((v) => v.events));
  const own = shown.filter((e) => keys.has(e.key));
  const times = new Set(own.map(({ event: { time } }) => `${time.start ?? ''}/${time.end ?? ''}`));
  const [value] = times;
  if (times.size !== 1 || !value || !/^.+\/.+$/.test(value)) return null;
  return {
    value,
    events: own.map((e) => e.key).sort(),
    origins: [...new Set(f.values.flatMap((v) => v.origins))],
  };
}

function spanOfTimes(times: readonly EventTime[]): EventTime {
  const dated = times.filter((t) => t.start && t.end);
  if (dated.length === 0) return { precision: 'unknown' };
  if (dated.length === 1) {
    const { quote: _quote, ...time } = dated[0]!;
    return time;
  }
  const start = dated.map((t) => t.start!).sort()[0]!;
  const end = dated
    .map((t) => t.end!)
    .sort()
    .at(-1)!;
  const same = dated.find((t) => t.start === start && t.end === end);
  return { start, end, precision: same?.precision ?? 'range' };
}

/** Places told once each. */
export function distinctPlaces(places: readonly EventPlace[]): EventPlace[] {
  const rows = new Map(places.map((p) => [`${p.role}|${p.name}|${p.lat}|${p.lon}|${p.precision}`, p]));
  return [...rows.values()];
}
