/**
 * Lets the page have its turn: input, painting, its own tasks. A message to oneself is a task of its own like a timer's,
 * but browsers hold back the timers of tabs in the background (to one a second), and articles are often opened there.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const arrived = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', arrived, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}
