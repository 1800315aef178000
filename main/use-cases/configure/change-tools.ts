import { X509Certificate } from 'node:crypto';
import { ok } from '#shared/result';
import { fingerprintOf } from '#main/amt/tls';
import { isTaken } from '#main/discovery/probes/address-taken';
import { withLock } from '#main/journal/lock';
import type { ChangeTools } from '#main/provisioning/area';
import { guardKeychain } from '#main/vault/guard-keychain';
import { namedSecret } from '../login/index';
import type { MachineContext, Machines } from '../machines/index';

/** What changes on one machine get from the bench: its secrets and its certificate authority. */
export function changeTools(
  context: MachineContext,
  id: string,
  realm: string,
  signal?: AbortSignal,
): ChangeTools {
  const { vault, machines, now } = context;
  return {
    now,
    realm,
    signal,
    secret: (name, kind) => guardKeychain(() => namedSecret(context, name, kind)),
    certify: (publicKey, strength) =>
      guardKeychain(async () => {
        // Two programs that make one at the same time could store the key of one and the certificate of the other.
        const opened = await withLock(context.home, 'authority', async () =>
          ok(await vault.authority.open(strength, now())),
        );
        if (!opened.ok) return opened;
        const authority = opened.value;
        const leaf = await authority.sign(publicKey, namesOf(machines, id, realm), now());
        const fingerprint256 = fingerprintOf(new X509Certificate(leaf));
        return ok({ leaf, authority: authority.certificate.raw, fingerprint256 });
      }),
    authorities: () => vault.authority.certificates(),
    async isTaken(address) {
      const seen = machines.observation(id);
      if (!seen.ok) return false;
      // Its AMT may share the address that this computer has already.
      if (machines.isOwnPort(id, seen.value) && machines.isOwnAddress(address)) return false;
      const { http, https } = seen.value.endpoint.ports;
      const own = Object.values(machines.record(id).macs);
      return isTaken({ address, ports: [http, https], own, signal });
    },
    expectCertificate: (fingerprint256) => machines.identities.expectCertificate(id, fingerprint256),
    expectPlain: (expected) => machines.identities.allowPlain(id, expected),
  };
}

/** What the certificate calls the machine: by its names, or by what never changes about it. */
function namesOf(machines: Machines, id: string, realm: string): [string, ...string[]] {
  const { hostName, domainName } = machines.inventory(id) ?? {};
  const sighting = machines.sighting(id);
  const full = hostName && domainName ? `${hostName}.${domainName}` : undefined;
  const dns = sighting.ok ? sighting.value.hostname : undefined;
  const names = [full, dns, hostName].filter((name) => name !== undefined && name !== '') as string[];
  const [first, ...more] = [...new Set(names)];
  if (first !== undefined) return [first, ...more];
  return [machines.record(id).uuid ?? realm.replace('Digest:', 'amt-').toLowerCase()];
}
