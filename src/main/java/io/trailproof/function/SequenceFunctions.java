package io.trailproof.function;

import io.trailproof.value.Content;
import io.trailproof.value.Mark;
import io.trailproof.value.Type;
import io.trailproof.value.Unification;
import io.trailproof.value.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** The functions that put lists, tuples and sets together or cut them. */
final class SequenceFunctions {
  private static final Parameter LIST = Parameter.of("list", Type.DYNAMIC).orMarked();

  private SequenceFunctions() {}

  static List<Function> all(Limit limit) {
    return List.of(
        Function.of(
                "concat",
                List.of(),
                SequenceFunctions::typeOfConcatenated,
                (args, type) -> concat(args, type, limit))
            .andMore(Parameter.of("seqs", Type.DYNAMIC).orMarked()),
        Function.of(
            "flatten", List.of(LIST), SequenceFunctions::typeOfFlat, (a, t) -> flat(a, t, limit)),
        Function.of(
                "setproduct",
                List.of(),
                SequenceFunctions::typeOfProduct,
                (args, type) -> product(args, type, limit))
            .andMore(Parameter.of("sets", Type.DYNAMIC).orUnknown().orMarked()),
        Function.of(
            "slice",
            List.of(
                LIST,
                Parameter.of("start_index", Type.NUMBER),
                Parameter.of("end_index", Type.NUMBER)),
            SequenceFunctions::typeOfSlice,
            SequenceFunctions::slice));
  }

