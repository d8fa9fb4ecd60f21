package io.trailproof.eval;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Expressions that make sense, as text, over the variables {@code s, n, b, l, m}: a string, a
 * number, a bool, a list and a map of strings.
 */
final class RandomExpressions {
  private RandomExpressions() {}

  static Arbitrary<String> any() {
    return Arbitraries.oneOf(string(3), number(3), bool(3), list(3), object(2));
  }

  private static Arbitrary<String> string(int depth) {
    Arbitrary<String> plain =
        Arbitraries.of("\"\"", "\"a\"", "\"app-\"", "\"b c\"", "var.s", "\"1\"", "var.m.k");
    if (depth == 0) {
      return plain;
    }
    Arbitrary<String> s = string(depth - 1);
    Arbitrary<String> n = number(depth - 1);
    Arbitrary<String> b = bool(depth - 1);
    Arbitrary<String> l = list(depth - 1);
    return Arbitraries.oneOf(
        List.of(
            plain,
            form("\"${%s}-${%s}\"", s, n),
            form("\"x${%s}\"", s),
            form("\"%%{if %s}y${%s}%%{else}z%%{endif}\"", b, s),
            form("\"%%{for x in %s}${x}%%{endfor}\"", l),
            form("(%s ? %s : %s)", b, s, s),
            form("upper(%s)", s),
            form("[%s, %s][0]", s, s),
            form("{ a = %s }.a", s),
            form("join(\"-\", %s)", l),
            form("try(%s, \"d\")", s),
            form("try(%s[0], \"d\")", l),
            form("coalesce(%s, %s)", s, s),
            form("tostring(%s)", n),
            form("jsonencode(%s)", l),
            form("jsonencode({ a = %s })", s),
            form("trimprefix(%s, \"a\")", s),
            form("trim(%s, %s)", s, s),
            form("title(strrev(%s))", s),
            form("substr(%s, %s, 2)", s, n),
            form("replace(%s, %s, \"z\")", s, s),
            form("replace(%s, \"/[a-c]/\", %s)", s, s),
            form("format(\"%%s-%%v\", %s, %s)", s, n),
            form("format(\"p%%5s\", %s)", s),
            form("base64encode(%s)", s),
            form("yamlencode([%s])", s),
            form("jsondecode(jsonencode({ a = %s })).a", s),
            form("one([%s])", s),
            form("lookup(var.m, \"k\", %s)", s),
            form("join(%s, %s)", s, l),
            form("lookup({ a = %s, b = %s }, %s, \"d\")", s, s, s),
            form("element(%s, 0)", l)));
  }

  private static Arbitrary<String> number(int depth) {
    Arbitrary<String> plain = Arbitraries.of("0", "1", "2.5", "-3", "var.n");
    if (depth == 0) {
      return plain;
    }
    Arbitrary<String> n = number(depth - 1);
    Arbitrary<String> b = bool(depth - 1);
    return Arbitraries.oneOf(
        List.of(
            plain,
            form("(%s + %s)", n, n),
            form("(%s * %s)", n, n),
            form("-%s", n),
            form("(%s ? %s : %s)", b, n, n),
            form("length(%s)", list(depth - 1)),
            form("length(%s)", string(depth - 1)),
            form("length(keys(%s))", object(depth - 1)),
            form("max(%s, %s)", n, n),
            form("min(%s, %s)", n, n),
            form("sum([%s, %s])", n, n),
            form("floor(%s)", n),
            form("index(%s, %s)", list(depth - 1), string(depth - 1)),
            form("length(setunion(%s, %s))", list(depth - 1), list(depth - 1)),
            form("length(setproduct(%s, %s))", list(depth - 1), list(depth - 1)),
            form("abs(%s)", n)));
  }

