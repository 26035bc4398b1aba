package dev.guanka.bench;

import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.source.PackageFile;
import java.util.HashSet;
import java.util.Set;

/** Watches which files a scan asks for, so that only bytes that it reads count as its work. */
final class ReadFiles implements FactsCache {

  private final Set<String> asked = new HashSet<>();

  @Override
  public FileFacts find(String sha256, FileKind kind, String packVersion) {
    asked.add(sha256 + kind);
    return null;
  }

  @Override
  public void keep(String sha256, FileKind kind, String packVersion, FileFacts facts) {}

  boolean holds(PackageFile file) {
    return asked.contains(file.sha256() + FileKind.of(file.path()));
  }
}
