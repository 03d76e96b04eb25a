import { useEffect, useRef, useState } from 'react';
import { onChange, param, setParams } from './state.ts';

const STEPS = 200;
const MINUTE = 60_000;
const TIME = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

/** Back through what was known: from the first receipt to now. */
export function AsOfSlider({ first, last }: { first: string | null; last: string | null }) {
  const a = first ? Date.parse(first) : Number.NaN;
  const b = last ? Date.parse(last) : Number.NaN;
  const [chosen, setChosen] = useState(chosenInstant);
  const timer = useRef(0);
  useEffect(() => onChange(() => setChosen(chosenInstant())), []);
  if (!(b > a)) return null;
  const step =
    chosen === null ? STEPS : Math.max(0, Math.min(STEPS - 1, Math.round(((chosen - a) / (b - a)) * STEPS)));
  const words = chosen === null ? 'now' : `at ${TIME.format(chosen)} UTC`;
  const choose = (value: number): void => {
    const at = value >= STEPS ? null : Math.ceil((a + ((b - a) * value) / STEPS) / MINUTE) * MINUTE;
    setChosen(at);
    clearTimeout(timer.current);
    const asOf = at === null ? null : new Date(at).toISOString().replace(/:00\.000Z$/, 'Z');
    timer.current = window.setTimeout(() => setParams({ asOf, cursor: null }), 150);
  };
  return (
    <label className="asof">
      <span>
        What was known <b>{words}</b>
      </span>
      <input
        type="range"
        min={0}
        max={STEPS}
        value={step}
        aria-valuetext={words}
        onChange={(e) => choose(Number(e.target.value))}
      />
      <span className="ends" aria-hidden="true">
        <span>{TIME.format(a)}</span>
        <span>now</span>
      </span>
    </label>
  );
}

/** The address's asOf; without a zone it is UTC, and a day is meant whole, as the server reads it. */
function chosenInstant(): number | null {
  const asOf = param('asOf');
  if (!asOf) return null;
  const at = Date.parse(
    /T.*(Z|[+-]\d{2}:\d{2})$/.test(asOf) ? asOf : `${asOf}${asOf.length > 10 ? 'Z' : 'T23:59:59Z'}`,
  );
  return Number.isNaN(at) ? null : at;
}
