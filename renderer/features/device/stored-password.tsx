import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useBench } from '../../app/bench-context';

/** How long a revealed password stays on the screen. Milliseconds. */
const SHOWN_MS = 30_000;

/** The only place that shows a password, on request and for half a minute. */
export function StoredPassword({ what }: { what: 'admin' | 'mebx' }): React.JSX.Element {
  const reveal = useBench((state) => state.reveal);
  const [shown, setShown] = useState<string>();
  useEffect(() => {
    if (shown === undefined) return undefined;
    const timer = setTimeout(() => setShown(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const show = async (): Promise<void> => {
    const revealed = await reveal();
    if (!revealed?.ok) return;
    const { password, mebx = [] } = revealed.value;
    setShown(what === 'admin' ? password : mebx.join(' or '));
  };
  return (
    <Group gap="xs" mt={what === 'mebx' ? 6 : 0}>
      <Text size="sm">The {what === 'admin' ? 'admin' : 'MEBx'} password of this machine is stored.</Text>
      {shown === undefined ? (
        <Button size="compact-sm" variant="default" onClick={() => void show()}>
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
    </Group>
  );
}
