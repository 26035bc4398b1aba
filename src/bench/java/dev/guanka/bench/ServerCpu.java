package dev.guanka.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** CPU time of a PostgreSQL server on this machine, as Linux counts it. */
final class ServerCpu {

  private static final int PARENT = 1;
  private static final int USER_TIME = 11;
  private static final int CHILDREN_SYSTEM_TIME = 14;

  private ServerCpu() {}

  /**
   * User and system time of the backend's siblings and of the server, in hundredths of a second.
   *
   * @param backend its process id as the server knows it, which a container counts for itself
   * @param database the database that it serves, as its process title says
   */
  static long ticksOfTheServerOf(long backend, String database) throws IOException {
    long server = parent(onThisMachine(backend, database));
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .map(path -> path.getFileName().toString())
          .filter(name -> name.chars().allMatch(Character::isDigit))
          .mapToLong(Long::parseLong)
          .filter(pid -> pid == server || parent(pid) == server)
          .map(ServerCpu::ticks)
          .sum();
    }
  }

  private static long onThisMachine(long backend, String database) throws IOException {
    try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
      return processes
          .filter(process -> isCalled(process, backend) && serves(process, database))
          .mapToLong(process -> Long.parseLong(process.getFileName().toString()))
          .findFirst()
          .orElseThrow(() -> new IOException("no process serves " + database));
    }
  }

  /** The last id of NSpid is the one inside the process's own container. */
  private static boolean isCalled(Path process, long pid) {
    return read(process.resolve("status"))
        .lines()
        .anyMatch(line -> line.startsWith("NSpid:") && line.endsWith("\t" + pid));
  }

  private static boolean serves(Path process, String database) {
    String title = read(process.resolve("cmdline"));
    return title.startsWith("postgres:") && title.contains(database);
  }

  /** Empty where the process is gone or is none. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }

  private static long parent(long pid) {
    try {
      return Long.parseLong(fields(pid)[PARENT]);
    } catch (IOException gone) {
      return -1;
    }
  }

  private static long ticks(long pid) {
    try {
      String[] fields = fields(pid);
      long sum = 0;
      for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
        sum += Long.parseLong(fields[i]);
      }
      return sum;
    } catch (IOException gone) {
      return 0;
    }
  }

  /** The fields of /proc/PID/stat after the name, which may hold spaces. */
  private static String[] fields(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ");
  }
}
