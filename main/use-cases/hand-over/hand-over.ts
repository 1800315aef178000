import type { Cancellation } from '#shared/cancellation';
import type { MachineView } from '#shared/contract/contract';
import type { HandedOver, HandOverReport } from '#shared/model/hand-over';
import type { FleetServerKind } from '#shared/model/hand-over-names';
import { STANDARD_PORTS } from '#shared/model/primitives';
import { fail, type Failure, failure, ok, type Result } from '#shared/result';
import { message, type Text } from '#shared/texts/message';
import { visible } from '#shared/visible-text';
import { type FleetDevice, fleetDevices } from '#main/interop/export/fleet-device';
import {
  type DeviceLogin,
  type FleetServer,
  type KnownThere,
  type ServerAccess,
  serverUrl,
} from '#main/interop/fleet/fleet-server';
import { guardExpected } from '../core/index';
import type { MachineContext } from '../machines/index';
import { handOverJournal } from './hand-over-journal';

export interface HandOverRequest {
  ids: readonly string[];
  to: FleetServerKind;
  /** `https://…` */
  server: string;
  user: string;
  password: string;
  group: string | undefined;
  /** SHA-256 of the certificate of the server that the technician has accepted. */
  trusted: string | undefined;
  /** The technician has said that the AMT passwords go along. */
  withPasswords: boolean;
  dryRun: boolean;
  /** Asked once it is known what would be done; absent: it is done. */
  confirm?: (report: HandOverReport) => Promise<boolean>;
  /** Told of each machine that is through. */
  onMachine?: (done: number, total: number) => void;
}

/** What is to be done with a machine. */
interface Planned {
  handed: HandedOver;
  /** Absent: nothing is sent for it. */
  order?: { device: FleetDevice; known: KnownThere | undefined; login: DeviceLogin | undefined };
}

/**
 * Makes machines known to a server that manages fleets, over TLS. The server is asked first what it has; afterwards it is
 * asked whether it has what was added.
 */
export function handOver(
  context: MachineContext,
  request: HandOverRequest,
  cancellation: Cancellation,
): Promise<Result<HandOverReport>> {
  return guardExpected(async () => {
    const url = serverUrl(request.server);
    if (!url) {
      return fail('input-invalid', message('handOver.input.url'), message('handOver.input.urlNext'));
    }
    const group = request.group?.trim() === '' ? undefined : request.group?.trim();
    if (request.to === 'meshcentral' && group === undefined) {
      return fail('input-invalid', message('handOver.input.group'), message('handOver.input.groupNext'));
    }
    const { user, password, trusted } = request;
    const access: ServerAccess = { url, user, password, group, trusted, signal: cancellation.signal };
    const opened = await openServer(request.to, access);
    if (!opened.ok) return opened;
    try {
      return await new HandOver(context, request, cancellation, opened.value).run();
    } finally {
      opened.value.close();
    }
  });
}

/** Few people need it, so undici and ws are no part of the start. */
async function openServer(kind: FleetServerKind, access: ServerAccess): Promise<Result<FleetServer>> {
  switch (kind) {
    case 'meshcentral':
      return (await import('#main/interop/fleet/meshcentral')).MeshCentral.open(access);
    case 'console':
      return (await import('#main/interop/fleet/console')).DmtConsole.open(access);
  }
}

class HandOver {
  readonly #context: MachineContext;
  readonly #request: HandOverRequest;
  readonly #cancellation: Cancellation;
  readonly #server: FleetServer;

  constructor(
    context: MachineContext,
    request: HandOverRequest,
    cancellation: Cancellation,
    server: FleetServer,
  ) {
    this.#context = context;
    this.#request = request;
    this.#cancellation = cancellation;
    this.#server = server;
  }

