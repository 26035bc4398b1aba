package dev.guanka.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mini programs known to the store. */
@Repository
public class Apps {

  private final JdbcClient db;

  Apps(JdbcClient db) {
    this.db = db;
  }

  /** Adds the app for its first organisation, or keeps the row's lock; returns whose it is. */
  public String claim(String appId, String name, String organisation) {
    return db.sql(
            """
            insert into app (app_id, name, organisation) values (:appId, :name, :organisation)
            on conflict (app_id) do update
              set name = case when app.organisation = excluded.organisation then excluded.name else app.name end
            returning organisation
            """)
        .param("appId", appId)
        .param("name", name)
        .param("organisation", organisation)
        .query(String.class)
        .single();
  }

  public Optional<String> organisationOf(String appId) {
    return db.sql("select organisation from app where app_id = ?")
        .param(appId)
        .query(String.class)
        .optional();
  }

  public Optional<String> nameOf(String appId) {
    return db.sql("select name from app where app_id = ?")
        .param(appId)
        .query(String.class)
        .optional();
  }
}
