/**
 * The smallest edits that make a rule pass.
 *
 * <p>Start with {@link io.trailproof.fix.Fix}. An edit is only offered after an analysis of the
 * edited text has shown that it helps; this package makes the edits and leaves that analysis to its
 * caller.
 */
package io.trailproof.fix;
