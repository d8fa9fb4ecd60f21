package io.trailproof.function;

import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values of RFC 4180, as Go reads them: empty lines are skipped, all rows have as
 * many fields as the first, and blanks belong to the fields.
 */
final class CsvReader {
  private final String text;
  private int at;
  private int line = 1;

  private CsvReader(String text) {
    this.text = text;
  }

  /** All rows, or so many that there are more fields than the most. */
  static List<List<String>> read(String text, int mostFields) throws FunctionException {
    // Line breaks of both kinds are one \n, inside quotes as well.
    CsvReader reader = new CsvReader(text.replace("\r\n", "\n"));
    List<List<String>> rows = new ArrayList<>();
    long fields = 0;
    while (reader.at < reader.text.length() && fields <= mostFields) {
      if (reader.text.charAt(reader.at) == '\n') {
        reader.at++;
        reader.line++;
        continue;
      }
      int start = reader.line;
      List<String> row = reader.row();
      if (!rows.isEmpty() && row.size() != rows.getFirst().size()) {
        throw trouble(start, "wrong number of fields");
      }
      rows.add(row);
      fields += row.size();
    }
    return rows;
  }

  private List<String> row() throws FunctionException {
    List<String> fields = new ArrayList<>();
    do {
      fields.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
    } while (at < text.length() && text.charAt(at++) == ',');
    line++;
    return fields;
  }

  private String plain() throws FunctionException {
    int start = at;
    while (at < text.length() && text.charAt(at) != ',' && text.charAt(at) != '\n') {
      if (text.charAt(at) == '"') {
        throw trouble(line, "bare \" in non-quoted field");
      }
      at++;
    }
    boolean last = at == text.length() && at > start && text.charAt(at - 1) == '\r';
    return text.substring(start, last ? at - 1 : at);
  }

  private String quoted() throws FunctionException {
    StringBuilder field = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != '"') {
        field.append(c);
        line += c == '\n' ? 1 : 0;
      } else if (at < text.length() && text.charAt(at) == '"') {
        field.append('"');
        at++;
      } else if (at == text.length() || text.charAt(at) == ',' || text.charAt(at) == '\n') {
        return field.toString();
      } else {
        break;
      }
    }
    throw trouble(line, "extraneous or missing \" in quoted-field");
  }

  private static FunctionException trouble(int line, String what) {
    return FunctionException.ofCall("CSV parse error on line " + line + ": " + what);
  }
}
