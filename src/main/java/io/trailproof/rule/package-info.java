/**
 * The rule language: HCL files that quantify over resources and answer in three verdicts.
 *
 * <p>Start with {@link io.trailproof.rule.Rule}, then {@link io.trailproof.rule.RuleRunner}. A rule
 * is read by {@link io.trailproof.rule.RuleReader}; the pack that ships lies in {@code rules/}.
 * This package must not know how anything is printed.
 */
package io.trailproof.rule;
