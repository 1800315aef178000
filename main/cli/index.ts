import { processShell } from './process-shell';
import { runCli } from './program';

process.exitCode = await runCli(process.argv.slice(2), processShell());
