package dev.guanka.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.scan.FactsCache;
import dev.guanka.rules.scan.facts.FactReader;
import dev.guanka.rules.scan.facts.FileFacts;
import dev.guanka.rules.scan.facts.FileKind;
import dev.guanka.rules.source.PackageSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What files said when they were first scanned, so that only changed files are scanned again. */
@Repository
public class KnownFacts {

  private final JdbcClient db;
  private final JdbcTemplate template;
  private final Json json;

  KnownFacts(JdbcClient db, JdbcTemplate template, Json json) {
    this.db = db;
    this.template = template;
    this.json = json;
  }

  /** Everything that is known of a package's files, read at once. */
  public OfPackage of(PackageSnapshot snapshot, String packVersion) {
    Map<String, byte[]> known = new HashMap<>();
    db.sql(
            """
            select f.blob_sha256, f.kind, f.facts from file_facts f
            where f.pack_version = :version
              and f.blob_sha256 in (select blob_sha256 from package_file where package_sha256 = :package)
            """)
        .param("version", readAs(packVersion))
        .param("package", snapshot.sha256())
        .query((row, number) -> Map.entry(row.getString(1) + row.getString(2), row.getBytes(3)))
        .list()
        .forEach(entry -> known.put(entry.getKey(), entry.getValue()));
    return new OfPackage(known);
  }

  /** What an earlier reader found under the same pack is not what this one finds. */
  private static String readAs(String packVersion) {
    return packVersion + "/" + FactReader.VERSION;
  }

  /** The facts of one package's files, old and new. */
  public final class OfPackage implements FactsCache {

    private final Map<String, byte[]> known;
    private final List<Object[]> added = new ArrayList<>();

    private OfPackage(Map<String, byte[]> known) {
      this.known = known;
    }

    @Override
    public FileFacts find(String sha256, FileKind kind, String packVersion) {
      byte[] facts = known.get(sha256 + kind.name());
      return facts == null
          ? null
          : json.read(new String(facts, StandardCharsets.UTF_8), new TypeReference<>() {});
    }

    @Override
    public void keep(String sha256, FileKind kind, String packVersion, FileFacts facts) {
      byte[] bytes = json.write(facts).getBytes(StandardCharsets.UTF_8);
      if (known.putIfAbsent(sha256 + kind.name(), bytes) == null) {
        added.add(new Object[] {sha256, kind.name(), readAs(packVersion), bytes});
      }
    }

    /** How many files had to be read. */
    public int scanned() {
      return added.size();
    }

    /** Keeps what was new, in the caller's transaction. */
    public void keepNew() {
      if (!added.isEmpty()) {
        template.batchUpdate(
            """
            insert into file_facts (blob_sha256, kind, pack_version, facts) values (?, ?, ?, ?)
            on conflict do nothing
            """,
            added);
      }
    }
  }
}
