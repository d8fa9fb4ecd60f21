/**
 * What belongs together: the accounts that resources live in, and the edges between resources.
 *
 * <p>Start with {@link io.trailproof.graph.Accounts} and {@link io.trailproof.graph.ResourceGraph}.
 * This package must not know rules.
 */
package io.trailproof.graph;
