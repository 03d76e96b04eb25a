import { slavicLangsOf } from '../../../lexicon/slavic-row.ts';
import type { Target } from '../../../model/event.ts';
import { because } from '../../../util/why.ts';
import type { Scene } from '../scene.ts';
import type { Group } from '../scene-event.ts';

interface Utility {
  readonly word: RegExp;
  readonly class: Target['class'];
  readonly uk: string;
  readonly ru: string;
}
const UTILITIES: readonly Utility[] = [
  {
    word: /(?<!\p{L})(?:світл[оаі]|електро?\p{L}*|електр\p{L}*|струм\p{L}*|знеструмл\p{L}*|живлен\p{L}*|енергопостач\p{L}*|енергетик\p{L}*|свет(?:а|у|ом)?(?!\p{L})|электр\p{L}*|ток(?:а|у)?(?!\p{L})|обесточ\p{L}*|энергоснаб\p{L}*|энергетик\p{L}*)/iu,
    class: 'energy',
    uk: 'електропостачання',
    ru: 'электроснабжение',
  },
  {
    word: /(?<!\p{L})(?:газ(?:у|а|ом)?(?!\p{L})|газопостач\p{L}*|газоснаб\p{L}*|газовик\p{L}*)/iu,
    class: 'energy',
    uk: 'газопостачання',
    ru: 'газоснабжение',
  },
  {
    word: /(?<!\p{L})(?:тепл[оау](?!\p{L})|теплопостач\p{L}*|теплоснаб\p{L}*|опален\p{L}*|отоплен\p{L}*)/iu,
    class: 'energy',
    uk: 'теплопостачання',
    ru: 'теплоснабжение',
  },
  {
    word: /(?<!\p{L})(?:вод[аиуы](?!\p{L})|водопостач\p{L}*|водоснаб\p{L}*|водоканал\p{L}*)/iu,
    class: 'water',
    uk: 'водопостачання',
    ru: 'водоснабжение',
  },
  {
    word: /(?<!\p{L})(?:(?:мобільн\p{L}+ )?зв[’']яз\p{L}*|інтернет\p{L}*|связ[ьи](?!\p{L})|интернет\p{L}*)/iu,
    class: 'infrastructure_unspecified',
    uk: 'зв’язок',
    ru: 'связь',
  },
];
const OUT =
  /(?:без|зник|знеструм|обесточ|відключ|отключ|бракує|нестач|перебо|перебі|пропал|вимкн|вимик|выключ|лишил|остал|блекаут|немає|нет|исчез|погас)/iu;

/** What is out, or back, where only the service is named: "без світла", "відновили електропостачання". */
export function slavicUtility(text: string, scene: Scene, group: Group): Target | null {
  const damage = group.type === 'harm.damage';
  if (!damage && group.type !== 'response.repair') return null;
  const t = damage ? group.triggers.find((x) => OUT.test(x.quote)) : group.triggers[0];
  if (!t) return null;
  const from = Math.max(scene.start, t.start - (damage ? 25 : 60));
  const words = text.slice(from, Math.min(scene.end, t.end + (damage ? 30 : 60)));
  const at = t.start - from;
  let best: { readonly u: Utility; readonly far: number } | null = null;
  for (const u of UTILITIES)
    for (const m of words.matchAll(new RegExp(u.word.source, 'giu'))) {
      const far = m.index < at ? at - m.index + 10 : m.index - at;
      if (!best || far < best.far) best = { u, far };
    }
  if (!best) return null;
  const lang = slavicLangsOf(scene.quote);
  const name = lang.length === 1 && lang[0] === 'ru' ? best.u.ru : best.u.uk;
  return because(
    { name, class: best.u.class },
    'class',
    'event/slot/slavic/utility: only the service is named',
    t,
  );
}
