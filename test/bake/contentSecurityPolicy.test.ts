import { expect, test } from "vitest";
import { contentSecurityPolicy } from "../../publish/bake/contentSecurityPolicy.js";

test("names no other host, lets no inline script or style count but those it was given", () => {
  const policy = contentSecurityPolicy(['\nimport {define} from "./client.js";\n'], ["p{}"]);
  expect(policy).not.toMatch(/https?:|\*|'unsafe-(eval|inline)'/);
  expect(policy.split("; ").find((part) => part.startsWith("script-src"))).toBe(
    // printf '\nimport {define} from "./client.js";\n' | openssl dgst -sha256 -binary | base64
    "script-src 'self' 'wasm-unsafe-eval' 'sha256-VZ7Sih89YrRr+XO0ne/NkHQDSQU3RMMHTqChhtlSVWs='"
  );
});
