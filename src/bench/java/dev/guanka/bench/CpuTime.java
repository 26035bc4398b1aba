package dev.guanka.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/** CPU time of this thread: what the work costs, not what else runs on the machine. */
final class CpuTime {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private CpuTime() {}

  static double seconds(Runnable work) {
    long before = THREADS.getCurrentThreadCpuTime();
    work.run();
    return (THREADS.getCurrentThreadCpuTime() - before) / 1e9;
  }

  /** Median over the measured rounds, after others that let the compiler finish. */
  static double warmSeconds(int warmUp, int measured, Runnable work) {
    for (int i = 0; i < warmUp; i++) {
      work.run();
    }
    double[] rounds = new double[measured];
    for (int i = 0; i < measured; i++) {
      rounds[i] = seconds(work);
    }
    return median(rounds);
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
