/**
 * What {@code terraform show -json} prints of a plan or a state, as the same resource instances
 * that code gives.
 *
 * <p>Start with {@link io.trailproof.plan.PlanReader}. The document is streamed; only what concerns
 * known resource types is kept. This package must not know rules.
 */
package io.trailproof.plan;
