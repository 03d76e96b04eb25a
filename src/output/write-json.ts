import type { PublicPicture } from '../model/public-picture.ts';

/** The whole public picture as JSON text, two-space indented, ending in a line break; keys in the order of the model. */
export function writeJson(picture: PublicPicture): string {
  return `${JSON.stringify(picture, null, 2)}\n`;
}
