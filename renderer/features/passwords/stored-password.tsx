import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CallOutput } from '../../../shared/contract/contract';
import { copySecret } from '../../components/copy-secret';
import { useMachineState } from '../../stores/machine-store-context';
import { ExportDialog } from './export-dialog';

/** How long a revealed password stays on the screen. Milliseconds. */
const SHOWN_MS = 30_000;

type Revealed = CallOutput<'vault.reveal'>;

interface Props {
  what: 'admin' | 'mebx';
  /** One entry of an earlier version was for several machines: perhaps it is not the password of this one. */
  shared?: boolean;
}

/** The only place that shows a password, on request and for half a minute. */
export function StoredPassword({ what, shared = false }: Props): React.JSX.Element {
  const reveal = useMachineState((state) => state.reveal);
  const [shown, setShown] = useState<Revealed>();
  const [copied, setCopied] = useState<Awaited<ReturnType<typeof copySecret>>>();
  const [exporting, setExporting] = useState(false);
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const fetch = async (): Promise<Revealed | undefined> => {
    const revealed = await reveal();
    return revealed?.ok ? revealed.value : undefined;
  };
  const copy = async (): Promise<void> => {
    const revealed = await fetch();
    if (revealed) setCopied(await copySecret(passwordIn(revealed, what)));
  };
  return (
    <Stack gap={4} mt={what === 'mebx' ? 6 : 0}>
      <Group gap="xs">
        <Text size="sm">
          {shared
            ? 'A password is stored for several machines, this one among them.'
            : `The ${what === 'admin' ? 'admin' : 'MEBx'} password of this machine is stored.`}
        </Text>
        {shown === undefined ? (
          <Button size="compact-sm" variant="default" onClick={() => void fetch().then(setShown)}>
            Show it
          </Button>
        ) : (
          <>
            <Text className="mono" data-testid="revealed">
              {passwordIn(shown, what)}
            </Text>
            <Button size="compact-sm" variant="default" onClick={() => setShown(undefined)}>
              Hide it
            </Button>
          </>
        )}
        <Button size="compact-sm" variant="default" onClick={() => void copy()}>
          Copy it
        </Button>
        {what === 'admin' && (
          <Button size="compact-sm" variant="default" onClick={() => setExporting(true)}>
            Save to a file …
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed" role="status">
        {copied === 'taken-back' && 'Copied. It is taken off the clipboard after 20 seconds.'}
        {copied === 'stays' && 'Copied. It stays on the clipboard until you copy something else.'}
        {copied === 'refused' && 'The clipboard was refused. Show it instead.'}
      </Text>
      {shown && <Details revealed={shown} what={what} />}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </Stack>
  );
}

function passwordIn({ password, mebx = [] }: Revealed, what: Props['what']): string {
  return what === 'admin' ? password : mebx.join(' or ');
}

/** What else is stored beside a password that is shown. */
function Details({ revealed, what }: { revealed: Revealed; what: Props['what'] }): React.JSX.Element {
  const { candidate, earlier = [], others = [], remark } = revealed;
  return (
    <>
      {what === 'admin' && candidate && (
        <Text size="sm">
          Or, because a change was cut short: <span className="mono">{candidate.password}</span>
        </Text>
      )}
      {what === 'admin' && earlier.length > 0 && (
        <Text size="sm">
          Before: <span className="mono">{earlier.join(', ')}</span>
        </Text>
      )}
      {what === 'admin' && others.length > 0 && (
        <Text size="sm">
          Others in the same entry: <span className="mono">{others.join(', ')}</span>
        </Text>
      )}
      {remark !== undefined && <Text size="sm">{remark}</Text>}
    </>
  );
}
