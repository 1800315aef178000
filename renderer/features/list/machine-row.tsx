import { Tooltip } from '@mantine/core';
import { IconPencil, IconStar, IconStarFilled } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { memo, useState } from 'react';
import type { MachineView } from '../../../shared/contract/contract';
import { inSentences } from '../../../shared/result';
import {
  changeText,
  configMgrText,
  demoTitle,
  firmwareText,
  isStale,
  lastSeenText,
  nameText,
  newestChangeText,
  openPortsText,
  stateText,
  timeAgo,
  validUntilText,
} from '../../components/machine-words';
import { StatusWords } from '../../components/status-badge';
import { say } from '../../i18n';
import { useAppState } from '../../stores/app-store-context';
import type { ColumnId } from '../../stores/list-preferences';
import { hashOf } from '../../stores/routes';
import type { SettingsCheck } from '../../stores/state';
import { RowProgress, useRowProgress } from '../fleet/row-progress';
import { RowAction } from './row-action';

interface Props {
  view: MachineView;
  columns: readonly ColumnId[];
  /** Place in the whole list, from 0. */
  index: number;
  /** Pixels to leave free above it, for rows that do not exist. */
  gap: number;
  selected: boolean;
  /** The one row that Tab comes to. */
  tabStop: boolean;
  /** For words such as “5 minutes ago”; renewed twice a minute. */
  now: number;
  onSelect: (id: string, through: boolean) => void;
  onFocus: (id: string) => void;
  /** Edits note and tags. */
  onNote: (id: string) => void;
  /** Each row would have to listen for another language by itself, and there are many. */
  t: TFunction;
}

/** Nothing can hover there. */
const IS_TOUCH = window.matchMedia('(hover: none)').matches;

/** One machine. Opens by a click; with Shift or Ctrl held, a click selects. */
export const MachineRow = memo(function MachineRow(props: Props): React.JSX.Element {
  const { view, columns, index, gap, selected, tabStop, now, onSelect, t } = props;
  const { id, sighting } = view;
  const open = useAppState((state) => state.openMachine);
  const isOpen = useAppState(({ route }) => route.page === 'machines' && route.machine === id);
  const stale = useAppState((state) => isStale(sighting, state.sessionStart));
  const [focused, setFocused] = useState(false);
  const [hovered, setHovered] = useState(false);

  const click = (event: React.MouseEvent): void => {
    event.preventDefault();
    if (event.shiftKey || event.ctrlKey || event.metaKey) onSelect(id, event.shiftKey);
    // Selecting an address to copy it must not open the machine.
    else if (window.getSelection()?.type !== 'Range') open(id);
  };
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className="machine-row machine-grid"
      data-machine={view.simulated ?? id}
      data-row={id}
      data-selected={selected || undefined}
      data-stale={stale || undefined}
      data-open={isOpen || undefined}
      {...(gap > 0 && { style: { marginTop: gap } })}
      onClick={click}
      onMouseDown={(event) => {
        // Shift+click would mark text.
        if (event.shiftKey) event.preventDefault();
      }}
      onFocus={() => {
        setFocused(true);
        props.onFocus(id);
      }}
      onBlur={() => setFocused(false)}
      onMouseEnter={() => setHovered(true)}
      onMouseLeave={() => setHovered(false)}
    >
      <span role="cell" className="select-cell">
        <label onClick={(event) => event.stopPropagation()}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('list.table.select', { address: sighting.address })}
            checked={selected}
            onChange={({ nativeEvent }) =>
              onSelect(id, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
            }
          />
        </label>
      </span>
      {columns.map((column) => (
        <span key={column} role="cell" className={column === 'machine' ? 'machine-cell' : undefined}>
          {column === 'machine' ? (
            <Machine
              view={view}
              tabStop={tabStop}
              stale={stale}
              now={now}
              focused={focused}
              tools={focused || hovered || IS_TOUCH}
              onNote={props.onNote}
              t={t}
            />
          ) : column === 'action' ? (
            <RowAction view={view} t={t} />
          ) : (
            <Cell column={column} view={view} now={now} t={t} />
          )}
        </span>
      ))}
    </div>
  );
});

interface MachineProps {
  view: MachineView;
  tabStop: boolean;
  stale: boolean;
  now: number;
  focused: boolean;
  /** Star and note can be pressed: only where somebody is, because there are many rows. */
  tools: boolean;
  onNote: Props['onNote'];
  t: TFunction;
}

function Machine({ view, tabStop, stale, now, focused, tools, onNote, t }: MachineProps): React.JSX.Element {
  const title = useAppState((state) => demoTitle(view, state.demoMachines));
  const { sighting, note } = view;
  const name = nameText(view, title);
  const when = lastSeenText(sighting, now);
  const seen = stale && when !== '' ? t('list.table.lastSeen', { when }) : '';
  const line = [seen, name, note].filter(Boolean).join(' · ');
  return (
    <>
      <span className="machine-first-line">
        <a
          href={hashOf({ page: 'machines', machine: view.id })}
          className="machine-link"
          tabIndex={tabStop ? 0 : -1}
        >
          {sighting.address}
        </a>
        {(tools || view.favourite) && <Star view={view} t={t} />}
        {tools && <NoteButton view={view} onNote={onNote} t={t} />}
        {sighting.changes?.[0] && <Changed text={newestChangeText(sighting, now)} focused={focused} t={t} />}
      </span>
      <span className="machine-second-line" title={line}>
        {line}
      </span>
    </>
  );
}

