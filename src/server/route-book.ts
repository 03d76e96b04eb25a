import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import type { Role, Thing } from '../model/account.ts';
import type { Access } from './access/access.ts';

/** Methods a route can have. HEAD comes with GET. */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What a route answers when it can: media types with the shape of each, null where it is no JSON. */
export interface RouteAnswer {
  readonly what: string;
  readonly content: Readonly<Record<string, z.ZodType | null>>;
}

/** All that is known of a route before it is called: it is read by these schemas and described from them. */
export interface RouteCard {
  readonly method: Method;
  /** As OpenAPI writes it: `/api/v1/incidents/{id}`. */
  readonly path: string;
  /** Who may use it: everybody of that role or a higher one. */
  readonly access: Role;
  /** What is read or written, for keys that are narrowed to some things; none where every key may. */
  readonly thing?: Thing;
  /** Heading it stands under in the description. */
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  /** By status, 200 or 201 among them. */
  readonly answers: Readonly<Record<number, RouteAnswer>>;
  /** Statuses of problems of its own, besides those every route can have. */
  readonly problems?: readonly number[];
}

/** Every route the server has besides its pages and files. */
export class RouteBook {
  readonly #cards: RouteCard[] = [];
  #patterns: { readonly pattern: RegExp; readonly method: Method }[] = [];

  /** The cards in the order of registration. */
  get cards(): readonly RouteCard[] {
    return this.#cards;
  }

  /** Enters a card. */
  add(card: RouteCard): void {
    this.#cards.push(card);
    const pattern = new RegExp(
      `^${card.path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '[^/]+')}$`,
    );
    this.#patterns.push({ pattern, method: card.method });
  }

  /** Methods that a path (without its query) answers, OPTIONS and HEAD among them; empty where there is none. */
  methodsAt(path: string): readonly string[] {
    const own = this.#patterns.filter((p) => p.pattern.test(path)).map((p) => p.method as string);
    if (own.length === 0) return [];
    return [...new Set([...own, ...(own.includes('GET') ? ['HEAD'] : []), 'OPTIONS'])];
  }
}

/** What a Fastify route carries that a card was entered for. */
export interface DescribedConfig {
  readonly access?: Access;
}

/** Refuses every route under /api/ that was registered without a card; an undescribed route is a fault of the program. */
export function refuseUndescribed(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const { access } = (route.config ?? {}) as DescribedConfig;
    if (route.url.startsWith('/api/') && !access)
      throw new Error(
        `${route.method} ${route.url} has no description; register it with describeRoute (src/server/describe-route.ts)`,
      );
  });
}
