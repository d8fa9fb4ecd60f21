/**
 * A module as written: variables, locals, resources, calls; variable files, overrides, installed
 * modules.
 *
 * <p>Start with {@link io.trailproof.config.ModuleLoader} and {@link io.trailproof.config.Module}.
 * Nothing is evaluated here but variable files and defaults; providers are not known.
 */
package io.trailproof.config;
