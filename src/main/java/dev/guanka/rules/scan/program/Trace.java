package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.Hit;

/**
 * A hit with the file it stands in and what runs that file.
 *
 * @param file the file, or the module of a bundle as if it were one
 * @param at the file of the package that a person opens
 * @param called whether something is seen to call the method that it stands in, where it is one of
 *     a page
 */
record Trace(String file, String at, Hit hit, RunBy runBy, boolean called) {

  /** What runs a file of the package. */
  enum RunBy {
    /** A registered page, or the app itself. */
    PROGRAM,
    /** A server whose code lies beside the program. */
    SERVER,
    /** Nothing that is seen. */
    NOTHING
  }

  boolean reachable() {
    return runBy == RunBy.PROGRAM;
  }
}
