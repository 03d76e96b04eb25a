import type { Incident } from '../model/incident.ts';
import type { LogCheck } from '../model/log-check.ts';
import type { HeldDocument, MaskedDocument } from '../publish/find-held-documents.ts';
import type { Shown } from './shown-picture.ts';

/** What may be seen of single things at a moment. */
export interface Sight {
  /** ISO 8601 UTC. */
  readonly asOf: string;
  /** The published incident of an id, or that holds the event of a key; null where none is shown. */
  incident(id: string): Promise<Incident | null>;
  /** Why the words of a document may not be shown; null where they may. */
  held(documentId: string): Promise<HeldDocument | null>;
  /** Whether an event of a document is shown. */
  isTold(documentId: string): Promise<boolean>;
  /** What may not leave with a document that is shown; null where all may. */
  masked(documentId: string): Promise<MaskedDocument | null>;
  /** What logs say of a published incident. */
  checks(incident: Incident): Promise<readonly LogCheck[]>;
}

/** The sight of a picture that is at hand as a whole. */
export function sightOf({ picture, held, told, masked }: Shown): Sight {
  return {
    asOf: picture.asOf,
    incident: async (id) =>
      picture.incidents.find((i) => i.id === id || i.events.some((e) => e.key === id)) ?? null,
    held: async (id) => held.get(id) ?? null,
    isTold: async (id) => told.has(id),
    masked: async (id) => masked.get(id) ?? null,
    async checks(incident) {
      const keys = new Set(incident.events.map((e) => e.key));
      return picture.checks.filter((c) => keys.has(c.event));
    },
  };
}

/** The sight of a moment (ISO 8601 UTC), or of now. */
export type SightAt = (asOf?: string) => Promise<Sight>;
