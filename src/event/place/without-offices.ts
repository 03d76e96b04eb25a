import type { Gazetteer, PlaceMention } from '../../model/place.ts';
import type { Statement } from '../../model/statement.ts';
import { SpanIndex } from '../../util/span-index.ts';

/** Bodies of a whole state, which speak for it from wherever they sit. @source own, general English, Ukrainian and Russian */
const OF_STATE =
  /(?:^|[^\p{L}])(?:ministry|ministries|mod|foreign office|general staff|chiefs of staff|embassy|consulate|government|cabinet|junta|presidency|parliament|state department|security council|міністерств\p{L}+|міноборон\p{L}+|мзс|мвс|генштаб\p{L}*|генеральн\p{L}+ штаб\p{L}*|посольств\p{L}+|консульств\p{L}+|уряд\p{L}*|парламент\p{L}*|министерств\p{L}+|минобороны|мид\p{L}{0,2}|мвд|правительств\p{L}+)(?![\p{L}])/iu;
/** Forces have a command in the capital, and others where they fight: what they tell of elsewhere is not where they sit. */
const OF_FORCES =
  /(?:^|[^\p{L}])(?:army|military|armed forces|air force|navy|command|headquarters|армі\p{L}+|арми\p{L}+|командуванн\p{L}+|командовани\p{L}+|збройн\p{L}+ сил\p{L}*|вооруж[её]нн\p{L}+ сил\p{L}*)(?![\p{L}])/iu;
/** A command in the capital is that of the whole state. @source own, general English, Ukrainian and Russian */
const OF_COMMAND = /(?:^|[^\p{L}])(?:command|headquarters|командуванн\p{L}+|командовани\p{L}+)(?![\p{L}])/iu;
/** Bodies of a town or unit, whatever else they are called: they speak of where they are. */
const OF_TOWN =
  /(?:^|[^\p{L}])(?:city|town|municipal\p{L}*|local|regional|provincial|district|county|military administration|міськ\p{L}+|обласн\p{L}+|районн\p{L}+|місцев\p{L}+|городск\p{L}+|областн\p{L}+|местн\p{L}+)(?![\p{L}])/iu;
/** "Said its compound had been hit": what happened, happened at the body itself. */
const OWN_GROUNDS =
  /(?<!\p{L})(?:its|their)\s+(?:[\p{L}-]+\s+)?(?:compounds?|buildings?|gates?|premises|grounds|offices?|headquarters|staff|employees)(?!\p{L})|(?<!\p{L})(?:його|її|їхн\p{L}+|его|е[её]|их|сво\p{L}+)\s+(?:будівл|приміщенн|територі|здани|помещени|территори|сотрудник|працівник)\p{L}*/iu;

const IN = /\s(?:in|at)\s+(?:the\s+)?$/iu;
const IN_SLAVIC = /^\s(?:у|в|во)\s$/iu;

/**
 * The places of a text without the towns where a body of a state that speaks has its seat: "the defence ministry in Moscow said" tells
 * nothing of Moscow.
 */
export function withoutOffices(
  text: string,
  places: readonly PlaceMention[],
  statements: readonly Statement[],
  gazetteer: Gazetteer,
): readonly PlaceMention[] {
  const speaking = statements.filter((s) => s.speaker?.mention);
  if (!speaking.length) return places;
  const told = new SpanIndex(speaking);
  const index = new SpanIndex(places);
  return places.filter(
    (p) =>
      p.use !== 'literal' ||
      !told.overlapping(p).some((s) => {
        const body = bodySeatedIn(text, p, s);
        if (body === null || OF_TOWN.test(body)) return false;
        const isAlone = !index.inside(s).some((o) => o !== p && o.use === 'literal');
        if (isAlone && OWN_GROUNDS.test(s.quote)) return false;
        if (
          OF_COMMAND.test(body) &&
          gazetteer.lookup(p.name).some((g) => g.capital && g.country === p.country)
        )
          return true;
        return OF_STATE.test(body) || (OF_FORCES.test(body) && !isAlone);
      }),
  );
}

/** The words for a body that speaks from the place, or null where nobody does. */
function bodySeatedIn(text: string, p: PlaceMention, s: Statement): string | null {
  const name = s.speaker!.mention!;
  if (name.start < p.start && p.end <= name.end) {
    const body = text.slice(name.start, p.start);
    return IN.test(body) ? body : null;
  }
  return name.end < p.start && IN_SLAVIC.test(text.slice(name.end, p.start)) ? name.quote : null;
}
