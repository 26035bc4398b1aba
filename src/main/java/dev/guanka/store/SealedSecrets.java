package dev.guanka.store;

import dev.guanka.store.SecretColumn.Place;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All secrets that are kept, so that a start brings them under the newest key. */
@Repository
public class SealedSecrets {

  private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);

  private final JdbcClient db;
  private final Seal seal;

  SealedSecrets(JdbcClient db, Seal seal) {
    this.db = db;
    this.seal = seal;
  }

  private record Kept(Place place, String text) {}

  /**
   * Seals what is clear or under an older key.
   *
   * @throws SecretsTrouble where something does not open; then nothing is changed
   */
  public void renew() {
    warnWhereNothingIsSealed();
    List<Kept> all = Stream.of(SecretColumn.values()).flatMap(this::in).toList();
    requireOpen(all);
    all.stream().filter(kept -> !seal.isCurrent(kept.place(), kept.text())).forEach(this::sealAnew);
  }

  private void warnWhereNothingIsSealed() {
    if (!seal.hasKey()) {
      LOG.warn(
          "SECRETS OF WEBHOOKS AND CALLBACKS ARE KEPT IN CLEAR: set GUANKA_SECRETS_KEY, the same on"
              + " every node, to what openssl rand -base64 32 prints."
              + " webhook 与回调的密钥以明文保存：请在每个节点用 GUANKA_SECRETS_KEY 设置同一个密钥。");
    }
  }

  private Stream<Kept> in(SecretColumn column) {
    return db
        .sql(column.select())
        .query((row, number) -> new Kept(column.of(row.getObject(1, UUID.class)), row.getString(2)))
        .list()
        .stream();
  }

  private void requireOpen(List<Kept> all) {
    List<Place> closed =
        all.stream()
            .filter(kept -> seal.opened(kept.place(), kept.text()).isEmpty())
            .map(Kept::place)
            .toList();
    if (!closed.isEmpty()) {
      throw SecretsTrouble.closed(closed);
    }
  }

  private void sealAnew(Kept kept) {
    Place place = kept.place();
    db.sql(place.in().replace())
        .param("sealed", seal.seal(place, seal.open(place, kept.text())))
        .param("row", place.row())
        .param("kept", kept.text())
        .update();
  }
}
