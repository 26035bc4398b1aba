package dev.guanka.bench;

import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.ScanBudget;
import dev.guanka.rules.scan.ScanResult;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageLimits;
import dev.guanka.rules.source.PackageReader;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Duration;

/** Scans one package in a JVM of its own and tells how much of the heap that took. */
final class HeapOfOneScan {

  private HeapOfOneScan() {}

  /** Prints the peak of the heap in bytes, the notes and the findings. */
  public static void main(String[] args) throws IOException {
    ScanResult result = scan(Path.of(args[0]));
    System.out.println(peak() + " " + result.notes().size() + " " + result.findings().size());
  }

  private static ScanResult scan(Path zip) throws IOException {
    RulePack pack = RulePack.shipped();
    Scanner scanner = new Scanner(SignalSet.of(pack.version(), pack.signals(), pack.providers()));
    ScanBudget budget = ScanBudget.of(System::nanoTime, Duration.ofMinutes(10), Long.MAX_VALUE);
    try (PackageSnapshot snapshot = new PackageReader(PackageLimits.defaults()).read(zip)) {
      return scanner.scan(snapshot, FactsCache.none(), budget);
    }
  }

  /** Garbage included, and every pool at its own highest: never too little. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
