import type { MachineView } from '#shared/contract/contract';
import { visible } from '#shared/visible-text';

/** As MeshCommander calls a group of its list. */
interface MeshComputer {
  name: string;
  host: string;
  tags: string;
  user: string;
  /** Empty: MeshCommander asks for it. */
  pass: string;
  /** 1: through TLS, port 16993. */
  tls: 0 | 1;
}

/**
 * A list that MeshCommander opens (Ylianst/MeshCommander, index.html, saveComputers). Passwords are never in it, and
 * machines that are not Intel’s are left out. It knows no other ports than the standard ones. Pure.
 */
export function meshCommanderList(views: readonly MachineView[]): string {
  const computers = views.filter(({ sighting }) => sighting.vendor !== 'dash-other').map(computerOf);
  return `${JSON.stringify({ webappversion: '0.9.0', computers }, null, 2)}\n`;
}

function computerOf({ sighting, hostName, credential, user, tags = [] }: MachineView): MeshComputer {
  return {
    name: encoded(sighting.hostname ?? hostName ?? sighting.address),
    host: sighting.address,
    tags: encoded(tags.join(', ')),
    user: encoded(credential.user ?? user ?? 'admin'),
    pass: '',
    tls: sighting.ports.https === 'open' ? 1 : 0,
  };
}

/** MeshCommander reads a percent sign as the begin of an encoded character. */
function encoded(text: string): string {
  return visible(text).replaceAll('%', '%25');
}
