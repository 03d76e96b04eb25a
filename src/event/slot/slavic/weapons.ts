import { SLAVIC_WEAPONS } from '../../../lexicon/weapon-slavic.ts';
import type { EquipmentClass } from '../../../model/event.ts';
import type { PlaceMention } from '../../../model/place.ts';
import { overlaps, spanOf } from '../../../util/span.ts';
import type { WeaponMention } from '../scene.ts';
import { findSlavicThings, nameOf, onlyInCase, SlavicTable } from './find-things.ts';

const TABLE = new SlavicTable(SLAVIC_WEAPONS.rows);
/** Stores, works and crews named after a weapon. */
const NOT_BEFORE =
  /(?<!\p{L})(?:склад|сховищ|хранилищ|арсенал|завод|цех|виробництв|производств|виробник|производител|збиран|сборк|оператор|пілот|пилот|розрахунк|рас[чш][её]т|підрозділ|подразделени|полк|бригад|дивізіон|дивизион|управлінн|управлени|школ|командир|війська|войска|розробк|разработ|запуск[ау]?)\p{L}*\s+(?:\p{L}+(?:их|ых|ої|ой|ого|его)\s+)?$/iu;
/** "20 мин": minutes. */
const MINUTES = /^(?:мин|мін)$/i;

/** Weapons and systems named in Ukrainian or Russian between `start` and `end`; the longest wins a stretch. */
export function slavicWeapons(
  text: string,
  start: number,
  end: number,
  places: readonly PlaceMention[],
): WeaponMention[] {
  const out: WeaponMention[] = [];
  for (const x of findSlavicThings(TABLE, text, start, end)) {
    const before = text.slice(Math.max(start, x.start - 40), x.start);
    if (NOT_BEFORE.test(before) || (MINUTES.test(x.quote) && /\d\s$/.test(before))) continue;
    if (out.some((o) => overlaps(o, x)) || places.some((p) => p.use === 'literal' && overlaps(p, x)))
      continue;
    out.push({
      start: x.start,
      end: x.end,
      quote: x.quote,
      // One bomb is planted or thrown as well as dropped.
      class: /^бомба$/iu.test(nameOf(x)) ? 'mine_ied' : x.row.class,
      row: x.row,
      name: nameOf(x),
      one: x.form.singular !== x.form.plural && nameOf(x) === x.form.singular,
      forms: x.form.forms,
    });
  }
  return out;
}

const FINER: Readonly<Partial<Record<EquipmentClass, readonly EquipmentClass[]>>> = {
  missile: ['cruise_missile', 'ballistic_missile', 'air_defence_missile', 'air_defence_system'],
  uav: ['loitering_munition'],
};
const APPOSED = /^ (?:(?:типу|типа|класу|класса|системи|системы) )?[«“„"]?$/iu;
const LISTED = /^[»”“"]?(?:,| та| і| й| и| або| или) [«“„"]?$/iu;
/** "… та безпілотниками інших типів": of the same swarm, counted with it. */
const OTHERS =
  /^[»”“"]?(?: та| і| й| и) (?:(?:дрон|безпілотник|беспилотник|БпЛА|БПЛА)\p{L}* (?:інших|других|різних|разных) (?:типів|типов)|(?:дрон|безпілотник|беспилотник)\p{L}*-(?:імітатор|имитатор)\p{L}*)/iu;

/** A word and the name beside it are one weapon: "ударні БпЛА типу Shahed", "ракети «Іскандер-М»", "снаряд HIMARS". */
export function joinNames(text: string, weapons: readonly WeaponMention[]): WeaponMention[] {
  const out: WeaponMention[] = [];
  let typed = false;
  for (const w of weapons) {
    const last = out.at(-1);
    const gap = last && text.slice(last.end, w.start);
    if (!last || gap === undefined || !last.name) {
      out.push(w);
      continue;
    }
    const name = isName(w);
    if (gap === ' ' && !name && w.class === last.class && onlyInCase(w.forms, 'GDL')) {
      // "Літаки стратегічної авіації".
      const span = spanOf(text, last.start, w.end);
      out[out.length - 1] = { ...last, ...span, name: `${last.name} ${w.quote}` };
    } else if (name && !isName(last) && APPOSED.test(gap)) {
      typed = /тип/iu.test(gap);
      out[out.length - 1] = joined(text, last, w);
    } else if (typed && name && LISTED.test(gap)) out[out.length - 1] = joined(text, last, w);
    else if (
      last.class === 'loitering_munition' &&
      w.end <= last.end + (OTHERS.exec(text.slice(last.end, last.end + 80))?.[0].length ?? 0)
    )
      out[out.length - 1] = withOthers(text, last, w);
    else {
      typed = false;
      out.push(w);
    }
  }
  return out;
}

/** A designation or a name, no common word. */
const isName = (w: WeaponMention): boolean =>
  !w.name ||
  /^[«“„"]|^[\p{Lu}\d]/u.test(w.quote.replace(/^(?:БпЛА|БПЛА|РСЗ[ВО]|САУ|КАБ|FPV)/u, 'x')) ||
  /^шахед/i.test(w.quote);

function joined(text: string, a: WeaponMention, b: WeaponMention): WeaponMention {
  const finer = FINER[a.class]?.includes(b.class);
  const cls = !finer ? a.class : b.class === 'air_defence_system' ? 'air_defence_missile' : b.class;
  const closed = /^[»”“"]/.exec(text.slice(b.end))?.[0].length ?? 0;
  const opened = /[«“„"]/.test(text.slice(a.end, b.start)) ? closed : 0;
  const span = spanOf(text, a.start, b.end + opened);
  const name = `${a.name}${text.slice(a.end, b.start)}${bare(text, a, b)}${text.slice(b.end, span.end)}`;
  return { ...a, ...span, class: cls, row: finer ? b.row : a.row, name };
}

/** The name beside a word: as it stands after "типу", else in its nominative. */
const bare = (text: string, a: WeaponMention, b: WeaponMention): string =>
  /тип/.test(text.slice(a.end, b.start)) ? b.quote : (b.name ?? b.quote);

function withOthers(text: string, a: WeaponMention, b: WeaponMention): WeaponMention {
  const tail = OTHERS.exec(text.slice(a.end, a.end + 80))![0];
  const span = spanOf(text, a.start, a.end + tail.length);
  const own = text.slice(a.end, b.start);
  return { ...a, ...span, name: `${a.name}${own}${b.name ?? b.quote}${text.slice(b.end, span.end)}` };
}
