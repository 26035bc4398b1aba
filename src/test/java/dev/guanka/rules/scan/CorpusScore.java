package dev.guanka.rules.scan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.guanka.rules.Finding;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Scans every folder of a folder and writes each result as JSON, to measure and to read by eye. */
final class CorpusScore {

  private static final ObjectMapper JSON = new ObjectMapper();

  private CorpusScore() {}

  /** Arguments: folder of programs, folder for results, optionally the rule pack's folder. */
  public static void main(String[] args) throws IOException {
    RulePack pack = args.length > 2 ? RulePack.load(Path.of(args[2])) : RulePack.shipped();
    Scanner scanner = new Scanner(SignalSet.of(pack.version(), pack.signals(), pack.providers()));
    Files.createDirectories(Path.of(args[1]));
    try (Stream<Path> programs = Files.list(Path.of(args[0]))) {
      for (Path program : programs.filter(Files::isDirectory).sorted().toList()) {
        write(scanner, program, Path.of(args[1], program.getFileName() + ".json"));
      }
    }
  }

  private static void write(Scanner scanner, Path program, Path result) throws IOException {
    PackageLimits limits = PackageLimits.defaults();
    try (PackageSnapshot snapshot = new PackageReader(limits).read(program)) {
      long start = System.nanoTime();
      ScanResult scan = scanner.scan(snapshot, FactsCache.none(), ScanBudget.standard());
      ObjectNode report = JSON.createObjectNode();
      report.put("millis", (System.nanoTime() - start) / 1_000_000);
      states(report.putArray("capabilities"), scan.findings());
      scan.findings()
          .forEach(finding -> finding(report.withArray("findings").addObject(), finding));
      scan.notes().forEach(note -> report.withArray("notes").addPOJO(note));
      scan.labels().forEach(label -> report.withArray("labels").addPOJO(label));
      report.withArray("findings");
      JSON.writerWithDefaultPrettyPrinter().writeValue(result.toFile(), report);
    } catch (RuntimeException refused) {
      System.err.println(program.getFileName() + ": " + refused);
    }
  }

  private static void states(ArrayNode list, List<Finding> findings) {
    CapabilityStates.of(findings)
        .forEach(
            (capability, state) ->
                list.addObject().put("capability", capability).put("state", state.name()));
  }

  private static void finding(ObjectNode node, Finding finding) {
    node.put("rule", finding.rule())
        .put("capability", finding.capability())
        .put("confidence", finding.confidence().name())
        .put("kind", finding.kind().name())
        .put("reachable", finding.reachable())
        .put("file", finding.file())
        .put("line", finding.line())
        .put("column", finding.column())
        .put("excerpt", finding.excerpt())
        .put("provider", finding.provider());
    finding
        .related()
        .forEach(
            r ->
                node.withArray("related")
                    .add(
                        (r.message() == null ? "?" : r.message().en())
                            + " "
                            + r.file()
                            + ":"
                            + r.line()
                            + " "
                            + r.excerpt()));
    finding.counterEvidence().forEach(text -> node.withArray("counter").add(text.en()));
  }
}
