package dev.guanka.process;

import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.store.KnownFacts;
import dev.guanka.store.Packages;
import dev.guanka.store.Revisions;
import dev.guanka.store.ScanResults;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A scanner that breaks as often as a test asks, and scans for real else. */
class FailingScans {

  private int failures;

  void next(int failures) {
    this.failures = failures;
  }

  @Bean
  @Primary
  Scanning scanningThatMayBreak(
      Revisions revisions,
      Packages packages,
      ScanResults results,
      KnownFacts facts,
      Scanner scanner,
      RulePack pack,
      Reports reports) {
    return new Scanning(
        revisions, packages, results, facts, scanner, pack, reports, Duration.ofSeconds(60)) {
      @Override
      Scanned scan(Wanted wanted) {
        if (failures > 0) {
          failures--;
          throw new IllegalStateException("the scanner broke, as the test asked");
        }
        return super.scan(wanted);
      }
    };
  }
}
