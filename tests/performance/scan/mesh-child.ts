import { createRequire } from 'node:module';

/**
 * MeshCentral's range scan in a process of its own (npm package meshcentral):
 * `mesh-child <amtscanner.js> <range> dns-stub|dns-real`. Prints one line with what it reported.
 */
interface RangeEvent {
  action: string;
  results: Record<string, { ver: string; tls: number; state: number; hostname: string }>;
}
interface AmtScanner {
  dns: { reverse: (address: string, done: (error: Error) => void) => void };
  performRangeScan: (user: string, range: string) => boolean;
}
type Module = {
  CreateAmtScanner: (parent: {
    DispatchEvent: (ids: string[], source: unknown, event: RangeEvent) => void;
  }) => AmtScanner;
};

const [file = '', range = '', dns = ''] = process.argv.slice(2);
const { CreateAmtScanner } = createRequire(file)(file) as Module;
let started = 0;
const print = (answer: object): void => {
  process.stdout.write(`\nRESULT ${JSON.stringify(answer)}\n`, () => process.exit(0));
};
const scanner = CreateAmtScanner({
  DispatchEvent: (_ids, _source, { action, results }) => {
    if (action === 'scanamtdevice') print({ durationMs: performance.now() - started, results });
  },
});
if (dns === 'dns-stub') {
  scanner.dns = { reverse: (_address, done) => setImmediate(done, new Error('no names here')) };
}
started = performance.now();
if (!scanner.performRangeScan('bench', range)) print({ refused: true });
