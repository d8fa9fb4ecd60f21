package io.trailproof.function;

import io.trailproof.value.Origin;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads a YAML document into a value as {@code yamldecode} does: objects, tuples, and the scalars
 * of {@link YamlScalar}. Of a key that comes twice, merged or not, the last counts.
 */
final class YamlReader {
  private static final String TAG = "tag:yaml.org,2002:";
  private static final int DEEPEST_NESTING = 500;

  /** A value and how many values are in it, aliases counted each time. */
  private record Node(Value value, long size) {}

  /** The document has more in it than we want to hold. */
  private static final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooLarge() {
      super(null, null, false, false);
    }
  }

  private final Iterator<Event> events;
  private final long mostValues;
  private final Map<String, Node> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();

  private YamlReader(Iterator<Event> events, long mostValues) {
    this.events = events;
    this.mostValues = mostValues;
  }

  static Value read(String text, Limit limit) throws FunctionException {
    LoadSettings settings =
        LoadSettings.builder().setCodePointLimit(limit.budgets().stringLength()).build();
    try {
      Iterator<Event> events = new Parse(settings).parseString(text).iterator();
      return new YamlReader(events, limit.budgets().elements()).document();
    } catch (TooLarge tooLarge) {
      return Limit.unknown(Type.DYNAMIC, "elements");
    } catch (MarkedYamlEngineException broken) {
      String problem = broken.getProblem();
      throw FunctionException.ofCall(
          broken
              .getProblemMark()
              .map(mark -> "on line " + (mark.getLine() + 1) + ": " + problem)
              .orElse(problem));
    } catch (YamlEngineException broken) {
      throw FunctionException.ofCall("not readable as YAML");
    }
  }

  private Value document() throws FunctionException {
    events.next();
    Event start = events.next();
    if (!(start instanceof DocumentStartEvent document)) {
      throw FunctionException.ofCall("on line 1, column 1: missing start of document");
    }
    boolean ofOurs =
        document.getSpecVersion().map(v -> v.getMajor() == 1 && v.getMinor() == 1).orElse(true);
    if (!ofOurs) {
      throw FunctionException.ofCall("found incompatible YAML document");
    }
    Value value = node(events.next(), 0).value;
    events.next();
    if (events.next() instanceof DocumentStartEvent) {
      throw FunctionException.ofCall("on line 1, column 1: unexpected extra content after value");
    }
    return value;
  }

  private Node node(Event event, int depth) throws FunctionException {
    if (depth > DEEPEST_NESTING) {
      throw new TooLarge();
    }
    if (event instanceof AliasEvent alias) {
      return aliased(alias.getAlias().getValue());
    }
    Optional<String> anchor =
        event instanceof NodeEvent node
            ? node.getAnchor().map(a -> a.getValue())
            : Optional.empty();
    anchor.ifPresent(open::add);
    Node node =
        switch (event.getEventId()) {
          case Scalar -> new Node(scalar((ScalarEvent) event), 1);
          case SequenceStart -> sequence((CollectionStartEvent) event, depth);
          case MappingStart -> mapping((CollectionStartEvent) event, depth);
          default -> throw FunctionException.ofCall("did not find expected node content");
        };
    if (node.size > mostValues) {
      throw new TooLarge();
    }
    anchor.ifPresent(
        name -> {
          open.remove(name);
          anchors.put(name, node);
        });
    return node;
  }

  private Node aliased(String name) throws FunctionException {
    if (open.contains(name)) {
      throw FunctionException.ofCall(
          "cannot refer to anchor \"" + name + "\" from inside its own definition");
    }
    if (!anchors.containsKey(name)) {
      throw FunctionException.ofCall("reference to undefined anchor \"" + name + "\"");
    }
    return anchors.get(name);
  }

  private static Value scalar(ScalarEvent scalar) throws FunctionException {
    String text = scalar.getValue();
    String tag = scalar.getTag().orElse("");
    Value resolved = scalar.isPlain() ? YamlScalar.resolve(text) : Value.string(text);
    return switch (tag.startsWith(TAG) ? tag.substring(TAG.length()) : tag) {
      case "" -> resolved;
      case "str", "binary" -> Value.string(text);
      case "null" -> scalar.isPlain() ? Value.NULL : tagged(scalar, resolved, Type.DYNAMIC);
      case "int", "float" -> tagged(scalar, resolved, Type.NUMBER);
      case "bool" -> tagged(scalar, resolved, Type.BOOL);
      case "timestamp" -> tagged(scalar, resolved, Type.STRING);
      default -> throw FunctionException.ofCall("unsupported tag \"" + tag + "\"");
    };
  }

  /** What Terraform makes of a quoted text under such a tag depends on where it stands. */
  private static Value tagged(ScalarEvent scalar, Value resolved, Type type)
      throws FunctionException {
    if (!scalar.isPlain()) {
      return Value.unknown(
          Type.DYNAMIC, Origin.of(Origin.Kind.UNDECIDED, "a quoted YAML text with a tag"));
    }
    if (resolved.type() != type) {
      throw FunctionException.ofCall(
          "cannot parse \"" + scalar.getValue() + "\" as " + scalar.getTag().orElse(""));
    }
    return resolved;
  }

  private Node sequence(CollectionStartEvent start, int depth) throws FunctionException {
    checkTag(start, "seq", "sequence");
    List<Value> elements = new ArrayList<>();
    long size = 1;
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      Node element = node(next, depth + 1);
      elements.add(element.value);
      size = added(size, element);
    }
    return new Node(Value.tuple(elements), size);
  }

  private Node mapping(CollectionStartEvent start, int depth) throws FunctionException {
    checkTag(start, "map", "mapping");
    SortedMap<String, Value> attributes = new TreeMap<>(TextOrder.BY_CODE_POINT);
    long size = 1;
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      boolean merges = next instanceof ScalarEvent scalar && scalar.getValue().equals("<<");
      Value key = node(next, depth + 1).value;
      Node value = node(events.next(), depth + 1);
      size = added(size, value);
      if (!merges) {
        attributes.put(key(key), value.value);
      } else if (value.value.type() instanceof Type.ObjectOf) {
        attributes.putAll(value.value.attributes());
      } else {
        throw FunctionException.ofCall(
            "cannot merge " + value.value.type().friendlyName() + " into mapping");
      }
    }
    return new Node(Value.object(attributes), size);
  }

  private long added(long size, Node more) {
    if (size + more.size > mostValues) {
      throw new TooLarge();
    }
    return size + more.size;
  }

  private static String key(Value key) throws FunctionException {
    if (key.isNull()) {
      throw FunctionException.ofCall("mapping key cannot be null");
    }
    if (!key.type().isPrimitive() || key.isUnknown()) {
      throw FunctionException.ofCall("only strings are allowed as mapping keys");
    }
    return Call.converted(key, Type.STRING, 0).text();
  }

  private static void checkTag(CollectionStartEvent start, String expected, String what)
      throws FunctionException {
    String tag = start.getTag().orElse(TAG + expected);
    if (!tag.equals(TAG + expected)) {
      throw FunctionException.ofCall("can't interpret " + what + " as " + tag);
    }
  }
}
