import { systemClocks } from '#main/vault/attempt-clock';
import { AttemptLedger } from '#main/vault/attempt-ledger';

/** One process that claims logins for one device as fast as it can: `claimant <home> <device> <count>`. */
const [home = '', device = '', count = '1'] = process.argv.slice(2);
const ledger = new AttemptLedger(home, Buffer.alloc(32, 7), systemClocks());
let granted = 0;
for (let i = 0; i < Number(count); i++) {
  const login = { user: 'admin', password: `Pass-${String(process.pid)}-${String(i)}` };
  const claim = ledger.claim({ device }, login, false);
  if (!claim.granted) continue;
  granted++;
  ledger.settle(claim.id, 'refused');
}
process.stdout.write(String(granted));
