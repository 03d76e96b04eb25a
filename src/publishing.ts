import type { Picture } from './model/picture.ts';
import type { Policy } from './model/policy.ts';
import type { PublicPicture } from './model/public-picture.ts';
import { projectPicture } from './picture/project-picture.ts';
import { publishPicture } from './publish/publish-picture.ts';
import type { PictureRuling } from './publish/rule-on-picture.ts';

/**
 * A picture as it may leave: each incident passed through the policy, and everything made of incidents made of those. The one place where
 * the stages picture and publish meet; every output starts here. `on` where the rulings are known already.
 */
export function publicPicture(picture: Picture, policy: Policy, on?: PictureRuling): PublicPicture {
  return publishPicture(picture, policy, (incidents, asOf) => projectPicture(incidents, asOf), on);
}
