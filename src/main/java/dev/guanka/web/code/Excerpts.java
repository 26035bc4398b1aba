package dev.guanka.web.code;

import dev.guanka.rules.Report;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.store.Packages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Shows each finding with the lines around it. */
@Component
public class Excerpts {

  private final Packages packages;

  Excerpts(Packages packages) {
    this.packages = packages;
  }

  /** The code around each finding of a report, by the finding's id; files are read once. */
  public Map<String, CodeBlock> of(Report report, String packageSha256) {
    return of(report, packages.files(packageSha256));
  }

  public Map<String, CodeBlock> of(Report report, List<PackageFile> files) {
    Map<String, PackageFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    Map<String, Optional<CodeText>> read = new HashMap<>();
    Map<String, CodeBlock> blocks = new LinkedHashMap<>();
    for (Report.Item item : report.findings()) {
      var finding = item.finding();
      if (finding.file() != null) {
        read.computeIfAbsent(finding.file(), path -> text(byPath.get(path)))
            .filter(text -> finding.line() >= 1 && finding.line() <= text.lines().size())
            .ifPresent(
                text -> blocks.put(item.id(), text.around(finding.line(), finding.column())));
      }
    }
    return blocks;
  }

  private Optional<CodeText> text(PackageFile file) {
    return Optional.ofNullable(file).map(known -> new CodeText(known.path(), bytes(known)));
  }

  /** One file at a time: a window of many would be read for one of them. */
  private byte[] bytes(PackageFile file) {
    return packages.bytes(file.sha256()).orElseGet(() -> unkept(file));
  }

  private static byte[] unkept(PackageFile file) {
    try {
      return file.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
