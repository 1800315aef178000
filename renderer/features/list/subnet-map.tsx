import { Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineView } from '../../../shared/contract/contract';
import type { StatusKind } from '../../../shared/model/status';
import { StatusBadge } from '../../components/status-badge';
import { useNow } from '../../components/use-now';
import { useAppState } from '../../stores/app-store-context';
import { STATUS_LOOK, statusColors } from '../../theme/status-look';
import { cellAfter, layOutMap, MAP_COLUMNS, type MapCell, type MapMove, type SubnetGrid } from './map-layout';

/** With more subnets than these, one is chosen. */
const GRIDS_SHOWN = 3;

const MOVES: ReadonlySet<string> = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
] satisfies MapMove[]);

/** The machines as a map: each /24 as a grid of its addresses, with colour and letter of their status. */
export function SubnetMap({ views }: { views: readonly MachineView[] }): React.JSX.Element {
  const { t } = useTranslation();
  const { grids, elsewhere } = useMemo(() => layOutMap(views), [views]);
  const [chosen, setChosen] = useState<string>();
  const [pointed, setPointed] = useState<string>();
  const many = grids.length > GRIDS_SHOWN;
  const one = grids.find(({ subnet }) => subnet === chosen) ?? grids[0];
  const shown = many && one ? [one] : grids;
  return (
    <Stack gap="sm" mt="xs">
      <Legend views={views} />
      {many && (
        <NativeSelect
          size="xs"
          maw={280}
          label={t('list.map.subnet')}
          value={one?.subnet}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={grids.map(({ subnet, count }) => ({
            value: subnet,
            label: t('list.map.option', { subnet, count }),
          }))}
        />
      )}
      <div className="maps">
        {shown.map((grid) => (
          <Grid key={grid.subnet} grid={grid} onPoint={setPointed} />
        ))}
        <Card views={views} id={pointed} />
      </div>
      {views.length === 0 && <Text size="sm">{t('list.filter.nothing')}</Text>}
      {elsewhere > 0 && <Text size="sm">{t('list.map.elsewhere', { count: elsewhere })}</Text>}
      <p className="list-hint no-print">{t('list.map.hint')}</p>
    </Stack>
  );
}

function Legend({ views }: { views: readonly MachineView[] }): React.JSX.Element {
  const { t } = useTranslation();
  const counts = useMemo(() => {
    const found = new Map<StatusKind, number>();
    for (const { status } of views) found.set(status.kind, (found.get(status.kind) ?? 0) + 1);
    return found;
  }, [views]);
  const kinds = (Object.keys(STATUS_LOOK) as StatusKind[]).filter((kind) => counts.has(kind));
  return (
    <ul className="map-legend" aria-label={t('list.map.legend')}>
      {kinds.map((kind) => (
        <li key={kind}>
          <span className="map-cell" style={statusColors(STATUS_LOOK[kind].color)} aria-hidden>
            {t(`status.letter.${kind}`)}
          </span>
          <span>
            {t('list.map.legendItem', { status: t(`status.word.${kind}`), count: counts.get(kind) ?? 0 })}
          </span>
        </li>
      ))}
    </ul>
  );
}

interface GridProps {
  grid: SubnetGrid;
  /** The machine under mouse or keyboard; undefined: there is none. */
  onPoint: (id: string | undefined) => void;
}

