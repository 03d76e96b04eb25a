import type { Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

const OF_CAPTIVITY = /(?:полон|плен)(?:у|а|і|ом)?(?!\p{L})/iu;
const LET_GO = /^(?:звільн|освобо)/iu;
const FLOW = /^ (?:[\p{L}]+ ){0,2}(?:труб|вод|дамб|плотин|канал)\p{L}*/iu;

/** Ground taken, left or held by Ukrainian and Russian words, with the sentence before and after them; null where nothing is. */
export function refineSlavicControl(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (t.type === 'control.capture' && LET_GO.test(t.quote)) {
    if (OF_CAPTIVITY.test(scene.quote)) return { ...t, type: 'talks.agreement' };
    if (
      /(?:заручник|заложник|ув[’']язнен|заключённ|заключенн|арештован|арестован)/iu.test(after.slice(0, 40))
    )
      return null;
  }
  // "Взяли" alone is anything at all: what follows must be a place by name or kind.
  if (t.type === 'control.capture' && /^(?:взя|узя|отби|відби|заня|виби|выби)/iu.test(t.quote)) {
    const place = scene.placed.find((p) => p.start >= t.end && p.start - t.end < 45);
    if (!place && !/контрол/iu.test(t.quote))
      return /^ (?:[\p{L}-]+ ){0,2}(?:міст|сел|город|посел|пункт|висот|высот|позиц)/iu.test(after) ? t : null;
    if (
      /^ (?:участь|участие|до уваги|к сведению|на себя|курс|у роботу|в работу|відповідальн|ответственн|за основу|слово|з собою|с собой|під варт|под страж|кредит|потяг|гроші)/iu.test(
        after,
      )
    )
      return null;
  }
  if (t.type === 'control.advance' && FLOW.test(after)) return null;
  if (t.type === 'control.advance' && /^(?:ув|вв|за[йш]|вош|вош)/iu.test(t.quote))
    return scene.placed.length && scene.actors.some((a) => a.armed) ? t : null;
  if (t.type === 'control.line' && /^контрол/iu.test(t.quote) && !scene.placed.length) return null;
  if (
    t.type === 'control.line' &&
    /^(?:закріп|закреп)/iu.test(t.quote) &&
    /(?:проект|закон|прав[оа]|норм|конституц|успіх|успех)/iu.test(scene.quote)
  )
    return null;
  if (
    t.type === 'control.withdrawal' &&
    /(?:справ|дел|коменд|бізнес|бизнес)\p{L}*$/iu.test(before.slice(-14))
  )
    return null;
  return t;
}
