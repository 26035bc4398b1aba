package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The parts of one request; closing it deletes what was spooled. */
public final class Upload implements Closeable {

  private final SortedMap<String, Part> parts = new TreeMap<>();

  void add(Part part) {
    parts.put(part.name(), part);
  }

  boolean has(String name) {
    return parts.containsKey(name);
  }

  public Optional<Part> find(PartRule rule) {
    return Optional.ofNullable(parts.get(rule.name()));
  }

  public Part require(PartRule rule) {
    return find(rule)
        .orElseThrow(
            () ->
                new Refusal(
                    400,
                    "MISSING_PART",
                    rule.name(),
                    new Text(
                        "缺少 %s 部分，请补上。".formatted(rule.name()),
                        "The part %s is missing; add it.".formatted(rule.name()))));
  }

  /** Says whether two requests are the same, by the bytes of their parts. */
  public String hash() {
    MessageDigest hash = Hashes.sha256();
    for (Part part : parts.values()) {
      hash.update((part.name() + ":" + part.sha256() + "\n").getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  @Override
  public void close() {
    for (Part part : parts.values()) {
      if (part.file() != null) {
        delete(part);
      }
    }
  }

  private static void delete(Part part) {
    try {
      Files.deleteIfExists(part.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
