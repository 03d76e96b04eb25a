import assert from 'node:assert/strict';
import { test } from 'node:test';
import { URL_NAMESPACE, uuid5 } from './uuid5.ts';

test('names give the UUIDs that other makers give them', () => {
  // The example of RFC 9562 A.4 (DNS namespace), and one of Python's uuid.uuid5 (URL namespace).
  assert.equal(
    uuid5('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'),
    '2ed6657d-e927-568b-95e1-2665a8aea6a2',
  );
  assert.equal(uuid5(URL_NAMESPACE, 'https://example.org/'), '527dda32-a0de-5105-a042-cb475b5f7d11');
});
