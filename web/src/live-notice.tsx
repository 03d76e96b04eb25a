import { useEffect, useState } from 'react';
import { refreshNow } from './refresh.ts';
import { param, setParams } from './state.ts';

const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Says what is new without moving the page under the reader, and says so when the line is lost. */
export function LiveNotice() {
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const [lostAt, setLostAt] = useState<Date | null>(null);
  useEffect(() => {
    const stream = new EventSource('/api/v1/stream');
    const add = (e: MessageEvent<string>): void => {
      const { kind, id } = JSON.parse(e.data) as { kind: string; id: string };
      setFresh((s) => new Set([...s, kind === 'document' ? id : `incident ${id}`]));
    };
    stream.addEventListener('document', add);
    stream.addEventListener('incident', add);
    stream.addEventListener('reset', () => setFresh((s) => new Set([...s, 'reset'])));
    stream.addEventListener('open', () => setLostAt(null));
    // A page being left closes its stream: that is no lost line.
    stream.addEventListener('error', () => setLostAt((t) => t ?? new Date()));
    return () => stream.close();
  }, []);
  const show = (): void => {
    setFresh(new Set());
    if (param('asOf')) setParams({ asOf: null, cursor: null });
    refreshNow();
  };
  const reports = [...fresh].filter((id) => !id.startsWith('incident ') && id !== 'reset').length;
  const words =
    reports === 0 ? 'The picture has changed' : `${reports} new ${reports === 1 ? 'report' : 'reports'}`;
  return (
    <>
      {lostAt && (
        <div className="notice lost">
          <div className="bar">
            Live updates lost at {CLOCK.format(lostAt)}. What is shown may be out of date; trying again.
          </div>
        </div>
      )}
      {fresh.size > 0 && (
        <div className="notice">
          <div className="bar">
            {words}
            <button type="button" onClick={show}>
              Show
            </button>
          </div>
        </div>
      )}
    </>
  );
}
