import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { findServer, makeExecutable, type Surroundings } from "../src/serverExecutable.js";
import { startFailure } from "../src/startFailure.js";

const around = (files: string[], more: Partial<Surroundings> = {}): Surroundings => ({
  setting: "",
  extensionFolder: "/extension",
  platform: "linux",
  searchPath: ["/usr/bin", "", "/opt/bin"].join(delimiter),
  isFile: (path) => files.includes(path),
  ...more,
});
const bundled = join("/extension", "server", "reportlint");

test("the setting counts first, also if the file is not there", () => {
  assert.deepEqual(findServer(around([bundled], { setting: " /mine " })), { path: "/mine", from: "setting" });
});

test("then the extension's own, then the PATH's first", () => {
  assert.deepEqual(findServer(around([bundled, "/usr/bin/reportlint"])), { path: bundled, from: "extension" });
  assert.deepEqual(findServer(around(["/opt/bin/reportlint"])), { path: "/opt/bin/reportlint", from: "PATH" });
  assert.equal(findServer(around([])), undefined);
});

test("on Windows it is an .exe", () => {
  assert.deepEqual(findServer(around([`${bundled}.exe`], { platform: "win32" })), { path: `${bundled}.exe`, from: "extension" });
});

test("the right to execute is given back", { skip: process.platform === "win32" ? "Windows has no such right" : false }, () => {
  const folder = mkdtempSync(join(tmpdir(), "reportlint-"));
  const file = join(folder, "reportlint");
  writeFileSync(file, "");
  chmodSync(file, 0o644);
  makeExecutable(file, "linux");
  assert.equal(statSync(file).mode & 0o777, 0o755);
  makeExecutable(join(folder, "nothing"), "linux");
  rmSync(folder, { recursive: true });
});

test("a failure says why and what to do", () => {
  const found = { path: "/mine", from: "setting" } as const;
  const error = (code: string) => new Error(`Launching server using command /mine failed. Error: spawn /mine ${code}`);
  assert.equal(startFailure(found, error("ENOENT"), "linux-x64"), "ReportLint cannot start: there is no file /mine. Correct the setting reportlint.server.path, or clear it to use the server that came with the extension.");
  assert.match(startFailure({ path: bundled, from: "extension" }, error("EACCES"), "linux-x64"), /may not be executed\. Install the extension anew/);
  assert.match(startFailure({ path: "/usr/bin/reportlint", from: "PATH" }, error("ENOEXEC"), "linux-x64"), /is not made for this system\. Install the reportlint executable anew/);
  assert.match(startFailure(found, new Error("Pending response rejected\nmore"), "linux-x64"), /ended before it answered \(Pending response rejected\)\./);
  assert.match(startFailure(undefined, undefined, "freebsd-x64"), /no server for this system \(freebsd-x64\)/);
});
