package dev.guanka.rules.scan;

import dev.guanka.rules.scan.program.ProgramScan;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageSnapshot;

/** Says which capabilities a package's code shows, and where; the same for the same input. */
public final class Scanner {

  private final SignalSet signals;

  public Scanner(SignalSet signals) {
    this.signals = signals;
  }

  /**
   * Scans a package.
   *
   * @param cache what is known of its files from before
   * @param budget what the scan may cost; what does not fit is noted as not scanned
   */
  public ScanResult scan(PackageSnapshot snapshot, FactsCache cache, ScanBudget budget) {
    return ProgramScan.of(snapshot, signals, cache, budget);
  }
}
