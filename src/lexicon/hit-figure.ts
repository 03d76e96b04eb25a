/** Verbs of what arrived, behind its number: "two drones hit a mill". @source own, general English, Ukrainian and Russian */
const ARRIVED =
  /^\s*(?:(?!that(?!\p{L})|which(?!\p{L})|who(?!\p{L})|were(?!\p{L})|was(?!\p{L})|launched|fired|sent)[\p{L}’'-]+\s+){0,2}?(?:hit|hits|struck|strikes|slammed|crashed|smashed|rammed|ploughed|reached|landed|fell|exploded|detonated|impacted|got through|came down|влуч\p{L}+|попа[лд]\p{L}*|прил[еёі]т\p{L}*|вр[іе]зал\p{L}*|впал\p{L}*|упал\p{L}*|дол[еі]т[еі]л\p{L}*|досягл\p{L}*|достигл\p{L}*|вибухнул\p{L}*|взорвал\p{L}*)(?!\p{L})/iu;
/** The same before its number: "was hit by two drones", "hits by two drones", "влучили два дрони". @source own, general English, Ukrainian and Russian */
const ARRIVED_BEFORE =
  /(?:(?<!\p{L})(?:hit|struck|damaged|destroyed|pierced|rammed|set (?:on fire|ablaze|alight)|direct hits?|hits?|impacts?) (?:by|from|of) (?:[\p{L}-]+ ){0,2}|(?<!\p{L})(?:влуч|попа[лд]|прил[еёі]т|впал|упал|дол[еі]т[еі]л)\p{L}* (?:(?:щонайменше|принаймні|одразу|ще|як мінімум|как минимум|по меньшей мере|сразу|ещё|еще) )?)$/iu;
/** A verb of arriving that a figure's own words end in. */
const ENDS_ARRIVED =
  /(?<!\p{L})(?:hit|struck|reached|влуч\p{L}+|попа[лд]\p{L}*|прил[еёі]т\p{L}*|впал\p{L}*|упал\p{L}*)$/iu;

/**
 * Whether a figure's words tell in a sentence how many arrived, not how many were sent or stopped: "two drones hit a warehouse" counts
 * hits. A figure that is not found in it tells nothing of the kind.
 */
export function isHitFigure(figure: string, sentence: string): boolean {
  const at = sentence.indexOf(figure);
  if (at < 0) return false;
  return (
    ENDS_ARRIVED.test(figure) ||
    ARRIVED.test(sentence.slice(at + figure.length)) ||
    ARRIVED_BEFORE.test(sentence.slice(0, at))
  );
}
