import { followAddress } from './refresh.ts';
import { goTo, setParams } from './state.ts';

/** Links and the form of the filter change the address here instead of loading the page anew. */
function followLinks(): void {
  document.addEventListener('click', (e) => {
    if (e.defaultPrevented || e.button !== 0 || e.metaKey || e.ctrlKey || e.shiftKey || e.altKey) return;
    const target = e.target as Element;
    const link = target.closest('a[data-filter]');
    if (link) {
      e.preventDefault();
      goTo(new URL(link.getAttribute('href')!, location.href));
      return;
    }
    const card = target.closest<HTMLElement>('.card');
    if (card && !target.closest('a') && getSelection()?.isCollapsed !== false) {
      setParams({ sel: card.dataset.id ?? null }, 'replace');
    }
  });
  document.addEventListener('focusin', (e) => {
    const card = (e.target as Element).closest<HTMLElement>('.card');
    if (card) setParams({ sel: card.dataset.id ?? null }, 'replace');
  });
}

function followForm(): void {
  const form = document.querySelector<HTMLFormElement>('#filter');
  if (!form) return;
  const send = (): void => {
    const url = new URL('/', location.href);
    for (const [name, value] of new FormData(form))
      if (value !== '') url.searchParams.append(name, String(value));
    goTo(url);
  };
  form.addEventListener('submit', (e) => {
    e.preventDefault();
    send();
  });
  form.addEventListener('change', (e) => {
    if ((e.target as HTMLInputElement).name !== 'q') send();
  });
}

const isNow = document.querySelector('meta[name="sitrep:page"][content="now"]') !== null;
if (isNow) {
  followLinks();
  followForm();
  followAddress();
}
if (document.querySelector('meta[name="sitrep:page"][content="alerts"]'))
  void import('./alert-board.ts').then(({ followAlerts }) => followAlerts());
// The page reads before any of this: map, keys and live notices come after it.
const later = window.requestIdleCallback ?? ((f: () => void) => setTimeout(f, 50));
later(() => void import('./islands.tsx').then(({ mountIslands }) => mountIslands(isNow)));
