import type { Verdict } from '../../shared/model/verdict';
import { VERDICT_LOOK } from '../theme/verdict-look';

/**
 * Icon, colour and title of a verdict, for the list. Plain elements: there are as many as rows on the screen, and they
 * come and go while somebody scrolls.
 */
export function VerdictBadge({ verdict }: { verdict: Pick<Verdict, 'code' | 'title'> }): React.JSX.Element {
  const { icon: Icon, color } = VERDICT_LOOK[verdict.code];
  const look = {
    '--verdict-ground': `var(--mantine-color-${color}-light)`,
    '--verdict-ink': `var(--mantine-color-${color}-light-color)`,
  } as React.CSSProperties;
  return (
    <span className="verdict">
      <span className="verdict-icon" style={look}>
        <Icon size={15} aria-hidden />
      </span>
      <span className="two-lines">{verdict.title}</span>
    </span>
  );
}
