/** An absolute http(s) URL, resolved against `base` if relative; null for any other scheme or nonsense. */
export function parseLink(value: string | null | undefined, base?: string | null): string | null {
  const text = value?.trim();
  if (!text) return null;
  if (!URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
