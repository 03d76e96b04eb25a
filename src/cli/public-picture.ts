import { keptAlertsNow } from '../alerting.ts';
import { buildPicture } from '../linking.ts';
import type { Policy } from '../model/policy.ts';
import type { PublicPicture } from '../model/public-picture.ts';
import { policyAt } from '../publish/policy-at.ts';
import { publicPicture } from '../publishing.ts';
import type { Store } from '../store/store.ts';

/** The public picture of a store as known at `asOf` (ISO 8601 UTC), or at `now` where that is earlier: a moment still to come would end every delay. */
export async function publicPictureAt(
  store: Store,
  policy: Policy,
  now: string,
  asOf?: string,
): Promise<PublicPicture> {
  const at = asOf !== undefined && Date.parse(asOf) < Date.parse(now) ? asOf : now;
  const kept = await keptAlertsNow(store, at);
  return publicPicture(await buildPicture(store, at, kept), policyAt(policy, at, now), undefined, kept);
}
