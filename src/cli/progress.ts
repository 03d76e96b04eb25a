import type { CliContext } from './context.ts';

/** Something that shows how far the work is. */
export interface Progress {
  /** `total` is corrected upwards where more was done than was foreseen: work an earlier run left is done too. */
  update(done: number): void;
  stop(): void;
}

/** Without a terminal, a line is written no oftener than this. */
const LINE_MILLISECONDS = 2000;

/** A bar on a terminal, else now and then a plain line; silent where the work is done before the first line is due. */
export async function openProgress(context: CliContext, title: string, total: number): Promise<Progress> {
  if (context.isTerminal) {
    const { SingleBar, Presets } = await import('cli-progress');
    const bar = new SingleBar(
      { format: `${title} {bar} {percentage}% {value}/{total} {eta_formatted}`, clearOnComplete: true },
      Presets.shades_classic,
    );
    bar.start(total, 0);
    return {
      update(done) {
        if (done > bar.getTotal()) bar.setTotal(done);
        bar.update(done);
      },
      stop: () => bar.stop(),
    };
  }
  let last = performance.now();
  return {
    update(done) {
      if (performance.now() - last < LINE_MILLISECONDS) return;
      last = performance.now();
      const all = Math.max(total, done, 1);
      context.err(`${title}: ${Math.floor((100 * done) / all)}% (${done}/${all})`);
    },
    stop() {},
  };
}
