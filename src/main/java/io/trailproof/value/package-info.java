/**
 * The value world, go-cty's: types, values, unknowns with their origins, marks.
 *
 * <p>Start with {@link io.trailproof.value.Value}; {@link io.trailproof.value.Content} lists what a
 * value can be, {@link io.trailproof.value.Content.Unknown} is the heart. This package must not
 * know expressions, Terraform's blocks or AWS.
 */
package io.trailproof.value;
