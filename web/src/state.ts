/** What the page is looking at: the address, and nothing else. */
const listeners = new Set<() => void>();

/** The address's query, without what only the client reads. */
export function serverQuery(): string {
  const params = new URLSearchParams(location.search);
  for (const name of ['sel', 'view', 'keys']) params.delete(name);
  for (const [name, value] of [...params]) if (value === '') params.delete(name);
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** What the API's lists take; the page passes over other names, the API refuses them. */
const ASKED = ['q', 'from', 'to', 'type', 'status', 'region', 'since', 'bbox', 'asOf'];

/** The address's query as the API's lists take it whole: without paging, and without what came with a link from elsewhere. */
export function listQuery(): string {
  const params = new URLSearchParams(serverQuery());
  for (const name of new Set(params.keys())) if (!ASKED.includes(name)) params.delete(name);
  return params.size > 0 ? `?${params}` : '';
}

/** One value of the address, or null. */
export function param(name: string): string | null {
  return new URLSearchParams(location.search).get(name);
}

/** Changes values of the address and tells who listens; null removes one. */
export function setParams(change: Record<string, string | null>, how: 'push' | 'replace' = 'push'): void {
  const url = new URL(location.href);
  for (const [name, value] of Object.entries(change)) {
    if (value === null || value === '') url.searchParams.delete(name);
    else url.searchParams.set(name, value);
  }
  goTo(url, how);
}

/** Moves to an address of this page without loading it anew. */
export function goTo(url: URL, how: 'push' | 'replace' = 'push'): void {
  if (url.href === location.href) return;
  if (how === 'push') history.pushState(null, '', url);
  else history.replaceState(null, '', url);
  tell();
}

/** Calls `listener` after every change of the address. */
export function onChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells everyone the state (or what lies behind it) changed. */
export function tell(): void {
  for (const listener of listeners) listener();
}

addEventListener('popstate', tell);
