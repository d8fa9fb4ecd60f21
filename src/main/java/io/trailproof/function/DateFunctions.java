package io.trailproof.function;

import io.trailproof.value.Type;
import io.trailproof.value.Value;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;

/** The functions on times. What time it is now, no analysis knows: see {@link ImpureFunctions}. */
final class DateFunctions {
  private DateFunctions() {}

  static List<Function> all() {
    return List.of(
        Function.of(
            "formatdate",
            List.of(Parameter.of("format", Type.STRING), Parameter.of("time", Type.STRING)),
            Type.STRING,
            (args, type) -> Value.string(formatted(args.get(0).text(), time(args, 1)))),
        Function.of(
            "timeadd",
            List.of(Parameter.of("timestamp", Type.STRING), Parameter.of("duration", Type.STRING)),
            Type.STRING,
            (args, type) -> add(args)),
        Function.of(
            "timecmp",
            List.of(
                Parameter.of("timestamp_a", Type.STRING), Parameter.of("timestamp_b", Type.STRING)),
            Type.NUMBER,
            (args, type) -> Value.number(Integer.signum(time(args, 0).compareTo(time(args, 1))))));
  }

  private static Timestamp time(List<Value> args, int index) throws FunctionException {
    String text = args.get(index).text();
    return Timestamp.parse(text)
        .orElseThrow(() -> FunctionException.ofArgument(index, Timestamp.trouble(text)));
  }

  private static Value add(List<Value> args) throws FunctionException {
    String text = args.get(0).text();
    Timestamp start =
        Timestamp.parse(text).orElseThrow(() -> FunctionException.ofCall(Timestamp.trouble(text)));
    return Value.string(start.plus(Timestamp.duration(args.get(1).text())).toString());
  }

  /** Runs of one letter are verbs, text between quotes and all else is copied. */
  private static String formatted(String format, Timestamp time) throws FunctionException {
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < format.length()) {
      char c = format.charAt(at);
      int end = at + 1;
      if (c == '\'') {
        end = endOfQuote(format, at);
        String quoted = format.substring(at + 1, end - 1).replace("''", "'");
        result.append(end - at == 2 ? "'" : quoted);
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        while (end < format.length() && format.charAt(end) == c) {
          end++;
        }
        result.append(verb(format.substring(at, end), time));
      } else {
        result.append(c);
      }
      at = end;
    }
    return result.toString();
  }

  /** Behind the closing quote; two quotes are one inside. */
  private static int endOfQuote(String format, int start) throws FunctionException {
    if (format.startsWith("''", start)) {
      return start + 2;
    }
    int at = start + 1;
    while (at < format.length()) {
      if (format.startsWith("''", at)) {
        at += 2;
      } else if (format.charAt(at) == '\'') {
        return at + 1;
      } else {
        at++;
      }
    }
    throw FunctionException.ofArgument(0, "unterminated literal '");
  }

  private static String verb(String verb, Timestamp time) throws FunctionException {
    var local = time.local();
    int hour = local.getHour();
    int hourOfHalf = hour % 12 == 0 ? 12 : hour % 12;
    return switch (verb) {
      case "YYYY" -> "%04d".formatted(local.getYear());
      case "YY" -> "%02d".formatted(local.getYear() % 100);
      case "MMMM" -> local.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "MMM" -> local.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "MM" -> "%02d".formatted(local.getMonthValue());
      case "M" -> Integer.toString(local.getMonthValue());
      case "DD" -> "%02d".formatted(local.getDayOfMonth());
      case "D" -> Integer.toString(local.getDayOfMonth());
      case "EEEE" -> local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
      case "EEE" ->
          local.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH).substring(0, 3);
      case "hh" -> "%02d".formatted(hour);
      case "h" -> Integer.toString(hour);
      case "HH" -> "%02d".formatted(hourOfHalf);
      case "H" -> Integer.toString(hourOfHalf);
      case "AA" -> hour < 12 ? "AM" : "PM";
      case "aa" -> hour < 12 ? "am" : "pm";
      case "mm" -> "%02d".formatted(local.getMinute());
      case "m" -> Integer.toString(local.getMinute());
      case "ss" -> "%02d".formatted(local.getSecond());
      case "s" -> Integer.toString(local.getSecond());
      case "Z" -> time.offset() == 0 ? "Z" : time.offsetText(":");
      case "ZZZ" -> time.offset() == 0 ? "UTC" : time.offsetText("");
      case "ZZZZ" -> time.offsetText("");
      case "ZZZZZ" -> time.offsetText(":");
      default ->
          throw FunctionException.ofArgument(
              0, "invalid date format verb \"" + verb + "\"" + hint(verb));
    };
  }

  private static String hint(String verb) {
    return switch (verb.charAt(0)) {
      case 'Y' -> ": year must either be \"YY\" or \"YYYY\"";
      case 'M' -> ": month must be \"M\", \"MM\", \"MMM\", or \"MMMM\"";
      case 'D' -> ": day of month must either be \"D\" or \"DD\"";
      case 'E' -> ": day of week must either be \"EEE\" or \"EEEE\"";
      case 'h' -> ": 24-hour must either be \"h\" or \"hh\"";
      case 'H' -> ": 12-hour must either be \"H\" or \"HH\"";
      case 'A' -> ": must be \"AA\"";
      case 'a' -> ": must be \"aa\"";
      case 'm' -> ": minute must either be \"m\" or \"mm\"";
      case 's' -> ": second must either be \"s\" or \"ss\"";
      case 'Z' -> ": timezone must be Z, ZZZZ, or ZZZZZ";
      default -> "";
    };
  }
}
