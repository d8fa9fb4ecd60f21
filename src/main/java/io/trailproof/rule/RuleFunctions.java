package io.trailproof.rule;

import io.trailproof.events.Coverage;
import io.trailproof.events.ManagementEvents;
import io.trailproof.events.Refusal;
import io.trailproof.function.Function;
import io.trailproof.function.FunctionException;
import io.trailproof.function.Parameter;
import io.trailproof.source.NearName;
import io.trailproof.value.Content;
import io.trailproof.value.Derivation;
import io.trailproof.value.Origin;
import io.trailproof.value.Structure;
import io.trailproof.value.Structure.Segment;
import io.trailproof.value.Truth;
import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The functions that rules have beside Terraform's: domain knowledge that is an algorithm, under a
 * name that a rule reads well.
 *
 * <p>All take unknown arguments and answer with what is sure; all say by the result's derivation
 * which of the user's expressions decided.
 */
final class RuleFunctions {
  private RuleFunctions() {}

  static List<Function> all() {
    return List.of(
        recordsAllManagementEvents(),
        missingManagementEvents(),
        selectorRefused(),
        isUnknown(),
        undecided(),
        written(),
        account(),
        publicCannedAcl(),
        publicGroup(),
        quantifier("anytrue", Truth.TRUE),
        quantifier("alltrue", Truth.FALSE));
  }

  /** {@code records_all_management_events(trail)}: reads and writes of every source. */
  private static Function recordsAllManagementEvents() {
    return function(
        "records_all_management_events",
        Type.BOOL,
        List.of(anything("trail")),
        arguments -> {
          Coverage coverage = ManagementEvents.of(arguments.getFirst());
          return truth(coverage.complete(), coverage.origins()).derived(coverage.decidedBy());
        });
  }

  /** {@code missing_management_events(trail)}: what it surely does not record, in words. */
  private static Function missingManagementEvents() {
    return function(
        "missing_management_events",
        Type.STRING,
        List.of(anything("trail")),
        arguments -> {
          Coverage coverage = ManagementEvents.of(arguments.getFirst());
          return Value.string(coverage.missing().text());
        });
  }

  /** {@code selector_refused(trail, "excluded-source")}: whether CloudTrail refuses a selector. */
  private static Function selectorRefused() {
    List<String> kinds = Arrays.stream(Refusal.Kind.values()).map(Refusal.Kind::word).toList();
    return Function.of(
        "selector_refused",
        List.of(anything("trail"), Parameter.of("kind", Type.STRING)),
        Type.BOOL,
        (arguments, type) -> {
          String kind = arguments.get(1).text();
          if (!kinds.contains(kind)) {
            throw FunctionException.ofArgument(
                1, "there is no such kind." + NearName.question(kind, kinds));
          }
          return Refusal.of(arguments.getFirst()).stream()
              .filter(refusal -> refusal.kind().word().equals(kind))
              .findFirst()
              .map(refusal -> Value.TRUE.derived(refusal.value().derivation()))
              .orElse(Value.FALSE);
        });
  }

  /**
   * {@code is_unknown(x)}: for the rare place where AWS itself rules out what an unknown value
   * could be. Not monotone: knowing more can turn its answer round, so a rule must say why that is
   * sound.
   */
  private static Function isUnknown() {
    return function(
        "is_unknown",
        Type.BOOL,
        List.of(anything("value")),
        arguments ->
            Value.bool(arguments.getFirst().isUnknown())
                .derived(arguments.getFirst().derivation()));
  }

  /** {@code undecided(about, "why")}: nobody knows, and the report says what and why. */
  private static Function undecided() {
    return function(
        "undecided",
        Type.BOOL,
        List.of(anything("about"), Parameter.of("why", Type.STRING)),
        arguments -> {
          Derivation about = arguments.getFirst().derivation();
          if (isUnseen(arguments.getFirst())) {
            return Value.unknown(Type.BOOL, arguments.getFirst().origins());
          }
          String why = arguments.get(1).text();
          String what = about.name().isEmpty() ? why : about.name() + ": " + why;
          Origin origin = new Origin(Origin.Kind.UNDECIDED, what, about.range());
          return Value.unknown(Type.BOOL, origin).derived(about);
        });
  }

  /** Of a resource that nobody has seen there is nothing to point at. */
  private static boolean isUnseen(Value value) {
    return value.content() instanceof Content.Unknown unknown
        && value.type() == Type.DYNAMIC
        && unknown.identity().isEmpty();
  }

  /** The attribute under which a candidate's object says what the code sets; no HCL name. */
  static final String WRITTEN = "(written)";

