import { ROLE_CLASSES, roleClassOf } from '../../lexicon/role-word.ts';
import { TARGETS } from '../../lexicon/target.ts';
import type { Actor, ActorKind, Equipment, EquipmentClass, Target, TargetClass } from '../../model/event.ts';
import { type Span, spanOf } from '../../util/span.ts';
import { because } from '../../util/why.ts';
import type { Filler } from './choose-fillers.ts';
import { ROLES } from './role-tagger.ts';
import type { CaselessText } from './tag-caseless.ts';

/** The words of a filler as they stand in the text. */
export function spanOfFiller(t: CaselessText, f: Filler): Span {
  return spanOf(t.text, t.start[f.best.from]!, t.end[f.best.to - 1]!);
}

const classNamed = (word: string): string => ROLE_CLASSES[roleClassOf(word) - 1] ?? '';
const wordsOf = (f: Filler): string[] => f.key.split(' ');

/** Single members of an armed side are of its kind; anyone else named as the doer is a person. */
const SOLDIERS = /^(?:soldiers?|troops|officers?)$/;
const ARMED =
  /^(?:guerrillas?|terrorists?|rebels?|gunm[ae]n|assassins?|killers?|kidnappers?|hijackers?|extremists?|militants?|insurgents?|attackers?|assailants?|commandos?|snipers?)$/;

function kindOfDoer(f: Filler): ActorKind {
  const words = wordsOf(f);
  const last = words.at(-1)!;
  if (ROLES[f.role] === 'individual')
    return SOLDIERS.test(last) ? 'state_forces' : ARMED.test(last) ? 'nonstate_armed' : 'other';
  if (words.some((w) => /^(?:government|ministry|regime|presidency)$/.test(w))) return 'government';
  if (/^(?:front|movement|party|cartel|mafia|squads?|group|guerrillas?)$/.test(last)) return 'nonstate_armed';
  if (
    words.some((w) => classNamed(w) === 'force') &&
    !words.some((w) => /^(?:liberation|people|peoples|popular|revolutionary)$/.test(w))
  )
    return 'state_forces';
  return 'nonstate_armed';
}

const TARGET_CLASSES = TARGETS.rows.map((r) => ({
  class: r.class,
  regex: new RegExp(`(?<![\\p{L}\\p{N}])(?:${r.pattern})(?![\\p{L}\\p{N}])`, 'iu'),
}));
const BY_WORD: Readonly<Record<string, TargetClass>> = {
  vehicle: 'vehicle',
  works: 'infrastructure_unspecified',
  building: 'other',
};

function classOfTarget(name: string, f: Filler): TargetClass {
  for (const row of TARGET_CLASSES) if (row.class !== 'people' && row.regex.test(name)) return row.class;
  for (const w of wordsOf(f).reverse()) {
    const found = BY_WORD[classNamed(w)];
    if (found) return found;
  }
  return 'other';
}

const EQUIPMENT: readonly (readonly [RegExp, EquipmentClass])[] = [
  [/\bdrones?\b|\buavs?\b/i, 'uav'],
  [/\bmissiles?\b/i, 'missile'],
  [/\bmortars?\b|\bcannons?\b|\bhowitzers?\b|\bartillery\b|\bcatapults?\b|\blaunchers?\b/i, 'artillery'],
  [/\bgrenades?\b|\brockets?\b|\bshells?\b|\bbullets?\b|\bammunition\b|\bcartridges?\b/i, 'ammunition'],
  [
    /bombs?\b|\bdynamite\b|\bexplosives?\b|\bmines?\b|\bcharges?\b|\bdevices?\b|\btnt\b|\bmolotov\b|\bcocktails?\b/i,
    'mine_ied',
  ],
  [
    /gun|\brifles?\b|\bpistols?\b|\brevolvers?\b|\bfirearms?\b|\b(?:ak|m|r|g)-?\d+\b|\bgalil\b|\buzi\b|\barms\b|\bweapons?\b|\bknives\b|\bknife\b|\bmachetes?\b/i,
    'small_arms',
  ],
  [/\bhelicopters?\b/i, 'helicopter'],
  [/\bplanes?\b|\baircraft\b|\bjets?\b/i, 'aircraft'],
  [/\bcars?\b|\btrucks?\b|\bvehicles?\b/i, 'vehicle'],
];

/** The slot a filler goes to, with the words of the text as its mention. */
export type RoleSlot =
  | { readonly actor: Actor }
  | { readonly target: Target }
  | { readonly equipment: Equipment };

/** What the reasons of a filled slot say. */
const LEARNED = 'event/role/read-roles: learned from texts whose roles were marked by hand';
const ROLE = 'event/role/role-slots: whoever did it';

/** A filler as the value of a slot (guide §3.2). */
export function slotOf(t: CaselessText, f: Filler): RoleSlot {
  const slot = bareSlotOf(t, f);
  if ('actor' in slot) return { actor: because(because(slot.actor, 'name', LEARNED), 'role', ROLE) };
  if ('target' in slot) return { target: because(slot.target, 'name', LEARNED) };
  return { equipment: because(slot.equipment, 'name', LEARNED) };
}

function bareSlotOf(t: CaselessText, f: Filler): RoleSlot {
  const mention = spanOfFiller(t, f);
  const name = mention.quote.replace(/\s+/g, ' ').replace(/^(?:the|an?) /i, '');
  switch (ROLES[f.role]!) {
    case 'individual':
    case 'organisation':
      return { actor: { name, kind: kindOfDoer(f), role: 'initiator', mention } };
    case 'target':
      return { target: { name, class: classOfTarget(name, f), mention } };
    case 'victim':
      return { target: { name, class: 'people', mention } };
    case 'weapon':
      return {
        equipment: { name, class: EQUIPMENT.find(([r]) => r.test(name))?.[1] ?? 'other', mention },
      };
  }
}
