/** With a capital at the head, for what begins a line. */
export function capital(text: string): string {
  return text.replace(/^\p{Ll}/u, (c) => c.toUpperCase());
}
