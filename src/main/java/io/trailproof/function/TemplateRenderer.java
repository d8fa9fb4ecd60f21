package io.trailproof.function;

import io.trailproof.source.SourceFile;
import io.trailproof.value.Value;
import java.util.SortedMap;

/**
 * Renders a template that a function was given. The evaluator does it, which this package does not
 * know.
 */
public interface TemplateRenderer {

  /**
   * The template's result, of whatever type: a template that is one interpolation keeps its type.
   *
   * @param template its text, under the name for messages
   * @param variables all that the template can refer to
   * @param functions what it can call: no functions that render templates
   * @throws FunctionException with the first error in the template
   */
  Value render(SourceFile template, SortedMap<String, Value> variables, FunctionTable functions)
      throws FunctionException;
}
