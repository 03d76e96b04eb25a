import { z } from 'zod';
import { type Deed, ROLES, type Scope, THINGS } from '../../model/account.ts';
import { describes } from './describes.ts';
import { utc } from './event-schema.ts';

const SCOPES = THINGS.flatMap((t): Scope[] => [`read:${t}`, `write:${t}`]);

/** One of the things a key can be narrowed to, to be read or written. */
export const scopeSchema = z.enum(SCOPES as [Scope, ...Scope[]]);

/** Schema of who asks. */
export const meSchema = z.strictObject({
  kind: z
    .enum(['nobody', 'local', 'session', 'key'])
    .describe('local: the people at the machine of a server without accounts'),
  role: z.enum(ROLES).describe('what may be done here: a role may do what those before it may'),
  name: z.string().nullable().describe('of the account, which signs what is done; null without one'),
  scopes: z.array(scopeSchema).nullable().describe('what a key is narrowed to; null = all its role may'),
  expiresAt: utc.nullable().describe('of the key or session; null where it does not expire'),
});

/** Schema of something done. */
export const deedSchema = describes<Deed>()(
  z.strictObject({
    id: z.string(),
    at: utc,
    by: z.string(),
    through: z.string().describe('command line, page, or the id of a key'),
    what: z.string().describe('kebab-case verb'),
    about: z.string().nullable(),
  }),
).meta({ id: 'Deed', description: 'What was done with accounts and by those signed in' });
