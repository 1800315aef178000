import { Accordion, Badge, Checkbox, Group, NativeSelect, Stack, Text } from '@mantine/core';
import type { DeviceView } from '../../../shared/contract/contract';
import { MAKER_NAMES, MAKERS } from '../../../shared/model/maker';
import { makerSchema } from '../../../shared/model/primitives';
import { pathIdSchema } from '../../../shared/model/verdict';
import { useBench } from '../../app/bench-context';
import { StepHeading } from '../wizard/step-heading';
import { PathDetails } from './path-details';

/** The ways back in, least destructive first, each with what it costs. */
export function RecoverStep({ view }: { view: DeviceView }): React.JSX.Element {
  const { verdict } = view.sighting;
  const chosen = useBench((state) => state.chosenPath);
  const choose = useBench((state) => state.choosePath);
  const safe = useBench((state) => state.bitlockerSafe);
  const setSafe = useBench((state) => state.setBitlockerSafe);
  const open = verdict.paths.some(({ id }) => id === chosen) ? chosen : undefined;
  return (
    <Stack gap="sm">
      <StepHeading>
        {verdict.code === 'not-set-up' ? 'How to activate it' : 'The ways on, the gentlest first'}
      </StepHeading>
      <Text size="sm">
        {verdict.title}. {verdict.explanation}
      </Text>
      <Group align="flex-end" gap="lg">
        <MakerSelect view={view} />
        {verdict.paths.some(({ touchesBios }) => touchesBios) && (
          <Checkbox
            mb={6}
            label="BitLocker: the 48-digit key is at hand, or the disk is not encrypted"
            checked={safe}
            onChange={(event) => setSafe(event.currentTarget.checked)}
          />
        )}
      </Group>
      <Accordion
        variant="separated"
        order={4}
        value={open ?? null}
        onChange={(id) => choose(pathIdSchema.safeParse(id).data)}
      >
        {verdict.paths.map((path, index) => (
          <Accordion.Item key={path.id} value={path.id}>
            <Accordion.Control>
              <Group gap="xs">
                <Text fw={600} size="sm">
                  {index + 1}. {path.title}
                </Text>
                {path.opensCase && (
                  <Badge size="sm" variant="light" color="orange">
                    opens the case
                  </Badge>
                )}
                <Badge size="sm" variant="light" color="gray">
                  about {path.minutes.to} min
                </Badge>
              </Group>
              <Text size="sm" c="dimmed">
                {path.reason}
              </Text>
            </Accordion.Control>
            <Accordion.Panel>
              {path.id === open && <PathDetails path={path} locked={path.touchesBios && !safe} />}
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </Stack>
  );
}

function MakerSelect({ view }: { view: DeviceView }): React.JSX.Element {
  const setMaker = useBench((state) => state.setMaker);
  return (
    <NativeSelect
      label="Who made this machine?"
      value={view.maker ?? ''}
      onChange={(event) => {
        const maker = makerSchema.safeParse(event.currentTarget.value);
        if (maker.success) void setMaker(maker.data);
      }}
      data={[
        { value: '', label: 'not known yet', disabled: true },
        ...MAKERS.map((maker) => ({ value: maker, label: MAKER_NAMES[maker] })),
      ]}
    />
  );
}
