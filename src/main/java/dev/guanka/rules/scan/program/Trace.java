package dev.guanka.rules.scan.program;

import dev.guanka.rules.scan.facts.Hit;

/** A hit with the file it stands in and whether a page reaches it. */
record Trace(String file, Hit hit, boolean reachable) {}
