import { NativeSelect, TextInput } from '@mantine/core';

interface Props {
  /** e.g. `user` */
  what: string;
  name: string;
  maxLength: number;
  /** It should be gone. */
  removed: boolean;
  onName: (name: string) => void;
  onRemoved: (removed: boolean) => void;
}

/** What a row of a profile begins with: the name of something, and whether it should be there or gone. */
export function NamedSetting({
  what,
  name,
  maxLength,
  removed,
  onName,
  onRemoved,
}: Props): React.JSX.Element {
  return (
    <>
      <TextInput
        label="Name"
        value={name}
        maxLength={maxLength}
        w={150}
        spellCheck={false}
        onChange={(event) => onName(event.currentTarget.value)}
      />
      <NativeSelect
        label={`What about this ${what}`}
        value={removed ? 'remove' : 'want'}
        data={[
          { value: 'want', label: 'should be there' },
          { value: 'remove', label: 'should be gone' },
        ]}
        onChange={(event) => onRemoved(event.currentTarget.value === 'remove')}
      />
    </>
  );
}
