import { AttemptLedger } from '#main/vault/attempt-ledger';

/**
 * One process that claims logins for one device as fast as it can: `claimant <home> <device> <count> <now>`. Its clocks
 * stand still at `now`, in milliseconds, so that processes that start late claim at the same time as the others.
 */
const [home = '', device = '', count = '1', now = ''] = process.argv.slice(2);
const clock = (): number => Number(now);
const ledger = new AttemptLedger(home, Buffer.alloc(32, 7), { now: clock, upMs: clock, boot: () => 'boot' });
let granted = 0;
for (let i = 0; i < Number(count); i++) {
  const login = { user: 'admin', password: `Pass-${String(process.pid)}-${String(i)}` };
  const claim = ledger.claim({ device }, login, false);
  if (!claim.granted) continue;
  granted++;
  ledger.settle(claim.id, 'refused');
}
process.stdout.write(String(granted));
