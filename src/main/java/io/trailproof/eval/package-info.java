/**
 * Expression to value and diagnostics.
 *
 * <p>Start with {@link io.trailproof.eval.Evaluator}. Names are answered by a {@link
 * io.trailproof.eval.Scope}; this package must not know what they stand for.
 */
package io.trailproof.eval;
