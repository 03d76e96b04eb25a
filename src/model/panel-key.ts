/** Parts of the picture that have rows of a few kinds of event alone. */
export const PANELS = ['aid', 'control', 'evacuation', 'air-defence'] as const;
/** One of {@link PANELS}. */
export type Panel = (typeof PANELS)[number];

/** The key of incidents that a panel may have a row of. No key of a region begins so. */
export function panelKey(panel: Panel): string {
  return `panel:${panel}`;
}
