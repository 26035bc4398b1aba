package dev.guanka.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What one run of a program cost as Linux counts it, its start included. */
record Launch(int status, double cpu, double wall) {

  private static final int CHILDREN_USER_TIME = 13;
  private static final double TICKS = 100;

  static Launch of(List<String> arguments) throws IOException, InterruptedException {
    return command(java(arguments));
  }

  static Launch command(List<String> command) throws IOException, InterruptedException {
    double before = childrenCpu();
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start();
    int status = process.waitFor();
    double wall = (System.nanoTime() - start) / 1e9;
    return new Launch(status, childrenCpu() - before, wall);
  }

  static List<String> java(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(arguments);
    return command;
  }

  static double medianCpu(List<Launch> launches) {
    return CpuTime.median(launches.stream().mapToDouble(Launch::cpu).toArray());
  }

  static double medianWall(List<Launch> launches) {
    return CpuTime.median(launches.stream().mapToDouble(Launch::wall).toArray());
  }

  /** Seconds of all ended children of this process. */
  private static double childrenCpu() throws IOException {
    String stat = Files.readString(Path.of("/proc/self/stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    long ticks =
        Long.parseLong(fields[CHILDREN_USER_TIME]) + Long.parseLong(fields[CHILDREN_USER_TIME + 1]);
    return ticks / TICKS;
  }
}
