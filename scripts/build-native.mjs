// Publishes the native executable to artifacts/native/reportlint. It targets net10.0 where that framework's native runtime pack restores,
// else net9.0, for this publish only, and says which, also in build.txt beside it.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { arch, platform } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const rid = `${{ linux: "linux", darwin: "osx", win32: "win" }[platform()]}-${{ x64: "x64", arm64: "arm64" }[arch()]}`;
const executable = platform() === "win32" ? "reportlint.exe" : "reportlint";
const work = join(root, "artifacts", "native-build");
const target = join(root, "artifacts", "native");

function publish(framework) {
  rmSync(work, { recursive: true, force: true });
  return spawnSync(
    "dotnet",
    ["publish", "server/ReportLint.Cli", "-c", "Release", "-r", rid, "--nologo", `-p:PublishFramework=${framework}`, "-p:NativeExecutable=true",
      "--artifacts-path", join(work, "obj"), "-o", join(work, "out")],
    { cwd: root, encoding: "utf8" });
}

let last = "";
for (const framework of ["net10.0", "net9.0"]) {
  const result = publish(framework);
  last = result.stdout + result.stderr;
  if (result.status === 0) {
    mkdirSync(target, { recursive: true });
    copyFileSync(join(work, "out", executable), join(target, executable));
    rmSync(work, { recursive: true, force: true });
    const commit = spawnSync("git", ["describe", "--always", "--dirty"], { cwd: root, encoding: "utf8" }).stdout?.trim();
    writeFileSync(join(target, "build.txt"), `${framework} ${rid}, from ${commit || "no checkout"}\n`);
    console.log(`artifacts/native/${executable}: ${framework} ${rid}`);
    process.exit(0);
  }

  // Only a pack that cannot be had is a reason to take the other framework; a broken build is not.
  if (!/NU1101|NU1102|NU1103|NETSDK1112/.test(last)) {
    break;
  }
}

console.error(last);
console.error("The native executable was not built. It needs a C compiler and linker (gcc or clang), zlib's headers, and access to the package registry.");
process.exit(1);
