package dev.guanka.rules.scan;

import java.time.Duration;
import java.util.function.LongSupplier;

/** What one scan may cost; what no longer fits is reported as not scanned, never as clean. */
public final class ScanBudget {

  private static final long LARGEST_FILE = 20L * 1024 * 1024;

  private final LongSupplier nanoTime;
  private final long deadline;
  private final long largestFile;

  private ScanBudget(LongSupplier nanoTime, Duration time, long largestFile) {
    this.nanoTime = nanoTime;
    this.deadline = nanoTime.getAsLong() + time.toNanos();
    this.largestFile = largestFile;
  }

  /** Sixty seconds from now, files of at most 20 MiB. */
  public static ScanBudget standard() {
    return of(System::nanoTime, Duration.ofSeconds(60), LARGEST_FILE);
  }

  public static ScanBudget of(LongSupplier nanoTime, Duration time, long largestFile) {
    return new ScanBudget(nanoTime, time, largestFile);
  }

  public boolean spent() {
    return nanoTime.getAsLong() - deadline >= 0;
  }

  /** Bytes of the largest file that is read. */
  public long largestFile() {
    return largestFile;
  }
}
