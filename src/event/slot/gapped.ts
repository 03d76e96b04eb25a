import type { Span } from '../../util/span.ts';
import { rootOf } from '../type/trigger.ts';
import type { Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

const ANOTHER_GIVER =
  /(?:,|,? (?:and|while)) (?:the )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? (?:another )?$/u;

/** "France pledged 20 tents and Spain 30 blankets": a figure right behind another name, without a verb, is of that giver. */
export function isOfGappedGiver(scene: Scene, group: Group, figure: Span): boolean {
  return (
    rootOf(group.type) === 'aid' &&
    group.triggers.every((t) => t.end < figure.start) &&
    ANOTHER_GIVER.test(
      scene.quote.slice(group.triggers.at(-1)!.end - scene.start, figure.start - scene.start),
    )
  );
}
