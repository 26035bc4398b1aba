package dev.guanka.bench;

import dev.guanka.rules.scan.facts.FileKind;

/** The bytes of one JavaScript or TypeScript file, and what it is read as. */
record Script(byte[] bytes, FileKind kind) {

  static boolean is(FileKind kind) {
    return kind == FileKind.SCRIPT || kind == FileKind.TYPED_SCRIPT;
  }
}
