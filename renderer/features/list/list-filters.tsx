import { Button, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { STATUS_GROUPS, type StatusGroup } from '../../../shared/model/status';
import { isOverlayOpen, isTextField } from '../../components/typing';
import { useAppState } from '../../stores/app-store-context';
import { ColumnsMenu } from './columns-menu';

interface Props {
  total: number;
  counts: Readonly<Record<StatusGroup, number>>;
  /** There is little room. */
  compact: boolean;
  /** Enter and ↓ in the field with the filter: the keyboard goes to the first machine. */
  onLeaveDown?: (() => void) | undefined;
}

/** Which machines are shown, and with which columns. */
export function ListFilters({ total, counts, compact, onLeaveDown }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const view = useAppState((state) => state.view);
  const setAppearance = useAppState((state) => state.setAppearance);
  const text = useAppState((state) => state.filterText);
  const setText = useAppState((state) => state.setFilterText);
  const active = useAppState((state) => state.filterGroup);
  const setGroup = useAppState((state) => state.setFilterGroup);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const toFilter = (event: KeyboardEvent): void => {
      // By the sign and not by the key: many keyboards have it elsewhere.
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTextField(event.target) || isOverlayOpen()) return;
      event.preventDefault();
      field.current?.focus();
      field.current?.select();
    };
    window.addEventListener('keydown', toFilter);
    return () => window.removeEventListener('keydown', toFilter);
  }, []);
  const labelOf = (group: StatusGroup): string =>
    t('list.filter.group', { group: t(`status.group.${group}`), count: counts[group] });
  return (
    <Group gap={6}>
      {compact ? (
        <NativeSelect
          size="xs"
          aria-label={t('list.filter.groups')}
          value={active ?? ''}
          onChange={({ currentTarget }) =>
            setGroup(STATUS_GROUPS.find((group) => group === currentTarget.value))
          }
          data={[
            { value: '', label: t('list.filter.all', { count: total }) },
            ...STATUS_GROUPS.map((group) => ({ value: group, label: labelOf(group) })),
          ]}
        />
      ) : (
        <>
          <Chip active={active === undefined} onChoose={() => setGroup(undefined)}>
            {t('list.filter.all', { count: total })}
          </Chip>
          {STATUS_GROUPS.map((group) => (
            <Chip key={group} active={active === group} onChoose={() => setGroup(group)}>
              {labelOf(group)}
            </Chip>
          ))}
        </>
      )}
      <Group gap={6} ml="auto" wrap="nowrap">
        <TextInput
          ref={field}
          size="xs"
          w={compact ? 150 : 230}
          aria-label={t('list.filter.label')}
          aria-keyshortcuts="/"
          placeholder={compact ? t('list.filter.label') : t('list.filter.placeholder')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!onLeaveDown || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            onLeaveDown();
          }}
          spellCheck={false}
        />
        <SegmentedControl
          size="xs"
          aria-label={t('list.filter.view')}
          value={view}
          onChange={(value) => setAppearance({ view: value === 'map' ? 'map' : 'table' })}
          data={[
            { value: 'table', label: t('list.filter.table') },
            { value: 'map', label: t('list.filter.map') },
          ]}
        />
        {!compact && <ColumnsMenu />}
      </Group>
    </Group>
  );
}

interface ChipProps {
  active: boolean;
  onChoose: () => void;
  children: string;
}

function Chip({ active, onChoose, children }: ChipProps): React.JSX.Element {
  return (
    <Button size="compact-sm" variant={active ? 'light' : 'default'} aria-pressed={active} onClick={onChoose}>
      {children}
    </Button>
  );
}
