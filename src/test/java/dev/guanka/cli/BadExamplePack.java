package dev.guanka.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A copy of a pack in which one signal promises to match what it does not. */
final class BadExamplePack {

  private BadExamplePack() {}

  static void write(Path shipped, Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(shipped)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(shipped.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        String text = Files.readString(file);
        Files.writeString(
            copy, text.replace("client.FuseFace(params)", "client.DetectFace(params)"));
      }
    }
  }
}
