import type { SceneEvent } from '../slot/scene-event.ts';
import { isCallAgain } from './alert-stamp.ts';
import { type Draft, lastIndex, placesOf, timeOf } from './draft.ts';
import { elsewhere } from './elsewhere.ts';
import { same, startsWith } from './same-scene.ts';
import { isAttack, rootOf } from './trigger.ts';

/** Words that point at what was told: "ця атака", "этот обстрел", "той же удар". */
const POINTS =
  /(?:^|[\s«"(])(?:ц(?:ей|ього|ьому|им|я|ієї|ій|ю|ією|і|их|ими)|т(?:ого|ієї|ой) же?|вказан\p{L}+|зазначен\p{L}+|згадан\p{L}+|эт(?:от|ого|ому|им|а|ой|у|и|их|ими)|данн\p{L}+|указанн\p{L}+|упомянут\p{L}+)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
/** A noun after a word of cause or time says where the consequences told beside it come from. */
const CAUSE =
  /(?:^|[\s«"(])(?:[ву]наслідок|через|[ув] результаті|після|під час|при|за фактом|за наслідками|наслідк\p{L}+|ліквідаці\p{L}+|в результате|вследствие|из-за|после|во время|по факту|последстви\p{L}+|жертв\p{L}+|місц\p{L}+|месте)\s+(?:[\p{L}-]+\s+){0,3}$/iu;
/** What another night, day or hour brought is another occurrence. */
const ANOTHER =
  /(?:^|[\s«"(])(?:ще|ещё|еще|знову|вновь|снова|повторн\p{L}+|друг(?:ий|ого|ому|а|ої|у|ой)|втор(?:ой|ого|ая)|інш\p{L}+|друг(?:ие|их|им)|нов\p{L}+|окрем\p{L}+|отдельн\p{L}+|також|также|крім того|кроме того|попередн\p{L}+|предыдущ\p{L}+)\s+(?:[\p{L}-]+\s+){0,2}$/iu;
const FIRE = /^(?:пожеж|пожар|загоран|загорян|возгор|займан|вогон|огон)/iu;
/** What a report calls to mind is what it was about. */
const REMINDS =
  /^[^\p{L}]*(?:напомним|нагада|як повідомлялося|как сообщалось|раніше повідомля|ранее сообща)/iu;
const HEARD = /(?<!\p{L})(?:чу|почу|чут|слыш|услыш|пролун|прогрем|прозвуч|разда)\p{L}*/iu;
/** A point of a list, which begins a tale of its own. */
const BULLET = /^[^\p{L}\d«"]+(?=[\p{L}\d«"])/u;
/** A figure over many strikes, places or a whole day. */
const TALLY =
  /(?:за|протягом|упродовж|впродовж|в течение|від початку|із? початку|с начала|станом на|по состоянию на) (?:[\p{L}\d]+ ){0,2}(?:доб|сутк|суток|тиж|недел|місяц|месяц|рок|год|дн|війн|войн|вторгнен|втор)\p{L}*/iu;

const isTally = (d: Draft): boolean =>
  d.first.counts.some((c) => c.what === 'other' && 'low' in c && c.low > 1) ||
  (TALLY.test(d.first.scene.quote) && d.first.counts.length > 0) ||
  placesOf(d).length > 1;

/** Whether a Ukrainian or Russian sentence's occurrence is told again of the event `d`; kind, status, place and time agree already. */
export function isSlavicMention(d: Draft, next: SceneEvent): boolean {
  const t = next.triggers[0]!;
  const before = next.scene.quote.slice(0, t.start - next.scene.start);
  const last = d.parts.at(-1)!.scene;
  const gap = next.scene.index - lastIndex(d);
  if (rootOf(next.type) === 'alert') return isSameLine(d, next) || isCallAgain(d, next);
  if (ANOTHER.test(before.slice(-60))) return false;
  if (REMINDS.test(next.scene.quote) && isAttack(next.type))
    return gap <= 8 && !d.first.time && !d.first.equipment.length;
  const known = placesOf(d);
  const samePlace = next.places.length > 0 && next.places.every((p) => known.some((q) => same(p, q)));
  const isPointing = t.nominal && POINTS.test(before);
  if (isPointing) return gap <= 5 && (next.places.length === 0 || samePlace || known.length === 0);
  // A day of its own is another's: "при вчерашнем ударе".
  const ownDay = next.time?.precision === 'day' && !timeOf(d);
  if (t.nominal && CAUSE.test(before) && isAttack(next.type))
    return (
      !ownDay &&
      gap <= 4 &&
      !isTally(d) &&
      (samePlace || (next.places.length === 0 && !elsewhere(next.scene)))
    );
  // Heard elsewhere, the blasts are those of the attack told of.
  if (HEARD.test(next.scene.quote) && /^(?:вибух|взрыв)/iu.test(t.quote) && rootOf(d.type) === 'strike')
    return gap <= 4;
  if (
    t.nominal &&
    next.time &&
    startsWith(timeOf(d), next.time) &&
    !next.places.length &&
    isAttack(next.type)
  )
    return true;
  if (next.type === 'harm.damage')
    return (
      t.nominal &&
      FIRE.test(t.quote) &&
      d.parts.some((p) => p.triggers.some((x) => FIRE.test(x.quote))) &&
      gap <= 2 &&
      !next.places.length
    );
  if (rootOf(next.type) === 'movement') return isSameMove(d, next, gap);
  const otherMeans =
    next.equipment.length > 0 &&
    d.parts.some((p) => p.equipment.length > 0) &&
    !next.equipment.some((e) => d.parts.some((p) => p.equipment.some((x) => x.class === e.class)));
  const ground =
    next.type === 'combat.clash' &&
    d.type === 'combat.clash' &&
    !next.places.length &&
    next.scene.paragraph === last.paragraph;
  if (otherMeans || (isTally(d) && !ground)) return false;
  if (samePlace)
    return gap <= 3 && known.length === next.places.length && (!next.time || !timeOf(d) || gap <= 1);
  if (next.places.length > 0) return isHeading(last.quote) && last.index === 0 && next.scene.index <= 1;
  if (elsewhere(next.scene) || BULLET.test(next.scene.quote)) return false;
  if (next.type !== d.type && !isAttack(next.type)) return false;
  return (
    gap <= 2 &&
    next.scene.paragraph - last.paragraph <= 1 &&
    (!(next.time && timeOf(d)) || /^(?:вибух|взрыв)/iu.test(t.quote))
  );
}

/** "Красный уровень! Режим … введён в Ельце": one alert told in two sentences of a line. */
const isSameLine = (d: Draft, next: SceneEvent): boolean => {
  const last = d.parts.at(-1)!.scene;
  return (
    d.type === next.type &&
    last !== next.scene &&
    last.paragraph === next.scene.paragraph &&
    next.scene.index - last.index <= 1 &&
    (placesOf(d).length === 0 || next.places.length === 0) &&
    !next.time
  );
};

/** Who must go is told of once more; a bare heading ("Евакуація!") is filled by what follows it. */
const isSameMove = (d: Draft, next: SceneEvent, gap: number): boolean => {
  if (next.type !== 'movement.evacuation') return false;
  if (gap <= 1 && !next.places.length && !next.time && next.status === d.status) return true;
  const isBare =
    !placesOf(d).length && !timeOf(d) && d.parts.every((p) => !p.counts.length && !p.actors.length);
  return gap <= 3 && isBare;
};

/** A line that ends without a full stop names what the text tells after it. */
const isHeading = (line: string): boolean => /[\p{L}\d»"]$/u.test(line);
