package dev.guanka.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.HostileShape;
import dev.guanka.rules.scan.Scanner;
import dev.guanka.rules.scan.facts.FactReader;
import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.scan.signal.SignalSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the scan costs: bytes a second, growth with size, hostile lines, heap, and a check from the
 * command line. Times are CPU times; nothing fails because a machine is slow.
 */
class ScanBench {

  private static final int MEGABYTE = 1_000_000;
  private static final int PIECES = 10;
  private static final int STARTS = 20;
  private static final int WARM_UP = 3;
  private static final int MEASURED = 3;
  private static final Path JAR = Path.of("target", "guanka.jar");

  private static final SignalSet SIGNALS = signals();
  private static final FactReader READER = new FactReader(SIGNALS.lookup());

  @Test
  void printsThroughput() throws IOException {
    Scripts scripts = scripts();
    List<Script> read = Scripts.repeated(scripts.all(), 4 * MEGABYTE);
    double seconds = CpuTime.warmSeconds(10, 5, () -> readAll(read));
    print("scripts that the scan reads", scripts.all().size());
    print("their MB", Scripts.bytes(scripts.all()) / 1e6);
    print("MB of script a CPU second", Scripts.bytes(read) / 1e6 / seconds);
  }

  @Test
  void printsThroughputAgainstEslint() throws Exception {
    assumeTrue(
        Files.exists(Eslint.home().resolve("node_modules/eslint")),
        "name a folder with ESLint by -Dguanka.bench.eslint=FOLDER");
    List<Script> plain = Scripts.repeated(scripts().plain(), MEGABYTE);
    Eslint eslint = Eslint.of(plain, WARM_UP, MEASURED);
    double seconds = CpuTime.warmSeconds(20, 5, () -> readAll(eslint.parsed()));
    double megabytes = Scripts.bytes(eslint.parsed()) / 1e6;
    print("scripts that ESLint parses", eslint.parsed().size());
    print("their MB", megabytes);
    print("MB of them a CPU second", megabytes / seconds);
    print("MB of them a CPU second of ESLint", megabytes / eslint.seconds());
    print("throughput of ESLint so many times", eslint.seconds() / seconds);
  }

  @Test
  void printsWhatYaraTakes() throws Exception {
    assumeTrue(Yara.installed(), "yara is not installed");
    List<Script> read = Scripts.repeated(scripts().all(), 40 * MEGABYTE);
    double seconds = Yara.seconds(SIGNALS, read);
    print("for orientation, MB a CPU second of YARA", Scripts.bytes(read) / 1e6 / seconds);
  }

  @Test
  void printsGrowthFromOneToTenMegabytes() throws IOException {
    Scripts scripts = scripts();
    List<Script> pieces = new ArrayList<>();
    for (int i = 0; i < PIECES; i++) {
      pieces.add(new Script(scripts.next(MEGABYTE), FileKind.SCRIPT));
    }
    List<Script> whole = List.of(joined(pieces));
    double one = CpuTime.warmSeconds(3, 5, () -> readAll(pieces)) / PIECES;
    double ten = CpuTime.warmSeconds(3, 5, () -> readAll(whole));
    print("CPU ms of 1 MB", one * 1e3);
    print("CPU ms of 10 MB", ten * 1e3);
    print("10 MB cost so many times 1 MB", ten / one);
  }

  @Test
  void printsHostileLinesOfTenMegabytes() {
    HostileLine worst = null;
    for (HostileShape shape : HostileShape.all()) {
      HostileLine line = HostileLine.of(shape, PIECES * MEGABYTE, READER);
      print("CPU s of 10 MB, " + line, line.seconds());
      worst = worst == null || line.seconds() > worst.seconds() ? line : worst;
    }
    print("worst CPU s of 10 MB, " + worst, worst.seconds());
  }

  @Test
  void printsHeapOfThirtyMegabytes() throws Exception {
    Scripts scripts = scripts();
    for (int pages : new int[] {100, 2}) {
      Path zip = BigPackage.of(scripts, pages, 30 * MEGABYTE);
      String[] told = heapOfScan(zip).split(" ");
      print("30 MB in " + pages + " scripts, peak MiB of 512", Long.parseLong(told[0]) / 1048576.0);
      print("30 MB in " + pages + " scripts, notes", Integer.parseInt(told[1]));
      print("30 MB in " + pages + " scripts, findings", Integer.parseInt(told[2]));
    }
  }

  @Test
  void printsWhatACheckCostsAgainstABareStart() throws Exception {
    assumeTrue(Files.exists(JAR), JAR + " is missing; build it with mvn -DskipTests package");
    List<Launch> bare = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      bare.add(Launch.of(List.of("-cp", "target/test-classes", NoProgram.class.getName())));
    }
    List<Launch> checks = new ArrayList<>();
    for (Path program : BenchPrograms.folders()) {
      checks.add(Launch.of(List.of("-jar", JAR.toString(), "check", program.toString())));
    }
    print("programs checked", checks.stream().filter(check -> check.status() < 2).count());
    print("bare start, median CPU s", Launch.medianCpu(bare));
    print("check, median CPU s", Launch.medianCpu(checks));
    print("check, CPU of bare starts", Launch.medianCpu(checks) / Launch.medianCpu(bare));
    print("bare start, median wall s", Launch.medianWall(bare));
    print("check, median wall s", Launch.medianWall(checks));
    print("check, wall of bare starts", Launch.medianWall(checks) / Launch.medianWall(bare));
  }

  private static Scripts scripts() throws IOException {
    Scripts scripts = Scripts.readBy(new Scanner(SIGNALS), BenchPrograms.folders());
    assertThat(scripts.all()).isNotEmpty();
    return scripts;
  }

  private static Script joined(List<Script> pieces) {
    byte[] bytes = new byte[(int) Scripts.bytes(pieces)];
    int at = 0;
    for (Script piece : pieces) {
      System.arraycopy(piece.bytes(), 0, bytes, at, piece.bytes().length);
      at += piece.bytes().length;
    }
    return new Script(bytes, FileKind.SCRIPT);
  }

  private static void readAll(List<Script> scripts) {
    scripts.forEach(script -> READER.read(script.bytes(), script.kind()));
  }

  private static String heapOfScan(Path zip) throws Exception {
    List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-cp", classPath()));
    arguments.addAll(List.of(HeapOfOneScan.class.getName(), zip.toString()));
    Process process =
        new ProcessBuilder(Launch.java(arguments))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit status of the scan of " + zip).isZero();
    return told.strip();
  }

  private static String classPath() {
    return Stream.of("surefire.test.class.path", "java.class.path")
        .map(System::getProperty)
        .filter(path -> path != null)
        .findFirst()
        .orElseThrow();
  }

  private static SignalSet signals() {
    RulePack pack = RulePack.shipped();
    return SignalSet.of(pack.version(), pack.signals(), pack.providers());
  }

  private static void print(String what, double value) {
    System.out.printf("scan: %-46s %10.2f%n", what, value);
  }
}
