package dev.guanka.intake.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param next the cursor of the page after it, or null at the end
 * @param total how many there are in all, where the list counts them
 */
public record Page<T>(
    List<T> items,
    @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) String next,
    @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

  /** A page of at most {@code limit} items; {@code rows} holds one more where there is a next. */
  public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> cursor) {
    boolean more = rows.size() > limit;
    List<T> items = more ? List.copyOf(rows.subList(0, limit)) : rows;
    return new Page<>(items, more ? cursor.apply(items.get(limit - 1)) : null, null);
  }

  public <R> Page<R> map(Function<T, R> view) {
    return new Page<>(items.stream().map(view).toList(), next, total);
  }

  public Page<T> counted(long all) {
    return new Page<>(items, next, all);
  }
}
