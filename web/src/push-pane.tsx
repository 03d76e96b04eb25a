import { useEffect, useState } from 'react';

interface Props {
  /** The server's key, base64url. */
  publicKey: string;
  /** Regions to choose from. */
  regions: readonly string[];
}

type State =
  | { at: 'looking' | 'off' | 'working' }
  | { at: 'none'; why: string }
  | { at: 'on'; regions: readonly string[] };

const KEPT = 'sitrep-push-regions';

/** Asks the browser and the server for pushes of alerts in regions, and ends them. */
export function PushPane({ publicKey, regions }: Props) {
  const [state, setState] = useState<State>({ at: 'looking' });
  const [asked, setAsked] = useState<readonly string[]>([]);
  useEffect(() => {
    look().then(setState, (error: unknown) => setState(failed(error)));
  }, []);
  if (state.at === 'looking') return <p className="soft">Looking what this browser can do …</p>;
  if (state.at === 'none')
    return (
      <p className="note" role="status">
        {state.why} <a href="/feed.atom?type=alert">Follow the feed of alerts</a> instead.
      </p>
    );
  if (state.at === 'on')
    return (
      <>
        <p className="note" role="status">
          This browser is told of alerts in{' '}
          <strong>{state.regions.join(', ') || 'the regions asked for'}</strong>.
        </p>
        <p>
          <button type="button" onClick={() => run(setState, end)}>
            Tell me no more
          </button>
        </p>
      </>
    );
  return (
    <form
      className="sign-in"
      onSubmit={(e) => {
        e.preventDefault();
        run(setState, () => begin(publicKey, asked));
      }}
    >
      <label>
        Regions, with commas (Kharkiv Oblast, UA-63, UA)
        <input
          list="push-regions"
          required
          maxLength={400}
          onChange={(e) =>
            setAsked(
              e.target.value
                .split(',')
                .map((r) => r.trim())
                .filter((r) => r !== '')
                .slice(0, 10),
            )
          }
        />
      </label>
      <datalist id="push-regions">
        {regions.map((r) => (
          <option key={r} value={r} />
        ))}
      </datalist>
      <button type="submit" className="solid" disabled={state.at === 'working'}>
        Tell me of alerts
      </button>
    </form>
  );
}

function run(set: (state: State) => void, work: () => Promise<State>): void {
  set({ at: 'working' });
  work().then(set, (error: unknown) => set(failed(error)));
}

async function look(): Promise<State> {
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window))
    return { at: 'none', why: 'This browser cannot be told of anything by a page.' };
  if (Notification.permission === 'denied')
    return {
      at: 'none',
      why: 'You have forbidden this page to show notices; your browser’s settings can allow it.',
    };
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  return subscription ? { at: 'on', regions: kept() } : { at: 'off' };
}

async function begin(publicKey: string, regions: readonly string[]): Promise<State> {
  if ((await Notification.requestPermission()) !== 'granted')
    return { at: 'none', why: 'You have not allowed this page to show notices.' };
  const registration = await navigator.serviceWorker.register('/push-worker.js');
  await navigator.serviceWorker.ready;
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  const { endpoint, keys } = subscription.toJSON();
  try {
    await post('/api/v1/push/subscriptions', { endpoint, keys, regions });
  } catch (error) {
    // A browser that is subscribed and never told would think it is.
    await subscription.unsubscribe();
    throw error;
  }
  localStorage.setItem(KEPT, JSON.stringify(regions));
  return { at: 'on', regions };
}

async function end(): Promise<State> {
  const registration = await navigator.serviceWorker.getRegistration('/');
  const subscription = await registration?.pushManager.getSubscription();
  if (subscription) {
    await post('/api/v1/push/subscriptions/end', { endpoint: subscription.endpoint });
    await subscription.unsubscribe();
  }
  localStorage.removeItem(KEPT);
  return { at: 'off' };
}

async function post(path: string, body: object): Promise<void> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok)
    throw new Error(((await answer.json()) as { detail?: string }).detail ?? `it answered ${answer.status}`);
}

function kept(): readonly string[] {
  const text = localStorage.getItem(KEPT);
  return text ? (JSON.parse(text) as string[]) : [];
}

function failed(error: unknown): State {
  return {
    at: 'none',
    why: `It did not work: ${error instanceof Error ? error.message : 'for a reason not given'}.`,
  };
}
