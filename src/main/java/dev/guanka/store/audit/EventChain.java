package dev.guanka.store.audit;

import dev.guanka.store.audit.BrokenRow.Fault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Walks the log from its first row, so that nobody has to take its word for being complete. */
public final class EventChain {

  private static final int AT_ONCE = 2000;
  private static final String ROWS =
      """
      select seq, id, prev_hash, hash,
             jsonb_build_array(seq, id, type, extract(epoch from at)::numeric(20, 6), submission_id, app_id,
                               organisation, data)::text as told
      from app.event where seq > ? order by seq limit ?
      """;

  private final Head kept;
  private Head head = Head.EMPTY;
  private BrokenRow broken;

  private EventChain(Head kept) {
    this.kept = kept;
  }

  /**
   * Checks every numbered row.
   *
   * @param kept a head that was kept elsewhere, or null
   */
  public static Verification verify(Connection db, Head kept) throws SQLException {
    EventChain chain = new EventChain(kept);
    List<Row> rows;
    do {
      rows = after(db, chain.head.seq());
      rows.forEach(chain::take);
    } while (!rows.isEmpty() && chain.broken == null);
    return chain.end();
  }

  private static List<Row> after(Connection db, long seq) throws SQLException {
    try (PreparedStatement query = db.prepareStatement(ROWS)) {
      query.setLong(1, seq);
      query.setInt(2, AT_ONCE);
      try (ResultSet found = query.executeQuery()) {
        List<Row> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(Row.read(found));
        }
        return rows;
      }
    }
  }

  private void take(Row row) {
    if (broken != null) {
      return;
    }
    broken = faultOf(row);
    if (broken == null) {
      head = row.head();
    }
  }

  private BrokenRow faultOf(Row row) {
    if (row.seq() != head.seq() + 1) {
      return new BrokenRow(head.seq() + 1, null, Fault.MISSING);
    }
    if (!row.follows(head)) {
      return new BrokenRow(row.seq(), row.id(), Fault.NOT_LINKED);
    }
    if (!row.isAsWritten()) {
      return new BrokenRow(row.seq(), row.id(), Fault.CHANGED);
    }
    boolean other = kept != null && kept.seq() == row.seq() && !kept.equals(row.head());
    return other ? new BrokenRow(row.seq(), row.id(), Fault.NOT_AS_KEPT) : null;
  }

  private Verification end() {
    boolean cutOff = broken == null && kept != null && head.seq() < kept.seq();
    return new Verification(
        head, cutOff ? new BrokenRow(head.seq() + 1, null, Fault.MISSING) : broken);
  }
}
