import { Paper, Table, Text, Title } from '@mantine/core';
import type { MachineView } from '../../../shared/contract/contract';
import { auditText, ownUsers } from '../../../shared/model/inventory';
import { makerAndModel } from '../../../shared/model/maker';
import { changeText, firmwareText, modeText, stateText, timeAgo } from '../../components/machine-words';
import { useNow } from '../../components/use-now';

/** What identifies this machine, as far as network and firmware say. */
export function IdentityCard({ view }: { view: MachineView }): React.JSX.Element {
  const now = useNow(30_000);
  return (
    <Paper withBorder p="sm">
      <Title order={3} size="h5">
        This machine
      </Title>
      <Table verticalSpacing={2} horizontalSpacing={4} mt={4} withRowBorders={false}>
        <Table.Tbody>
          {rows(view, now).map(([label, value, mono]) => (
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

function rows({ sighting, inventory, credential }: MachineView, now: number): Row[] {
  const { ports, portNumbers } = sighting;
  const open = (['http', 'https', 'redirection', 'redirectionTls'] as const).filter(
    (name) => ports[name] === 'open',
  );
  const name = [inventory?.hostName, inventory?.domainName].filter(Boolean).join('.');
  const all: (readonly [string, string | undefined, boolean?])[] = [
    ['Model', makerAndModel(inventory?.maker, inventory?.model)],
    ['Serial number', inventory?.serialNumber],
    ['AMT host name', name],
    ['Firmware', firmwareText({ ...sighting, version: inventory?.versions['AMT'] ?? sighting.version })],
    ['State', stateText(sighting.provisioningState)],
    ['Control mode', inventory && modeText(inventory.controlMode)],
    ['Power', inventory?.power],
    ['Users', inventory && ownUsers(inventory).join(', ')],
    ['Audit log', inventory?.audit && auditText(inventory.audit)],
    ['Open ports', open.map((service) => String(portNumbers[service])).join(', ') || 'none'],
    ['UUID', inventory?.uuid ?? sighting.uuid, true],
    ['MAC', [sighting.mac, sighting.macVendor].filter(Boolean).join(', ')],
    ['Realm', sighting.realm, true],
    ['Certificate', sighting.tls?.fingerprint256, true],
    ['Password', credential.stored ? `stored for “${credential.user ?? ''}”` : undefined],
    ['Last seen', sighting.lastSeen && timeAgo(sighting.lastSeen, now)],
    [
      'Changes',
      sighting.changes?.map((change) => `${timeAgo(change.at, now)}: ${changeText(change)}`).join('\n'),
    ],
  ];
  return all.filter((row): row is Row => row[1] !== undefined && row[1] !== '');
}
