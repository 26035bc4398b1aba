package dev.guanka.store;

import dev.guanka.submission.InboxItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The inbox as its readers list, search and count it. */
@Repository
public class InboxLists {

  private final JdbcClient db;

  InboxLists(JdbcClient db) {
    this.db = db;
  }

  /** Where a page ended. */
  public record Position(Instant dueAt, String taskId) {}

  /** One page by due date, read from the head of each queue, however long it is. */
  public List<InboxItem> page(InboxFilter filter, Position after, int limit) {
    InboxConditions conditions = new InboxConditions(filter).after(after);
    return db.sql(
            """
            select item.* from unnest(:queues) wanted cross join lateral (
              select * from inbox_item where queue = wanted
            """
                + conditions.sql()
                + """
                 order by due_at, task_id limit :limit) item
                order by due_at, task_id limit :limit
                """)
        .params(conditions.params())
        .param("limit", limit)
        .query(InboxItems::read)
        .list();
  }

  /** How many items paging would list. */
  public long count(InboxFilter filter) {
    return counted("select count(*)", filter, "").query(Long.class).single();
  }

  /** How many items paging would list, and how many it would under each reason. */
  public InboxTally tally(InboxFilter filter) {
    String grouped =
        "select array(select distinct jsonb_array_elements_text(codes)) as reasons, count(*) as items";
    return InboxTally.of(
        filter.reason(),
        counted(grouped, filter.forAnyReason(), "group by codes").query(InboxLists::alike).list());
  }

  private static InboxTally.Alike alike(ResultSet row, int number) throws SQLException {
    return new InboxTally.Alike(
        Set.of((String[]) row.getArray("reasons").getArray()), row.getLong("items"));
  }

  private JdbcClient.StatementSpec counted(String select, InboxFilter filter, String rest) {
    InboxConditions conditions = new InboxConditions(filter);
    return db.sql(
            select + " from inbox_item where queue = any(:queues) " + conditions.sql() + " " + rest)
        .params(conditions.params());
  }
}
