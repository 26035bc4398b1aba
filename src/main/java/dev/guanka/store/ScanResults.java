package dev.guanka.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One scan result for one package and one rule pack; a late duplicate is the same row. */
@Repository
public class ScanResults {

  private final JdbcClient db;

  ScanResults(JdbcClient db) {
    this.db = db;
  }

  public void keep(String packageSha256, String packVersion, String result) {
    db.sql(
            """
            insert into scan_result (package_sha256, pack_version, result) values (?, ?, ?::jsonb)
            on conflict do nothing
            """)
        .params(packageSha256, packVersion, StorableText.json(result))
        .update();
  }

  public boolean exists(String packageSha256, String packVersion) {
    return db.sql(
            "select exists (select from scan_result where package_sha256 = ? and pack_version = ?)")
        .params(packageSha256, packVersion)
        .query(Boolean.class)
        .single();
  }

  public Optional<String> find(String packageSha256, String packVersion) {
    return db.sql("select result from scan_result where package_sha256 = ? and pack_version = ?")
        .params(packageSha256, packVersion)
        .query(String.class)
        .optional();
  }
}
