import type { AirDefenceAsked, AirDefenceView, TallyKey } from '../model/air-defence.ts';
import type { AlertReader } from '../model/alert.ts';
import type { CapFeedHealth } from '../model/cap-feed.ts';
import type { Delivery, Dispatch, Webhook } from '../model/dispatch.ts';
import type { Document } from '../model/document.ts';
import type { HistoryEntry } from '../model/history.ts';
import type { Judgement, Retraction } from '../model/incident.ts';
import type { LoggedNotice } from '../model/notice.ts';
import type { EventPlace } from '../model/place.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import type { Rating } from '../model/rating.ts';
import type { RegionFound } from '../model/region-found.ts';
import type { JudgementRow, ReviewItem } from '../model/review.ts';
import type { KeyedStatement } from '../model/statement.ts';
import type { RatingRow } from '../output/rating-rows.ts';
import type { NoticeSource } from '../store/notice-log.ts';
import type { Outline } from '../util/outline.ts';
import type { Doer } from './access/account-book.ts';
import type { PictureReads } from './reads.ts';

/** One document as it may be shown: its text, what was read from it, and the capture it came from. */
export interface ServedDocument {
  readonly document: Document;
  readonly statements: readonly KeyedStatement[];
  readonly capture: { readonly id: string; readonly sha256: string; readonly receivedAt: string } | null;
  /** Its words that say that an earlier report is taken back or put right. */
  readonly notices?: readonly string[];
  /** That it was taken back, where the picture has no event of it to say so; without what may not be shown. */
  readonly retraction?: Retraction;
}

/** A capture's bytes and what is known of them; `bytes` leave only as an attachment. */
export interface ServedCapture {
  readonly id: string;
  readonly format: string;
  readonly origin: string;
  readonly url: string | null;
  readonly source: string | null;
  readonly sha256: string;
  readonly receivedAt: string;
  readonly bytes: Uint8Array;
}

/** Why something is not shown: the policy's own words, and when it will be, if that is known. */
export interface Withheld {
  readonly withheld: string;
  /** ISO 8601 UTC. */
  readonly until?: string;
}

/** An entry of an incident's history, in words. */
export interface ServedHistory extends HistoryEntry {
  /** What the incident was called from then. */
  readonly title: string;
  readonly words: readonly string[];
}

/** What the page says about the store as a whole. */
export interface ServedStats {
  /** Whether the store holds the bundled sample reports (invented people and occurrences). */
  readonly sample: boolean;
  readonly captures: number;
  readonly documents: number;
  readonly statements: number;
  readonly events: number;
  /** ISO 8601 UTC of the first and last receipt, null when nothing was received. */
  readonly firstReceivedAt: string | null;
  readonly lastReceivedAt: string | null;
  /** Anything more worth a line (refused, quarantined, feeds …), shown as given. */
  readonly more?: Readonly<Record<string, number | string>>;
}

/** How the server passes on a person's word; whether anybody may give one is the server's to decide. */
export interface ServerWriter {
  /** The name offered for whoever judges: the user who started the server. */
  readonly user: string;
  /** Keeps a word on two events and links anew; throws a SitrepError where there is no such event or nothing to take back. */
  judge(word: Omit<Judgement, 'at'>, expected?: string): Promise<JudgementRow>;
  /** Keeps a grade of a source by its name, or of a statement by its key; throws a SitrepError where there is no such thing. */
  rate(subject: string, word: Omit<Rating, 'at' | 'subject'>, expected?: string): Promise<Rating>;
}

/** Alerts as the server tells of them. */
export interface ServedAlerts extends AlertReader {
  /** ISO 8601 UTC, the moment of the picture they are of. */
  readonly asOf: string;
  /** In whose name warnings go out here, null where no authority is configured. */
  readonly authority: string | null;
}

