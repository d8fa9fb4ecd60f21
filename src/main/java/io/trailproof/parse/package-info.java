/**
 * Text to tree: HCL's native syntax and its JSON syntax, and what is wrong with them.
 *
 * <p>Start with {@link io.trailproof.parse.HclParser}. The only package that knows ANTLR; the
 * grammars lie in {@code grammar/}, the classes generated from them in {@code parse.antlr}. User
 * text never causes an exception here: it gives diagnostics beside the part that could be read.
 */
package io.trailproof.parse;
