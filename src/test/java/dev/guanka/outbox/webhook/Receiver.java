package dev.guanka.outbox.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;

/** A subscriber's server: checks each signature with the public library and notes what it took. */
final class Receiver implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final String secret;
  private final IntSupplier status;
  private final List<Long> taken = Collections.synchronizedList(new ArrayList<>());
  private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger forged = new AtomicInteger();
  private final AtomicInteger atOnce = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();

  /**
   * @param status what to answer to the next call; what gets no 2xx is not taken
   */
  Receiver(String secret, IntSupplier status) {
    this.secret = secret;
    this.status = status;
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private void answer(HttpExchange exchange) throws IOException {
    mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
    try (exchange) {
      calls.incrementAndGet();
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      int answer = verified(exchange, body) ? status.getAsInt() : 401;
      if (answer / 100 == 2) {
        take(exchange, body);
      }
      atOnce.decrementAndGet();
      exchange.sendResponseHeaders(answer, -1);
    }
  }

  private void take(HttpExchange exchange, String body) throws IOException {
    JsonNode event = JSON.readTree(body);
    synchronized (taken) {
      taken.add(event.at("/cursor").asLong());
      ids.add(exchange.getRequestHeaders().getFirst("webhook-id"));
    }
  }

  private boolean verified(HttpExchange exchange, String body) {
    try {
      HttpHeaders headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
      new Webhook(secret).verify(body, headers);
      return true;
    } catch (WebhookVerificationException forgery) {
      forged.incrementAndGet();
      return false;
    }
  }

  /** Every event that was taken, as often as it was, in the order of arrival. */
  List<Long> taken() {
    synchronized (taken) {
      return List.copyOf(taken);
    }
  }

  /** Every event once, in the order of its first arrival. */
  List<Long> firstTaken() {
    return List.copyOf(new LinkedHashSet<>(taken()));
  }

  List<String> ids() {
    synchronized (taken) {
      return List.copyOf(ids);
    }
  }

  int calls() {
    return calls.get();
  }

  int forged() {
    return forged.get();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
