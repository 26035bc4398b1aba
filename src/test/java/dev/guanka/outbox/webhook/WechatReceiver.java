package dev.guanka.outbox.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.open.api.impl.WxOpenInMemoryConfigStorage;
import me.chanjar.weixin.open.api.impl.WxOpenMessageRouter;
import me.chanjar.weixin.open.api.impl.WxOpenServiceImpl;
import me.chanjar.weixin.open.bean.message.WxOpenXmlMessage;

/** A provider's callback address as WxJava's users write it. */
final class WechatReceiver implements AutoCloseable {

  static final String TOKEN = "guankaPush2026";
  static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
  static final String COMPONENT = "wxcomponent000001";

  private final HttpServer server;
  private final WxOpenServiceImpl wx = new WxOpenServiceImpl();
  private final WxOpenMessageRouter router;
  private final Supplier<String> answer;
  private final List<String> apps = Collections.synchronizedList(new ArrayList<>());
  private final List<WxMpXmlMessage> routed = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger greetings = new AtomicInteger();
  private final AtomicInteger forged = new AtomicInteger();

  /**
   * @param answer what a good push is answered with; null hides the echostr too
   */
  WechatReceiver(Supplier<String> answer) {
    this.answer = answer;
    WxOpenInMemoryConfigStorage storage = new WxOpenInMemoryConfigStorage();
    storage.setComponentAppId(COMPONENT);
    storage.setComponentToken(TOKEN);
    storage.setComponentAesKey(KEY);
    wx.setWxOpenConfigStorage(storage);
    router = new WxOpenMessageRouter(wx);
    router
        .rule()
        .async(false)
        .msgType("event")
        .handler(
            (message, context, service, sessions) -> {
              routed.add(message);
              return null;
            })
        .end();
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 100);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:%d/wx/$APPID$/callback".formatted(server.getAddress().getPort());
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Map<String, String> query = query(exchange);
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      byte[] said = answer(exchange, query, body).getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, said.length == 0 ? -1 : said.length);
      exchange.getResponseBody().write(said);
    }
  }

  private String answer(HttpExchange exchange, Map<String, String> query, String body) {
    if (!wx.getWxOpenComponentService()
        .checkSignature(query.get("timestamp"), query.get("nonce"), query.get("signature"))) {
      forged.incrementAndGet();
      return "forged";
    }
    if (exchange.getRequestMethod().equals("GET")) {
      greetings.incrementAndGet();
      return answer.get() == null ? "who?" : query.get("echostr");
    }
    return take(exchange, query, body);
  }

  private String take(HttpExchange exchange, Map<String, String> query, String body) {
    requests.add(body);
    if (!"success".equals(answer.get())) {
      return String.valueOf(answer.get());
    }
    String appId = exchange.getRequestURI().getPath().split("/")[2];
    WxMpXmlMessage message = decrypted(body, query);
    apps.add(appId);
    router.routeForMa(message, appId);
    return "success";
  }

  WxMpXmlMessage decrypted(String body, Map<String, String> query) {
    return WxOpenXmlMessage.fromEncryptedMpXml(
        body,
        wx.getWxOpenConfigStorage(),
        query.get("timestamp"),
        query.get("nonce"),
        query.get("msg_signature"));
  }

  private static Map<String, String> query(HttpExchange exchange) {
    Map<String, String> query = new HashMap<>();
    Arrays.stream(exchange.getRequestURI().getQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> query.put(pair[0], pair[1]));
    return query;
  }

  List<WxMpXmlMessage> routed() {
    synchronized (routed) {
      return List.copyOf(routed);
    }
  }

  List<String> apps() {
    synchronized (apps) {
      return List.copyOf(apps);
    }
  }

  int requests() {
    return requests.size();
  }

  int greetings() {
    return greetings.get();
  }

  int forged() {
    return forged.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
