/**
 * The value world, go-cty's: types, values, unknowns with their origins, marks.
 *
 * <p>Start with {@link io.trailproof.value.Value}; {@link io.trailproof.value.Content} lists what a
 * value can be, {@link io.trailproof.value.Content.Unknown} is the heart. {@link
 * io.trailproof.value.Conversion} and {@link io.trailproof.value.Equality} are Terraform's, {@link
 * io.trailproof.value.Sameness} is ours. This package must not know expressions, blocks or AWS.
 */
package io.trailproof.value;
