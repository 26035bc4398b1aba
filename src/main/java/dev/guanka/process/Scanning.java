package dev.guanka.process;

import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.ScanResult;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.rules.source.PackageSnapshot;
import dev.guanka.store.KnownFacts;
import dev.guanka.store.Packages;
import dev.guanka.store.Revisions;
import dev.guanka.store.ScanResults;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Scans a submission's package without holding a transaction; one package is scanned once. */
@Component
class Scanning {

  private final Revisions revisions;
  private final Packages packages;
  private final ScanResults results;
  private final KnownFacts facts;
  private final Scanner scanner;
  private final RulePack pack;
  private final Reports reports;
  private final Duration budget;

  Scanning(
      Revisions revisions,
      Packages packages,
      ScanResults results,
      KnownFacts facts,
      Scanner scanner,
      RulePack pack,
      Reports reports,
      @Value("${guanka.scan.budget:PT60S}") Duration budget) {
    this.revisions = revisions;
    this.packages = packages;
    this.results = results;
    this.facts = facts;
    this.scanner = scanner;
    this.pack = pack;
    this.reports = reports;
    this.budget = budget;
  }

  /** A scan that is done but not yet kept. */
  interface Scanned {
    void keep();
  }

  /** The package of a submission's latest revision, and whether it was scanned before. */
  record Wanted(String packageSha256, boolean scanned) {}

  Wanted wanted(UUID submission) {
    String sha256 = revisions.latest(submission).packageSha256();
    return new Wanted(sha256, results.exists(sha256, pack.version()));
  }

  Scanned scan(Wanted wanted) {
    if (wanted.scanned()) {
      return () -> {};
    }
    PackageSnapshot snapshot = packages.open(wanted.packageSha256());
    KnownFacts.OfPackage known = facts.of(snapshot, pack.version());
    ScanResult result =
        scanner.scan(snapshot, known, ScanBudget.of(System::nanoTime, budget, LARGEST_FILE));
    String json = reports.write(result);
    return () -> {
      known.keepNew();
      results.keep(wanted.packageSha256(), pack.version(), json);
    };
  }

  private static final long LARGEST_FILE = 20L << 20;
}
