import { slavicLangsOf } from '../../../lexicon/slavic-row.ts';
import { SLAVIC_PEOPLE } from '../../../lexicon/target-slavic.ts';
import type { Target } from '../../../model/event.ts';
import { hasCyrillic } from '../../../util/script.ts';
import { overlaps, spanOf } from '../../../util/span.ts';
import { because } from '../../../util/why.ts';
import { reach } from '../choose.ts';
import type { Scene } from '../scene.ts';
import type { Group } from '../scene-event.ts';
import { findSlavicThings, nameOf, onlyInCase, SlavicTable } from './find-things.ts';

/** Plurals of another stem. */
const IRREGULAR: Readonly<Record<string, string>> = {
  человеки: 'люди',
  человек: 'люди',
  людей: 'люди',
  людям: 'люди',
  дітей: 'діти',
  детей: 'дети',
  водія: 'водій',
  водіїв: 'водії',
  людини: 'люди',
  дитини: 'діти',
};
const PASSIVE = /(?:ено|ано|ято|ито|ены|ен|ена|аны|ан|ана|ят|ята|яты|ий|ый|ые|і|ых|их)$/iu;
/** "Вбили", "ранил": whoever stands in the nominative did it. */
const HARMS = /^(?:вби|уби|порани|рани|застрел|розстріля|расстреля)(?:в|л|ла|ло|ли)(?!\p{L})/iu;
/** Whom a strike harms is a target where the text says what they are. */
const CIVILIAN = /^(?:мирн|цивіл|гражданск|місцев|местн)/iu;

/** Whether a target of a Slavic text is just whoever was hurt: told by the toll, no target of an attack. */
export function isAnybody(t: Pick<Target, 'name' | 'class'>): boolean {
  return t.class === 'people' && hasCyrillic(t.name) && !CIVILIAN.test(t.name);
}

const TABLE = new SlavicTable(SLAVIC_PEOPLE.rows);

/** Who was killed, hurt or taken, nearest to the words that say so; of a toll that names nobody, people. */
export function slavicPeople(text: string, scene: Scene, group: Group): Target[] {
  const words = group.triggers[0]!.quote;
  const active = group.type === 'harm.casualties' ? HARMS.test(words) : !PASSIVE.test(words);
  const found = findSlavicThings(TABLE, text, scene.start, scene.end)
    .filter(
      (p) =>
        !onlyInCase(p.form.forms, 'DIL') &&
        // Who took or shot them stands before; only an accusative can be meant.
        (!active || (p.start >= group.triggers[0]!.end && !onlyInCase(p.form.forms, 'NDIL'))) &&
        reach(scene, group, p) < 60 &&
        group.triggers.every((t) => !overlaps(t, p)) &&
        !/(?<!\p{L})(?:за словами|зі слів|по словам|со слов|від|от|для|біля|возле)\s+(?:\p{L}+\s+)?$/iu.test(
          text.slice(Math.max(scene.start, p.start - 40), p.start),
        ),
    )
    .sort((a, b) => reach(scene, group, a) - reach(scene, group, b));
  const first = found[0];
  if (first)
    return [
      because(
        {
          name: IRREGULAR[nameOf(first)] ?? nameOf(first),
          class: 'people' as const,
          mention: spanOf(text, first.start, first.end),
        },
        'class',
        first.row,
      ),
    ];
  if (group.type !== 'harm.casualties') return [];
  return [
    because(
      { name: 'люди', class: 'people' as const },
      'class',
      'event/slot/slavic/people: a toll is of people',
      group.triggers[0],
    ),
  ];
}

const SANCTIONED: readonly {
  readonly word: RegExp;
  readonly class: Target['class'];
  readonly uk: string;
  readonly ru: string;
}[] = [
  {
    word: /(?<!\p{L})(?:танкер|судн|суден|корабл|корабел|літак|самол[её]т)\p{L}*/iu,
    class: 'vehicle',
    uk: 'судна',
    ru: 'суда',
  },
  {
    word: /(?<!\p{L})(?:посадов|чиновник|особ(?!лив)|фізичн|физическ|лиц(?!ей)|депутат|міністр|министр|судд|суде[йя]|генерал|бізнесмен|бизнесмен|олігарх|олигарх|командир|керівник|руководител|пропагандист|громадян|гражд)\p{L}*/iu,
    class: 'people',
    uk: 'особи',
    ru: 'лица',
  },
  {
    word: /(?<!\p{L})(?:компані|компани|підприємств|предприяти|банк|фірм|фирм|організаці|организаци|юридичн|юридическ|структур|мереж|сет[ьи]|завод|постачальник|поставщик)\p{L}*/iu,
    class: 'other',
    uk: 'компанії',
    ru: 'компании',
  },
];

/** Whom a sanction hits: the nouns after its words. */
export function slavicSanctioned(text: string, scene: Scene, group: Group): Target[] {
  const t = group.triggers[0]!;
  const after = text.slice(t.end, scene.end).split(/[;:]/, 1)[0]!;
  const ru = slavicLangsOf(scene.quote).every((l) => l === 'ru');
  return SANCTIONED.flatMap((row) => {
    const m = row.word.exec(after);
    if (!m || m.index > 90) return [];
    const mention = spanOf(text, t.end + m.index, t.end + m.index + m[0].length);
    const rule = 'event/slot/slavic/people: whom a sanction hits';
    return [because({ name: ru ? row.ru : row.uk, class: row.class, mention }, 'class', rule)];
  });
}
