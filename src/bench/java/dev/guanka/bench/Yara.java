package dev.guanka.bench;

import dev.guanka.rules.scan.signal.Match;
import dev.guanka.rules.scan.signal.Signal;
import dev.guanka.rules.scan.signal.SignalSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What YARA takes to find the words of all signals in the same scripts: a search, no reading. */
final class Yara {

  private Yara() {}

  static boolean installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "yara")));
  }

  /** CPU seconds of the search alone, its start and the compilation of the words taken off. */
  static double seconds(SignalSet signals, List<Script> scripts)
      throws IOException, InterruptedException {
    Path rules = Files.createTempFile("guanka-bench", ".yar");
    rules.toFile().deleteOnExit();
    Files.writeString(rules, rule(words(signals)));
    return run(rules, Scripts.written(scripts)) - run(rules, Scripts.written(List.of()));
  }

  private static double run(Path rules, Path folder) throws IOException, InterruptedException {
    Launch launch = Launch.command(List.of("yara", "-p", "1", rules.toString(), folder.toString()));
    if (launch.status() != 0) {
      throw new IOException("YARA could not be run");
    }
    return launch.cpu();
  }

  private static Set<String> words(SignalSet signals) {
    Set<String> words = new LinkedHashSet<>();
    for (Signal signal : signals.signals()) {
      Match match = signal.match();
      if (match != null) {
        Stream.of(match.text(), match.except(), match.unless()).forEach(words::addAll);
        match.near().forEach(near -> words.addAll(near.first()));
        match.near().forEach(near -> words.addAll(near.then()));
      }
    }
    return words;
  }

  private static String rule(Set<String> words) {
    StringBuilder rule = new StringBuilder("rule words { strings:\n");
    for (String word : words) {
      rule.append("$ = \"");
      for (byte b : word.getBytes(StandardCharsets.UTF_8)) {
        rule.append(String.format("\\x%02x", b));
      }
      rule.append("\" nocase\n");
    }
    return rule.append("condition: any of them }\n").toString();
  }
}