  async run(): Promise<Result<HandOverReport>> {
    const views = await this.#context.machines.views(this.#request.ids);
    const devices = new Map(fleetDevices(views.filter(isReachable)).map((device) => [device.id, device]));
    const known = await this.#server.look([...devices.values()]);
    if (!known.ok) return known;
    const planned: Planned[] = [];
    for (const view of views) planned.push(await this.#planned(view, devices.get(view.id), known.value));
    const { confirm, dryRun } = this.#request;
    if (dryRun) return ok(this.#report(planned, true));
    if (confirm && !(await confirm(this.#report(planned, true)))) {
      return fail(
        'not-confirmed',
        message('handOver.input.notConfirmed'),
        message('handOver.input.notConfirmedNext'),
      );
    }
    const through = await this.#carriedOut(planned);
    return ok(this.#report(await this.#proven(through), false));
  }

  async #planned(
    view: MachineView,
    device: FleetDevice | undefined,
    there: ReadonlyMap<string, KnownThere>,
  ): Promise<Planned> {
    const { id, sighting, hostName } = view;
    const name = device?.name ?? visible(sighting.hostname ?? hostName ?? sighting.address);
    const base = { id, name, address: sighting.address, password: false };
    if (!device) {
      const why = whyLeftOut(view);
      return { handed: { ...base, outcome: 'left-out', remark: message(`handOver.leftOut.${why}`) } };
    }
    const known = there.get(id);
    const { takesNoNew } = this.#server;
    if (!known && takesNoNew !== undefined) {
      return { handed: { ...base, outcome: 'failed', failure: takesNoNew } };
    }
    const { login, remark } = await this.#login(id);
    const handed = {
      ...base,
      password: login !== undefined,
      ...(remark !== undefined && { remark }),
      ...connectionOf(known),
    };
    if (known && !known.differs && !login) return { handed: { ...handed, outcome: 'already-there' } };
    return {
      handed: { ...handed, outcome: known ? 'updated' : 'added' },
      order: { device, known, login },
    };
  }

  /** The login that goes along: one that has opened this very machine, and only where the technician has said so. */
  async #login(id: string): Promise<{ login?: DeviceLogin; remark?: Text }> {
    if (!this.#request.withPasswords) return {};
    const secrets = this.#context.machines.secrets(id);
    const [credential, change] = await Promise.all([secrets.credential(), secrets.openChange()]);
    if (change) return { remark: message('handOver.noPassword.changeOpen') };
    if (credential?.provenAt === undefined) return { remark: message('handOver.noPassword.none') };
    const { user, password } = credential;
    const most = this.#server.mostPassword;
    if (password.length > most) return { remark: message('handOver.noPassword.tooLong', { most }) };
    return { login: { user, password } };
  }

  async #carriedOut(planned: readonly Planned[]): Promise<Planned[]> {
    const { signal, draining } = this.#cancellation;
    const through: Planned[] = [];
    /** Once the server is gone, no further machine is tried. */
    let broken: Failure | undefined;
    for (const each of planned) {
      const stopped = broken !== undefined || signal.aborted || draining?.() === true;
      const done = stopped && each.order ? stoppedBefore(each, broken) : await this.#one(each);
      if (done.handed.failure && GONE.has(done.handed.failure.code)) broken ??= done.handed.failure;
      through.push(done);
      this.#request.onMachine?.(through.length, planned.length);
    }
    return through;
  }

  async #one(each: Planned): Promise<Planned> {
    const { handed, order } = each;
    if (!order) return each;
    const { to, server } = this.#request;
    const write = handOverJournal(this.#context, handed.id, { to, server, password: handed.password });
    write('told');
    const { device, known, login } = order;
    const sent = known
      ? await this.#server.update(known, device, login)
      : await this.#server.add(device, login);
    if (sent.ok) {
      write('done');
      return each;
    }
    // What a server has not answered may have happened all the same.
    write(GONE.has(sent.error.code) ? 'unknown' : 'refused');
    return { handed: { ...handed, outcome: 'failed', failure: sent.error } };
  }

  /** Looks again: what was added has to be there now. */
  async #proven(through: readonly Planned[]): Promise<Planned[]> {
    const added = through.filter(({ handed }) => handed.outcome === 'added');
    if (added.length === 0) return [...through];
    const there = await this.#server.look(added.flatMap(({ order }) => (order ? [order.device] : [])));
    return through.map((each) => {
      if (each.handed.outcome !== 'added') return each;
      const seen = there.ok ? there.value.get(each.handed.id) : undefined;
      if (seen) return { handed: { ...each.handed, ...connectionOf(seen) } };
      const missing = failure(
        'verify-failed',
        message('handOver.server.notSeen'),
        message('handOver.server.notSeenNext'),
      );
      return { handed: { ...each.handed, outcome: 'failed', failure: there.ok ? missing : there.error } };
    });
  }

  #report(planned: readonly Planned[], dryRun: boolean): HandOverReport {
    const { to, server, group } = this.#request;
    return {
      to,
      server,
      ...(group !== undefined && { group }),
      dryRun,
      machines: planned.map(({ handed }) => handed),
    };
  }
}

/** The connection to the server is of no use any more. */
const GONE: ReadonlySet<Failure['code']> = new Set([
  'unreachable',
  'timeout',
  'connection-lost',
  'cancelled',
  'answer-malformed',
  'answer-too-large',
]);

function connectionOf(known: KnownThere | undefined): Pick<HandedOver, 'connection'> {
  return known?.connection === undefined ? {} : { connection: known.connection };
}

function stoppedBefore({ handed }: Planned, broken: Failure | undefined): Planned {
  return { handed: { ...handed, outcome: 'stopped', password: false, ...(broken && { failure: broken }) } };
}

function whyLeftOut({ simulated, sighting }: MachineView): 'simulated' | 'otherMaker' | 'otherPorts' {
  if (simulated !== undefined) return 'simulated';
  return sighting.vendor === 'dash-other' ? 'otherMaker' : 'otherPorts';
}

/** Both kinds of servers know the standard ports only, and no other computer reaches the one behind the driver. */
function isReachable({ simulated, sighting: { portNumbers, thisLaptop } }: MachineView): boolean {
  const { http, https } = portNumbers;
  return (
    simulated === undefined && !thisLaptop && http === STANDARD_PORTS.http && https === STANDARD_PORTS.https
  );
}
