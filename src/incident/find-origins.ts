import type { ReportedEvent } from '../model/incident.ts';
import type { Speaker, Statement } from '../model/statement.ts';
import { isCopyOf } from './find-copies.ts';
import { folded, isGenericName, isSameName, isStateForcesName } from './same-name.ts';

type Said = Statement & { readonly key: string };

/** One who says it at first hand, as far as a statement tells; `strong` false where it may be somebody already counted. */
interface Origin {
  readonly name: string;
  readonly country: string | undefined;
  readonly strong: boolean;
}

/** Who the origins of a set of events are: the display name of each statement's origin, by statement key. */
export interface Origins {
  /** Independent origins, sorted. */
  readonly all: readonly string[];
  /** The origin of one statement of one event; null where it adds none (an outlet quoting, unnamed officials). */
  readonly of: (event: ReportedEvent, statement: Said) => string | null;
}

/**
 * Independent origins of an incident's events (guide §6.15): original speakers and first-hand outlets. An outlet that
 * quotes, a reprint and an unnamed speaker who may be a named one add nothing. Two spokespeople of one body are one origin.
 */
export function findOrigins(events: readonly ReportedEvent[], bodies: ReadonlyMap<string, string>): Origins {
  const clusters: Origin[][] = [];
  const cluster = new Map<string, Origin[]>();
  for (const e of events) {
    for (const s of e.statements) {
      const origin = originOf(e, s, bodies, events);
      if (!origin) continue;
      let home = clusters.find((c) => c.some((o) => isSameOrigin(o, origin)));
      if (!home) {
        home = [];
        clusters.push(home);
      }
      home.push(origin);
      cluster.set(`${e.key}|${s.key}`, home);
    }
  }
  const strong = clusters.filter((c) => c.some((o) => o.strong));
  // Unnamed speakers count once where nobody else is known: somebody said it.
  const counted = strong.length ? strong : clusters.slice(0, 1);
  const names = new Map(counted.map((c) => [c, displayName(c)]));
  return {
    all: [...new Set(names.values())].sort(),
    of: (e, s) => names.get(cluster.get(`${e.key}|${s.key}`) ?? []) ?? null,
  };
}

function displayName(origins: readonly Origin[]): string {
  return origins.map((o) => o.name).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
}

function isSameOrigin(a: Origin, b: Origin): boolean {
  if (a.strong !== b.strong && folded(a.name) !== folded(b.name)) return false;
  if (a.country && b.country && a.country !== b.country) return false;
  if (isSameName(a.name, b.name)) return true;
  return isStateForcesName(a.name) && isStateForcesName(b.name);
}

/** Named people and the bodies they speak for, as any of the reports names them: a bare name in one is explained by another. */
export function bodiesOf(events: readonly ReportedEvent[]): ReadonlyMap<string, string> {
  const out = new Map<string, string>();
  for (const e of events) {
    for (const { speaker } of e.statements) {
      if (!speaker?.name || out.has(folded(speaker.name))) continue;
      const body = speaker.organisation ?? bodyInRole(speaker.role);
      if (body) out.set(folded(speaker.name), body);
    }
  }
  return out;
}

/** Words of an office that are not the body's name. @source own, general English */
const OFFICE =
  /\b(?:chief|deputy|senior|acting|press|spokes(?:man|woman|person|people)|commander|head|secretary|officer|official|representative|director|leader|minister|of|for|the)\b/gi;
/** Words that make what is left of a role the name of a body. @source own, general English */
const BODY =
  /\b(?:army|military|forces?|navy|police|ministry|command|staff|administration|government|council|authority|service|agency|hospital|network|party|movement|front|militia)\b/i;

/** The body an office is of: "army spokesman" speaks for the army. */
function bodyInRole(role: string | undefined): string | undefined {
  const rest = role?.replace(OFFICE, ' ').replace(/\s+/g, ' ').trim();
  return rest && BODY.test(rest) ? rest : undefined;
}

function originOf(
  e: ReportedEvent,
  s: Said,
  bodies: ReadonlyMap<string, string>,
  all: readonly ReportedEvent[],
): Origin | null {
  if (!s.speaker) return outletOrigin(e, s, all);
  const { name, organisation, role, country } = s.speaker;
  const body = organisation ?? (name ? bodies.get(folded(name)) : undefined) ?? bodyInRole(role);
  if (body && !name && isOtherOutlet(e, body, all)) return null;
  if (body) return { name: body, country, strong: true };
  if (name) return { name, country, strong: true };
  if (s.reportedBy && e.source && isSameName(s.reportedBy, e.source.replace(/\s*\(.*$/, '')))
    return { name: s.reportedBy, country: undefined, strong: true };
  return unnamedOrigin(s.speaker, role);
}

/** An agency named as the source of a report that is here itself: its own report says who told it. */
function isOtherOutlet(e: ReportedEvent, body: string, all: readonly ReportedEvent[]): boolean {
  return all.some(
    (x) =>
      x.documentId !== e.documentId &&
      x.source !== null &&
      folded(x.source) === folded(body) &&
      x.statements.some((s) => s.speaker !== null && !isSameName(s.speaker.organisation ?? '', body)),
  );
}

/** "Officials", "a resident": may equal a named speaker, so never a second voice; a country alone speaks as a government. */
function unnamedOrigin(speaker: Speaker, role: string | undefined): Origin | null {
  if (role) return { name: role, country: speaker.country, strong: false };
  return speaker.country ? { name: speaker.country, country: speaker.country, strong: true } : null;
}

/** The outlet's own voice: first-hand when its reporter saw it, or when it names nobody else for the event. */
function outletOrigin(e: ReportedEvent, s: Said, all: readonly ReportedEvent[]): Origin | null {
  if (s.reportedBy) return { name: s.reportedBy, country: undefined, strong: true };
  const quotesOthers = e.statements.some((x) => x.speaker !== null);
  if (s.basis !== 'witnessed' && (quotesOthers || isHearsay(e, s))) return null;
  const first = firstCopy(e, all);
  const source = (first.source ?? '').replace(/\s*\(.*$/, '').trim() || first.report;
  return { name: source, country: undefined, strong: !isGenericName(source) };
}

/** An outlet that names no source but marks the words as second-hand ("reportedly") has not seen it. */
function isHearsay(e: ReportedEvent, s: Said): boolean {
  return e.copyGroup === null && /^(?:reported|alleged)/i.test(s.likelihood?.term ?? '');
}

/** Of (nearly) identical texts, the one received first speaks; the others are reprints. */
function firstCopy(e: ReportedEvent, all: readonly ReportedEvent[]): ReportedEvent {
  return all
    .filter((x) => x.documentId === e.documentId || isCopyOf(x, e))
    .reduce(
      (a, b) => (b.receivedAt < a.receivedAt || (b.receivedAt === a.receivedAt && b.key < a.key) ? b : a),
      e,
    );
}
