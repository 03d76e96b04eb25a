import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CapAuthority } from '../model/cap-draft.ts';
import { SitrepError } from '../util/outcome.ts';

/** Name of the file in the folder of the store that is taken where none is given. */
const USUAL = 'cap-authority.json';
const EXAMPLE =
  '{"sender":"duty@region.example","name":"Civil protection of the region","areas":["UA-53"],"persons":["Olha K.","Ivan P."]}';

/** The authority configured: the file given, else `cap-authority.json` in the store's folder; null where there is none. */
export function readAuthority(dir: string, given: string | undefined): CapAuthority | null {
  const path = given ?? join(dir, USUAL);
  if (!existsSync(path)) {
    if (given === undefined) return null;
    throw new SitrepError('not-found', `${path} does not exist; write it as ${EXAMPLE}`);
  }
  return parseAuthority(readFileSync(path, 'utf8'), path);
}

/** An authority from its JSON; throws `bad-authority` with what is wrong. */
export function parseAuthority(text: string, name: string): CapAuthority {
  const bad = (what: string): SitrepError =>
    new SitrepError('bad-authority', `${name}: ${what}; write it as ${EXAMPLE}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw bad('it is no JSON');
    throw error;
  }
  const { sender, name: called, areas, persons } = (value ?? {}) as Record<string, unknown>;
  if (typeof sender !== 'string' || !/^[^\s,<&]+$/.test(sender))
    throw bad('"sender" must be a name without spaces, commas, < and &');
  if (typeof called !== 'string' || called.trim() === '') throw bad('"name" must say who it is');
  if (!isList(areas) || areas.some((a) => !/^[A-Z]{2}(?:-[A-Z\d]{1,3})?$/.test(a)))
    throw bad('"areas" must list ISO 3166 codes (UA or UA-53)');
  if (!isList(persons) || new Set(persons.map((p) => p.trim().toLowerCase())).size < 2)
    throw bad('"persons" must name at least two');
  return { sender, name: called.trim(), areas, persons };
}

const isList = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((v) => typeof v === 'string' && v.trim() !== '');
