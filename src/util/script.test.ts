import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCyrillic } from './script.ts';

test('words are Cyrillic where most of their letters are', () => {
  for (const words of ['Київ', 'Аналітики DeepState повідомили', '🔴 05:02 Тривога!', 'БпЛА типу Shahed'])
    assert.ok(isCyrillic(words), words);
  for (const words of ['Kyiv', 'She said «так» twice', '', '12:40 – 14:10 🔴', 'القاهرة', '北京', 'Élysée і'])
    assert.ok(!isCyrillic(words), words);
});
