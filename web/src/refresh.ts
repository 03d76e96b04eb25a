import { onChange, param, serverQuery, tell } from './state.ts';

let shown = serverQuery();
let turn = 0;
let stale = false;

/** Keeps list and timeline as the server draws them for the address: one renderer, with and without script. */
export function followAddress(): void {
  onChange(() => {
    if (serverQuery() !== shown || stale) void refresh();
    markSelected();
  });
  markSelected();
}

/** Asks the server anew for the same address, for there is something new. */
export function refreshNow(): void {
  stale = true;
  tell();
}

async function refresh(): Promise<void> {
  const query = serverQuery();
  const mine = ++turn;
  shown = query;
  stale = false;
  const list = document.querySelector('#list');
  list?.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(`/${query}`, { headers: { accept: 'text/html' } });
    if (!answer.ok && answer.status !== 400) throw new Error(`the server answered ${answer.status}`);
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (mine !== turn) return;
    if (!answer.ok) return sayRefused(page);
    for (const id of ['list', 'time', 'asof-line']) replacePart(id, page);
    document.title = page.title;
    syncForm(page);
    markSelected();
  } catch (error) {
    if (mine === turn) sayFailed(error);
  } finally {
    if (mine === turn) document.querySelector('#list')?.removeAttribute('aria-busy');
  }
}

/** What cannot be asked is told in the server's words in place of the list, which was of something else. */
function sayRefused(page: Document): void {
  const list = document.querySelector('#list');
  const message = page.querySelector('.message');
  if (!list || !message) return;
  const heading = document.createElement('h2');
  heading.textContent = message.querySelector('h1')?.textContent ?? '';
  const words = [...message.children].filter((e) => e.tagName !== 'H1');
  list.replaceChildren(heading, ...words.map((e) => document.importNode(e, true)));
  document.title = page.title;
}

function replacePart(id: string, page: Document): void {
  const fresh = page.getElementById(id);
  if (fresh) document.getElementById(id)?.replaceWith(document.importNode(fresh, true));
}

/** The form says what the address says, except the field the reader is typing in. */
function syncForm(page: Document): void {
  const form = document.querySelector<HTMLFormElement>('#filter');
  const fresh = page.querySelector<HTMLFormElement>('#filter');
  if (!form || !fresh) return;
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    const now = fresh.querySelector<HTMLInputElement | HTMLSelectElement>(`[name="${field.name}"]`);
    if (now && field !== document.activeElement) field.value = now.value;
  }
}

function sayFailed(error: unknown): void {
  const list = document.querySelector('#list');
  list?.querySelector('.failed')?.remove();
  const p = document.createElement('p');
  p.className = 'failed';
  p.textContent = `This is the last list that could be loaded; the new one could not be (${error instanceof Error ? error.message : 'no connection'}).`;
  list?.prepend(p);
  shown = '?';
}

/** Marks the chosen card and, when it was chosen elsewhere, brings it into view. */
export function markSelected(): void {
  const id = param('sel');
  for (const card of document.querySelectorAll<HTMLElement>('.card')) {
    const on = card.dataset.id === id;
    if (on && !card.classList.contains('on')) scrollToCard(card);
    card.classList.toggle('on', on);
    if (on) card.setAttribute('aria-current', 'true');
    else card.removeAttribute('aria-current');
  }
}

function scrollToCard(card: HTMLElement): void {
  const { top, bottom } = card.getBoundingClientRect();
  if (top >= 70 && bottom <= innerHeight) return;
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  card.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
