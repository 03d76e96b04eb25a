// npm start: sets up what is missing, then serves. Arguments after -- go to `sitrep serve` (--data DIR, --port N).
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { productNode, root, setUp } from './setup.mjs';

setUp();
const args = [
  '--disable-warning=ExperimentalWarning',
  join(root, 'src', 'main.ts'),
  'serve',
  '--sample',
  ...process.argv.slice(2),
];
const child = spawn(productNode(), args, { stdio: 'inherit', env: { ...process.env, TZ: 'UTC' } });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
