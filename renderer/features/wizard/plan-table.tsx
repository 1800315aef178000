import { Badge, List, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../../../shared/model/plan';
import { useSay } from '../../i18n';

/** The changes of a plan, in their order. */
export function PlanTable({ plan }: { plan: Plan }): React.JSX.Element {
  const { t } = useTranslation();
  const say = useSay();
  return (
    <>
      {plan.steps.length > 0 && (
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('wizard.review.columns.setting')}</Table.Th>
              <Table.Th>{t('wizard.review.columns.now')}</Table.Th>
              <Table.Th>{t('wizard.review.columns.wanted')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {plan.steps.map((step) => (
              <Table.Tr key={step.id}>
                <Table.Td>
                  {say(step.title)}{' '}
                  {step.danger !== 'none' && (
                    <Badge size="xs" variant="light" color={step.danger === 'destructive' ? 'red' : 'blue'}>
                      {t(`fleet.review.danger.${step.danger}`)}
                    </Badge>
                  )}
                </Table.Td>
                <Table.Td>{say(step.current)}</Table.Td>
                <Table.Td>{say(step.wanted)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {plan.remarks.length > 0 && (
        <List size="sm">
          {plan.remarks.map(say).map((remark) => (
            <List.Item key={remark}>{remark}</List.Item>
          ))}
        </List>
      )}
    </>
  );
}