/** All the server knows of the product: functions given by who starts it, so that it reaches no store and no stage by itself. */
export interface ServerDeps {
  /** What is asked of the public picture, at the cost of the answer: what routes should ask. */
  readonly reads: PictureReads;
  /** The whole public picture as of an instant (ISO 8601 UTC), or of now; refused with a HttpProblem where it is too large to be sent. */
  picture(asOf?: string): Promise<PublicPicture>;
  /** Looks a region up as it is asked for, as known at an instant (ISO 8601 UTC), or now. */
  region(name: string, asOf?: string): Promise<RegionFound>;
  /** Air-raid alerts of logs, messages and published reports, as known at an instant (ISO 8601 UTC), or now. */
  alerts(asOf?: string): Promise<ServedAlerts>;
  /** A document by id; null when there is none or, with `asOf` (ISO 8601 UTC), none had been received by then. */
  document(id: string, asOf?: string): Promise<ServedDocument | Withheld | null>;
  /** The document that holds the statement of this global key; null as of a document. */
  statement(
    key: string,
    asOf?: string,
  ): Promise<{ readonly documentId: string; readonly statement: KeyedStatement } | Withheld | null>;
  /** A capture by id; null as of a document. */
  capture(id: string, asOf?: string): Promise<ServedCapture | Withheld | null>;
  /** The chain from an incident, event, statement or document id to the capture, as JSON; null as of a document. */
  explain(id: string, asOf?: string): Promise<unknown>;
  /** What was known of a published incident when, each moment as the policy lets it be told; null where the picture has none of that id. */
  history(id: string, asOf?: string): Promise<readonly ServedHistory[] | null>;
  /** The same where it is soon told; `long` where a page should not wait for it. */
  briefHistory(id: string, asOf?: string): Promise<readonly ServedHistory[] | 'long' | null>;
  /** What was launched and intercepted as asserted, put together by each of `keys`, as of an instant (ISO 8601 UTC) or of now. */
  airDefence(asked: AirDefenceAsked, keys: readonly TallyKey[], asOf?: string): Promise<AirDefenceView>;
  /** Calls `listener` for every notice as it is logged until the returned function is called. */
  subscribe(listener: (notice: LoggedNotice) => void): () => void;
  /** The notices so far, for who comes back. */
  readonly notices: NoticeSource;
  /** How the feeds of alert messages are doing that are or were followed, by address. */
  feeds(): Promise<readonly CapFeedHealth[]>;
  /** With `asOf` (ISO 8601 UTC) of what had been received by then. */
  stats(asOf?: string): Promise<ServedStats>;
  /** What waits for a person's word, the most pressing first, all of it from the public picture; or all that concerns one incident. */
  review(incident?: string): Promise<readonly ReviewItem[]>;
  /** Words given on pairs of events that are public, oldest first; made by `asOf` (ISO 8601 UTC) where that is given. */
  judgements(asOf?: string): Promise<readonly JudgementRow[]>;
  /** Grades of sources and statements that are public, oldest first; given by `asOf` (ISO 8601 UTC) where that is given. */
  ratings(asOf?: string): Promise<readonly RatingRow[]>;
  readonly writer: ServerWriter;
  /** The publishing policy in force. */
  readonly policy: Pick<Policy, 'version' | 'rules'>;
  /** The outline a published place is drawn by; null where a circle is all that may be said. */
  outlineOf(place: EventPlace): Outline | null;
}

/** What a webhook is asked for with. */
export interface WebhookGiven {
  readonly url: string;
  /** All kinds unless given. */
  readonly kinds?: Webhook['kinds'] | undefined;
  readonly regions?: readonly string[] | undefined;
  /** `whsec_…`; made unless given. */
  readonly secret?: string | undefined;
  readonly allowPrivate?: boolean | undefined;
}

/** Who is told by webhooks. Throws SitrepErrors that say what to do: `bad-url`, `blocked-address`, `bad-secret`, `too-many`, `no-such-id`. */
export interface WebhookBook {
  list(): Promise<readonly Webhook[]>;
  /** The secret is given back here and nowhere else. */
  add(given: WebhookGiven, doer: Doer): Promise<{ readonly webhook: Webhook; readonly secret: string }>;
  remove(id: string, doer: Doer): Promise<void>;
  /** Puts a trial on its way. */
  test(id: string, doer: Doer): Promise<{ readonly dispatch: Dispatch; readonly url: string }>;
  /** Latest first; of one webhook where an id is given. */
  deliveries(id: string | undefined, limit: number): Promise<readonly Delivery[]>;
}

/** What a browser gives to be told. */
export interface PushGiven {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  readonly regions: readonly string[];
}

/** Which browsers are told of alerts. Throws SitrepErrors: `blocked-address`, `bad-url`, `bad-keys`, `too-many`. */
export interface PushBook {
  /** The key a browser asks its push service with, base64url. */
  readonly publicKey: string;
  subscribe(given: PushGiven): Promise<void>;
  /** Does nothing where it was not told. */
  unsubscribe(endpoint: string): Promise<void>;
}

/** A draft of a warning as editors see it: what it says, what became of it, by whom and when. */
export interface ServedDraft {
  /** `cdr_…`. */
  readonly id: string;
  readonly state: 'draft' | 'approved' | 'cancelled' | 'dropped';
  readonly status: string;
  readonly msgType: string;
  readonly headline: string;
  readonly areas: readonly string[];
  readonly expires: string | null;
  readonly steps: readonly {
    readonly kind: string;
    readonly by: string;
    readonly at: string;
    readonly note: string | null;
  }[];
  /** The message as it stands. */
  readonly xml: string;
}

/** Who does something at the desk: the name of their account, and why. */
export interface DeskDoing {
  readonly by: string;
  readonly note?: string | undefined;
}

/** What editors do: take reports back, and send warnings out, two of them for each. Throws SitrepErrors that say what is in the way. */
export interface EditorDesk {
  /** The report must be one that is shown: what is held is worked on at the machine. */
  retract(document: string, kind: 'withdrawn' | 'restored', doing: DeskDoing): Promise<Retraction>;
  /** Latest first. */
  drafts(): Promise<readonly ServedDraft[]>;
  /** Drafts a message from an incident of the published picture that is an alert or evacuation in force. */
  draft(incident: string, doing: DeskDoing): Promise<ServedDraft>;
  approve(id: string, status: 'Test' | 'Exercise' | 'Actual', doing: DeskDoing): Promise<ServedDraft>;
  cancel(id: string, doing: DeskDoing): Promise<ServedDraft>;
}
