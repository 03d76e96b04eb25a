import { regionsOf } from '../../lexicon/cap-region.ts';
import type { CapAuthority } from '../../model/cap-draft.ts';
import type { CapMessage } from '../../model/cap-message.ts';
import { type CapReason, capReason } from './rule.ts';

/**
 * Judges whether a message keeps to the area of the authority it is sent by: each of its areas must be told to lie there. `findAdmin1`
 * looks up names that the tables do not know. An area that cannot be told is outside: nobody may warn by mistake where others do.
 */
export function checkAuthority(
  message: CapMessage,
  authority: Pick<CapAuthority, 'areas' | 'name'>,
  findAdmin1?: (name: string) => string | null,
): CapReason[] {
  const isWithin = (admin1: string | null): boolean =>
    admin1 !== null && authority.areas.some((a) => admin1 === a || admin1.startsWith(`${a}-`));
  return message.infos.flatMap((info, i) =>
    info.areas.flatMap((area, k) => {
      const outside = regionsOf(area, findAdmin1).find((r) => !isWithin(r.admin1));
      if (!outside) return [];
      const why =
        outside.admin1 === null
          ? `it cannot be told where “${outside.region}” lies`
          : `“${outside.region}” (${outside.admin1}) lies outside ${authority.areas.join(', ')}`;
      const path = `alert/info[${i + 1}]/area[${k + 1}]`;
      return [capReason('outside-authority', `${why}, the area of ${authority.name}`, { path })];
    }),
  );
}
