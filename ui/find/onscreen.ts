/** Calls `reached` when an element scrolls into view, a little before it is seen. */
export const onscreen = (reached: () => void) => (element: Element) => {
  const observer = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) reached()
    },
    { rootMargin: '200px' },
  )
  observer.observe(element)
  return () => observer.disconnect()
}
