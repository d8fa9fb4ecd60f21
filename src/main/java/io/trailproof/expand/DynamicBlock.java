package io.trailproof.expand;

import io.trailproof.config.StaticForm;
import io.trailproof.eval.Scope;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Attribute;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.syntax.Expression;
import io.trailproof.syntax.Traversal;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Mark;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * A {@code dynamic} block, ready to make the blocks of its type.
 *
 * @param forEach what it goes over, evaluated; empty if it has none, which is reported
 */
record DynamicBlock(
    Block block,
    ExpansionRun run,
    Scope scope,
    Optional<Value> forEach,
    String iterator,
    Optional<Body> content) {

  /** Takes each block that is made. */
  interface Sink {
    /**
     * @param repeated whether it stands for any number of blocks
     */
    void take(Body body, Scope scope, boolean repeated);
  }

  static DynamicBlock of(Block block, ExpansionRun run, Scope scope) {
    Optional<Attribute> forEach = block.body().attribute("for_each");
    if (forEach.isEmpty()) {
      run.diagnostics.error(
          "Missing required argument",
          "The argument \"for_each\" is required, but no definition was found.",
          block.header());
    }
    List<Block> contents = block.body().blocks("content");
    if (contents.isEmpty()) {
      run.diagnostics.error(
          "Missing dynamic content block",
          "A dynamic block must have a nested block of type \"content\" to describe the body of"
              + " each generated block.",
          block.header());
    }
    return new DynamicBlock(
        block,
        run,
        scope,
        forEach.map(attribute -> run.evaluate(attribute.value(), scope)),
        iterator(block, run),
        contents.stream().map(Block::body).findFirst());
  }

  private static String iterator(Block block, ExpansionRun run) {
    Optional<String> name = iterator(block);
    boolean quoted =
        block
            .body()
            .attribute("iterator")
            .filter(attribute -> attribute.value() instanceof Expression.Template)
            .isPresent();
    if (name.isEmpty() || quoted) {
      run.diagnostics.error(
          "Invalid expression",
          "A single static variable reference is required: only attribute access and indexing with"
              + " constant keys. No calculations, function calls, template expressions, etc are"
              + " allowed here.",
          block.body().attribute("iterator").orElseThrow().value().range());
    }
    return name.orElse(block.label(0));
  }

  /** The name that a dynamic block's content has for its element; empty if it gives a bad one. */
  static Optional<String> iterator(Block block) {
    return block
        .body()
        .attribute("iterator")
        .map(attribute -> StaticForm.traversal(attribute.value()))
        .orElseGet(() -> StaticForm.name(block.label(0), block.header()))
        .filter(path -> path.steps().isEmpty())
        .map(Traversal::root);
  }

  /**
   * Makes the blocks.
   *
   * @param origins gets why it is not known how many there are
   */
  void generate(Sink sink, SortedSet<Origin> origins) {
    if (content.isEmpty() || forEach.isEmpty()) {
      origins.add(Origin.of(Origin.Kind.ERROR, "Invalid dynamic block", block.header()));
      return;
    }
    Value given = forEach.get();
    if (isWrong(given)) {
      origins.add(Origin.of(Origin.Kind.ERROR, "Invalid dynamic for_each value", block.header()));
      return;
    }
    Set<Mark> marks = given.marks();
    switch (given.content()) {
      case Content.Unknown unknown -> {
        origins.addAll(unknown.origins());
        Value key = Value.unknown(Type.DYNAMIC, unknown.origins());
        sink.take(content.get(), inner(key, key, given, marks), true);
      }
      case Content.Elements(List<Value> elements) -> {
        boolean set = given.type() instanceof Type.SetOf;
        for (int i = 0; i < elements.size(); i++) {
          Value element = elements.get(i);
          Value key = set ? element : Value.number(i);
          sink.take(content.get(), inner(key, element, given, marks), false);
        }
      }
      case Content.Attributes(var attributes) ->
          attributes.forEach(
              (name, value) ->
                  sink.take(content.get(), inner(Value.string(name), value, given, marks), false));
      case Content.Null n -> {}
      case Content.Text t -> {}
      case Content.Num n -> {}
      case Content.Bool b -> {}
    }
  }

  private boolean isWrong(Value given) {
    boolean wrong = given.isNull() || given.type().isPrimitive();
    if (wrong) {
      String what = given.isNull() ? "null" : given.type().friendlyName();
      run.diagnostics.error(
          "Invalid dynamic for_each value",
          "Cannot use a " + what + " value in for_each. An iterable collection is required.",
          range());
    }
    return wrong;
  }

  private SourceRange range() {
    return block.body().attribute("for_each").map(a -> a.value().range()).orElse(block.header());
  }

  private Scope inner(Value key, Value value, Value whole, Set<Mark> marks) {
    Derivation from =
        value.derivation() == Derivation.NONE ? whole.derivation() : value.derivation();
    Value each =
        Value.object(
            Map.of(
                "key", step(key, "key", whole.derivation()).mark(marks),
                "value", step(value, "value", from).mark(marks)));
    return scope.with(Map.of(iterator, each));
  }

  private Value step(Value value, String name, Derivation from) {
    return value.derived(
        Derivation.of(Derivation.Step.ITERATION, iterator + "." + name, range(), from));
  }
}
