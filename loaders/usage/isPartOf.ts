/** Whether a service is another one or a part of it: `portal/appeals` of `portal`. */
export function isPartOf(part: string, service: string): boolean {
  return part === service || part.startsWith(`${service}/`);
}
