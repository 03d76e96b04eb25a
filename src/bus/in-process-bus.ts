import type { Bus, BusMessage } from './bus.ts';

/** A bus for one process. A listener that throws does not keep the message from the others; `onFault` hears of it. */
export function inProcessBus(onFault: (error: unknown) => void): Bus {
  const listeners = new Set<(message: BusMessage) => void>();
  return {
    async publish(message) {
      for (const listener of [...listeners]) {
        try {
          listener(message);
        } catch (error) {
          onFault(error);
        }
      }
    },
    subscribe(listener) {
      // A wrapper of its own, so that the same function subscribed twice is called twice and unsubscribed once.
      const own = (message: BusMessage): void => listener(message);
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    async close() {
      listeners.clear();
    },
  };
}
