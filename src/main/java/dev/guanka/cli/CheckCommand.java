package dev.guanka.cli;

import dev.guanka.rules.Declaration;
import dev.guanka.rules.Declarations;
import dev.guanka.rules.Lang;
import dev.guanka.rules.Report;
import dev.guanka.rules.Standing;
import dev.guanka.rules.Verdict;
import dev.guanka.rules.category.Assessor;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.report.ReportJson;
import dev.guanka.rules.report.ReportSarif;
import dev.guanka.rules.report.ReportText;
import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.ScanResult;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** {@code check PATH}: what the service would say of a package, on the spot. */
public final class CheckCommand {

  private static final int FINE = 0;
  private static final int NOT_FINE = 1;

  /** The rules take effect by the date in China, whatever clock this machine has. */
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private static final Declaration NONE =
      new Declaration(null, null, null, null, List.of(), List.of(), null);

  private CheckCommand() {}

  /**
   * Checks one package.
   *
   * @param args what follows {@code check}
   * @return 0 for PASS and MANUAL, 1 for REJECT and NEEDS_EVIDENCE, 2 where it could not be checked
   */
  public static int run(String[] args, PrintStream out, PrintStream err) {
    Lang usual = CheckOptions.usual(System.getenv("LANG"));
    Lang asked = CheckOptions.asked(List.of(args), usual);
    return new Failures(err, asked).guard(() -> check(List.of(args), usual, out));
  }

  private static int check(List<String> args, Lang usual, PrintStream out) throws IOException {
    CheckOptions options = CheckOptions.parse(args, usual);
    CompletableFuture<CheckRules> loading = CheckRules.loading(options.rules());
    Declaration declaration =
        options.declaration() == null ? NONE : declaration(options.declaration());
    ScanResult scan = scan(options.path(), loading);
    RulePack pack = CheckRules.loaded(loading).pack();
    LocalDate today = LocalDate.now(CHINA);
    Report report = new Assessor().assess(scan, declaration, Standing.unknown(), pack, today);
    out.write(written(report, options));
    out.flush();
    return status(report.verdict());
  }

  private static Declaration declaration(Path file) throws IOException {
    return Declarations.parse(Files.readAllBytes(file));
  }

  private static ScanResult scan(Path path, CompletableFuture<CheckRules> loading)
      throws IOException {
    try (PackageSnapshot snapshot = new PackageReader(PackageLimits.defaults()).read(path)) {
      SignalSet signals = CheckRules.loaded(loading).signals();
      return new Scanner(signals).scan(snapshot, FactsCache.none(), ScanBudget.standard());
    }
  }

  private static byte[] written(Report report, CheckOptions options) {
    return switch (options.format()) {
      case TEXT -> ReportText.write(report, options.lang()).getBytes(StandardCharsets.UTF_8);
      case JSON -> ReportJson.write(report, options.lang());
      case SARIF -> ReportSarif.write(report, options.lang());
    };
  }

  private static int status(Verdict verdict) {
    return switch (verdict) {
      case PASS, MANUAL -> FINE;
      case REJECT, NEEDS_EVIDENCE -> NOT_FINE;
    };
  }
}
