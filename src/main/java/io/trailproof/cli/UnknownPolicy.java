package io.trailproof.cli;

/** What a verdict that could not be decided means for the end of the run. */
enum UnknownPolicy {
  /** The run is not clean. */
  FAIL,
  /** A line on standard error. */
  WARN,
  /** Nothing beyond its place in the report. */
  PASS
}
