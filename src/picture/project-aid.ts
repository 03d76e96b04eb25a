import { partyKey } from '../lexicon/party-key.ts';
import type { ActorRole, Event } from '../model/event.ts';
import type { Incident } from '../model/incident.ts';
import type { AidRow, Assertion } from '../model/picture.ts';
import { standingEvents } from '../model/standing.ts';
import { compareText } from '../util/compare-text.ts';
import { foldName } from '../util/fold-name.ts';
import { contentId } from '../util/hash.ts';
import { aidKin } from './aid-kin.ts';
import { aidStageOf, isDonorsOwn } from './aid-stage.ts';
import { aidThingsOf, itemKey } from './aid-things.ts';
import { assertionsOf, type Stance } from './assertions-of.ts';

/** An entry without what makes it a part of a line. */
type Own = Omit<AidRow, keyof Assertion | 'line'>;
type Entry = Assertion & Own;

/**
 * The entries of the aid ledger: what each speaker says of each thing given, and how far it has come. Entries of one donor, recipient and
 * item carry the id of one line, whichever report or stage they are of; nothing is added up. Sorted by line, then by when it was said.
 */
export function projectAid(incidents: readonly Incident[]): AidRow[] {
  const kinOf = aidKin(incidents);
  const rows = incidents.flatMap((incident) => {
    const sole = { donor: soleParty(incident, 'donor'), recipient: soleParty(incident, 'recipient') };
    return assertionsOf<Own>(incident, ({ event }, stance) =>
      ownOf(event, stance).map((row) => {
        const { quote: _words, ...is } = row;
        return { is: { ...is, item: itemKey(row) }, row };
      }),
    ).map((entry): AidRow => ({ ...entry, line: lineOf(entry, sole, kinOf(incident.id)) }));
  });
  return calledOff(rows).sort(
    (a, b) =>
      compareText(a.line, b.line) ||
      compareText(a.saidAt, b.saidAt) ||
      compareText(a.statements.join(), b.statements.join()) ||
      compareText(JSON.stringify(a), JSON.stringify(b)),
  );
}

function ownOf(event: Event, stance: Stance): Own[] {
  if (!event.type.startsWith('aid.')) return [];
  const donors = named(event, 'donor');
  // Two who give together give one figure: it is not copied to each.
  const common = {
    donor: donors.join(', ') || null,
    recipient: named(event, 'recipient').join(', ') || null,
    stage: aidStageOf(event, stance),
    isDonors: isDonorsOwn(donors, stance),
  };
  return aidThingsOf(event).map((thing) => ({ ...common, ...thing }));
}

function named(event: Event, role: ActorRole): string[] {
  return [...new Set(event.actors.filter((a) => a.role === role).map((a) => a.name))];
}

const partiesKey = (names: string): string => names.split(', ').map(partyKey).sort().join('+');

/** The one party that the reports of an incident name for a role; null where they name none or several. */
function soleParty(incident: Incident, role: ActorRole): string | null {
  const keys = new Set(
    standingEvents(incident)
      .filter((e) => e.event.type.startsWith('aid.'))
      .map((e) => named(e.event, role).join(', '))
      .filter(Boolean)
      .map(partiesKey),
  );
  return keys.size === 1 ? [...keys][0]! : null;
}

/**
 * The line an entry belongs to. Whoever is not named is taken from the other reports of the same incident; where they do not say either,
 * the entry keeps to its incident: two donors not named may be two. Of a giver who is named a promise and its delivery in one report
 * (`kin`) go to one, named or not. What is asked for is asked of anyone.
 */
function lineOf(
  e: Entry,
  sole: { readonly donor: string | null; readonly recipient: string | null },
  kin: string,
): string {
  const open = `in ${e.incident}`;
  const donor = e.donor ? partiesKey(e.donor) : (sole.donor ?? (e.stage === 'requested' ? 'anyone' : open));
  const unnamed = donor === open ? open : `of ${kin}`;
  const recipient = e.recipient ? partiesKey(e.recipient) : (sole.recipient ?? goalOf(e) ?? unnamed);
  const item = e.item === null ? `? ${open}` : itemKey(e);
  const system = e.for === null ? null : foldName(e.for);
  return contentId('al', [donor, recipient, item, system, e.unit]);
}

/** Where it goes stands for who gets it, where no more is said. */
function goalOf(e: Entry): string | null {
  const to = e.places.find((p) => p.role === 'to');
  if (!to) return null;
  return to.precision === 6 && to.country ? to.country : `to ${foldName(to.name)}`;
}

/** A donor that denies a gift it announced before has called it off; before, or by others, it is only a denial. */
function calledOff(rows: readonly AidRow[]): AidRow[] {
  const announced = new Map<string, string>();
  for (const r of rows) {
    if (!r.isDonors || (r.stage !== 'announced' && r.stage !== 'committed')) continue;
    const before = announced.get(r.line);
    if (!before || r.saidAt < before) announced.set(r.line, r.saidAt);
  }
  return rows.map((r) => {
    const first = announced.get(r.line);
    const isOff = r.stage === 'denied' && r.isDonors && first !== undefined && first < r.saidAt;
    return isOff ? { ...r, stage: 'cancelled' } : r;
  });
}
