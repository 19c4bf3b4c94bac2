package org.openhpf.proofreading.layout;

/** Looks for faults in how some elements are set. */
interface LayoutCheck {
  void check(Elements elements, Faults faults);
}
