package dev.guanka.intake.events;

import dev.guanka.store.Events.Event;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/**
 * One open stream. It holds no thread and at most one batch of events: what the connection does not
 * take yet stays in the log, from where the reader catches up.
 */
final class StreamReader implements WriteListener {

  private final List<String> organisations;
  private final AsyncContext connection;
  private final ServletOutputStream out;
  private final Consumer<StreamReader> catchUp;
  private final Consumer<StreamReader> gone;
  private final long opened = System.nanoTime();
  private final Deque<byte[]> pending = new ArrayDeque<>();
  private long cursor;
  private boolean behind = true;
  private boolean reading;
  private boolean open;
  private boolean closed;
  private boolean unflushed;
  private long moved = System.nanoTime();

  /**
   * @param organisations whose events, or null for everybody's
   * @param catchUp asks for {@link #caughtUp} with what comes after the cursor
   */
  StreamReader(
      List<String> organisations,
      long cursor,
      AsyncContext connection,
      Consumer<StreamReader> catchUp,
      Consumer<StreamReader> gone)
      throws IOException {
    this.organisations = organisations;
    this.cursor = cursor;
    this.connection = connection;
    this.out = connection.getResponse().getOutputStream();
    this.catchUp = catchUp;
    this.gone = gone;
  }

  List<String> organisations() {
    return organisations;
  }

  synchronized long cursor() {
    return cursor;
  }

  /**
   * Takes what is new, from one place of the log to another; goes to the log if it is not there.
   */
  synchronized void offer(long from, long to, List<Event> tail) {
    if (behind || reading || !pending.isEmpty() || cursor < from) {
      behind = true;
    } else if (cursor < to) {
      tail.stream().filter(this::isMine).forEach(this::queue);
      cursor = to;
    }
    write();
  }

  private boolean isMine(Event event) {
    return event.seq() > cursor
        && (organisations == null || organisations.contains(event.organisation()));
  }

  /** Takes what was read after the cursor, which is all there was up to {@code to} if not full. */
  synchronized void caughtUp(List<Event> batch, long to, boolean full) {
    batch.forEach(this::queue);
    long last = batch.isEmpty() ? cursor : batch.get(batch.size() - 1).seq();
    cursor = full ? last : Math.max(last, to);
    behind |= full;
    reading = false;
    write();
  }

  /** The log could not be read: the client comes again by itself. */
  void failed() {
    close();
  }

  private void queue(Event event) {
    String text =
        "id: %d\nevent: %s\ndata: %s\n\n".formatted(event.seq(), event.type(), event.json());
    pending.add(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public synchronized void onWritePossible() {
    if (!open) {
      open = true;
      pending.add("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
    }
    write();
  }

  /** Shows that it is still there, also to whatever lies between. */
  synchronized void beat() {
    if (open && pending.isEmpty()) {
      pending.add(":\n\n".getBytes(StandardCharsets.UTF_8));
    }
    write();
  }

  private void write() {
    if (!open || closed) {
      return;
    }
    try {
      drain();
    } catch (IOException | IllegalStateException hungUp) {
      close();
      return;
    }
    if (behind && !reading && pending.isEmpty()) {
      behind = false;
      reading = true;
      catchUp.accept(this);
    }
  }

  private void drain() throws IOException {
    while (!pending.isEmpty() && out.isReady()) {
      out.write(pending.poll());
      unflushed = true;
      moved = System.nanoTime();
    }
    if (pending.isEmpty() && unflushed && out.isReady()) {
      out.flush();
      unflushed = false;
    }
  }

  /** Whether it has taken nothing for so long although there is something. */
  synchronized boolean isStuck(long nanos) {
    return !pending.isEmpty() && System.nanoTime() - moved > nanos;
  }

  boolean isOlderThan(long nanos) {
    return System.nanoTime() - opened > nanos;
  }

  @Override
  public void onError(Throwable trouble) {
    close();
  }

  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    gone.accept(this);
    try {
      connection.complete();
    } catch (IllegalStateException alreadyOver) {
      return;
    }
  }
}
