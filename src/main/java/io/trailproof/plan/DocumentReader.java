package io.trailproof.plan;

import io.trailproof.config.ResourceMode;
import io.trailproof.expand.Address;
import io.trailproof.parse.HclParser;
import io.trailproof.plan.PlanDocument.PlannedObject;
import io.trailproof.source.SourceFile;
import io.trailproof.source.SourceRange;
import io.trailproof.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Streams through a document and keeps what matters: objects of known types, the description of the
 * configuration, and whether something is missing (Terraform's "JSON Output Format").
 */
final class DocumentReader {
  /** What a plan may do with an object; what else it does, a later Terraform will tell. */
  private static final Set<String> ACTIONS =
      Set.of("no-op", "create", "read", "update", "delete", "forget");

  /** The actions after which a managed object is there. */
  private static final Set<String> STAYING = Set.of("no-op", "create", "update");

  /** What every document may have; an empty state has nothing else. */
  private static final Set<String> GENERAL =
      Set.of("format_version", "terraform_version", "checks", "timestamp");

  private static final int MOST_OTHERS = 1_000;

  private final JsonCursor json;
  private final SourceFile file;
  private final HclParser parser;
  private final PlanDocument document = new PlanDocument();

  DocumentReader(JsonCursor json, SourceFile file, HclParser parser) {
    this.json = json;
    this.file = file;
    this.parser = parser;
  }

  PlanDocument read() {
    Set<String> sections = new HashSet<>();
    json.start();
    json.members(
        name -> {
          sections.add(name);
          section(name);
        });
    json.end();
    // Nothing but a version is what "terraform show -json" prints where there is no state.
    document.recognised |= sections.contains("format_version") && GENERAL.containsAll(sections);
    return document;
  }

  private void section(String section) {
    switch (section) {
      case "format_version" -> checkVersion(json.value());
      case "errored" -> gapIf(Value.TRUE, "the plan: planning stopped at an error");
      case "complete" -> gapIf(Value.FALSE, "the plan: it is not complete");
      case "variables" -> json.members(name -> variable(name, json.value()));
      case "resource_changes" -> {
        document.recognised = true;
        document.isPlan = true;
        json.elements(this::change);
      }
      case "deferred_changes" -> json.elements(this::deferred);
      case "planned_values" -> {
        document.recognised = true;
        document.isPlan = true;
        json.skip();
      }
      case "prior_state" ->
          json.members(
              name -> {
                if (name.equals("values")) {
                  module(true);
                } else {
                  json.skip();
                }
              });
      case "values" -> {
        document.recognised = true;
        module(false);
      }
      case "configuration" -> new ConfigurationReader(json, document).read();
      default -> json.skip();
    }
  }

  /** Terraform promises that documents of one major version stay readable. */
  private void checkVersion(Value version) {
    String text = version.knownText().orElse("");
    if (!text.startsWith("1.") && !text.startsWith("0.")) {
      throw json.wrong("its format_version is \"" + text + "\" and not 1.x");
    }
  }

  private void gapIf(Value bad, String gap) {
    if (json.value().content().equals(bad.content())) {
      document.gaps.add(gap);
    }
  }

  private void variable(String name, Value variable) {
    document.variables.put(name, variable.attribute("value").orElse(Value.NULL));
  }

  private void deferred() {
    document.gaps.add("the plan: it defers changes");
    json.skip();
  }

  private void change() {
    Map<String, Value> fields = json.resource();
    document.hasChanges = true;
    Value change = fields.getOrDefault("change", Value.NULL);
    List<String> actions = actions(change);
    if (!fields.getOrDefault("deposed", Value.NULL).isNull()) {
      // A deposed object is what a replacement has not yet deleted.
      return;
    }
    if (!json.isKnown(fields)) {
      boolean stays = actions.stream().anyMatch(STAYING::contains);
      if (stays) {
        other(fields);
      }
      return;
    }
    Address address = address(fields);
    if (fields.containsKey("previous_address")) {
      document.gone.add(address(JsonCursor.text(fields, "previous_address")));
    }
    if (actions.isEmpty() || !ACTIONS.containsAll(actions)) {
      document.gaps.add(address + ": what the plan does with it");
    }
    if (actions.contains("forget")) {
      document.forgotten.add(address.toString());
    }
    Value after = change.attribute("after").orElse(Value.NULL);
    if (!after.isNull() || actions.contains("read")) {
      document.add(
          new PlannedObject(
              address,
              JsonCursor.text(fields, "provider_name"),
              after.isNull() ? Value.EMPTY_OBJECT.derived(after.derivation()) : after,
              change.attribute("after_unknown").orElse(Value.FALSE),
              change.attribute("after_sensitive").orElse(Value.FALSE),
              change.attribute("before").orElse(Value.NULL).isNull(),
              header(fields)));
    } else {
      if (actions.stream().anyMatch(STAYING::contains)) {
        document.gaps.add(address + ": what it will be");
      }
      document.gone.add(address);
    }
  }

  /**
   * An object of a type that does not matter to a trail: it only shows that its account is in use.
   * Of many one a resource is kept, and no more than shows this.
   */
  private void other(Map<String, Value> fields) {
    if (document.others.size() < MOST_OTHERS) {
      Address address = address(fields);
      if (document.others.add(
          PlanConfiguration.path(address.module()) + address.type() + "." + address.name())) {
        document.add(
            new PlannedObject(
                address,
                JsonCursor.text(fields, "provider_name"),
                Value.EMPTY_OBJECT,
                Value.FALSE,
                Value.FALSE,
                true,
                header(fields)));
      }
    }
  }

  private static List<String> actions(Value change) {
    return change.attribute("actions").stream()
        .flatMap(actions -> actions.knownElements().stream())
        .map(action -> action.knownText().orElse(""))
        .toList();
  }

  /**
   * A module of a state, with those inside it.
   *
   * @param prior whether a plan started from the state
   */
  private void module(boolean prior) {
    json.members(
        name -> {
          switch (name) {
            case "root_module" -> module(prior);
            case "child_modules" -> json.elements(() -> module(prior));
            case "resources" -> json.elements(() -> stateResource(prior));
            default -> json.skip();
          }
        });
  }

  private void stateResource(boolean prior) {
    Map<String, Value> fields = json.resource();
    boolean data = JsonCursor.mode(fields) == ResourceMode.DATA;
    if (fields.containsKey("deposed_key")) {
      return;
    }
    if (!json.isKnown(fields)) {
      if (!data && !(prior && document.hasChanges)) {
        other(fields);
      }
      return;
    }
    PlannedObject object =
        new PlannedObject(
            address(fields),
            JsonCursor.text(fields, "provider_name"),
            fields.getOrDefault("values", Value.EMPTY_OBJECT),
            Value.FALSE,
            fields.getOrDefault("sensitive_values", Value.FALSE),
            data,
            header(fields));
    if (prior) {
      document.addFromBefore(object);
    } else {
      document.add(object);
    }
  }

  private Address address(Map<String, Value> fields) {
    return address(JsonCursor.text(fields, "address"));
  }

  private Address address(String text) {
    return PlannedAddress.parse(text, parser)
        .filter(address -> address.attributePath().isEmpty())
        .flatMap(PlannedAddress::resource)
        .orElseThrow(() -> json.wrong("\"" + text + "\" is no address of a resource"));
  }

  private SourceRange header(Map<String, Value> fields) {
    return fields.get("address").derivation().range().orElse(file.range(0, 0));
  }
}
