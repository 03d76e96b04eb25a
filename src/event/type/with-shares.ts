import type { Count } from '../../model/event.ts';
import type { PlacedMention } from '../slot/scene.ts';
import type { SceneEvent } from '../slot/scene-event.ts';
import type { Draft } from './draft.ts';
import type { Trigger } from './trigger.ts';

/** Words that lead to a part of a figure just given, before it and after it. @source own, general English */
const BEFORE =
  /(?:\b(?:of which|of whom|of them|of these|including|among them)(?: about| some| at least)?|,)\s+$/iu;
const AFTER_COMMA = /^\s+of (?:the|them|these|which)\b/iu;
const OF_THEM = /\bof (?:the|them|these|which)\b/iu;
const TO_PLACE =
  /^(?:\s+of (?:the|them|these) ?[\p{L}-]*)?\s+(?:over|in|above|near)\s+(?:the )?(?:[\p{Ll}]+(?: of)? (?:the )?)?$/u;
const SHARE = 'event/type/with-shares: a part of the figure that was shot down over a place of its own';

/**
 * "57 were shot down over four regions, of which 21 over Odesa region": the 21 are an interception of their own, since
 * whoever tells of that region alone tells of them.
 */
export function withShares(drafts: readonly Draft[]): Draft[] {
  return drafts.flatMap((d) => {
    if (d.type !== 'defence.interception') return [d];
    const own: Draft[] = [];
    d.parts.forEach((part, i) => {
      const shares = part.counts.flatMap((c) => shareOf(part, c) ?? []);
      if (!shares.length || shares.length === part.counts.length) return;
      d.parts[i] = {
        ...part,
        places: part.places.filter((p) => !shares.some((s) => s.place.place === p && s.isOnly)),
        counts: part.counts.filter((c) => !shares.some((s) => s.count === c)),
      };
      for (const s of shares) own.push(draftOf(d, part, s));
    });
    return [d, ...own];
  });
}

interface Share {
  readonly count: Count;
  readonly trigger: Trigger;
  readonly place: PlacedMention;
  /** The place is named for the part alone. */
  readonly isOnly: boolean;
}

function shareOf(part: SceneEvent, count: Count): Share | null {
  const { scene } = part;
  const at = scene.quote.lastIndexOf(count.quote);
  if (count.what !== 'intercepted' || !('low' in count) || at < 0) return null;
  const before = BEFORE.exec(scene.quote.slice(0, at));
  const after = scene.quote.slice(at + count.quote.length);
  const isOfThem = OF_THEM.test(count.quote) || AFTER_COMMA.test(after);
  if (!before || (before[0].startsWith(',') && !isOfThem)) return null;
  const end = scene.start + at + count.quote.length;
  const named = scene.mentions.find(
    (m) =>
      m.use === 'literal' &&
      m.start > end &&
      TO_PLACE.test(scene.quote.slice(end - scene.start, m.start - scene.start)),
  );
  const place = scene.placed.find((p) => p.start === named?.start || p.place.name === named?.name);
  if (!place) return null;
  const trigger: Trigger = {
    start: scene.start + at,
    end,
    quote: count.quote,
    type: 'defence.interception',
    nominal: true,
    needs: [],
    rule: SHARE,
  };
  const isOnly = scene.mentions.filter((m) => m.name === named!.name).length === 1;
  return { count, trigger, place, isOnly };
}

function draftOf(whole: Draft, part: SceneEvent, { count, trigger, place }: Share): Draft {
  const first: SceneEvent = {
    ...part,
    triggers: [trigger],
    time: part.time ?? whole.parts.find((p) => p.time)?.time ?? null,
    places: [place.place],
    targets: [],
    counts: [count],
  };
  return { ...whole, first, parts: [first], carried: [] };
}
