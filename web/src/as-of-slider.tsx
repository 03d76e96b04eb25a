import { useEffect, useRef, useState } from 'react';
import { onChange, param, setParams } from './state.ts';

const STEPS = 200;
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
  const [step, setStep] = useState(() => stepOf(a, b));
  const timer = useRef(0);
  useEffect(() => onChange(() => setStep(stepOf(a, b))), [a, b]);
  if (!(b > a)) return null;
  const instant = new Date(Math.ceil((a + ((b - a) * step) / STEPS) / 60_000) * 60_000);
  const words = step >= STEPS ? 'now' : `${TIME.format(instant)} UTC`;
  const choose = (value: number): void => {
    setStep(value);
    clearTimeout(timer.current);
    const iso = new Date(Math.ceil((a + ((b - a) * value) / STEPS) / 60_000) * 60_000).toISOString();
    timer.current = window.setTimeout(
      () => setParams({ asOf: value >= STEPS ? null : iso.replace(/:00\.000Z$/, 'Z'), cursor: null }),
      150,
    );
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
      <span className="ends">
        <span>{TIME.format(a)}</span>
        <span>now</span>
      </span>
    </label>
  );
}

function stepOf(a: number, b: number): number {
  const asOf = param('asOf');
  if (!asOf) return STEPS;
  const at = Date.parse(
    /Z|[+-]\d{2}:\d{2}$/.test(asOf) ? asOf : `${asOf}${asOf.length > 10 ? 'Z' : 'T23:59:59Z'}`,
  );
  return Math.max(0, Math.min(STEPS - 1, Math.round(((at - a) / (b - a)) * STEPS)));
}
