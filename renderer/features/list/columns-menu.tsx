import { Checkbox, Divider } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ButtonMenu } from '../../components/button-menu';
import { useAppState } from '../../stores/app-store-context';
import { OPTIONAL_COLUMNS } from '../../stores/list-preferences';

/** Switches the optional columns on and off; the choice is kept. */
export function ColumnsMenu(): React.JSX.Element {
  const columns = useAppState((state) => state.columns);
  const toggle = useAppState((state) => state.toggleColumn);
  const { t } = useTranslation();
  const dense = useAppState((state) => state.dense);
  const favouritesFirst = useAppState((state) => state.favouritesFirst);
  const setAppearance = useAppState((state) => state.setAppearance);
  return (
    <ButtonMenu
      label={t('list.columns.button')}
      gap={8}
      size="compact-sm"
      leftSection={<IconColumns3 size={14} aria-hidden />}
    >
      {() => (
        <>
          {OPTIONAL_COLUMNS.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={t(`list.columns.${id}`)}
              checked={columns.includes(id)}
              onChange={() => toggle(id)}
            />
          ))}
          <Divider label={t('list.columns.look')} />
          <Checkbox
            size="xs"
            label={t('list.columns.dense')}
            checked={dense}
            onChange={() => setAppearance({ dense: !dense })}
          />
          <Checkbox
            size="xs"
            label={t('list.columns.favouritesFirst')}
            checked={favouritesFirst}
            onChange={() => setAppearance({ favouritesFirst: !favouritesFirst })}
          />
        </>
      )}
    </ButtonMenu>
  );
}
