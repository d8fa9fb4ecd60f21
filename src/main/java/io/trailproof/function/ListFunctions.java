package io.trailproof.function;

import io.trailproof.value.Content;
import io.trailproof.value.Equality;
import io.trailproof.value.TextOrder;
import io.trailproof.value.Type;
import io.trailproof.value.Unification;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The functions on lists. Some take a tuple for what it is and give a tuple; others take only
 * lists, so that all elements of a tuple get one type first.
 */
final class ListFunctions {
  private static final Parameter ANY_LIST = Parameter.of("list", Type.list(Type.DYNAMIC));
  private static final Parameter STRINGS = Parameter.of("list", Type.list(Type.STRING));
  private static final Parameter LIST = Parameter.of("list", Type.DYNAMIC);

  private ListFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.of(
            "chunklist",
            List.of(ANY_LIST.orMarked(), Parameter.of("size", Type.NUMBER).orMarked()),
            args -> Type.list(args.get(0).type()),
            ListFunctions::chunks),
        Function.of("coalescelist", List.of(), ListFunctions::typeOfFirst, ListFunctions::first)
            .andMore(Parameter.of("vals", Type.DYNAMIC).orNull().orUnknown().orDynamic()),
        Function.of("compact", List.of(STRINGS), Type.list(Type.STRING), (a, t) -> compact(a)),
        Function.of("distinct", List.of(ANY_LIST), a -> a.get(0).type(), ListFunctions::distinct),
        Function.of(
                "element",
                List.of(LIST.orMarked(), Parameter.of("index", Type.NUMBER)),
                ListFunctions::typeOfElement,
                (args, type) -> element(args))
            .orNull(),
        Function.of(
            "index",
            List.of(LIST, Parameter.of("value", Type.DYNAMIC)),
            Type.NUMBER,
            (args, type) -> index(args)),
        Function.of(
            "matchkeys",
            List.of(
                Parameter.of("values", Type.list(Type.DYNAMIC)),
                Parameter.of("keys", Type.list(Type.DYNAMIC)),
                Parameter.of("searchset", Type.list(Type.DYNAMIC))),
            args -> args.get(0).type(),
            ListFunctions::matchKeys),
        Function.of(
            "reverse",
            List.of(LIST.orMarked()),
            ListFunctions::typeOfReversed,
            ListFunctions::reversed),
        Function.of("sort", List.of(STRINGS), Type.list(Type.STRING), (a, t) -> sorted(a)));
  }

  private static Value chunks(List<Value> args, Type type) throws FunctionException {
    Value list = args.get(0);
    long size = WholeNumber.of(args.get(1), "invalid size: ");
    if (size < 0) {
      throw FunctionException.ofCall("the size argument must be positive");
    }
    List<Value> all = list.elements();
    List<Value> chunks = new ArrayList<>();
    int step = size == 0 ? Math.max(1, all.size()) : (int) Math.min(size, Integer.MAX_VALUE / 2);
    for (int start = 0; start < all.size(); start += step) {
      List<Value> chunk = all.subList(start, Math.min(all.size(), start + step));
      chunks.add(Value.of(list.type(), new Content.Elements(chunk)));
    }
    return Value.of(type, new Content.Elements(chunks))
        .mark(list.marks())
        .mark(args.get(1).marks());
  }

  private static Type typeOfFirst(List<Value> args) throws FunctionException {
    if (args.isEmpty()) {
      throw FunctionException.ofCall("at least one argument is required");
    }
    for (Value argument : args) {
      if (argument.isUnknown()) {
        return Type.DYNAMIC;
      }
      if (!isList(argument.type())) {
        throw FunctionException.ofCall("coalescelist arguments must be lists or tuples");
      }
    }
    return args.stream().map(Value::type).distinct().count() == 1
        ? args.get(0).type()
        : Type.DYNAMIC;
  }

  private static Value first(List<Value> args, Type type) throws FunctionException {
    for (Value argument : args) {
      if (argument.isUnknown()) {
        return Call.unknown(type, args);
      }
      if (!argument.isNull() && !argument.elements().isEmpty()) {
        return argument;
      }
    }
    throw FunctionException.ofCall("no non-null arguments");
  }

  private static Value compact(List<Value> args) {
    Value list = args.get(0);
    return list.isWhollyKnown()
        ? Value.list(
            Type.STRING,
            list.elements().stream().filter(e -> !e.isNull() && !e.text().isEmpty()).toList())
        : Call.unknown(Type.list(Type.STRING), args);
  }

  private static Value distinct(List<Value> args, Type type) {
    Value list = args.get(0);
    return list.isWhollyKnown()
        ? Value.of(type, new Content.Elements(list.elements().stream().distinct().toList()))
        : Call.unknown(type, args);
  }

  private static Type typeOfElement(List<Value> args) throws FunctionException {
    return switch (args.get(0).type()) {
      case Type.ListOf(Type element) -> element;
      case Type.TupleOf(List<Type> elements) ->
          args.get(1).isUnknown()
              ? Type.DYNAMIC
              : elements.get(wrapped(args.get(1), elements.size(), true));
      case Type other ->
          throw FunctionException.ofCall("cannot read elements from " + other.friendlyName());
    };
  }

  private static Value element(List<Value> args) throws FunctionException {
    Value list = args.get(0);
    int index = wrapped(args.get(1), list.elements().size(), false);
    return list.elements().get(index).mark(list.marks());
  }

  /** An index that starts again behind the last element; of a tuple, Terraform has none below 0. */
  private static int wrapped(Value index, int length, boolean tuple) throws FunctionException {
    long wanted = WholeNumber.of(index, "invalid index: ");
    if (length == 0) {
      throw FunctionException.ofCall("cannot use element function with an empty list");
    }
    if (tuple && wanted % length < 0) {
      throw FunctionException.ofCall("cannot use element function with a negative index");
    }
    return (int) Math.floorMod(wanted, (long) length);
  }

  private static Value index(List<Value> args) throws FunctionException {
    Value list = args.get(0);
    if (!isList(list.type())) {
      throw FunctionException.ofCall("argument must be a list or tuple");
    }
    if (list.elements().isEmpty()) {
      throw FunctionException.ofCall("cannot search an empty list");
    }
    for (int i = 0; i < list.elements().size(); i++) {
      Value equal = Equality.equal(list.elements().get(i), args.get(1));
      if (equal.isUnknown()) {
        return Call.unknown(Type.NUMBER, args);
      }
      if (equal.isTrue()) {
        return Value.number(i);
      }
    }
    throw FunctionException.ofCall("item not found");
  }

  /** Unlike Terraform, an unknown element of the search set leaves the result unknown. */
  private static Value matchKeys(List<Value> args, Type type) throws FunctionException {
    Optional<Type> common = Unification.unify(List.of(args.get(1).type(), args.get(2).type()));
    if (common.isEmpty()) {
      throw FunctionException.ofCall("keys and searchset must be of the same type");
    }
    List<Value> values = args.get(0).elements();
    List<Value> keys = Call.converted(args.get(1), common.get(), 1).elements();
    Set<Value> wanted = new HashSet<>(Call.converted(args.get(2), common.get(), 2).elements());
    if (values.size() != keys.size()) {
      throw FunctionException.ofCall("length of keys and values should be equal");
    }
    if (!wanted.isEmpty() && !args.stream().allMatch(Value::isWhollyKnown)) {
      return Call.unknown(type, args);
    }
    List<Value> matching = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (wanted.contains(keys.get(i))) {
        matching.add(values.get(i));
      }
    }
    return Value.of(type, new Content.Elements(matching));
  }

  private static Type typeOfReversed(List<Value> args) throws FunctionException {
    return switch (args.get(0).type()) {
      case Type.ListOf list -> list;
      case Type.SetOf(Type element) -> Type.list(element);
      case Type.TupleOf(List<Type> elements) -> Type.tuple(reversed(elements));
      case Type other ->
          throw FunctionException.ofArgument(
              0, "can only reverse list or tuple values, not " + other.friendlyName());
    };
  }

  private static Value reversed(List<Value> args, Type type) {
    Value list = args.get(0);
    return Value.of(type, new Content.Elements(reversed(list.elements()))).mark(list.marks());
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> result = new ArrayList<>(list);
    Collections.reverse(result);
    return result;
  }

  /** With an unknown element no place is sure, but how many there are is. */
  private static Value sorted(List<Value> args) throws FunctionException {
    List<Value> elements = args.get(0).elements();
    if (!args.get(0).isWhollyKnown()) {
      Value any = Call.unknown(Type.STRING, args);
      return Value.list(Type.STRING, Collections.nCopies(elements.size(), any));
    }
    OptionalInt nothing = firstNull(elements);
    if (nothing.isPresent()) {
      throw FunctionException.ofCall(
          "given list element " + nothing.getAsInt() + " is null; a null string cannot be sorted");
    }
    return Value.list(
        Type.STRING,
        elements.stream()
            .sorted(Comparator.comparing(Value::text, TextOrder.BY_CODE_POINT))
            .toList());
  }

  private static OptionalInt firstNull(List<Value> elements) {
    return IntStream.range(0, elements.size()).filter(i -> elements.get(i).isNull()).findFirst();
  }

  static boolean isList(Type type) {
    return type instanceof Type.ListOf || type instanceof Type.TupleOf;
  }
}
