import type { Incident, ReportedEvent } from '../model/incident.ts';
import type { Panel } from '../model/panel-key.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { ListPage } from './cursor.ts';
import type { IncidentQuery } from './query.ts';
import type { Timeline } from './timeline.ts';

/** The state of the public picture an answer is made of. */
export interface PictureState {
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** Another text whenever an answer may be another. */
  readonly mark: string;
  /** How far publishing is where not all went through the policy in force yet: incidents done, of all. */
  readonly publishing?: { readonly done: number; readonly all: number };
}

/** A page of a list with how many there are in all; `isAtLeast` where counting stopped there. */
export interface CountedPage<T> extends ListPage<T> {
  readonly total: number;
  readonly isAtLeast: boolean;
  /** The items as JSON, where they are kept as that. */
  readonly texts?: readonly string[];
}

/** An event and the incident it belongs to. */
export type ListedEvent = ReportedEvent & { readonly incident: string };

/** Parts of a picture that cost less: `bare` without relations and checks, `drawn` without rows too, `checked` with checks alone. */
export type LessOfPart = 'bare' | 'drawn' | 'checked';

/** The newest part of a picture that a query keeps. */
export interface PicturePart {
  readonly picture: PublicPicture;
  /** Whether there is more than was asked for at most. */
  readonly isCut: boolean;
}

/** The part of a picture that a panel is made of: incidents with all their rows in it. */
export interface PanelPart {
  readonly picture: PublicPicture;
  /** Another text whenever the rows may be others. */
  readonly mark: string;
  /** Whether there are incidents before or after these. */
  readonly isCut: boolean;
}

/** Reads of the public picture of now, or of an earlier moment (`asOf`, ISO 8601 UTC): each costs what it gives, whatever the store holds. */
export interface PictureReads {
  /** Incidents on one map: so many can be drawn while others are answered. */
  readonly mostDrawn: number;
  state(asOf?: string): Promise<PictureState>;
  incidents(query: IncidentQuery): Promise<CountedPage<Incident>>;
  events(query: IncidentQuery): Promise<CountedPage<ListedEvent>>;
  /** A picture of one incident, with all that is related to it or judged with it, by its id or the key of an event; null where none is shown. */
  around(id: string, asOf?: string): Promise<{ incident: Incident; picture: PublicPicture } | null>;
  /** Incidents that tell what became of a report: those it tells of, those it takes back, and those of what replaced it. */
  aroundDocument(id: string, asOf?: string): Promise<readonly Incident[]>;
  timeline(query: IncidentQuery): Promise<Timeline>;
  /** Whether a query keeps more incidents than that. */
  isMore(query: IncidentQuery, most: number): Promise<boolean>;
  /** With what stands on those incidents, or less. */
  part(query: IncidentQuery, most: number, less?: LessOfPart): Promise<PicturePart>;
  /** Incidents that a query's window leaves out and that were first told of in it, the newest of them. */
  told(query: IncidentQuery, most: number): Promise<readonly Incident[]>;
  /** Incidents that a query keeps, those that changed last and nothing beside them. */
  lastChanged(query: IncidentQuery, most: number): Promise<PublicPicture>;
  /** What a panel is made of. `until` (ISO 8601 UTC): where not all incidents fit, those that stand in the list by then. */
  panel(
    panel: Panel,
    asked?: { readonly asOf?: string | undefined; readonly until?: string | undefined },
  ): Promise<PanelPart>;
  /** The incidents that hold these events, each once. */
  holding(events: readonly string[], asOf?: string): Promise<readonly Incident[]>;
  /** Everything shown, and the newest moment of the list (ISO 8601 UTC; null where it is empty). */
  totals(asOf?: string): Promise<{ incidents: number; reports: number; newestAt: string | null }>;
}
