import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlaceKind, PlaceMention } from '../../model/place.ts';
import { isLeftOut } from './is-left-out.ts';

/** Names in square brackets, their kind after a colon: "[Odesa Oblast:admin1]". Gives the names that are left out. */
function leftOut(marked: string): string[] {
  const mentions: PlaceMention[] = [];
  let text = '';
  for (const part of marked.split(/(\[[^\]]+\])/)) {
    const [, name, kind] = /^\[([^:]+):(\w+)\]$/.exec(part) ?? [];
    if (name && kind) {
      const start = text.length;
      mentions.push({
        id: 'p',
        start,
        end: start + name.length,
        quote: name,
        name,
        kind: kind as PlaceKind,
        use: 'literal',
      });
    }
    text += name ?? part;
  }
  return mentions.filter((_, i) => isLeftOut(text, mentions, i)).map((m) => m.name);
}

test('a part taken out of the area before it is left out, with those named beside it', () => {
  assert.deepEqual(leftOut('Відбій в [Одеській області:admin1], крім [Ізмаїльського району:admin2].'), [
    'Ізмаїльського району',
  ]);
  assert.deepEqual(
    leftOut('Отбой в [Курской области:admin1], кроме [Льгова:settlement] и [Рыльска:settlement].'),
    ['Льгова', 'Рыльска'],
  );
  assert.deepEqual(
    leftOut('The alert is over in [Kharkiv Oblast:admin1] except for the [Izium:settlement].'),
    ['Izium'],
  );
  assert.deepEqual(leftOut('Power is back in [Sudan:country], with the exception of [Gedaref:admin1].'), [
    'Gedaref',
  ]);
});

test('besides is no except, and places only named together are not left out', () => {
  assert.deepEqual(leftOut('Крім [Києва:settlement], вибухи лунали в [Одесі:settlement].'), []);
  assert.deepEqual(leftOut('Shells hit [Gao:settlement], except for [Ansongo:settlement] on Monday.'), []);
  assert.deepEqual(leftOut('Відбій в [Одеській області:admin1] та [Ізмаїлі:settlement].'), []);
  assert.deepEqual(leftOut('Shells hit [Kharkiv Oblast:admin1] and [Izium:settlement].'), []);
});
