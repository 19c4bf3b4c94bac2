package org.openhpf.proofreading.format;

/** A line across the page: a border or a drawing. */
public record DrawnLine(String colour) {
  public boolean isRed() {
    return Colours.isRed(colour);
  }
}
