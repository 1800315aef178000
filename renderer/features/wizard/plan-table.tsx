import { Badge, List, Table } from '@mantine/core';
import type { Plan, PlanStep } from '../../../shared/model/plan';

/** What is special about a change, in a word. */
const DANGER: Readonly<Record<PlanStep['danger'], string | undefined>> = {
  none: undefined,
  credential: 'password',
  disconnects: 'restarts its web service',
  destructive: 'removes something',
};

/** The changes of a plan, in their order. */
export function PlanTable({ plan }: { plan: Plan }): React.JSX.Element {
  return (
    <>
      {plan.steps.length > 0 && (
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Setting</Table.Th>
              <Table.Th>Now</Table.Th>
              <Table.Th>Wanted</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.steps.map((step) => (
              <Table.Tr key={step.id}>
                <Table.Td>
                  {step.title}{' '}
                  {DANGER[step.danger] !== undefined && (
                    <Badge size="xs" color={step.danger === 'destructive' ? 'red' : 'blue'}>
                      {DANGER[step.danger]}
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>{step.current}</Table.Td>
                <Table.Td>{step.wanted}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {plan.remarks.length > 0 && (
        <List size="sm">
          {plan.remarks.map((remark) => (
            <List.Item key={remark}>{remark}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
