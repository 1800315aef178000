import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useBench } from '../../app/bench-context';
import { copySecret } from '../../components/copy-secret';
import { ExportDialog } from './export-dialog';

/** How long a revealed password stays on the screen. Milliseconds. */
const SHOWN_MS = 30_000;

/** The only place that shows a password, on request and for half a minute. */
export function StoredPassword({ what }: { what: 'admin' | 'mebx' }): React.JSX.Element {
  const reveal = useBench((state) => state.reveal);
  const [shown, setShown] = useState<string>();
  const [earlier, setEarlier] = useState<readonly string[]>([]);
  const [copied, setCopied] = useState<'yes' | 'refused'>();
  const [exporting, setExporting] = useState(false);
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const fetch = async (): Promise<string | undefined> => {
    const revealed = await reveal();
    if (!revealed?.ok) return undefined;
    const { password, mebx = [], earlier: past = [] } = revealed.value;
    setEarlier(what === 'admin' ? past : []);
    return what === 'admin' ? password : mebx.join(' or ');
  };
  const copy = async (): Promise<void> => {
    const password = await fetch();
    if (password === undefined) return;
    setCopied((await copySecret(password)) ? 'yes' : 'refused');
  };
  return (
    <Stack gap={4} mt={what === 'mebx' ? 6 : 0}>
      <Group gap="xs">
        <Text size="sm">The {what === 'admin' ? 'admin' : 'MEBx'} password of this machine is stored.</Text>
        {shown === undefined ? (
          <Button size="compact-sm" variant="default" onClick={() => void fetch().then(setShown)}>
            Show it
          </Button>
        ) : (
          <>
            <Text className="mono" data-testid="revealed">
              {shown}
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
        {copied === 'yes' && 'Copied. The clipboard forgets it after 20 seconds.'}
        {copied === 'refused' && 'The clipboard was refused. Show it instead.'}
      </Text>
      {shown !== undefined && earlier.length > 0 && (
        <Text size="sm">
          Before: <span className="mono">{earlier.join(', ')}</span>
        </Text>
      )}
      {exporting && <ExportDialog onClose={() => setExporting(false)} />}
    </Stack>
  );
}