/** Marks a favorite; with the keyboard it is the letter f on the row. */
function Star({ view, t }: Pick<MachineProps, 'view' | 't'>): React.JSX.Element {
  const annotate = useAppState((state) => state.annotate);
  const { id, favourite = false, sighting } = view;
  const Icon = favourite ? IconStarFilled : IconStar;
  return (
    <button
      type="button"
      className="star-button"
      tabIndex={-1}
      aria-pressed={favourite}
      aria-label={t('list.table.star', { address: sighting.address })}
      onClick={(event) => {
        event.stopPropagation();
        void annotate(id, { favourite: !favourite });
      }}
    >
      <Icon size={13} aria-hidden />
    </button>
  );
}

/** Edits note and tags; with the keyboard it is the letter n on the row. */
function NoteButton({ view, onNote, t }: Pick<MachineProps, 'view' | 'onNote' | 't'>): React.JSX.Element {
  return (
    <button
      type="button"
      className="star-button"
      tabIndex={-1}
      aria-label={t('list.note.edit', { machine: view.sighting.address })}
      onClick={(event) => {
        event.stopPropagation();
        onNote(view.id);
      }}
    >
      <IconPencil size={13} aria-hidden />
    </button>
  );
}

interface ChangedProps extends Pick<MachineProps, 'focused' | 't'> {
  text: string;
}

/** Shows that something has changed, and what: to mouse, keyboard and screen reader users. */
function Changed({ text, focused, t }: ChangedProps): React.JSX.Element {
  const [hovered, setHovered] = useState(false);
  return (
    <Tooltip label={text} opened={hovered || focused} position="top-start">
      <span
        className="changed-badge"
        onMouseEnter={() => setHovered(true)}
        onMouseLeave={() => setHovered(false)}
      >
        <span aria-hidden>{t('list.table.changed')}</span>
        <span className="visually-hidden">{t('list.table.changedTo', { text })}</span>
      </span>
    </Tooltip>
  );
}

interface CellProps {
  column: Exclude<ColumnId, 'machine' | 'action'>;
  view: MachineView;
  now: number;
  t: TFunction;
}

function Cell({ column, view, now, t }: CellProps): React.ReactNode {
  const { sighting, credential } = view;
  switch (column) {
    case 'model':
      return <span className="two-lines">{view.model}</span>;
    case 'firmware':
      return <span className="two-lines">{firmwareText(sighting)}</span>;
    case 'status':
      return <Status view={view} now={now} t={t} />;
    case 'password':
      return credential.stored ? (
        t('list.table.stored')
      ) : (
        <span className="nothing">{t('list.table.none')}</span>
      );
    case 'diagnosis':
      return <span className="two-lines">{say(sighting.verdict.title)}</span>;
    case 'state':
      return stateText(sighting.provisioningState);
    case 'configMgr':
      return <ConfigMgrStatus sighting={sighting} />;
    case 'serial':
      return <span className="mono">{view.serial}</span>;
    case 'hostName':
      return <span className="two-lines">{view.hostName}</span>;
    case 'note':
      return <span className="two-lines">{view.note}</span>;
    case 'tags':
      return <span className="two-lines">{view.tags?.join(', ')}</span>;
    case 'mac':
      return (
        <>
          <span className="mono">{sighting.mac}</span>
          <span className="machine-second-line">{sighting.macVendor}</span>
        </>
      );
    case 'uuid':
      return <span className="mono">{sighting.uuid}</span>;
    case 'realm':
      return <span className="mono">{sighting.realm}</span>;
    case 'certificate':
      return validUntilText(sighting);
    case 'ports':
      return openPortsText(sighting);
    case 'lastSeen':
      return lastSeenText(sighting, now);
    case 'changes':
      return <span className="two-lines">{sighting.changes?.slice(0, 2).map(changeText).join('; ')}</span>;
  }
}

/** With the reason below it, and on pointing at it what is not confirmed. */
function ConfigMgrStatus({ sighting }: Pick<MachineView, 'sighting'>): React.JSX.Element {
  const { configMgr } = sighting;
  const more = configMgr && [configMgr.reason, ...(configMgr.notConfirmed ? [configMgr.notConfirmed] : [])];
  return (
    <span title={more?.map(say).join(' ')}>
      {configMgrText(sighting)}
      <span className="machine-second-line">{configMgr && say(configMgr.reason)}</span>
    </span>
  );
}

/** Where it is in a run on several machines, or its status and what became of a look at its settings. */
function Status({ view, now, t }: Pick<CellProps, 'view' | 'now' | 't'>): React.JSX.Element {
  const check = useAppState((state) => state.settingsChecks[view.id]);
  const progress = useRowProgress(view.id);
  if (progress) return <RowProgress progress={progress} />;
  return <StatusWords view={view} now={now} detail={checkWords(check, now, t)} t={t} />;
}

function checkWords(check: SettingsCheck | undefined, now: number, t: TFunction): string | undefined {
  switch (check?.state) {
    case undefined:
      return undefined;
    case 'checking':
      return t('status.detail.checking');
    case 'unchanged':
      return t('status.detail.unchanged', { when: timeAgo(new Date(check.at).toISOString(), now) });
    case 'failed':
      return say(inSentences(check.failure));
  }
}
