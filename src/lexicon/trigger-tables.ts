import { AID_TRIGGERS } from './trigger-aid.ts';
import { COMBAT_TRIGGERS } from './trigger-combat.ts';
import { CONTROL_TRIGGERS } from './trigger-control.ts';
import { DEFENCE_TRIGGERS } from './trigger-defence.ts';
import { HARM_TRIGGERS } from './trigger-harm.ts';
import type { TriggerTable } from './trigger-pattern.ts';
import { POLITICS_TRIGGERS } from './trigger-politics.ts';
import { RESPONSE_TRIGGERS } from './trigger-response.ts';
import { RUSSIAN_TRIGGERS } from './trigger-russian.ts';
import { RUSSIAN_CIVIL_TRIGGERS } from './trigger-russian-civil.ts';
import { RUSSIAN_RELIEF_TRIGGERS } from './trigger-russian-relief.ts';
import { STRIKE_TRIGGERS } from './trigger-strike.ts';
import { TALKS_TRIGGERS } from './trigger-talks.ts';
import { UKRAINIAN_TRIGGERS } from './trigger-ukrainian.ts';
import { UKRAINIAN_CIVIL_TRIGGERS } from './trigger-ukrainian-civil.ts';
import { UKRAINIAN_RELIEF_TRIGGERS } from './trigger-ukrainian-relief.ts';

type Tables = Readonly<Record<string, TriggerTable>>;

/** All tables of English triggers by name. Order matters only between matches of equal length: the earlier family keeps the words. @source each table's own */
export const ENGLISH_TRIGGERS: Tables = {
  DEFENCE_TRIGGERS,
  STRIKE_TRIGGERS,
  COMBAT_TRIGGERS,
  AID_TRIGGERS,
  CONTROL_TRIGGERS,
  RESPONSE_TRIGGERS,
  TALKS_TRIGGERS,
  POLITICS_TRIGGERS,
  HARM_TRIGGERS,
};

/** All tables of Ukrainian and Russian triggers by name. @source each table's own */
export const SLAVIC_TRIGGERS: Tables = {
  UKRAINIAN_TRIGGERS,
  UKRAINIAN_CIVIL_TRIGGERS,
  UKRAINIAN_RELIEF_TRIGGERS,
  RUSSIAN_TRIGGERS,
  RUSSIAN_CIVIL_TRIGGERS,
  RUSSIAN_RELIEF_TRIGGERS,
};