  private static Type typeOfConcatenated(List<Value> args) throws FunctionException {
    if (args.isEmpty()) {
      throw FunctionException.ofCall("at least one argument is required");
    }
    if (args.stream().allMatch(list -> list.type() instanceof Type.ListOf)) {
      Optional<Type> common = Unification.unify(args.stream().map(Value::type).toList());
      if (common.isPresent()) {
        return common.get();
      }
    }
    List<Type> elements = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      Value list = args.get(i);
      switch (list.type()) {
        case Type.TupleOf(List<Type> types) -> elements.addAll(types);
        case Type.ListOf l when list.isUnknown() -> {
          return Type.DYNAMIC;
        }
        case Type.ListOf l -> list.elements().forEach(e -> elements.add(e.type()));
        case Type other ->
            throw FunctionException.ofArgument(
                i, "all arguments must be lists or tuples; got " + other.friendlyName());
      }
    }
    return Type.tuple(elements);
  }

  private static Value concat(List<Value> args, Type type, Limit limit) throws FunctionException {
    List<Value> all = new ArrayList<>();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (int i = 0; i < args.size(); i++) {
      Value list = type instanceof Type.ListOf ? Call.converted(args.get(i), type, i) : args.get(i);
      marks.addAll(list.marks());
      all.addAll(list.elements());
    }
    return limit
        .onElements(type, all.size())
        .orElseGet(() -> Value.of(type, new Content.Elements(all)))
        .mark(marks);
  }

  /**
   * All that is in lists inside each other, without the lists.
   *
   * @param known whether it is sure what is in it: not if a list, or what may be one, is unknown
   */
  private record Flat(List<Value> elements, Set<Mark> marks, boolean known) {}

  private static Flat flat(Value list) {
    List<Value> elements = new ArrayList<>();
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    marks.addAll(list.marks());
    boolean known = Length.known(list).isPresent() && list.isKnown();
    for (Value element : known ? list.elements() : List.<Value>of()) {
      if (element.isNull() || !CollectionFunctions.isSequence(element.type())) {
        elements.add(element);
        known &= element.isNull() || element.type() != Type.DYNAMIC;
      } else {
        Flat inner = flat(element);
        elements.addAll(inner.elements);
        marks.addAll(inner.marks);
        known &= inner.known;
      }
    }
    return new Flat(elements, marks, known);
  }

  private static Type typeOfFlat(List<Value> args) throws FunctionException {
    if (!CollectionFunctions.isSequence(args.get(0).type())) {
      throw FunctionException.ofCall("can only flatten lists, sets and tuples");
    }
    Flat flat = flat(args.get(0));
    return flat.known ? Type.tuple(flat.elements.stream().map(Value::type).toList()) : Type.DYNAMIC;
  }

  private static Value flat(List<Value> args, Type type, Limit limit) {
    Flat flat = flat(args.get(0));
    return flat.known
        ? limit
            .onElements(type, flat.elements.size())
            .orElseGet(() -> Value.tuple(flat.elements))
            .mark(flat.marks)
        : Call.unknown(type, args);
  }

  private static Type typeOfProduct(List<Value> args) throws FunctionException {
    if (args.size() < 2) {
      throw FunctionException.ofCall("at least two arguments are required");
    }
    List<Type> elements = new ArrayList<>();
    boolean hasSet = false;
    for (int i = 0; i < args.size(); i++) {
      elements.add(
          switch (args.get(i).type()) {
            case Type.SetOf(Type element) -> element;
            case Type.ListOf(Type element) -> element;
            case Type.TupleOf(List<Type> types) -> commonType(types, i);
            case Type other -> throw FunctionException.ofArgument(i, "a set or a list is required");
          });
      hasSet |= args.get(i).type() instanceof Type.SetOf;
    }
    Type tuple = Type.tuple(elements);
    return hasSet ? Type.set(tuple) : Type.list(tuple);
  }

  private static Type commonType(List<Type> types, int argument) throws FunctionException {
    return types.isEmpty()
        ? Type.DYNAMIC
        : Unification.unify(types)
            .orElseThrow(
                () ->
                    FunctionException.ofArgument(
                        argument, "all elements must be of the same type"));
  }

  private static Value product(List<Value> args, Type type, Limit limit) throws FunctionException {
    long count = 1;
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    for (Value set : args) {
      marks.addAll(set.marks());
      OptionalInt length = set.isUnknown() ? OptionalInt.empty() : Length.known(set);
      if (length.isEmpty()) {
        return Call.unknown(type, args);
      }
      count = Math.min(count * length.getAsInt(), Integer.MAX_VALUE);
    }
    Optional<Value> tooMany = limit.onElements(type, count * args.size());
    if (tooMany.isPresent()) {
      return tooMany.get().mark(marks);
    }
    List<Type> columns = new ArrayList<>();
    for (int i = 0; i < args.size(); i++) {
      columns.add(columnType(type, i));
    }
    List<List<Value>> rows = List.of(List.of());
    for (int i = 0; i < args.size(); i++) {
      List<List<Value>> longer = new ArrayList<>();
      for (List<Value> row : rows) {
        for (Value element : args.get(i).elements()) {
          List<Value> extended = new ArrayList<>(row);
          extended.add(Call.converted(element, columns.get(i), i));
          longer.add(extended);
        }
      }
      rows = longer;
    }
    List<Value> tuples =
        rows.stream().map(row -> Value.of(Type.tuple(columns), new Content.Elements(row))).toList();
    Value result =
        type instanceof Type.SetOf
            ? Value.set(Type.tuple(columns), tuples)
            : Value.of(type, new Content.Elements(tuples));
    return result.mark(marks);
  }

  private static Type columnType(Type product, int column) {
    Type row =
        switch (product) {
          case Type.SetOf(Type element) -> element;
          case Type.ListOf(Type element) -> element;
          case Type other -> other;
        };
    return row instanceof Type.TupleOf(List<Type> columns) ? columns.get(column) : Type.DYNAMIC;
  }

  private static Type typeOfSlice(List<Value> args) throws FunctionException {
    if (args.get(0).type() instanceof Type.SetOf) {
      throw FunctionException.ofArgument(
          0,
          "cannot slice a set, because its elements do not have indices; explicitly convert to a"
              + " list if the ordering of the result is not important");
    }
    if (!ListFunctions.isList(args.get(0).type())) {
      throw FunctionException.ofArgument(0, "must be a list or tuple value");
    }
    OptionalInt length = Length.known(args.get(0));
    long start = sliceIndex(args, 1, "start", length);
    long end = sliceIndex(args, 2, "end", length);
    boolean known = args.get(1).isKnown() && args.get(2).isKnown();
    if (known && start > end) {
      throw FunctionException.ofArgument(1, "start index must not be greater than end index");
    }
    return switch (args.get(0).type()) {
      case Type.TupleOf(List<Type> elements) ->
          known ? Type.tuple(elements.subList((int) start, (int) end)) : Type.DYNAMIC;
      case Type list -> list;
    };
  }

  private static long sliceIndex(List<Value> args, int argument, String end, OptionalInt length)
      throws FunctionException {
    if (args.get(argument).isUnknown()) {
      return 0;
    }
    long index = WholeNumber.ofArgument(args, argument, "invalid " + end + " index: ");
    if (index < 0) {
      throw FunctionException.ofArgument(argument, end + " index must not be less than zero");
    }
    if (length.isPresent() && index > length.getAsInt()) {
      throw FunctionException.ofArgument(
          argument, end + " index must not be greater than the length of the list");
    }
    return index;
  }

  private static Value slice(List<Value> args, Type type) throws FunctionException {
    List<Value> cut =
        args.get(0)
            .elements()
            .subList((int) WholeNumber.of(args.get(1)), (int) WholeNumber.of(args.get(2)));
    return Value.of(type, new Content.Elements(cut)).mark(args.get(0).marks());
  }
}
