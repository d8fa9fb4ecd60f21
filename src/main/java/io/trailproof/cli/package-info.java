/**
 * The command line: what a user types, what the answer is written to, and the exit code.
 *
 * <p>Start with {@link io.trailproof.cli.Main}, then {@code ScanCommand}. The only package that
 * knows picocli, the environment and the standard streams; it decides nothing about Terraform.
 */
package io.trailproof.cli;
