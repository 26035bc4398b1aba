package dev.guanka.store;

import dev.guanka.rules.Standing.HumanVerdict;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people said of findings; it holds for the app while the code is the same. */
@Repository
public class FindingVerdicts {

  private final JdbcClient db;

  FindingVerdicts(JdbcClient db) {
    this.db = db;
  }

  public void say(String appId, String fingerprint, HumanVerdict verdict, String by) {
    db.sql(
            """
            insert into finding_verdict (app_id, fingerprint, verdict, said_by) values (?, ?, ?, ?)
            on conflict (app_id, fingerprint) do update
              set verdict = excluded.verdict, said_by = excluded.said_by, at = now()
            """)
        .params(appId, fingerprint, verdict.name(), by)
        .update();
  }

  public Map<String, HumanVerdict> of(String appId) {
    Map<String, HumanVerdict> verdicts = new LinkedHashMap<>();
    db.sql("select fingerprint, verdict from finding_verdict where app_id = ? order by fingerprint")
        .param(appId)
        .query((row, number) -> Map.entry(row.getString(1), HumanVerdict.valueOf(row.getString(2))))
        .list()
        .forEach(entry -> verdicts.put(entry.getKey(), entry.getValue()));
    return verdicts;
  }
}
