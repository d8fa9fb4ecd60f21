/**
 * Trailproof: does this Terraform record the account's API activity?
 *
 * <p>Start with {@link io.trailproof.Analyzer}, which reads like the table of contents of a run.
 */
package io.trailproof;
