// Lets a worker that comes again and again pass only when its work is wanted, and tells who wanted it when it is done.

/** What of a cancellation token is needed. */
export interface Cancellation {
  readonly isCancellationRequested: boolean;
  onCancellationRequested(listener: () => void): { dispose(): void };
}

export class Gate {
  private isOpen = false;
  private waitingWorker: (() => void) | undefined;
  private waiting: ((done: boolean) => void)[] = [];

  public open(): void {
    this.isOpen = true;
    this.waitingWorker?.();
  }

  /** Opens, and waits until the work is done. @returns false if it failed or was cancelled */
  public openAndWait(token: Cancellation): Promise<boolean> {
    const done = new Promise<boolean>((resolve) => this.waiting.push(resolve));
    const cancelled = new Promise<boolean>((resolve) => token.onCancellationRequested(() => { resolve(false); }));
    this.open();
    return Promise.race([done, cancelled]);
  }

  /** For the worker: waits until the work is wanted. @returns false if it is cancelled before */
  public async pass(token: Cancellation): Promise<boolean> {
    if (!this.isOpen && !token.isCancellationRequested) {
      await new Promise<void>((resolve) => {
        this.waitingWorker = resolve;
        token.onCancellationRequested(resolve);
      });
    }

    if (token.isCancellationRequested) return false;
    this.isOpen = false;
    this.waitingWorker = undefined;
    return true;
  }

  /** For the worker: the work is done, or has failed. */
  public done(well: boolean): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach((resolve) => { resolve(well); });
  }
}
