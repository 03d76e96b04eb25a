import { useCallback, useEffect, useRef, useState } from 'react';
import { param, setParams } from './state.ts';

const KEYS: readonly [string, string][] = [
  ['/', 'search'],
  ['j', 'next incident'],
  ['k', 'previous incident'],
  ['Enter', 'open the chosen incident'],
  ['Esc', 'let go of it, or close this'],
  ['?', 'this help'],
];
const STORE = 'sitrep-keys';

/** Single keys, their help, and the switch that turns them off. */
export function Keys({ isNow }: { isNow: boolean }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [on, setOn] = useState(() => localStorage.getItem(STORE) !== 'off');
  const toggle = useCallback((value: boolean) => {
    localStorage.setItem(STORE, value ? 'on' : 'off');
    setOn(value);
  }, []);
  useEffect(() => {
    if (!on) return;
    const listen = (e: KeyboardEvent): void => {
      if (e.ctrlKey || e.metaKey || e.altKey || dialog.current?.open) return;
      if (isTyping(e.target)) {
        if (e.key === 'Escape') (e.target as HTMLElement).blur();
        return;
      }
      if (e.key === '?') dialog.current?.showModal();
      else if (!isNow || !act(e)) return;
      e.preventDefault();
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [on, isNow]);
  return (
    <>
      <button type="button" className="quiet" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <dialog ref={dialog} aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <label className="check">
          <input type="checkbox" checked={on} onChange={(e) => toggle(e.target.checked)} /> Use single keys
        </label>
        <form method="dialog">
          <button type="submit">Close</button>
        </form>
      </dialog>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, select, textarea, [contenteditable]') !== null;
}

/** Does what a key says on the Now page; false when the key means nothing here. */
function act(e: KeyboardEvent): boolean {
  if (e.key === '/') document.querySelector<HTMLInputElement>('#q')?.focus();
  else if (e.key === 'j') step(1);
  else if (e.key === 'k') step(-1);
  else if (e.key === 'Escape' && param('sel')) {
    setParams({ sel: null }, 'replace');
    (document.activeElement as HTMLElement | null)?.blur();
  } else if (e.key === 'Enter' && param('sel') && document.activeElement === document.body) {
    document.querySelector<HTMLAnchorElement>('.card.on h3 a')?.click();
  } else return false;
  return true;
}

function step(by: 1 | -1): void {
  const cards = [...document.querySelectorAll<HTMLElement>('.card')];
  const at = cards.findIndex((c) => c.dataset.id === param('sel'));
  const next =
    cards[at < 0 ? (by > 0 ? 0 : cards.length - 1) : Math.max(0, Math.min(cards.length - 1, at + by))];
  next?.querySelector<HTMLAnchorElement>('h3 a')?.focus();
}
