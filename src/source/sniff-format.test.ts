import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SitrepError } from '../util/outcome.ts';
import { sniffFormat } from './sniff-format.ts';

const TABLE: readonly (readonly [string, string, string?, string?])[] = [
  ['text', 'Talks resumed in Jeddah on Sunday.'],
  ['text', '[Video] Smoke over Bakhmut'],
  ['text', '{see below} A note from Mopti'],
  ['text', 'If x < y then the bridge is open'],
  ['html', '<!DOCTYPE html><html><body>a</body></html>'],
  ['html', '\n<html lang="my"><p>a'],
  ['html', '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"></html>'],
  ['html', '<p>Just a fragment</p>'],
  ['html', 'Saved page <b>x</b>', 'page.html'],
  ['html', 'Answered <b>x</b>', 'x', 'text/html'],
  ['feed', '<?xml version="1.0"?><rss version="2.0"><channel/></rss>'],
  ['feed', '<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
  ['feed', '<?xml version="1.0"?>\n<!-- c -->\n<rdf:RDF xmlns:rdf="a"></rdf:RDF>'],
  ['feed', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
  ['feed', '{\n "version": "https:\\/\\/jsonfeed.org\\/version\\/1",\n "items": []}'],
  ['cap', '<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"><identifier>a</identifier></alert>'],
  ['cap', '<?xml version="1.0"?><!-- <rss> --><c:alert xmlns:c = "urn:oasis:names:tc:emergency:cap:1.1">'],
  ['cap', '<?xml version="1.0"?><!DOCTYPE alert><alert xmlns="http://www.incident.com/cap/1.0">'],
  [
    'cap',
    '<feed xmlns="a"><entry><content><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"/></content></entry></feed>',
  ],
  [
    'feed',
    '<feed xmlns="a" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2"><entry><cap:event>x</cap:event></entry></feed>',
  ],
  ['html', '<html><body><alert xmlns="urn:oasis:names:tc:emergency:cap:1.2"/></body></html>'],
  ['html', '<alert kind="red">Sirens</alert>'],
  ['telegram', '{\n "name": "Channel",\n "type": "public_channel",\n "id": 1,\n "messages": [\n  {}]}'],
  ['telegram', '{"name":"Channel","type":"public_channel","id":1,"messages":[]}'],
  ['telegram', '{\n "about": "Here is",\n "chats": {\n "about": "x", "list": [] } }'],
  ['ndjson', '{"id":"a","text":"x"}\n{"id":"b","text":"y"}\n'],
  ['ndjson', '{"id":"a","title":"t","html":"<p>x"}'],
  ['ndjson', 'broken'.replace('broken', '{"id": oops}\n{"id":"b","text":"y"}')],
  ['ndjson', '{"id":"a","text":"the \\"messages\\": [ and more"}'],
  ['ndjson', '{\n  "id": "a",\n  "text": "x"\n}'],
  [
    'airraid-official',
    'oblast,raion,hromada,level,started_at,finished_at,source\nSumska oblast,,,oblast,a,b,official',
  ],
  ['airraid-volunteer', '"region","started_at","finished_at","naive"\r\nOdeska oblast,a,b,True'],
  [
    'missile-tallies',
    'time_start,time_end,model,launch_place,launched,destroyed\n2024-01-01,2024-01-01,Kalibr,,1,1',
  ],
  ['text', 'region,started_at,finished_at\nOdeska oblast,a,b'],
  ['text', 'model,category,national_origin\nKub,UAV,'],
  ['text', 'In the region, started_at, finished_at and naive are columns.'],
];

test('each format is told by its content', () => {
  for (const [format, content, name = 'x', type] of TABLE) {
    const headers: Record<string, string> = type ? { 'content-type': type } : {};
    assert.equal(sniffFormat(Buffer.from(content), headers, name), format, content);
    assert.equal(sniffFormat(Buffer.from(`\uFEFF${content}`), headers, name), format, `BOM ${content}`);
    assert.equal(
      sniffFormat(Buffer.from(`\uFEFF${content}`, 'utf16le'), headers, name),
      format,
      `UTF-16 ${content}`,
    );
  }
});

test('a few bytes without a character to read are binary, a few characters are text', () => {
  for (const bytes of [
    '\x00\x01\x02',
    '\x00',
    '\x00\x00',
    '\x01',
    '\x07\x08\x0e\n',
    '\x01\x02a',
    '\xff\xfe\x01\x00\x02\x00',
    '\xef\xbb\xbf\x02\x03',
    '\x00\x01\x00\x02\x00\x03\x00\x04',
    '\x7f\x7f',
  ])
    assert.throws(
      () => sniffFormat(Buffer.from(bytes, 'latin1'), {}, 'x'),
      (error: SitrepError) => error.code === 'binary-input' && !error.message.includes('\n'),
      JSON.stringify(bytes),
    );
  for (const bytes of [
    'ok',
    'Hi\x00 all',
    'Calm.\x07',
    'a\x00b\x00',
    '\xff\xfea\x00',
    '\xcd\xb3',
    '12',
    '\x1b[1mAlert\x1b[0m',
  ])
    assert.equal(sniffFormat(Buffer.from(bytes, 'latin1'), {}, 'x'), 'text', JSON.stringify(bytes));
  for (const bytes of ['', ' \n\t', '\xef\xbb\xbf'])
    assert.throws(
      () => sniffFormat(Buffer.from(bytes, 'latin1'), {}, 'x'),
      (error: SitrepError) => error.code === 'empty-input',
      JSON.stringify(bytes),
    );
});
