import assert from 'node:assert/strict';
import { test } from 'node:test';
import { escapeXml } from './escape-xml.ts';
import { xmlElement } from './xml-element.ts';

test('markup in text is text, and what XML forbids is replaced', () => {
  assert.equal(escapeXml('a <b> & ]]>'), 'a &lt;b&gt; &amp; ]]&gt;');
  assert.equal(
    escapeXml('bell \u0007, tab\t, lone \ud800, smile \u{1f600}'),
    'bell \ufffd, tab\t, lone \ufffd, smile \u{1f600}',
  );
});

test('attributes are quoted, those that are null left out, an element without content closes itself', () => {
  assert.equal(
    xmlElement('link', { href: 'https://x.example/?a="1"&b=2', rel: null }),
    '<link href="https://x.example/?a=&quot;1&quot;&amp;b=2"/>',
  );
  assert.equal(xmlElement('b', {}, 'x'), '<b>x</b>');
});
