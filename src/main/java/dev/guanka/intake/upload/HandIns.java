package dev.guanka.intake.upload;

import dev.guanka.process.HandIn;
import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Opens what was uploaded for as long as a desk needs it; by turns. */
@Component
public class HandIns {

  private static final int LONGEST_NOTE = 2000;

  private final PackageReader reader = new PackageReader(PackageLimits.defaults());
  private final Turns turns;

  HandIns(Turns turns) {
    this.turns = turns;
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
    return turns.take(() -> opened(new HandIn(declaration, json, null, note), file, use));
  }

  /** Lets {@code use} have a package alone. */
  public <T> T openPackage(Path file, Function<PackageSnapshot, T> use) {
    return turns.take(
        () -> {
          try (PackageSnapshot snapshot = reader.read(file)) {
            return use.apply(snapshot);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private <T> T opened(HandIn plain, Path file, Function<HandIn, T> use) {
    try (PackageSnapshot snapshot = file == null ? null : reader.read(file)) {
      return use.apply(
          new HandIn(plain.declaration(), plain.declarationJson(), snapshot, plain.note()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
