import { message, type Text } from '#shared/texts/message';
import type { RedirectionService } from '#main/amt/redirection';
import {
  listenerProblem,
  readKvm,
  readRedirection,
  setKvm,
  setRedirection,
  setRedirectionListener,
} from '#main/amt/redirection';
import { type Area, map, onOff, type PlanDraft, reading, type Snapshot } from '../area';

declare module '../area' {
  interface Parts {
    redirection?: RedirectionService | undefined;
    /** Missing: this firmware has no KVM (Standard Manageability). */
    kvm?: boolean | undefined;
  }
  interface Steps {
    redirection: true;
    kvm: true;
    'redirection-listener': true;
  }
}

/** Serial console, disk redirection, remote screen and their port (docs/reference/protocol.md, P35). */
export const redirectionArea: Area = {
  wanted: ({ redirection = {} }) =>
    [redirection.sol, redirection.ider, redirection.kvm, redirection.listener].some(
      (settings) => settings !== undefined,
    ),
  readings: [reading('redirection', readRedirection), reading('kvm', readKvm)],
  plan({ snapshot, profile }, draft) {
    const { redirection } = snapshot;
    const settings = profile.redirection ?? {};
    if (!redirection) {
      draft.leftOut(
        snapshot,
        'redirection',
        message('provisioning.redirection.name'),
        message('provisioning.redirection.absent'),
      );
      return;
    }
    planFeatures(
      redirection,
      { sol: settings.sol ?? redirection.sol, ider: settings.ider ?? redirection.ider },
      draft,
    );
    if (settings.kvm !== undefined) planKvm(snapshot, settings.kvm, draft);
    if (settings.listener !== undefined && settings.listener !== redirection.listener) {
      planListener(redirection, settings.listener, draft);
    }
  },
  before: ({ snapshot: { redirection, kvm } }) => [
    ...(redirection
      ? [
          {
            step: 'redirection' as const,
            wish: { redirection: { sol: redirection.sol, ider: redirection.ider } },
          },
          {
            step: 'redirection-listener' as const,
            wish: { redirection: { listener: redirection.listener } },
          },
        ]
      : []),
    ...(kvm === undefined ? [] : [{ step: 'kvm' as const, wish: { redirection: { kvm } } }]),
  ],
};

function planFeatures(
  { sol, ider }: RedirectionService,
  wanted: { sol: boolean; ider: boolean },
  draft: PlanDraft,
): void {
  if (wanted.sol === sol && wanted.ider === ider) return;
  draft.add(
    {
      title: message('provisioning.redirection.title'),
      current: features(sol, ider),
      wanted: features(wanted.sol, wanted.ider),
      danger: 'none',
    },
    {
      kind: 'plain',
      id: 'redirection',
      fingerprint: wanted,
      apply: (wsman) => setRedirection(wsman, wanted),
      verify: async (wsman) =>
        map(await readRedirection(wsman), (read) => read.sol === wanted.sol && read.ider === wanted.ider),
    },
  );
}

function planKvm(snapshot: Pick<Snapshot, 'kvm' | 'unread'>, wanted: boolean, draft: PlanDraft): void {
  const { kvm } = snapshot;
  if (kvm === undefined) {
    draft.leftOut(
      snapshot,
      'kvm',
      message('provisioning.redirection.kvmTitle'),
      message('provisioning.redirection.kvmAbsent'),
    );
  }
  if (kvm === undefined || kvm === wanted) return;
  draft.add(
    {
      title: message('provisioning.redirection.kvmTitle'),
      current: onOff(kvm),
      wanted: onOff(wanted),
      danger: 'none',
    },
    {
      kind: 'plain',
      id: 'kvm',
      fingerprint: wanted,
      apply: (wsman) => setKvm(wsman, wanted),
      verify: async (wsman) => map(await readKvm(wsman), (enabled) => enabled === wanted),
    },
  );
}

function planListener(current: RedirectionService, wanted: boolean, draft: PlanDraft): void {
  if (draft.blocksOn(listenerProblem(current))) return;
  draft.add(
    {
      title: message('provisioning.redirection.port.title'),
      current: portWords(!wanted),
      wanted: portWords(wanted),
      danger: 'none',
    },
    {
      kind: 'plain',
      id: 'redirection-listener',
      fingerprint: wanted,
      async apply(wsman) {
        const current = await readRedirection(wsman);
        return current.ok ? setRedirectionListener(wsman, current.value, wanted) : current;
      },
      verify: async (wsman) => map(await readRedirection(wsman), ({ listener }) => listener === wanted),
    },
  );
}

function portWords(open: boolean): Text {
  return message(open ? 'provisioning.redirection.port.open' : 'provisioning.redirection.port.closed');
}

function features(sol: boolean, ider: boolean): Text {
  if (sol && ider) return message('provisioning.redirection.both');
  if (sol) return message('provisioning.redirection.serialOnly');
  return message(ider ? 'provisioning.redirection.diskOnly' : 'provisioning.redirection.neither');
}
