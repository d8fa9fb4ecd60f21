package io.trailproof.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: what a user types after {@code trailproof}. */
@Command(
    name = "trailproof",
    version = "trailproof 0.1.0",
    mixinStandardHelpOptions = true,
    description = "Proves from Terraform whether an AWS account's API activity is recorded.")
public final class Main implements Runnable {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Main())
            .addSubcommand(new ScanCommand())
            .addSubcommand(new ConsoleCommand())
            .execute(arguments));
  }

  @Override
  public void run() {
    CommandLine.usage(this, System.out);
  }
}
