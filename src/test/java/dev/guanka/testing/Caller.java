package dev.guanka.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Somebody outside who calls the service over HTTP and follows no redirect. */
public final class Caller {

  private final URI service;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final String authorization;

  private Caller(int port, String authorization) {
    this.service = URI.create("http://127.0.0.1:" + port);
    this.authorization = authorization;
  }

  public static Caller nobody(int port) {
    return new Caller(port, null);
  }

  /** One of the sample users, whose password is the name, by HTTP Basic. */
  public static Caller as(String user, int port) {
    var pair = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
    return new Caller(port, "Basic " + Base64.getEncoder().encodeToString(pair));
  }

  public HttpResponse<String> get(String path, String... headers) {
    return call("GET", path, BodyPublishers.noBody(), headers);
  }

  public HttpResponse<String> postJson(String path, String json, String... headers) {
    var all = append(headers, "Content-Type", "application/json");
    return call("POST", path, BodyPublishers.ofString(json), all);
  }

  public HttpResponse<String> postForm(String path, String form, String... headers) {
    var all = append(headers, "Content-Type", "application/x-www-form-urlencoded");
    return call("POST", path, BodyPublishers.ofString(form), all);
  }

  /**
   * @param headers names and values in turn
   */
  public HttpResponse<String> call(
      String method, String path, BodyPublisher body, String... headers) {
    return answered(request(method, path, body, headers), BodyHandlers.ofString());
  }

  private HttpRequest request(String method, String path, BodyPublisher body, String... headers) {
    var request = HttpRequest.newBuilder(service.resolve(path)).method(method, body);
    if (authorization != null) {
      request.header("Authorization", authorization);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return request.build();
  }

  private <T> HttpResponse<T> answered(HttpRequest request, BodyHandler<T> body) {
    try {
      return client.send(request, body);
    } catch (IOException e) {
      throw new IllegalStateException(request.toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Asks without reading what follows the headers, which may have no end. */
  public HttpResponse<InputStream> glance(String method, String path) {
    return answered(request(method, path, BodyPublishers.noBody()), BodyHandlers.ofInputStream());
  }

  /** Comes as if for the first time. */
  public void forgetCookies() {
    cookies.getCookieStore().removeAll();
  }

  /** The value of a cookie that the service has set, or an empty text. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .reduce("", (first, last) -> last);
  }

  private static String[] append(String[] headers, String name, String value) {
    var all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = name;
    all[headers.length + 1] = value;
    return all;
  }
}
