package dev.guanka.rules.category;

import dev.guanka.rules.Finding;

/** A finding with the id that it has in this report. */
record Numbered(String id, Finding finding) {

  /** The place as a person writes it, or null where it is in no file. */
  String location() {
    return finding.file() == null
        ? null
        : finding.file() + ":" + finding.line() + ":" + finding.column();
  }
}
