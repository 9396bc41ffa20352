/** What a menu of a platform lets pick, all in sight. */
export function Options({ labels, boxes }: { labels: string[]; boxes: boolean }) {
  return (
    <ul class={boxes ? 'options boxes' : 'options'}>
      {labels.map(label => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  )
}
