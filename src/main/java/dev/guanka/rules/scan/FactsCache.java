package dev.guanka.rules.scan;

import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps what files say, so that a resubmission reads only the files that changed. */
public interface FactsCache {

  /** Facts kept for this content under this rule pack, or null. */
  FileFacts find(String sha256, FileKind kind, String packVersion);

  void keep(String sha256, FileKind kind, String packVersion, FileFacts facts);

  /** A cache that keeps nothing. */
  static FactsCache none() {
    return new FactsCache() {
      @Override
      public FileFacts find(String sha256, FileKind kind, String packVersion) {
        return null;
      }

      @Override
      public void keep(String sha256, FileKind kind, String packVersion, FileFacts facts) {}
    };
  }

  /** A cache that lives as long as the process. */
  static FactsCache inMemory() {
    Map<String, FileFacts> kept = new ConcurrentHashMap<>();
    return new FactsCache() {
      @Override
      public FileFacts find(String sha256, FileKind kind, String packVersion) {
        return kept.get(sha256 + kind + packVersion);
      }

      @Override
      public void keep(String sha256, FileKind kind, String packVersion, FileFacts facts) {
        kept.put(sha256 + kind + packVersion, facts);
      }
    };
  }
}
