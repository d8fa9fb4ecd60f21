/**
 * Files, positions and diagnostics: what the user wrote, and what we say about it.
 *
 * <p>Start with {@link io.trailproof.source.SourceFile} and {@link
 * io.trailproof.source.Diagnostic}. This package knows nothing of HCL, Terraform or AWS.
 */
package io.trailproof.source;
