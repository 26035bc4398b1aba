package dev.guanka.rules.pack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.guanka.rules.json.JsonTree;
import dev.guanka.rules.scan.program.SignalExamples;
import dev.guanka.rules.scan.signal.SignalSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Turns bytes or a folder into a rule pack; the hash of the canonical bytes is its version. */
final class PackLoader {

  static final String SHIPPED = "/rules/deep-synthesis.json";
  private static final int VERSION_BYTES = 8;

  private PackLoader() {}

  static RulePack shipped() {
    try (InputStream in = PackLoader.class.getResourceAsStream(SHIPPED)) {
      if (in == null) {
        throw new IllegalStateException(SHIPPED + " is missing; build with mvn process-classes");
      }
      return ofCanonical(in.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Reads, validates and compiles a folder; throws with every problem found. */
  static byte[] compile(Path folder) throws IOException {
    PackFolder pack = PackFolder.read(folder);
    List<PackProblem> problems = new ArrayList<>(PackSchema.problems(pack));
    if (problems.isEmpty()) {
      problems.addAll(new PackChecks(pack).problems());
    }
    if (!problems.isEmpty()) {
      throw new BadRulePack(problems);
    }
    return JsonTree.canonical(pack.tree());
  }

  /** Compiles a folder and runs the examples of its signals, which no check of a package needs. */
  static byte[] lint(Path folder) throws IOException {
    byte[] compiled = compile(folder);
    PackFolder pack = PackFolder.read(folder);
    List<PackProblem> problems = new ArrayList<>();
    JsonNode signals = pack.tree().path("signals");
    SignalSet set = SignalSet.of(version(compiled), signals, pack.tree().path("providers"));
    for (SignalExamples.Failure failure : SignalExamples.failures(set, signals)) {
      problems.add(pack.problem("/signals" + failure.pointer(), failure.message()));
    }
    if (!problems.isEmpty()) {
      throw new BadRulePack(problems);
    }
    return compiled;
  }

  static RulePack ofCanonical(byte[] json) throws IOException {
    return new RulePack(JsonTree.read(json), version(json));
  }

  private static String version(byte[] json) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(json);
      return HexFormat.of().formatHex(Arrays.copyOf(hash, VERSION_BYTES));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
