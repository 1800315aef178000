import { Alert } from '@mantine/core';
import type { Text } from '../../shared/texts/message';
import { useSay } from '../i18n';

/** What is to be known, a sentence each. */
export function Warnings({ warnings }: { warnings: readonly Text[] }): React.JSX.Element {
  const say = useSay();
  return (
    <>
      {warnings.map(say).map((warning) => (
        <Alert key={warning} color="yellow" variant="light" p="xs">
          {warning}
        </Alert>
      ))}
    </>
  );
}
