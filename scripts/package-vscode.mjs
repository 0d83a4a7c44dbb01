// Packages the VS Code extension with the server of one platform: npm run package:vscode [-- --target win32-x64].
// This machine's platform gets the native executable. Any other gets one that brings its own runtime, published from here.
import { spawnSync } from "node:child_process";
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = fileURLToPath(new URL("..", import.meta.url));
const client = join(root, "client-vscode");
const own = `${platform()}-${arch()}`;
const runtimes = { "linux-x64": "linux-x64", "linux-arm64": "linux-arm64", "darwin-x64": "osx-x64", "darwin-arm64": "osx-arm64", "win32-x64": "win-x64", "win32-arm64": "win-arm64" };
const { target, "reuse-native": reuse } = parseArgs({ options: { target: { type: "string", default: own }, "reuse-native": { type: "boolean", default: false } } }).values;
const executable = target.startsWith("win32") ? "reportlint.exe" : "reportlint";

function run(command, args, cwd = root) {
  // npm and npx are scripts on Windows.
  const { status } = spawnSync(command, args, { cwd, stdio: "inherit", shell: platform() === "win32" });
  if (status !== 0) {
    console.error(`${command} ${args.join(" ")} failed`);
    process.exit(1);
  }
}

/** The executable of this machine, or one that needs no runtime on another. */
function server() {
  if (target === own) {
    const native = join(root, "artifacts", "native", executable);
    if (!reuse || !existsSync(native)) run("node", ["scripts/build-native.mjs"]);
    return native;
  }

  const work = join(root, "artifacts", `self-contained-${target}`);
  run("dotnet", ["publish", "server/ReportLint.Cli", "-c", "Release", "-r", runtimes[target], "--nologo", "-v", "q", "-p:SingleFileExecutable=true",
    "--artifacts-path", join(work, "obj"), "-o", join(work, "out")]);
  return join(work, "out", executable);
}

if (!(target in runtimes)) {
  console.error(`--target is one of ${Object.keys(runtimes).join(", ")}`);
  process.exit(2);
}

const from = server();
const folder = join(client, "server");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
copyFileSync(from, join(folder, executable));
chmodSync(join(folder, executable), 0o755);
copyFileSync(join(root, "LICENSE"), join(client, "LICENSE"));
// Without scripts: what they would build (a keyring for publishing) is not needed to package.
run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], client);
run("npm", ["run", "--silent", "build"], client);
const vsix = join(root, "artifacts", `reportlint-${target}.vsix`);
run("npx", ["vsce", "package", "--target", target, "--no-dependencies", "--out", vsix], client);
const { version } = JSON.parse(readFileSync(join(client, "package.json"), "utf8"));
console.log(`artifacts/reportlint-${target}.vsix: version ${version}, ${(statSync(vsix).size / 1e6).toFixed(1)} MB`);
