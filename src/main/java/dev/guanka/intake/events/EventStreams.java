package dev.guanka.intake.events;

import dev.guanka.process.Refusal;
import dev.guanka.rules.Text;
import dev.guanka.store.CommitBell;
import dev.guanka.store.Events;
import dev.guanka.store.Events.Event;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Feeds all open streams with one thread and one query for what is new; two more threads read for
 * those that are behind.
 */
@Component
class EventStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(EventStreams.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final long STUCK = Duration.ofSeconds(60).toNanos();
  private static final int AT_ONCE = 200;
  private static final int CATCHING_UP = 2;
  private static final long NOWHERE = -1;

  private final Events events;
  private final CommitBell bell;
  private final int mostReaders;
  private final long heartbeat;
  private final long longest;
  private final Set<StreamReader> readers = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads =
      Executors.newFixedThreadPool(CATCHING_UP, work -> daemon(work, "stream-catch-up"));
  private volatile boolean running;
  private Thread thread;
  private long known = NOWHERE;
  private long beaten = System.nanoTime();

  EventStreams(
      Events events,
      @Qualifier("streamBell") CommitBell bell,
      @Value("${guanka.streams.most-readers:1000}") int mostReaders,
      @Value("${guanka.streams.heartbeat:PT15S}") Duration heartbeat,
      @Value("${guanka.streams.longest:PT1H}") Duration longest) {
    this.events = events;
    this.bell = bell;
    this.mostReaders = mostReaders;
    this.heartbeat = heartbeat.toNanos();
    this.longest = longest.toNanos();
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** Refuses one reader too many, before anything is answered. */
  void requireRoom() {
    if (!running || readers.size() >= mostReaders) {
      throw new Refusal(
          503,
          "BUSY",
          null,
          new Text("同时打开的事件流过多，请稍后重试。", "Too many streams are open. Come again soon."));
    }
  }

  /** Opens a stream; {@code organisations} null for everybody's events. */
  void open(AsyncContext connection, List<String> organisations, long cursor) throws IOException {
    StreamReader reader =
        new StreamReader(organisations, cursor, connection, this::catchUp, readers::remove);
    readers.add(reader);
    connection.getResponse().getOutputStream().setWriteListener(reader);
    bell.ring();
  }

  private void catchUp(StreamReader reader) {
    threads.execute(
        () -> {
          try {
            long head = events.head();
            List<Event> batch = events.after(reader.cursor(), reader.organisations(), AT_ONCE);
            reader.caughtUp(batch, head, batch.size() == AT_ONCE);
          } catch (RuntimeException trouble) {
            LOG.warn("A stream ends, since the log cannot be read", trouble);
            reader.failed();
          }
        });
  }

  @Override
  public void start() {
    running = true;
    thread = daemon(this::work, "stream-pump");
    thread.start();
  }

  private void work() {
    while (running) {
      try {
        bell.await(POLL);
        tellNews();
        beat();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException trouble) {
        LOG.warn("Feeding streams failed; it is tried again", trouble);
      }
    }
  }

  private void tellNews() {
    if (readers.isEmpty()) {
      known = NOWHERE;
    } else if (known == NOWHERE) {
      known = events.head();
      readers.forEach(reader -> reader.offer(known, known, List.of()));
    } else {
      tellAfterKnown();
    }
  }

  private void tellAfterKnown() {
    List<Event> news = events.after(known, null, AT_ONCE);
    while (!news.isEmpty()) {
      long from = known;
      long to = news.get(news.size() - 1).seq();
      List<Event> tail = news;
      readers.forEach(reader -> reader.offer(from, to, tail));
      known = to;
      news = tail.size() == AT_ONCE ? events.after(known, null, AT_ONCE) : List.of();
    }
  }

  private void beat() {
    if (System.nanoTime() - beaten < heartbeat) {
      return;
    }
    beaten = System.nanoTime();
    for (StreamReader reader : readers) {
      if (reader.isStuck(STUCK) || reader.isOlderThan(longest)) {
        reader.close();
      } else {
        reader.beat();
      }
    }
  }

  /** Ends every stream before the server waits for open requests; clients come again elsewhere. */
  @Override
  public void stop() {
    running = false;
    bell.ring();
    readers.forEach(StreamReader::close);
    threads.shutdown();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  int open() {
    return readers.size();
  }
}
