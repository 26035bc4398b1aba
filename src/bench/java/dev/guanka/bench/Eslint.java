package dev.guanka.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What ESLint takes for the scripts that it can parse, with one trivial rule, warm, on one thread.
 */
record Eslint(List<Script> parsed, double seconds) {

  private static final Path PROGRAM = Path.of("src", "bench", "node", "eslint.cjs");

  /** The folder into which {@code npm install eslint} put it, or an empty path. */
  static Path home() {
    return Path.of(System.getProperty("guanka.bench.eslint", ""));
  }

  static Eslint of(List<Script> scripts, int warmUp, int measured)
      throws IOException, InterruptedException {
    Path folder = Scripts.written(scripts);
    List<String> command = new ArrayList<>(List.of("node", PROGRAM.toString()));
    command.addAll(List.of(home().toAbsolutePath().toString(), folder.toString()));
    command.addAll(List.of(Integer.toString(warmUp), Integer.toString(measured)));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("ESLint could not be run");
    }
    List<String> lines = told.lines().toList();
    List<Script> parsed = new ArrayList<>();
    for (String name : lines.subList(1, lines.size())) {
      parsed.add(new Script(Files.readAllBytes(folder.resolve(name)), Scripts.PLAIN));
    }
    return new Eslint(parsed, Double.parseDouble(lines.get(0)));
  }
}
