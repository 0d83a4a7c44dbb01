import assert from "node:assert/strict";
import { test } from "node:test";
import { Gate, type Cancellation } from "../src/gate.js";

class Token implements Cancellation {
  public isCancellationRequested = false;
  private readonly listeners: (() => void)[] = [];

  public onCancellationRequested(listener: () => void) {
    this.listeners.push(listener);
    return { dispose: () => undefined };
  }

  public cancel() {
    this.isCancellationRequested = true;
    this.listeners.forEach((listener) => { listener(); });
  }
}

test("a worker waits until its work is wanted, and who wants it until it is done", async () => {
  const gate = new Gate();
  const passed = gate.pass(new Token());
  const finished = gate.openAndWait(new Token());
  assert.equal(await passed, true);
  gate.done(true);
  assert.equal(await finished, true);
});

test("what was wanted before the worker came is not lost, and is done once", async () => {
  const gate = new Gate();
  gate.open();
  gate.open();
  assert.equal(await gate.pass(new Token()), true);
  const token = new Token();
  const second = gate.pass(token);
  token.cancel();
  assert.equal(await second, false);
});

test("who cancels waits no longer; work that failed is told", async () => {
  const gate = new Gate();
  const token = new Token();
  const cancelled = gate.openAndWait(token);
  token.cancel();
  assert.equal(await cancelled, false);
  const failed = gate.openAndWait(new Token());
  gate.done(false);
  assert.equal(await failed, false);
});
