/** In a process that `startChild` began: the argument that it was given. */
export function received() {
  return new Promise((resolve) => process.once("message", resolve));
}