  /**
   * {@code written(resource, "acl")}: whether the code sets an argument to something but null. What
   * it leaves to the provider may have any value all the same.
   */
  private static Function written() {
    return function(
        "written",
        Type.BOOL,
        List.of(anything("resource"), Parameter.of("argument", Type.STRING)),
        arguments -> {
          Value resource = arguments.getFirst();
          Value argument = Value.string(arguments.get(1).text());
          return resource.isUnknown()
              ? Value.unknown(Type.BOOL, resource.origins())
              : Value.bool(
                  resource
                      .attribute(WRITTEN)
                      .filter(set -> set.knownElements().contains(argument))
                      .isPresent());
        });
  }

  /** The attribute under which a resource's object has the id of its account; no HCL name. */
  static final String ACCOUNT = "(account)";

  /**
   * {@code account(resource)}: the id of the account that its provider configuration leads to.
   * Where the code does not show it, it is unknown, and one thing for all with the same
   * credentials.
   */
  private static Function account() {
    return function(
        "account",
        Type.STRING,
        List.of(anything("resource")),
        arguments -> {
          Value resource = arguments.getFirst();
          return resource
              .attribute(ACCOUNT)
              .orElseGet(() -> Value.unknown(Type.STRING, resource.origins()));
        });
  }

  // Amazon S3 user guide, "Access control list (ACL) overview": the canned ACLs and groups that
  // reach beyond the account.
  private static final Set<String> PUBLIC_ACLS =
      Set.of("public-read", "public-read-write", "authenticated-read", "website");
  private static final Set<String> PUBLIC_GROUPS =
      Set.of(
          "http://acs.amazonaws.com/groups/global/AllUsers",
          "http://acs.amazonaws.com/groups/global/AuthenticatedUsers");

  /** {@code public_canned_acl(acl)}: whether a canned ACL opens a bucket; one left out does not. */
  private static Function publicCannedAcl() {
    return membership("public_canned_acl", PUBLIC_ACLS);
  }

  /** {@code public_group(uri)}: whether a grantee is a group that anybody belongs to. */
  private static Function publicGroup() {
    return membership("public_group", PUBLIC_GROUPS);
  }

  private static Function membership(String name, Set<String> members) {
    return function(
        name,
        Type.BOOL,
        List.of(anything("text")),
        arguments -> {
          Value text = arguments.getFirst();
          Value answer =
              text.isUnknown()
                  ? Value.unknown(Type.BOOL, text.origins())
                  : Value.bool(text.knownText().filter(members::contains).isPresent());
          return answer.derived(text.derivation());
        });
  }

  /**
   * {@code anytrue}, {@code alltrue} over lists that may have more elements than were seen: one
   * deciding element decides, unless it may not be there.
   *
   * @param decisive the truth of an element that settles the matter
   */
  private static Function quantifier(String name, Truth decisive) {
    return function(
        name,
        Type.BOOL,
        List.of(anything("list")),
        arguments -> {
          Value list = arguments.getFirst();
          Truth result = decisive.not();
          SortedSet<Origin> origins = new TreeSet<>();
          Derivation decidedBy = Derivation.NONE;
          for (Segment segment : segments(list)) {
            Value element = segment.element();
            Truth truth = element.truth();
            boolean decides = truth == decisive && !segment.repeated();
            if (decides) {
              return truth(decisive, origins).derived(element.derivation());
            }
            if (truth != decisive.not()) {
              result = Truth.UNKNOWN;
              origins.addAll(element.origins());
              decidedBy = element.derivation();
            } else if (result == decisive.not()) {
              decidedBy = decidedBy == Derivation.NONE ? element.derivation() : decidedBy;
            }
          }
          if (list.isUnknown()) {
            origins.addAll(list.origins());
          }
          return truth(result, origins).derived(decidedBy);
        });
  }

  /** A list's elements; of an unknown list what is known of them, or one that could be anything. */
  private static List<Segment> segments(Value list) {
    return switch (list.content()) {
      case Content.Elements(List<Value> elements) ->
          elements.stream().map(element -> new Segment(element, false)).toList();
      case Content.Unknown unknown
          when unknown.structure() instanceof Structure.Sequence(List<Segment> segments) ->
          segments;
      case Content.Unknown unknown ->
          List.of(new Segment(Value.unknown(Type.BOOL, unknown.origins()), true));
      case Content.Null n -> List.of();
      case Content.Text t -> List.of();
      case Content.Num n -> List.of();
      case Content.Bool b -> List.of();
      case Content.Attributes a -> List.of();
    };
  }

  private static Value truth(Truth truth, SortedSet<Origin> origins) {
    return switch (truth) {
      case TRUE -> Value.TRUE;
      case FALSE -> Value.FALSE;
      case UNKNOWN -> Value.unknown(Type.BOOL, origins);
    };
  }

  private static Parameter anything(String name) {
    return Parameter.of(name, Type.DYNAMIC).orNull().orUnknown().orDynamic().orMarked();
  }

  private static Function function(
      String name,
      Type result,
      List<Parameter> parameters,
      java.util.function.Function<List<Value>, Value> body) {
    return Function.of(name, parameters, result, (arguments, type) -> body.apply(arguments));
  }
}
