package io.trailproof.plan;

import io.trailproof.expand.ModuleAddress;
import io.trailproof.expand.ProviderConfiguration;
import io.trailproof.parse.HclParser;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Content;
import io.trailproof.value.Identity;
import io.trailproof.value.Origin;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The provider configurations of a plan. It shows their constants; of anything else it tells only
 * what it refers to, so that two configurations that refer to the same may still differ.
 */
final class PlanProviders {
  private final PlanDocument document;
  private final HclParser parser;
  private final SourceRange start;
  private final Map<String, ProviderConfiguration> byKey = new TreeMap<>();

  PlanProviders(PlanDocument document, HclParser parser, SourceRange start) {
    this.document = document;
    this.parser = parser;
    this.start = start;
    ConfiguredModule.attributes(document.providers)
        .forEach((key, block) -> byKey.put(key, configuration(key, block)));
  }

  /** All of them, those without resources too. */
  List<ProviderConfiguration> all() {
    return byKey.values().stream().map(this::inherited).distinct().toList();
  }

  /**
   * That of a resource.
   *
   * @param key under which the configuration has it; a state does not say
   * @param providerName the provider's source address
   */
  ProviderConfiguration of(Optional<String> key, String providerName) {
    return key.flatMap(k -> Optional.ofNullable(byKey.get(k)))
        .map(this::inherited)
        .orElseGet(() -> ProviderConfiguration.assumed(lastPart(providerName)));
  }

  /**
   * What a module that only requires a provider is given by the modules around it; what is passed
   * to it by name the plan has resolved already.
   */
  private ProviderConfiguration inherited(ProviderConfiguration configuration) {
    if (configuration.range().isPresent() || configuration.alias().isPresent()) {
      return configuration;
    }
    ModuleAddress module = configuration.module();
    while (!module.isRoot()) {
      module = module.parent();
      for (ProviderConfiguration other : byKey.values()) {
        boolean same = other.type().equals(configuration.type()) && other.alias().isEmpty();
        if (same && other.module().equals(module) && other.range().isPresent()) {
          return other;
        }
      }
    }
    return ProviderConfiguration.assumed(configuration.type());
  }

  private ProviderConfiguration configuration(String key, Value block) {
    String name =
        block.attribute("full_name").or(() -> block.attribute("name")).stream()
            .flatMap(text -> text.knownText().stream())
            .findFirst()
            .orElse(key);
    ModuleAddress module =
        block
            .attribute("module_address")
            .flatMap(Value::knownText)
            .flatMap(text -> PlannedAddress.parse(text + ".x", parser))
            .map(PlannedAddress::module)
            .orElse(ModuleAddress.ROOT);
    Optional<Value> expressions = block.attribute("expressions");
    return new ProviderConfiguration(
        lastPart(name),
        module,
        block.attribute("alias").flatMap(Value::knownText),
        expressions.map(e -> evaluated(e, "provider." + key, module)).orElse(Value.EMPTY_OBJECT),
        expressions.map(e -> block.derivation().range().orElse(start)));
  }

  private static String lastPart(String source) {
    return source.substring(source.lastIndexOf('/') + 1);
  }

  private Value evaluated(Value expressions, String thing, ModuleAddress module) {
    Map<String, Value> arguments = new LinkedHashMap<>();
    ConfiguredModule.attributes(expressions)
        .forEach(
            (name, expression) -> {
              String inner = thing + "." + name;
              if (expression.content() instanceof Content.Elements(List<Value> blocks)) {
                arguments.put(
                    name,
                    Value.tuple(blocks.stream().map(b -> evaluated(b, inner, module)).toList()));
              } else {
                arguments.put(name, argument(name, expression, inner, module));
              }
            });
    return Value.object(arguments);
  }

  private Value argument(String name, Value expression, String thing, ModuleAddress module) {
    return expression
        .attribute("constant_value")
        .or(() -> variable(name, expression, module))
        .orElseGet(
            () -> {
              Content.Unknown unknown = Content.Unknown.because(origins(expression, thing));
              return Value.of(
                  Type.DYNAMIC, unknown.with(new Identity(start.file().path(), thing, "")));
            });
  }

  /**
   * The value of the root module's variable that an expression refers to, where no more can have
   * been made of it: what is a Region or a role's ARN already is no part of another one.
   */
  private Optional<Value> variable(String name, Value expression, ModuleAddress module) {
    List<String> references = PlanConfiguration.references(expression);
    return module.isRoot() && references.size() == 1 && references.getFirst().startsWith("var.")
        ? Optional.ofNullable(document.variables.get(references.getFirst().substring(4)))
            .filter(value -> value.knownText().filter(text -> isWhole(name, text)).isPresent())
        : Optional.empty();
  }

  private static boolean isWhole(String argument, String text) {
    return switch (argument) {
      case "role_arn" -> {
        String[] fields = text.split(":", -1);
        yield fields.length == 6 && fields[0].equals("arn") && fields[5].startsWith("role/");
      }
      case "region" -> {
        String[] words = text.split("-", -1);
        yield words.length > 2 && words[0].length() == 2 && words[words.length - 1].length() == 1;
      }
      default -> false;
    };
  }

  private SortedSet<Origin> origins(Value expression, String otherwise) {
    return origins(expression, otherwise, expression.derivation().range().orElse(start));
  }

  /** What an expression that a plan hides depends on. */
  static SortedSet<Origin> origins(Value expression, String otherwise, SourceRange range) {
    SortedSet<Origin> origins = new TreeSet<>();
    for (String reference : PlanConfiguration.references(expression)) {
      Origin.Kind kind = reference.startsWith("data.") ? Origin.Kind.DATA : Origin.Kind.COMPUTED;
      origins.add(Origin.of(kind, reference, range));
    }
    if (origins.isEmpty()) {
      origins.add(Origin.of(Origin.Kind.PLAN, otherwise, range));
    }
    return origins;
  }
}
