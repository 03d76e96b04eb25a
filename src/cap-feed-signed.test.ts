// A feed that carries messages or leads to them, with a key pinned for it: each message is verified by its own signature.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom, inWorld, message, says } from './cap-feed-for-tests.ts';
import { pollCapFeed } from './cap-feed-poll.ts';
import { INCLUSIVE, keysForTests, signForTests } from './document/cap/sign-for-tests.ts';

const ours = keysForTests();
const theirs = keysForTests();
const bare = (text: string): string => text.replace(/^<\?xml[^>]*\?>\s*/, '');
const signed = (name: string, key = ours.privateKey): string => signForTests(message(name), key);
/** An Atom feed that carries messages in its entries. */
const carrying = (...texts: readonly string[]): string =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:x="urn:x"><id>f</id><title>t</title><updated>2026-03-03T08:00:00Z</updated>${texts
    .map(
      (t, i) =>
        `<entry><id>${i}</id><title>t</title><updated>u</updated><content type="text/xml">${bare(t)}</content></entry>`,
    )
    .join('\n')}</feed>`;
const rss = (...texts: readonly string[]): string =>
  `<rss version="2.0"><channel><title>t</title><link>l</link><description>d</description>${texts
    .map((t) => `<item><title>t</title>${bare(t)}</item>`)
    .join('')}</channel></rss>`;

/** What a feed with our key pinned takes of what it answers: names of messages, and why others are not. */
async function polled(...answers: readonly string[]): Promise<{ taken: string[]; refused: string[] }[]> {
  const all: { taken: string[]; refused: string[] }[] = [];
  await inWorld(async (world) => {
    for (const answer of answers) {
      world.answers.set('/feed', says(answer));
      const { taken, refused } = await pollCapFeed(world.feed({ key: ours.publicKey }), world.deps);
      const kept = await world.deps.store.capMessages();
      for (const key of taken)
        assert.equal(kept.find((m) => m.identifier === key.split(',')[1])?.signature, 'verified');
      assert.equal(kept.length, all.flatMap((a) => a.taken).length + taken.length, 'nothing else is kept');
      all.push({ taken: taken.map((k) => k.split(',')[1]!), refused: [...refused] });
    }
  });
  return all;
}

test('a signed message that a feed carries is verified by its own signature, in Atom and in RSS', async () => {
  for (const feed of [carrying, rss])
    assert.deepEqual(await polled(feed(signed('a'), signed('b'))), [{ taken: ['a', 'b'], refused: [] }]);
});

test('one whose canonical form takes in the namespaces about it was signed by itself, and is verified so', async () => {
  const inclusive = signForTests(message('a'), ours.privateKey, { canonical: INCLUSIVE });
  assert.deepEqual(await polled(carrying(inclusive)), [{ taken: ['a'], refused: [] }]);
});

test('of several only those are taken that the key signed; each other is refused once, by its name', async () => {
  const answer = (more = ''): string =>
    carrying(
      message('plain'),
      signed('good'),
      signed('altered').replace('<severity>Severe', '<severity>Minor'),
      signed('stranger', theirs.privateKey),
      signed('sha', ours.privateKey).replace('rsa-sha256', 'rsa-sha1'),
    ).replace('<title>t</title>', `<title>t${more}</title>`);
  const [first, second] = await polled(answer(), answer(' again'));
  assert.deepEqual(first!.taken, ['good']);
  assert.deepEqual(
    first!.refused.map((r) => /CAP 208: .*, message (\w+): (.*?);/.exec(r)?.slice(1, 3)),
    [
      ['plain', 'it is not signed'],
      ['altered', 'the signature does not fit the text and the pinned key'],
      ['stranger', 'the signature does not fit the text and the pinned key'],
      ['sha', 'it is signed in a way that no longer proves anything (RSA with SHA-256 or SHA-512 does)'],
    ],
  );
  assert.deepEqual(second, { taken: [], refused: [] });
});

test('a signature of the feed, or of another message in it, proves nothing of a message', async () => {
  const feedSigned = signForTests(carrying(message('a')), ours.privateKey);
  const [whole] = await polled(feedSigned);
  assert.deepEqual(whole!.taken, []);
  assert.match(whole!.refused[0]!, /message a: it is not signed/);
  // The signature of one message put into another, and a signed one wrapped into a forged one.
  const signature = /<Signature[\s\S]*<\/Signature>/.exec(signed('a'))![0];
  const [moved] = await polled(carrying(message('b').replace('</alert>', `${signature}</alert>`)));
  assert.deepEqual(moved!.taken, []);
  const [wrapped] = await polled(carrying(message('c').replace('</alert>', `${bare(signed('d'))}</alert>`)));
  assert.deepEqual(wrapped!.taken, []);
  // A signed one beside the entries lends nothing to one of its name among them.
  const beside = carrying(message('e')).replace('</feed>', `<x:y>${bare(signed('e'))}</x:y></feed>`);
  const [lent] = await polled(beside);
  assert.deepEqual(lent!.taken, []);
});

test('a forged message does not keep the signed one of its name out', async () => {
  const forged = message('a', '<severity>Severe', '<severity>Minor');
  const [first] = await polled(carrying(forged, signed('a')));
  assert.deepEqual(first!.taken, ['a']);
  assert.equal(first!.refused.length, 1);
});

test('a signed message that an index leads to, by itself or in a feed, is verified likewise', async () => {
  await inWorld(async ({ answers, deps, feed }) => {
    answers.set('/feed', says(atom(['/one', '/two', '/three'])));
    answers.set('/one', says(signed('one')));
    answers.set('/two', says(carrying(signed('two'))));
    answers.set('/three', says(message('three')));
    const { taken, refused } = await pollCapFeed(feed({ key: ours.publicKey }), deps);
    assert.deepEqual(
      taken.map((k) => k.split(',')[1]),
      ['one', 'two'],
    );
    assert.match(refused.join(), /three: it is not signed|it is not signed/);
  });
});
