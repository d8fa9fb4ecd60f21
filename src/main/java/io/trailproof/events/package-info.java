/**
 * What a trail records.
 *
 * <p>Start with {@link io.trailproof.events.ManagementEvents}: event selectors are sets of events,
 * and "records everything" is a question about sets, not about strings. This package knows values
 * and AWS's selectors, and nothing of Terraform's files or of rules.
 */
package io.trailproof.events;