  private static Arbitrary<String> bool(int depth) {
    Arbitrary<String> plain = Arbitraries.of("true", "false", "var.b", "var.s == null");
    if (depth == 0) {
      return plain;
    }
    Arbitrary<String> b = bool(depth - 1);
    Arbitrary<String> n = number(depth - 1);
    Arbitrary<String> s = string(depth - 1);
    Arbitrary<String> l = list(depth - 1);
    return Arbitraries.oneOf(
        List.of(
            plain,
            form("(%s && %s)", b, b),
            form("(%s || %s)", b, b),
            form("!%s", b),
            form("(%s < %s)", n, n),
            form("(%s >= %s)", n, n),
            form("(%s == %s)", s, s),
            form("(%s != %s)", l, l),
            form("(%s == %s)", object(depth - 1), object(depth - 1)),
            form("(%s ? %s : %s)", b, b, b),
            form("startswith(%s, \"a\")", s),
            form("endswith(%s, %s)", s, s),
            form("strcontains(%s, %s)", s, s),
            form("issensitive(%s)", s),
            form("can(regex(\"a\", %s))", s),
            form("contains(%s, %s)", l, s),
            form("alltrue([%s, %s])", b, b),
            form("anytrue([%s, %s])", b, b)));
  }

  private static Arbitrary<String> list(int depth) {
    Arbitrary<String> plain = Arbitraries.of("[]", "[\"a\", \"b\"]", "var.l", "tolist([\"a\"])");
    if (depth == 0) {
      return plain;
    }
    Arbitrary<String> l = list(depth - 1);
    Arbitrary<String> s = string(depth - 1);
    Arbitrary<String> b = bool(depth - 1);
    return Arbitraries.oneOf(
        List.of(
            plain,
            form("[%s]", s),
            form("[%s, %s]", s, s),
            form("(%s ? tolist(%s) : tolist(%s))", b, l, l),
            form("[for x in %s : \"${x}!\"]", l),
            form("[for i, x in %s : tostring(i)]", l),
            form("[for x in %s : x if x != %s]", l, s),
            form("%s[*]", l),
            form("%s[*]", s),
            form("tolist(toset([%s, %s]))", s, s),
            form("[for x in toset([%s, %s]) : x]", s, s),
            form("concat(%s, %s)", l, l),
            form("distinct(%s)", l),
            form("compact([%s, %s])", s, s),
            form("sort([%s, %s])", s, s),
            form("reverse(%s)", l),
            form("flatten([%s, [%s]])", l, s),
            form("split(\"-\", %s)", s),
            form("formatlist(\"%%s-%%s\", %s, %s)", l, s),
            form("regexall(\"[a-z]\", %s)", s),
            form("chunklist([%s, %s], 1)[0]", s, s),
            form("slice([%s, %s], 0, 1)", s, s),
            form("coalescelist(%s, %s)", l, l),
            form("matchkeys([%s], [%s], [\"a\"])", s, s),
            form("tolist(setsubtract(%s, %s))", l, l),
            form("tolist(setintersection(%s, %s))", l, l),
            form("flatten(setproduct(%s, %s))", l, l),
            form("[for x in range(length(%s)) : tostring(x)]", l),
            form("values(%s)", object(depth - 1)),
            form("keys(%s)", object(depth - 1))));
  }

  private static Arbitrary<String> object(int depth) {
    Arbitrary<String> plain = Arbitraries.of("{}", "{ a = 1 }", "var.m", "tomap({ k = \"v\" })");
    if (depth == 0) {
      return plain;
    }
    Arbitrary<String> o = object(depth - 1);
    Arbitrary<String> s = string(depth - 1);
    return Arbitraries.oneOf(
        List.of(
            plain,
            form("{ a = %s, b = %s }", s, number(depth - 1)),
            form("{ (%s) = %s }", s, s),
            form("merge(%s, %s)", o, o),
            form("{ for x in %s : x => 1... }", list(depth - 1)),
            form("{ for k, v in %s : k => v }", o),
            form("zipmap([%s], [%s])", s, s),
            form("zipmap([%s], tolist([%s]))", s, s),
            form("transpose({ a = [%s], b = %s })", s, list(depth - 1)),
            form("tomap({ a = %s })", s)));
  }

  private static Arbitrary<String> form(String format, Arbitrary<String> a) {
    return a.map(x -> format.formatted(x));
  }

  private static Arbitrary<String> form(String format, Arbitrary<String> a, Arbitrary<String> b) {
    return Combinators.combine(a, b).as((x, y) -> format.formatted(x, y));
  }

  private static Arbitrary<String> form(
      String format, Arbitrary<String> a, Arbitrary<String> b, Arbitrary<String> c) {
    return Combinators.combine(a, b, c).as((x, y, z) -> format.formatted(x, y, z));
  }
}
