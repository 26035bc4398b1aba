package dev.guanka.web.submissions;

import dev.guanka.process.HandIn;
import dev.guanka.process.Refusal;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Opens a package that a form brought, for as long as a desk needs it. */
@Component
class FormPackages {

  private final PackageReader reader = new PackageReader(PackageLimits.defaults());

  /**
   * Reads declaration and package; one at a time, for the memory.
   *
   * @param file may be empty where the package before stays
   */
  synchronized void open(String declaration, MultipartFile file, Consumer<HandIn> use) {
    var declared = Declarations.parse(declaration.getBytes(StandardCharsets.UTF_8));
    if (file == null || file.isEmpty()) {
      use.accept(new HandIn(declared, declaration, null, null));
      return;
    }
    Path spooled = spool(file);
    try (PackageSnapshot snapshot = reader.read(spooled)) {
      use.accept(new HandIn(declared, declaration, snapshot, null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      spooled.toFile().delete();
    }
  }

  void require(MultipartFile file) {
    if (file == null || file.isEmpty()) {
      throw Refusal.unusable("PACKAGE_MISSING", null, "请选择代码包。", "Choose a package.");
    }
  }

  private static Path spool(MultipartFile file) {
    try {
      Path spooled = Files.createTempFile("guanka-upload", ".package");
      file.transferTo(spooled);
      return spooled;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
