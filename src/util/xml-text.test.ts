import assert from 'node:assert/strict';
import { test } from 'node:test';
import { xmlElement, xmlText } from './xml-text.ts';

test('markup in text is text, and what XML forbids is replaced', () => {
  assert.equal(xmlText('a <b> & "c" \'d\' ]]>'), 'a &lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; ]]&gt;');
  assert.equal(
    xmlText('bell \u0007, tab\t, lone \ud800, smile \u{1f600}'),
    'bell \ufffd, tab\t, lone \ufffd, smile \u{1f600}',
  );
});

test('attributes that are null are left out, an element without content closes itself', () => {
  assert.equal(
    xmlElement('link', { href: 'https://x.example/?a=1&b=2', rel: null }),
    '<link href="https://x.example/?a=1&amp;b=2"/>',
  );
  assert.equal(xmlElement('b', {}, 'x'), '<b>x</b>');
});
