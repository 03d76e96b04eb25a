import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Trigger } from '../../type/trigger.ts';
import type { ActorMention } from '../scene.ts';
import { agrees, isNoun, isPassive } from './verb.ts';

const trigger = (quote: string): Trigger => ({ quote, nominal: false }) as Trigger;
const who = (plural: boolean): ActorMention => ({ plural }) as ActorMention;

test('passives are told from actives by their endings', () => {
  for (const w of [
    'збито',
    'уражено',
    'пошкоджені',
    'евакуйовано',
    'сбиты',
    'освобождён',
    'уничтожено',
    'взят',
    'повреждённые',
  ])
    assert.ok(isPassive(trigger(w)), w);
  for (const w of [
    'збили',
    'обстріляв',
    'передасть',
    'восстановят',
    'атаковали',
    'тушат',
    'просунулися',
    'удерживают',
  ])
    assert.ok(!isPassive(trigger(w)), w);
});

test('nouns of act are told from verbs', () => {
  for (const w of ['наступ', 'обстріл', 'атака', 'удар', 'відведення', 'обмін', 'эвакуация', 'прорыв'])
    assert.ok(isNoun(trigger(w)), w);
  for (const w of [
    'передасть',
    'обстріляли',
    'атакує',
    'збито',
    'восстановят',
    'підключимо',
    'прорвала',
    'виїжджайте',
  ])
    assert.ok(!isNoun(trigger(w)), w);
});

test('verb and subject agree in number', () => {
  assert.ok(agrees(trigger('обстріляли'), who(true)));
  assert.ok(!agrees(trigger('обстріляли'), who(false)));
  assert.ok(agrees(trigger('обстрелял'), who(false)));
  assert.ok(!agrees(trigger('атакує'), who(true)));
  assert.ok(agrees(trigger('удар'), who(true)));
  assert.ok(agrees(trigger('обстріляли'), {} as ActorMention));
});
