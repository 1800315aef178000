import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAppState } from '../../stores/app-store-context';
import type { ColumnId } from '../../stores/list-preferences';

interface Props {
  columns: readonly ColumnId[];
  shown: number;
  /** Of those shown. */
  selected: number;
  onSelectAll: (on: boolean) => void;
}

/** Headings to sort by, and one checkbox for all rows. */
export function TableHeader({ columns, shown, selected, onSelectAll }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const sort = useAppState((state) => state.sort);
  const sortBy = useAppState((state) => state.sortBy);
  return (
    <div role="row" aria-rowindex={1} className="machine-grid machine-head-row">
      <span role="columnheader" className="select-cell">
        <label>
          <SelectAll
            label={t('list.table.selectAll', { count: shown })}
            checked={shown > 0 && selected === shown}
            some={selected > 0 && selected < shown}
            onChange={onSelectAll}
          />
        </label>
      </span>
      {columns.map((id) => {
        const active = sort.column === id;
        return (
          <span
            key={id}
            role="columnheader"
            className={id === 'machine' ? 'machine-cell' : undefined}
            {...(active && { 'aria-sort': sort.down ? 'descending' : 'ascending' })}
          >
            <button type="button" className="sort-button" onClick={() => sortBy(id)}>
              {t(`list.columns.${id}`)}
              {active &&
                (sort.down ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
            </button>
          </span>
        );
      })}
    </div>
  );
}

interface SelectAllProps {
  label: string;
  checked: boolean;
  some: boolean;
  onChange: (on: boolean) => void;
}

function SelectAll({ label, checked, some, onChange }: SelectAllProps): React.JSX.Element {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // There is no attribute for “some of them”.
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={box}
      type="checkbox"
      aria-label={label}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
