package dev.guanka.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rule packs that have ever decided here. */
@Repository
public class ServedPacks {

  private final JdbcClient db;

  ServedPacks(JdbcClient db) {
    this.db = db;
  }

  /** Notes that a pack serves; says whether it is the first time. */
  public boolean serve(String packId, String version) {
    return db.sql("insert into served_pack (version, pack_id) values (?, ?) on conflict do nothing")
            .params(version, packId)
            .update()
        == 1;
  }
}
