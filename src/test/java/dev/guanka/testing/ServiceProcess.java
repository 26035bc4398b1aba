package dev.guanka.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The service as somebody starts it, stopped as soon as it runs. */
public final class ServiceProcess {

  private static final String STARTED = "Started GuankaApplication";

  private ServiceProcess() {}

  /** What one start prints, until it is refused or has succeeded. */
  public static String output(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    var builder = new ProcessBuilder(command(arguments)).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("GUANKA_"));
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = new ArrayList<String>();
    for (var line : (Iterable<String>) process.inputReader().lines()::iterator) {
      output.add(line);
      if (line.contains(STARTED)) {
        process.toHandle().destroy();
      }
    }
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    return String.join("\n", output);
  }

  private static List<String> command(String... arguments) {
    Stream<String> java =
        Stream.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx300m",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.guanka.GuankaApplication",
            "--server.port=0");
    return Stream.concat(java, Stream.of(arguments)).toList();
  }
}
