package dev.guanka.intake.upload;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** Takes one part down as it arrives; a part that is refused leaves no file. */
final class Spool {

  private static final int CHUNK = 64 * 1024;

  private Spool() {}

  static Part take(PartRule rule, String fileName, InputStream content, SpoolFolder folder)
      throws IOException {
    return rule.spooled()
        ? toFile(rule, fileName, content, folder.newFile())
        : toMemory(rule, fileName, content);
  }

  private static Part toMemory(PartRule rule, String fileName, InputStream content)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String sha256 = copy(rule, content, out);
    return new Part(rule.name(), fileName, null, out.toByteArray(), sha256);
  }

  private static Part toFile(PartRule rule, String fileName, InputStream content, Path file)
      throws IOException {
    boolean taken = false;
    try (OutputStream out = Files.newOutputStream(file)) {
      Part part = new Part(rule.name(), fileName, file, null, copy(rule, content, out));
      taken = true;
      return part;
    } finally {
      if (!taken) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String copy(PartRule rule, InputStream content, OutputStream out)
      throws IOException {
    MessageDigest hash = Hashes.sha256();
    byte[] chunk = new byte[CHUNK];
    long size = 0;
    for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
      size += read;
      if (size > rule.mostBytes()) {
        throw tooLarge(rule);
      }
      hash.update(chunk, 0, read);
      out.write(chunk, 0, read);
    }
    return HexFormat.of().formatHex(hash.digest());
  }

  private static Refusal tooLarge(PartRule rule) {
    long kib = rule.mostBytes() / 1024;
    return new Refusal(
        413,
        "UPLOAD_TOO_LARGE",
        rule.name(),
        new Text(
            "%s 超过上限 %d KiB，请缩小。".formatted(rule.name(), kib),
            "%s is over the limit of %d KiB; make it smaller.".formatted(rule.name(), kib)));
  }
}
