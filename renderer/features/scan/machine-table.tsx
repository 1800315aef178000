import { Button, Group, Paper, Table, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { DeviceView } from '../../../shared/contract/contract';
import { VerdictBadge } from '../../components/verdict-badge';
import { useBench } from '../../app/bench-context';
import { GROUP_NAMES, GROUPS, VERDICT_LOOK, type Group as MachineGroup } from '../../theme/verdict-look';
import { firmwareText, stateText } from '../device/words';

/** Every machine, live. Arrow keys move along, Enter opens. */
export function MachineTable(): React.JSX.Element {
  const devices = useBench((state) => state.devices);
  const text = useBench((state) => state.filterText);
  const group = useBench((state) => state.filterGroup);
  const all = Object.values(devices).sort(byAddress);
  const shown = all.filter((view) => matches(view, text, group));
  return (
    <>
      <Filters all={all} />
      <Paper withBorder>
        <Table.ScrollContainer minWidth={720}>
          <Table highlightOnHover verticalSpacing={6} onKeyDown={moveByArrows}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Machine</Table.Th>
                <Table.Th>Firmware</Table.Th>
                <Table.Th>State</Table.Th>
                <Table.Th>Verdict</Table.Th>
                <Table.Th>Password</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {shown.map((view) => (
                <MachineRow key={view.id} view={view} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
        {shown.length === 0 && (
          <Text size="sm" c="dimmed" p="md">
            No machine matches the filter.
          </Text>
        )}
      </Paper>
    </>
  );
}

function Filters({ all }: { all: readonly DeviceView[] }): React.JSX.Element {
  const text = useBench((state) => state.filterText);
  const setText = useBench((state) => state.setFilterText);
  const active = useBench((state) => state.filterGroup);
  const setGroup = useBench((state) => state.setFilterGroup);
  const count = (group: MachineGroup): number => all.filter((view) => groupOf(view) === group).length;
  return (
    <Group gap={6}>
      <Button
        size="compact-sm"
        variant={active ? 'default' : 'filled'}
        aria-pressed={!active}
        onClick={() => setGroup(undefined)}
      >
        All {all.length}
      </Button>
      {GROUPS.map((group) => (
        <Button
          key={group}
          size="compact-sm"
          variant={active === group ? 'filled' : 'default'}
          aria-pressed={active === group}
          onClick={() => setGroup(group)}
        >
          {GROUP_NAMES[group]} {count(group)}
        </Button>
      ))}
      <TextInput
        ml="auto"
        size="xs"
        w={220}
        aria-label="Filter the list"
        placeholder="Filter: address, name, verdict"
        leftSection={<IconSearch size={14} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </Group>
  );
}

function MachineRow({ view }: { view: DeviceView }): React.JSX.Element {
  const open = useBench((state) => state.openMachine);
  const demo = useBench((state) => state.demoMachines.find(({ id }) => id === view.simulated));
  const { sighting, credential } = view;
  return (
    <Table.Tr className="machine-row" onClick={() => open(view.id)} data-machine={view.simulated ?? view.id}>
      <Table.Td>
        <a
          href={`#${view.id}`}
          className="machine-link"
          onClick={(event) => {
            event.preventDefault();
            open(view.id);
          }}
        >
          {sighting.address}
        </a>
        <Text size="xs" c="dimmed">
          {sighting.hostname ?? demo?.title ?? ''}
        </Text>
      </Table.Td>
      <Table.Td className="one-line">{firmwareText(sighting)}</Table.Td>
      <Table.Td className="one-line">{stateText(sighting.provisioningState)}</Table.Td>
      <Table.Td>
        <VerdictBadge verdict={sighting.verdict} />
      </Table.Td>
      <Table.Td>
        <Text size="sm" c={credential.stored ? undefined : 'dimmed'}>
          {credential.stored ? 'stored' : '–'}
        </Text>
      </Table.Td>
    </Table.Tr>
  );
}

function matches(view: DeviceView, text: string, group: MachineGroup | undefined): boolean {
  if (group && groupOf(view) !== group) return false;
  const { address, hostname = '', version = '', verdict } = view.sighting;
  const hay = [address, hostname, version, verdict.title, view.simulated ?? ''].join(' ').toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

function groupOf({ sighting }: DeviceView): MachineGroup {
  return VERDICT_LOOK[sighting.verdict.code].group;
}

function byAddress(a: DeviceView, b: DeviceView): number {
  return a.id.localeCompare(b.id, 'en', { numeric: true });
}

/** Up, Down, Home and End walk along the machines, whatever else is in the row. */
function moveByArrows(event: React.KeyboardEvent<HTMLTableElement>): void {
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('.machine-link')];
  const here = links.findIndex((link) => link === document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: links.length - 1 }[event.key];
  if (next === undefined || here === -1) return;
  event.preventDefault();
  links[Math.max(0, Math.min(links.length - 1, next))]?.focus();
}