function Grid({ grid, onPoint }: GridProps): React.JSX.Element {
  const { t } = useTranslation();
  const open = useAppState((state) => state.openMachine);
  const activeRow = useAppState((state) => state.activeRow);
  const { subnet, cells } = grid;
  const box = useRef<HTMLDivElement>(null);
  const first = Math.max(
    0,
    cells.findIndex((cell) => cell?.view.id === activeRow),
  );
  const [at, setAt] = useState(
    first ||
      Math.max(
        0,
        cells.findIndex((cell) => cell !== undefined),
      ),
  );
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const cell = cells[at];
    if (event.key === 'Enter' && cell) {
      event.preventDefault();
      open(cell.view.id);
    }
    if (!isMove(event.key)) return;
    event.preventDefault();
    const to = cellAfter(event.key, at, cells);
    setAt(to);
    box.current?.querySelector<HTMLElement>(`[data-cell="${String(to)}"]`)?.focus();
  };
  const rows = Array.from({ length: cells.length / MAP_COLUMNS }, (_, row) => row * MAP_COLUMNS);
  return (
    <section>
      <Title order={3} size="h6" id={`map-${subnet}`}>
        {t('list.map.label', { subnet })}
      </Title>
      <div ref={box} role="grid" aria-labelledby={`map-${subnet}`} className="map" onKeyDown={onKeyDown}>
        {rows.map((row) => (
          <div key={row} role="row" className="map-row">
            {cells.slice(row, row + MAP_COLUMNS).map((cell, column) => {
              const place = row + column;
              return (
                <Cell
                  key={place}
                  address={`${subnet}.${String(place)}`}
                  place={place}
                  cell={cell}
                  tabStop={place === at}
                  onOpen={open}
                  onPoint={onPoint}
                  onFocus={() => setAt(place)}
                />
              );
            })}
          </div>
        ))}
      </div>
    </section>
  );
}

interface CellProps {
  address: string;
  place: number;
  cell: MapCell | undefined;
  tabStop: boolean;
  onOpen: (id: string) => void;
  onPoint: GridProps['onPoint'];
  onFocus: () => void;
}

function Cell({ address, place, cell, tabStop, onOpen, onPoint, onFocus }: CellProps): React.JSX.Element {
  const { t } = useTranslation();
  const view = cell?.view;
  const point = (): void => onPoint(view?.id);
  const kind = view?.status.kind;
  return (
    <div
      role="gridcell"
      className="map-cell"
      data-cell={place}
      data-taken={view ? view.id : undefined}
      tabIndex={tabStop ? 0 : -1}
      aria-label={labelOf()}
      {...(kind && { style: statusColors(STATUS_LOOK[kind].color) })}
      onMouseEnter={point}
      onFocus={() => {
        onFocus();
        point();
      }}
      onClick={() => view && onOpen(view.id)}
    >
      {kind && t(`status.letter.${kind}`)}
      {cell && cell.more > 0 && <sup aria-hidden>+</sup>}
    </div>
  );

  function labelOf(): string {
    if (!cell || !kind) return t('list.map.empty', { address });
    const name = cell.view.sighting.hostname;
    const status = t(`status.word.${kind}`);
    const label =
      name === undefined
        ? t('list.map.cell', { address, status })
        : t('list.map.cellNamed', { address, name, status });
    return cell.more > 0 ? `${label}. ${t('list.map.several', { count: cell.more })}` : label;
  }
}

/** The machine under mouse or keyboard. */
function Card({ views, id }: { views: readonly MachineView[]; id: string | undefined }): React.JSX.Element {
  const { t } = useTranslation();
  const now = useNow(30_000);
  const view = id === undefined ? undefined : views.find((each) => each.id === id);
  return (
    <Paper withBorder p="sm" className="map-card" aria-hidden>
      {view ? (
        <Stack gap={6}>
          <Group gap="xs">
            <Text fw={600}>{view.sighting.address}</Text>
            <Text size="sm">{view.sighting.hostname}</Text>
          </Group>
          <StatusBadge view={view} now={now} />
          <Text size="sm">{[view.model, view.serial].filter(Boolean).join(' · ')}</Text>
          <Text size="sm">{view.note}</Text>
        </Stack>
      ) : (
        <Text size="sm" c="dimmed">
          {t('list.map.pick')}
        </Text>
      )}
    </Paper>
  );
}

function isMove(key: string): key is MapMove {
  return MOVES.has(key);
}
