/**
 * From modules as written to resource instances: count, for_each, dynamic blocks, module instances,
 * provider defaults.
 *
 * <p>Start with {@link io.trailproof.expand.Inventory} and {@link
 * io.trailproof.expand.ResourceInstance}. This package must not know what a trail is.
 */
package io.trailproof.expand;
