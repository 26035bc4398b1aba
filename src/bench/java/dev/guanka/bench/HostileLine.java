package dev.guanka.bench;

import dev.guanka.rules.scan.HostileShape;
import dev.guanka.rules.scan.facts.FactReader;
import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * One piece of text repeated or nested without end, read as every kind of file; the worst kind
 * counts.
 */
record HostileLine(HostileShape shape, FileKind worst, double seconds) {

  private static final Set<FileKind> KINDS = EnumSet.complementOf(EnumSet.of(FileKind.OTHER));

  static HostileLine of(HostileShape shape, int bytes, FactReader reader) {
    byte[] line = shape.text(bytes).getBytes(StandardCharsets.UTF_8);
    HostileLine worst = new HostileLine(shape, FileKind.OTHER, 0);
    for (FileKind kind : KINDS) {
      double seconds = CpuTime.seconds(() -> read(line, kind, reader));
      worst = seconds > worst.seconds ? new HostileLine(shape, kind, seconds) : worst;
    }
    return worst;
  }

  private static void read(byte[] line, FileKind kind, FactReader reader) {
    FileFacts facts = reader.read(line, kind);
    if (facts.trouble() != null) {
      throw new IllegalStateException(kind + ": " + facts.trouble());
    }
  }

  @Override
  public String toString() {
    return "hostile " + shape + " as " + worst;
  }
}
