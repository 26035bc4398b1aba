package dev.guanka.intake.upload;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Where this process alone puts uploads down, so that nothing outlives it. */
@Component
public class SpoolFolder {

  private final Path folder;

  SpoolFolder() throws IOException {
    this.folder = Files.createTempDirectory("guanka-uploads-");
  }

  public Path newFile() throws IOException {
    return Files.createTempFile(folder, "upload-", ".part");
  }

  Path path() {
    return folder;
  }

  @PreDestroy
  void clear() throws IOException {
    FileSystemUtils.deleteRecursively(folder);
  }
}
