import type { PlanContext } from '../area';

/** A plan context without anything special. */
export const PLAN_CONTEXT: PlanContext = {
  machine: { id: '10.0.0.1', address: '10.0.0.1' },
  user: 'admin',
  dnsName: undefined,
  passwordOrigin: 'typed',
  secure: false,
  seenWithTls: false,
  now: Date.parse('2026-03-01'),
  missingSecrets: [],
  adminSecretHolds: false,
  mebxOrigin: undefined,
  strength: 'standard',
  authority: undefined,
  addressHolder: undefined,
  ownSubnets: [],
  canKeepPasswords: true,
  ownComputer: false,
  verdictBlockers: [],
};
