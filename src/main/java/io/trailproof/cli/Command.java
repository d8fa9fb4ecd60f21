package io.trailproof.cli;

import io.trailproof.UnusableInput;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** Something that can be asked of the program. */
interface Command {

  /** Its options and arguments; those that every command has are added later. */
  CommandSpec spec();

  /** Does it. Runs on a thread with a deep stack. */
  ExitCode run(ParseResult arguments, Surroundings surroundings) throws Trouble, UnusableInput;
}
