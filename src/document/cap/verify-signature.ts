import { createRequire } from 'node:module';
import { isDeepStrictEqual } from 'node:util';
import type { CapMessage } from '../../model/cap-message.ts';
import { lazy } from '../../util/lazy.ts';
import { parseXml, type XmlElement } from '../../util/xml/parse-xml.ts';
import { checkFeed } from './check-feed.ts';
import { readMessage } from './read-message.ts';
import { CAP_VERSIONS, SIGNATURE_NAMESPACE } from './schema.ts';

/** Whether a message is signed by a key, and where it is not, why. */
export type SignatureVerdict =
  | { readonly verdict: 'verified' }
  | { readonly verdict: 'none' | 'bad'; readonly why: string };

const xmlCrypto = lazy(() => createRequire(import.meta.url)('xml-crypto') as typeof import('xml-crypto'));
const xmldom = lazy(
  () => createRequire(import.meta.url)('@xmldom/xmldom') as typeof import('@xmldom/xmldom'),
);

const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
/** What still proves something: SHA-1 does not, and a shared secret is no signature. @source NIST SP 800-131A Rev. 2 */
const SIGNATURES = new Set([`${MORE}rsa-sha256`, `${MORE}rsa-sha512`]);
const DIGESTS = new Set([
  'http://www.w3.org/2001/04/xmlenc#sha256',
  'http://www.w3.org/2001/04/xmlenc#sha512',
]);
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const CANONICAL = new Set([C14N, `${C14N}#WithComments`, EXCLUSIVE, `${EXCLUSIVE}WithComments`]);
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/**
 * Verifies the one enveloped signature (XML-DSig) of a decoded message by the key pinned for its source (PEM, public key or certificate); a key
 * that comes with the message proves nothing. What was signed is read again and must be the very message that is read from the text.
 */
export function verifySignature(text: string, key: string): SignatureVerdict {
  const parsed = parseXml(text);
  if ('fault' in parsed) return bad(parsed.fault.message);
  const { root } = parsed;
  const signatures = signaturesIn(root);
  const [signature] = signatures;
  if (!signature) return { verdict: 'none', why: NOT_SIGNED };
  const fault = faultOf(root, signatures);
  if (fault !== null) return bad(fault);
  const signed = signedText(text, key);
  if (signed === null) return bad('the signature does not fit the text and the pinned key');
  const again = parseXml(signed);
  const message = 'root' in again ? messageIn(again.root) : null;
  return message !== null && isDeepStrictEqual(message, messageIn(root))
    ? { verdict: 'verified' }
    : bad('what is signed is not what the message says');
}

/**
 * Verifies each message that a decoded feed carries by its own signature, in the order in which they stand: taken out of the feed with the
 * namespaces it uses, it must be signed as a message by itself is. A signature of the feed proves nothing of a message.
 */
export function verifyContained(text: string, key: string): SignatureVerdict[] {
  const parsed = parseXml(text);
  if ('fault' in parsed) return [];
  const alone = messagesAlone(text);
  const read = alone.map((t) => {
    const again = parseXml(t);
    return 'root' in again ? messageIn(again.root) : null;
  });
  return checkFeed(parsed.root).alerts.map((alert) => {
    const message = messageIn(alert);
    if (signaturesIn(alert).length === 0) return { verdict: 'none', why: NOT_SIGNED };
    const same = alone.filter((_, n) => message !== null && isDeepStrictEqual(read[n], message));
    const verdicts = same.map((t) => verifySignature(t, key));
    // Of copies in the same words it is these words that are signed or not; a copy without a signature says nothing of it.
    const best = verdicts.find((v) => v.verdict === 'verified') ?? verdicts.find((v) => v.verdict === 'bad');
    return best ?? bad('it cannot be read apart from its feed');
  });
}

/** Each message of a feed as a text by itself; none where the library that takes them out makes no sense of it. */
function messagesAlone(text: string): string[] {
  const { DOMParser, XMLSerializer } = xmldom();
  try {
    const whole = new DOMParser({ onError: undefined } as object).parseFromString(text, 'text/xml');
    return [...CAP_VERSIONS.keys()].flatMap((namespace) => {
      const found = whole.getElementsByTagNameNS(namespace, 'alert');
      return Array.from({ length: found.length }, (_, i) =>
        new XMLSerializer().serializeToString(found.item(i)!),
      );
    });
  } catch {
    // Then nothing can be verified, and each message is told to be that.
    return [];
  }
}

const NOT_SIGNED = 'it is not signed';
const bad = (why: string): SignatureVerdict => ({ verdict: 'bad', why });

function signaturesIn(element: XmlElement): XmlElement[] {
  const own = element.name === 'Signature' && element.namespace === SIGNATURE_NAMESPACE ? [element] : [];
  return [...own, ...element.children.flatMap(signaturesIn)];
}

/** What keeps a signature from being one of the whole message in a way that proves something; null where nothing does. */
function faultOf(root: XmlElement, signatures: readonly XmlElement[]): string | null {
  const [signature] = signatures;
  if (signatures.length > 1)
    return `it has ${signatures.length} signatures; one is verified, not a choice of several`;
  if (root.children.at(-1) !== signature) return 'the signature is not the last thing in the message';
  const all = (name: string): XmlElement[] => named(signature!, name);
  const algorithms = (name: string): string[] => all(name).map((e) => attributeOf(e, 'Algorithm'));
  const references = all('Reference');
  if (references.length !== 1 || attributeOf(references[0]!, 'URI') !== '')
    return 'the signature is not of the whole message';
  if (!algorithms('SignatureMethod').every((a) => SIGNATURES.has(a)))
    return 'it is signed in a way that no longer proves anything (RSA with SHA-256 or SHA-512 does)';
  if (!algorithms('DigestMethod').every((a) => DIGESTS.has(a)))
    return 'its digest no longer proves anything (SHA-256 or SHA-512 does)';
  if (!algorithms('CanonicalizationMethod').every((a) => CANONICAL.has(a)))
    return 'its canonical form is not known';
  if (!algorithms('Transform').every((a) => a === ENVELOPED || CANONICAL.has(a)))
    return 'it signs something made from the message, not the message';
  return null;
}

function named(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((c) => [
    ...(c.name === name && c.namespace === SIGNATURE_NAMESPACE ? [c] : []),
    ...named(c, name),
  ]);
}

function attributeOf(element: XmlElement, name: string): string {
  return element.attributes.find((a) => a.name === name)?.value ?? '';
}

/** The canonical text that the key signed; null where it signed none. */
function signedText(text: string, key: string): string | null {
  const { SignedXml } = xmlCrypto();
  const verifier = new SignedXml({ publicCert: key, getCertFromKeyInfo: () => null });
  try {
    const document = new (xmldom().DOMParser)({ onError: undefined } as object).parseFromString(
      text,
      'text/xml',
    );
    const [node] = verifier.findSignatures(document as unknown as Node);
    if (!node) return null;
    verifier.loadSignature(node);
    if (!verifier.checkSignature(text)) return null;
    const signed = verifier.getSignedReferences();
    return signed.length === 1 ? signed[0]! : null;
  } catch {
    // The library throws for whatever it cannot make sense of, a digest that differs among it: nothing is proved then.
    return null;
  }
}

function messageIn(root: XmlElement): Omit<CapMessage, 'signature'> | null {
  const message = readMessage(root);
  if (!message) return null;
  const { signature: _signature, ...said } = message;
  return said;
}
