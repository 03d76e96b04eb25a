import { type Amount, EQUIPMENT_CLASSES, type MunitionKind } from './event.ts';
import type { AssertedAmount } from './picture.ts';
import type { EventPlace } from './place.ts';

/** By what figures are put together. `period`: the figures that cover more than one attack, each by itself. */
export const TALLY_KEYS = ['day', 'month', 'model', 'kind', 'period'] as const;
/** One of {@link TALLY_KEYS}. */
export type TallyKey = (typeof TALLY_KEYS)[number];

/** Kinds that can be asked for: two words that take in several classes, then the classes and what is no single one. */
export const TALLY_KINDS = [
  'drone',
  'missile',
  ...EQUIPMENT_CLASSES.filter((c) => c !== 'missile'),
  'several',
  'unknown',
] as const;

/** Which figures are asked for; all of them where nothing is said. */
export interface AirDefenceAsked {
  /** First and last local day, YYYY-MM-DD, both counted. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** A country, a first-level unit or a place, by code or name. */
  readonly region?: string | undefined;
  /** A class of munitions, or a word for several of them: `drone`, `missile`. */
  readonly kind?: string | undefined;
  /** Part of a party's name, or the code of its state (UA). */
  readonly party?: string | undefined;
}

/** The part of a place that tells its region. */
export type RegionPlace = Pick<EventPlace, 'name' | 'country' | 'admin1'>;

/** What both ways of telling have: whose word it is, of which day, of what. */
interface Told {
  /** Whose word: a body, a person, or the outlet where nobody is named. */
  readonly party: string;
  /** ISO 3166-1 of the state that party speaks for; null where that is not known. */
  readonly side: string | null;
  /** The local day on which it began, YYYY-MM-DD; null where no day is said. */
  readonly day: string | null;
  /** Set where it covers more than one attack: its first and last local day. Never added to days. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly kind: MunitionKind;
  /** Set where it is not known whether it is of the region asked for: then it counts from none to all. */
  readonly isPerhaps?: boolean;
}

/** One row of an imported tally as it counts in what is asked for. */
export interface LogFigure extends Told {
  readonly from: 'log';
  /** As the table names it; several together stay together. */
  readonly model: string;
  /** Null where the row does not say. */
  readonly launched: number | null;
  readonly intercepted: number | null;
  /** Lost on the way without being shot down. */
  readonly lost: number | null;
  /** Where it was aimed, as the table names it; null = not said. */
  readonly target: string | null;
  readonly capture: string;
  readonly line: number;
}

/** One figure of a report, with the words it stands on. */
export interface ClaimFigure extends Told {
  readonly from: 'report';
  readonly what: 'launched' | 'intercepted';
  readonly amount: AssertedAmount;
  /** "Six more": added to a figure that stands elsewhere, by how much it is not known to be already in that. */
  readonly isIncrement: boolean;
  /** Those jammed, told beside those shot down: added to them. */
  readonly isBeside?: true;
  readonly quote: string;
  readonly incident: string;
  /** Ids of the waves that the incident is known to be part of: their figures hold its own. */
  readonly waves?: readonly string[];
  readonly event: string;
  /** Keys of the statements that carry it. */
  readonly statements: readonly string[];
  readonly receivedAt: string;
  readonly places: readonly EventPlace[];
  /** Names of the parts of a country that it is told of, sorted; none: told of a whole country, or of nowhere. */
  readonly area: readonly string[];
}

/** A figure of either kind. */
export type AirDefenceFigure = LogFigure | ClaimFigure;

/** Figures put together under one key: of a log added up row by row; of reports those of one party and area, never counted twice. */
export interface AirDefenceTally {
  /** A day YYYY-MM-DD or month YYYY-MM (local), a model, a kind, or a period `from/to`; `unknown` where it is not said. */
  readonly key: string;
  /** `unknown`: no figure under the key says; null: that party says nothing of it at all. An interval without `high` has no upper bound. */
  readonly launched: AssertedAmount | null;
  readonly intercepted: AssertedAmount | null;
  /** Whose figures, parted by "; ": of reports one party, by every name it is given; of logs all that the rows cite. */
  readonly assertedBy: string;
  /** The parts of a country that the figures of reports are told of, which are in no figure of the country; absent where there are none. */
  readonly places?: readonly string[];
  readonly side: string | null;
  /** Whether it is put together from the rows of imported logs or from what reports say; the two are never added up. */
  readonly from: 'log' | 'reports';
  /** Rows, or figures of reports, that it stands on. */
  readonly figures: number;
  /** Rows of these (days, for reports) that do not say how many were launched or intercepted: why an end is open. */
  readonly unsaid?: { readonly launched: number; readonly intercepted: number };
  /** Lost on the way, where rows say so; not among the intercepted. */
  readonly lost?: Amount;
  /** Intercepted of launched, 0–1; null where nothing can be told. */
  readonly rate: { readonly low: number; readonly high: number } | null;
  /** The rows of logs it stands on: lines (from 1, as ranges `2-4,9`) of each capture. */
  readonly rows?: readonly { readonly capture: string; readonly lines: string }[];
  /** Ids of the incidents it stands on, for figures of reports. */
  readonly incidents?: readonly string[];
  /** Keys of the statements that each figure stands on, for figures of reports, sorted. */
  readonly statements?: { readonly launched: readonly string[]; readonly intercepted: readonly string[] };
}

/** What one party says of an attack: its figures, and the words of its statements, with or without a figure. */
export interface PartyAccount {
  readonly party: string;
  readonly side: string | null;
  readonly figures: readonly Pick<ClaimFigure, 'what' | 'amount' | 'kind' | 'quote'>[];
  readonly words: readonly {
    readonly statement: string;
    readonly quote: string;
    readonly lang: string | null;
    readonly source: string | null;
  }[];
}

/** The accounts of one attack that different parties give, side by side: no side is taken. */
export interface AttackAccounts {
  readonly incident: string;
  /** What the incident is called. */
  readonly title: string;
  readonly day: string | null;
  readonly accounts: readonly PartyAccount[];
}

/** All that is shown of air defence: tallies put together in the ways asked for, the attacks that several parties speak of, and what logs there are. */
export interface AirDefenceView {
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** Tallies by each key that was asked for. */
  readonly tallies: Readonly<Partial<Record<TallyKey, readonly AirDefenceTally[]>>>;
  readonly accounts: readonly AttackAccounts[];
  /** Set where there are too many reports for one answer: the first local day (YYYY-MM-DD) of which their figures are all here. */
  readonly reportsFrom?: string;
  /** First and last local day of any figure, whatever was asked for; null where there is none. */
  readonly reach: { readonly from: string; readonly to: string } | null;
  /** Whose figures there are, whatever was asked for, by name. */
  readonly parties: readonly string[];
  /** The states they speak for, and kinds there are figures of, likewise. */
  readonly sides: readonly string[];
  readonly kinds: readonly MunitionKind[];
}
