import { slavicKind } from '../count/classify-slavic.ts';
import type { Scene } from '../slot/scene.ts';
import type { Trigger } from './trigger.ts';

const OF_CAPTIVITY = /(?:полон|плен)(?:у|а|і|ом)?(?!\p{L})/iu;
const LET_GO = /^(?:звільн|освобо)/iu;
const FLOW = /^ (?:[\p{L}]+ ){0,2}(?:труб|вод|дамб|плотин|канал)\p{L}*/iu;

const SEIZED = /^(?:захоп|захват|захвач)/iu;
/** Those taken, in the case of an object: "захопили офіцера", "захватили группу заложников". @source own, general Ukrainian and Russian */
const TAKEN_PEOPLE =
  /^ (?:(?:груп[уи]|групп[уы]|десятки|сотні|сотни|кілька|кількох|несколько|нескольких|одного|ще|ещё|еще|\p{L}+(?:их|ого|его|[оеёу]х)) ){0,3}(?:(?:військов|полонен|поранен|цивільн|поліцейськ|раненых?|пленн|военн|полицейск|гражданск)\p{L}{0,2}(?:их|ого)|(?:солдат|росіян|россиян|селян)|(?:солдат|офіцер|офицер|боєвик|бойовик|боевик|журналіст|журналист|активіст|активист|вчител|учител|чиновник|моряк|шахтар|шахт[её]р|командир|комбат|депутат|туріст|турист|медик|найманц|на[её]мник|жител|мешканц|пасажир|пассажир|заручник|заложник|дезертир|диверсант|священник)(?:ів|їв|ов|ев|ей|а|я)|військовослужбовц(?:ів|я)|военнослужащ(?:их|его)|бійц(?:ів|я)|бойц(?:ов|а)|учн(?:ів|я)|студент(?:ів|ов|а)|людей|дітей|детей|жінок|женщин|чоловіків|мужчин|мера|мэра)(?!\p{L})/iu;
/** "Захвачены трое журналистов": the figure counts people, right after the verb. */
const countsTaken = (scene: Scene, t: Trigger): boolean =>
  scene.amounts.some(
    (a) =>
      a.start >= t.end &&
      /^\s+(?:(?:щонайменше|як|мінімум|минимум|по|меньшей|мере|ще|ещё|еще)\s+){0,3}$/iu.test(
        scene.quote.slice(t.end - scene.start, a.start - scene.start),
      ) &&
      slavicKind(a.noun?.quote) === 'people',
  );

/** "Утримують" alone: prices and hostages are held too, so what is held must be a place by name. */
const HOLDS = /^(?:утрим|удерж)\p{L}+$/iu;
const HELD_NOUN =
  /^ (?:під контролем |под контролем )?(?:(?:місто|село|селище|населений пункт|город|село|посёлок|поселок|населённый пункт|населенный пункт) )?$/iu;
const HELD_GROUND =
  /^[ ,](?:[\p{L}«»"-]+[ ,]+){0,4}(?:позиці|позици|рубеж|рубіж|оборон|ліні|лини|плацдарм|міст|город|сел|пункт)/iu;
const GROUND_BEFORE =
  /(?:міст|сел|город|пос[её]л|пункт|висот|высот|мост|плацдарм)\p{L}*(?: [\p{L}«»"-]+){0,2} $/iu;
const holdsPlace = (scene: Scene, t: Trigger): boolean =>
  HELD_GROUND.test(scene.quote.slice(t.end - scene.start)) ||
  GROUND_BEFORE.test(scene.quote.slice(0, t.start - scene.start)) ||
  scene.placed.some(
    (p) => p.start > t.end && HELD_NOUN.test(scene.quote.slice(t.end - scene.start, p.start - scene.start)),
  );
const REGAINED = /^(?:поверн|віднов|верн|восстанов)/iu;
/** Control over ground, not over prices. */
const OVER_PLACE =
  /^ (?:над|за) (?:\p{L}+ ){0,2}(?:міст|сел|селищ|пункт|територі|висот|район|громад|город|посел|посёлк|территори|высот|позиці|позици|трас|дорог|мост|берег)/iu;

/** Ground taken, left or held by Ukrainian and Russian words, with the sentence before and after them; null where nothing is. */
export function refineSlavicControl(scene: Scene, t: Trigger, before: string, after: string): Trigger | null {
  if (t.type === 'control.capture' && LET_GO.test(t.quote)) {
    if (OF_CAPTIVITY.test(scene.quote)) return { ...t, type: 'talks.agreement' };
    if (
      /(?:заручник|заложник|ув[’']язнен|заключённ|заключенн|арештован|арестован)/iu.test(after.slice(0, 40))
    )
      return null;
  }
  if (
    t.type === 'control.capture' &&
    SEIZED.test(t.quote) &&
    (TAKEN_PEOPLE.test(after) || countsTaken(scene, t))
  )
    return { ...t, type: 'combat.abduction' };
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
  if (t.type === 'control.line' && HOLDS.test(t.quote) && !holdsPlace(scene, t)) return null;
  if (t.type === 'control.capture' && REGAINED.test(t.quote) && !OVER_PLACE.test(after)) {
    if (!scene.placed.some((p) => p.start >= t.end && p.start - t.end < 12)) return null;
  }
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
