import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import type { CaptureFormat } from '../model/capture.ts';
import { cleanText, decodeBytes } from './decode-bytes.ts';

const UK =
  'Уночі в Охтирці пролунали вибухи, одну людину поранено, повідомили рятувальники. Пожежу вже загасили.';
const RU = 'Ночью в посёлке под Бахмутом были слышны взрывы, пострадавших нет, сообщили местные жители.';
const FR =
  'À Gao, trois véhicules ont été détruits près du marché, a déclaré un témoin. L’armée n’a pas réagi.';

interface Case {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly format?: CaptureFormat;
  readonly type?: string;
  readonly charset: string;
  readonly holds: string;
  readonly issues?: readonly string[];
}

const TABLE: readonly Case[] = [
  { name: 'plain UTF-8', bytes: Buffer.from(UK), charset: 'utf-8', holds: UK },
  { name: 'UTF-8 with a mark', bytes: Buffer.from(`\uFEFF${UK}`), charset: 'utf-8', holds: UK },
  {
    name: 'UTF-16LE with a mark',
    bytes: iconv.encode(UK, 'utf-16le', { addBOM: true }),
    charset: 'utf-16le',
    holds: UK,
  },
  {
    name: 'UTF-16BE with a mark',
    bytes: iconv.encode(UK, 'utf-16be', { addBOM: true }),
    charset: 'utf-16be',
    holds: UK,
  },
  {
    name: 'UTF-16LE without a mark',
    bytes: iconv.encode('Goma is calm.', 'utf-16le', { addBOM: false }),
    charset: 'utf-16le',
    holds: 'Goma',
    issues: ['charset-guessed'],
  },
  {
    name: 'windows-1251 by header',
    bytes: iconv.encode(UK, 'windows-1251'),
    type: 'text/plain; charset=windows-1251',
    charset: 'windows-1251',
    holds: UK,
  },
  {
    name: 'windows-1251 by meta',
    bytes: iconv.encode(`<meta charset="windows-1251"><p>${UK}`, 'windows-1251'),
    format: 'html',
    charset: 'windows-1251',
    holds: UK,
  },
  {
    name: 'koi8-r by prolog',
    bytes: iconv.encode(`<?xml version="1.0" encoding="koi8-r"?><rss>${RU}</rss>`, 'koi8-r'),
    format: 'feed',
    charset: 'koi8-r',
    holds: RU,
  },
  {
    name: 'a guess at windows-1251, Ukrainian',
    bytes: iconv.encode(UK, 'windows-1251'),
    charset: 'windows-1251',
    holds: UK,
    issues: ['charset-guessed'],
  },
  {
    name: 'a guess at windows-1251, Russian',
    bytes: iconv.encode(RU, 'windows-1251'),
    charset: 'windows-1251',
    holds: RU,
    issues: ['charset-guessed'],
  },
  {
    name: 'a guess at koi8, Russian',
    bytes: iconv.encode(RU, 'koi8-r'),
    charset: 'koi8-u',
    holds: 'сообщили местные жители',
    issues: ['charset-guessed'],
  },
  {
    name: 'a guess at koi8, Ukrainian',
    bytes: iconv.encode(UK, 'koi8-u'),
    charset: 'koi8-u',
    holds: UK,
    issues: ['charset-guessed'],
  },
  {
    name: 'a guess at windows-1252',
    bytes: iconv.encode(FR, 'windows-1252'),
    charset: 'windows-1252',
    holds: FR,
    issues: ['charset-guessed'],
  },
  {
    name: 'the mark wins over the header',
    bytes: Buffer.from(`\uFEFF${UK}`),
    type: 'text/plain; charset=koi8-r',
    charset: 'utf-8',
    holds: UK,
    issues: ['charset-disagreement'],
  },
  {
    name: 'the header wins over the prolog',
    bytes: iconv.encode(`<?xml version="1.0" encoding="koi8-r"?><rss>${RU}</rss>`, 'windows-1251'),
    format: 'feed',
    type: 'text/xml; charset="windows-1251"',
    charset: 'windows-1251',
    holds: RU,
    issues: ['charset-disagreement'],
  },
  {
    name: 'a header of UTF-8 that cannot be gives way to the meta',
    bytes: iconv.encode(
      `<meta http-equiv="content-type" content="text/html; charset=windows-1251">${UK}`,
      'windows-1251',
    ),
    format: 'html',
    type: 'text/html; charset=utf-8',
    charset: 'windows-1251',
    holds: UK,
    issues: ['charset-disagreement'],
  },
  {
    name: 'a header of UTF-8 that cannot be gives way to a guess',
    bytes: iconv.encode(RU, 'windows-1251'),
    type: 'text/plain; charset=utf-8',
    charset: 'windows-1251',
    holds: RU,
    issues: ['charset-guessed', 'charset-disagreement'],
  },
  {
    name: 'a header nobody knows is as good as none',
    bytes: Buffer.from(UK),
    type: 'text/plain; charset=klingon',
    charset: 'utf-8',
    holds: UK,
  },
  {
    name: 'a wrong single-byte header is obeyed and doubted',
    bytes: Buffer.from('Près'),
    type: 'text/plain; charset=iso-8859-1',
    charset: 'windows-1252',
    holds: 'PrÃ¨s',
    issues: ['charset-doubtful'],
  },
  {
    name: 'one bad byte in a long UTF-8 text is told',
    bytes: Buffer.concat([Buffer.from(UK.repeat(5)), Buffer.from([0xff])]),
    type: 'text/plain; charset=utf-8',
    charset: 'utf-8',
    holds: `${UK}\uFFFD`,
    issues: ['charset-bad-bytes'],
  },
  {
    name: 'NUL is replaced in place',
    bytes: Buffer.from('a\0b'),
    charset: 'utf-8',
    holds: 'a\uFFFDb',
    issues: ['bad-characters'],
  },
];

test('bytes are decoded by the stated precedence, and guesses and disagreement are told', () => {
  for (const c of TABLE) {
    const got = decodeBytes(c.bytes, c.type ? { 'content-type': c.type } : {}, c.format ?? 'text');
    assert.equal(got.charset, c.charset, c.name);
    assert.ok(got.value.includes(c.holds), `${c.name}: ${got.value.slice(0, 120)}`);
    assert.ok(!got.value.startsWith('\uFEFF'), c.name);
    assert.deepEqual(
      got.issues.map((i) => i.code),
      c.issues ?? [],
      c.name,
    );
  }
});

test('lone surrogates are replaced one for one, whole characters are kept', () => {
  const { value, issues } = cleanText('a\uD800b 🕊 \uDC00');
  assert.equal(value, 'a\uFFFDb 🕊 \uFFFD');
  assert.equal(issues.length, 1);
  assert.deepEqual(cleanText('🕊').issues, []);
});
