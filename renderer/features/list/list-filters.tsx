import { Button, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { VERDICT_GROUPS, type VerdictGroup } from '../../../shared/model/verdict';
import { useAppState } from '../../stores/app-store-context';
import { GROUP_NAMES } from '../../theme/verdict-look';
import { ColumnsMenu } from './columns-menu';

interface Props {
  total: number;
  counts: Readonly<Record<VerdictGroup, number>>;
}

/** Which machines are shown, and with which columns. */
export function ListFilters({ total, counts }: Props): React.JSX.Element {
  const text = useAppState((state) => state.filterText);
  const setText = useAppState((state) => state.setFilterText);
  const active = useAppState((state) => state.filterGroup);
  const setGroup = useAppState((state) => state.setFilterGroup);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const toFilter = (event: KeyboardEvent): void => {
      // By the sign and not by the key: many keyboards have it elsewhere.
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target) || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', toFilter);
    return () => window.removeEventListener('keydown', toFilter);
  }, []);
  return (
    <Group gap={6}>
      <Button
        size="compact-sm"
        variant={active ? 'default' : 'filled'}
        aria-pressed={!active}
        onClick={() => setGroup(undefined)}
      >
        All {total.toLocaleString('en')}
      </Button>
      {VERDICT_GROUPS.map((group) => (
        <Button
          key={group}
          size="compact-sm"
          variant={active === group ? 'filled' : 'default'}
          aria-pressed={active === group}
          onClick={() => setGroup(group)}
        >
          {GROUP_NAMES[group]} {counts[group].toLocaleString('en')}
        </Button>
      ))}
      <Group gap={6} ml="auto" wrap="nowrap">
        <TextInput
          ref={field}
          size="xs"
          w={230}
          aria-label="Filter the list"
          aria-keyshortcuts="/"
          placeholder="Filter: name, MAC, verdict …"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          spellCheck={false}
        />
        <ColumnsMenu />
      </Group>
    </Group>
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
}
