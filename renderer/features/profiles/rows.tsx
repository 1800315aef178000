import { Button, Fieldset, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props<T> {
  /** Where they are in the profile, such as `users`. */
  path: string;
  items: readonly T[];
  onChange: (items: T[]) => void;
  /** e.g. `User`; each row is called by it and its number. */
  what: string;
  /** Label of the button that adds one. */
  add: string;
  blank: () => T;
  /** No more than that. */
  most: number;
  /** The fields of one row. @param path of the row in the profile */
  children: (item: T, put: (item: T) => void, path: string) => React.ReactNode;
}

/** Things of a profile of which there may be several, a row each. */
export function Rows<T>({
  path,
  items,
  onChange,
  what,
  add,
  blank,
  most,
  children,
}: Props<T>): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Stack gap="xs">
      {items.map((item, index) => (
        <Fieldset key={index} legend={t('profiles.row', { what, number: index + 1 })} p="xs">
          <Group gap="xs" align="flex-start">
            {children(
              item,
              (changed) => onChange(items.map((old, place) => (place === index ? changed : old))),
              `${path}.${String(index)}`,
            )}
            <Button
              variant="default"
              className="profile-row-remove"
              aria-label={t('profiles.removeRowLabel', { what: what.toLowerCase(), number: index + 1 })}
              onClick={() => onChange(items.filter((_old, place) => place !== index))}
            >
              {t('profiles.removeRow')}
            </Button>
          </Group>
        </Fieldset>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          disabled={items.length >= most}
          onClick={() => onChange([...items, blank()])}
        >
          {add}
        </Button>
      </Group>
    </Stack>
  );
}
