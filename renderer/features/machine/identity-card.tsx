import { Paper, Table, Text, Title } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import { auditText, ownUsers } from '../../../shared/model/inventory';
import { makerAndModel } from '../../../shared/model/maker';
import { whenOff } from '../../../shared/model/when-off';
import { changeText, firmwareText, modeText, stateText, timeAgo } from '../../components/machine-words';
import { useNow } from '../../components/use-now';
import { say } from '../../i18n';

/** What identifies this machine, as far as network and firmware say. */
export function IdentityCard({ view }: { view: MachineView }): React.JSX.Element {
  const { t } = useTranslation();
  const now = useNow(30_000);
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        {t('machine.identity.title')}
      </Title>
      <Table verticalSpacing={2} horizontalSpacing={4} mt={4} withRowBorders={false}>
        <Table.Tbody>
          {rows(view, now, t).map(([label, value, mono]) => (
            <Table.Tr key={label}>
              <Table.Th scope="row" w={108} fw={400} style={{ verticalAlign: 'top' }}>
                <Text size="xs" c="dimmed">
                  {label}
                </Text>
              </Table.Th>
              <Table.Td>
                <Text size="sm" className={mono ? 'mono' : 'line-by-line'}>
                  {value}
                </Text>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

type Row = readonly [label: string, value: string, mono?: boolean];

function rows({ sighting, inventory, credential }: MachineView, now: number, t: TFunction): Row[] {
  const { ports, portNumbers } = sighting;
  const open = (['http', 'https', 'redirection', 'redirectionTls'] as const).filter(
    (name) => ports[name] === 'open',
  );
  const name = [inventory?.hostName, inventory?.domainName].filter(Boolean).join('.');
  const all: (readonly [string, string | undefined, boolean?])[] = [
    [t('machine.identity.model'), makerAndModel(inventory?.maker, inventory?.model)],
    [t('machine.identity.serial'), inventory?.serialNumber],
    [t('machine.identity.hostName'), name],
    [
      t('machine.identity.firmware'),
      firmwareText({ ...sighting, version: inventory?.versions['AMT'] ?? sighting.version }),
    ],
    [t('machine.identity.state'), stateText(sighting.provisioningState)],
    [t('machine.identity.mode'), inventory && modeText(inventory.controlMode)],
    [t('machine.identity.power'), inventory?.power && say(inventory.power)],
    [t('machine.identity.whenOff'), inventory && say(whenOff(inventory))],
    [t('machine.identity.users'), inventory && ownUsers(inventory).join(', ')],
    [t('machine.identity.audit'), inventory?.audit && say(auditText(inventory.audit))],
    [
      t('machine.identity.ports'),
      open.map((service) => String(portNumbers[service])).join(', ') || t('machine.identity.noPorts'),
    ],
    [t('machine.identity.uuid'), inventory?.uuid ?? sighting.uuid, true],
    [t('machine.identity.mac'), [sighting.mac, sighting.macVendor].filter(Boolean).join(', ')],
    [t('machine.identity.realm'), sighting.realm, true],
    [t('machine.identity.certificate'), sighting.tls?.fingerprint256, true],
    [
      t('machine.identity.password'),
      credential.stored ? t('machine.identity.passwordStored', { user: credential.user ?? '' }) : undefined,
    ],
    [t('machine.identity.lastSeen'), sighting.lastSeen && timeAgo(sighting.lastSeen, now)],
    [
      t('machine.identity.changes'),
      sighting.changes
        ?.map((change) =>
          t('machine.identity.change', { when: timeAgo(change.at, now), change: changeText(change) }),
        )
        .join('\n'),
    ],
  ];
  return all.filter((row): row is Row => row[1] !== undefined && row[1] !== '');
}
