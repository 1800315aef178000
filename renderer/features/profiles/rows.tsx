import { Button, Fieldset, Group, Stack } from '@mantine/core';

interface Props<T> {
  items: readonly T[];
  onChange: (items: T[]) => void;
  /** e.g. `User`; each row is called by it and its number. */
  what: string;
  /** Label of the button that adds one. */
  add: string;
  blank: () => T;
  /** No more than that. */
  most: number;
  /** The fields of one row. */
  children: (item: T, put: (item: T) => void) => React.ReactNode;
}

/** Things of a profile of which there may be several, a row each. */
export function Rows<T>({ items, onChange, what, add, blank, most, children }: Props<T>): React.JSX.Element {
  return (
    <Stack gap="xs">
      {items.map((item, index) => (
        <Fieldset key={index} legend={`${what} ${String(index + 1)}`} p="xs">
          <Group gap="xs" align="flex-end">
            {children(item, (changed) =>
              onChange(items.map((old, place) => (place === index ? changed : old))),
            )}
            <Button
              variant="default"
              aria-label={`Leave out ${what.toLowerCase()} ${String(index + 1)}`}
              onClick={() => onChange(items.filter((_old, place) => place !== index))}
            >
              Leave out
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
