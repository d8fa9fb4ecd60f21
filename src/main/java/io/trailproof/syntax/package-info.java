/**
 * The tree of a configuration, for native and JSON syntax alike, in the HCL specification's words.
 *
 * <p>Start with {@link io.trailproof.syntax.Body} and {@link io.trailproof.syntax.Expression}.
 * Nodes are dumb records: evaluation lives in {@code eval}, text in {@code parse}.
 */
package io.trailproof.syntax;
