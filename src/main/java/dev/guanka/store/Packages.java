package dev.guanka.store;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.guanka.rules.scan.ScanNote;
import dev.guanka.rules.source.PackageFile;
import dev.guanka.rules.source.PackageSnapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages by content: a file that is known is not stored again. */
@Repository
public class Packages {

  private static final long BATCH_BYTES = 8L << 20;

  private final JdbcClient db;
  private final JdbcTemplate template;
  private final Json json;

  Packages(JdbcClient db, JdbcTemplate template, Json json) {
    this.db = db;
    this.template = template;
    this.json = json;
  }

  /** Keeps a package; the same content twice is one row. */
  public void keep(PackageSnapshot snapshot) {
    int added =
        db.sql(
                """
                insert into package (sha256, form, notes) values (?, ?, ?::jsonb) on conflict do nothing
                """)
            .params(snapshot.sha256(), snapshot.form().name(), json.write(snapshot.notes()))
            .update();
    if (added > 0) {
      keepBlobs(snapshot.files());
      keepIndex(snapshot);
    }
  }

  private void keepBlobs(List<PackageFile> files) {
    Set<String> known = knownBlobs(files);
    List<Object[]> batch = new ArrayList<>();
    long bytes = 0;
    for (PackageFile file : files) {
      if (known.add(file.sha256())) {
        batch.add(new Object[] {file.sha256(), file.size(), read(file)});
        bytes += file.size();
        if (bytes > BATCH_BYTES) {
          flush(batch);
          bytes = 0;
        }
      }
    }
    flush(batch);
  }

  private Set<String> knownBlobs(List<PackageFile> files) {
    String[] hashes = files.stream().map(PackageFile::sha256).distinct().toArray(String[]::new);
    return new HashSet<>(
        db.sql("select sha256 from blob where sha256 = any(?)")
            .param(hashes)
            .query(String.class)
            .list());
  }

  private void flush(List<Object[]> batch) {
    template.batchUpdate(
        "insert into blob (sha256, size, bytes) values (?, ?, ?) on conflict do nothing", batch);
    batch.clear();
  }

  private void keepIndex(PackageSnapshot snapshot) {
    List<Object[]> rows = new ArrayList<>();
    for (PackageFile file : snapshot.files()) {
      rows.add(
          new Object[] {snapshot.sha256(), rows.size(), file.path(), file.size(), file.sha256()});
    }
    template.batchUpdate(
        """
        insert into package_file (package_sha256, ordinal, path, size, blob_sha256) values (?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** Keeps one document and returns its hash. */
  public String keepDocument(String sha256, byte[] bytes) {
    flush(new ArrayList<>(List.<Object[]>of(new Object[] {sha256, (long) bytes.length, bytes})));
    return sha256;
  }

  public Optional<byte[]> bytes(String blobSha256) {
    return db.sql("select bytes from blob where sha256 = ?")
        .param(blobSha256)
        .query(byte[].class)
        .optional();
  }

  /** The package as it was handed in; file contents are read when asked for. */
  public PackageSnapshot open(String sha256) {
    String notes =
        db.sql("select notes from package where sha256 = ?")
            .param(sha256)
            .query(String.class)
            .single();
    return new PackageSnapshot(
        PackageSnapshot.Form.STORED,
        sha256,
        files(sha256),
        json.read(notes, new TypeReference<List<ScanNote>>() {}),
        () -> {});
  }

  public List<PackageFile> files(String sha256) {
    StoredFiles files = new StoredFiles(db);
    return db.sql("select * from package_file where package_sha256 = ? order by ordinal")
        .param(sha256)
        .query(
            (row, number) ->
                files.add(row.getString("path"), row.getLong("size"), row.getString("blob_sha256")))
        .list();
  }

  private static byte[] read(PackageFile file) {
    try {
      return file.bytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
