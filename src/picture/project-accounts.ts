import type { AttackAccounts, ClaimFigure, PartyAccount } from '../model/air-defence.ts';
import type { Incident, ReportedEvent } from '../model/incident.ts';
import { standingEvents } from '../model/standing.ts';
import { compareText } from '../util/compare-text.ts';
import { partyOf } from './find-claim-figures.ts';

/**
 * Attacks with a figure of launched or intercepted munitions of which more than one party speaks, newest first: the figures and words of
 * each that gives one, and the words of a side of which nobody does ("all targets were hit"). Parties of one side stand together.
 */
export function projectAccounts(
  incidents: readonly Incident[],
  figures: readonly ClaimFigure[],
  titleOf: (incident: Incident) => string,
): AttackAccounts[] {
  const byIncident = Map.groupBy(
    figures.filter((f) => !f.period),
    (f) => f.incident,
  );
  return incidents
    .flatMap((incident) => {
      const own = byIncident.get(incident.id);
      if (!own) return [];
      const accounts = accountsOf(incident, own);
      const day = own.map((f) => f.day).sort()[0] ?? null;
      return accounts.length > 1 ? [{ incident: incident.id, title: titleOf(incident), day, accounts }] : [];
    })
    .sort((a, b) => compareText(b.day ?? '', a.day ?? '') || compareText(a.incident, b.incident));
}

interface Said {
  readonly party: string;
  readonly side: string | null;
  readonly words: PartyAccount['words'][number];
}

function accountsOf(incident: Incident, figures: readonly ClaimFigure[]): PartyAccount[] {
  const said = standingEvents(incident).flatMap(saidIn);
  const names = new Set([...figures.map((f) => f.party), ...said.map((s) => s.party)]);
  const accounts = [...names].map((party): PartyAccount => {
    const own = figures.filter((f) => f.party === party);
    const words = said.filter((s) => s.party === party);
    return {
      party,
      side: own[0]?.side ?? words[0]?.side ?? null,
      figures: distinct(own.map(({ what, amount, kind, quote }) => ({ what, amount, kind, quote }))),
      words: [...new Map(words.map((w) => [w.words.quote, w.words])).values()],
    };
  });
  const heard = new Set(accounts.filter((a) => a.figures.length > 0).map((a) => a.side));
  return accounts
    .filter((a) => a.figures.length > 0 || (a.side !== null && !heard.has(a.side)))
    .sort((a, b) => compareText(a.side ?? '\uffff', b.side ?? '\uffff') || compareText(a.party, b.party));
}

/** The words of named parties on the attack itself, its harm and what followed left out. */
function saidIn(e: ReportedEvent): Said[] {
  if (!/^(?:strike\.|defence\.)/.test(e.event.type)) return [];
  return e.statements.flatMap((s) =>
    s.speaker
      ? [{ ...partyOf(s), words: { statement: s.key, quote: s.quote, lang: e.lang, source: e.source } }]
      : [],
  );
}

function distinct<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((x) => [JSON.stringify(x), x])).values()];
}
