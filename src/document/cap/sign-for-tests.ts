import { generateKeyPairSync } from 'node:crypto';
import { createRequire } from 'node:module';

const { SignedXml } = createRequire(import.meta.url)('xml-crypto') as typeof import('xml-crypto');
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';

/** A pair of keys for tests, as PEM. */
export function keysForTests(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
}

/** A message with an enveloped signature as the last thing in it, or of only the part that `xpath` names. */
export function signForTests(
  text: string,
  privateKey: string,
  { hash = 'sha256', xpath = '/*' }: { hash?: 'sha1' | 'sha256'; xpath?: string } = {},
): string {
  const isWhole = xpath === '/*';
  const signer = new SignedXml({
    privateKey,
    canonicalizationAlgorithm: C14N,
    signatureAlgorithm:
      hash === 'sha1'
        ? 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'
        : 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  });
  signer.addReference({
    xpath,
    transforms: [ENVELOPED, C14N],
    digestAlgorithm:
      hash === 'sha1' ? 'http://www.w3.org/2000/09/xmldsig#sha1' : 'http://www.w3.org/2001/04/xmlenc#sha256',
    ...(isWhole ? { uri: '', isEmptyUri: true } : {}),
  });
  signer.computeSignature(text);
  return signer.getSignedXml();
}
