import type { Command } from 'commander';
import type { CapFeed } from '../model/cap-feed.ts';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, policyOption, several, webAddress, wholeNumber } from './program-command.ts';

/** The command that serves. */
export function addServe(program: Command, context: CliContext, end: (code: ExitCode) => void): void {
  command(program, 'serve', 'Serve the page and the API until stopped (Ctrl-C).', [
    'sitrep serve',
    'sitrep serve --data /srv/sitrep --port 8080',
  ])
    .addOption(dataOption())
    .option('--port <n>', 'port to listen on', wholeNumber(0, 65535), 4380)
    .option(
      '--host <address>',
      'address to listen on; only the own machine unless told otherwise',
      '127.0.0.1',
    )
    .addOption(policyOption())
    .option(
      '--cap-feed <url>',
      'follow this feed of alert messages (CAP); may be given several times',
      several,
      [],
    )
    .option(
      '--cap-feeds <file>',
      'follow the feeds of these settings (YAML): url, senders, key, every, private',
    )
    .option(
      '--behind-proxy',
      'one proxy stands before it: take its word (X-Forwarded-*) on protocol, name and address',
    )
    .option('--sample', 'load the bundled sample reports if the store is empty')
    .option(
      '--public-url <url>',
      'address the page is reached at from outside, for the links of feeds',
      webAddress,
    )
    .option(
      '--requests-per-minute <n>',
      'requests answered in a minute from one address',
      wholeNumber(1, 1_000_000),
      600,
    )
    .action(
      async (o: {
        data: string;
        port: number;
        host: string;
        sample?: true;
        behindProxy?: true;
        publicUrl?: string;
        policy?: string;
        capFeed: string[];
        capFeeds?: string;
        requestsPerMinute: number;
      }) => {
        const { serve } = await import('./serve.ts');
        const { data: dataDir, port, host, publicUrl, policy } = o;
        end(
          await serve(context, {
            dataDir,
            port,
            host,
            sample: o.sample === true,
            requestsPerMinute: o.requestsPerMinute,
            isBehindProxy: o.behindProxy === true,
            feeds: await feedsOf(o.capFeed, o.capFeeds),
            ...(policy === undefined ? {} : { policy }),
            ...(publicUrl ? { publicUrl } : {}),
          }),
        );
      },
    );
}

/** Feeds to follow, looked at before anything is started; nothing is loaded for none. */
async function feedsOf(urls: readonly string[], file: string | undefined): Promise<readonly CapFeed[]> {
  if (urls.length === 0 && file === undefined) return [];
  const { capFeedsOf } = await import('./cap-feed-settings.ts');
  return capFeedsOf(urls, file);
}
