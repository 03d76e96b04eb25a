import type { Count, Equipment, EquipmentClass, Event, EventType, MunitionKind } from '../model/event.ts';

/** What is launched and shot down, and may be counted so; what shoots it down is not. @source guide §3.2, classes of equipment */
const IN_THE_AIR: ReadonlySet<EquipmentClass> = new Set([
  'loitering_munition',
  'uav',
  'cruise_missile',
  'ballistic_missile',
  'missile',
  'ammunition',
  'aircraft',
  'helicopter',
] as const);
/** What a type of event says of the munitions where nothing names them. @source guide §3.1 */
const IMPLIED: ReadonlyMap<EventType, MunitionKind> = new Map<EventType, MunitionKind>([
  ['strike.drone', 'uav'],
  ['strike.missile', 'missile'],
]);

/** Whether words name an equipment: by its last word, singular or plural. */
export function isNamedIn(name: string, words: string): boolean {
  const head = name.split(/\s/).at(-1)!.replace(/s$/i, '').toLowerCase();
  return head.length > 2 && words.toLowerCase().includes(head);
}

/** The equipment of an event that a figure's own words or scope name: "12 cruise missiles" → the cruise missiles. */
export function equipmentNamedBy(event: Event, count: Count): Equipment[] {
  const words = [count.quote, count.scope ?? ''].flat().join(' ');
  return event.equipment.filter((q) => isNamedIn(q.name, words));
}

/**
 * What a figure of launched or intercepted munitions counts: what its words name, else all that the event has in the air, else what its
 * type says. Several classes are `several`, never shared out.
 */
export function countedKind(event: Event, count: Count): MunitionKind {
  const named = equipmentNamedBy(event, count);
  const inAir = (named.length > 0 ? named : event.equipment).filter((q) => IN_THE_AIR.has(q.class));
  const classes = new Set(inAir.map((q) => q.class));
  if (classes.size > 1) return 'several';
  return [...classes][0] ?? IMPLIED.get(event.type) ?? 'unknown';
}
