import { Button, Group, Stack, Text } from '@mantine/core';
import type { MachineView } from '../../../shared/contract/contract';
import { type IdentityChange, openIdentityChange } from '../../../shared/model/evidence';
import { StepHeading } from '../../components/step-heading';
import { useAppState } from '../../stores/app-store-context';
import { useMachineState } from '../../stores/machine-store-context';
import { needsIdentifying } from '../../stores/wizard-steps';

/** Is this the machine in front of you? Certificates and changed identities are confirmed here. */
export function IdentifyStep({ view }: { view: MachineView }): React.JSX.Element {
  const goTo = useMachineState((state) => state.goTo);
  const changed = view.trust.state === 'changed' || view.sighting.verdict.code === 'identity-changed';
  return (
    <Stack gap="sm">
      {changed ? (
        <Changed view={view} />
      ) : view.trust.state === 'asked-for' ? (
        <NewCertificate view={view} />
      ) : (
        <Known view={view} />
      )}
      {!needsIdentifying(view) && (
        <Group>
          <Button onClick={() => goTo('diagnose')}>Go on to the diagnosis</Button>
        </Group>
      )}
    </Stack>
  );
}

function Known({ view }: { view: MachineView }): React.JSX.Element {
  const { realm, tls } = view.sighting;
  return (
    <>
      <StepHeading>Is this the machine in front of you?</StepHeading>
      <Text size="sm">
        {realm === undefined
          ? 'A machine that is not set up has no identity on the network yet. Compare address and cable.'
          : 'A password that is stored for this machine is never sent to another one. Where a machine encrypts, its certificate proves which one it is; where it does not, AMT Bench goes by its address and asks when anything has changed.'}
      </Text>
      {view.lookalike && <Lookalike {...view.lookalike} />}
      {tls && <Text size="sm">You have answered for its certificate.</Text>}
    </>
  );
}

function NewCertificate({ view }: { view: MachineView }): React.JSX.Element {
  const trust = useMachineState((state) => state.trust);
  const busy = useMachineState((state) => state.busy !== undefined);
  const { tls } = view.sighting;
  const seen = view.trust.seen;
  return (
    <>
      <StepHeading>Do you trust this certificate?</StepHeading>
      <Text size="sm">
        This machine encrypts, with a certificate that it made itself. Nobody but you can answer for it: if
        this laptop is plugged straight into the bench network and no other machine can stand in between,
        trust it. From then on any other certificate at this machine stops AMT Bench before a password is
        sent.
      </Text>
      {tls && (
        <Text size="sm">
          For <b>{tls.subject || 'nobody'}</b>, {tls.protocol},{' '}
          {tls.notAfter === undefined
            ? 'with an end that cannot be read'
            : `valid until ${tls.notAfter.slice(0, 10)}`}
        </Text>
      )}
      <Text className="mono">SHA-256 {grouped(seen)}</Text>
      <Group>
        <Button disabled={busy || seen === undefined} onClick={() => seen !== undefined && void trust(seen)}>
          Trust this certificate
        </Button>
      </Group>
    </>
  );
}

/** Another machine of the list has the same realm. */
function Lookalike({ machine, address }: { machine: string; address: string }): React.JSX.Element {
  const acceptAs = useMachineState((state) => state.acceptAs);
  const busy = useMachineState((state) => state.busy !== undefined);
  return (
    <>
      <Text size="sm">
        It shows the same realm as the machine at {address}. Older firmware shares realms, so it may be
        another machine. If it is the same one at another address, say so: its stored password and history are
        then used here too.
      </Text>
      <Group>
        <Button variant="default" disabled={busy} onClick={() => void acceptAs(machine)}>
          It is the machine from {address}
        </Button>
      </Group>
    </>
  );
}

function Changed({ view }: { view: MachineView }): React.JSX.Element {
  const accept = useMachineState((state) => state.acceptIdentity);
  const showList = useAppState((state) => state.showList);
  const busy = useMachineState((state) => state.busy !== undefined);
  const { seen, trusted } = view.trust;
  const change = openIdentityChange(view.sighting.evidence);
  return (
    <>
      <StepHeading>Which machine is this?</StepHeading>
      <Text size="sm">{view.sighting.verdict.explanation}</Text>
      {seen !== undefined && trusted !== undefined && seen !== trusted && (
        <>
          <Text className="mono">Trusted: {grouped(trusted)}</Text>
          <Text className="mono">Seen now: {grouped(seen)}</Text>
        </>
      )}
      {change && (
        <Text size="sm">
          <b>The same machine</b>: {sameMachine(change)} Its stored passwords and history stay with it.{' '}
          <b>Another machine</b>: nothing that is stored for the old one is used here.
        </Text>
      )}
      <Group>
        <Button onClick={showList}>Leave it alone</Button>
        {change && (
          <>
            <Button variant="default" color="red" disabled={busy} onClick={() => void accept('same', change)}>
              I have looked: it is the same machine
            </Button>
            <Button variant="default" disabled={busy} onClick={() => void accept('another', change)}>
              It is another machine
            </Button>
          </>
        )}
      </Group>
    </>
  );
}

/** What the answer “the same machine” says and does. */
function sameMachine({ what }: IdentityChange): string {
  switch (what) {
    case 'realm':
    case 'certificate':
      return 'its AMT was reset, or it was given a new certificate. If it encrypts, you are asked about its new certificate next.';
    case 'uuid':
      return 'its board was replaced or given another UUID.';
    case 'mac':
      return 'it has another network port, a dock or a new board. The new hardware address is remembered.';
    case 'address':
      return 'it has moved to this address.';
    case 'encryption':
      return 'its encryption was switched off. From now on it is logged in to without, and no passwords are changed on it.';
    case 'lookalike':
      return '';
  }
}

/** Groups of four, so that two people can compare aloud. */
function grouped(fingerprint: string | undefined): string {
  return (fingerprint ?? '').replace(/(.{4})(?=.)/g, '$1 ');
}
