package io.trailproof.fix;

import io.trailproof.expand.ResourceInstance;
import io.trailproof.parse.HclParser;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.syntax.Block;
import io.trailproof.syntax.Body;
import io.trailproof.value.Content;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what a rule's {@code fix} says into edits of a resource's block, the smallest first.
 *
 * <p>A fix is an object. A name with a plain value sets the argument, with null removes it; with an
 * object it changes the nested blocks of that type that are there, one after the other and then all
 * of them; with a tuple of objects it adds nested blocks. A tuple of fixes is tried in turn, and
 * then all together.
 */
public final class Proposals {
  private final HclParser parser;

  public Proposals(HclParser parser) {
    this.parser = parser;
  }

  /**
   * Sets of edits that may help, to be tried in this order.
   *
   * @param fixes what each requirement that is not met has for a fix
   */
  public List<List<Edit>> of(ResourceInstance instance, List<Value> fixes) {
    Optional<Block> block = block(instance.header());
    if (block.isEmpty()) {
      return List.of();
    }
    List<List<Edit>> combined = List.of(List.of());
    for (Value fix : fixes) {
      List<List<Edit>> next = new ArrayList<>();
      for (List<Edit> before : combined) {
        for (List<Edit> alternative : alternatives(fix, block.get())) {
          List<Edit> together = new ArrayList<>(before);
          together.addAll(alternative);
          next.add(together);
        }
      }
      combined = next;
    }
    return combined.stream().filter(edits -> !edits.isEmpty() && isDisjoint(edits)).toList();
  }

  private static boolean isDisjoint(List<Edit> edits) {
    List<Edit> sorted = edits.stream().sorted((a, b) -> a.range().compareTo(b.range())).toList();
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).range().start() < sorted.get(i - 1).range().end()) {
        return false;
      }
    }
    return true;
  }

  /** The block that has this header, in native syntax; JSON is edited by nobody but its writer. */
  private Optional<Block> block(SourceRange header) {
    SourceFile file = header.file();
    if (file.isOpaque() || !file.path().endsWith(".tf")) {
      return Optional.empty();
    }
    return parser.parseFile(file).body().blocks().stream()
        .filter(block -> block.header().start() == header.start())
        .findFirst();
  }

  private static List<List<Edit>> alternatives(Value fix, Block block) {
    if (!(fix.content() instanceof Content.Elements(List<Value> options))) {
      return variants(fix, block);
    }
    Set<List<Edit>> all = new LinkedHashSet<>();
    List<Edit> together = new ArrayList<>();
    for (Value option : options) {
      List<List<Edit>> variants = variants(option, block);
      all.addAll(variants);
      if (!variants.isEmpty()) {
        together.addAll(variants.getLast());
      }
    }
    all.add(together);
    return List.copyOf(all);
  }

  /** One fix: of each nested block alone where it speaks of nested blocks, then of all at once. */
  private static List<List<Edit>> variants(Value fix, Block block) {
    Set<List<Edit>> variants = new LinkedHashSet<>();
    List<Edit> everything = new ArrayList<>();
    fix.attributes()
        .forEach(
            (name, value) -> {
              if (value.content() instanceof Content.Attributes(Map<String, Value> arguments)) {
                for (Block nested : nested(block.body(), name)) {
                  List<Edit> edits = new ArrayList<>();
                  arguments.forEach((a, v) -> Edits.change(nested, a, v).ifPresent(edits::add));
                  if (!edits.isEmpty()) {
                    variants.add(List.copyOf(edits));
                    everything.addAll(edits);
                  }
                }
              } else if (value.content() instanceof Content.Elements(List<Value> added)) {
                added.forEach(one -> everything.add(Edits.addBlock(block, name, one)));
              } else {
                Edits.set(block, name, value).ifPresent(everything::add);
              }
            });
    if (!everything.isEmpty()) {
      variants.add(List.copyOf(everything));
    }
    return List.copyOf(variants);
  }

  /** The nested blocks of a type, those that {@code dynamic} makes included. */
  private static List<Block> nested(Body body, String type) {
    List<Block> blocks = new ArrayList<>(body.blocks(type));
    for (Block dynamic : body.blocks("dynamic")) {
      if (dynamic.labels().size() == 1 && dynamic.label(0).equals(type)) {
        blocks.addAll(dynamic.body().blocks("content"));
      }
    }
    return blocks;
  }
}
