package io.trailproof.expand;

/**
 * What came of a root module.
 *
 * @param root the root module itself, as a scope to evaluate further expressions in
 */
public record Expansion(ModuleInstance root, Inventory inventory) {}
