/**
 * Terraform's functions, one file a family.
 *
 * <p>Start with {@link io.trailproof.function.FunctionTable} and {@link
 * io.trailproof.function.Function}. What every call does with null, unknown and marked arguments is
 * in {@link io.trailproof.function.Call}; a function only says where it differs.
 */
package io.trailproof.function;
