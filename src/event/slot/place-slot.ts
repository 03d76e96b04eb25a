import type { EventPlace, Gazetteer, PlaceMention } from '../../model/place.ts';
import { hasCyrillicWord } from '../../util/script.ts';
import type { Span } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import { eventPlaceOf, findEventPlaces } from '../place/find-event-places.ts';
import { isApart, isNearest } from './choose.ts';
import type { PlacedMention, Scene } from './scene.ts';
import type { Group } from './scene-event.ts';

/** The literal places of a sentence in event form, each with the mention that names it. */
export function placedIn(
  text: string,
  sentence: Span,
  mentions: readonly PlaceMention[],
  gazetteer: Gazetteer,
): PlacedMention[] {
  // The place the report was written in is not where it happened, though it may bear the same name.
  const after = {
    start: sentence.start + (DATELINE.exec(sentence.quote)?.[0].length ?? 0),
    end: sentence.end,
  };
  const named =
    hasCyrillicWord(sentence.quote) && ALERTS.test(sentence.quote)
      ? mentions.map((m) => asRegion(text, m))
      : mentions;
  const inside = findEventPlaces(text, after, named, gazetteer);
  const placed = inside.length ? inside : findEventPlaces(text, sentence, named, gazetteer);
  return [...placed, ...givenTo(sentence, mentions, gazetteer)].flatMap((place) => {
    const m = mentions.find((x) => x.id === place.mention);
    return m ? [{ start: m.start, end: m.end, quote: m.quote, place }] : [];
  });
}

/** Lines of alert channels name the region bare ("м. Київ", "Сумський район"): nobody acts there. */
const ALERTS =
  /(?<!\p{L})(?:повітрян\p{L}+ тривог|тривог|воздушн\p{L}+ тревог|ракетн\p{L}+ (?:опасност|небезпек)|беспилотн\p{L}+ опасност|відбій|отбой|загроз\p{L}+ (?:балістик|ракет|БпЛА|застосув|авіац|удар)|опасност\p{L}+ атак)/iu;
const asRegion = (text: string, m: PlaceMention): PlaceMention =>
  m.use !== 'literal' &&
  m.kind !== 'country' &&
  m.lat !== undefined &&
  /\p{Script=Cyrillic}/u.test(m.quote) &&
  /(?:^|[^\p{L}\d\s]\s*|\n\s*|(?<!\p{L})(?:м\.|міст\p{L}+|г\.|город\p{L}*|у|в|для|на|та|і|и)\s)$/u.test(
    text.slice(Math.max(0, m.start - 10), m.start),
  )
    ? { ...m, use: 'literal' }
    : m;

const GIVES =
  /(?<!\p{L})(?:переда|нада|виділ|выдел|поставл|постав|предостав|достав|профінанс|профинанс|пообіця|пообеща|надішл|отправ|направ)\p{L}* (?:[^.;]{0,40} )?$/iu;
const DATIVE = /(?:і|ї|у|ю|е|ии)$/u;
const GIVEN = 'event/slot/place-slot: a land in the dative, which something is given to';

/** "Передасть Україні": the land that something goes to, though no preposition says so. */
function givenTo(sentence: Span, mentions: readonly PlaceMention[], gazetteer: Gazetteer): EventPlace[] {
  return mentions
    .filter(
      (m) =>
        m.kind === 'country' &&
        m.use !== 'literal' &&
        m.lat !== undefined &&
        DATIVE.test(m.quote) &&
        /\p{Script=Cyrillic}/u.test(m.quote) &&
        GIVES.test(sentence.quote.slice(0, m.start - sentence.start)),
    )
    .slice(0, 1)
    .map((m) => because(eventPlaceOf(m, { role: 'to' }, gazetteer), 'role', GIVEN, m));
}

const DATELINE = /^\p{Lu}[\p{Lu}\s.'’-]{2,30}(?:,|\s\(|\s[–—])[^–—.]{0,60}[–—]\s/u;
const SPEAKER_AT =
  /^(?:in|from)\s+[^,]{2,40},\s+(?:[\p{L}’'-]+\s+){1,8}(?:said|says|told|announced)\b(?!,)/iu;
/** Occurrences that happen where the sentence's other occurrence does. */
const FOLLOWS = /^(?:harm|response|alert|defence)/;

/** "All clear in A, in B the threat remains": B is not cleared. */
const GOES_ON =
  /^\s(?:[\p{L}’'-]+\s){0,4}?(?:зберіга|сохраня|трива|продовжу|продолжа|залиша|остаётся|остается|діє|действует|remain|continu|still|is in force|in force)/iu;

/** The places a sentence gives one of its occurrences: its own clause's, else those it shares with another. */
export function placesOfGroup(scene: Scene, group: Group, groups: readonly Group[]): EventPlace[] {
  const usable = scene.placed.filter(
    (p) =>
      (!(p.start - scene.start < 6 && SPEAKER_AT.test(scene.quote)) || groups.length === 1) &&
      !(group.type === 'alert.cleared' && GOES_ON.test(scene.quote.slice(p.end - scene.start))),
  );
  const own = usable.filter((p) => isNearest(scene, group, groups, p) && !isApart(scene, group, p));
  if (own.length) return own.map((p) => p.place);
  const near = usable.filter((p) => !isApart(scene, group, p));
  const shared = FOLLOWS.test(group.type)
    ? near.length || !(hasCyrillicWord(scene.quote) || group.type.startsWith('alert'))
      ? near
      : usable.filter((p) => group.type.startsWith('alert') || p.end <= group.triggers[0]!.start)
    : near.filter((p) => group.triggers.some((t) => !clauseBetween(scene, t, p)));
  return shared.map((p) => p.place);
}

function clauseBetween(scene: Scene, a: Span, b: Span): boolean {
  const [first, second] = a.start <= b.start ? [a, b] : [b, a];
  return scene.boundaries.some((x) => x.at >= first.end && x.at <= second.start);
}
