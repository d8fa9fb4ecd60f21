package io.trailproof.function;

import java.util.ArrayList;
import java.util.List;

/** Paths as text, put in order the way of Go's {@code path/filepath}. Looks at no file. */
final class PathText {
  private PathText() {}

  /** The shortest equal path: no {@code .}, no {@code //}, and {@code ..} only at the start. */
  static String clean(String path) {
    boolean absolute = path.startsWith("/");
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/")) {
      boolean up = step.equals("..");
      if (up && !steps.isEmpty() && !steps.getLast().equals("..")) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".") && !(up && absolute)) {
        steps.add(step);
      }
    }
    String joined = String.join("/", steps);
    return absolute ? "/" + joined : joined.isEmpty() ? "." : joined;
  }

  static String join(String path, String more) {
    return clean(path.isEmpty() ? more : path + "/" + more);
  }

  static String base(String path) {
    if (path.isEmpty()) {
      return ".";
    }
    int end = path.length();
    while (end > 0 && path.charAt(end - 1) == '/') {
      end--;
    }
    return end == 0 ? "/" : path.substring(path.lastIndexOf('/', end - 1) + 1, end);
  }

  static String directory(String path) {
    return clean(path.substring(0, path.lastIndexOf('/') + 1));
  }
}
