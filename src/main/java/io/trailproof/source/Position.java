package io.trailproof.source;

/** A place in a text as an editor shows it: line and column from 1, columns in user characters. */
public record Position(int line, int column) {

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
