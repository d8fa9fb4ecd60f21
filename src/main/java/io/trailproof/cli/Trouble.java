package io.trailproof.cli;

import io.trailproof.source.NearName;
import java.util.Collection;

/** Why a command cannot do what it was asked to: the user's to mend, told in one line. */
final class Trouble extends Exception {
  private static final long serialVersionUID = 1L;

  Trouble(String summary, String detail) {
    super(summary + ": " + detail, null, false, false);
  }

  /** A name that is none of the known ones. */
  static Trouble unknown(String what, String name, Collection<String> known) {
    return new Trouble(
        "Unknown " + what,
        "There is no " + what + " \"" + name + "\"." + NearName.question(name, known));
  }
}
