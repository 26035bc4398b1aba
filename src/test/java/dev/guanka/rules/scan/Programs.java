package dev.guanka.rules.scan;

import dev.guanka.rules.CapabilityState;
import dev.guanka.rules.Finding;
import dev.guanka.rules.pack.RulePack;
import dev.guanka.rules.scan.signal.SignalSet;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageSnapshot;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small programs written in a test, and what the scan says of them. */
final class Programs {

  private static final RulePack PACK = RulePack.load(Path.of("src/main/rules/deep-synthesis"));
  private static final Scanner SCANNER =
      new Scanner(SignalSet.of(PACK.version(), PACK.signals(), PACK.providers()));
  static final String ASKS_A_MODEL = "wx.cloud.extend.AI.createModel('deepseek').streamText({})";

  private final Map<String, String> files = new TreeMap<>();

  static Programs program(String... pages) {
    return new Programs()
        .with("app.json", "{\"pages\": [\"" + String.join("\", \"", pages) + "\"]}");
  }

  Programs with(String path, String text) {
    files.put(path, text);
    return this;
  }

  Programs without(String path) {
    files.remove(path);
    return this;
  }

  PackageSnapshot snapshot() {
    List<PackageFile> list = new ArrayList<>();
    files.forEach((path, text) -> list.add(file(path, text)));
    return new PackageSnapshot(PackageSnapshot.Form.FOLDER, "0", list, List.of(), () -> {});
  }

  private static PackageFile file(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new PackageFile(path, bytes.length, path + text.hashCode(), () -> bytes);
  }

  ScanResult scanned() {
    return scanned(FactsCache.none(), ScanBudget.standard());
  }

  ScanResult scanned(FactsCache cache, ScanBudget budget) {
    return SCANNER.scan(snapshot(), cache, budget);
  }

  Map<String, CapabilityState> states() {
    return CapabilityStates.of(scanned().findings());
  }

  List<Finding> findings() {
    return scanned().findings();
  }
}
