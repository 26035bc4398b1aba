package dev.guanka.rules.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compiles a folder of YAML into the one file that ships; a bad pack, or an example of a signal
 * that does not hold, fails the build.
 */
public final class PackCompiler {

  private PackCompiler() {}

  /** Takes the pack's folder and the file to write. */
  public static void main(String[] args) throws IOException {
    Path target = Path.of(args[1]);
    byte[] compiled = PackLoader.lint(Path.of(args[0]));
    Files.createDirectories(target.getParent());
    Files.write(target, compiled);
  }
}
