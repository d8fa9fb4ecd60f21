package io.trailproof.provider;

import io.trailproof.value.Value;

/**
 * Something that the provider refuses when Terraform plans: the object will not be there.
 *
 * @param reason what the provider does not take, as a sentence
 * @param value the value that it does not take
 */
public record Violation(String reason, Value value) {}
