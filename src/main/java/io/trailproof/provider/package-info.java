/**
 * What a provider means by its resource types: arguments, their types and defaults, nested blocks,
 * which attributes name one thing, and what is refused.
 *
 * <p>Start with {@link io.trailproof.provider.ProviderSchema}. All knowledge lies in the data file
 * {@code aws.hcl} beside it; a type that it does not name is simply not known.
 */
package io.trailproof.provider;
