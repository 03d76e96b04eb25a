import type { Command } from 'commander';
import type { CliContext, ExitCode } from './context.ts';
import { command, dataOption, wholeNumber } from './program-command.ts';

/** The commands about feeds of messages that others send out. */
export function addFeeds(cap: Command, context: CliContext, end: (code: ExitCode) => void): void {
  addPoll(cap, context, end);
  command(cap, 'feeds', 'Say how the feeds asked so far are doing: last answer, next question, faults.', [
    'sitrep cap feeds',
    'sitrep cap feeds --data /srv/sitrep --json',
  ])
    .addOption(dataOption())
    .option('--json', 'as JSON')
    .action(async (o: { data: string; json?: true }) => {
      const { capFeeds } = await import('./cap-feeds.ts');
      end(await capFeeds(context, o.data, o.json === true));
    });
}

interface PollOptions {
  readonly data: string;
  readonly every?: number;
  readonly feeds?: string;
  readonly json?: true;
}

function addPoll(cap: Command, context: CliContext, end: (code: ExitCode) => void): void {
  const made = command(
    cap,
    'poll [url...]',
    'Ask feeds for alert messages (Atom or RSS that leads to or carries CAP, or a message itself) and take in what is new: once, or again and again with --every.',
    [
      'sitrep cap poll https://alerts.example/feed.atom',
      'sitrep cap poll https://alerts.example/feed.atom --every 60',
      'sitrep cap poll --feeds feeds.yaml --every 60   # with senders and keys that are trusted',
    ],
  );
  made
    .addOption(dataOption())
    .option('--feeds <file>', 'settings of feeds (YAML): url, senders, key, every, private')
    .option(
      '--every <seconds>',
      'go on asking until stopped; of feeds named by address, this often',
      wholeNumber(10, 86_400),
    )
    .option('--json', 'one line of JSON for each question')
    .action(async (urls: string[], o: PollOptions) => {
      if (urls.length === 0 && o.feeds === undefined)
        return made.error('sitrep: name a feed by its address, or several in a file with --feeds.', {
          exitCode: 2,
        });
      const [{ capPoll }, { capFeedsOf }] = await Promise.all([
        import('./cap-poll.ts'),
        import('./cap-feed-settings.ts'),
      ]);
      const feeds = capFeedsOf(urls, o.feeds, o.every);
      end(await capPoll(context, o.data, feeds, { isOnce: o.every === undefined, json: o.json === true }));
    });
}
