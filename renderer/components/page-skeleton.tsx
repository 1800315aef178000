/** Grey lines in the place of a page that is on its way. @param label what screen readers hear */
export function PageSkeleton({ label }: { label?: string }): React.JSX.Element {
  return (
    <div className="page-skeleton" role="status" aria-label={label}>
      {['34%', '88%', '72%', '80%', '46%'].map((width) => (
        <div key={width} style={{ width }} />
      ))}
    </div>
  );
}
