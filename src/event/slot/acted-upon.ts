import type { ActorRole } from '../../model/event.ts';
import { type ActorMention, distance, type Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** Words of an assault beaten off. */
export const REPELS = /repel|repuls|зупинил|відбив|відбил|отбит|отразил/i;

/** "Nine soldiers were killed when gunmen stormed the post": the force that was attacked. */
export const FELL =
  /^\s+(?:were|was|had been|have been|has been)?\s*(?:also\s+|reportedly\s+)?(?:killed|wounded|injured|died|dead|missing)\b/i;

/** "Ukraine received six launchers from Norway": the country received from gives. */
export function receivedFrom(scene: Scene, group: Group): ActorMention | null {
  const { end } = group.triggers[0]!;
  const m = scene.mentions.find(
    (x) =>
      x.kind === 'country' &&
      x.start > end &&
      x.start - end < 70 &&
      /^[^,;]*\sfrom (?:the )?$/i.test(scene.quote.slice(end - scene.start, x.start - scene.start)) &&
      !/^(?:[’']s?)? \p{Ll}*(?:territory|soil|border)(?!\p{L})/u.test(scene.quote.slice(x.end - scene.start)),
  );
  if (!m) return null;
  const { start, quote, name } = m;
  return { start, end: m.end, quote, name, kind: 'government', armed: false, adjective: false, row: m };
}

/** Adds those acted upon: forces attacked or killed, recipients of aid, civilians moved. */
export function addActedUpon(
  scene: Scene,
  group: Group,
  add: (a: ActorMention, role: ActorRole) => void,
): void {
  for (const t of group.triggers) {
    for (const a of scene.actors) {
      const gap = scene.quote.slice(
        Math.min(t.end, a.end) - scene.start,
        Math.max(t.start, a.start) - scene.start,
      );
      const after = a.start >= t.end && distance(scene, a, t) < 70;
      if (
        (group.type === 'aid.pledge' || group.type === 'aid.delivery') &&
        a.start >= t.start &&
        /\b(?:to|for|reached|help|giv(?:e|es|en|ing)|gave|lend|lent|send|sent|grant|offer)\s+(?:the\s+)?$/i.test(
          scene.quote.slice(0, a.start - scene.start),
        ) &&
        (a.kind === 'government' || a.kind === 'state_forces')
      )
        add(a, 'recipient');
      else if (
        (group.type === 'combat.clash' || group.type === 'combat.abduction') &&
        a.armed &&
        after &&
        !(
          /^(?:killed|wounded|injured)$/i.test(t.quote) &&
          /\b(?:was|were|been)\b[^,;]{0,30}$/i.test(scene.quote.slice(0, t.start - scene.start))
        ) &&
        !/\bby\b|at the hands of|in exchange for/.test(gap) &&
        !(/under/i.test(t.quote) && /\bfrom\b/.test(gap))
      )
        add(
          a,
          group.type !== 'combat.clash'
            ? 'target_force'
            : REPELS.test(t.quote)
              ? 'initiator'
              : /\b(?:between|with)\b/.test(gap)
                ? 'participant'
                : 'target_force',
        );
      else if (
        group.type === 'combat.clash' &&
        (a.armed || /police/i.test(a.quote)) &&
        a.end <= t.start &&
        /^[^,;]{0,40}\b(?:was|were|been)\s+(?:\p{L}+ly\s+)?$|^\s+(?:[\p{L}\d’-]+\s+){0,4}$/iu.test(gap) &&
        (/\b(?:was|were|been)\s+(?:\p{L}+ly\s+)?$/iu.test(gap) ||
          /^(?:came|come|coming) under/i.test(t.quote))
      )
        add(a, 'target_force');
      else if (group.type === 'combat.clash' && a.armed && FELL.test(scene.quote.slice(a.end - scene.start)))
        add(a, 'target_force');
      else if (group.type === 'movement.evacuation' && a.kind === 'civilians' && distance(scene, a, t) < 80)
        add(a, 'participant');
    }
    if (group.type === 'combat.clash' && t.nominal) {
      const pair = /\bbetween\s/i.exec(scene.quote.slice(t.end - scene.start));
      if (pair)
        for (const a of scene.actors
          .filter((x) => x.start > t.end && (x.armed || x.kind === 'government'))
          .slice(0, 2))
          add(a, 'participant');
    }
  }
}
