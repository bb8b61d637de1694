import { type ParseArgsConfig, parseArgs } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;
type CommandLine<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>;

/**
 * What a command is called with: how it is used, its options, and how many arguments without a name it takes at most.
 */
export interface Command<T extends Options> {
  usage: string;
  options: T;
  positionals: number;
}

/**
 * The arguments of a command. `--help` prints the usage and ends the process with code 0; an unknown option, an option
 * without its value or an argument too many prints what was found and the usage, and ends it with code 2.
 */
export function commandLine<T extends Options>(command: Command<T>, args = process.argv.slice(2)): CommandLine<T> {
  const usage = `Usage: ${command.usage}`;
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    process.exit(0);
  }
  const refuse = (found: string): never => {
    console.error(`${found}\n${usage}`);
    process.exit(2);
  };
  try {
    const parsed = parseArgs({ args, options: command.options, allowPositionals: true }) as CommandLine<T>;
    const extra = parsed.positionals[command.positionals];
    return extra === undefined ? parsed : refuse(`one argument too many: "${extra}"`);
  } catch (error) {
    return refuse((error as Error).message.split(". To specify")[0]!);
  }
}
