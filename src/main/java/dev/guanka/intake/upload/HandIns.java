package dev.guanka.intake.upload;

import dev.guanka.process.HandIn;
import dev.guanka.process.Refusal;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.Text;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens what was uploaded for as long as a desk needs it; only so many at once, for the memory. */
@Component
public class HandIns {

  private static final int LONGEST_NOTE = 2000;

  private final PackageReader reader = new PackageReader(PackageLimits.defaults());
  private final Semaphore turns;
  private final long patience;

  HandIns(
      @Value("${guanka.upload.at-once:2}") int atOnce,
      @Value("${guanka.upload.patience-seconds:120}") long patience) {
    this.turns = new Semaphore(atOnce, true);
    this.patience = patience;
  }

  /**
   * Reads declaration, package and note, and lets {@code use} have them.
   *
   * @throws dev.guanka.rules.BadDeclaration with the pointer
   * @throws dev.guanka.rules.source.BadPackage with the entry
   */
  public <T> T open(Upload upload, Function<HandIn, T> use) {
    byte[] json = upload.require(PartRule.DECLARATION).bytes();
    Path file = upload.find(PartRule.PACKAGE).map(Part::file).orElse(null);
    String note = note(upload);
    return open(json, file, note, use);
  }

  /** The same for a package that is in a file already; null keeps the one before. */
  public <T> T open(byte[] declarationJson, Path file, String note, Function<HandIn, T> use) {
    String json = Utf8.text(declarationJson, "");
    Declaration declaration = Declarations.parse(json.getBytes(StandardCharsets.UTF_8));
    takeTurn();
    try (PackageSnapshot snapshot = file == null ? null : reader.read(file)) {
      return use.apply(new HandIn(declaration, json, snapshot, note));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      turns.release();
    }
  }

  private void takeTurn() {
    try {
      if (turns.tryAcquire(patience, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    throw new Refusal(
        503,
        "BUSY",
        null,
        new Text("上传过多，请稍后重试。", "Too many uploads at once; try again in a moment."));
  }

  private static String note(Upload upload) {
    String note =
        upload
            .find(PartRule.NOTE)
            .map(part -> Utf8.text(part.bytes(), "/note"))
            .filter(text -> !text.isBlank())
            .orElse(null);
    return note == null ? null : PlainText.checked(note, "/note", LONGEST_NOTE);
  }
}
