package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.Hit;

/**
 * A hit with the file it stands in and whether a page reaches it.
 *
 * @param file the file, or the module of a bundle as if it were one
 * @param at the file of the package that a person opens
 * @param called whether something is seen to call the method that it stands in, where it is one of
 *     a page
 */
record Trace(String file, String at, Hit hit, boolean reachable, boolean called) {}
