/** Seconds between two looks at the server where the stream tells nothing: states turn stale by themselves. */
const EVERY_SECONDS = 30;
const KEY = 'sitrep.siren';

/** Keeps the board of alerts as the server draws it, and sounds a tone when a region comes under alert, where the reader asks for it. */
export function followAlerts(): void {
  const asked = new URLSearchParams(location.search);
  // An earlier moment does not change.
  if (asked.has('at') || asked.has('asOf')) return;
  const siren = mountSiren();
  let before = warned();
  const look = async (): Promise<void> => {
    try {
      const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const fresh = page.getElementById('alert-board');
      const board = document.getElementById('alert-board');
      if (!fresh || !board) return;
      keepOpen(board, fresh);
      board.replaceWith(document.importNode(fresh, true));
      const now = warned();
      if ([...now].some((name) => !before.has(name))) siren.sound();
      before = now;
    } catch (error) {
      sayLost(error);
    }
  };
  const stream = new EventSource('/api/v1/stream');
  for (const kind of ['document', 'incident', 'alert', 'reset'])
    stream.addEventListener(kind, () => void look());
  setInterval(() => void look(), EVERY_SECONDS * 1000);
}

/** Regions with an alert in them, by the board. */
function warned(): Set<string> {
  const rows = document.querySelectorAll(
    '#alert-board [data-state="active"], #alert-board [data-state="partial"]',
  );
  return new Set([...rows].map((row) => row.querySelector('b')?.textContent ?? ''));
}

/** A table the reader has opened stays open. */
function keepOpen(board: Element, fresh: Element): void {
  const open = [...board.querySelectorAll('details')].map((d) => d.open);
  for (const [i, details] of [...fresh.querySelectorAll('details')].entries())
    details.open = open[i] ?? false;
}

/** The board keeps the last that could be loaded, and says so. */
function sayLost(error: unknown): void {
  const board = document.getElementById('alert-board');
  if (!board || board.querySelector('.failed')) return;
  const p = document.createElement('p');
  p.className = 'failed';
  p.textContent = `This is the last that could be loaded; what is in force now is not known here (${error instanceof Error ? error.message : 'no connection'}).`;
  board.prepend(p);
}

/** The choice of a tone: off until the reader turns it on, for a browser lets no page sound unasked. */
function mountSiren(): { sound(): void } {
  const place = document.getElementById('siren');
  let context: AudioContext | null = null;
  const sound = (): void => {
    if (!context) return;
    const [tone, gain] = [context.createOscillator(), context.createGain()];
    const at = context.currentTime;
    tone.type = 'sawtooth';
    for (let i = 0; i < 4; i++) {
      tone.frequency.setValueAtTime(420, at + i * 1.5);
      tone.frequency.linearRampToValueAtTime(760, at + i * 1.5 + 0.75);
      tone.frequency.linearRampToValueAtTime(420, at + i * 1.5 + 1.5);
    }
    gain.gain.value = 0.25;
    tone.connect(gain).connect(context.destination);
    tone.start(at);
    tone.stop(at + 6);
  };
  if (!place) return { sound };
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  const words = document.createElement('span');
  words.textContent = localStorage.getItem(KEY) ? TURN_ON_AGAIN : TURN_ON;
  label.append(box, ' ', words);
  place.append(label);
  box.addEventListener('change', () => {
    if (box.checked) {
      context ??= new AudioContext();
      localStorage.setItem(KEY, '1');
      sound();
    } else {
      void context?.close();
      context = null;
      localStorage.removeItem(KEY);
    }
  });
  return { sound };
}

const TURN_ON = 'Sound a siren here when a region comes under alert (sounds once now, as a test)';
const TURN_ON_AGAIN = `${TURN_ON}. You had it on: a browser asks for it anew after each visit`;
